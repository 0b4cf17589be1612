import type { Query } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';

/** As MySQL and TiDB print several roles, which is as they may be written. */
const ROLES = /^`(?:[^`]|``)*`@`(?:[^`]|``)*`(?:,`(?:[^`]|``)*`@`(?:[^`]|``)*`)*$/;

/** Takes on the roles that `CURRENT_ROLE()` printed; MariaDB prints one, bare, or NULL. */
export function setRole(role: string | null): Query {
  if (role === null || role === 'NONE' || role === '') return raw('SET ROLE NONE');
  return ROLES.test(role) ? raw(`SET ROLE ${role}`) : sql`SET ROLE ${id(role)}`;
}

/** One word for what MariaDB calls NULL and MySQL NONE. */
export const noRole = (role: string | null | undefined): string =>
  role === null || role === undefined || role === '' ? 'NONE' : role;
