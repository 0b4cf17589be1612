// A server behind an authority of its own (node-postgres #2558: `ssl=true` and an authority in one URL).
import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { libpqEnvironment } from '../../src/engines/postgresql/url.js';
import { ActionError } from '../../src/model/error.js';
import { connect } from '../steps/verify-fixtures.js';
import { type Authority, makeAuthority } from '../support/authority.js';
import { binFor, sharedPostgres, startPostgres, type TestServer } from '../support/postgres.js';
import { giveToServer } from '../support/postgres-process.js';

const MAJOR = 15;
const PASSWORD = 'quite-secret';
let own: Authority;
let other: Authority;
let server: TestServer;
let url: string;

beforeAll(async () => {
  own = makeAuthority('own');
  other = makeAuthority('other');
  // The certificate is for localhost: 127.0.0.1 is another host.
  const { cert, key } = own.sign('localhost', { for: 'server' });
  const access = join(dirname(own.file), 'pg_hba.conf');
  writeFileSync(
    access,
    'hostssl all by_certificate all cert\nhostssl all trusted all trust\nhost all all all scram-sha-256\n',
  );
  giveToServer(access);
  server = await startPostgres(MAJOR, {
    password: PASSWORD,
    settings: { ssl: 'on', ssl_cert_file: cert, ssl_key_file: key, ssl_ca_file: own.file, hba_file: access },
  });
  url = await server.createDatabase();
});
afterAll(async () => {
  await server.stop();
  own[Symbol.dispose]();
  other[Symbol.dispose]();
});

const on = (host: string, query: string): string =>
  `${url.replace('127.0.0.1', host)}?${query
    .replace('OWN', encodeURIComponent(own.file))
    .replace('OTHER', encodeURIComponent(other.file))}`;

/** `tls`, `plain`, or why there is no connection. */
async function ours(to: string): Promise<string> {
  try {
    await using session = await connect(to);
    const { rows } = await session.run('SELECT ssl::text AS on FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
    expect(rows).toEqual([{ on: String(session.server.tls) }]);
    return session.server.tls ? 'tls' : 'plain';
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    expect(error.code).toBe('connect');
    return /certificate|altnames/i.test(error.message) ? 'refused' : error.message;
  }
}

/** Whether libpq, as the dump tools use it, gets in by the same URL. */
async function libpq(to: string): Promise<'in' | 'refused'> {
  const env = { PATH: '/usr/bin:/bin', HOME: dirname(own.file), ...libpqEnvironment(to) };
  try {
    await promisify(execFile)(join(binFor(MAJOR), 'pg_dump'), ['--schema-only', '--no-password'], { env });
    return 'in';
  } catch (error) {
    expect(String(error)).toMatch(/certificate/);
    return 'refused';
  }
}

test.each([
  ['localhost', 'ssl=true&sslrootcert=OWN', 'tls'],
  ['localhost', 'ssl=true&sslrootcert=OTHER', 'refused'],
  ['localhost', 'sslmode=disable', 'plain'],
  ['localhost', 'ssl=false', 'plain'],
  ['127.0.0.1', 'sslmode=prefer', 'tls'],
  ['127.0.0.1', 'ssl=true', 'tls'],
  ['127.0.0.1', 'sslmode=require', 'tls'],
  ['127.0.0.1', 'sslmode=require&sslrootcert=OWN', 'tls'],
  ['127.0.0.1', 'sslmode=require&sslrootcert=OTHER', 'refused'],
  ['127.0.0.1', 'sslmode=verify-ca&sslrootcert=OWN', 'tls'],
  ['localhost', 'sslmode=verify-ca&sslrootcert=OTHER', 'refused'],
  ['localhost', 'sslmode=verify-full&sslrootcert=OWN', 'tls'],
  ['127.0.0.1', 'sslmode=verify-full&sslrootcert=OWN', 'refused'],
  ['localhost', 'sslmode=verify-full&sslrootcert=OTHER', 'refused'],
])('%s with %s: %s, and the dump tool agrees', async (host, query, expected) => {
  const to = on(host, query);
  expect(await ours(to)).toBe(expected);
  expect(await libpq(to)).toBe(expected === 'refused' ? 'refused' : 'in');
});

test.each(['sslmode=verify-full', 'sslmode=verify-full&sslrootcert=system', 'sslrootcert=system'])(
  '%s asks the authorities that Node trusts',
  async (query) => {
    expect(await ours(on('localhost', query))).toBe('refused');
  },
);

test('a server without TLS: `require` is refused, `prefer` goes on without', async () => {
  const plain = await (await sharedPostgres(MAJOR)).createDatabase();
  await expect(connect(`${plain}?sslmode=require`)).rejects.toMatchObject({
    code: 'connect',
    hint: expect.stringContaining('sslmode=disable'),
  });
  await using session = await connect(`${plain}?sslmode=prefer`);
  expect(session.server.tls).toBe(false);
});

describe('a certificate of the client', () => {
  test('is shown, and a key that is encrypted is refused by name, with the command that decrypts it', async () => {
    await server.createDatabase(undefined, 'by_certificate');
    const { cert, key } = own.sign('by_certificate', { for: 'client' });
    const to = (file: string, more = ''): string =>
      on(
        'localhost',
        `sslmode=verify-full&sslrootcert=OWN&sslcert=${encodeURIComponent(cert)}&sslkey=${encodeURIComponent(file)}${more}`,
      ).replace(/\/\/[^@]*@/, '//by_certificate@');
    expect([await ours(to(key)), await libpq(to(key))]).toEqual(['tls', 'in']);
    const locked = join(dirname(key), 'locked.key');
    const lock = ['pkey', '-in', key, '-aes256', '-passout', 'pass:open-sesame', '-out', locked];
    execFileSync('openssl', lock, { stdio: 'pipe' });
    const refusal = { code: 'bad-url', hint: expect.stringContaining('openssl pkey -in KEY -passin env:NAME') };
    await expect(connect(to(locked))).rejects.toMatchObject({
      ...refusal,
      message: expect.stringContaining('encrypted'),
    });
    await expect(connect(to(locked, '&sslpassword=open-sesame'))).rejects.toMatchObject({
      ...refusal,
      message: 'The database URL has a parameter that is not supported: `sslpassword`.',
    });
    // The way that is named leads there.
    const opened = join(dirname(key), 'opened.key');
    execFileSync('openssl', ['pkey', '-in', locked, '-passin', 'env:NAME', '-out', opened], {
      env: { PATH: process.env['PATH'], NAME: 'open-sesame' },
    });
    expect([await ours(to(opened)), await libpq(to(opened))]).toEqual(['tls', 'in']);
  });
});

describe('channel_binding', () => {
  test.each(['require', 'prefer', 'disable'])('%s is done with TLS and a password', async (word) => {
    const to = on('localhost', `sslmode=require&channel_binding=${word}`);
    expect([await ours(to), await libpq(to)]).toEqual(['tls', 'in']);
  });

  test('require is refused where nothing is bound, before a password is proved', async () => {
    const without = /offers no channel binding/;
    expect(await ours(on('localhost', 'sslmode=disable&channel_binding=require'))).toMatch(without);
    await server.createDatabase(undefined, 'trusted');
    const trusted = on('localhost', 'sslmode=require&channel_binding=require').replace('//app', '//trusted');
    expect(await ours(trusted)).toMatch(without);
    expect(await ours(trusted.replace('=require&channel', '=disable&channel'))).toMatch(without);
  });
});
