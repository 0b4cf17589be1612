import type { ToolHistory } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Applied, Migration } from '../model/migration.js';
import type { Session } from '../model/session.js';
import { id, sql } from '../sql/query.js';
import { instant } from './instant.js';
import type { PgMigrateSettings } from './node-pg-migrate-settings.js';
import { tablePlace } from './table-place.js';
import { lockOf } from './tool-locks.js';

const TOOL = 'node-pg-migrate';

type Where = Pick<PgMigrateSettings, 'schemas' | 'table' | 'tableSchema' | 'makes' | 'checkOrder'>;

/** As `ReadMigrations.settings` carries them. */
export const historySettings = ({ schemas, table, tableSchema, makes, checkOrder }: Where): Record<string, string> => ({
  schema: schemas[0] ?? 'public',
  table,
  tableSchema,
  makes: JSON.stringify([...new Set(makes)]),
  checkOrder: String(checkOrder),
});

/** The tool sets the search path for all its files; SQL files are sent by us, on a session that is as the connection gives it. */
async function refuseElsewhere(session: Session, wanted: string, files: readonly Migration[]) {
  if (!files.some(({ up }) => up.kind === 'sql')) return;
  const [row] = await session.query(sql`SELECT current_schema() AS place`);
  const place = row?.['place'] ?? 'nowhere';
  if (place === wanted) return;
  throw new ActionError(
    'history',
    `node-pg-migrate runs its files with the search path \`${wanted}\`, and this connection works in ${place}: its SQL files would go elsewhere.`,
    `Make ${wanted} the schema of this connection: \`?options=-c%20search_path%3D${wanted}\` in \`database-url\`.`,
  );
}

/** Its \`checkOrder\` compares name by name: rows that do not stand in the order of the files are refused. */
function outOfLine(rows: readonly string[], files: readonly Migration[]): ReadonlySet<string> {
  const places = new Map(files.map((file, at) => [file.id, at]));
  let last = -1;
  const found = new Set<string>();
  for (const row of rows) {
    const at = places.get(row);
    if (at === undefined) continue;
    if (at < last) found.add(row);
    last = Math.max(last, at);
  }
  return found;
}

/** Who may not make one may still use one that is there. */
async function makeSchema(session: Session, schema: string): Promise<void> {
  const there = await session.query(sql`SELECT 1 AS found FROM pg_catalog.pg_namespace WHERE nspname = ${schema}`);
  if (there.length === 0) await session.query(sql`CREATE SCHEMA ${id(schema)}`);
}

/** The table of node-pg-migrate: a name, and when it ran. It keeps no checksum. */
export function nodePgMigrateHistory(settings: Readonly<Record<string, string>>): ToolHistory {
  const { schema = 'public', table = 'pgmigrations', tableSchema = schema } = settings;
  const makes = JSON.parse(settings['makes'] ?? '[]') as readonly string[];
  const place = tablePlace(TOOL, table, ['id', 'name', 'run_on'], tableSchema);
  return {
    tables: [table],
    lock: lockOf(TOOL, async () => '7241865325823964'),
    schemas: tableSchema === 'public' ? [] : [tableSchema],
    async applied(session, dialect, files) {
      await refuseElsewhere(session, schema, files);
      const { name, there } = await place.find(session, dialect);
      if (!there) return undefined;
      const rows = await session.query(
        sql`SELECT name, extract(epoch FROM run_on::timestamptz)::text AS seconds FROM ${id(...name)} ORDER BY run_on, id`,
      );
      const names = rows.map((row) => row['name'] ?? '');
      const late = settings['checkOrder'] !== 'false' ? outOfLine(names, files) : new Set<string>();
      return rows.map(
        (row, at): Applied => ({
          id: names[at] ?? '',
          checksum: null,
          appliedAt: instant(row['seconds']),
          state: 'applied',
          statementsDone: 0,
          statementsAll: 0,
          ...(late.has(names[at] ?? '') ? { disagrees: `was run after files that come behind it` } : {}),
        }),
      );
    },
    async ensure(session, dialect) {
      const { name, there } = await place.find(session, dialect);
      if (there) return;
      for (const one of new Set([...makes, tableSchema])) await makeSchema(session, one);
      await session.query(
        sql`CREATE TABLE IF NOT EXISTS ${id(...name)} (id SERIAL PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL)`,
      );
      // Kept for this session from now on, wherever a migration moves its plain names
      await place.find(session, dialect);
    },
    rights: (session, dialect) =>
      place.rights(session, dialect, (name) => [
        sql`INSERT INTO ${id(...name)} (name, run_on) SELECT name, run_on FROM ${id(...name)} WHERE 1 = 0`,
        sql`DELETE FROM ${id(...name)} WHERE 1 = 0`,
      ]),
    async record(session, dialect, entry) {
      const { name } = await place.find(session, dialect);
      await session.query(sql`
        INSERT INTO ${id(...name)} (name, run_on) SELECT ${entry.id}::text, NOW()
        WHERE NOT EXISTS (SELECT FROM ${id(...name)} WHERE name = ${entry.id})`);
    },
    async forget(session, dialect, migration) {
      const { name, there } = await place.find(session, dialect);
      if (there) await session.query(sql`DELETE FROM ${id(...name)} WHERE name = ${migration}`);
    },
  };
}
