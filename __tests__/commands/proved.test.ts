import { proved } from '../../src/commands/proved.js';
import { postgres } from '../../src/engines/postgres.js';
import { ActionError } from '../../src/model/error.js';
import type { Check } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import { raw } from '../../src/sql/query.js';
import { serverMajors, sharedPostgres } from '../support/postgres.js';

const look = async (session: Session): Promise<readonly Check[]> => {
  const [row] = await session.query(raw('SELECT 1 AS one'));
  return [{ name: 'it answers', ok: row?.['one'] === '1', expected: '1', actual: row?.['one'] ?? '' }];
};

/** Sessions on a database of its own, each with the way to end it. */
async function opener(): Promise<{
  readonly open: () => Promise<Session>;
  readonly end: (of: Session) => Promise<void>;
}> {
  const server = await sharedPostgres(serverMajors[0] ?? 15);
  const url = await server.createDatabase();
  const open = (): Promise<Session> => postgres.connect({ url, connectTimeoutMs: 10_000, applicationName: 'proved' });
  return {
    open,
    async end(session) {
      const [row] = await session.query(raw('SELECT pg_backend_pid() AS pid'));
      await using other = await open();
      await other.run(`SELECT pg_terminate_backend(${row?.['pid']}, 5000)`);
    },
  };
}

const running = new AbortController().signal;

test('a connection that was lost before the verification is replaced, and everything is looked at', async () => {
  const { open, end } = await opener();
  await using session = await open();
  await end(session);
  const checks = await proved({ signal: running, open }, session, look);
  expect(checks).toMatchObject([{ name: 'it answers', ok: true }]);
});

test('one that is lost in its midst, too; a second loss is told, and never called a proof', async () => {
  const { open, end } = await opener();
  await using session = await open();
  let looks = 0;
  const cut = async (on: Session, times: number): Promise<readonly Check[]> => {
    looks += 1;
    if (looks <= times) await end(on);
    return look(on);
  };
  expect(await proved({ signal: running, open }, session, (on) => cut(on, 1))).toMatchObject([{ ok: true }]);
  expect(looks).toBe(2);
  looks = 0;
  await using next = await open();
  expect(await proved({ signal: running, open }, next, (on) => cut(on, 2))).toMatchObject([
    { name: 'the verification could be made', ok: false },
  ]);
  expect(looks).toBe(2);
});

test('what the server answers is no lost connection: it is told, and not asked again', async () => {
  const { open } = await opener();
  await using session = await open();
  let looks = 0;
  const checks = await proved({ signal: running, open }, session, async (on) => {
    looks += 1;
    await on.run('SELECT * FROM is_not_there');
    return [];
  });
  expect(checks).toMatchObject([{ ok: false, actual: expect.stringContaining('is_not_there') }]);
  expect(looks).toBe(1);
});

test('a cancelled run opens nothing more', async () => {
  const { open, end } = await opener();
  await using session = await open();
  const controller = new AbortController();
  let opened = 0;
  const checks = await proved(
    {
      signal: controller.signal,
      open: () => {
        opened += 1;
        return open();
      },
    },
    session,
    async (on) => {
      await end(on);
      controller.abort(new ActionError('cancelled', 'The run was cancelled.', 'Run it again.'));
      return look(on);
    },
  );
  expect(checks).toMatchObject([{ ok: false, actual: expect.stringContaining('cancelled') }]);
  expect(opened).toBe(0);
});
