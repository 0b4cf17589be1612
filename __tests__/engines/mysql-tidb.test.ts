// TiDB cannot be run here: what is tested is the version string and refused statements, on a stand-in (tidb-stand-in.ts).
import { engineOf } from '../../src/engines/index.js';
import { mysql } from '../../src/engines/mysql.js';
import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import { tidb } from '../../src/engines/tidb.js';
import type { Session } from '../../src/model/session.js';
import { parseExpectations } from '../../src/steps/verify/expectations-parse.js';
import { runExpectations } from '../../src/steps/verify/verify.js';
import { mysqlKeys, sharedMysql } from '../support/mysql.js';
import { type Rule, type StandIn, standIn } from './tidb-stand-in.js';

const NOOP =
  'function READ ONLY has only noop implementation in tidb now, use tidb_enable_noop_functions to enable these functions';

/** As TiDB before 6.2 answers: it grants every lock to everybody. */
const old: Rule = (text) => {
  if (/TRANSACTION READ ONLY/.test(text)) return { code: 1235, message: NOOP };
  if (/IS_USED_LOCK/.test(text)) return { code: 1305, message: 'FUNCTION IS_USED_LOCK does not exist' };
  return text
    .replaceAll('VERSION()', "'5.7.25-TiDB-v5.4.3'")
    .replaceAll(/GET_LOCK\(\?, 0\)/g, 'IF(? IS NULL, 0, 1)')
    .replaceAll('KILL TIDB QUERY', 'KILL QUERY');
};

describe('a server that calls itself TiDB', () => {
  let behind: StandIn;
  let url: string;
  const open = (engine = mysql, options: { readonly readOnly?: boolean } = {}): Promise<Session> =>
    engine.connect({ url, connectTimeoutMs: 5_000, applicationName: 'migrate-on-merge test', ...options });

  beforeAll(async () => {
    const server = await sharedMysql(mysqlKeys.find((key) => key.startsWith('mysql')) ?? '');
    behind = await standIn(server.port, old);
    const made = new URL(await server.createDatabase());
    made.port = String(behind.port);
    url = `${made.href}?ssl-mode=DISABLED`;
  });
  afterAll(() => behind[Symbol.asyncDispose]());

  test('is recognised by its version, whatever the URL calls it', async () => {
    for (const engine of [mysql, tidb]) {
      await using session = await open(engine);
      expect(session.server).toMatchObject({ engine: 'tidb', version: '5.4.3', major: 5 });
      expect(engineOf(session.server, engine).traits.algorithmChoice).toBe(false);
    }
  });

  test('is not said to be read-only where it refuses to be', async () => {
    await using session = await open(mysql, { readOnly: true });
    expect(session.server.settings).toMatchObject({ transaction_read_only: 'OFF' });
  });

  test('gets a lock row where GET_LOCK locks nothing', async () => {
    await using one = await open();
    await using two = await open();
    const quiet = { timeoutMs: 300, onWait: () => undefined };
    const lock = await dialect.lock(one, quiet);
    lock.assertHeld();
    expect((await one.run('SELECT name FROM migrate_on_merge_lock')).rows).toEqual([{ name: 'migration' }]);
    await expect(dialect.lock(two, quiet)).rejects.toMatchObject({ code: 'locked' });
    await lock[Symbol.asyncDispose]();
    await (await dialect.lock(two, quiet))[Symbol.asyncDispose]();
    const { objects } = await dialect.snapshot(one, { historySchema: 'migrate_on_merge' });
    expect(objects.size).toBe(0);
  });

  test('is stopped by its own word', async () => {
    await using session = await open();
    setTimeout(() => void session.cancel(), 150);
    const start = Date.now();
    await session.run('SELECT SLEEP(50)').catch(() => undefined);
    expect(Date.now() - start).toBeLessThan(40_000);
  });

  test('is not held to a statement timeout of its own: the session stops the statement', async () => {
    await using session = await open();
    await dialect.setTimeouts(session, { lockMs: 1_000, statementMs: 200 });
    await session.run('CREATE TABLE t (a int)');
    await session.run('INSERT INTO t VALUES (1)');
    await expect(session.run('UPDATE t SET a = SLEEP(3)')).rejects.toMatchObject({ code: '3024' });
  });

  test('expectations are read there too, though no transaction can be told to only read', async () => {
    await using session = await open();
    await session.run('CREATE TABLE looked_at (id int)');
    await session.run('INSERT INTO looked_at VALUES (1)');
    const queries = [
      'SELECT id FROM looked_at',
      'WITH a AS (SELECT 1 AS id) DELETE FROM looked_at WHERE id IN (SELECT id FROM a)',
      'SELECT id FROM looked_at',
    ].map((sql) => `{ name: q, sql: "${sql}", equals: 1 }`);
    const expectations = parseExpectations(`rows: { looked_at: 1 }\nqueries: [${queries.join(', ')}]`, 'e.yml');
    expect((await runExpectations(session, dialect, expectations)).map(({ ok }) => ok)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
