import type { Shadow } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { type AskedExtension, rolesMadeBy } from './asked.js';
import { prepareMysqlShadow } from './mysql-prepare.js';
import type { Preparation, Prepared } from './preparation.js';
import { copySettings } from './settings.js';
import { runSetup } from './setup.js';

export type { Preparation, Prepared } from './preparation.js';

async function missingRoles(admin: Session, roles: readonly string[]): Promise<readonly string[]> {
  const rows = await admin.query(raw('SELECT rolname FROM pg_catalog.pg_roles'));
  const there = new Set(rows.map((row) => row['rolname'] ?? ''));
  return [...new Set(roles)].filter((role) => role !== '' && !role.startsWith('pg_') && !there.has(role));
}

async function makeRoles(admin: Session, roles: readonly string[]): Promise<void> {
  for (const role of await missingRoles(admin, roles)) {
    try {
      await admin.query(sql`CREATE ROLE ${id(role)} NOLOGIN`);
      // What becomes of `ALTER … OWNER TO role`: the new owner must be allowed to make such things itself.
      await admin.query(sql`GRANT USAGE, CREATE ON SCHEMA public TO ${id(role)}`);
      await admin.query(sql`GRANT CREATE ON DATABASE ${id(admin.server.database)} TO ${id(role)}`);
    } catch (cause) {
      throw new ActionError(
        'shadow-setup',
        `The role ${role} cannot be made on the shadow: ${cause instanceof Error ? cause.message : String(cause)}`,
        'Make the role on the scratch server by hand, or take another `shadow`.',
        { cause },
      );
    }
  }
}

/** By way of these a session reads files of the server or starts programs; whoever holds them stays out of reach. */
const STRONG = `('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')`;

/**
 * The migration role may act as, and hand on, the roles that it may act as on the target. Where that is not known these are
 * all that are no way out of the shadow, since production's role often is a superuser, and `OWNER TO`, `SET ROLE` and
 * `ALTER DEFAULT PRIVILEGES FOR ROLE` are what histories do with it; but not those to which a set-up gave something: what
 * is a platform's own, it says itself who may touch.
 */
async function grantRoles(admin: Session, role: string, memberOf: readonly string[] | undefined): Promise<void> {
  if (!admin.server.superuser) return;
  const wanted = memberOf === undefined ? undefined : new Set(memberOf);
  const rows = await admin.query(sql`
    SELECT r.rolname, EXISTS (SELECT FROM pg_catalog.pg_shdepend d WHERE d.refclassid = 'pg_catalog.pg_authid'::regclass AND d.refobjid = r.oid
        AND d.deptype = 'o' AND d.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))::text AS owns
    FROM pg_catalog.pg_roles r WHERE r.rolname !~ '^pg_' AND r.rolname <> ${role} AND NOT r.rolsuper
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_roles s WHERE (s.rolsuper OR s.rolname IN ${raw(STRONG)}) AND pg_catalog.pg_has_role(r.oid, s.oid, 'MEMBER'))
      AND NOT pg_catalog.pg_has_role(r.oid, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role}), 'MEMBER')
      AND NOT pg_catalog.pg_has_role(${role}, r.oid, 'MEMBER')`);
  for (const row of rows) {
    const name = row['rolname'] ?? '';
    if (wanted === undefined ? row['owns'] !== 'true' : wanted.has(name))
      await admin.query(sql`GRANT ${id(name)} TO ${id(role)} WITH ADMIN OPTION`);
  }
}

/** Trusted extensions are left to the files: the migration role can make them, and then the plan shows them. */
async function makeExtensions(admin: Session, asked: readonly AskedExtension[]): Promise<Prepared> {
  const skipped: string[] = [];
  const extensions: string[] = [];
  for (const { name, schema } of asked) {
    const [found] = await admin.query(sql`
      SELECT bool_or(v.trusted)::text AS trusted, bool_or(v.installed)::text AS installed, min(v.schema) AS fixed,
        pg_catalog.to_regnamespace(pg_catalog.quote_ident(${schema ?? 'public'}))::text AS schema
      FROM pg_catalog.pg_available_extension_versions v WHERE v.name = ${name}`);
    // Not there, trusted, or made by the set-up already.
    if (found?.['trusted'] !== 'false' || found['installed'] === 'true') continue;
    const place = id(found['schema'] === null ? 'public' : (schema ?? 'public'));
    // Some know only one place.
    const where = found['fixed'] === null ? sql` SCHEMA ${place}` : raw('');
    try {
      await admin.query(sql`CREATE EXTENSION ${id(name)}${where} CASCADE`);
      extensions.push(name);
    } catch (error) {
      // Its statement in the file will say so in its place.
      skipped.push(`extension ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { skipped, extensions };
}

/**
 * Things in `public` that the admin made, each as the words of an ALTER statement; what hangs on a column follows its table.
 * The first superuser, number 10, is not written down as an owner.
 */
const MADE_IN_PUBLIC = sql`
  SELECT i.type, i.identity FROM pg_catalog.pg_depend d
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) i
  WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')::oid AND d.deptype = 'n'
    AND i.type IN ('table', 'view', 'materialized view', 'foreign table', 'sequence', 'function', 'procedure', 'aggregate', 'type', 'collation', 'operator')
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype IN ('e', 'a', 'i'))
    AND coalesce((SELECT o.refobjid FROM pg_catalog.pg_shdepend o WHERE o.classid = d.classid AND o.objid = d.objid AND o.deptype = 'o'
      AND o.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())), 10)
      = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user)`;

/** On a platform the base tables belong to the role that migrates. */
async function giveAway(admin: Session, role: string): Promise<void> {
  if (role === admin.server.user) return;
  for (const row of await admin.query(MADE_IN_PUBLIC)) {
    // Both are the server's own words, quoted by it.
    const what = raw(`${row['type']} ${row['identity']}`);
    await admin.query(sql`ALTER ${what} OWNER TO ${id(role)}`);
  }
}

/** Who migrates on this shadow. */
async function migrationRole(shadow: Shadow): Promise<string> {
  await using session = await shadow.open();
  return session.server.user;
}

/** Makes an empty shadow look like the target's platform; to be done again after each `renew`. */
export function prepareShadow(shadow: Shadow, preparation: Preparation): Promise<Prepared> {
  return PREPARE[preparation.dialect.name](shadow, preparation);
}

async function preparePostgres(shadow: Shadow, preparation: Preparation): Promise<Prepared> {
  const { dialect, extensions, roles, roleSettings, setupFiles } = preparation;
  const role = await migrationRole(shadow);
  await using admin = await shadow.admin();
  const own = new Set(setupFiles.flatMap(({ text }) => rolesMadeBy(text)));
  // A set-up file finds the roles that it does not make itself.
  await makeRoles(
    admin,
    roles.filter((name) => !own.has(name)),
  );
  for (const file of setupFiles) await runSetup(admin, file, dialect);
  await makeRoles(admin, roles);
  await grantRoles(admin, role, preparation.memberOf);
  const made = await makeExtensions(admin, extensions);
  await giveAway(admin, role);
  const noSettings = await copySettings(admin, role, roleSettings);
  return { skipped: [...made.skipped, ...noSettings], extensions: made.extensions };
}

const PREPARE = { postgresql: preparePostgres, mysql: prepareMysqlShadow } as const;
