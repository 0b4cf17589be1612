import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { HistoryEntry } from '../../src/model/engine.js';
import type { Session } from '../../src/model/session.js';
import { id, raw, sql } from '../../src/sql/query.js';
import { someMysqlKeys } from '../support/mysql.js';
import { freshDatabase, type TestDatabase } from './mysql-helpers.js';

const entry = (name: string): HistoryEntry => ({
  id: name,
  path: `migrations/${name} – ü😀.sql`,
  checksum: 'abc',
  actor: "o'neil",
  commit: null,
  runUrl: null,
  planDigest: 'd'.repeat(64),
  tool: '1.0.0',
});

describe.each(someMysqlKeys)('the history on %s', (key) => {
  let db: TestDatabase;
  let session: Session;
  beforeAll(async () => {
    db = await freshDatabase(key);
    session = await db.open();
  });
  afterAll(() => session.close());

  test('is a table of the target itself, and holds what was written', async () => {
    const history = dialect.history(session, 'migrate_on_merge');
    expect(await history.applied()).toBeUndefined();
    await history.ensure();
    await history.ensure();
    expect(await history.applied()).toEqual([]);
    expect(await session.query(raw("SHOW TABLES LIKE 'migrate%'"))).toHaveLength(1);
    await history.record(entry('1_a'), { durationMs: 12.4, statements: 3 });
    await history.journal(entry('2_b'), {
      state: 'running',
      statementsDone: 1,
      statementsAll: 4,
      durationMs: 5,
      inFlight: 'x',
    });
    await history.journal(entry('2_b'), {
      state: 'failed',
      statementsDone: 2,
      statementsAll: 4,
      durationMs: 7,
      inFlight: null,
    });
    const rows = (await history.applied()) ?? [];
    expect(rows).toMatchObject([
      {
        id: '1_a',
        path: 'migrations/1_a – ü😀.sql',
        checksum: 'abc',
        state: 'applied',
        statementsDone: 3,
        durationMs: 12,
        actor: "o'neil",
        commit: null,
      },
      { id: '2_b', state: 'failed', statementsDone: 2, statementsAll: 4, inFlight: null },
    ]);
    expect(rows[0]?.appliedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(rows[0]?.appliedAt ?? '') - Date.now())).toBeLessThan(60_000);
    await history.forget('2_b');
    expect((await history.applied())?.map((row) => row.id)).toEqual(['1_a']);
    // Ids differ by letter case and accents.
    await history.record(entry('1_A'), { durationMs: 1, statements: 1 });
    expect(await history.applied()).toHaveLength(2);
  });

  test('is written whatever a file has made of the session', async () => {
    const history = dialect.history(session, 'migrate_on_merge');
    await session.run(
      "SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES', time_zone = '+09:00', foreign_key_checks = 0, NAMES latin1",
    );
    await session.run('USE information_schema');
    await dialect.asSelf(session, () => history.record(entry('3_c'), { durationMs: 1, statements: 1 }));
    await dialect.reset(session);
    const row = (await history.applied())?.find(({ id: name }) => name === '3_c');
    expect(row?.path).toBe('migrations/3_c – ü😀.sql');
    expect(Math.abs(Date.parse(row?.appliedAt ?? '') - Date.now())).toBeLessThan(60_000);
  });

  test('goes in and out with the transaction of the rows', async () => {
    const history = dialect.history(session, 'migrate_on_merge');
    await dialect.begin(session, { lockMs: 1_000, statementMs: null });
    await history.record(entry('4_d'), { durationMs: 1, statements: 1 });
    await session.query(raw('ROLLBACK'));
    expect((await history.applied())?.map((row) => row.id)).not.toContain('4_d');
  });

  test('may have a database of its own', async () => {
    await using root = await db.open({ root: true });
    const name = `${db.name}_history`;
    const history = dialect.history(root, name);
    await history.ensure();
    await history.record(entry('1_a'), { durationMs: 1, statements: 1 });
    expect(await root.query(sql`SELECT id FROM ${id(name, 'history')}`)).toEqual([{ id: '1_a' }]);
    await root.query(sql`DROP DATABASE ${id(name)}`);
  });
});
