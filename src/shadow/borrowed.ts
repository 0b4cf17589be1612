import type { Shadow } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Progress } from '../model/events.js';
import type { Row, Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { connect } from './connect.js';
import { forgetRolesOf, knownRoles } from './made-roles.js';

/** Whoever holds it has this database to himself; any constant does, this is the tool's name in ASCII, turned around. */
const LOCK_KEY = '7307199742139949668';

/** What is in the database, whoever owns it; what comes with an extension does not count. */
const CONTENTS = raw(`
  SELECT what FROM (
    SELECT 'schema ' || nspname AS what, 'pg_catalog.pg_namespace'::regclass AS class, oid AS object FROM pg_catalog.pg_namespace
      WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
    UNION ALL
    SELECT i.type || ' ' || i.identity, d.classid, d.objid FROM pg_catalog.pg_depend d, pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) i
      WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')::oid
    UNION ALL
    SELECT 'large object ' || oid, 'pg_catalog.pg_largeobject'::regclass, oid FROM pg_catalog.pg_largeobject_metadata
  ) there WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.deptype = 'e' AND e.classid = class AND e.objid = object)
  ORDER BY what LIMIT 5`);

/** What `DROP OWNED` would drop or take away: things that this role owns here, rights that others gave it here or on shared things. */
const OWNED = raw(`
  SELECT DISTINCT pg_catalog.pg_describe_object(classid, objid, objsubid) AS what FROM pg_catalog.pg_shdepend
  WHERE refclassid = 'pg_catalog.pg_authid'::regclass AND refobjid = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user)
    AND (deptype = 'a' AND dbid IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
      OR deptype = 'o' AND dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        AND NOT (classid = 'pg_catalog.pg_namespace'::regclass AND objid = coalesce(to_regnamespace('public')::oid, 0)))
  LIMIT 5`);

const SETTINGS = raw(`
  SELECT FROM pg_catalog.pg_db_role_setting
  WHERE setrole = 0 AND setdatabase = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())`);

const words = (rows: readonly Row[]): string => rows.map((row) => row['what'] ?? '').join(', ');

function refusal(why: string): ActionError {
  return new ActionError(
    'shadow-not-empty',
    `The database of \`shadow\` cannot be used: its role may not create databases, and ${why}.`,
    'Give the role CREATEDB, or name an empty database that it owns and that nobody else uses.',
  );
}

async function inspect(session: Session): Promise<void> {
  const [own] = await session.query(
    raw(`SELECT (datdba = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user))::text AS own
      FROM pg_catalog.pg_database WHERE datname = current_database()`),
  );
  if (own?.['own'] !== 'true') throw refusal('it does not own this one');
  const there = await session.query(CONTENTS);
  if (there.length > 0) throw refusal(`this one is not empty (${words(there)})`);
  const owned = await session.query(OWNED);
  if (owned.length > 0) throw refusal(`clearing up would touch what is not ours (${words(owned)})`);
}

/** Uses an empty database that its role owns. What is in it at the end was made by the run, so all that the role owns goes. */
export async function borrowDatabase(session: Session, url: string, progress: Progress): Promise<Shadow> {
  const [lock] = await session.query(sql`SELECT pg_catalog.pg_try_advisory_lock(${LOCK_KEY}::bigint)::text AS got`);
  if (lock?.['got'] !== 'true') throw refusal('another run is using this one');
  await inspect(session);
  const { user, database } = session.server;
  const settled = await session.query(SETTINGS);
  const known = await knownRoles(session, user);
  const others = sql`SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND pid <> pg_catalog.pg_backend_pid()`;
  const clear = async (): Promise<void> => {
    await session.query(others);
    await session.query(raw('DROP OWNED BY CURRENT_USER CASCADE'));
    await session.query(raw('CREATE SCHEMA IF NOT EXISTS public'));
    if (settled.length === 0) await session.query(sql`ALTER DATABASE ${id(database)} RESET ALL`);
    await forgetRolesOf(session, user, known);
    const left = await session.query(CONTENTS);
    if (left.length > 0)
      progress({ type: 'warning', text: `The scratch database of \`shadow\` is not empty again: ${words(left)}` });
  };
  return {
    provider: 'url',
    engine: session.server.engine,
    version: session.server.version,
    major: session.server.major,
    open: () => connect(url),
    admin: () => connect(url),
    renew: clear,
    async [Symbol.asyncDispose]() {
      try {
        await clear();
      } finally {
        await session.close();
      }
    },
  };
}
