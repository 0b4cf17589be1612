import type { ShadowRequest } from '../model/contracts.js';
import type { NamedRequest } from './names.js';

/** The administrator of servers that are ours: histories never name it. */
export const MYSQL_ADMIN = 'shadow_admin';

/** What the migration user and the database of a shadow are called. */
export interface MysqlNames {
  readonly user: string;
  /** The host part of the account; `%` where the target's would not let us in. */
  readonly host: string;
  readonly database: string;
  /** Let pass what the administrator of a server may, as far as it leads nowhere out of the databases. */
  readonly lenient: boolean;
}

/** Where the target's name is not known: what dumps are full of (`DEFINER=root@localhost`). */
const USUAL = { user: 'root', host: 'localhost' };
const USUAL_DATABASE = 'app';

const RESERVED_USER = /^(shadow_admin|mysql\.\w+|mariadb\.\w+|public|)$/i;
const RESERVED_DATABASE = /^(mysql|sys|information_schema|performance_schema|)$/i;

/** `app@10.0.%` as CURRENT_USER() gives it: the last @ parts user and host. */
function account(role: string | undefined): { readonly user: string; readonly host: string } {
  if (role === undefined) return USUAL;
  const at = role.lastIndexOf('@');
  const user = at === -1 ? role : role.slice(0, at);
  if (RESERVED_USER.test(user)) return USUAL;
  return { user, host: at !== -1 && role.slice(at + 1) === 'localhost' ? 'localhost' : '%' };
}

/** Statements name their database and their definer: on a shadow whose names are the target's they mean the same thing. */
export function mysqlNames(request: ShadowRequest): MysqlNames {
  const { role, database, superuser }: Pick<NamedRequest, 'role' | 'database' | 'superuser'> = request as NamedRequest;
  return {
    ...account(role),
    database: database === undefined || RESERVED_DATABASE.test(database) ? USUAL_DATABASE : database,
    lenient: superuser !== false,
  };
}
