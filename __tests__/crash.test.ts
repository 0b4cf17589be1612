import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { binFor, serverMajors, sharedPostgres } from './support/postgres.js';

const BUNDLE = join(process.env['MIGRATE_ON_MERGE_DIST'] ?? 'dist', 'index.js');

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** A repository with these migrations, and a database of its own. */
class Case {
  readonly folder = mkdtempSync(join(tmpdir(), 'mom-crash-'));

  private constructor(
    readonly url: string,
    readonly superuserUrl: string,
    private readonly bin: string,
  ) {}

  static async make(major: number, files: Readonly<Record<string, string>>): Promise<Case> {
    const server = await sharedPostgres(major);
    const url = await server.createDatabase();
    const made = new Case(url, server.superuserUrl(new URL(url).pathname.slice(1)), binFor(major));
    made.write(files);
    return made;
  }

  write(files: Readonly<Record<string, string>>): void {
    mkdirSync(join(this.folder, 'migrations'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, 'migrations', name), text);
  }

  start(command: string, ...flags: readonly string[]): Running {
    const args = [
      BUNDLE,
      command,
      '--working-directory',
      this.folder,
      '--migrations',
      'migrations',
      '--database-url',
      'env:TARGET',
      '--shadow',
      'local',
      '--postgres-binaries',
      this.bin,
      '--backup',
      'none',
      ...flags,
    ];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, TARGET: this.url, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, output }))) };
  }

  run(command: string, ...flags: readonly string[]): Promise<Ended> {
    return this.start(command, ...flags).ended;
  }

  async client(superuser = false): Promise<Client> {
    const client = new Client({ connectionString: superuser ? this.superuserUrl : this.url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async query<T extends Record<string, unknown>>(text: string, superuser = false): Promise<readonly T[]> {
    const client = await this.client(superuser);
    try {
      return (await client.query<T>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** Waits until a session of the tool runs a statement like this. */
  async until(pattern: string): Promise<number> {
    for (let i = 0; i < 300; i += 1) {
      const rows = await this.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active' AND query ILIKE '%${pattern}%' AND query NOT ILIKE '%pg_stat_activity%'`,
        true,
      );
      if (rows[0] !== undefined) return rows[0].pid;
      await sleep(50);
    }
    throw new Error(`no session ever ran ${pattern}`);
  }

  history(): Promise<readonly { id: string; state: string; statements_done: number }[]> {
    return this.query('SELECT id, state, statements_done FROM migrate_on_merge.history ORDER BY id');
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function kill(running: Running): Promise<void> {
  running.child.kill('SIGKILL');
  await running.ended;
}

describe.each(serverMajors)('PostgreSQL %i', (major) => {
  test('killed inside a transaction: nothing of it stays, and the next run finishes', async () => {
    using it = await Case.make(major, {
      '1_a.sql': 'CREATE TABLE a (id int);',
      '2_b.sql':
        "CREATE TABLE b (id int);\nSELECT CASE WHEN current_database() LIKE '%' AND EXISTS (SELECT FROM a) THEN pg_sleep(30) END;\nCREATE TABLE c (id int);",
      '3_d.sql': 'CREATE TABLE d (id int);',
    });
    expect((await it.run('apply', '--include', '1_a.sql')).code).toBe(0);
    await it.query('INSERT INTO a VALUES (1)');
    const running = it.start('apply');
    await it.until('pg_sleep(30)');
    await kill(running);
    // The server notices the cut connection when the statement ends; an operator would end the session.
    await it.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      true,
    );
    await sleep(200);
    expect((await it.history()).map((row) => row.id)).toEqual(['1_a.sql']);
    expect(await it.query("SELECT to_regclass('b')::text AS b")).toEqual([{ b: null }]);
    await it.query('DELETE FROM a');
    const again = await it.run('apply');
    expect(again.output).toContain('2 migrations applied');
    expect(again.code).toBe(0);
    expect((await it.history()).map((row) => `${row.id} ${row.state}`)).toEqual([
      '1_a.sql applied',
      '2_b.sql applied',
      '3_d.sql applied',
    ]);
  });

  test('killed during a concurrent index build: apply refuses, repair --resume finishes', async () => {
    using it = await Case.make(major, { '1_a.sql': 'CREATE TABLE a (id int, b int);' });
    expect((await it.run('apply')).code).toBe(0);
    it.write({
      '2_index.sql':
        'CREATE TABLE c (id int);\nCREATE INDEX CONCURRENTLY IF NOT EXISTS a_b_idx ON a (b);\nALTER TABLE a ADD COLUMN d int;',
    });
    const blocker = await it.client();
    await blocker.query('BEGIN');
    await blocker.query('INSERT INTO a VALUES (1, 2)');
    const running = it.start('apply', '--fail-on', 'never');
    const pid = await it.until('CREATE INDEX CONCURRENTLY');
    await sleep(300);
    await kill(running);
    await it.query(`SELECT pg_terminate_backend(${pid})`, true);
    await blocker.query('COMMIT');
    await blocker.end();
    await sleep(200);
    expect(await it.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_b_idx'::regclass")).toEqual([
      { indisvalid: false },
    ]);
    expect((await it.history()).at(-1)).toEqual({ id: '2_index.sql', state: 'running', statements_done: 1 });

    const refused = await it.run('apply', '--fail-on', 'never');
    expect(refused.code).not.toBe(0);
    expect(refused.output).toContain('repair --resume');

    const preview = await it.run('repair', '--resume', '--dry-run');
    expect(preview.code).toBe(0);
    const repaired = await it.run('repair', '--resume');
    expect(repaired.output).toContain('every statement is in');
    expect(repaired.code).toBe(0);
    expect(await it.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_b_idx'::regclass")).toEqual([
      { indisvalid: true },
    ]);
    expect(
      await it.query(
        "SELECT string_agg(attname, ',' ORDER BY attnum) AS columns FROM pg_attribute WHERE attrelid = 'a'::regclass AND attnum > 0",
      ),
    ).toEqual([{ columns: 'id,b,d' }]);
    expect((await it.history()).map((row) => `${row.id} ${row.state} ${row.statements_done}`)).toEqual([
      '1_a.sql applied 1',
      '2_index.sql applied 3',
    ]);
    expect((await it.run('apply')).output).toContain('up to date');
  });

  test('a resume refuses a file whose finished statements were changed since', async () => {
    using it = await Case.make(major, { '1_a.sql': 'CREATE TABLE a (id int, b int);' });
    expect((await it.run('apply')).code).toBe(0);
    await it.query('INSERT INTO a VALUES (1, 1), (2, 1)');
    // Two rows with one key: fine on the empty shadow, an error on the target after the first statement is in.
    it.write({ '2_b.sql': 'CREATE TABLE c (id int);\nCREATE UNIQUE INDEX CONCURRENTLY a_b_key ON a (b);' });
    const failed = await it.run('apply', '--fail-on', 'never');
    expect(failed.code).toBe(2);
    expect(failed.output).toMatch(/half\s+done/);
    expect(failed.output).toMatch(/DROP INDEX CONCURRENTLY\s+public\.a_b_key/);
    it.write({ '2_b.sql': 'CREATE TABLE changed (id int);\nCREATE UNIQUE INDEX CONCURRENTLY a_b_key ON a (b);' });
    const refused = await it.run('repair', '--resume');
    expect(refused.code).toBe(2);
    expect(refused.output).toMatch(/were changed in the\s+file since/);
    await it.query('DELETE FROM a WHERE id = 2');
    await it.query('DROP INDEX a_b_key');
    it.write({
      '2_b.sql': 'CREATE TABLE c (id int);\nCREATE UNIQUE INDEX CONCURRENTLY a_b_key ON a (b); -- mended the rows',
    });
    expect((await it.run('repair', '--resume')).code).toBe(0);
    expect((await it.run('apply')).output).toContain('up to date');
  });

  test('two applies at once: each migration once, in order', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `${i + 1}_t.sql`,
        `CREATE TABLE t${i + 1} (id int);\nSELECT pg_sleep(0.05);`,
      ]),
    );
    using it = await Case.make(major, files);
    const both = [it.start('apply'), it.start('apply')];
    const ended = await Promise.all(both.map((one) => one.ended));
    expect(ended.map((one) => one.code)).toEqual([0, 0]);
    const applied = await it.query<{ id: string }>('SELECT id FROM migrate_on_merge.history ORDER BY applied_at');
    expect(applied.map((row) => row.id)).toEqual(Object.keys(files));
    expect(ended.filter((one) => one.output.includes('12 migrations applied'))).toHaveLength(1);
    expect(ended.filter((one) => one.output.includes('up to date'))).toHaveLength(1);
  });

  test('the connection is cut in the middle: said truthfully, and the next run finishes', async () => {
    using it = await Case.make(major, { '1_a.sql': 'CREATE TABLE a (id int);' });
    expect((await it.run('apply')).code).toBe(0);
    await it.query('INSERT INTO a VALUES (1)');
    it.write({ '2_b.sql': 'CREATE TABLE b (id int);\nSELECT CASE WHEN EXISTS (SELECT FROM a) THEN pg_sleep(30) END;' });
    const running = it.start('apply');
    const pid = await it.until('pg_sleep(30)');
    await it.query(`SELECT pg_terminate_backend(${pid})`, true);
    const { code, output } = await running.ended;
    expect(code).toBe(2);
    expect(output).toMatch(/Nothing of 2_b\.sql\s+stayed/);
    expect((await it.history()).map((row) => row.id)).toEqual(['1_a.sql']);
    await it.query('DELETE FROM a');
    expect((await it.run('apply')).code).toBe(0);
  });

  test('a lock that is not had in time is tried again, and the blocking session is named', async () => {
    using it = await Case.make(major, { '1_a.sql': 'CREATE TABLE a (id int);' });
    expect((await it.run('apply')).code).toBe(0);
    it.write({ '2_b.sql': 'ALTER TABLE a ADD COLUMN b int;' });
    const blocker = await it.client();
    await blocker.query("SET application_name = 'the report job'");
    await blocker.query('BEGIN');
    await blocker.query('SELECT * FROM a');
    const running = it.start('apply', '--lock-timeout', '700ms');
    await it.until('ALTER TABLE a ADD COLUMN b');
    await sleep(1_200);
    await blocker.query('COMMIT');
    await blocker.end();
    const { code, output } = await running.ended;
    expect(output).toContain('the report job');
    expect(output).toContain('lock timeout');
    expect(code).toBe(0);
    expect((await it.history()).map((row) => row.id)).toEqual(['1_a.sql', '2_b.sql']);
  });

  test('cancelled: the statement is stopped on the server, the lock is free, nothing stays', async () => {
    using it = await Case.make(major, { '1_a.sql': 'CREATE TABLE a (id int);' });
    expect((await it.run('apply')).code).toBe(0);
    await it.query('INSERT INTO a VALUES (1)');
    it.write({ '2_b.sql': 'CREATE TABLE b (id int);\nSELECT CASE WHEN EXISTS (SELECT FROM a) THEN pg_sleep(30) END;' });
    const running = it.start('apply');
    await it.until('pg_sleep(30)');
    const start = Date.now();
    running.child.kill('SIGTERM');
    const { code, output } = await running.ended;
    expect(Date.now() - start).toBeLessThan(9_000);
    expect(code).toBe(2);
    expect(output).toMatch(/Nothing of 2_b\.sql\s+stayed/);
    expect(
      await it.query(
        "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
        true,
      ),
    ).toEqual([{ n: 0 }]);
  });
});
