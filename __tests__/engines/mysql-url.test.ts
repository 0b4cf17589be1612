import { parseMysqlUrl } from '../../src/engines/mysqlfamily/url.js';
import { publicHost } from '../../src/engines/mysqlfamily/url-tls.js';

const parse = parseMysqlUrl;
const mode = (url: string): string => parse(url).tls.mode;
const remote = (query = ''): string => `mysql://u:p@db.example.com/app${query}`;

test('user, password and database come decoded, the port has its default', () => {
  expect(parse('mysql://a%40b:p%40s%2Fs%23%25w@db.example.com/my%20app')).toMatchObject({
    host: 'db.example.com',
    port: 3306,
    user: 'a@b',
    password: 'p@s/s#%w',
    database: 'my app',
    socketPath: undefined,
  });
  expect(parse('tidb://u@gateway.example.com:4000/app')).toMatchObject({ port: 4000, password: undefined });
});

test.each([
  ['mysql://u@[2001:db8::1]:3307/app', { host: '2001:db8::1', port: 3307 }],
  ['mysql://u@localhost/app?socketPath=/run/mysqld/mysqld.sock', { socketPath: '/run/mysqld/mysqld.sock' }],
  ['mysql://u@localhost/app?socket=/tmp/s', { socketPath: '/tmp/s' }],
  ['mysql://u@localhost?unix_socket=/tmp/s&database=app', { socketPath: '/tmp/s', database: 'app' }],
  ['mysql://u:p@tcp(db.example.com:3310)/app', { host: 'db.example.com', port: 3310, database: 'app' }],
  ['mysql://u:p@unix(/tmp/s)/app?parseTime=true', { socketPath: '/tmp/s', database: 'app' }],
  ['mysql://db.example.com/app?user=u&password=p', { user: 'u', password: 'p' }],
  ['mariadb://u@localhost/', { database: undefined }],
  ['mysql://u@localhost/app?charset=utf8mb4_unicode_ci', { collation: 'utf8mb4_unicode_ci' }],
  ['mysql://u@localhost/app?charset=utf8', { collation: undefined }],
  ["mysql://u@localhost/app?time_zone='%2B00:00'", { timeZone: '+00:00' }],
  ['mysql://u@localhost/app?timezone=Z', { timeZone: undefined }],
])('%s', (url, expected) => {
  expect(parse(url)).toMatchObject(expected);
});

test('parameters of pools and of other programs are passed over', () => {
  const others =
    'connection_limit=5&pool_timeout=10&connectionLimit=3&multiStatements=true&x-migrations-table=m&serverVersion=8';
  expect(() => parse(`mysql://u@localhost/app?${others}`)).not.toThrow();
});

test('TLS is checked whenever it is on, unless the URL says otherwise', () => {
  for (const asked of [
    'ssl=true',
    'ssl=1',
    'sslmode=require',
    'ssl-mode=REQUIRED',
    'ssl-mode=VERIFY_IDENTITY',
    'sslmode=verify-full',
    'sslaccept=strict',
    'tls=true',
    'ssl={}',
    'ssl={"rejectUnauthorized":true}',
    'sslmode=prefer&sslaccept=strict',
  ])
    expect([asked, mode(remote(`?${encodeURI(asked)}`))]).toEqual([asked, 'verify-identity']);
  for (const asked of [
    'ssl-mode=VERIFY_CA',
    'sslmode=verify-ca',
    'ssl={"verifyIdentity":false}',
    'ssl=true&ssl-mode=VERIFY_CA',
  ])
    expect([asked, mode(remote(`?${encodeURI(asked)}`))]).toEqual([asked, 'verify-ca']);
  for (const asked of [
    'sslaccept=accept_invalid_certs',
    'ssl=true&sslaccept=accept_invalid_certs',
    'ssl={"rejectUnauthorized":false}',
    'tls=skip-verify',
    'sslmode=no-verify',
  ])
    expect([asked, mode(remote(`?${encodeURI(asked)}`))]).toEqual([asked, 'unchecked']);
  expect(mode(remote('?ssl-mode=DISABLED'))).toBe('disabled');
  expect(mode(remote('?ssl=false'))).toBe('disabled');
  expect(mode(remote('?ssl-mode=PREFERRED'))).toBe('preferred');
});

test('where the URL says nothing, it goes by who could vouch for the host', () => {
  expect(parse(remote()).tls).toEqual({ mode: 'verify-identity', asked: false });
  for (const host of [
    'localhost',
    '127.0.0.1',
    '[::1]',
    'mysql',
    '10.1.2.3',
    '192.168.1.1',
    'db.internal',
    '[fd00::1]',
  ])
    expect([host, mode(`mysql://u@${host}/app`)]).toEqual([host, 'preferred']);
  expect(mode('mysql://u@localhost/app?socket=/tmp/s')).toBe('disabled');
  expect(publicHost('8.8.8.8')).toBe(true);
  expect(publicHost('172.32.0.1')).toBe(true);
});

test('certificates: an authority asks for TLS, with a key it is ours', () => {
  expect(parse('mysql://u@localhost/app?sslca=/ca.pem').tls).toEqual({
    mode: 'verify-identity',
    asked: true,
    ca: '/ca.pem',
  });
  expect(parse('mysql://u@localhost/app?ssl-ca=/ca.pem&ssl-mode=VERIFY_CA').tls).toMatchObject({
    mode: 'verify-ca',
    ca: '/ca.pem',
  });
  expect(parse('mysql://u@localhost/app?sslcert=/ca.pem').tls).toMatchObject({ ca: '/ca.pem' });
  expect(parse('mysql://u@localhost/app?sslcert=/c.pem&sslkey=/k.pem&sslca=/ca.pem').tls).toMatchObject({
    ca: '/ca.pem',
    cert: '/c.pem',
    key: '/k.pem',
  });
  const json = encodeURIComponent(JSON.stringify({ ca: '-----BEGIN CERTIFICATE-----' }));
  expect(parse(remote(`?ssl=${json}`)).tls).toMatchObject({
    mode: 'verify-identity',
    ca: '-----BEGIN CERTIFICATE-----',
  });
});

test('what is wrong is said, without a word of the password', () => {
  const wrong = (url: string): { readonly message: string; readonly hint: string } => {
    try {
      parse(url);
    } catch (error) {
      return error as { readonly message: string; readonly hint: string };
    }
    throw new Error('it was taken');
  };
  expect(wrong(remote('?ssl_mod=x')).message).toContain('`ssl_mod`');
  expect(wrong(remote('?ssl_mod=x')).hint).toContain('sslmode');
  expect(wrong(remote('?sslmode=perhaps')).hint).toContain('VERIFY_IDENTITY');
  expect(wrong(remote('?sslidentity=/x.p12')).hint).toContain('openssl');
  expect(wrong(remote('?ssl=false&sslaccept=strict')).message).toContain('against');
  expect(wrong(remote('?sslaccept=accept_invalid_certs&ssl-mode=VERIFY_CA')).message).toContain('not to check');
  for (const url of [
    'mysql://u:se#cret@h/app',
    'mysql://u:se%zzcret@h/app',
    'mysql://u:12?secret@h/app',
    'mysql://u:p@h:secret/app',
  ]) {
    const { message, hint } = wrong(url);
    expect(`${message} ${hint}`).not.toMatch(/cret/);
  }
});
