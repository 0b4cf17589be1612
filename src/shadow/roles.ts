import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';

/** Roles by which a session that is no superuser could still read the server's files or start programs. */
const HOST_ROLES = ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'];

/**
 * Lets the migration role make roles, as migrations do, without giving it the machine. Before PostgreSQL 16 whoever may
 * make roles may also grant itself these three, so there they are taken away. Only for servers that are ours.
 */
export async function disarm(admin: Session): Promise<void> {
  if (admin.server.major >= 16) return;
  const names = HOST_ROLES.map((name) => `'${name}'`).join(', ');
  await admin.run(
    `SET allow_system_table_mods = on; DELETE FROM pg_catalog.pg_authid WHERE rolname IN (${names}); RESET allow_system_table_mods`,
  );
}

export interface NewRole {
  readonly name: string;
  /** Of our own making: hexadecimal digits only. */
  readonly password?: string;
  readonly createRole: boolean;
}

/** Makes the migration role: it may log in, and is no superuser. */
export async function makeRole(admin: Session, role: NewRole): Promise<void> {
  const password = role.password === undefined ? '' : ` PASSWORD '${role.password}'`;
  const options = raw(`LOGIN${role.createRole ? ' CREATEROLE' : ''}${password}`);
  await admin.query(sql`CREATE ROLE ${id(role.name)} NOSUPERUSER NOCREATEDB ${options}`);
}

/** Makes the migration role the owner of the database that the admin is connected to. */
export async function giveDatabase(admin: Session, role: string): Promise<void> {
  await admin.query(sql`ALTER DATABASE ${id(admin.server.database)} OWNER TO ${id(role)}`);
  // From 15 on `public` belongs to whoever owns the database.
  if (admin.server.major < 15) await admin.query(sql`ALTER SCHEMA public OWNER TO ${id(role)}`);
}

/**
 * A superuser acts as each role that he makes, and hands tables over as he likes; others must be able to act as the new
 * owner, who must be able to make such a thing himself. So here who makes a role is given it (before PostgreSQL 16 see
 * `selfGranting`), and everybody may make things in `public`, as everybody could before 15.
 */
export async function letPass(admin: Session, role: string): Promise<void> {
  await admin.query(raw('GRANT CREATE ON SCHEMA public TO PUBLIC'));
  if (admin.server.major >= 16)
    await admin.query(sql`ALTER ROLE ${id(role)} SET createrole_self_grant = 'set, inherit'`);
}
