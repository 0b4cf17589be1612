import type { Rule } from '../model/contracts.js';
import * as all from './all.js';

/** Every rule; adding one is a file, a line in `all.ts`, and its fixture. */
export const rules: readonly Rule[] = Object.values(all);
