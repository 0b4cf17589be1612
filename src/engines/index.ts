import type { Engine } from '../model/engine.js';
import type { ServerInfo } from '../model/session.js';
import * as all from './all.js';

/** Every kind of database server that is built; adding one is a file and a line in `all.ts`. */
export const engines: readonly Engine[] = Object.values(all);

/** The engine of the server that answered: a URL says how to reach one of a family, the server which one it is. */
export function engineOf(server: ServerInfo, asked: Engine): Engine {
  if (asked.name === server.engine) return asked;
  return engines.find((engine) => engine.name === server.engine && engine.dialect === asked.dialect) ?? asked;
}
