import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import { takeLockRow } from '../../src/engines/mysqlfamily/lock-row.js';
import { ActionError, ServerError } from '../../src/model/error.js';
import type { Session } from '../../src/model/session.js';
import { raw } from '../../src/sql/query.js';
import { someMysqlKeys } from '../support/mysql.js';
import { freshDatabase, type TestDatabase } from './mysql-helpers.js';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const quiet = { timeoutMs: 300, onWait: () => undefined };

async function refused(work: Promise<unknown>): Promise<ActionError> {
  const error = await work.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (error instanceof ActionError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

describe.each(someMysqlKeys)('the migration lock on %s', (key) => {
  let db: TestDatabase;
  let one: Session;
  let two: Session;
  beforeAll(async () => {
    db = await freshDatabase(key);
    one = await db.open();
    two = await db.open();
  });
  afterAll(async () => {
    await one.close();
    await two.close();
  });

  test('is had by one, who is named to the other', async () => {
    const lock = await dialect.lock(one, quiet);
    lock.assertHeld();
    const waits: string[] = [];
    const error = await refused(dialect.lock(two, { timeoutMs: 400, onWait: (who) => waits.push(who) }));
    expect(error.code).toBe('locked');
    expect(error.message).toContain(`session ${one.id} (`);
    expect(error.message).not.toContain(db.name);
    expect(waits.length).toBeGreaterThan(0);
    await lock[Symbol.asyncDispose]();
    const next = await dialect.lock(two, quiet);
    await next[Symbol.asyncDispose]();
  });

  test('is of one database only', async () => {
    const other = await freshDatabase(key);
    await using elsewhere = await other.open();
    await using lock = await dialect.lock(one, quiet);
    await using more = await dialect.lock(elsewhere, quiet);
    lock.assertHeld();
    more.assertHeld();
  });

  test('goes with its session, which the run is told', async () => {
    const lost = await db.open();
    const lock = await dialect.lock(lost, quiet);
    await one.run(`KILL ${lost.id}`);
    await sleep(100);
    expect(() => lock.assertHeld()).toThrow('cut off');
    await lock[Symbol.asyncDispose]();
    const next = await dialect.lock(two, { ...quiet, timeoutMs: 3_000 });
    await next[Symbol.asyncDispose]();
  });

  test('as a row: is had by one, renewed, and not taken from a run that lives', async () => {
    const heart = { expiresS: 1, beatMs: 200 };
    const lock = await takeLockRow(one, quiet, heart);
    await sleep(1_500);
    lock.assertHeld();
    const error = await refused(takeLockRow(two, { ...quiet, timeoutMs: 500 }, heart));
    expect(error.message).toContain(`session ${one.id}`);
    await lock[Symbol.asyncDispose]();
    await (await takeLockRow(two, quiet, heart))[Symbol.asyncDispose]();
  });

  test('as a row: is taken over when it has expired and its session is gone, and that is said', async () => {
    const dead = await db.open();
    await takeLockRow(dead, quiet, { expiresS: 1, beatMs: 60_000 });
    await dead.close();
    const said: string[] = [];
    const lock = await takeLockRow(two, { timeoutMs: 5_000, onWait: (who) => said.push(who) });
    lock.assertHeld();
    expect(said.join('\n')).toContain('taken over');
    await lock[Symbol.asyncDispose]();
  });

  test('as a row: is lost to a run once another one has it', async () => {
    const lock = await takeLockRow(one, quiet, { expiresS: 30, beatMs: 100 });
    await two.run("UPDATE migrate_on_merge_lock SET owner = 'somebody else'");
    await sleep(400);
    expect(() => lock.assertHeld()).toThrow('cut off');
    await lock[Symbol.asyncDispose]();
    await two.run('DELETE FROM migrate_on_merge_lock');
  });
});

describe.each(someMysqlKeys)('waiting on %s', (key) => {
  let db: TestDatabase;
  let session: Session;
  let holder: Session;
  let watcher: Session;
  beforeAll(async () => {
    db = await freshDatabase(key);
    session = await db.open();
    holder = await db.open();
    watcher = await db.open({ root: true });
    await session.run('CREATE TABLE t (id int PRIMARY KEY, n int)');
    await session.run('INSERT INTO t VALUES (1, 1)');
  });
  afterAll(async () => {
    for (const one of [session, holder, watcher]) await one.close();
  });

  const waiting = async (
    text: string,
    eye: Session,
  ): Promise<{ readonly code: string; readonly who: readonly string[] }> => {
    await dialect.setTimeouts(session, { lockMs: 1_000, statementMs: null });
    const run = session.run(text).then(
      () => 'none',
      (e: unknown) => (e instanceof ServerError ? e.code : String(e)),
    );
    await sleep(400);
    const who = await dialect.blockers(eye, session.id);
    return { code: await run, who };
  };

  test('for a table: whoever has a transaction open is named', async () => {
    await holder.run('BEGIN');
    await holder.run('SELECT * FROM t');
    const { code, who } = await waiting('ALTER TABLE t ADD COLUMN x int', watcher);
    expect(dialect.isLockTimeout(code)).toBe(true);
    expect(who.join()).toContain(`session ${holder.id} (`);
    expect(who.join()).not.toContain(db.name);
    expect(who.join()).toContain('idle');
    await holder.run('ROLLBACK');
    expect(await dialect.blockers(watcher, session.id)).toEqual([]);
  });

  test('for a row: whoever changed it is named', async () => {
    await holder.run('BEGIN');
    await holder.run('UPDATE t SET n = 2');
    const { code, who } = await waiting('UPDATE t SET n = 3', watcher);
    expect(dialect.isLockTimeout(code)).toBe(true);
    expect(who.join()).toContain(`session ${holder.id}`);
    await holder.run('ROLLBACK');
  });

  test('a watcher with few rights tells less and fails never', async () => {
    await using small = await db.open();
    await holder.run('BEGIN');
    await holder.run('SELECT * FROM t');
    const { code, who } = await waiting('ALTER TABLE t ADD COLUMN y int', small);
    expect(dialect.isLockTimeout(code)).toBe(true);
    expect(Array.isArray(who)).toBe(true);
    await holder.run('ROLLBACK');
    // Somebody else's session is hidden from it, but not that there is one
    await watcher.run('BEGIN');
    await watcher.run('SELECT * FROM t');
    const hidden = await waiting('ALTER TABLE t ADD COLUMN z int', small);
    await watcher.run('ROLLBACK');
    expect(hidden.who).toEqual(['a session that this user may not see (the right PROCESS shows it)']);
    await dialect.progress(small, session.id);
  });

  test('a deadlock can be tried again, and ends the transaction', async () => {
    await session.run('INSERT IGNORE INTO t (id, n) VALUES (2, 2)');
    await dialect.begin(session, { lockMs: 5_000, statementMs: null });
    await holder.run('BEGIN');
    await session.run('UPDATE t SET n = 1 WHERE id = 1');
    await holder.run('UPDATE t SET n = 1 WHERE id = 2');
    const both = await Promise.allSettled([
      session.run('UPDATE t SET n = 1 WHERE id = 2'),
      holder.run('UPDATE t SET n = 1 WHERE id = 1'),
    ]);
    const failed = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as ServerError] : []));
    expect(failed.map(({ code }) => dialect.isLockTimeout(code))).toEqual([true]);
    const loser = both[0]?.status === 'rejected' ? session : holder;
    expect(loser.transaction()).toBe('idle');
    for (const one of [session, holder]) await one.query(raw('ROLLBACK'));
  });
});
