// Real PostgreSQL servers for tests: throw-away ones, and one of each major that a whole run shares.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { cacheFolder, type InstalledServer } from '../../scripts/servers.mjs';
import { selfSigned } from './certificate.js';
import { crash, demolish, end, freePort, giveToServer, launch, type Place, runAsServer } from './postgres-process.js';
import { runFolder } from './run-folder.mjs';
import { oneOf, share } from './share.js';

/** The majors that there are servers of: for tests of what differs between them. */
export const serverMajors: readonly number[] = [15, 17, 18];
/** Those of them that this test file runs on. */
export const someMajors: readonly number[] = share(serverMajors, () => [oneOf(serverMajors)]);

/** How a throw-away server differs from the plain one. */
export interface ServerOptions {
  /** Lines of postgresql.conf, over the defaults here. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Given: connections over TCP need it, for the superuser and for every role made here. */
  readonly password?: string;
  /** Offer TLS, with a certificate of its own (`certificateFile`). */
  readonly ssl?: boolean;
}

/** A server that others use too: make databases in it, with names of your own, and leave the rest alone. */
export interface SharedServer {
  readonly major: number;
  readonly bin: string;
  readonly port: number;
  readonly socketDir: string;
  superuserUrl(database?: string): string;
  /** Makes a database, owned by a plain role that is made if it is missing; → its URL over 127.0.0.1 as that role. */
  createDatabase(name?: string, owner?: string): Promise<string>;
  /** What clients sent so far, in order, as the server logged it; of one database where one is named. */
  statements(database?: string): Promise<string[]>;
}

/** A server of one's own. */
export interface TestServer extends SharedServer, AsyncDisposable {
  readonly folder: string;
  /** The server's certificate, which is its own authority; undefined without `ssl`. */
  readonly certificateFile: string | undefined;
  /** SIGKILL for the server and its sessions, as when the machine dies. */
  kill(): Promise<void>;
  /** Stops it if it runs, and starts it again on the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const HOW = 'run `npm cit`, or `node scripts/servers.mjs` alone, which finds or fetches every server.';

/** The folder with this major's initdb, postgres, pg_dump and so on. Tests never skip: a missing one is an error. */
export function binFor(major: number): string {
  let text = process.env['MIGRATE_ON_MERGE_TEST_SERVERS'];
  if (!text) {
    const file = join(cacheFolder(), 'servers.json');
    if (!existsSync(file)) throw new Error(`No PostgreSQL servers have been prepared for the tests: ${HOW}`);
    text = readFileSync(file, 'utf8');
  }
  const bin = (JSON.parse(text) as InstalledServer[]).find((server) => server.major === major)?.bin;
  if (!bin || !existsSync(join(bin, 'postgres'))) {
    throw new Error(`PostgreSQL ${major} is not prepared for the tests: ${HOW}`);
  }
  return bin;
}

/**
 * Nothing here has to survive a power cut, but what is committed survives `kill()`: so no asynchronous commit.
 * `statements()` cuts log lines apart by the prefix.
 */
const DEFAULTS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  fsync: 'off',
  full_page_writes: 'off',
  jit: 'off',
  shared_buffers: '32MB',
  // In files of the data folder, which go with it, instead of /dev/shm
  dynamic_shared_memory_type: 'mmap',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'all',
  log_line_prefix: '%m [%p] <%d> ',
};

const quoted = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const unique = (prefix: string) => `${prefix}_${randomBytes(5).toString('hex')}`;

async function prepare(major: number, folder: string, options: ServerOptions): Promise<Place> {
  const bin = binFor(major);
  mkdirSync(folder, { mode: 0o700 });
  giveToServer(folder);
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    giveToServer(path);
    return path;
  };
  const { password } = options;
  const place = { major, bin, folder, port: await freePort(), ...(password === undefined ? {} : { password }) };
  write('log', '');
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'postgres', '--no-sync', '--no-instructions', '--auth-local=trust'];
  init.push('--encoding=UTF8', '--locale=C.UTF-8', '--lc-messages=C');
  if (password === undefined) init.push('--auth-host=trust');
  else init.push('--auth-host=scram-sha-256', `--pwfile=${write('password', `${password}\n`)}`);
  await runAsServer(place, 'initdb', init);
  rmSync(join(folder, 'password'), { force: true });
  const settings = { unix_socket_directories: folder, ...DEFAULTS, ...options.settings };
  if (options.ssl) {
    const { certificate, key } = selfSigned();
    const files = { ssl_cert_file: write('server.crt', certificate), ssl_key_file: write('server.key', key) };
    Object.assign(settings, { ssl: 'on', ...files });
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(value)}\n`);
  writeFileSync(join(data, 'postgresql.conf'), lines.join(''), { flag: 'a' });
  return place;
}

async function establish(major: number, folder: string, options: ServerOptions): Promise<Place> {
  try {
    let place = await prepare(major, folder, options);
    for (let tries = 1; ; tries++) {
      try {
        await launch(place);
        return place;
      } catch (error) {
        // Another process may take the port between the look and the start; then it is another port
        if (tries === 5 || !String(error).includes('Address already in use')) throw error;
        place = { ...place, port: await freePort() };
      }
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    throw error;
  }
}

async function connected<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** One entry of the log: when, process, database, and the text, whose further lines start with a tab. */
const LOGGED = /^\d{4}-\d\d-\d\d [\d:.]+ \w+ \[\d+\] <(.*?)> LOG: {2}(?:statement|execute [^:]*): ([\s\S]*)$/;

function asServer(place: Place): SharedServer {
  const { major, bin, port, folder, password } = place;
  const url = (role: string, database: string) => {
    const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
    return `postgres://${encodeURIComponent(role)}${secret}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  };
  const superuserUrl = (database = 'postgres') => url('postgres', database);
  return {
    major,
    bin,
    port,
    socketDir: folder,
    superuserUrl,
    async createDatabase(name = unique('db'), owner = 'app') {
      await connected(superuserUrl(), async (client) => {
        const role = client.escapeIdentifier(owner);
        const secret = password === undefined ? '' : ` PASSWORD ${client.escapeLiteral(password)}`;
        await client.query(`CREATE ROLE ${role} LOGIN${secret}`).catch((error: pg.DatabaseError) => {
          // Already there, or made by another test at this very moment
          if (error.code !== '42710' && error.code !== '23505') throw error;
        });
        await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${role}`);
      });
      return url(owner, name);
    },
    async statements(database) {
      const entries = (await readFile(join(folder, 'log'), 'utf8')).trimEnd().split(/\n(?!\t)/);
      return entries.flatMap((entry) => {
        const [, where, text] = LOGGED.exec(entry) ?? [];
        if (text === undefined || (database !== undefined && where !== database)) return [];
        return [text.replaceAll('\n\t', '\n')];
      });
    },
  };
}

/** A server of one's own, gone without a trace after `stop()` or, at the latest, with the test run. */
export async function startPostgres(major: number, options: ServerOptions = {}): Promise<TestServer> {
  const folder = join(runFolder(), unique(String(major)));
  const place = await establish(major, folder, options);
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await demolish(place);
  };
  return {
    ...asServer(place),
    folder,
    certificateFile: options.ssl ? join(folder, 'server.crt') : undefined,
    kill: () => crash(folder),
    async restart() {
      await end(folder, 'SIGINT');
      await launch(place);
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/**
 * The run's server of this major. The first test process that asks starts it; the end of the run stops it. What plans use as
 * shadow is another one: a shadow makes roles of the target's names, which another test may want to log in with.
 */
export async function sharedPostgres(major: number, use: 'target' | 'shadow' = 'target'): Promise<SharedServer> {
  const folder = join(runFolder(), `shared_${use}_${major}`);
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
    const tell = (answer: { place: Place } | { error: string }) => {
      writeFileSync(`${told}.part`, JSON.stringify(answer));
      renameSync(`${told}.part`, told);
    };
    await establish(major, folder, {})
      .then((place) => tell({ place }))
      .catch((error: unknown) => tell({ error: String(error) }));
  }
  for (const limit = Date.now() + 60_000; !existsSync(told); await sleep(50)) {
    if (Date.now() > limit) throw new Error(`The shared PostgreSQL ${major} did not come up within a minute.`);
  }
  const answer = JSON.parse(readFileSync(told, 'utf8')) as { place: Place; error?: string };
  if (answer.error) throw new Error(answer.error);
  return asServer(answer.place);
}
