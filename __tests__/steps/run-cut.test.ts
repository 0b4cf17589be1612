// Whatever connection breaks, whenever: the result says what is in, and the history says the same.
import { postgres } from '../../src/engines/postgres.js';
import { raw } from '../../src/sql/query.js';
import { serverMajors, sharedPostgres, someMajors } from '../support/postgres.js';
import { expectRefusal } from '../support/refusal.js';
import { GATE, Rig } from './run-helpers.js';
import { startProxy } from './run-proxy.js';

const BY_ONE = '-- migrate-on-merge: no-transaction\n';
const FILE = `CREATE TABLE a (id int);\n${GATE}\nCREATE TABLE c (id int);`;
/** The gate is a lock. */
const PATIENT = { lockTimeoutMs: 90_000 };

describe.each(someMajors)('PostgreSQL %i', (major) => {
  test('the session with the lock is cut while a file runs statement by statement', async () => {
    await using rig = await Rig.make(major);
    const open = await rig.closeGate();
    const running = rig.run({ '1.sql': BY_ONE + FILE, '2.sql': 'CREATE TABLE d (id int);' }, PATIENT);
    await rig.running('pg_advisory_xact_lock', true);
    await rig.end(rig.observer.id);
    await open();
    const { error, outcomes, state, next } = await running;
    expectRefusal(error, 'lock-lost', /lock/, /./);
    expect(outcomes.map((one) => `${one.status} ${one.statementsDone}/${one.statementsAll}`)).toEqual([
      'failed 2/3',
      'not-run 0/1',
    ]);
    expect(state).toContain('1.sql is half done: statements 1 to 2 of 3 are in');
    expect(next).toContain('repair --resume');
    expect(await rig.history()).toEqual([{ id: '1.sql', state: 'failed', done: 2 }]);
    expect(await rig.rows("SELECT to_regclass('c')::text AS c")).toEqual([{ c: null }]);
  });

  test('it is cut during the last statement: everything is in, and recorded as that', async () => {
    await using rig = await Rig.make(major);
    const open = await rig.closeGate();
    const running = rig.run({ '1.sql': `${BY_ONE}CREATE TABLE a (id int);\n${GATE}` }, PATIENT);
    await rig.running('pg_advisory_xact_lock', true);
    await rig.end(rig.observer.id);
    await open();
    const { error, outcomes } = await running;
    expect(error).toBeUndefined();
    expect(outcomes[0]?.status).toBe('applied');
    expect(await rig.history()).toEqual([{ id: '1.sql', state: 'applied', done: 2 }]);
  });

  test('it is cut while a transaction runs: that is never committed', async () => {
    await using rig = await Rig.make(major);
    const open = await rig.closeGate();
    const running = rig.run({ '1.sql': FILE }, PATIENT);
    await rig.running('pg_advisory_xact_lock', true);
    await rig.end(rig.observer.id);
    await open();
    const { error, outcomes, state } = await running;
    expect(error?.code).toBe('lock-lost');
    expect(outcomes[0]?.status).toBe('rolled-back');
    expect(state).toContain('Nothing of 1.sql stayed');
    expect(await rig.rows("SELECT to_regclass('a')::text AS a")).toEqual([{ a: null }]);
    expect(await rig.history()).toEqual([]);
  });

  test('both are cut: a new connection asks the journal', async () => {
    await using rig = await Rig.make(major);
    const open = await rig.closeGate();
    const running = rig.run({ '1.sql': BY_ONE + FILE }, PATIENT);
    await rig.running('pg_advisory_xact_lock', true);
    await rig.end(rig.observer.id);
    await rig.end(rig.session.id);
    await open();
    const { outcomes, state } = await running;
    expect(outcomes).toMatchObject([{ status: 'failed', statementsDone: 1 }]);
    expect(state).toMatch(/statements 1 to 1 of 3 are in, the one on line 3 is not/);
    expect(await rig.history()).toMatchObject([{ state: 'running', done: 1 }]);
  });

  test('a block that may commit is of unknown fate', async () => {
    await using rig = await Rig.make(major);
    const running = rig.run({
      '1.sql': `${BY_ONE}CREATE TABLE a (id int);\nDO $$ BEGIN COMMIT; PERFORM pg_sleep(30); END $$;`,
    });
    await rig.running('PERFORM pg_sleep');
    await rig.end(rig.session.id);
    expect((await running).state).toContain('the one on line 3 is of unknown fate');
  });

  test('the answer to COMMIT never comes: the history knows that it is in', async () => {
    const server = await sharedPostgres(major);
    await using proxy = await startProxy(server.superuserUrl());
    await using rig = await Rig.make(major, { via: proxy.through });
    proxy.cutAt('COMMIT\0', 'answered');
    const { outcomes, state, next } = await rig.run({
      '1.sql': 'CREATE TABLE a (id int);',
      '2.sql': 'CREATE TABLE b (id int);',
    });
    expect(outcomes.map((one) => one.status)).toEqual(['applied', 'not-run']);
    expect(state).toContain('was cut after 1.sql was committed: it is in and recorded. 1 of 2 migrations');
    expect(next).toContain('goes on with the next');
    expect(await rig.history()).toEqual([{ id: '1.sql', state: 'applied', done: 1 }]);
  });

  test('COMMIT never gets there: it is not in', async () => {
    const server = await sharedPostgres(major);
    await using proxy = await startProxy(server.superuserUrl());
    await using rig = await Rig.make(major, { via: proxy.through });
    proxy.cutAt('COMMIT\0', 'before');
    const { outcomes, state } = await rig.run({ '1.sql': 'CREATE TABLE a (id int);' });
    expect(outcomes[0]?.status).toBe('rolled-back');
    expect(state).toContain('Nothing of 1.sql stayed');
    expect(await rig.history()).toEqual([]);
  });

  test('a statement and its line of the journal: after a lost answer the journal knows', async () => {
    const server = await sharedPostgres(major);
    await using proxy = await startProxy(server.superuserUrl());
    await using rig = await Rig.make(major, { via: proxy.through });
    proxy.cutAt('COMMIT\0', 'answered');
    const { outcomes, state } = await rig.run({ '1.sql': BY_ONE + FILE });
    expect(outcomes).toMatchObject([{ status: 'failed', statementsDone: 1 }]);
    expect(state).toContain('statements 1 to 1 of 3 are in; the connection was cut after that');
  });

  test('a migration that is committed is applied, though its session cannot be put back', async () => {
    await using rig = await Rig.make(major);
    const dialect = { ...postgres.dialect, reset: () => Promise.reject(new Error('no way back')) };
    const touching = "SET search_path = 'public';\nCREATE TABLE a (id int);";
    const { error, outcomes, state } = await rig.run({ '1.sql': touching, '2.sql': 'SELECT 1;' }, { dialect });
    expect(outcomes.map((one) => one.status)).toEqual(['applied', 'not-run']);
    expect(error).toMatchObject({ code: 'session', message: expect.stringContaining('no way back') });
    expect(state).toContain('1.sql is applied and recorded');
    const last = await rig.run({ '3.sql': 'SET search_path = public;\nCREATE TABLE b (id int);' }, { dialect });
    expect(last).toMatchObject({ error: undefined, outcomes: [{ status: 'applied' }] });
    expect(rig.events.some((event) => event.type === 'warning')).toBe(true);
  });

  test('a check that cannot be made after a migration does not undo its report', async () => {
    await using rig = await Rig.make(major);
    const result = await rig.run(
      { '1.sql': 'CREATE TABLE a (id int);' },
      { afterEach: () => Promise.reject(new Error('cut')) },
    );
    expect(result.outcomes[0]?.status).toBe('applied');
    expect(result.error?.code).toBe('verification');
  });
});

test('nobody can be asked whether the COMMIT landed: that is what is said', async () => {
  const major = serverMajors.at(-1) ?? 18;
  const server = await sharedPostgres(major);
  await using proxy = await startProxy(server.superuserUrl());
  await using rig = await Rig.make(major, { via: proxy.through });
  proxy.cutAt('COMMIT\0', 'answered');
  const { outcomes, state, next } = await rig.run(
    { '1.sql': 'CREATE TABLE a (id int);' },
    { reconnect: () => Promise.reject(new Error('gone')) },
  );
  expect(outcomes[0]?.status).toBe('failed');
  expect(state).toBe(
    'The connection was cut while 1.sql was being committed, and the server cannot be asked whether it is in.',
  );
  expect(next).toContain('`status`');
});

test('an error comes long before the word that the server is ready: where the session stands is not guessed', async () => {
  const server = await sharedPostgres(serverMajors.at(-1) ?? 18);
  const url = await server.createDatabase();
  await using proxy = await startProxy(url);
  await using session = await postgres.connect({
    url: proxy.through(url),
    connectTimeoutMs: 10_000,
    applicationName: 'migrate-on-merge tests',
  });
  await session.run('CREATE TABLE t (id int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO t VALUES (1)');
  proxy.tellLate(200);
  await expect(session.run('BEGIN; SELECT 1/0')).rejects.toMatchObject({ code: '22012' });
  expect(session.transaction()).toBe('failed');
  await session.run('ROLLBACK');
  await session.run('BEGIN; INSERT INTO t VALUES (1)');
  await expect(session.query(raw('COMMIT'))).rejects.toMatchObject({ code: '23505' });
  expect(session.transaction()).toBe('idle');
  await session.run('BEGIN');
  await expect(session.run('COPY t FROM STDIN', { copyData: 'x\n' })).rejects.toMatchObject({ code: '22P02' });
  expect(session.transaction()).toBe('failed');
  await session.run('ROLLBACK');
  // Later than anyone waits: what may be open is taken for open, and what is asked next waits for its turn
  proxy.tellLate(2_600);
  await expect(session.run('SELECT 1/0')).rejects.toMatchObject({ code: '22012' });
  expect(session.transaction()).toBe('failed');
  await session.run('ROLLBACK');
  expect(session.transaction()).toBe('idle');
  await expect(session.run('SELECT pg_terminate_backend(pg_backend_pid())')).rejects.toMatchObject({ code: '57P01' });
  expect(session.lost).toBeDefined();
});
