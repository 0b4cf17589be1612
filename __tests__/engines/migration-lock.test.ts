import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { postgres } from '../../src/engines/postgres.js';
import type { MigrationLock } from '../../src/model/engine.js';
import { ActionError } from '../../src/model/error.js';
import type { Session } from '../../src/model/session.js';
import { raw } from '../../src/sql/query.js';
import { sharedPostgres, someMajors } from '../support/postgres.js';

const { dialect } = postgres;
const open = (url: string, applicationName = 'migrate-on-merge'): Promise<Session> =>
  postgres.connect({ url, connectTimeoutMs: 10_000, applicationName, lasting: true });

interface Waiting {
  readonly heard: string[];
  readonly got: Promise<MigrationLock>;
}

function wait(session: Session, worker?: Session, timeoutMs = 60_000, signal?: AbortSignal): Waiting {
  const heard: string[] = [];
  const onWait = (who: string): void => void heard.push(who);
  return {
    heard,
    got: dialect.lock(session, { timeoutMs, worker, onWait, ...(signal === undefined ? {} : { signal }) }),
  };
}

async function said(waiting: Waiting): Promise<string> {
  while (waiting.heard.length === 0) await sleep(20);
  return waiting.heard[0] ?? '';
}

describe.each(someMajors)('PostgreSQL %i', (major) => {
  const database = async (): Promise<string> => (await sharedPostgres(major)).createDatabase();

  test('the holder is named while waiting and when giving up, never whose it is', async () => {
    const url = await database();
    await using first = await open(url, 'migrate-on-merge lock');
    await using second = await open(url);
    await using held = await wait(first).got;
    held.assertHeld();
    const error: unknown = await wait(second, undefined, 300).got.catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'locked' });
    expect((error as ActionError).message).toMatch(
      new RegExp(
        `^Another run holds the migration lock: pid ${first.id} \\(migrate-on-merge lock, idle, for \\d+ s\\)\\.$`,
      ),
    );
  });

  test('a cancelled run stops waiting at once, and says that nothing was touched', async () => {
    const url = await database();
    await using first = await open(url);
    await using second = await open(url);
    await using _ = await wait(first).got;
    const controller = new AbortController();
    const waiting = wait(second, undefined, 600_000, controller.signal);
    await said(waiting);
    controller.abort(new ActionError('cancelled', 'The run was cancelled (SIGTERM).', 'Run it again.'));
    await expect(waiting.got).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringContaining('Nothing was touched'),
    });
  });

  test('the mark of a killed run keeps the next one waiting, and a reset does not take it away', async () => {
    const url = await database();
    await using worker = await open(url);
    const holder = await open(url);
    await wait(holder, worker).got;
    await dialect.reset(worker);
    expect(await dialect.isAtWork(holder, worker.id)).toBe(true);
    await holder.close();
    await using lock = await open(url);
    await using next = await open(url);
    const waiting = wait(lock, next);
    expect(await said(waiting)).toMatch(
      new RegExp(`^pid ${worker.id} \\(.*\\), whose run is gone while its session still works on the server$`),
    );
    await worker.close();
    await using held = await waiting.got;
    held.assertHeld();
    expect(await dialect.isAtWork(lock, next.id)).toBe(true);
  });

  test('who waits holds back no concurrent build', async () => {
    const url = await database();
    await using worker = await open(url);
    await using holder = await open(url);
    await using _ = await wait(holder, worker).got;
    await using second = await open(url);
    await using other = await open(url);
    const waiting = wait(second, other);
    await said(waiting);
    await worker.run('CREATE TABLE a (id int)');
    await worker.run('SET statement_timeout = 40000');
    await worker.run('CREATE INDEX CONCURRENTLY a_id ON a (id)');
    await holder.close();
    await worker.close();
    await (await waiting.got)[Symbol.asyncDispose]();
  });

  test('limits that the role sets on idle sessions do not end ours', async () => {
    const server = await sharedPostgres(major);
    const role = `idler_${major}`;
    const url = await server.createDatabase(undefined, role);
    const admin = new Client({ connectionString: server.superuserUrl() });
    await admin.connect();
    for (const name of ['idle_session_timeout', 'idle_in_transaction_session_timeout'])
      await admin.query(`ALTER ROLE ${role} SET ${name} = '600ms'`);
    if (major >= 17) await admin.query(`ALTER ROLE ${role} SET transaction_timeout = '600ms'`);
    await admin.end();
    await using session = await open(url);
    await sleep(1_500);
    await dialect.reset(session);
    await sleep(1_500);
    await session.query(raw('BEGIN'));
    await sleep(1_500);
    await session.query(raw('COMMIT'));
    const [row] = await session.query(raw("SELECT current_setting('client_connection_check_interval') AS every"));
    expect(row).toEqual({ every: '2s' });
    // A runner whose machine vanishes keeps its locks for a minute, and not for the two hours of the system
    const [probes] = await session.query(
      raw(
        "SELECT current_setting('tcp_keepalives_idle')::int + current_setting('tcp_keepalives_interval')::int * current_setting('tcp_keepalives_count')::int AS s",
      ),
    );
    expect(probes).toEqual({ s: '60' });
    expect(session.lost).toBeUndefined();
  });
});
