import type { TextProblem } from '../model/migration.js';

/**
 * The most statements of one file, and of all files that one run is about: each of them is kept with its tree while the run lasts.
 */
export const MOST_STATEMENTS = 200_000;

const number = (count: number): string => count.toLocaleString('en');

/** Of a text with more; the place is where it begins. */
export function tooMany(count: number, most: number, line: number): TextProblem {
  return problem(`the file holds ${number(count)} statements, and one run takes ${number(most)}`, line);
}

/** Of a text that is too much behind those before it. */
export function tooManyTogether(before: number, count: number, most: number, line: number): TextProblem {
  return problem(
    `the file holds ${number(count)} statements behind ${number(before)} of the files before it, and one run takes ${number(most)}`,
    line,
  );
}

function problem(message: string, line: number): TextProblem {
  return {
    code: 'too-many',
    message: `${message}: each is run, timed and read by the rules on its own`,
    hint: 'Put many rows into one statement (INSERT … VALUES (…), (…), or on PostgreSQL COPY … FROM stdin), or load the data outside of migrations.',
    line,
    column: 1,
    offset: 0,
  };
}
