import { Case, kill, poll, says } from './crash-case.js';
import { serverMajors } from './support/postgres.js';

/** `npm run chaos` has them all; what happens at every other moment is tried in `chaos/`. */
const majors = process.env['CHAOS'] === 'all' ? serverMajors : serverMajors.slice(-1);

describe.each(majors)('PostgreSQL %i', (major) => {
  test('killed inside a transaction: nothing of it stays, and the next run finishes', async () => {
    using it = await Case.make(major, {
      '1_a.sql': 'CREATE TABLE a (id int);',
      '2_b.sql':
        "CREATE TABLE b (id int);\nSELECT CASE WHEN current_database() LIKE '%' AND EXISTS (SELECT FROM a) THEN pg_sleep(600) END;\nCREATE TABLE c (id int);",
      '3_d.sql': 'CREATE TABLE d (id int);',
    });
    expect((await it.run('apply', '--include', '1_a.sql')).code).toBe(0);
    await it.query('INSERT INTO a VALUES (1)');
    const running = it.start('apply');
    const pid = await it.until(running, 'pg_sleep(600)');
    await kill(running);
    // Nobody helps: the server looks by itself whether the run is still there.
    await it.gone(pid);
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

  test('a rollback that is killed: half of a way back is known and resumed, and of a transaction nothing stays', async () => {
    const gate = 'SELECT CASE WHEN EXISTS (SELECT FROM a) THEN pg_sleep(600) END;';
    using it = await Case.make(major, {
      '1_a.sql': 'CREATE TABLE a (id int);',
      '2_b.sql': 'CREATE TABLE b (id int);',
      '2_b.down.sql': `DROP TABLE b;\n${gate}`,
      '3_c.sql': 'CREATE TABLE c (id int);\nCREATE TABLE d (id int);',
      '3_c.down.sql': `-- migrate-on-merge: no-transaction\nDROP TABLE d;\n${gate}\nDROP TABLE c;`,
    });
    const killed = async (): Promise<void> => {
      await it.query('INSERT INTO a VALUES (1)');
      const running = it.start('rollback', '--fail-on', 'never');
      const pid = await it.until(running, 'pg_sleep(600)');
      await kill(running);
      await it.gone(pid);
      await it.query('DELETE FROM a');
    };
    const there = (): Promise<readonly unknown[]> =>
      it.query("SELECT relname FROM pg_class WHERE relname IN ('b', 'c', 'd') ORDER BY 1");
    expect((await it.run('apply')).code).toBe(0);
    await killed();
    expect(await there()).toEqual([{ relname: 'b' }, { relname: 'c' }]);
    expect((await it.history()).at(-1)).toMatchObject({ id: '3_c.sql', state: 'running', statements_done: 1 });
    const refused = await it.run('rollback', '--fail-on', 'never');
    expect(refused.code).not.toBe(0);
    expect(refused.output).toContain('repair --resume');
    expect((await it.run('repair', '--resume')).code).toBe(0);
    expect(await there()).toEqual([{ relname: 'b' }]);
    await killed();
    expect(await there()).toEqual([{ relname: 'b' }]);
    expect((await it.history()).map((row) => row.id)).toEqual(['1_a.sql', '2_b.sql']);
    expect((await it.run('rollback', '--fail-on', 'never')).code).toBe(0);
    expect(await there()).toEqual([]);
    expect((await it.history()).map((row) => row.id)).toEqual(['1_a.sql']);
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
    const pid = await it.until(running, 'CREATE INDEX CONCURRENTLY');
    // The entry of the index is committed before the build waits.
    const half =
      "SELECT 1 FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid WHERE c.relname = 'a_b_idx' AND NOT x.indisvalid";
    await poll('the index was there', async () => ((await it.query(half)).length > 0 ? true : undefined), running);
    await kill(running);
    await it.gone(pid);
    await blocker.query('COMMIT');
    await blocker.end();
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
      Array.from({ length: 12 }, (_, i) => [`${i + 1}_t.sql`, `CREATE TABLE t${i + 1} (id int);`]),
    );
    using it = await Case.make(major, files);
    const holder = await it.holdLock();
    const both = [it.start('apply'), it.start('apply')];
    // Both wait, and say for whom, before either may begin.
    for (const one of both) await says(one, 'another run');
    await holder.end();
    const ended = await Promise.all(both.map((one) => one.ended));
    expect(ended.map((one) => one.code)).toEqual([0, 0]);
    for (const { output } of ended) expect(output).toMatch(/the migration lock is held by\s+pid \d+ \(another run/);
    const applied = await it.query<{ id: string }>('SELECT id FROM migrate_on_merge.history ORDER BY applied_at');
    expect(applied.map((row) => row.id)).toEqual(Object.keys(files));
    expect(ended.filter((one) => one.output.includes('12 migrations applied'))).toHaveLength(1);
    expect(ended.filter((one) => one.output.includes('up to date'))).toHaveLength(1);
  });

  test('a run that does not get the lock in time names the holder; one that is cancelled meanwhile touched nothing', async () => {
    using it = await Case.make(major, { '1_a.sql': 'CREATE TABLE a (id int);' });
    const holder = await it.holdLock();
    const late = await it.run('apply', '--lock-wait', '1s');
    expect(late.code).toBe(2);
    expect(late.output).toMatch(/Another run holds the migration lock:\s+pid \d+\s+\(another run/);
    const waiting = it.start('apply');
    await says(waiting, 'another run');
    // A build waits for old transactions: a run that waits must have none open.
    const builder = await it.client();
    await builder.query('CREATE TABLE b (id int)');
    await builder.query("SET statement_timeout = '60s'");
    await builder.query('CREATE INDEX CONCURRENTLY b_id ON b (id)');
    await builder.end();
    waiting.child.kill('SIGTERM');
    const { code, output } = await waiting.ended;
    expect(code).toBe(2);
    expect(output).toMatch(/Nothing\s+was\s+touched/);
    await holder.end();
    expect(await it.query("SELECT to_regclass('a')::text AS a")).toEqual([{ a: null }]);
  });

  test('the connection is cut in the middle: said truthfully, and the next run finishes', async () => {
    using it = await Case.make(major, { '1_a.sql': 'CREATE TABLE a (id int);' });
    expect((await it.run('apply')).code).toBe(0);
    await it.query('INSERT INTO a VALUES (1)');
    it.write({
      '2_b.sql': 'CREATE TABLE b (id int);\nSELECT CASE WHEN EXISTS (SELECT FROM a) THEN pg_sleep(600) END;',
    });
    const running = it.start('apply');
    const pid = await it.until(running, 'pg_sleep(600)');
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
    await says(running, 'blocked by');
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
    it.write({
      '2_b.sql': 'CREATE TABLE b (id int);\nSELECT CASE WHEN EXISTS (SELECT FROM a) THEN pg_sleep(600) END;',
    });
    const running = it.start('apply');
    const pid = await it.until(running, 'pg_sleep(600)');
    running.child.kill('SIGTERM');
    const { code, output } = await running.ended;
    expect(code).toBe(2);
    expect(output).toMatch(/Nothing of 2_b\.sql\s+stayed/);
    await it.gone(pid);
    expect(
      await it.query(
        "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()",
        true,
      ),
    ).toEqual([]);
    expect(
      await it.query(
        "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
        true,
      ),
    ).toEqual([{ n: 0 }]);
  });
});
