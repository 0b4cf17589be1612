import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';

const MAKES_ROLE = /\bCREATE\s+(?:ROLE|USER|GROUP)\b/i;

const NOT_MINE = raw(`
  SELECT r.rolname FROM pg_catalog.pg_roles r, pg_catalog.pg_roles me
  WHERE me.rolname = current_user AND me.rolcreaterole AND r.oid <> me.oid AND NOT r.rolsuper AND r.rolname !~ '^pg_'
    AND NOT pg_catalog.pg_has_role(me.oid, r.oid, 'MEMBER') AND NOT pg_catalog.pg_has_role(r.oid, me.oid, 'MEMBER')`);

/**
 * Before PostgreSQL 16 who makes a role may not act as it, nor hand a table over to it, unless he is a superuser. This
 * does after each such statement what `createrole_self_grant` does from 16 on.
 */
export function selfGranting(session: Session): Session {
  return {
    server: session.server,
    id: session.id,
    home: session.home,
    get lost() {
      return session.lost;
    },
    query: (query) => session.query(query),
    async run(text, options) {
      const ran = await session.run(text, options);
      if (MAKES_ROLE.test(text) && session.transaction() !== 'failed') {
        for (const row of await session.query(NOT_MINE)) {
          await session.query(sql`GRANT ${id(row['rolname'] ?? '')} TO CURRENT_USER`);
        }
      }
      return ran;
    },
    cancel: () => session.cancel(),
    transaction: () => session.transaction(),
    close: () => session.close(),
    [Symbol.asyncDispose]: () => session.close(),
  };
}
