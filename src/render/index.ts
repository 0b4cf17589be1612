import type { Renderer } from '../model/contracts.js';
import * as all from './all.js';

export const renderers: readonly Renderer[] = Object.values(all);
