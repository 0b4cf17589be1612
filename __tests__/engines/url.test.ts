import { libpqEnvironment, parsePostgresUrl } from '../../src/engines/postgresql/url.js';
import { ActionError } from '../../src/model/error.js';
import { connect } from '../steps/verify-fixtures.js';
import { sharedPostgres } from '../support/postgres.js';

const BASE = 'postgres://app:s3cret@db.example:5432/shop';

/** What is said of a URL that is not taken; the password is in none of it. */
function refusal(url: string): { readonly message: string; readonly hint: string } {
  try {
    parsePostgresUrl(url);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    expect(error.code).toBe('bad-url');
    expect(`${error.message} ${error.hint}`).not.toContain('s3cret');
    return { message: error.message, hint: error.hint };
  }
  throw new Error(`taken: ${url}`);
}

describe('a parameter that would not be done is refused by name, with the next step', () => {
  test.each([
    ['sslpassword=x', 'openssl pkey'],
    ['pgbouncer=true', 'direct-url'],
    ['connection_limit=1', 'direct-url'],
    ['schema=shop', 'options=-c%20search_path%3DVALUE'],
    ['application_name=x', 'migrate-on-merge'],
    ['service=x', 'host, port and database'],
    ['passfile=/x', 'PGPASSFILE'],
    ['hostaddr=10.0.0.1', 'place of the host'],
    ['statement_timeout=1', 'input `statement-timeout`'],
    ['sslcrl=/x', 'Take it out.'],
    ['require_auth=none', 'Take it out.'],
    ['ssl_min_protocol_version=TLSv1.3', 'Take it out.'],
    ['sslmod=require', 'Did you mean `sslmode`?'],
    ['gssencmode=require', 'Take it out.'],
    ['client_encoding=latin1', 'UTF-8'],
    ['sslnegotiation=direct', 'Take it out'],
  ])('%s', (query, hint) => {
    const said = refusal(`${BASE}?${query}`);
    expect(said.message).toBe(
      `The database URL has a parameter that is not supported: \`${query.replace(/=.*/, '')}\`.`,
    );
    expect(said.hint).toContain(hint);
  });

  test('several at once', () => {
    const said = refusal(`${BASE}?schema=a&sslmode=require&pgbouncer=true`);
    expect(said.message).toContain('`schema`, `pgbouncer`');
    expect(said.hint).toMatch(/^`schema`: .*\n`pgbouncer`: /);
  });

  test('twice is neither the first nor the last', () => {
    expect(refusal(`${BASE}?sslmode=disable&sslmode=verify-full`).message).toContain('more than once: `sslmode`');
  });

  test('what says only what is done anyway is taken', () => {
    const query = 'client_encoding=UTF8&keepalives=1&gssencmode=disable&uselibpqcompat=true&sslnegotiation=postgres';
    expect(parsePostgresUrl(`${BASE}?${query}`)).toEqual(parsePostgresUrl(BASE));
  });

  test('a password with a bare `?` is not told as a name', () => {
    expect(refusal('postgres://app:1?s3cret@db.example/shop').hint).toContain('? is %3F');
    expect(refusal('postgres://app:1?a=s3cret&s3cret@db.example/shop').hint).toContain('? is %3F');
  });
});

test.each([
  'postgres://app:s3cret@one:5432,two:5433/shop',
  'postgres://app:s3cret@one,two/shop',
  'postgresql://one,two/shop?target_session_attrs=read-write',
  'postgres://app:s3cret@/shop?host=one,two',
  'postgres://app:s3cret@one/shop?port=5432,5433',
])('several hosts are refused: %s', (url) => {
  const said = refusal(url);
  expect(said.message).toBe('The database URL names several hosts.');
  expect(said.hint).toContain('the primary');
});

test('a comma in the password is no second host', () => {
  expect(parsePostgresUrl('postgres://app:a,b@one/shop')).toMatchObject({ host: 'one', password: 'a,b' });
});

test('what contradicts itself is refused', () => {
  expect(refusal(`${BASE}?ssl=false&sslmode=require`).message).toContain('both yes and no');
  expect(refusal(`${BASE}?sslrootcert=/ca`).message).toContain('would not be asked');
  expect(refusal(`${BASE}?sslmode=disable&sslcert=/c&sslkey=/k`).message).toContain('TLS is off');
  expect(refusal(`${BASE}?sslmode=require&sslrootcert=system`).hint).toContain('verify-full');
  expect(refusal(`${BASE}?sslmode=require&sslcert=/c`).message).toContain('one of `sslcert` and `sslkey`');
  expect(refusal(`${BASE}?sslmode=maybe`).hint).toContain('verify-full');
  expect(refusal(`${BASE}?channel_binding=maybe`).hint).toContain('require');
  expect(refusal(`${BASE}?target_session_attrs=writer`).hint).toContain('read-write');
  expect(refusal(`${BASE}?connect_timeout=soon`).hint).toContain('seconds');
});

test('a URL that cannot be read is refused with its form, a port that is `http`’s own is a port', () => {
  for (const url of ['postgres://app:s3cret@h:port/d', 'postgres://app:s3cret%zz@h/d', `${BASE}?port=0`])
    expect(refusal(url).hint).toContain('postgres://USER:PASSWORD@HOST:PORT/DATABASE');
  expect(parsePostgresUrl('postgres://app@h:80/d').port).toBe(80);
});

test('what a URL asks for reaches the dump tools', () => {
  const query = 'channel_binding=require&target_session_attrs=primary&connect_timeout=7&sslmode=require';
  expect(libpqEnvironment(`${BASE}?${query}`)).toMatchObject({
    PGCHANNELBINDING: 'require',
    PGTARGETSESSIONATTRS: 'primary',
    PGCONNECT_TIMEOUT: '7',
    PGSSLMODE: 'require',
  });
});

test('target_session_attrs is held against the server, also for a session that is to read only', async () => {
  const url = await (await sharedPostgres(15)).createDatabase();
  for (const word of ['any', 'read-write', 'primary', 'prefer-standby'])
    await (await connect(`${url}?target_session_attrs=${word}`)).close();
  for (const word of ['standby', 'read-only'])
    await expect(connect(`${url}?target_session_attrs=${word}`)).rejects.toMatchObject({
      code: 'connect',
      message: expect.stringContaining('the server is a primary that may be written'),
    });
  const off = `${url}?options=${encodeURIComponent('-c default_transaction_read_only=on')}&target_session_attrs=`;
  await using _session = await connect(`${off}read-only`);
  await expect(connect(`${off}read-write`)).rejects.toMatchObject({ message: expect.stringContaining('read-only') });
});

// As docs/private-networks.md has people write them.
describe('what stands in place of a password', () => {
  const TOKEN = `shop.abc123.eu-central-1.rds.amazonaws.com:5432/?Action=connect&DBUser=migrator&X-Amz-Credential=ASIA%2F20261127%2Frds-db&X-Amz-Security-Token=${'FwoGZXIvYXdzE+/='.repeat(90)}&X-Amz-Signature=0f`;

  test('a token of RDS, percent-encoded', () => {
    const url = `postgres://migrator:${encodeURIComponent(TOKEN)}@db.example:5432/shop?sslmode=verify-full&sslrootcert=/tmp/rds.pem`;
    expect(parsePostgresUrl(url)).toMatchObject({ host: 'db.example', user: 'migrator', password: TOKEN });
    expect(libpqEnvironment(url)).toMatchObject({ PGPASSWORD: TOKEN, PGSSLMODE: 'verify-full', PGDATABASE: 'shop' });
  });

  test('none: the user of a service account, by the proxy of Cloud SQL', () => {
    const url = 'postgres://migrator%40shop-prod.iam@127.0.0.1:5433/shop?sslmode=disable';
    expect(parsePostgresUrl(url)).toMatchObject({ user: 'migrator@shop-prod.iam', password: undefined, port: 5433 });
  });
});
