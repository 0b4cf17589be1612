import type { ShadowProvider } from '../model/contracts.js';
import * as all from './all.js';

/** Every source of throw-away databases; adding one is a file and a line in `all.ts`. */
export const providers: readonly ShadowProvider[] = Object.values(all);
