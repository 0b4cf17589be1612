import type { Layout } from '../model/contracts.js';
import * as all from './all.js';

/** Every layout that is built. */
export const layouts: readonly Layout[] = Object.values(all);
