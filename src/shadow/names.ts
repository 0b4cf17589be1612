import type { ShadowRequest } from '../model/contracts.js';

/** The superuser of servers that are ours: histories never name it. */
export const ADMIN = 'shadow_admin';

/** A request that also says what the target calls its migration role and its database. */
export interface NamedRequest extends ShadowRequest {
  readonly role?: string;
  readonly database?: string;
  /** Whether the target's migration role is a superuser; where that is not known, it is taken for one. */
  readonly superuser?: boolean;
  /** The target's whole version, where the major alone does not tell one series from another: `8.0.36`, `10.11.6`. */
  readonly version?: string;
  /** Settings of the target's server, by name, that decide what a statement means; see `TARGET_VARIABLES`. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** What the migration role and the database of a shadow are called. */
export interface Names {
  readonly role: string;
  readonly database: string;
  /** Let pass what a superuser may, as far as it leads nowhere out of the database. */
  readonly lenient: boolean;
}

/** The most common names in histories (`OWNER TO postgres`, `ALTER DATABASE postgres`), where the target's are not known. */
const USUAL = 'postgres';

const RESERVED_ROLE = /^(pg_|(public|none|shadow_admin|current_role|current_user|session_user)$)/;
const RESERVED_DATABASE = /^template[01]$/;

/**
 * Histories name their own role and database: `ALTER TABLE … OWNER TO app`, `ALTER DATABASE app SET …`. On a shadow whose
 * names are the target's, such statements do what they do there, and grants and owners compare equal.
 */
export function namesOf(request: ShadowRequest): Names {
  const { role, database, superuser }: Pick<NamedRequest, 'role' | 'database' | 'superuser'> = request as NamedRequest;
  return {
    role: role === undefined || role === '' || RESERVED_ROLE.test(role) ? USUAL : role,
    database: database === undefined || database === '' || RESERVED_DATABASE.test(database) ? USUAL : database,
    lenient: superuser !== false,
  };
}
