import { randomBytes } from 'node:crypto';
import type { Shadow } from '../model/contracts.js';
import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { connect, withSession } from './connect.js';
import { forgetRolesOf, knownRoles } from './made-roles.js';
import { giveDatabase, letPass, makeRole } from './roles.js';
import { scratchUrl } from './scratch-url.js';

export interface ScratchOptions {
  readonly superuser: boolean;
  /** Whether the migration role may make roles on this server. */
  readonly createRole: boolean;
  readonly lenient: boolean;
}

const PREFIX = 'migrate_on_merge_shadow_';
const DAY_MS = 86_400_000;

/** The name tells when it was made, so that a later run can tell a leftover. */
const newName = (): string => `${PREFIX}${Date.now().toString(36)}_${randomBytes(6).toString('hex')}`;

async function drop(session: Session, database: string): Promise<void> {
  const force = raw(session.server.major >= 13 ? ' WITH (FORCE)' : '');
  await session.query(sql`DROP DATABASE IF EXISTS ${id(database)}${force}`);
}

/** Databases of runs that were killed: a day old, and nobody is in them. What cannot be dropped stays for its owner. */
async function sweep(session: Session): Promise<void> {
  const rows = await session.query(sql`
    SELECT datname FROM pg_catalog.pg_database d WHERE pg_catalog.starts_with(datname, ${PREFIX})
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)`);
  for (const { datname } of rows) {
    const made = Number.parseInt((datname ?? '').slice(PREFIX.length), 36);
    if (!(Date.now() - made > DAY_MS)) continue;
    await session.query(sql`DROP DATABASE IF EXISTS ${id(datname ?? '')}`).catch(() => undefined);
    await session.query(sql`DROP ROLE IF EXISTS ${id(datname ?? '')}`).catch(() => undefined);
  }
}

/** Makes a database of our own on a scratch server, and where it is needed a role that is no superuser. */
export async function scratchDatabase(session: Session, url: string, options: ScratchOptions): Promise<Shadow> {
  await sweep(session);
  const name = newName();
  const login = options.superuser ? { user: name, password: randomBytes(24).toString('hex') } : undefined;
  const adminUrl = scratchUrl(url, { database: name });
  const roleUrl = login === undefined ? adminUrl : scratchUrl(url, { database: name, login });
  const role = login?.user ?? session.server.user;
  const known = await knownRoles(session, role);
  const make = async (): Promise<void> => {
    await session.query(sql`CREATE DATABASE ${id(name)} TEMPLATE template0`);
    // Nobody else on that server has business in it.
    await session.query(sql`REVOKE ALL ON DATABASE ${id(name)} FROM PUBLIC`);
    if (login === undefined) return;
    await withSession(adminUrl, async (admin) => {
      await giveDatabase(admin, role);
      if (options.lenient) await letPass(admin, role);
    });
  };
  const clear = async (): Promise<void> => {
    await drop(session, name);
    await forgetRolesOf(session, role, known);
  };
  const end = async (): Promise<void> => {
    try {
      await clear();
      if (login !== undefined) await session.query(sql`DROP ROLE IF EXISTS ${id(role)}`);
    } finally {
      await session.close();
    }
  };
  try {
    if (login !== undefined)
      await makeRole(session, { name: role, password: login.password, createRole: options.createRole });
    await make();
  } catch (error) {
    await end().catch(() => undefined);
    throw error;
  }
  return {
    provider: 'url',
    engine: session.server.engine,
    version: session.server.version,
    major: session.server.major,
    open: () => connect(roleUrl),
    admin: () => connect(adminUrl),
    async renew() {
      await clear();
      await make();
    },
    [Symbol.asyncDispose]: end,
  };
}
