import { readFile } from 'node:fs/promises';
import { mysql } from '../../src/engines/mysql.js';
import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { Check } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import { parseExpectations } from '../../src/steps/verify/expectations-parse.js';
import { runExpectations } from '../../src/steps/verify/verify.js';
import { sharedMysql, someMysqlKeys } from '../support/mysql.js';

const GUIDE = 'migrations-fixtures/guides/nexus/mended';

/** The guide's own order. */
const FILES = [
  'migrations/COMPLETE_SMS_SYSTEM_MIGRATION.sql',
  'migrations/SMS_HEALTH_TIPS_CITATIONS_UPDATE.sql',
  'schema/sms-message-history.sql',
  'migrations/add-notification-preferences.sql',
  'migrations/subscriptions-and-access.sql',
  'migrations/email_campaigns.sql',
];

const failed = (checks: readonly Check[]): readonly Check[] => checks.filter(({ ok }) => !ok);

async function open(key: string): Promise<Session> {
  const server = await sharedMysql(key);
  const url = await server.createDatabase();
  return mysql.connect({ url, connectTimeoutMs: 10_000, applicationName: 'test' });
}

async function runFile(session: Session, path: string): Promise<void> {
  for (const { sql } of (await mysqlDialect.split(await readFile(path, 'utf8'))).statements) await session.run(sql);
}

describe.each(someMysqlKeys)('expectations on %s', (key) => {
  let session: Session;
  beforeAll(async () => {
    session = await open(key);
  });
  afterAll(() => session.close());

  const check = (yaml: string): Promise<readonly Check[]> =>
    runExpectations(session, mysqlDialect, parseExpectations(yaml, 'e.yml'), { timeoutMs: 1_500 });
  const query = async (sql: string, result: string): Promise<Check | undefined> =>
    (await check(`queries: [{ name: q, sql: ${JSON.stringify(sql)}, ${result} }]`))[0];

  test('those of the guide of Nexus hold after its migrations, each query when it is due, and not before', async () => {
    await using guide = await open(key);
    const expectations = parseExpectations(await readFile(`${GUIDE}/expectations.yml`, 'utf8'), 'expectations.yml');
    await runFile(guide, `${GUIDE}/base-tables.sql`);
    await runFile(guide, `${GUIDE}/data.sql`);
    expect(failed(await runExpectations(guide, mysqlDialect, expectations)).length).toBeGreaterThan(20);
    const between: Check[] = [];
    for (const file of FILES) {
      await runFile(guide, `${GUIDE}/db/${file}`);
      const id = file.replace(/^.*\/|\.sql$/g, '');
      between.push(...(await runExpectations(guide, mysqlDialect, expectations, { after: { id } })));
    }
    const after = await runExpectations(guide, mysqlDialect, expectations);
    expect(failed([...between, ...after])).toEqual([]);
    expect(between.length).toBe(4);
    expect(after.length).toBeGreaterThan(50);
  });

  test('columns, enumerations, indexes and rows, in any spelling', async () => {
    await session.run(`CREATE TABLE t (id int PRIMARY KEY, flag boolean NOT NULL DEFAULT 1, n decimal(12,2) NOT NULL, doc json,
      mood enum('sad', 'it''s ok') DEFAULT 'sad', made datetime DEFAULT CURRENT_TIMESTAMP, twice int GENERATED ALWAYS AS (id * 2) STORED,
      KEY by_mood (mood))`);
    await session.run("INSERT INTO t (id, n, mood) VALUES (1, 1.5, 'sad'), (2, 2, 'sad')");
    const checks = await check(`tables: [t, v]
columns:
  t:
    id: { type: integer, null: false, default: null }
    flag: { type: boolean, null: false, default: "1" }
    n: { type: "numeric(12, 2)" }
    doc: { type: json, null: true, default: null }
    mood: { default: "'sad'" }
    made: { type: datetime, default: current_timestamp }
    twice: { type: bigint }
enums: { t.mood: [sad, "it's ok"], mood: [sad] }
indexes: { names: [by_mood, gone], count: { t: 2 }, total: "<= 2" }
policies: { t: [p] }
rows: { t: ">= 2" }`);
    expect(failed(checks).map(({ name, actual }) => [name, actual])).toEqual([
      ['table v', 'not there'],
      ['column t.twice', 'int'],
      ['enum mood', 'not there, but t.mood is'],
      ['index gone', 'not there'],
      ['policy "p" on t', 'the table has no policy'],
    ]);
    expect(checks).toHaveLength(17);
  });

  test('letters count within labels and literals, and nowhere else', async () => {
    await session.run(
      "CREATE TABLE letters (e enum('Sad', 'a  B') DEFAULT 'Sad', s varchar(20) DEFAULT 'current_timestamp', made datetime DEFAULT NOW())",
    );
    const checks = await check(`columns:
  letters:
    e: { type: "ENUM( 'Sad','a  B' )", default: Sad }
    s: { type: VARCHAR(20), default: "'current_timestamp'" }
    made: { default: CURRENT_TIMESTAMP }`);
    expect(failed(checks)).toEqual([]);
    const wrong = await check(`columns:
  letters:
    e: { type: "enum('sad','a  B')" }
    s: { default: Current_Timestamp }
    made: { default: "'current_timestamp'" }
enums: { letters.e: [Sad, "a B"] }`);
    expect(failed(wrong)).toHaveLength(4);
  });

  test('queries give what they give, in their order, and can neither write nor run for ever', async () => {
    expect(await query('SELECT id FROM t ORDER BY id DESC;', 'rows: [[2], [1]]')).toMatchObject({ ok: true });
    expect(await query('SELECT id FROM t', 'empty: true')).toMatchObject({ ok: false, actual: '2 rows' });
    expect(await query('SELECT id FROM t', 'equals: 1')).toMatchObject({
      actual: expect.stringMatching(/several rows/),
    });
    expect(await query('SELECT id FROM t ORDER BY id', 'rows: [[1]]')).toMatchObject({
      actual: expect.stringMatching(/^a row more/),
    });
    expect(await query('WITH a AS (SELECT 7 AS x) SELECT x FROM a', 'equals: 7')).toMatchObject({ ok: true });
    expect(
      await query('SELECT a.id, b.id, a.id FROM t a JOIN t b ON b.id = a.id + 1', 'rows: [[1, 2, 1]]'),
    ).toMatchObject({ ok: true });
    expect(await query('SELECT 5, 3, 4', 'rows: [[5, 3, 4]]')).toMatchObject({ ok: true });
    for (const sql of ['DELETE FROM t', 'DROP TABLE t', "SELECT 1 INTO OUTFILE '/tmp/x'", 'SET GLOBAL sql_mode = 1'])
      expect(await query(sql, 'empty: true')).toMatchObject({
        ok: false,
        hint: expect.stringMatching(/single SELECT/),
      });
    const smuggled = [
      'SELECT 1; DROP TABLE t',
      'WITH a AS (SELECT 1 AS id) DELETE FROM t WHERE id IN (SELECT id FROM a)',
    ];
    for (const sql of smuggled)
      expect(await query(sql, 'empty: true')).toMatchObject({ ok: false, actual: expect.stringMatching(/^error \d+/) });
    expect(await query('SELECT * FROM nope', 'equals: 1')).toMatchObject({
      actual: expect.stringMatching(/^error 1146/),
    });
    const start = Date.now();
    const slow =
      'SELECT COUNT(*) FROM information_schema.COLUMNS a, information_schema.COLUMNS b, information_schema.COLUMNS c';
    expect(await query(slow, 'at-least: 1')).toMatchObject({ ok: false });
    expect(Date.now() - start).toBeLessThan(30_000);
    expect(await query('SELECT COUNT(*) FROM t', 'equals: 2')).toMatchObject({ ok: true });
    // The session is as it was: no limit on rows or time is left behind.
    const [row] = await session.query({ parts: ['SELECT @@sql_select_limit > 1000000 AS free'], values: [] });
    expect(row).toEqual({ free: '1' });
  });
});
