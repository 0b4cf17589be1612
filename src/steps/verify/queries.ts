import { ServerError } from '../../model/error.js';
import type { Check } from '../../model/report.js';
import type { Row, Session } from '../../model/session.js';
import type { Cell, CountSpec, QueryExpectation, QueryResult } from './expectations.js';
import { countHolds, countWords } from './objects.js';
import type { SchemaReader } from './reader.js';

/** Longest text of a cell or a list in a report. */
const LONGEST = 200;
const clip = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

/** Servers name the user and the host whom they refuse; a report never does. */
const NAMED = /(?:\buser )?'[^'\n]*'@'[^'\n]*'/g;

/** What went wrong, in words that a report may hold. */
export function words(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const shown = said.replace(NAMED, 'this user');
  return error instanceof ServerError ? `error ${error.code}: ${shown}` : shown;
}

/** Runs `read` in a transaction that cannot write and that is always rolled back; what goes wrong comes back as words. */
export async function readOnly<T>(
  session: Session,
  reader: Pick<SchemaReader, 'begin' | 'end'>,
  timeoutMs: number,
  read: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: string }> {
  if (session.transaction() !== 'idle') return { error: 'not run: the session is in the middle of a transaction' };
  try {
    await reader.begin(session, timeoutMs);
    return { value: await read() };
  } catch (error) {
    return { error: words(error) };
  } finally {
    await reader.end(session).catch(() => undefined);
  }
}

const show = (cell: string | null): string => (cell === null ? 'null' : cell);

/** A number equals however many zeros the server prints behind it; true is `t` or `true`. */
function same({ value, text }: Cell, actual: string | null): boolean {
  if (actual === null || text === null) return actual === text;
  if (actual === text) return true;
  if (typeof value === 'boolean') return actual === String(value) || actual === String(value).charAt(0);
  return typeof value === 'number' && actual.trim() !== '' && Number(actual) === value;
}

interface Judgement {
  readonly ok: boolean;
  readonly actual: string;
}

function judgeRows(expected: readonly (readonly Cell[])[], rows: readonly Row[]): Judgement {
  const width = expected[0]?.length ?? 0;
  for (const [i, row] of rows.entries()) {
    const cells = Object.values(row);
    const wanted = expected[i];
    if (wanted === undefined) return { ok: false, actual: `a row more than the ${expected.length} expected` };
    if (cells.length !== width) return { ok: false, actual: `${cells.length} columns instead of ${width}` };
    const wrong = wanted.findIndex((cell, column) => !same(cell, cells[column] ?? null));
    if (wrong >= 0)
      return {
        ok: false,
        actual: `row ${i + 1}, column ${wrong + 1}: ${clip(show(cells[wrong] ?? null))} instead of ${clip(show(wanted[wrong]?.text ?? null))}`,
      };
  }
  if (rows.length < expected.length) return { ok: false, actual: `${rows.length} rows instead of ${expected.length}` };
  return { ok: true, actual: `${rows.length} rows as expected` };
}

/** Whether the rows are what was expected. Pure. */
export function judge(result: QueryResult, rows: readonly Row[]): Judgement {
  if (result.kind === 'rows') return judgeRows(result.value, rows);
  const [row] = rows;
  const cells = Object.values(row ?? {});
  const cell = cells[0] ?? null;
  if (result.kind === 'empty') {
    const count = Number(cell ?? 0);
    return {
      ok: (count === 0) === result.value,
      actual: count === 0 ? 'no row' : `${count} row${count === 1 ? '' : 's'}`,
    };
  }
  if (row === undefined) return { ok: false, actual: 'no row' };
  if (rows.length > 1) return { ok: false, actual: 'several rows where one value was expected' };
  if (cells.length > 1) return { ok: false, actual: `${cells.length} columns where one value was expected` };
  const ok = result.kind === 'equals' ? same(result.value, cell) : cell !== null && Number(cell) >= result.value;
  return { ok, actual: clip(show(cell)) };
}

function expectedWords(result: QueryResult): string {
  if (result.kind === 'equals') return clip(show(result.value.text));
  if (result.kind === 'at-least') return `at least ${result.value}`;
  if (result.kind === 'empty') return result.value ? 'no row' : 'at least one row';
  const rows = result.value.map((row) => `[${row.map((cell) => show(cell.text)).join(', ')}]`);
  return rows.length <= 3 ? clip(rows.join(', ')) : `${rows.length} rows`;
}

export async function queryCheck(
  session: Session,
  reader: SchemaReader,
  query: QueryExpectation,
  timeoutMs: number,
): Promise<Check> {
  const expected = expectedWords(query.result);
  const answer = await readOnly(session, reader, timeoutMs, () => reader.ask(session, query));
  if ('value' in answer) return { name: query.name, expected, ...judge(query.result, answer.value) };
  const hint = reader.rewrite(answer.error);
  return { name: query.name, ok: false, expected, actual: answer.error, ...(hint === undefined ? {} : { hint }) };
}

/** Counts a table that the expectations name; `table` says where it is. */
export async function rowsCheck(
  session: Session,
  reader: Pick<SchemaReader, 'begin' | 'end' | 'count'>,
  name: string,
  spec: CountSpec,
  table: { readonly schema: string; readonly name: string } | { readonly missing: string },
  timeoutMs: number,
): Promise<Check> {
  const head = { name: `rows of ${name}`, expected: countWords(spec) };
  if ('missing' in table) return { ...head, ok: false, actual: `the table is ${table.missing}` };
  const answer = await readOnly(session, reader, timeoutMs, () => reader.count(session, table));
  if ('error' in answer) return { ...head, ok: false, actual: answer.error };
  const actual = Number(answer.value);
  return { ...head, ok: countHolds(spec, actual), actual: String(actual) };
}
