// Whatever connection breaks while a way back is walked: the result says what is undone, and the history says the same.
import { describe, expect, test } from '@jest/globals';
import { postgres } from '../../src/engines/postgres.js';
import type { Migration } from '../../src/model/migration.js';
import { isHalfUndone } from '../../src/steps/down/half.js';
import { turnedRound } from '../../src/steps/down/history.js';
import { inversesOf } from '../../src/steps/down/inverse.js';
import { parseAll } from '../../src/steps/parse.js';
import { type RunResult, run } from '../../src/steps/run/run.js';
import { serverMajors, sharedPostgres } from '../support/postgres.js';
import { GATE, lasting, Rig } from './run-helpers.js';
import { startProxy, type Proxy as Wire } from './run-proxy.js';

const BY_ONE = '-- migrate-on-merge: no-transaction\n';
const SCHEMA = 'migrate_on_merge';

/** These are in, by ups that each make a table; then they are walked back, the newest first. */
async function walked(
  rig: Rig,
  downs: Readonly<Record<string, string>>,
  begin: () => void = () => undefined,
): Promise<RunResult> {
  const ups = Object.fromEntries(Object.keys(downs).map((id, i) => [id, `CREATE TABLE up${i} (id int);`]));
  expect((await rig.run(ups)).error).toBeUndefined();
  begin();
  const migrations = Object.entries(downs).map(
    ([id, sql]): Migration => ({
      id,
      name: id,
      path: id,
      checksum: 'x',
      up: { kind: 'sql', sql: '', line: 1 },
      down: { kind: 'sql', sql, line: 1, path: `${id}.down` },
    }),
  );
  const dialect = turnedRound(postgres.dialect, Object.keys(downs));
  const parsed = await parseAll(inversesOf(migrations.toReversed()), dialect, postgres.traits);
  return run(
    {
      session: rig.session,
      observer: rig.observer,
      lock: rig.lock,
      dialect,
      historySchema: SCHEMA,
      history: dialect.history(rig.session, SCHEMA),
      journal: dialect.history(rig.observer, SCHEMA),
      entry: ({ migration: { id } }) => ({
        id,
        path: id,
        checksum: 'x',
        actor: null,
        commit: null,
        runUrl: null,
        planDigest: null,
        tool: 'test',
      }),
      lockTimeoutMs: 90_000,
      statementTimeoutMs: null,
      lockRetries: 3,
      sessionSetup: undefined,
      progress: (event) => void rig.events.push(event),
      signal: rig.controller.signal,
      afterEach: () => Promise.resolve([]),
      reconnect: () => lasting(rig.url),
    },
    parsed,
  );
}

async function through(work: (rig: Rig, proxy: Wire) => Promise<void>): Promise<void> {
  const major = serverMajors.at(-1) ?? 18;
  const server = await sharedPostgres(major);
  await using proxy = await startProxy(server.superuserUrl());
  await using rig = await Rig.make(major, { via: proxy.through });
  await work(rig, proxy);
}

describe('a way back whose connection is cut', () => {
  test('the answer to COMMIT never comes: the history knows that it is undone', () =>
    through(async (rig, proxy) => {
      const { outcomes, state, next } = await walked(
        rig,
        { '1.sql': 'DROP TABLE up0;', '2.sql': 'DROP TABLE up1;' },
        () => proxy.cutAt('COMMIT\0', 'answered'),
      );
      expect(outcomes.map(({ id, status }) => [id, status])).toEqual([
        ['2.sql', 'applied'],
        ['1.sql', 'not-run'],
      ]);
      expect(state).toBe(
        'The connection was cut after the way back of 2.sql was committed: it is undone, and out of the history. 1 of 2 migrations to undo is undone.',
      );
      expect(next).toContain('goes on with the migration before it');
      expect(await rig.history()).toMatchObject([{ id: '1.sql', state: 'applied' }]);
      expect(await rig.rows("SELECT to_regclass('up1')::text AS up1")).toEqual([{ up1: null }]);
    }));

  test('COMMIT never gets there: the migration is still in', () =>
    through(async (rig, proxy) => {
      const { outcomes, state } = await walked(rig, { '1.sql': 'DROP TABLE up0;' }, () =>
        proxy.cutAt('COMMIT\0', 'before'),
      );
      expect(outcomes).toMatchObject([{ status: 'rolled-back' }]);
      expect(state).toBe(
        '1.sql is still in: the transaction of its way back was rolled back. No migration was undone.',
      );
      expect(await rig.history()).toMatchObject([{ id: '1.sql', state: 'applied' }]);
    }));

  test('statement by statement: it is half undone, and the journal says how far', async () => {
    const major = serverMajors.at(-1) ?? 18;
    await using rig = await Rig.make(major);
    const open = await rig.closeGate();
    const running = walked(rig, { '1.sql': `${BY_ONE}DROP TABLE up0;\n${GATE}\nCREATE TABLE c (id int);` });
    await rig.running('pg_advisory_xact_lock', true);
    await rig.end(rig.session.id);
    await open();
    const { outcomes, state, next } = await running;
    expect(outcomes).toMatchObject([{ status: 'failed', statementsDone: 1, statementsAll: 3 }]);
    expect(state).toContain(
      '1.sql is half undone: statements 1 to 1 of 3 of its way back are in, the one on line 3 is not.',
    );
    expect(next).toContain('`repair --resume` goes on with the way back at statement 2');
    await using session = await lasting(rig.url);
    const rows = (await postgres.dialect.history(session, SCHEMA).applied()) ?? [];
    expect(rows.map((row) => [row.id, row.statementsDone, isHalfUndone(row)])).toEqual([['1.sql', 1, true]]);
  });
});
