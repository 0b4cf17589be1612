import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';

/** What the target has by `ALTER ROLE … SET` for its migration role, or by `ALTER DATABASE … SET`. */
export interface RoleSetting {
  readonly on: 'role' | 'database';
  readonly name: string;
  /** As the catalog has it. */
  readonly value: string;
}

/** About the log, the run time or the target's own files: on a shadow they would change nothing but how it fails. */
const LEFT_OUT =
  /^(log_|auto_explain\.|.*_timeout$|.*_preload_libraries$|default_transaction_read_only$|default_tablespace$|temp_tablespaces$|role$|session_authorization$|jit)/;

/**
 * Gives the shadow's role and database the target's settings: an unqualified name means the same thing only with the same
 * `search_path`. The server takes each value from the session, since a list written as one text would become one name.
 */
export async function copySettings(
  admin: Session,
  role: string,
  settings: readonly RoleSetting[],
): Promise<readonly string[]> {
  const skipped: string[] = [];
  for (const { on, name, value } of settings) {
    if (LEFT_OUT.test(name)) continue;
    const whom = on === 'role' ? sql`ROLE ${id(role)}` : sql`DATABASE ${id(admin.server.database)}`;
    const setting = id(...name.split('.'));
    try {
      await admin.query(raw('BEGIN'));
      await admin.query(sql`SELECT pg_catalog.set_config(${name}, ${value}, true)`);
      await admin.query(sql`ALTER ${whom} SET ${setting} FROM CURRENT`);
      await admin.query(raw('COMMIT'));
    } catch (error) {
      await admin.query(raw('ROLLBACK'));
      skipped.push(`${on} setting ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return skipped;
}
