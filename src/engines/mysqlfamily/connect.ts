import { isIP } from 'node:net';
import { checkServerIdentity, type TLSSocket } from 'node:tls';
import type { Connection, ConnectionOptions } from 'mysql2';
import type { ConnectOptions } from '../../model/engine.js';
import { ActionError, defect } from '../../model/error.js';
import type { ServerInfo, Session } from '../../model/session.js';
import { connectError } from './errors.js';
import { CleanWire, isOther, proxyNamed, ReadingWire, sharedError, sharing } from './pooled.js';
import { type Flavour, recognise } from './recognise.js';
import { MysqlSession } from './session.js';
import { amazonHost, sslOptions } from './tls.js';
import { type MysqlTlsMode, type MysqlUrl, parseMysqlUrl } from './url.js';
import { MysqlWire, type Wire } from './wire.js';

/**
 * Of mysql2's flags these would make us another client than `mysql`: names of functions would be reserved words, an UPDATE would
 * count rows that it left as they were, and a server could ask for files of this machine. With attributes a query has another form,
 * which most programs that a session is lent to do not write.
 */
const FLAGS = ['-IGNORE_SPACE', '-FOUND_ROWS', '-ODBC', '-LOCAL_FILES', '-CLIENT_QUERY_ATTRIBUTES'];

function configOf(url: MysqlUrl, options: ConnectOptions, tls: boolean): ConnectionOptions {
  return {
    ...(url.socketPath === undefined ? { host: url.host, port: url.port } : { socketPath: url.socketPath }),
    user: url.user ?? 'root',
    ...(url.password === undefined ? {} : { password: url.password }),
    ...(url.database === undefined ? {} : { database: url.database }),
    connectTimeout: options.connectTimeoutMs,
    connectAttributes: { program_name: options.applicationName },
    charset: 'UTF8MB4_GENERAL_CI',
    flags: FLAGS,
    // Texts, however large the number and whatever the time zone of this machine.
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
    jsonStrings: true,
    disableEval: true,
    enableKeepAlive: true,
    // Of a server that vanished we hear within a minute, not after two hours
    keepAliveInitialDelay: 30_000,
    ...(tls ? { ssl: tlsConfig(url) } : {}),
  };
}

function tlsConfig(url: MysqlUrl): NonNullable<ConnectionOptions['ssl']> {
  const own = url.tls.ca === undefined && url.tls.mode !== 'unchecked' && amazonHost(url.host);
  return own ? 'Amazon RDS' : { ...sslOptions(url, isIP(url.host) === 0) };
}

async function attempt(url: MysqlUrl, options: ConnectOptions, tls: boolean): Promise<MysqlWire> {
  const { createConnection } = await import('mysql2');
  const config = configOf(url, options, tls);
  const connection = createConnection(config);
  // A profile comes without these; they are read when the handshake gets there.
  const { ssl } = (connection as unknown as { readonly config: { ssl: false | Record<string, unknown> } }).config;
  if (typeof config.ssl === 'string' && ssl !== false)
    Object.assign(ssl, { verifyIdentity: url.tls.mode === 'verify-identity' });
  const wire = new MysqlWire(connection, config);
  try {
    await new Promise<void>((resolve, reject) => {
      connection.connect((error) => (error === null || error === undefined ? resolve() : reject(error)));
    });
    if (tls && url.tls.mode === 'verify-identity') refuseOther(connection, url.host);
    return wire;
  } catch (error) {
    wire.abandon();
    throw error;
  }
}

/** mysql2 leaves the check of an address to its caller. */
function refuseOther(connection: Connection, host: string): void {
  if (isIP(host) === 0) return;
  const { stream } = connection as unknown as { readonly stream: TLSSocket };
  const wrong = checkServerIdentity(host, stream.getPeerCertificate());
  if (wrong !== undefined) throw wrong;
}

interface Opened {
  readonly wire: MysqlWire;
  readonly tls: boolean;
}

async function open(url: MysqlUrl, options: ConnectOptions): Promise<Opened> {
  const first = url.tls.mode !== 'disabled' && (url.socketPath === undefined || url.tls.asked);
  try {
    return { wire: await attempt(url, options, first), tls: first };
  } catch (error) {
    const none = (error as { readonly code?: string }).code === 'HANDSHAKE_NO_SSL_SUPPORT';
    if (url.tls.mode !== 'preferred' || !none) throw connectError(error);
  }
  try {
    return { wire: await attempt(url, options, false), tls: false };
  } catch (error) {
    throw connectError(error);
  }
}

const CERTIFICATE: Readonly<Record<MysqlTlsMode, ServerInfo['certificate']>> = {
  disabled: undefined,
  preferred: 'unchecked',
  unchecked: 'unchecked',
  'verify-ca': 'authority',
  'verify-identity': 'authority and host',
};

/** What the report says of a session, and what decides the meaning of a statement. */
const REPORTED = [
  'sql_mode',
  'time_zone',
  'character_set_client',
  'collation_connection',
  'lock_wait_timeout',
  'innodb_lock_wait_timeout',
  'foreign_key_checks',
  'autocommit',
  'lower_case_table_names',
];

const WHO = `SELECT VERSION() AS version, @@version_comment AS comment, DATABASE() AS db, CURRENT_USER() AS who, CONNECTION_ID() AS id,
  (SELECT COUNT(*) FROM information_schema.USER_PRIVILEGES
   WHERE PRIVILEGE_TYPE = 'SUPER' AND REPLACE(GRANTEE, '''', '') = CURRENT_USER()) AS super`;

/** The settings with which every session begins; a reset makes them again. */
async function prepare(wire: Wire, url: MysqlUrl, options: ConnectOptions): Promise<void> {
  const names = url.collation === undefined ? 'utf8mb4' : `utf8mb4 COLLATE ${url.collation}`;
  await wire.text(`SET NAMES ${names}`);
  // Where the server's default is OFF, a journal's row would wait for a COMMIT that nobody sends.
  await wire.text('SET SESSION autocommit = 1');
  if (url.timeZone !== undefined) await wire.bound('SET SESSION time_zone = ?', [url.timeZone]);
  for (const [name, value] of Object.entries(options.settings ?? {})) {
    if (!/^[a-z_]+$/.test(name)) throw defect(`Not a setting: ${name}.`);
    // A variable of numbers takes no text.
    if (/^\d+$/.test(value)) await wire.text(`SET SESSION ${name} = ${value}`);
    else await wire.bound(`SET SESSION ${name} = ?`, [value]);
  }
}

/** Not every server can hold a session to that (TiDB refuses the statement): then it is not said to be so. */
async function readOnly(wire: Wire, options: ConnectOptions, flavour: Flavour): Promise<boolean> {
  if (options.readOnly !== true) return false;
  try {
    await wire.text('SET SESSION TRANSACTION READ ONLY');
    return true;
  } catch (error) {
    if (flavour.engine === 'tidb') return false;
    throw error;
  }
}

/** Behind a proxy: what only reads sets nothing, and all else is done only where the proxy keeps a session for us. */
async function overProxy(wire: Wire, url: MysqlUrl, options: ConnectOptions, { engine }: Flavour): Promise<Wire> {
  if (options.readOnly === true && options.lasting !== true) return new ReadingWire(wire, engine);
  if (await sharing(wire, async () => (await open(url, options)).wire, options.connectTimeoutMs)) throw sharedError();
  return new CleanWire(wire);
}

/** TiDB's own word reaches the right one of several servers behind one address. */
const KILL = { mysql: 'KILL QUERY', mariadb: 'KILL QUERY', tidb: 'KILL TIDB QUERY' } as const;

/** By a second connection: ours is busy. */
async function cancel(url: MysqlUrl, options: ConnectOptions, tls: boolean, statement: string): Promise<void> {
  const other = await attempt(url, options, tls);
  try {
    await other.text(statement);
  } finally {
    await other.close();
  }
}

/** What a server that may only be read has set; none of it is a matter of one session. */
const OF_REPLICAS: readonly string[] = [
  'read_only',
  'innodb_read_only',
  'tidb_super_read_only',
  'tidb_restricted_read_only',
];

/** Opens a session; which kind of server it is, the server says. */
export async function connectMysql(options: ConnectOptions): Promise<Session> {
  const url = parseMysqlUrl(options.url);
  const { wire: own, tls } = await open(url, options);
  let wire: Wire = own;
  try {
    // Asked before anything is set: behind a proxy it would be set for an application, too
    const row = (await wire.text(WHO)).results[0]?.rows[0] ?? {};
    const [version, comment, id] = [row['version'] ?? '', row['comment'] ?? '', row['id'] ?? '0'];
    const flavour = recognise(version, comment);
    const pooled = isOther(wire.greeted, id) || proxyNamed(`${version} ${comment}`) !== undefined;
    if (pooled) wire = await overProxy(wire, url, options, flavour);
    const reading = wire instanceof ReadingWire;
    const begin = async (): Promise<boolean> => {
      if (reading) return flavour.engine !== 'tidb';
      await prepare(wire, url, options);
      return readOnly(wire, options, flavour);
    };
    const held = await begin();
    const variables = await wire.text(
      `SHOW SESSION VARIABLES WHERE Variable_name IN (${[...REPORTED, ...OF_REPLICAS].map((name) => `'${name}'`).join(', ')})`,
    );
    const all = (variables.results[0]?.rows ?? []).map((v) => [v['Variable_name'] ?? '', v['Value'] ?? ''] as const);
    const settings = Object.fromEntries(all.filter(([name]) => !OF_REPLICAS.includes(name)));
    const standby = all.some(([name, value]) => OF_REPLICAS.includes(name) && value === 'ON');
    const certificate = tls ? CERTIFICATE[url.tls.mode] : undefined;
    const server: ServerInfo = {
      engine: flavour.engine,
      version: flavour.version,
      major: flavour.major,
      database: row['db'] ?? '',
      user: row['who'] ?? '',
      superuser: Number(row['super']) > 0,
      embedded: false,
      tls,
      ...(certificate === undefined ? {} : { certificate }),
      ...(pooled ? { pooled } : {}),
      ...(standby ? { standby } : {}),
      settings: { ...settings, ...(options.readOnly === true ? { transaction_read_only: held ? 'ON' : 'OFF' } : {}) },
    };
    const session = new MysqlSession(wire, {
      server,
      id: Number(id),
      // The session of that number may run the statement of somebody else by now: only our own connection can be given up
      cancel: () =>
        reading ? Promise.resolve(wire.abandon()) : cancel(url, options, tls, `${KILL[flavour.engine]} ${BigInt(id)}`),
      async prepare() {
        if (reading) return;
        if (server.database !== '') await wire.text(`USE ${'`'}${server.database.replaceAll('`', '``')}${'`'}`);
        await begin();
      },
    });
    opened.set(session, { flavour, role: (await currentRole(wire)) ?? null });
    return session;
  } catch (error) {
    await wire.close();
    throw error instanceof ActionError ? error : connectError(error);
  }
}

/** What a new session has: the roles that the login itself activates. */
async function currentRole(wire: Wire): Promise<string | null | undefined> {
  // MySQL 5.7 knows no roles.
  const answer = await wire.text('SELECT CURRENT_ROLE() AS role').catch(() => undefined);
  return answer?.results[0]?.rows[0]?.['role'];
}

interface Known {
  readonly flavour: Flavour;
  readonly role: string | null;
}
const opened = new WeakMap<Session, Known>();

/** Which server a session of the family has; recognised when it was opened. */
export function flavourOf(session: Session): Flavour {
  return opened.get(session)?.flavour ?? recognise(session.server.version, '');
}

/** The roles that a session had at its beginning, as `CURRENT_ROLE()` prints them. */
export function roleOf(session: Session): string | null {
  return opened.get(session)?.role ?? null;
}
