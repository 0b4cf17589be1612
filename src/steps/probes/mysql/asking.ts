import { dictionary } from '../../../model/dictionary.js';
import type { Query, Session } from '../../../model/session.js';
import { quoted } from '../../../rules/mysql/facts.js';
import { id, raw, sql } from '../../../sql/query.js';
import type { Asking, KeyColumn, Refusal, TableFacts } from '../asking.js';

const REFUSALS: Readonly<Record<string, Refusal>> = dictionary({
  '3024': 'timeout',
  '1969': 'timeout',
  '1317': 'timeout',
  '1205': 'locked',
  '1044': 'right',
  '1142': 'right',
  '1143': 'right',
  '1356': 'right',
  '1370': 'right',
  '1054': 'missing',
  '1146': 'missing',
  '1305': 'missing',
  '1690': 'data',
});

/** How a server is told when to stop, and how long to wait for a table: each knows some of these. */
const LIMITS = ['lock_wait_timeout', 'innodb_lock_wait_timeout', 'max_execution_time', 'max_statement_time'] as const;
const known = new WeakMap<Session, Promise<ReadonlySet<string>>>();

function limitsOf(session: Session): Promise<ReadonlySet<string>> {
  const found =
    known.get(session) ??
    session
      .query(raw(`SHOW SESSION VARIABLES WHERE Variable_name IN (${LIMITS.map((name) => `'${name}'`).join(', ')})`))
      .then((rows) => new Set(rows.map((row) => row['Variable_name'] ?? '')));
  known.set(session, found);
  return found;
}

async function limited(session: Session, ms: number): Promise<void> {
  const has = await limitsOf(session);
  const values: Readonly<Record<(typeof LIMITS)[number], string>> = {
    lock_wait_timeout: '1',
    innodb_lock_wait_timeout: '1',
    max_execution_time: String(Math.max(1, Math.round(ms))),
    max_statement_time: String(Math.max(1, Math.round(ms)) / 1_000),
  };
  const settings = LIMITS.filter((name) => has.has(name)).map((name) => `SESSION ${name} = ${values[name]}`);
  if (settings.length > 0) await session.query(raw(`SET ${settings.join(', ')}`));
}

function formOf(type: string): KeyColumn['form'] {
  if (/^(?:tinyint|smallint|mediumint|int|bigint)$/.test(type)) return 'integer';
  return /binary|blob|bit|geometry/.test(type) ? 'bytes' : 'text';
}

const ordered = (facts: TableFacts, direction: string): Query =>
  facts.key.length === 0
    ? raw('')
    : sql` ORDER BY ${facts.key.map(({ name }) => sql`${id(name)}${raw(direction)}`).reduce((all, one) => sql`${all}, ${one}`)}`;

export const mysqlAsking: Asking = {
  async facts(session, { name }) {
    const { database } = session.server;
    const [row] = await session.query(
      sql`SELECT TABLE_TYPE AS type, TABLE_ROWS AS number, DATA_LENGTH AS bytes FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${name}`,
    );
    const not =
      row === undefined
        ? `the target shows the plan's user no such table: GRANT SELECT ON ${quoted(name)} TO it`
        : undefined;
    const key = await session.query(
      sql`SELECT s.COLUMN_NAME AS name, c.DATA_TYPE AS type FROM information_schema.STATISTICS s
          JOIN information_schema.COLUMNS c ON c.TABLE_SCHEMA = s.TABLE_SCHEMA AND c.TABLE_NAME = s.TABLE_NAME AND c.COLUMN_NAME = s.COLUMN_NAME
          WHERE s.TABLE_SCHEMA = ${database} AND s.TABLE_NAME = ${name} AND s.INDEX_NAME = 'PRIMARY' ORDER BY s.SEQ_IN_INDEX`,
    );
    const count = (text: string | null | undefined): number | null =>
      text === null || text === undefined ? null : Number(text);
    return {
      not,
      key: key.map((one) => ({ name: one['name'] ?? '', form: formOf((one['type'] ?? '').toLowerCase()) })),
      rows: count(row?.['number']),
      bytes: count(row?.['bytes']),
    };
  },
  // What a check, an index or a generated column may call only computes: the shadow has refused everything else.
  doing: () => Promise.resolve([]),
  table({ name }, alias, sample) {
    if (sample === undefined) return sql`${id(name)}${alias === name ? raw('') : sql` AS ${id(alias)}`}`;
    const { facts } = sample;
    const half = raw(String(Math.ceil(sample.rows / 2)));
    const first = sql`SELECT * FROM (SELECT * FROM ${id(name)}${ordered(facts, '')} LIMIT ${half}) AS ${id('first')}`;
    const last = sql`SELECT * FROM (SELECT * FROM ${id(name)}${ordered(facts, ' DESC')} LIMIT ${half}) AS ${id('last')}`;
    return facts.key.length === 0 ? sql`(${first}) AS ${id(alias)}` : sql`(${first} UNION ALL ${last}) AS ${id(alias)}`;
  },
  text: (column, form) => (form === 'bytes' ? sql`concat('0x', hex(${column}))` : sql`CAST(${column} AS CHAR)`),
  list: (texts) => sql`CAST(json_array(${texts.reduce((all, one) => sql`${all}, ${one}`)}) AS CHAR)`,
  limit: (rows) => raw(`LIMIT ${rows}`),
  async bounded(session, ms, query) {
    await limited(session, ms);
    await session.query(raw('START TRANSACTION READ ONLY'));
    const timer = setTimeout(() => void session.cancel().catch(() => undefined), ms + 1_000);
    try {
      return await session.query(query);
    } finally {
      clearTimeout(timer);
      if (session.lost === undefined) await session.query(raw('ROLLBACK'));
    }
  },
  refusal: (code) => REFUSALS[code] ?? 'other',
  quote: quoted,
};
