import { randomBytes } from 'node:crypto';
import { parseGrant } from '../engines/mysqlfamily/grants.js';
import { SCRATCH_PREFIX, scratchSuffix } from '../engines/mysqlfamily/names.js';
import type { Shadow } from '../model/contracts.js';
import type { Progress } from '../model/events.js';
import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { connect, endSessionsIn, isRefused, settingsOf } from './mysql-connect.js';
import { mysqlScratchUrl } from './mysql-scratch-url.js';
import { account, giveDatabase, makeMigrationUser } from './mysql-users.js';

const PREFIX = SCRATCH_PREFIX;
/** Names of users hold 32 characters. */
const USER_PREFIX = 'mom_shadow_';
const DAY_MS = 86_400_000;

/** Letters of both kinds and a digit, as rules for passwords want them; of our own making, so that it may stand in SQL. */
const newPassword = (): string => `Mom1${randomBytes(20).toString('hex')}`;

/** Databases of runs that were killed: a day old, and nobody is in them. What cannot be dropped stays for its owner. */
async function sweep(session: Session): Promise<void> {
  const rows = await session.query(sql`
    SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE ${`${PREFIX.replaceAll('_', '\\_')}%`}
      AND SCHEMA_NAME NOT IN (SELECT DB FROM information_schema.PROCESSLIST WHERE DB IS NOT NULL)`);
  for (const row of rows) {
    const suffix = (row['name'] ?? '').slice(PREFIX.length);
    if (!(Date.now() - Number.parseInt(suffix, 36) > DAY_MS)) continue;
    await session.query(sql`DROP DATABASE IF EXISTS ${id(PREFIX + suffix)}`).catch(() => undefined);
    const user = account({ user: USER_PREFIX + suffix, host: '%' });
    await session.query(sql`DROP USER IF EXISTS ${user}`).catch(() => undefined);
  }
}

/** Rights by which statements reach files, other sessions or the server itself. */
const STRONG = new Set(['ALL PRIVILEGES', 'SUPER', 'FILE', 'SHUTDOWN', 'SYSTEM_USER', 'SYSTEM_VARIABLES_ADMIN']);

async function strong(session: Session): Promise<boolean> {
  const rows = await session.query(raw('SHOW GRANTS FOR CURRENT_USER()'));
  const grants = rows.flatMap((row) => parseGrant(Object.values(row)[0] ?? '') ?? []);
  return grants.some(({ database, privileges }) => database === '*' && privileges.some((right) => STRONG.has(right)));
}

interface Login {
  readonly user: string;
  readonly password: string;
}

/** A user without rights on anything else; undefined where we may not make one, and then we are the user ourselves. */
async function makeUser(session: Session, suffix: string, progress: Progress): Promise<Login | undefined> {
  const login = { user: USER_PREFIX + suffix, password: newPassword() };
  const who = { user: login.user, host: '%' };
  try {
    await makeMigrationUser(session, who, {
      database: PREFIX + suffix,
      password: login.password,
      ours: false,
      lenient: false,
    });
    return login;
  } catch (error) {
    await session.query(sql`DROP USER IF EXISTS ${account(who)}`).catch(() => undefined);
    if (!isRefused(error)) throw error;
  }
  if (await strong(session)) {
    const text =
      'Migrations run on the shadow with all rights of the user of `shadow`, since it may not make another one: use a server that holds nothing else.';
    progress({ type: 'warning', text });
  }
  return undefined;
}

/** Makes a database of our own on a scratch server, and where it may be had a user for it. Throws where that is refused. */
export async function mysqlScratch(session: Session, url: string, progress: Progress): Promise<Shadow> {
  const suffix = scratchSuffix();
  const database = PREFIX + suffix;
  const make = () => session.query(sql`CREATE DATABASE ${id(database)}`);
  const clear = async (): Promise<void> => {
    await endSessionsIn(session, database);
    await session.query(sql`DROP DATABASE IF EXISTS ${id(database)}`);
  };
  await make();
  let login: Login | undefined;
  const end = async (): Promise<void> => {
    await clear();
    if (login !== undefined) await session.query(sql`DROP USER IF EXISTS ${account({ user: login.user, host: '%' })}`);
  };
  try {
    await sweep(session);
    login = await makeUser(session, suffix, progress);
  } catch (error) {
    await end().catch(() => undefined);
    throw error;
  }
  const adminUrl = mysqlScratchUrl(url, { database });
  const userUrl = login === undefined ? adminUrl : mysqlScratchUrl(url, { database, login });
  const shadow: Shadow = {
    provider: 'url',
    engine: session.server.engine,
    version: session.server.version,
    major: session.server.major,
    open: () => connect(userUrl, settingsOf(shadow)),
    admin: () => connect(adminUrl, settingsOf(shadow)),
    async renew() {
      await clear();
      await make();
      // Some servers forget a grant with its database
      if (login !== undefined) await giveDatabase(session, { user: login.user, host: '%' }, database);
    },
    async [Symbol.asyncDispose]() {
      try {
        await end();
      } finally {
        await session.close();
      }
    },
  };
  return shadow;
}
