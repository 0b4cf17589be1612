// Real servers of the MySQL family for tests: throw-away ones, and one of each kind that a whole run shares.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { cacheFolder, type InstalledMysql, mysqlServers } from '../../scripts/servers.mjs';
import { selfSigned } from './certificate.js';
import { demolishMysql, endMysql, launchMysql, type MysqlPlace, prepareMysql } from './mysql-process.js';
import { freePort, giveToServer } from './postgres-process.js';
import { runFolder } from './run-folder.mjs';
import { oneOf, share } from './share.js';

/** The servers of the MySQL family that there are, by their keys, `mariadb-10.11`, `mysql-9`: for tests of what differs between them. */
export const mysqlKeys: readonly string[] = mysqlServers.map(({ key }) => key);
/** Those of them that this test file runs on: MySQL, and a MariaDB. */
export const someMysqlKeys: readonly string[] = share(mysqlKeys, () => [
  oneOf(mysqlKeys.filter((key) => key.startsWith('mariadb'))),
  ...mysqlKeys.filter((key) => key.startsWith('mysql')),
]);

/** One of them, another one in another file: for tests that take long. */
export const someMysqlKey: readonly string[] = share(mysqlKeys, () => [oneOf(mysqlKeys)]);

/** How a throw-away server differs from the plain one. */
export interface MysqlOptions {
  /** Arguments of the server, over the defaults: `--sql-mode=ANSI`. */
  readonly settings?: readonly string[];
  /** Given: connections over TCP need it, for root and for every user made here. */
  readonly password?: string;
  /** Offer TLS, with a certificate of its own (`certificateFile`). */
  readonly ssl?: boolean;
}

/** A server that others use too: make databases in it, with names of your own, and leave the rest alone. */
export interface SharedMysql {
  readonly key: string;
  readonly flavour: 'mysql' | 'mariadb';
  /** `10.11` */
  readonly version: string;
  /** The folder with its programs: client and dump tool too. */
  readonly bin: string;
  readonly port: number;
  readonly socket: string;
  /** Over 127.0.0.1, as a user who may do everything. */
  rootUrl(database?: string): string;
  /** Over the socket. */
  socketUrl(database?: string, user?: string): string;
  /**
   * Makes a database, and a plain user with all rights on it and on nothing else, if it is missing; → its URL over
   * 127.0.0.1 as that user.
   */
  createDatabase(name?: string, user?: string): Promise<string>;
}

/** A server of one's own. */
export interface TestMysql extends SharedMysql, AsyncDisposable {
  readonly folder: string;
  /** Of the running server. */
  readonly pid: () => number;
  readonly certificateFile: string | undefined;
  /** SIGKILL, as when the machine dies. */
  kill(): Promise<void>;
  /** Stops it if it runs, and starts it again on the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const HOW = 'run `npm cit`, or `node scripts/servers.mjs` alone, which finds or fetches every server.';

/** Tests never skip: a missing server is an error. */
export function installedMysql(key: string): InstalledMysql {
  let text = process.env['MIGRATE_ON_MERGE_TEST_MYSQL_SERVERS'];
  if (!text) {
    const file = join(cacheFolder(), 'mysql-servers.json');
    if (!existsSync(file)) throw new Error(`No servers of the MySQL family have been prepared for the tests: ${HOW}`);
    text = readFileSync(file, 'utf8');
  }
  const servers = JSON.parse(text) as InstalledMysql[];
  const found = servers.find((server) => server.key === key);
  if (!found || !existsSync(found.bin)) throw new Error(`${key} is not prepared for the tests: ${HOW}`);
  return found;
}

const unique = (prefix: string) => `${prefix}_${randomBytes(5).toString('hex')}`;

/** Runs statements as the administrator; → the rows of the last. */
export async function asRoot(url: string, ...statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const address = new URL(url);
  const connection = await mysql.createConnection({
    host: '127.0.0.1',
    port: Number(address.port),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)),
  });
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) {
      const [result] = await connection.query<RowDataPacket[]>(statement);
      rows = Array.isArray(result) ? result : [];
    }
    return rows;
  } finally {
    await connection.end();
  }
}

async function prepare(key: string, folder: string, options: MysqlOptions): Promise<MysqlPlace> {
  const { password } = options;
  const settings = [...(options.settings ?? [])];
  const place = await prepareMysql(installedMysql(key), folder, {
    settings,
    ...(password === undefined ? {} : { password }),
  });
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    giveToServer(path);
    return path;
  };
  if (options.ssl) {
    const { certificate, key: secret } = selfSigned();
    settings.push(`--ssl-cert=${write('server.crt', certificate)}`, `--ssl-key=${write('server.key', secret)}`);
    settings.push(`--ssl-ca=${join(folder, 'server.crt')}`);
  }
  // MariaDB makes root for the names of this machine too, MySQL for localhost alone; tests come over 127.0.0.1
  const secret = password === undefined ? '' : ` IDENTIFIED BY ${mysql.escape(password)}`;
  const grant = `DROP USER IF EXISTS 'root'@'127.0.0.1';
CREATE USER IF NOT EXISTS 'root'@'%'${secret};
GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;
`;
  settings.push(`--init-file=${write('init.sql', grant)}`);
  return place;
}

async function establish(key: string, folder: string, options: MysqlOptions): Promise<MysqlPlace> {
  try {
    let place = await prepare(key, folder, options);
    for (let tries = 1; ; tries++) {
      try {
        await launchMysql(place);
        return place;
      } catch (error) {
        // Another process may take the port between the look and the start; then it is another port
        if (tries === 5 || !/in use/i.test(String(error))) throw error;
        place = { ...place, port: await freePort() };
      }
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    throw error;
  }
}

function asServer({ server, folder, port, password }: MysqlPlace): SharedMysql {
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  const socket = join(folder, 's');
  const url = (user: string, database: string): string =>
    `mysql://${encodeURIComponent(user)}${secret}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const rootUrl = (database = ''): string => url('root', database);
  return {
    ...server,
    port,
    socket,
    rootUrl,
    socketUrl: (database = '', user = 'root') =>
      `mysql://${encodeURIComponent(user)}${user === 'root' ? '' : secret}@localhost/${encodeURIComponent(database)}?socket=${encodeURIComponent(socket)}`,
    async createDatabase(name = unique('db'), user = 'app') {
      const who = `${mysql.escape(user)}@'%'`;
      const identified = password === undefined ? '' : ` IDENTIFIED BY ${mysql.escape(password)}`;
      await asRoot(
        rootUrl(),
        `CREATE DATABASE ${mysql.escapeId(name)}`,
        `CREATE USER IF NOT EXISTS ${who}${identified}`,
        // A name in a grant is a pattern
        `GRANT ALL ON ${mysql.escapeId(name.replaceAll('_', '\\_'))}.* TO ${who}`,
      );
      return url(user, name);
    },
  };
}

/** A server of one's own, gone without a trace after `stop()` or, at the latest, with the test run. */
export async function startMysql(key: string, options: MysqlOptions = {}): Promise<TestMysql> {
  const folder = join(runFolder(), unique('my'));
  const place = await establish(key, folder, options);
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await demolishMysql(place);
  };
  return {
    ...asServer(place),
    folder,
    pid: () => Number(readFileSync(join(folder, 'pid'), 'utf8')),
    certificateFile: options.ssl ? join(folder, 'server.crt') : undefined,
    kill: () => endMysql(folder, 'SIGKILL'),
    async restart() {
      await endMysql(folder, 'SIGTERM');
      await launchMysql(place);
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** The run's server of this kind. The first test process that asks starts it; the end of the run stops it. */
export async function sharedMysql(key: string): Promise<SharedMysql> {
  const folder = join(runFolder(), `shared_${key}`);
  const told = `${folder}.json`;
  const mine = (() => {
    try {
      mkdirSync(`${folder}.claim`);
      return true;
    } catch {
      return false;
    }
  })();
  if (mine) {
    const tell = (answer: { place: MysqlPlace } | { error: string }) => {
      writeFileSync(`${told}.part`, JSON.stringify(answer));
      renameSync(`${told}.part`, told);
    };
    await establish(key, folder, {})
      .then((place) => tell({ place }))
      .catch((error: unknown) => tell({ error: String(error) }));
  }
  for (const limit = Date.now() + 120_000; !existsSync(told); await sleep(50)) {
    if (Date.now() > limit) throw new Error(`The shared ${key} did not come up within two minutes.`);
  }
  const answer = JSON.parse(readFileSync(told, 'utf8')) as { place: MysqlPlace; error?: string };
  if (answer.error) throw new Error(answer.error);
  return asServer(answer.place);
}
