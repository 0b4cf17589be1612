import type { Session } from '../../../model/session.js';
import { raw } from '../../../sql/query.js';
import { covers, type Grant, parseGrant } from '../grants.js';

/** What a user may do, with the roles that are active in its session. */
export interface Rights {
  /** On everything in this database. */
  on(database: string, privilege: string): boolean;
  /** On at least one object of it, by a grant for a table or a routine. */
  onSome(database: string, privilege: string): boolean;
  onTable(database: string, table: string, privilege: string): boolean;
  /** For the whole server. */
  everywhere(privilege: string): boolean;
}

/** `ALL` is everything on that level but the right to grant. */
const holds = (grant: Grant, privilege: string): boolean =>
  grant.privileges.includes(privilege) ||
  (privilege !== 'GRANT OPTION' && grant.privileges.some((one) => one === 'ALL' || one === 'ALL PRIVILEGES'));

/** How long a pattern of a database is before its first wildcard; a name without one is the most special of all. */
function special(pattern: string): number {
  const at = pattern.search(/(?<!\\)[_%]/);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

/** To whom: the rights of a user and of a role that MariaDB lists apart are added. */
const granteeOf = (line: string): string =>
  /.* (?:TO|FROM) (.+?)(?: IDENTIFIED .*| REQUIRE .*| WITH .*)?$/is.exec(line)?.[1] ?? '';

/** Reads the lines of `SHOW GRANTS`. Pure. */
export function rightsOf(lines: readonly string[]): Rights {
  const all = lines.flatMap((line) => {
    const grant = parseGrant(line);
    return grant === undefined ? [] : [{ ...grant, grantee: granteeOf(line) }];
  });
  const grants = all.filter(({ revoked }) => !revoked);
  // What was revoked names one database, which is no pattern.
  const taken = (database: string, privilege: string): boolean =>
    all.some((one) => one.revoked && one.database === database && holds(one, privilege));
  const everywhere = (privilege: string): boolean =>
    grants.some((one) => one.database === '*' && one.object === '*' && holds(one, privilege));
  // Of several patterns that fit, the servers take the most special one alone.
  const binding = (database: string): readonly Grant[] => {
    const fit = grants.filter((one) => one.database !== '*' && one.object === '*' && covers(one.database, database));
    return fit.filter((one) =>
      fit.every((other) => other.grantee !== one.grantee || special(other.database) <= special(one.database)),
    );
  };
  const on = (database: string, privilege: string): boolean =>
    (everywhere(privilege) && !taken(database, privilege)) || binding(database).some((one) => holds(one, privilege));
  const onObject = (database: string, privilege: string, object?: string): boolean =>
    grants.some(
      (one) =>
        one.object !== '*' &&
        one.database === database &&
        (object === undefined || one.object.toLowerCase() === object.toLowerCase()) &&
        holds(one, privilege),
    );
  return {
    everywhere,
    on,
    onSome: (database, privilege) => on(database, privilege) || onObject(database, privilege),
    onTable: (database, table, privilege) => on(database, privilege) || onObject(database, privilege, table),
  };
}

/** Without a user named, the servers add what the active roles bring; undefined where they tell nothing (`--skip-grant-tables`). */
export async function readRights(session: Session): Promise<Rights | undefined> {
  const rows = await session.query(raw('SHOW GRANTS')).catch(() => undefined);
  if (rows === undefined) return undefined;
  return rightsOf(rows.flatMap((row) => Object.values(row).flatMap((value) => (value === null ? [] : [value]))));
}
