import { TARGET_VARIABLES } from '../../io/mysql-settings.js';
import type { Environment } from '../../model/engine.js';
import type { Query, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { flavourOf, roleOf } from './connect.js';
import { grantedRoles, hiddenKinds, whyWriting } from './grants.js';
import type { Flavour } from './recognise.js';
import { setRole } from './roles.js';

/** Settings of a session that decide what a statement means, and that a shadow's session can be given. */
const MEANING = [
  'sql_mode',
  'time_zone',
  'default_storage_engine',
  'explicit_defaults_for_timestamp',
  'innodb_strict_mode',
  'sql_require_primary_key',
  'foreign_key_checks',
  'character_set_database',
  'collation_database',
];

const showVariables = (scope: 'SESSION' | 'GLOBAL', names: readonly string[]): Query =>
  raw(`SHOW ${scope} VARIABLES WHERE Variable_name IN (${names.map((name) => `'${name}'`).join(', ')})`);

/** The roles that this user may take on, and the settings of the session as the server gives them to a new one. */
export async function mysqlEnvironment(session: Session): Promise<Environment> {
  const roles = (await grantLines(session)).flatMap(grantedRoles).map((role) => role.replaceAll('`', ''));
  const settings = await session.query(showVariables('SESSION', MEANING));
  const variables = await session.query(showVariables('GLOBAL', TARGET_VARIABLES)).catch(() => []);
  return {
    roles,
    memberOf: roles,
    variables: Object.fromEntries(variables.map((row) => [row['Variable_name'] ?? '', row['Value'] ?? ''])),
    settings: settings.flatMap((row) => {
      const name = row['Variable_name'] ?? '';
      const value = row['Value'] ?? '';
      // SYSTEM is the clock of that machine, which is none of another one's.
      return name === 'time_zone' && value === 'SYSTEM' ? [] : [{ name, value }];
    }),
  };
}

/** `SHOW GRANTS` has one column, named after the user. */
async function linesOf(session: Session, statement: string): Promise<readonly string[]> {
  const rows = await session.query(raw(statement));
  return rows.flatMap((row) => Object.values(row).flatMap((value) => (value === null ? [] : [value])));
}

const grantLines = (session: Session): Promise<readonly string[]> => linesOf(session, 'SHOW GRANTS FOR CURRENT_USER()');

/** A role as `SHOW GRANTS` prints it, which is as it may be written. */
const PRINTED = /^`(?:[^`]|``)*`(?:@`(?:[^`]|``)*`)?$/;

/** MySQL shows the grants of a user with a role added; MariaDB those of a role once it is taken on, which is taken back. */
async function grantsOf(session: Session, role: string): Promise<readonly string[] | undefined> {
  const using = await linesOf(session, `SHOW GRANTS FOR CURRENT_USER() USING ${role}`).catch(() => undefined);
  if (using !== undefined) return using;
  // The role would stay with whoever gets the server's session next
  if (session.server.pooled === true) return undefined;
  try {
    await session.query(raw(`SET ROLE ${role}`));
    return await linesOf(session, 'SHOW GRANTS');
  } catch {
    return undefined;
  } finally {
    await session.query(setRole(roleOf(session)));
  }
}

/** A role that is not active now can be taken on at any time: so roles count, and roles of roles. */
async function withRoles(session: Session): Promise<{ readonly lines: readonly string[]; readonly unread?: string }> {
  const lines = [...(await grantLines(session))];
  const seen = new Set<string>();
  const open = lines.flatMap(grantedRoles);
  for (let role = open.pop(); role !== undefined; role = open.pop()) {
    if (seen.has(role) || !PRINTED.test(role)) continue;
    seen.add(role);
    const more = await grantsOf(session, role);
    if (more === undefined) return { lines, unread: role.replaceAll('`', '') };
    lines.push(...more);
    open.push(...more.flatMap(grantedRoles));
  }
  return { lines };
}

/** Whether the user could write to this database if its session were not read-only. */
export async function mysqlCouldWrite(session: Session): Promise<string | undefined> {
  const { lines, unread } = await withRoles(session);
  const why = whyWriting(lines, session.server.database);
  if (why !== undefined) return why;
  if (unread !== undefined) return `it may take on the role ${unread}, whose rights cannot be read`;
  const [routine] = lines.some((line) => /\bEXECUTE\b/i.test(line))
    ? await session.query(sql`
        SELECT ROUTINE_NAME AS name FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ${session.server.database} AND SECURITY_TYPE = 'DEFINER' LIMIT 1`)
    : [];
  return routine === undefined ? undefined : `it may run ${routine['name']}, which has the rights of whoever made it`;
}

/** Kinds of objects that the server does not show to this user, so that nobody could tell whether there are any. */
export async function mysqlHidden(session: Session): Promise<readonly string[]> {
  const { lines, unread } = await withRoles(session);
  return unread === undefined ? hiddenKinds(lines, session.server.database) : [];
}

type Kinds = Readonly<Record<string, readonly string[]>>;

const MYSQL: Kinds = { triggers: ['trigger'], events: ['event'], routines: ['function', 'procedure'] };

/** How the catalog calls what each of them has. */
const KINDS: Readonly<Record<Flavour['engine'], Kinds>> = {
  mysql: MYSQL,
  mariadb: { ...MYSQL, routines: ['function', 'procedure', 'package', 'package body'] },
  tidb: {},
};

/** Kinds of the catalog of which this user is shown none. */
export async function mysqlUnseen(session: Session): Promise<readonly string[]> {
  const kinds = KINDS[flavourOf(session).engine];
  return (await mysqlHidden(session)).flatMap((kind) => kinds[kind] ?? []);
}
