import type { Session } from '../model/session.js';
import { id, sql } from '../sql/query.js';

/** The roles that are there before a run, on a server that others use too, and whether the own one has settings. */
export interface KnownRoles {
  readonly names: ReadonlySet<string>;
  readonly settings: boolean;
}

export async function knownRoles(session: Session, role: string): Promise<KnownRoles> {
  const rows = await session.query(sql`SELECT rolname FROM pg_catalog.pg_roles`);
  const settings = await session.query(sql`
    SELECT FROM pg_catalog.pg_db_role_setting s JOIN pg_catalog.pg_roles r ON r.oid = s.setrole WHERE r.rolname = ${role}`);
  return { names: new Set(rows.map((row) => row['rolname'] ?? '')), settings: settings.length > 0 };
}

/**
 * Drops the roles that this role has made since, and its settings. From PostgreSQL 16 on whoever makes a role may administer it; that tells ours from
 * those that others make at the same time.
 */
export async function forgetRolesOf(session: Session, role: string, known: KnownRoles): Promise<void> {
  const rows = await session.query(sql`
    SELECT DISTINCT r.rolname FROM pg_catalog.pg_auth_members m JOIN pg_catalog.pg_roles r ON r.oid = m.roleid
    WHERE m.admin_option AND m.member = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role})`);
  for (const row of rows) {
    const name = row['rolname'] ?? '';
    if (known.names.has(name)) continue;
    // Something of it may be in another database: then it is not ours to drop.
    await session.query(sql`DROP ROLE ${id(name)}`).catch(() => undefined);
  }
  // Settings that were there before are its owner's; those of a run go.
  if (!known.settings) await session.query(sql`ALTER ROLE ${id(role)} RESET ALL`);
}
