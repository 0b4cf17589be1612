// What each code of an error stands for: the output `failure-reason`, `error.code` of the report, `help CODE`, and docs/errors.md.
// A code stays what it is once it is released: scripts go by it.
import { AFTER } from './error-codes-after.js';
import { BEFORE } from './error-codes-before.js';
import type { ErrorLines } from './error-lines.js';

const LINES = { ...BEFORE, ...AFTER };

export type ErrorCode = keyof typeof LINES;

export const ERROR_CODES = Object.keys(LINES) as readonly ErrorCode[];

/** What a text stands for that may come from elsewhere (an older report, a command line); undefined for what is no code. */
export const errorAbout = (code: string): ErrorLines | undefined =>
  Object.hasOwn(LINES, code) ? LINES[code as ErrorCode] : undefined;
