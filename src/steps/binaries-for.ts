import type { Dialect } from '../model/engine.js';
import type { Inputs } from '../model/inputs.js';

/** The folders of the user in which a family's programs are looked for first. */
export const binariesFor = (
  { name }: Dialect,
  { postgresBinaries, mysqlBinaries }: Pick<Inputs, 'postgresBinaries' | 'mysqlBinaries'>,
): readonly string[] => ({ postgresql: postgresBinaries, mysql: mysqlBinaries })[name];
