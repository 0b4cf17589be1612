import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mysql } from '../../src/engines/mysql.js';
import { type Ended, run } from '../../src/io/exec.js';
import { ActionError } from '../../src/model/error.js';
import type { ServerInfo } from '../../src/model/session.js';
import { toolConnection } from '../../src/steps/mysqlfamily/connection.js';
import { mysqlToolsOf } from '../steps/mysql-backup-helpers.js';
import { selfSigned } from '../support/certificate.js';
import { sharedMysql, someMysqlKeys, startMysql, type TestMysql } from '../support/mysql.js';

describe.each(someMysqlKeys)('TLS to %s', (key) => {
  let server: TestMysql;
  let base: string;
  beforeAll(async () => {
    server = await startMysql(key, { ssl: true, password: 'p@ss/w#rd' });
    base = await server.createDatabase('app');
  });
  afterAll(() => server.stop());

  const connect = async (query: string, host?: string): Promise<ServerInfo> => {
    const url = new URL(base);
    if (host !== undefined) url.hostname = host;
    await using session = await mysql.connect({
      url: `${url.href}?${query}`,
      connectTimeoutMs: 5_000,
      applicationName: 'migrate-on-merge test',
    });
    return session.server;
  };
  const refused = async (query: string, host?: string): Promise<ActionError> => {
    const error = await connect(query, host).then(
      () => undefined,
      (e: unknown) => e,
    );
    if (error instanceof ActionError) return error;
    throw new Error(`not refused: ${String(error)}`);
  };
  const ca = (): string => encodeURIComponent(server.certificateFile ?? '');

  test('with its authority: the certificate is checked, and the host too', async () => {
    expect(await connect(`sslca=${ca()}`, 'localhost')).toMatchObject({ tls: true, certificate: 'authority and host' });
    // An address is checked too, which the driver leaves to its caller.
    expect(await connect(`sslca=${ca()}`)).toMatchObject({ tls: true, certificate: 'authority and host' });
    expect(await connect(`ssl-mode=VERIFY_CA&sslca=${ca()}`)).toMatchObject({ tls: true, certificate: 'authority' });
    const text = encodeURIComponent(JSON.stringify({ ca: readFileSync(server.certificateFile ?? '', 'utf8') }));
    expect(await connect(`ssl=${text}`, 'localhost')).toMatchObject({ certificate: 'authority and host' });
  });

  test('a dump tool connects as our session does, never weaker', async () => {
    const [tool] = await mysqlToolsOf(key);
    if (tool === undefined) throw new Error('no dump tool');
    const dump = async (url: string, tls: boolean): Promise<Ended> => {
      await using connection = await toolConnection(url, tool, tls);
      const args = [...connection.args, '--no-data', '--no-tablespaces', '--', new URL(url).pathname.slice(1)];
      return run(tool.dump, args, { env: connection.env, files: connection.files, timeoutMs: 20_000 });
    };
    const to = (query: string, host = '127.0.0.1'): string => `${base.replace('127.0.0.1', host)}?${query}`;
    const text = encodeURIComponent(JSON.stringify({ ca: readFileSync(server.certificateFile ?? '', 'utf8') }));
    for (const [query, host, tls] of [
      [`sslca=${ca()}`, 'localhost', true],
      [`sslca=${ca()}`, '127.0.0.1', true],
      [`ssl=${text}`, 'localhost', true],
      [`ssl-mode=VERIFY_CA&sslca=${ca()}`, 'localhost', true],
      ['sslaccept=accept_invalid_certs', '127.0.0.1', true],
      ['', '127.0.0.1', true],
      ['ssl-mode=DISABLED', '127.0.0.1', false],
    ] as const) {
      const ended = await dump(to(query, host), tls);
      expect([query, host, ended.code, ended.stderr]).toEqual([
        query,
        host,
        0,
        expect.not.stringMatching(/certificate|SSL|TLS/),
      ]);
    }
    const other = join(server.folder, 'other.crt');
    writeFileSync(other, selfSigned().certificate);
    for (const query of ['ssl=true', `sslca=${encodeURIComponent(other)}`, 'ssl-mode=VERIFY_CA']) {
      const ended = await dump(to(query, 'localhost'), true);
      expect([query, ended.code]).not.toEqual([query, 0]);
      expect(ended.stderr).toMatch(/certificate|SSL|TLS/);
    }
    // Whoever answers without TLS gets neither password nor rows
    const shared = await (await sharedMysql(key)).createDatabase();
    expect((await dump(`${shared}?ssl-mode=DISABLED`, false)).code).toBe(0);
    expect((await dump(`${shared}?sslca=${ca()}`, true)).stderr).toMatch(/SSL|TLS/);
  });

  test('an unknown authority is refused whenever TLS is asked for, with the next step', async () => {
    for (const query of ['ssl=true', 'ssl-mode=REQUIRED', 'sslaccept=strict', 'ssl={}']) {
      const error = await refused(query, 'localhost');
      expect([query, error.code]).toEqual([query, 'connect']);
      expect(error.hint).toContain('sslca=FILE');
    }
  });

  test('unchecked only when that is asked for, and it is said', async () => {
    expect(await connect('sslaccept=accept_invalid_certs')).toMatchObject({ tls: true, certificate: 'unchecked' });
    expect(await connect('')).toMatchObject({ tls: true, certificate: 'unchecked' });
    const off = await connect('ssl-mode=DISABLED');
    expect(off.tls).toBe(false);
    expect(off.certificate).toBeUndefined();
  });

  test('a certificate that is made out for another host is refused, by name and by address', async () => {
    await using plain = await startMysql(key);
    const own = join(plain.folder, 'data', 'ca.pem');
    // Only some servers make themselves an authority.
    if (!existsSync(own)) return;
    const authority = encodeURIComponent(own);
    for (const host of ['localhost', '127.0.0.1']) {
      const at = `mysql://root@${host}:${plain.port}/?sslca=${authority}`;
      const options = { connectTimeoutMs: 5_000, applicationName: 'x' };
      const error = await mysql.connect({ url: at, ...options }).then(
        () => undefined,
        (e: unknown) => e as ActionError,
      );
      expect(error?.hint).toContain('VERIFY_CA');
      await using session = await mysql.connect({ url: `${at}&ssl-mode=VERIFY_CA`, ...options });
      expect(session.server.certificate).toBe('authority');
    }
  });

  test('a file that is not there, or no certificate', async () => {
    expect((await refused('sslca=/nowhere.pem')).message).toContain('/nowhere.pem');
    const file = join(server.folder, 'junk.pem');
    writeFileSync(file, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    expect((await refused(`sslca=${encodeURIComponent(file)}`, 'localhost')).code).toMatch(/connect|bad-url/);
  });

  test('a wrong password is said without repeating it', async () => {
    const url = new URL(base);
    url.password = 'wr0ng';
    const error = await mysql.connect({ url: url.href, connectTimeoutMs: 5_000, applicationName: 'x' }).then(
      () => undefined,
      (e: unknown) => e as ActionError,
    );
    expect(error?.hint).toContain('percent-encoded');
    expect(`${error?.message} ${error?.hint}`).not.toContain('wr0ng');
  });
});
