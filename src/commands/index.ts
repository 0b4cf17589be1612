import type { Command } from '../context.js';
import * as all from './all.js';

/** Every verb that is built, by its name; adding one is a file and a line in `all.ts`. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map(Object.entries(all));
