// The one assertion of an error of the catalogue: its code, what it says is wrong and what it says to do. `errors.test.ts` reads from the
// sources of the tests which codes are asserted so, and asks for every one of them.
import { expect } from '@jest/globals';
import { ActionError } from '../../src/model/error.js';
import { type ErrorCode, errorAbout } from '../../src/model/error-codes.js';

/** As a report has it, or as it was thrown. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export function expectRefusal(error: unknown, code: ErrorCode, what: RegExp, next: RegExp): void {
  const { code: found, message, hint } = (error ?? {}) as Partial<Refusal>;
  // In one, so that a wrong one shows all that it says.
  expect({ code: found, message, hint }).toEqual({
    code,
    message: expect.stringMatching(what),
    hint: expect.stringMatching(next),
  });
  expect(errorAbout(code)?.[2]).toMatch(/\.$/);
}

/** What was thrown, where that is an error for users: anything else is passed on. */
export async function thrown(work: () => unknown): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
