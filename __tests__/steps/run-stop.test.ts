// A cancelled run: the server is asked to stop, and what does not stop is named.
import { ActionError } from '../../src/model/error.js';
import { sharedPostgres, someMajors } from '../support/postgres.js';
import { expectRefusal } from '../support/refusal.js';
import { Rig } from './run-helpers.js';
import { startProxy } from './run-proxy.js';

const BY_ONE = '-- migrate-on-merge: no-transaction\n';
const CANCELLED = new ActionError('cancelled', 'The run was cancelled (SIGTERM).', 'Again.');

describe.each(someMajors)('PostgreSQL %i', (major) => {
  test('the statement is stopped on the server, in a transaction and outside of one', async () => {
    await using rig = await Rig.make(major);
    for (const first of ['', BY_ONE]) {
      const controller = new AbortController();
      const running = rig.run(
        { 'x.sql': `${first}CREATE TABLE IF NOT EXISTS x (id int);\nSELECT pg_sleep(600);` },
        { signal: controller.signal },
      );
      await rig.running('pg_sleep');
      controller.abort(CANCELLED);
      const { error, outcomes } = await running;
      expect(error?.code).toBe('57014');
      expect(outcomes[0]?.status).toBe(first === '' ? 'rolled-back' : 'failed');
      expect(rig.session.transaction()).toBe('idle');
      expect(
        await rig.rows("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)' AND state = 'active'"),
      ).toEqual([]);
    }
    expect(await rig.history()).toEqual([{ id: 'x.sql', state: 'failed', done: 1 }]);
  });

  test('one that cannot be stopped is named, with its place and its process', async () => {
    const server = await sharedPostgres(major);
    await using proxy = await startProxy(server.superuserUrl());
    proxy.loseCancels();
    for (const first of ['', BY_ONE]) {
      await using rig = await Rig.make(major, { via: proxy.through });
      const running = rig.run({
        '1.sql': `${first}CREATE TABLE a (id int);\nSELECT pg_sleep(600);\nSELECT 1;`,
        '2.sql': 'SELECT 2;',
      });
      const pid = await rig.running('pg_sleep');
      rig.controller.abort(CANCELLED);
      const { error, outcomes, state } = await running;
      expectRefusal(error, 'still-running', /./, /./);
      const line = first === '' ? 2 : 3;
      expect(state).toContain(`Statement 2 of 3 (line ${line}) may still run on the server (pid ${pid}).`);
      expect(outcomes.map((one) => `${one.status} ${one.statementsDone}`)).toEqual([
        first === '' ? 'rolled-back 0' : 'failed 1',
        'not-run 0',
      ]);
      await rig.session.close();
      // The server looks whether anybody is still there.
      await rig.end(pid);
    }
  });
});
