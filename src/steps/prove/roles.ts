import type { Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';

/** Names that no source has. */
export const SUPERUSER = 'migrate_on_merge_proof';
export const LOADER = 'migrate_on_merge_loader';
const BUILDER = 'migrate_on_merge_builder';

/**
 * Roles belong to the server, not to the dump: its owners, grants and policies need them. None of them is a superuser
 * here, whatever it is on the source. The loader may do what any of them may.
 */
export async function makeRoles(session: Session, roles: readonly string[]): Promise<void> {
  await session.query(sql`CREATE ROLE ${id(BUILDER)}`);
  await session.query(sql`CREATE ROLE ${id(LOADER)} LOGIN BYPASSRLS IN ROLE ${id(BUILDER)}`);
  if (session.server.major >= 14) await session.query(sql`GRANT pg_write_all_data TO ${id(LOADER)}`);
  for (const role of roles) {
    await session.query(sql`CREATE ROLE ${id(role)} IN ROLE ${id(BUILDER)}`);
    await session.query(sql`GRANT ${id(role)} TO ${id(LOADER)}`);
  }
}

/** Schemas and foreign servers that the dump's own grants are about. */
const PLACES = raw(`
  SELECT 'SCHEMA' AS kind, nspname::text AS name FROM pg_catalog.pg_namespace
  WHERE nspname OPERATOR(pg_catalog.!~) '^pg_' AND nspname OPERATOR(pg_catalog.<>) 'information_schema'
  UNION ALL SELECT 'FOREIGN SERVER', srvname::text FROM pg_catalog.pg_foreign_server`);

/** Whoever is to own something in a schema must be allowed to make it there; the dump's own grants come last. */
export async function openPlaces(session: Session, open: boolean): Promise<void> {
  for (const { kind, name } of await session.query(PLACES)) {
    const rights = raw(
      `${open ? 'GRANT' : 'REVOKE'} ${kind === 'SCHEMA' ? 'USAGE, CREATE' : 'USAGE'} ON ${kind ?? ''} `,
    );
    await session.query(sql`${rights}${id(name ?? '')}${raw(open ? ' TO ' : ' FROM ')}${id(BUILDER)}`);
  }
}
