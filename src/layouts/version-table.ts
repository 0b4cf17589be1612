import type { DialectName, ToolHistory } from '../model/contracts.js';
import type { Query } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { instant } from './instant.js';
import { tablePlace } from './table-place.js';

/** A history table that holds one row for each version that is in. */
interface VersionTable {
  readonly tool: string;
  readonly table: string;
  /** What stands behind `CREATE TABLE name`, as the tool itself writes it. */
  readonly definition: Readonly<Record<DialectName, string>>;
  /** When a version went in, in seconds since 1970 by the server's own reckoning; undefined where nobody wrote it down. */
  readonly seconds?: Readonly<Record<DialectName, string>>;
}

/** The history of tools whose table says no more than which versions are in: the column `version`, and its key. */
export function versionTable({ tool, table, definition, seconds }: VersionTable): ToolHistory {
  const place = tablePlace(tool, table, ['version']);
  const when = (dialect: DialectName): Query => raw(seconds?.[dialect] ?? 'NULL');
  return {
    tables: [table],
    async applied(session, dialect) {
      const { name, there } = await place.find(session, dialect);
      if (!there) return undefined;
      const rows = await session.query(
        sql`SELECT version, ${when(dialect)} AS seconds FROM ${id(...name)} ORDER BY version`,
      );
      return rows.map((row) => ({
        id: row['version'] ?? '',
        checksum: null,
        appliedAt: instant(row['seconds']),
        state: 'applied',
        statementsDone: 0,
        statementsAll: 0,
      }));
    },
    async ensure(session, dialect) {
      const { name, there } = await place.find(session, dialect);
      if (there) return;
      await session.query(sql`CREATE TABLE IF NOT EXISTS ${id(...name)} ${raw(definition[dialect])}`);
      // Kept for this session from now on, wherever a migration moves its plain names
      await place.find(session, dialect);
    },
    rights: (session, dialect) =>
      place.rights(session, dialect, (name) => [
        sql`INSERT INTO ${id(...name)} (version) SELECT version FROM ${id(...name)} WHERE 1 = 0`,
        sql`DELETE FROM ${id(...name)} WHERE 1 = 0`,
      ]),
    async record(session, dialect, entry) {
      const { name } = await place.find(session, dialect);
      const known = await session.query(sql`SELECT version FROM ${id(...name)} WHERE version = ${entry.id}`);
      if (known.length === 0) await session.query(sql`INSERT INTO ${id(...name)} (version) VALUES (${entry.id})`);
    },
    async forget(session, dialect, migration) {
      const { name, there } = await place.find(session, dialect);
      if (there) await session.query(sql`DELETE FROM ${id(...name)} WHERE version = ${migration}`);
    },
  };
}
