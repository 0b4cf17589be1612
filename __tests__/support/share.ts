// Which servers a test file runs on. On all of them the suite takes more than twice its time, so that `npm test` shares them out:
// each file runs on some, all files together on every one. `SERVERS=all`, as the weekly workflow has it, runs each file on each.
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { expect } from '@jest/globals';

export const EVERY_SERVER = process.env['SERVERS'] === 'all';

/** One of `list`: always the same in one test file, another in another. */
export function oneOf<T>(list: readonly T[]): T {
  const file = relative(import.meta.dirname, expect.getState().testPath ?? '');
  // These four bytes of the hash spread the files evenly.
  const found = list[createHash('sha256').update(file).digest().readUInt32BE(12) % list.length];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

/** All of them, or the part of them that this test file runs on. */
export const share = <T>(all: readonly T[], part: () => readonly T[]): readonly T[] => (EVERY_SERVER ? all : part());
