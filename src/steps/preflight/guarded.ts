import { ActionError } from '../../model/error.js';
import type { Check } from '../../model/report.js';
import { words } from '../verify/queries.js';
import { check } from './facts.js';

/** What goes wrong while a check is made is that check's failure. */
export async function guarded(name: string, make: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await make();
  } catch (error) {
    const hint = error instanceof ActionError ? error.hint : undefined;
    return [check(name, false, 'can be asked', words(error), hint)];
  }
}
