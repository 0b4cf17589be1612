import type { Query } from '../../../model/session.js';
import { type Lexis, nameOf, type Significant } from '../../../sql/mysql/scan.js';
import { id, raw, sql } from '../../../sql/query.js';
import { sourceOf, type TableNow } from '../followed.js';
import { type Question, type Remedy, shownTable, type Test } from '../question.js';
import type { Step } from '../step.js';
import { after, elements, group } from './text.js';

/** A statement on one table, with all that reading it takes. */
export interface At {
  readonly step: Step;
  readonly table: TableNow;
  readonly lexis: Lexis;
}

export const isNewAndEmpty = ({ on, changed }: TableNow): boolean => on === undefined && changed === undefined;
export const shown = ({ on, name }: TableNow): string => (on === undefined ? name : shownTable(on));

/** A column's name as it is kept: servers of this family do not tell capitals apart. */
export function kept({ columns }: TableNow, name: string): string {
  if (columns.has(name)) return name;
  return [...columns.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
}

export function ask(
  { step, table }: Pick<At, 'step' | 'table'>,
  words: string,
  remedy: Remedy,
  read: readonly string[],
  test: Test | { readonly not: string },
): void {
  if (isNewAndEmpty(table)) return;
  const source = sourceOf(table, [...new Set(read.map((name) => kept(table, name)))]);
  const of: Question['ask'] = 'not' in source ? source : 'not' in test ? test : { source, test };
  step.ask({ table: table.on ?? { schema: undefined, name: table.name }, words, remedy, calls: [], ask: of });
}

export function askNulls(at: At, column: string): void {
  ask(at, `NULLs in ${shown(at.table)}.${column}`, 'nulls', [column], {
    kind: 'rows',
    where: sql`${id(column)} IS NULL`,
  });
}

/** Columns of the table that an expression names. */
export function namedIn(table: TableNow, tokens: readonly Significant[]): readonly string[] {
  const names = tokens.filter(({ type }) => type === 'word' || type === 'name').map(nameOf);
  return [...new Set(names.map((name) => kept(table, name)).filter((name) => table.columns.has(name)))];
}

interface Part {
  readonly by: Query;
  readonly shown: string;
  readonly read: readonly string[];
  readonly plain: string | undefined;
}

/** One part of a key: a column, its beginning, or an expression in brackets. */
function part({ table }: At, text: string, tokens: readonly Significant[]): Part | undefined {
  const [first, open, length] = tokens;
  if (first === undefined) return undefined;
  if (first.text === '(') {
    const close = tokens.findLast((token) => token.text === ')' && token.depth === first.depth);
    const written = text.slice(first.start, close?.end);
    return { by: raw(written), shown: written, read: namedIn(table, tokens), plain: undefined };
  }
  const name = nameOf(first);
  if (open?.text !== '(') return { by: sql`${id(name)}`, shown: name, read: [name], plain: name };
  return {
    by: sql`left(${id(name)}, ${raw(length?.text ?? '1')})`,
    shown: `${name}(${length?.text})`,
    read: [name],
    plain: name,
  };
}

/** The parts of a key, from the brackets at or after a token. */
export function partsOf(at: At, text: string, tokens: readonly Significant[]): readonly Part[] | undefined {
  const inside = group(tokens, 0)?.inside;
  const parts = inside === undefined ? [] : elements(inside).map((element) => part(at, text, element));
  const whole = parts.flatMap((one) => one ?? []);
  return whole.length === 0 || whole.length < parts.length ? undefined : whole;
}

export function askUnique(at: At, parts: readonly Part[] | undefined): void {
  const list = parts?.map((one) => one.shown).join(', ');
  const words = `duplicates in ${shown(at.table)}${list === undefined ? '' : ` (${list})`}`;
  const test: Parameters<typeof ask>[4] =
    parts === undefined
      ? { not: 'its text could not be taken apart' }
      : { kind: 'duplicates', by: parts.map(({ by }) => by), where: undefined, nullsEqual: false };
  ask(at, words, 'duplicates', parts?.flatMap(({ read }) => read) ?? [], test);
}

export function askCheck(at: At, text: string, tokens: readonly Significant[], name: string) {
  const found = group(tokens, Math.max(0, after(tokens, 'CHECK')));
  const words = `rows of ${shown(at.table)} that break ${name === '' ? 'the new check' : name}`;
  const [first] = found?.inside ?? [];
  if (found === undefined || first === undefined)
    return ask(at, words, 'check', [], { not: 'its text could not be taken apart' });
  const written = text.slice(first.start, found.inside.at(-1)?.end);
  ask(at, words, 'check', namedIn(at.table, found.inside), { kind: 'rows', where: raw(`NOT (${written})`) });
}

/** Rows without a parent. */
export function askForeignKey(at: At, tokens: readonly Significant[], parent: TableNow | undefined) {
  const own = group(tokens, Math.max(0, after(tokens, 'KEY')));
  const other = group(tokens, Math.max(0, after(tokens, 'REFERENCES')));
  const named = (found: typeof own): readonly string[] =>
    elements(found?.inside ?? []).flatMap(([first]) => (first === undefined ? [] : [nameOf(first)]));
  const [columns, parentColumns] = [named(own), named(other)];
  const words = `rows of ${shown(at.table)} (${columns.join(', ')}) without a row in ${parent === undefined ? 'the other table' : shown(parent)}`;
  const of = (test: Parameters<typeof ask>[4]): void => ask(at, words, 'orphans', columns, test);
  if (parent === undefined || columns.length === 0 || columns.length !== parentColumns.length)
    return of({ not: 'nobody knows which rows it refers to' });
  if (isNewAndEmpty(parent)) {
    const set = columns.map((column) => sql`${id(column)} IS NOT NULL`);
    return of({ kind: 'rows', where: set.reduce((all, one) => sql`${all} AND ${one}`) });
  }
  const source = sourceOf(
    parent,
    parentColumns.map((name) => kept(parent, name)),
  );
  of(
    'not' in source
      ? { not: `of ${shown(parent)}: ${source.not}` }
      : { kind: 'orphans', columns, parent: source, parentColumns, matchFull: false },
  );
}
