import type { Engine } from '../model/engine.js';
import * as all from './all.js';

/** Every kind of database server that is built; adding one is a file and a line in `all.ts`. */
export const engines: readonly Engine[] = Object.values(all);
