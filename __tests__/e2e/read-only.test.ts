import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Ended, runBundle } from '../support/bundle.js';
import { put, scratch } from '../support/checkout.js';
import { binFor, sharedPostgres, someMajors, startPostgres, type TestServer } from '../support/postgres.js';
import { ORDERS, USERS } from '../support/pull-request.js';

/** What a session may say that reads: our own and that of `pg_dump`. */
const READS =
  /^\s*(?:SELECT|SHOW|SET|RESET|BEGIN|START TRANSACTION|COMMIT|ROLLBACK|WITH|DISCARD|DEALLOCATE|PREPARE|EXECUTE|LOCK TABLE .* IN ACCESS SHARE MODE)\b/is;
/** What even a SELECT can do. */
const WRITES =
  /\b(?:nextval|setval|pg_(?:try_)?advisory\w*|pg_terminate_backend|pg_cancel_backend|lo_\w+|dblink\w*|pg_reload_conf|pg_switch_wal|FOR UPDATE|INTO)\b/i;
/** Read-only is set by what follows BEGIN, or for the session. */
const WRITABLE = /READ WRITE|default_transaction_read_only\s*(?:=|TO)\s*'?(?:off|false|0)/i;

async function query(url: string, ...texts: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly Readonly<Record<string, unknown>>[] = [];
    for (const text of texts) rows = (await client.query(text)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

describe.each(someMajors)('on PostgreSQL %d', (major) => {
  const folder = scratch();
  let server: TestServer;
  let url: string;
  let name: string;
  // On another server than the target, as every shadow is; one that runs already.
  let shadow: string;

  beforeAll(async () => {
    // With nobody else at work, every write shows in the number of the next transaction.
    server = await startPostgres(major, { settings: { autovacuum: 'off' } });
    shadow = (await sharedPostgres(major, 'shadow')).superuserUrl();
    url = await server.createDatabase('shop');
    name = new URL(url).pathname.slice(1);
    put(folder, { 'm/001_users.sql': USERS });
    const applied = await run('apply', url, '--backup', 'none');
    expect(applied.status).toBe(0);
    put(folder, { 'm/002_orders.sql': ORDERS });
    const admin = server.superuserUrl(name);
    await query(
      admin,
      'CREATE ROLE reader LOGIN',
      'GRANT pg_read_all_data TO reader',
      'REVOKE TEMPORARY ON DATABASE shop FROM PUBLIC',
    );
  });
  afterAll(() => server.stop());

  const run = (command: string, target: string, ...flags: readonly string[]): Promise<Ended> => {
    const at = ['--migrations', 'm', '--database-url', 'env:TARGET', '--shadow', shadow];
    const argv = [command, ...at, '--postgres-binaries', binFor(major), ...flags];
    return runBundle(argv, { cwd: folder, env: { TARGET: target } });
  };
  const next = async (): Promise<unknown> =>
    (await query(server.superuserUrl(name), 'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next'))[0]?.[
      'next'
    ];

  /** What the server was told meanwhile, and that it wrote nothing. */
  async function listen(work: () => Promise<Ended>): Promise<readonly string[]> {
    const before = await next();
    const said = (await server.statements(name)).length;
    const { status, stdout, stderr } = await work();
    expect({ status: status === 0 || status === 1, stdout, stderr }).toMatchObject({ status: true });
    const statements = (await server.statements(name)).slice(said);
    expect(await next()).toBe(before);
    const wrong = statements.filter((text) => {
      const bare = text.replace(/'(?:[^']|'')*'/g, "''");
      return !READS.test(bare) || WRITES.test(bare) || WRITABLE.test(text);
    });
    expect(wrong.map((text) => text.slice(0, 300))).toEqual([]);
    return statements;
  }

  test('a plan only reads, whoever it connects as', async () => {
    for (const target of [url, server.superuserUrl(name)]) {
      const statements = await listen(() => run('plan', target));
      expect(statements.length).toBeGreaterThan(3);
    }
  });

  // What does not differ between majors is looked at on one.
  if (major === someMajors.at(-1)) {
    test('status, verify and drift only read', async () => {
      await listen(() => run('status', url));
      await listen(() => run('verify', url));
      await listen(() => run('drift', url));
    });

    test('a role that may only read is enough, and can be insisted on', async () => {
      const reader = url.replace('//app@', '//reader@');
      const files = ['--report-file', 'r.json', '--comment-file', 'c.md'] as const;
      const texts = (): readonly string[] =>
        ['r.json', 'c.md'].map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
      const statements = await listen(() => run('plan', reader, '--require-read-only', ...files));
      expect(statements.length).toBeGreaterThan(3);
      for (const text of texts()) expect(text).not.toContain('could write');
      // Without the setting it is said, in the report as in the comment.
      expect((await run('plan', url, ...files)).status).toBe(0);
      for (const text of texts())
        expect(text).toMatch(/The plan's role could write \(.+\); its session was read-only by/);
      const { status } = await run('plan', url, '--require-read-only', ...files);
      expect(status).toBe(2);
      expect(JSON.parse(texts()[0] ?? '').error).toMatchObject({
        code: 'not-read-only',
        hint: expect.stringContaining('pg_read_all_data'),
      });
    });
  }

  test('where the schema has drifted, the dump of it only reads too', async () => {
    await query(url, 'ALTER TABLE users ADD COLUMN by_hand text');
    const statements = await listen(() => run('plan', url));
    expect(statements.some((text) => /^LOCK TABLE/.test(text))).toBe(true);
    expect(statements.some((text) => /READ ONLY/.test(text))).toBe(true);
  });
});
