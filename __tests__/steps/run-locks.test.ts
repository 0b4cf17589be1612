// Locks that are not had in time: who waits how long, what is tried again, and from where.
import { setTimeout as sleep } from 'node:timers/promises';
import { backoff } from '../../src/steps/watch.js';
import { someMajors } from '../support/postgres.js';
import { Rig } from './run-helpers.js';

const BY_ONE = '-- migrate-on-merge: no-transaction\n';

describe.each(someMajors)('PostgreSQL %i', (major) => {
  test('VACUUM FULL gives its place in the queue up, and comes again', async () => {
    await using rig = await Rig.make(major);
    await rig.run({ '1.sql': 'CREATE TABLE a (id int);' });
    const reader = await rig.holding('SELECT * FROM a');
    const running = rig.run({ '2.sql': 'VACUUM FULL a;' });
    await rig.running('VACUUM FULL', true);
    while (rig.retries() === 0) await sleep(20);
    await reader.query('COMMIT');
    await reader.end();
    expect((await running).error).toBeUndefined();
    expect(rig.retries()).toBeGreaterThan(0);
  });

  test('every statement outside of a transaction has the limit, but for concurrent builds', async () => {
    await using rig = await Rig.make(major);
    await rig.run({ '1.sql': 'CREATE TABLE a (id int); CREATE INDEX a_id ON a (id);' });
    for (const sql of ['VACUUM FULL a', 'VACUUM (FULL) a', 'REINDEX SCHEMA public']) {
      const reader = await rig.holding('INSERT INTO a VALUES (1)');
      const { error } = await rig.run({ 'x.sql': sql }, { lockTimeoutMs: 100, lockRetries: 0 });
      expect({ sql, code: error?.code }).toEqual({ sql, code: '55P03' });
      await reader.end();
      await rig.admin.query("DELETE FROM migrate_on_merge.history WHERE id = 'x.sql'");
    }
  });

  test('a concurrent build waits for old transactions, and what follows has its limit again', async () => {
    await using rig = await Rig.make(major);
    await rig.run({ '1.sql': 'CREATE TABLE a (id int);' });
    const writer = await rig.holding('INSERT INTO a VALUES (1)');
    const running = rig.run(
      {
        '2.sql':
          "CREATE INDEX CONCURRENTLY a_id ON a (id);\nBEGIN;\nCREATE TABLE seen AS SELECT current_setting('lock_timeout') AS ms;\nCOMMIT;",
      },
      { lockTimeoutMs: 100 },
    );
    await rig.running('CREATE INDEX CONCURRENTLY', true);
    await sleep(500);
    await writer.end();
    expect((await running).error).toBeUndefined();
    expect(rig.retries()).toBe(0);
    expect(await rig.rows('SELECT ms FROM seen')).toEqual([{ ms: '100ms' }]);
  });

  test('DETACH PARTITION CONCURRENTLY that was cut short after its first half is finished', async () => {
    await using rig = await Rig.make(major);
    await rig.run({
      '1.sql':
        'CREATE TABLE p (id int) PARTITION BY RANGE (id);\nCREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);',
    });
    const reader = await rig.holding('SELECT * FROM p');
    const running = rig.run({ '2.sql': 'ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;' });
    while (rig.retries() === 0) await sleep(20);
    await reader.query('COMMIT');
    await reader.end();
    expect((await running).error).toBeUndefined();
    expect(await rig.rows('SELECT count(*)::int AS n FROM pg_inherits')).toEqual([{ n: 0 }]);
    expect(await rig.rows("SELECT to_regclass('p1')::text AS p1")).toEqual([{ p1: 'p1' }]);
  });

  test("a lock that is missed inside the file's own transaction: all of that, and nothing else, again", async () => {
    await using rig = await Rig.make(major);
    await rig.run({ '1.sql': 'CREATE TABLE a (id int); CREATE TABLE log (n serial, what text);' });
    const reader = await rig.holding('SELECT * FROM a');
    const running = rig.run({
      '2.sql': [
        "INSERT INTO log (what) VALUES ('before');",
        'BEGIN;',
        "INSERT INTO log (what) VALUES ('inside');",
        'ALTER TABLE a ADD COLUMN b int;',
        'COMMIT;',
        "INSERT INTO log (what) VALUES ('after');",
      ].join('\n'),
    });
    while (rig.retries() === 0) await sleep(20);
    await reader.query('COMMIT');
    await reader.end();
    expect(await running).toMatchObject({ error: undefined, outcomes: [{ status: 'applied', statementsDone: 6 }] });
    expect(await rig.rows('SELECT what FROM log ORDER BY n')).toEqual([
      { what: 'before' },
      { what: 'inside' },
      { what: 'after' },
    ]);
    expect(await rig.history()).toContainEqual({ id: '2.sql', state: 'applied', done: 6 });
  });

  test('a procedure that may have committed is not run twice', async () => {
    await using rig = await Rig.make(major);
    await rig.run({
      '1.sql':
        "CREATE TABLE a (id int); CREATE TABLE log (what text);\nCREATE PROCEDURE work() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES ('once'); COMMIT; LOCK TABLE a; END $$;",
    });
    const reader = await rig.holding('SELECT * FROM a');
    const { error } = await rig.run({ '2.sql': `${BY_ONE}CALL work();` });
    await reader.end();
    expect(error?.code).toBe('55P03');
    expect(await rig.rows('SELECT what FROM log')).toEqual([{ what: 'once' }]);
  });

  test('the limit is set again for the second attempt', async () => {
    await using rig = await Rig.make(major);
    await rig.run({ '1.sql': 'CREATE TABLE a (id int);' });
    const reader = await rig.holding('SELECT * FROM a');
    const running = rig.run({
      '2.sql':
        "CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS ms;\nSET lock_timeout = 300;\nALTER TABLE a ADD COLUMN b int;",
    });
    while (rig.retries() === 0) await sleep(20);
    await reader.query('COMMIT');
    await reader.end();
    expect((await running).error).toBeUndefined();
    expect(await rig.rows('SELECT ms FROM seen')).toEqual([{ ms: '400ms' }]);
  });

  test('a deadlock is tried again', async () => {
    // Only the server's administrator may set who looks for it first.
    await using rig = await Rig.make(major, { superuser: true });
    await rig.run({ '1.sql': 'CREATE TABLE a (id int); CREATE TABLE b (id int);' });
    const other = await rig.holding("SET LOCAL deadlock_timeout = '80s'", 'LOCK TABLE b');
    const running = rig.run(
      { '2.sql': "SET LOCAL deadlock_timeout = '3s';\nLOCK TABLE a;\nLOCK TABLE b;\nALTER TABLE a ADD COLUMN c int;" },
      { lockTimeoutMs: 60_000 },
    );
    await rig.running('LOCK TABLE b', true);
    await other.query('LOCK TABLE a');
    await other.query('COMMIT');
    await other.end();
    expect(await running).toMatchObject({ error: undefined, outcomes: [{ status: 'applied' }] });
    expect(rig.retries()).toBe(1);
  });
});

test('the wait grows, to half a minute at most, and is never the same', () => {
  const waits = (attempt: number): number[] => Array.from({ length: 200 }, () => backoff(attempt));
  for (const [attempt, middle] of [
    [2, 1_000],
    [3, 2_000],
    [4, 4_000],
    [7, 30_000],
    [20, 30_000],
  ] as const) {
    const found = waits(attempt);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(middle * 0.75);
    expect(Math.max(...found)).toBeLessThanOrEqual(middle * 1.25);
    expect(new Set(found).size).toBeGreaterThan(50);
  }
});
