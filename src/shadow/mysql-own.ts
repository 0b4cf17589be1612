import type { Shadow } from '../model/contracts.js';
import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { connect, settingsOf, withSession } from './mysql-connect.js';
import { MYSQL_ADMIN, type MysqlNames } from './mysql-names.js';
import { forgetAccounts, makeMigrationUser } from './mysql-users.js';

/** A fresh server that nobody else uses; its administrator is `shadow_admin`. */
export interface OwnMysql {
  adminUrl(database: string): string;
  userUrl(user: string, database: string): string;
  /** The migration user's password, where the server asks for one. */
  readonly password?: string;
  stop(): Promise<void>;
}

const SYSTEM = new Set(['mysql', 'sys', 'information_schema', 'performance_schema', 'metrics_schema']);

/** Whoever is still in a database would keep it from being dropped. */
async function endOthers(admin: Session): Promise<void> {
  const rows = await admin.query(
    raw(`SELECT ID AS id FROM information_schema.PROCESSLIST
      WHERE ID <> CONNECTION_ID() AND USER NOT IN ('event_scheduler', 'system user', '${MYSQL_ADMIN}')`),
  );
  for (const row of rows) await admin.query(raw(`KILL ${BigInt(row['id'] ?? '0')}`)).catch(() => undefined);
}

async function empty(admin: Session): Promise<void> {
  await endOthers(admin);
  const rows = await admin.query(raw('SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA'));
  for (const { name } of rows) {
    if (name === null || name === undefined || SYSTEM.has(name.toLowerCase())) continue;
    await admin.query(sql`DROP DATABASE ${id(name)}`);
  }
  await forgetAccounts(admin, [MYSQL_ADMIN]);
}

/** Makes a Shadow of a server of our own. */
export async function mysqlShadowOn(provider: string, server: OwnMysql, names: MysqlNames): Promise<Shadow> {
  const { user, host, database, lenient } = names;
  const password = server.password === undefined ? {} : { password: server.password };
  const make = async (admin: Session): Promise<void> => {
    await admin.query(sql`CREATE DATABASE ${id(database)}`);
    await makeMigrationUser(admin, { user, host }, { database, ours: true, lenient, ...password });
  };
  const info = await withSession(server.adminUrl(''), async (admin) => {
    await empty(admin);
    await make(admin);
    return admin.server;
  });
  const shadow: Shadow = {
    provider,
    engine: info.engine,
    version: info.version,
    major: info.major,
    open: () => connect(server.userUrl(user, database), settingsOf(shadow)),
    admin: () => connect(server.adminUrl(database), settingsOf(shadow)),
    renew: () =>
      withSession(server.adminUrl(''), async (admin) => {
        await empty(admin);
        await make(admin);
      }),
    [Symbol.asyncDispose]: () => server.stop(),
  };
  return shadow;
}
