import type { Shadow } from '../model/contracts.js';
import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { connect, withSession } from './connect.js';
import { ADMIN, type Names } from './names.js';
import { disarm, giveDatabase, letPass, makeRole } from './roles.js';
import { selfGranting } from './self-grant.js';

/** A fresh server that nobody else uses: its superuser is `shadow_admin`, its one database `postgres`. */
export interface OwnServer {
  adminUrl(database: string): string;
  roleUrl(role: string, database: string): string;
  /** The migration role's password, where the server asks for one. */
  readonly password?: string;
  stop(): Promise<void>;
}

const MAINTENANCE = 'template1';

async function create(admin: Session, { role, database }: Names): Promise<void> {
  // Copying files is twice as quick as logging every page; nothing here has to be recovered.
  const strategy = raw(admin.server.major >= 15 ? " STRATEGY 'file_copy'" : '');
  await admin.query(sql`CREATE DATABASE ${id(database)} OWNER ${id(role)} TEMPLATE template0${strategy}`);
}

async function drop(admin: Session, database: string): Promise<void> {
  await admin.query(
    sql`SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ${database}`,
  );
  const force = raw(admin.server.major >= 13 ? ' WITH (FORCE)' : '');
  await admin.query(sql`DROP DATABASE IF EXISTS ${id(database)}${force}`);
}

/** Roles belong to the server, not to the database: what a run made must not be there for the next one. */
async function forgetRoles(admin: Session, { role }: Names): Promise<void> {
  const rows = await admin.query(
    sql`SELECT rolname FROM pg_catalog.pg_roles WHERE rolname NOT IN (${ADMIN}, ${role}) AND rolname !~ '^pg_'`,
  );
  for (const row of rows) {
    const made = id(row['rolname'] ?? '');
    await admin.query(sql`DROP OWNED BY ${made}`);
    await admin.query(sql`DROP ROLE ${made}`);
  }
  await admin.query(sql`ALTER ROLE ${id(role)} RESET ALL`);
  await admin.query(raw('ALTER ROLE ALL RESET ALL'));
}

/** Makes a Shadow of a server of our own. */
export async function shadowOn(provider: string, server: OwnServer, names: Names): Promise<Shadow> {
  const { role, database, lenient } = names;
  const owned = (): Promise<void> =>
    withSession(server.adminUrl(database), async (admin) => {
      await giveDatabase(admin, role);
      if (lenient) await letPass(admin, role);
    });
  const info = await withSession(server.adminUrl(MAINTENANCE), async (admin) => {
    await disarm(admin);
    const password = server.password === undefined ? {} : { password: server.password };
    await makeRole(admin, { name: role, createRole: true, ...password });
    if (database !== 'postgres') await admin.query(sql`ALTER DATABASE postgres RENAME TO ${id(database)}`);
    return admin.server;
  });
  await owned();
  return {
    provider,
    engine: info.engine,
    version: info.version,
    major: info.major,
    async open() {
      const session = await connect(server.roleUrl(role, database));
      return lenient && info.major < 16 ? selfGranting(session) : session;
    },
    admin: () => connect(server.adminUrl(database)),
    async renew() {
      await withSession(server.adminUrl(MAINTENANCE), async (admin) => {
        const others = await admin.query(
          sql`SELECT datname FROM pg_catalog.pg_database WHERE datname NOT IN ('template0', ${MAINTENANCE})`,
        );
        for (const row of others) await drop(admin, row['datname'] ?? '');
        await forgetRoles(admin, names);
        await create(admin, names);
      });
      await owned();
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}
