import type { Row, Session } from '../../model/session.js';
import { raw } from '../../sql/query.js';
import { type Answer, count, first, name, type Question } from './question.js';

interface Index {
  readonly table: string;
  readonly name: string;
  readonly unique: boolean;
  readonly kind: string;
  /** False where the optimizer was told to pass it over. */
  readonly seen: boolean;
  /** With the length of a prefix: `email(20)`. An expression has no column. */
  readonly parts: readonly string[];
}

/** Each server has its own column for indexes that are passed over, so all columns are read. */
async function indexes(session: Session): Promise<readonly Index[]> {
  const rows = await session.query(
    raw(
      'SELECT * FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX',
    ),
  );
  const found = new Map<string, Index & { readonly parts: string[] }>();
  for (const row of rows) {
    const upper: Row = Object.fromEntries(Object.entries(row).map(([key, value]) => [key.toUpperCase(), value]));
    const key = `${upper['TABLE_NAME'] ?? ''}\n${upper['INDEX_NAME'] ?? ''}`;
    const index = found.get(key) ?? {
      table: upper['TABLE_NAME'] ?? '',
      name: upper['INDEX_NAME'] ?? '',
      unique: upper['NON_UNIQUE'] === '0',
      kind: upper['INDEX_TYPE'] ?? '',
      seen: upper['IS_VISIBLE'] !== 'NO' && upper['IGNORED'] !== 'YES',
      parts: [],
    };
    const length = upper['SUB_PART'] ?? null;
    const descending = upper['COLLATION'] === 'D' ? ' desc' : '';
    index.parts.push(
      `${upper['COLUMN_NAME'] ?? upper['EXPRESSION'] ?? '?'}${length === null ? '' : `(${length})`}${descending}`,
    );
    found.set(key, index);
  }
  return [...found.values()];
}

/** Whether all that `one` can do, `other` can do as well. */
function covers(other: Index, one: Index): boolean {
  if (other === one || other.table !== one.table || other.kind !== one.kind || !other.seen || one.unique) return false;
  if (!one.parts.every((part, i) => part === other.parts[i])) return false;
  if (other.parts.length > one.parts.length) return one.kind === 'BTREE';
  return other.unique || other.name < one.name;
}

async function duplicates(session: Session): Promise<Answer> {
  const all = await indexes(session);
  const rows = all.flatMap((one) => {
    const other = all.find((candidate) => covers(candidate, one));
    return other === undefined ? [] : [[one.name, one.table, other.name]];
  });
  return { ...first(rows), look: rows.length > 0 };
}

async function invisible(session: Session): Promise<Answer> {
  const rows = (await indexes(session)).filter(({ seen }) => !seen).map((one) => [one.name, one.table]);
  return { ...first(rows), look: rows.length > 0 };
}

/** Counts of what was read by each index, where the server counts them and shows them; undefined where not. */
async function uses(session: Session): Promise<ReadonlyMap<string, number> | undefined> {
  const [on] = await session.query(raw('SELECT @@performance_schema AS there')).catch(() => []);
  if (on?.['there'] !== '1') return undefined;
  const rows = await session
    .query(
      raw(`SELECT OBJECT_NAME AS tab, INDEX_NAME AS idx, COUNT_FETCH AS n FROM performance_schema.table_io_waits_summary_by_index_usage
        WHERE OBJECT_SCHEMA = DATABASE() AND INDEX_NAME IS NOT NULL`),
    )
    .catch(() => undefined);
  return rows === undefined
    ? undefined
    : new Map(rows.map((row) => [`${row['tab'] ?? ''}\n${row['idx'] ?? ''}`, Number(row['n'] ?? 0)]));
}

const NOT_COUNTED =
  'Not known: performance_schema is off, or hidden from this user (GRANT SELECT ON performance_schema.* TO it shows it).';
const SINCE = 'Counted since the server was started, on this server alone.';
const keyOf = ({ table, name: index }: Index): string => `${table}\n${index}`;

async function used(session: Session): Promise<Answer> {
  const counted = await uses(session);
  if (counted === undefined) return { rows: [], note: NOT_COUNTED };
  const rows = (await indexes(session))
    .map((one) => [one.name, one.table, counted.get(keyOf(one)) ?? 0] as const)
    .sort((a, b) => b[2] - a[2]);
  return { ...first(rows), note: SINCE };
}

async function unused(session: Session): Promise<Answer> {
  const counted = await uses(session);
  if (counted === undefined) return { rows: [], note: NOT_COUNTED };
  const all = await indexes(session);
  // Of a table that nobody has opened since the start nothing is counted.
  const opened = new Set(all.filter((one) => counted.has(keyOf(one))).map(({ table }) => table));
  const rows = all
    .filter((one) => !one.unique && opened.has(one.table) && (counted.get(keyOf(one)) ?? 0) === 0)
    .map((one) => [one.name, one.table]);
  return { ...first(rows), look: rows.length > 0, note: SINCE };
}

export const indexQuestions: readonly Question[] = [
  {
    id: 'index-use',
    title: 'The indexes that are used most',
    columns: [name('index'), name('table'), count('rows read by it')],
    ask: used,
  },
  {
    id: 'unused-indexes',
    title: 'Indexes that no query has used',
    columns: [name('index'), name('table')],
    advice:
      'Where the count covers a whole cycle of the application: make it invisible first (ALTER INDEX … INVISIBLE, on MariaDB IGNORED), and drop it when nobody has missed it. A foreign key needs one on its columns.',
    ask: unused,
  },
  {
    id: 'duplicate-indexes',
    title: 'Indexes that another one makes needless',
    columns: [name('index'), name('table'), name('covered by')],
    advice: 'DROP INDEX the one that is named first; no query needs it.',
    ask: duplicates,
  },
  {
    id: 'invisible-indexes',
    title: 'Indexes that the optimizer is told to pass over',
    columns: [name('index'), name('table')],
    advice: 'Drop it, or make it visible again: each write pays for it, and no query gains.',
    ask: invisible,
  },
];
