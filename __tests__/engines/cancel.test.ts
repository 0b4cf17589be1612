import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { postgres } from '../../src/engines/postgres.js';
import type { Session } from '../../src/model/session.js';
import { serverMajors, sharedPostgres, someMajors, startPostgres } from '../support/postgres.js';

const open = (url: string): Promise<Session> =>
  postgres.connect({ url, connectTimeoutMs: 10_000, applicationName: 'migrate-on-merge tests' });

/** Runs what takes for ever, and stops it. */
async function stopped(session: Session): Promise<unknown> {
  let ended = false;
  const running = session.run('SELECT pg_sleep(600)').then(
    () => 'it ran to its end',
    (error: { code?: string }) => error.code,
  );
  void running.then(() => {
    ended = true;
  });
  // A request that comes before the statement finds nothing to cancel.
  while (!ended) {
    await session.cancel();
    await sleep(50);
  }
  return running;
}

test.each(someMajors)('PostgreSQL %i: over TCP and over its socket', async (major) => {
  const server = await sharedPostgres(major);
  const url = await server.createDatabase();
  await using tcp = await open(url);
  expect(await stopped(tcp)).toBe('57014');
  const { pathname, username } = new URL(url);
  const socket = `postgres://${username}@/${pathname.slice(1)}?host=${encodeURIComponent(server.socketDir)}&port=${server.port}`;
  await using local = await open(socket);
  expect(await stopped(local)).toBe('57014');
});

test('it is asked by the protocol, so a role without a free connection can do it', async () => {
  const server = await sharedPostgres(serverMajors.at(-1) ?? 18);
  const url = await server.createDatabase(undefined, 'lonely');
  const admin = new Client({ connectionString: server.superuserUrl() });
  await admin.connect();
  await admin.query('ALTER ROLE lonely CONNECTION LIMIT 1');
  await admin.end();
  await using session = await open(url);
  await expect(open(url)).rejects.toThrow('too many connections');
  expect(await stopped(session)).toBe('57014');
});

test('encrypted where the session is', async () => {
  await using server = await startPostgres(serverMajors.at(-1) ?? 18, { ssl: true, password: 'secret' });
  const url = await server.createDatabase();
  const certificate = encodeURIComponent(server.certificateFile ?? '');
  await using session = await open(`${url}?sslmode=verify-ca&sslrootcert=${certificate}`);
  expect(session.server.tls).toBe(true);
  expect(await stopped(session)).toBe('57014');
});
