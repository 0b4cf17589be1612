import { ServerError } from '../model/error.js';
import type { Query, Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';

/** An account of the server. */
export interface MysqlAccount {
  readonly user: string;
  /** Undefined for MariaDB's roles, which have none. */
  readonly host: string | undefined;
}

/** Names may be quoted as names are. */
export const account = ({ user, host }: MysqlAccount): Query =>
  host === undefined ? sql`${id(user)}` : sql`${id(user)}@${id(host)}`;

/** A database as a grant names it, which is a pattern. */
export const pattern = (database: string): string => database.replaceAll(/[\\_%]/g, '\\$&');

/** Rights that servers know by different names, or not at all. */
const NOT_KNOWN = new Set(['1064', '1149', '1221', '3523', '3619', '3929']);

/** Grants a right on everything, where the server knows it. */
export async function grantWhereKnown(admin: Session, right: string, to: MysqlAccount): Promise<void> {
  try {
    await admin.query(sql`GRANT ${raw(right)} ON *.* TO ${account(to)}`);
  } catch (error) {
    if (!(error instanceof ServerError && NOT_KNOWN.has(error.code))) throw error;
  }
}

/**
 * What the administrator of a managed server may do that leads nowhere out of the databases: other accounts and roles, a
 * definer other than oneself (MySQL keeps the administrator's own account out of reach; MariaDB's SET USER does not, so
 * that one is not given), and session settings such as `sql_log_bin`.
 */
const LENIENT = [
  'CREATE USER',
  'CREATE ROLE',
  'DROP ROLE',
  'ROLE_ADMIN',
  'SESSION_VARIABLES_ADMIN',
  'SET_ANY_DEFINER',
  'ALLOW_NONEXISTENT_DEFINER',
  'SET_USER_ID',
  'BINLOG ADMIN',
];

/** Of a server that is ours: what is seen there is nobody else's. */
const OBSERVING = ['PROCESS'];

/** Makes the migration user with all rights on the database and none that reach files or the server itself. */
export async function makeMigrationUser(
  admin: Session,
  who: MysqlAccount,
  options: { readonly database: string; readonly password?: string; readonly ours: boolean; readonly lenient: boolean },
): Promise<void> {
  // Of our own making: letters and digits only
  const password = raw(options.password === undefined ? '' : ` IDENTIFIED BY '${options.password}'`);
  await admin.query(sql`CREATE USER ${account(who)}${password}`);
  await giveDatabase(admin, who, options.database);
  if (!options.ours) return;
  for (const right of [...OBSERVING, ...(options.lenient ? LENIENT : [])]) await grantWhereKnown(admin, right, who);
  await admin.query(sql`GRANT SELECT ON ${id('performance_schema')}.* TO ${account(who)}`).catch(() => undefined);
}

/** With the right to hand on, as its owner has. */
export async function giveDatabase(admin: Session, who: MysqlAccount, database: string): Promise<void> {
  await admin.query(sql`GRANT ALL ON ${id(pattern(database))}.* TO ${account(who)} WITH GRANT OPTION`);
}

/** Accounts that every server comes with. */
const SYSTEM = /^(mysql\.(sys|session|infoschema)|mariadb\.sys|PUBLIC|healthcheck)$/i;

/** Drops every account but the server's own and those that are to stay. */
export async function forgetAccounts(admin: Session, stay: readonly string[]): Promise<void> {
  const columns = await admin.query(raw(`SHOW COLUMNS FROM mysql.user LIKE 'is_role'`));
  const role = raw(columns.length > 0 ? 'is_role' : `'N'`);
  const rows = await admin.query(sql`SELECT User AS user, Host AS host, ${role} AS role FROM mysql.user`);
  for (const { user, host, role: isRole } of rows) {
    if (user === null || user === undefined || stay.includes(user) || SYSTEM.test(user)) continue;
    if (isRole === 'Y') await admin.query(sql`DROP ROLE ${id(user)}`);
    else await admin.query(sql`DROP USER ${account({ user, host: host ?? '%' })}`);
  }
}
