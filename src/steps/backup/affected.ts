import type { Plan, RehearsedMigration, RehearsedStatement } from '../../model/plan.js';
import type { Related } from '../../model/related.js';
import { readFacts } from '../../sql/mysql/read.js';
import { bareCode, writersIn } from './own-code.js';

/** What a backup of a plan's tables has to hold. */
export type Affected =
  /** The rows of these tables, with the schema of everything. */
  | { readonly what: 'tables'; readonly tables: readonly string[] }
  | { readonly what: 'all' | 'nothing'; readonly why: string };

/** Locks under which rows are only read. */
const READS = /^(?:AccessShareLock|RowShareLock)$/;
const WRITES = /^(?:INSERT|UPDATE|DELETE|MERGE|REPLACE|COPY|TRUNCATE|LOAD)\b/;
/** Statements whose text does not say what they do. */
const OPAQUE = /^(?:DO|CALL|EXECUTE|UNKNOWN|LOAD|DROP DATABASE|DROP OWNED|IMPORT\b.*)$/;
/** What hangs on these may be columns, of tables that only the target has. */
const TAKES_ALONG = /^DROP (?:TYPE|DOMAIN|EXTENSION|FUNCTION|PROCEDURE|ROUTINE|AGGREGATE|OPERATOR|COLLATION)\b/;
const CASCADE = /\bCASCADE\b/i;
/** They name code, and run none of it. */
const ABOUT_CODE = /\b(?:FUNCTION|PROCEDURE|ROUTINE|TRIGGER|AGGREGATE|POLICY|EVENT)$|^(?:GRANT|REVOKE|COMMENT)\b/;

interface Step {
  readonly migration: RehearsedMigration;
  readonly statement: RehearsedStatement;
}

const place = ({ migration, statement }: Step): string => `${migration.migration.path}:${statement.line}`;

/** A name as the catalog has it; in the MySQL family without its database. */
export type NameOf = (name: string) => string;

export const plainName: NameOf = (name) => name;
export const bareMysqlName: NameOf = (name) => name.replaceAll('`', '').replace(/^[^.]*\.(?=.)/, '');

function tablesOf({ statement }: Step, nameOf: NameOf, byText: boolean): readonly string[] {
  const { locks, rewrites, change, touched = [], removed = [], sql } = statement;
  const seen = [
    ...locks.filter(({ mode }) => !READS.test(mode)).map(({ relation }) => relation),
    ...rewrites,
    ...(change === undefined ? [] : [change.table]),
    ...touched.map(({ relation }) => relation),
    ...removed.map(({ table }) => table),
  ];
  // Where no lock tells it, every table that the text names counts, those that it only reads too.
  const named = byText
    ? readFacts(sql, { ansiQuotes: false, noBackslashEscapes: false }).tables.map(({ name }) => name)
    : [];
  return [...seen.map(nameOf), ...named];
}

/**
 * The target may have tables that the shadow has not: of a statement that had nothing to do there (`DROP TABLE IF EXISTS`), and of a
 * schema that is dropped, everything counts that the text may mean.
 */
function maybeMeant({ statement: { kind, sql, skipped } }: Step, tables: ReadonlySet<string>): readonly string[] {
  const text = sql.replaceAll(/["`]/g, '').toLowerCase();
  const named = (name: string): boolean => text.includes(name.toLowerCase());
  const schema = (table: string): string => table.slice(0, Math.max(0, table.indexOf('.')));
  return [...tables].filter(
    (table) =>
      (skipped !== undefined && named(table.slice(table.indexOf('.') + 1))) ||
      (kind === 'DROP SCHEMA' && schema(table) !== '' && named(schema(table))),
  );
}

const writesRows = ({ statement: { kind, sql } }: Step): boolean =>
  WRITES.test(kind) ||
  (/^(?:SELECT|WITH|EXPLAIN)\b/.test(kind) && /\b(?:insert|update|delete|merge)\b/i.test(bareCode(sql)));

/** Functions that the plan itself makes are none of the database's yet; their body may stand between plain quotes. */
const MADE =
  /^\s*CREATE\s+(?:OR\s+REPLACE\s+)?(?:DEFINER\s*=\s*\S+\s+)?(?:FUNCTION|PROCEDURE)\s+(?:IF\s+NOT\s+EXISTS\s+)?([^\s(]+)/i;

/** Adds what hangs on these, and on what was added, until nothing more does. */
function withAll(start: Iterable<string>, next: (name: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const left = [...start];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    left.push(...next(one));
  }
  return found;
}

/** By each name, the names that a list of pairs gives it. */
function index(pairs: readonly (readonly [string, string])[]): (name: string) => readonly string[] {
  const map = new Map<string, string[]>();
  for (const [from, to] of pairs) map.set(from, [...(map.get(from) ?? []), to]);
  return (name) => map.get(name) ?? [];
}

/** History tables are known by their bare names, in whatever schema they are. */
const isOwn = (table: string, own: readonly string[]): boolean =>
  own.some((name) => table === name || table.endsWith(`.${name}`));

/** With the parts of each table, and with whatever its rows refer to: without these they cannot be put back. */
export function withReferences(tables: Iterable<string>, { references, parts }: Related): Set<string> {
  const next = index([
    ...references.map(({ from, to }) => [from, to] as const),
    ...parts.map(({ whole, part }) => [whole, part] as const),
  ]);
  return withAll(tables, next);
}

/** Why nobody can tell which rows a plan touches, in words; undefined where it can be told. */
function unforeseen(steps: readonly Step[], plan: Plan, related: Related): string | undefined {
  const program = plan.migrations.find(({ migration }) => migration.up.kind === 'program');
  if (program !== undefined)
    return `${program.migration.path} is code, and may write other rows than it did on the shadow`;
  const opaque = steps.find(({ statement }) => OPAQUE.test(statement.kind));
  if (opaque !== undefined) return `${opaque.statement.kind} at ${place(opaque)} decides by itself what it writes`;
  const along = steps.find(({ statement: { kind, sql } }) => TAKES_ALONG.test(kind) && CASCADE.test(sql));
  if (along !== undefined)
    return `${along.statement.kind} … CASCADE at ${place(along)} takes along whatever hangs on it`;
  const left = steps.find(({ statement }) => statement.ms === undefined && statement.skipped === undefined);
  if (left !== undefined) return `the statement at ${place(left)} was not run on the shadow`;
  const made = steps.flatMap(({ statement: { sql } }) => {
    const name = MADE.exec(sql)?.[1]?.replaceAll(/["`]/g, '').split('.').at(-1);
    return name === undefined ? [] : [{ name: name.toLowerCase(), text: sql.replace(MADE, ' ').replaceAll("'", ' ') }];
  });
  const writers = writersIn([...related.code, ...made]);
  for (const step of steps) {
    if (ABOUT_CODE.test(step.statement.kind)) continue;
    const called = writers.calledIn(step.statement.sql);
    if (called !== undefined) return `${place(step)} calls ${called}, which may write other tables`;
  }
  const trigger = steps.find(({ statement }) => statement.kind === 'CREATE TRIGGER');
  if (trigger !== undefined && steps.some(writesRows))
    return `the trigger that ${place(trigger)} makes may write other tables`;
  return undefined;
}

/**
 * The tables of before whose rows a plan may change or drop: those that it locked, rewrote or wrote on the shadow, those to which
 * a foreign key carries the change on, their parts, and what their rows refer to. An empty shadow fires no trigger and runs no
 * branch: where code may write more than was seen, everything is saved. `own`: the bare names of history tables.
 */
export function affectedBy(
  plan: Plan,
  related: Related,
  options: { readonly nameOf: NameOf; readonly byText: boolean; readonly own: readonly string[] },
): Affected {
  const steps = plan.migrations.flatMap((migration) =>
    migration.statements.map((statement) => ({ migration, statement })),
  );
  const why = unforeseen(steps, plan, related);
  if (why !== undefined) return { what: 'all', why };
  const { nameOf, byText } = options;
  const seen = steps.flatMap((step) => [...tablesOf(step, nameOf, byText), ...maybeMeant(step, related.tables)]);
  const touched = [...new Set(seen)].filter((name) => related.tables.has(name));
  const writes = steps.some(writesRows);
  // Emptied with CASCADE, a table takes all along that refer to it.
  const emptied = steps.some(({ statement: { kind, sql } }) => kind.startsWith('TRUNCATE') && CASCADE.test(sql));
  const carried = index(
    related.references.flatMap(({ from, to, carries }) => (carries || emptied ? [[to, from] as const] : [])),
  );
  const written = writes ? withAll(touched, carried) : new Set(touched);
  const writers = writersIn(related.code);
  const fired = writes ? [...written].flatMap((table) => writers.on(table) ?? []) : [];
  if (fired.length > 0)
    return { what: 'all', why: `${fired[0]} runs where rows are written, and may write other tables` };
  const onlyAdds = plan.changes.every(({ kind }) => kind === 'added');
  if (written.size === 0 && onlyAdds && !writes)
    return { what: 'nothing', why: 'the plan touches no table and changes no object that is there' };
  const own = [...related.tables].filter((name) => isOwn(name, options.own));
  return { what: 'tables', tables: [...withReferences([...written, ...own], related)].sort() };
}
