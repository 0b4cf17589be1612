// What an apply tells of the tables that it touched, and of what was so before it: real servers, whole runs.

import pg from 'pg';
import type { Report } from '../../src/model/report.js';
import type { TableProof } from '../../src/model/tables.js';
import { put, scratch } from '../support/checkout.js';
import { asRoot, sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { sharedPostgres } from '../support/postgres.js';
import { type Flags, runCommand } from '../support/run.js';

const LOADED = 120_000;

async function apply(flags: Flags, more: Flags = {}): Promise<Report> {
  return (await runCommand('apply', { ...flags, ...more })).report;
}

/** Sizes differ from server to server; that there are some, and what else is told, does not. */
const told = (report: Report): Record<string, unknown> =>
  Object.fromEntries(
    (report.apply?.tables ?? []).map(
      ({ table, rowsBefore, rowsAfter, bytesBefore, bytesAfter, ...rest }: TableProof) => {
        expect([bytesBefore === null, bytesAfter === null]).toEqual([
          rest.became === 'made',
          rest.became === 'dropped',
        ]);
        const { exact, ...others } = rest;
        return [table, { rows: [rowsBefore, rowsAfter], exact, ...others }];
      },
    ),
  );
const checked = (report: Report, name: string) => report.verify?.checks.find((check) => check.name === name);

const BASE = `CREATE TABLE users (id int PRIMARY KEY, email varchar(100));
CREATE TABLE orders (id int PRIMARY KEY, user_id int, total int, note text);
CREATE TABLE events (id int PRIMARY KEY) WITH (autovacuum_enabled = off);
CREATE TABLE drafts (id int PRIMARY KEY);
INSERT INTO users SELECT i, 'u' || i || '@example.com' FROM generate_series(1, 300) i;
INSERT INTO orders SELECT i, i % 300 + 1, i, 'n' FROM generate_series(1, 500) i;
INSERT INTO events SELECT i FROM generate_series(1, 100) i;
`;
const NEXT = `ALTER TABLE orders ALTER COLUMN total TYPE bigint;
CREATE INDEX orders_note ON orders (lower(note));
ALTER TABLE orders ADD COLUMN kind text;
ALTER TABLE users RENAME TO people;
DROP TABLE drafts;
DELETE FROM events WHERE id > 40;
CREATE TABLE tags (id int PRIMARY KEY);
ALTER TABLE orders ADD CONSTRAINT on_purpose CHECK (total > 0) NOT VALID;
`;
const WIDER = 'ALTER TABLE events ALTER COLUMN id TYPE bigint;\nALTER TABLE orders ADD COLUMN place text;\n';

describe('PostgreSQL', () => {
  test(
    'rows, sizes and statistics before and after; what was so before stands apart; ANALYZE by choice',
    async () => {
      const server = await sharedPostgres(15);
      const url = await server.createDatabase();
      const folder = scratch();
      put(folder, { 'm/001.sql': BASE });
      const flags: Flags = {
        'working-directory': folder,
        migrations: ['m'],
        'database-url': url,
        shadow: (await sharedPostgres(15, 'shadow')).superuserUrl(),
        backup: 'none',
        'fail-on': 'never',
      };
      const first = await apply(flags);
      expect(first.error).toBeNull();
      expect(told(first)).toEqual({
        'public.drafts': { rows: [null, 0], exact: true, became: 'made' },
        'public.events': { rows: [null, 100], exact: true, became: 'made', withoutStatistics: ['id'] },
        'public.orders': {
          rows: [null, 500],
          exact: true,
          became: 'made',
          withoutStatistics: ['id', 'user_id', 'total', 'note'],
        },
        'public.users': { rows: [null, 300], exact: true, became: 'made', withoutStatistics: ['id', 'email'] },
      });
      expect(first.notes.join()).toMatch(/no statistics yet of public\.events \(id\).*`analyze-after: true`/);

      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(`ANALYZE; CREATE TABLE by_hand (id int);
        ALTER TABLE orders ADD CONSTRAINT old_promise FOREIGN KEY (user_id) REFERENCES users NOT VALID`);
        // An index that an interrupted build left
        await client.query('CREATE UNIQUE INDEX CONCURRENTLY broken ON users ((1))').catch(() => undefined);
        put(folder, { 'm/002.sql': NEXT });
        const second = await apply(flags);
        expect(second.error).toBeNull();
        expect(told(second)).toEqual({
          'public.drafts': { rows: [0, null], exact: true, became: 'dropped' },
          'public.events': { rows: [100, 40], exact: true },
          'public.orders': { rows: [500, 500], exact: true, withoutStatistics: ['total', 'kind', 'orders_note'] },
          'public.people': { rows: [300, 300], exact: true, was: 'public.users' },
          'public.tags': { rows: [null, 0], exact: true, became: 'made' },
        });
        expect(checked(second, 'no index was left invalid')?.actual).toBe(
          'none but public.broken (invalid before this run)',
        );
        expect(checked(second, 'no constraint was left unvalidated')?.actual).toBe(
          'none but public.orders.on_purpose (as in the plan); public.orders.old_promise (from before this run)',
        );
        const apart = checked(second, 'differences from before this run, told apart');
        expect(apart).toMatchObject({ ok: true, actual: expect.stringContaining('table public.by_hand added') });
        // It was there before, and only its table's new name changed what it says
        expect(apart?.actual).toContain('index public.broken added');
        expect(apart?.actual).not.toContain('tags');

        put(folder, { 'm/003.sql': WIDER });
        const third = await apply(flags, { 'analyze-after': 'true' });
        expect(third.error).toBeNull();
        expect(told(third)).toEqual({
          'public.events': { rows: [40, 40], exact: true, analyzed: true },
          'public.orders': { rows: [500, 500], exact: true, analyzed: true },
        });
        expect(checked(third, 'statistics of the touched tables are refreshed')).toMatchObject({
          ok: true,
          actual: 'ANALYZE of 2 tables',
        });
        const { rows } = await client.query("SELECT attname FROM pg_stats WHERE tablename IN ('events', 'orders')");
        expect(rows.map(({ attname }) => attname).sort()).toEqual([
          'id',
          'id',
          'kind',
          'note',
          'place',
          'total',
          'user_id',
        ]);
      } finally {
        await client.end();
      }
    },
    LOADED,
  );

  test(
    'after a failure the rows are counted too, and one who may not read a table is told an estimate',
    async () => {
      const server = await sharedPostgres(17);
      const url = await server.createDatabase();
      const folder = scratch();
      put(folder, { 'm/001.sql': BASE });
      const flags: Flags = {
        'working-directory': folder,
        migrations: ['m'],
        'database-url': url,
        shadow: (await sharedPostgres(17, 'shadow')).superuserUrl(),
        backup: 'none',
        'fail-on': 'never',
      };
      expect((await apply(flags)).error).toBeNull();
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(
          'INSERT INTO orders VALUES (501, 999); ALTER TABLE events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
        );
        put(folder, {
          'm/002.sql': `UPDATE users SET email = NULL WHERE id > 100;
ALTER TABLE events ADD COLUMN kind text;
ALTER TABLE orders ADD CONSTRAINT parent FOREIGN KEY (user_id) REFERENCES users (id);
`,
        });
        const failed = await apply(flags);
        expect(failed.error?.code).toBe('apply-failed');
        expect(told(failed)).toEqual({
          // Row security would hide rows: no count is better than a smaller one.
          'public.events': { rows: [null, null], exact: false },
          'public.orders': { rows: [501, 501], exact: true },
          'public.users': { rows: [300, 300], exact: true },
        });
      } finally {
        await client.end();
      }
    },
    LOADED,
  );

  test(
    'the embedded one, which has a single session',
    async () => {
      const folder = scratch();
      put(folder, { 'm/001.sql': BASE });
      const flags: Flags = {
        'working-directory': folder,
        migrations: ['m'],
        'database-url': `pglite:${folder}/data`,
        shadow: 'embedded',
        backup: 'none',
      };
      const report = await apply(flags, { 'analyze-after': 'true' });
      expect(report.error).toBeNull();
      expect(told(report)).toMatchObject({
        'public.drafts': { rows: [null, 0] },
        'public.users': { rows: [null, 300], exact: true, analyzed: true },
      });
    },
    LOADED,
  );
});

const MYSQL = `CREATE TABLE users (id int PRIMARY KEY, email varchar(100));
CREATE TABLE drafts (id int PRIMARY KEY);
INSERT INTO users VALUES (1, '1'), (2, '2'), (3, '3');
`;
const MYSQL_NEXT = `ALTER TABLE users MODIFY email int;
DROP TABLE drafts;
DELETE FROM users WHERE id = 3;
`;

describe.each(someMysqlKeys)('%s', (key) => {
  test(
    'rows, sizes, and the histogram that a change of a column took away',
    async () => {
      const server = await sharedMysql(key);
      const url = await server.createDatabase();
      const root = server.rootUrl(new URL(url).pathname.slice(1));
      const folder = scratch();
      put(folder, { 'm/001.sql': MYSQL });
      const flags: Flags = {
        'working-directory': folder,
        migrations: ['m'],
        // What a person once gathered of columns only an administrator is shown on MariaDB
        'database-url': root,
        shadow: server.rootUrl(),
        backup: 'none',
        'fail-on': 'never',
      };
      expect(told(await apply(flags))).toEqual({
        drafts: { rows: [null, 0], exact: true, became: 'made' },
        users: { rows: [null, 3], exact: true, became: 'made' },
      });
      await asRoot(
        root,
        server.flavour === 'mysql'
          ? 'ANALYZE TABLE users UPDATE HISTOGRAM ON email WITH 8 BUCKETS'
          : 'ANALYZE TABLE users PERSISTENT FOR COLUMNS (email) INDEXES ()',
      );
      put(folder, { 'm/002.sql': MYSQL_NEXT });
      const second = await apply(flags);
      expect(second.error).toBeNull();
      const rest = second.apply?.tables?.find(({ table }) => table === 'users')?.withoutStatistics;
      expect(told(second)).toEqual({
        drafts: { rows: [0, null], exact: true, became: 'dropped' },
        users: { rows: [3, 2], exact: true, ...(rest === undefined ? {} : { withoutStatistics: ['email'] }) },
      });
      put(folder, {
        'm/003.sql': 'ALTER TABLE users ADD COLUMN a int;\nINSERT INTO users VALUES (3, 3, 3), (4, 4, 4);\n',
      });
      const third = await apply(flags, { 'analyze-after': 'true' });
      expect(third.error).toBeNull();
      expect(told(third)).toEqual({ users: { rows: [2, 4], exact: true, analyzed: true } });
      expect(checked(third, 'statistics of the touched tables are refreshed')?.ok).toBe(true);
    },
    LOADED,
  );
});
