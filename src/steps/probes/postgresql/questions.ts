import type { Query } from '../../../model/session.js';
import { nodeOf } from '../../../sql/pg/classify.js';
import { calls, columnRefs, type Fields, list, names, text } from '../../../sql/pg/tree.js';
import { id, raw, sql } from '../../../sql/query.js';
import { sourceOf, type TableNow } from '../followed.js';
import { type Question, type Remedy, shownTable, type Test } from '../question.js';
import type { Step } from '../step.js';
import { bracketed, elementExpression, items, textAfter } from './text.js';

/** What one question is about, before it is known whether its rows can be found on the target. */
export interface Asked {
  readonly words: string;
  readonly remedy: Remedy;
  /** Columns that the question reads, under the names of now. */
  readonly columns: readonly string[];
  readonly calls?: readonly string[];
  readonly test: Test | { readonly not: string };
}

/** An empty table that the plan has made raises no question. */
export const isNewAndEmpty = (table: TableNow): boolean => table.on === undefined && table.changed === undefined;

export const nameOf = (table: TableNow): string => (table.on === undefined ? table.name : shownTable(table.on));

export function askOf(step: Step, table: TableNow, asked: Asked): void {
  const { words, remedy, columns, test } = asked;
  if (isNewAndEmpty(table)) return;
  const source = sourceOf(table, columns);
  const not = 'not' in source ? source.not : 'not' in test ? test.not : undefined;
  const ask: Question['ask'] =
    not !== undefined || 'not' in source || 'not' in test ? { not: not ?? 'it cannot be put' } : { source, test };
  step.ask({
    table: table.on ?? { schema: undefined, name: table.name },
    words,
    remedy,
    calls: asked.calls ?? [],
    ask,
  });
}

const and = (columns: readonly string[]): string => columns.join(', ');

export function askNulls(step: Step, table: TableNow, columns: readonly string[]): void {
  for (const column of columns)
    askOf(step, table, {
      words: `NULLs in ${nameOf(table)}.${column}`,
      remedy: 'nulls',
      columns: [column],
      test: { kind: 'rows', where: sql`${id(column)} IS NULL` },
    });
}

/** The columns of a key, by their names. */
export function askUnique(step: Step, table: TableNow, columns: readonly string[], nullsEqual: boolean): void {
  askOf(step, table, {
    words: `duplicates in ${nameOf(table)} (${and(columns)})`,
    remedy: 'duplicates',
    columns,
    test: { kind: 'duplicates', by: columns.map((column) => sql`${id(column)}`), where: undefined, nullsEqual },
  });
}

/** One element of an index as what the server is to group by; undefined where its text could not be taken apart. */
function element(fields: Fields, written: string | undefined): Query | undefined {
  const name = text(fields, 'name');
  const expression = name === '' && written !== undefined ? elementExpression(written) : undefined;
  if (name === '' && expression === undefined) return undefined;
  const collation = names(fields, 'collation');
  const value = name === '' ? raw(`(${expression})`) : sql`${id(name)}`;
  return collation.length === 0 ? value : sql`${value} COLLATE ${id(...collation)}`;
}

/** A unique index, with its expressions, its WHERE and its collations as they are written. */
export function askUniqueIndex(step: Step, table: TableNow, fields: Fields): void {
  const written = step.statement.sql;
  const on = textAfter(written, 'ON') ?? '';
  const elements = list(fields, 'indexParams').map((param) => nodeOf(param).fields);
  const texts = items(bracketed(on) ?? '');
  const by = elements.flatMap((one, i) => element(one, texts.length === elements.length ? texts[i] : undefined) ?? []);
  const clause = fields['whereClause'];
  const where = clause === undefined ? undefined : textAfter(on, 'WHERE');
  const whole = by.length === elements.length && (clause === undefined) === (where === undefined);
  const operators = elements.some((one) => list(one, 'opclass').length > 0);
  const read = [
    ...new Set([...elements.flatMap((one) => [text(one, 'name'), ...columnRefs(one)]), ...columnRefs(clause)]),
  ];
  const shown = elements.map((one, i) => text(one, 'name') || (texts[i] ?? 'an expression'));
  askOf(step, table, {
    words: `duplicates in ${nameOf(table)} (${and(shown)})${where === undefined ? '' : ` where ${where}`}`,
    remedy: 'duplicates',
    columns: read.filter((column) => column !== ''),
    calls: calls([elements, clause]),
    test: operators
      ? { not: 'it names an operator class, which decides what is equal' }
      : whole
        ? {
            kind: 'duplicates',
            by,
            where: where === undefined ? undefined : raw(where),
            nullsEqual: fields['nulls_not_distinct'] === true,
          }
        : { not: 'its text could not be taken apart' },
  });
}

/** A check as it is written; NULL passes. */
export function askCheck(step: Step, table: TableNow, constraint: Fields, expression: string | undefined): void {
  const tree = constraint['raw_expr'];
  const name = text(constraint, 'conname');
  askOf(step, table, {
    words: `rows of ${nameOf(table)} that break ${name === '' ? 'the new check' : name}`,
    remedy: 'check',
    columns: columnRefs(tree),
    calls: calls(tree),
    test:
      expression === undefined
        ? { not: 'its text could not be taken apart' }
        : { kind: 'rows', where: raw(`NOT (${expression}\n)`) },
  });
}

/** Rows without a parent. */
export function askForeignKey(
  step: Step,
  table: TableNow,
  parent: TableNow | undefined,
  constraint: Fields,
  columns: readonly string[],
) {
  const parentColumns = names(constraint, 'pk_attrs');
  const asked = { remedy: 'orphans', columns } as const;
  const words = `rows of ${nameOf(table)} (${and(columns)}) without a row in ${parent === undefined ? 'the other table' : nameOf(parent)}`;
  const of = (test: Asked['test']): void => askOf(step, table, { ...asked, words, test });
  if (constraint['fk_with_period'] === true) return of({ not: 'it is about periods of time' });
  if (parent === undefined) return of({ not: 'nobody knows which table it refers to' });
  const matchFull = constraint['fk_matchtype'] === 'f';
  if (isNewAndEmpty(parent)) {
    const set = columns.map((column) => sql`${id(column)} IS NOT NULL`);
    const where = set.reduce((all, one) => (matchFull ? sql`${all} OR ${one}` : sql`${all} AND ${one}`));
    return of({ kind: 'rows', where });
  }
  const source = sourceOf(parent, parentColumns);
  if ('not' in source) return of({ not: `of ${nameOf(parent)}: ${source.not}` });
  of({ kind: 'orphans', columns, parent: source, parentColumns, matchFull });
}
