import type { DialectName, ToolHistory } from '../model/contracts.js';
import type { Migration } from '../model/migration.js';
import type { Query, Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { stemOf } from './code-files.js';
import { tablePlace } from './table-place.js';

const TABLE = 'SequelizeMeta';

const DEFINITION: Readonly<Record<DialectName, string>> = {
  postgresql: '("name" VARCHAR(255) NOT NULL UNIQUE, PRIMARY KEY ("name"))',
  mysql:
    '(`name` VARCHAR(255) NOT NULL UNIQUE, PRIMARY KEY (`name`)) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE utf8_unicode_ci',
};

const NOW: Readonly<Record<DialectName, string>> = { postgresql: 'CURRENT_TIMESTAMP', mysql: 'UTC_TIMESTAMP(3)' };

/** With sequelize-cli's `migrationTimestamps` two columns that may not be empty. */
const TIMES = ['createdAt', 'updatedAt'];

/** What the tool calls a file there: another extension where it runs what a compiler has made of it, or none. */
interface Names {
  /** Ids of files by what a row says. */
  readonly idOf: (row: string) => string;
  /** What a row says of a file that has none yet. */
  readonly rowOf: (migration: string) => string;
}

const extensionOf = (name: string): string => name.slice(stemOf(name).length);

/** Names of rows and of files that differ in their extension alone are about one migration. */
function namesOf(rows: readonly string[], files: readonly Migration[]): Names {
  const ids = new Set(files.map((file) => file.id));
  const byStem = new Map<string, string[]>();
  for (const one of ids) byStem.set(stemOf(one), [...(byStem.get(stemOf(one)) ?? []), one]);
  const exact = new Set(rows.filter((row) => ids.has(row)));
  const idOf = (row: string): string => {
    if (ids.has(row)) return row;
    const alike = (byStem.get(stemOf(row)) ?? []).filter((one) => !exact.has(one));
    return alike.length === 1 ? (alike[0] ?? row) : row;
  };
  return {
    idOf,
    rowOf(migration) {
      // As the newest file of that kind is called
      const like = rows.findLast((row) => extensionOf(idOf(row)) === extensionOf(migration) && ids.has(idOf(row)));
      return like === undefined ? migration : stemOf(migration) + extensionOf(like);
    },
  };
}

/** Sequelize's table: the names of the files that are in, by default in `SequelizeMeta`. */
export function sequelizeHistory(settings: Readonly<Record<string, string>>): ToolHistory {
  const { table: asked = TABLE, schema } = settings;
  // MySQL has no schemas as Sequelize sees it: there it is the first part of the table's name
  const tableOn = (dialect: DialectName): string =>
    schema === undefined || dialect === 'postgresql' ? asked : `${schema}.${asked}`;
  const places = {
    postgresql: tablePlace('sequelize', tableOn('postgresql'), ['name'], schema),
    mysql: tablePlace('sequelize', tableOn('mysql'), ['name']),
  };
  const find = (session: Session, dialect: DialectName) => places[dialect].find(session, dialect);
  const rowsOf = async (session: Session, name: readonly string[]): Promise<readonly string[]> =>
    (await session.query(sql`SELECT name FROM ${id(...name)} ORDER BY name`)).map((row) => row['name'] ?? '');

  async function times(session: Session, name: readonly string[]): Promise<readonly string[]> {
    const [place = '', table = ''] = name;
    const rows = await session.query(sql`SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = ${place} AND table_name = ${table}`);
    return TIMES.filter((column) => rows.some((row) => row['name'] === column));
  }

  return {
    tables: [...new Set([tableOn('postgresql'), tableOn('mysql')])],
    ...(schema === undefined ? {} : { schemas: [schema] }),
    async applied(session, dialect, files) {
      const { name, there } = await find(session, dialect);
      if (!there) return undefined;
      const rows = await rowsOf(session, name);
      const { idOf } = namesOf(rows, files);
      return rows.map((row) => ({
        id: idOf(row),
        checksum: null,
        appliedAt: null,
        state: 'applied',
        statementsDone: 0,
        statementsAll: 0,
      }));
    },
    async ensure(session, dialect) {
      const { name, there } = await find(session, dialect);
      if (there) return;
      if (dialect === 'postgresql' && schema !== undefined)
        await session.query(sql`CREATE SCHEMA IF NOT EXISTS ${id(schema)}`);
      await session.query(sql`CREATE TABLE IF NOT EXISTS ${id(...name)} ${raw(DEFINITION[dialect])}`);
      // Kept for this session from now on, wherever a migration moves its plain names
      await find(session, dialect);
    },
    rights: (session, dialect) =>
      places[dialect].rights(session, dialect, (name) => [
        sql`INSERT INTO ${id(...name)} (name) SELECT name FROM ${id(...name)} WHERE 1 = 0`,
        sql`DELETE FROM ${id(...name)} WHERE 1 = 0`,
      ]),
    async record(session, dialect, entry) {
      const { name } = await find(session, dialect);
      const rows = await rowsOf(session, name);
      const { idOf, rowOf } = namesOf(rows, entry.files);
      if (rows.some((row) => idOf(row) === entry.id)) return;
      const columns = await times(session, name);
      const now = raw(columns.map(() => `, ${NOW[dialect]}`).join(''));
      const more = columns.reduce<Query>((all, column) => sql`${all}, ${id(column)}`, raw(''));
      await session.query(sql`INSERT INTO ${id(...name)} (name${more}) VALUES (${rowOf(entry.id)}${now})`);
    },
    async forget(session, dialect, migration, files) {
      const { name, there } = await find(session, dialect);
      if (!there) return;
      const rows = await rowsOf(session, name);
      const { idOf } = namesOf(rows, files);
      for (const row of rows)
        if (idOf(row) === migration) await session.query(sql`DELETE FROM ${id(...name)} WHERE name = ${row}`);
    },
  };
}
