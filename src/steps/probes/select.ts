import type { Query } from '../../model/session.js';
import { id, print, raw, sql } from '../../sql/query.js';
import type { Asking, KeyColumn, TableFacts } from './asking.js';
import type { Source, Test } from './question.js';

/** No more rows than that are counted. */
export const MOST = 1_000;

interface From {
  readonly from: Query;
  /** Of the key's columns, as they can be named outside. */
  readonly key: readonly { readonly column: Query; readonly form: KeyColumn['form'] }[];
}

export interface Look {
  readonly asking: Asking;
  readonly facts: TableFacts;
  /** About so many rows instead of all. */
  readonly sample?: number;
}

const joined = (parts: readonly Query[], by: string): Query =>
  parts.reduce((all, one) => (all === undefined ? one : sql`${all}${raw(by)}${one}`), undefined as Query | undefined) ??
  raw('');

function fromOf({ asking, facts, sample }: Look, source: Source, alias: string): From {
  const part = sample === undefined ? undefined : { rows: sample, facts };
  const named = (name: string): Query => sql`${id(alias, name)}`;
  if (source.columns === undefined)
    return {
      from: asking.table(source.table, alias, part),
      key: facts.key.map(({ name, form }) => ({ column: named(name), form })),
    };
  const columns = [
    ...source.columns.map(
      ({ as, of }) => sql`${'column' in of ? sql`${id('of', of.column)}` : raw(of.value)} AS ${id(as)}`,
    ),
    ...facts.key.map(({ name }, i) => sql`${id('of', name)} AS ${id(`key ${i + 1}`)}`),
  ];
  return {
    from: sql`(SELECT ${joined(columns.length === 0 ? [raw('1 AS one')] : columns, ', ')} FROM ${asking.table(source.table, 'of', part)}) AS ${id(alias)}`,
    key: facts.key.map(({ form }, i) => ({ column: named(`key ${i + 1}`), form })),
  };
}

function keyText({ asking }: Look, { key }: From): Query {
  return key.length === 0 ? raw("''") : asking.list(key.map(({ column, form }) => asking.text(column, form)));
}

type Orphans = Extract<Test, { readonly kind: 'orphans' }>;
type Duplicates = Extract<Test, { readonly kind: 'duplicates' }>;

function orphaned(look: Look, { columns, parent, parentColumns, matchFull }: Orphans, parentFacts: TableFacts): Query {
  const child = (name: string): Query => sql`${id('child', name)}`;
  const others = parentColumns.length > 0 ? parentColumns : parentFacts.key.map(({ name }) => name);
  const { from } = fromOf({ asking: look.asking, facts: { ...parentFacts, key: [] } }, parent, 'parent');
  const pairs = columns.map((name, i) => sql`${id('parent', others[i] ?? '')} = ${child(name)}`);
  const set = joined(
    columns.map((name) => sql`${child(name)} IS NOT NULL`),
    ' AND ',
  );
  const lone = sql`${set} AND NOT EXISTS (SELECT 1 FROM ${from} WHERE ${joined(pairs, ' AND ')})`;
  const some = joined(
    columns.map((name) => sql`${child(name)} IS NOT NULL`),
    ' OR ',
  );
  const none = joined(
    columns.map((name) => sql`${child(name)} IS NULL`),
    ' OR ',
  );
  return matchFull && columns.length > 1 ? sql`((${lone}) OR ((${some}) AND (${none})))` : lone;
}

function grouped({ by, where, nullsEqual }: Duplicates, from: Query, select: readonly Query[], key: Query): Query {
  const parts = by.map((_, i) => id(`part ${i + 1}`));
  const inner = [...by.map((one, i) => sql`${one} AS ${parts[i] ?? ''}`), sql`${key} AS ${id('key')}`];
  const set = nullsEqual ? [] : parts.map((part) => sql`${part} IS NOT NULL`);
  const rows = sql`(SELECT ${joined(inner, ', ')} FROM ${from}${where === undefined ? raw('') : sql` WHERE ${where}`}) AS ${id('rows')}`;
  const filter = set.length === 0 ? raw('') : sql` WHERE ${joined(set, ' AND ')}`;
  return sql`SELECT ${joined(select, ', ')} FROM ${rows}${filter} GROUP BY ${joined(
    parts.map((part) => sql`${part}`),
    ', ',
  )} HAVING count(*) > 1`;
}

const aliasOf = (test: Test, source: Source): string => (test.kind === 'orphans' ? 'child' : source.alias);

/** The rows that break a statement: of each its key, of duplicates two keys and how many they are. */
export function breaking(
  look: Look,
  source: Source,
  test: Exclude<Test, { readonly kind: 'evaluates' }>,
  parentFacts: TableFacts,
): Query {
  const found = fromOf(look, source, aliasOf(test, source));
  const key = keyText(look, found);
  const limit = look.asking.limit(MOST + 1);
  if (test.kind === 'duplicates') {
    const select = [raw('count(*) AS n'), sql`min(${id('key')}) AS k`, sql`max(${id('key')}) AS l`];
    return sql`${grouped(test, found.from, select, key)} ${limit}`;
  }
  const where =
    test.kind === 'any'
      ? raw('')
      : sql` WHERE ${test.kind === 'rows' ? test.where : orphaned(look, test, parentFacts)}`;
  return sql`SELECT ${key} AS k FROM ${found.from}${where} ${limit}`;
}

/** Works an expression out for all rows, or for those whose key, a whole number, is in a range. */
export function evaluation(look: Look, source: Source, expression: Query, range?: readonly [string, string]): Query {
  const { from, key } = fromOf(look, source, source.alias);
  const within =
    range === undefined || key[0] === undefined
      ? raw('')
      : sql` WHERE ${key[0].column} BETWEEN ${raw(range[0])} AND ${raw(range[1])}`;
  return sql`SELECT count(${expression}) AS n FROM ${from}${within} ${look.asking.limit(1)}`;
}

/** The smallest and the largest key, where that is one whole number. */
export function ends(look: Look, source: Source): Query | undefined {
  const { from, key } = fromOf(look, source, source.alias);
  const [only, second] = key;
  if (only === undefined || second !== undefined || only.form !== 'integer') return undefined;
  return sql`SELECT ${look.asking.text(sql`min(${only.column})`, 'integer')} AS lo, ${look.asking.text(sql`max(${only.column})`, 'integer')} AS hi FROM ${from} ${look.asking.limit(1)}`;
}

/** What is there more than once, in a person's words: the probe's own query asks for keys as well. */
function equals({ by, where, nullsEqual }: Duplicates, from: Query): Query {
  const set = nullsEqual ? [] : by.map((one) => sql`${one} IS NOT NULL`);
  const filters = [...(where === undefined ? [] : [sql`(${where})`]), ...set];
  const filter = filters.length === 0 ? raw('') : sql` WHERE ${joined(filters, ' AND ')}`;
  const values = joined(by, ', ');
  return sql`SELECT ${values}, count(*) FROM ${from}${filter} GROUP BY ${values} HAVING count(*) > 1`;
}

/** The query that finds the rows, for people to run by hand. */
export function pasted(look: Look, source: Source, test: Test, parentFacts: TableFacts): string | undefined {
  const { asking } = look;
  const { from, key } = fromOf(look, source, aliasOf(test, source));
  const shown =
    key.length === 0
      ? raw('*')
      : joined(
          key.map(({ column }) => column),
          ', ',
        );
  const query = ((): Query | undefined => {
    if (test.kind === 'evaluates') return undefined;
    if (test.kind === 'duplicates') return equals(test, from);
    const where =
      test.kind === 'any'
        ? raw('')
        : sql` WHERE ${test.kind === 'rows' ? test.where : orphaned(look, test, parentFacts)}`;
    return sql`SELECT ${shown} FROM ${from}${where}`;
  })();
  if (query === undefined) return undefined;
  const { text, values } = print(query, { placeholder: (i) => `\u0000${i}\u0000`, quote: asking.quote });
  return `${text.replace(/\0(\d+)\0/g, (_, i: string) => `'${String(values[Number(i) - 1]).replaceAll("'", "''")}'`)};`;
}
