import type { DialectName, ToolEntry, ToolHistory } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration } from '../model/migration.js';
import type { Query, Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { appliedBy, type FlywayRow, flywayRow, keyOf, keyOfFile, shortened, stateOf } from './flyway-rows.js';
import { javaHash, lockOf } from './tool-locks.js';

const TABLE = 'flyway_schema_history';

/** "Flyway" in ASCII; the name of the table makes the rest. */
const LOCK = 0x466c79776179n;

/** What the two families say in their own words. `place` is where Flyway itself looks, whatever else is on the search path. */
const WORDS: Readonly<
  Record<DialectName, { readonly place: Query; readonly who: Query; readonly epoch: Query; readonly index: Query }>
> = {
  postgresql: {
    place: raw("coalesce(current_schema(), 'public')"),
    who: raw('current_user'),
    epoch: raw('extract(epoch FROM installed_on::timestamptz)'),
    index: raw(''),
  },
  mysql: {
    place: raw('DATABASE()'),
    who: raw("SUBSTRING_INDEX(USER(), '@', 1)"),
    epoch: raw('UNIX_TIMESTAMP(installed_on)'),
    index: sql`, INDEX ${id(`${TABLE}_s_idx`)} (success)`,
  },
};

/** Where a session's plain name led before any migration could move it. */
const places = new WeakMap<Session, readonly string[]>();

async function find(
  session: Session,
  dialect: DialectName,
): Promise<{ readonly name: readonly string[]; readonly there: boolean }> {
  const known = places.get(session);
  if (known !== undefined) return { name: known, there: true };
  const { place } = WORDS[dialect];
  const [row] = await session.query(sql`
    SELECT ${place} AS place, (SELECT COUNT(*) FROM information_schema.tables
      WHERE table_schema = ${place} AND table_name = ${TABLE}) AS there`);
  const name = [row?.['place'] ?? '', TABLE];
  const there = row?.['there'] !== '0';
  if (there) places.set(session, name);
  return { name, there };
}

const elsewhere = (what: string, where: string): ActionError =>
  new ActionError(
    'history',
    what,
    `Make ${where} the schema of this connection: on PostgreSQL by \`?options=-c%20search_path%3D${where}\` in \`database-url\`, on MySQL by the database that it names.`,
  );

/** A table that is looked for at the wrong place would make everything pending. */
async function refuseElsewhere(
  session: Session,
  dialect: DialectName,
  { name, there }: Awaited<ReturnType<typeof find>>,
  files: readonly Migration[],
): Promise<void> {
  const [place = ''] = name;
  const wanted = files[0]?.row?.['schema'];
  if (wanted !== undefined && wanted !== place)
    throw elsewhere(`Flyway is set to the schema ${wanted}, and this connection works in ${place}.`, wanted);
  // Who chose a schema of his own means that one
  if (there || dialect !== 'postgresql' || place !== 'public') return;
  const rows = await session.query(
    sql`SELECT table_schema AS place FROM information_schema.tables WHERE table_name = ${TABLE} ORDER BY 1`,
  );
  const [first] = rows;
  if (first === undefined) return;
  const where = rows.map((row) => row['place']).join(', ');
  throw elsewhere(`There is no ${TABLE} in ${place}, and there is one in ${where}.`, first['place'] ?? '');
}

async function rowsOf(
  session: Session,
  dialect: DialectName,
  name: readonly string[],
  where: Query = raw(''),
): Promise<readonly FlywayRow[]> {
  const rows = await session.query(sql`
    SELECT installed_rank, version, description, type, script, checksum, CASE WHEN success THEN 1 ELSE 0 END AS success,
      ${WORDS[dialect].epoch} AS epoch
    FROM ${id(...name)}${where} ORDER BY installed_rank`);
  return rows.map(flywayRow);
}

/** What the entry's own rows are known by; of a file that is gone only the id is left. */
const isAbout =
  (key: string | undefined, migration: string) =>
  (row: FlywayRow): boolean =>
    key === undefined
      ? row.version?.text === migration ||
        `B${row.version?.text}` === migration ||
        row.script.endsWith(`${migration}.sql`)
      : keyOf(row, /BASELINE$/.test(row.type)) === key;

const remove = async (session: Session, name: readonly string[], rows: readonly FlywayRow[]): Promise<void> => {
  for (const { rank } of rows) await session.query(sql`DELETE FROM ${id(...name)} WHERE installed_rank = ${rank}`);
};

const keyOfEntry = ({ file }: ToolEntry): string | undefined => (file === undefined ? undefined : keyOfFile(file));
const typeOf = ({ file }: ToolEntry): string => file?.row?.['type'] ?? 'SQL';

async function insert(
  session: Session,
  dialect: DialectName,
  name: readonly string[],
  entry: ToolEntry,
  last: number,
  success: boolean,
): Promise<void> {
  const { file, checksum, durationMs } = entry;
  const { description = '', script = entry.path } = file?.row ?? {};
  await session.query(sql`
    INSERT INTO ${id(...name)} (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
    VALUES (${last + 1}, ${file?.version ?? null}, ${shortened(description)}, ${typeOf(entry)},
      ${script.length <= 1000 ? script : `...${script.slice(3, 1000)}`}, ${Number(checksum)}, ${WORDS[dialect].who},
      ${Math.min(Math.round(durationMs), 2 ** 31 - 1)}, ${raw(success ? 'TRUE' : 'FALSE')})`);
}

/** Flyway's table: a row for each time that a script ran, was undone or failed. Nothing but what is half in is ever taken out. */
export const flywayHistory: ToolHistory = {
  tables: [TABLE],
  lock: lockOf('flyway', async (session, dialect) => {
    const { name } = await find(session, dialect);
    const [quote, key] = dialect === 'postgresql' ? ['"', LOCK] : ['`', undefined];
    const hash = javaHash(name.map((part) => `${quote}${part.replaceAll(quote, quote + quote)}${quote}`).join('.'));
    return key === undefined ? `Flyway-${hash}` : String(key + BigInt(hash));
  }),
  async applied(session, dialect, files) {
    const found = await find(session, dialect);
    await refuseElsewhere(session, dialect, found, files);
    if (!found.there) return undefined;
    return appliedBy(stateOf(await rowsOf(session, dialect, found.name)), files);
  },
  async ensure(session, dialect) {
    const { name, there } = await find(session, dialect);
    if (there) return;
    await session.query(sql`CREATE TABLE IF NOT EXISTS ${id(...name)} (
      installed_rank INT NOT NULL,
      version VARCHAR(50),
      description VARCHAR(200) NOT NULL,
      type VARCHAR(20) NOT NULL,
      script VARCHAR(1000) NOT NULL,
      checksum INT,
      installed_by VARCHAR(100) NOT NULL,
      installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
      execution_time INT NOT NULL,
      success BOOLEAN NOT NULL,
      CONSTRAINT ${id(`${TABLE}_pk`)} PRIMARY KEY (installed_rank)${WORDS[dialect].index})`);
    if (dialect === 'postgresql')
      await session.query(sql`CREATE INDEX IF NOT EXISTS ${id(`${TABLE}_s_idx`)} ON ${id(...name)} (success)`);
    places.set(session, name);
  },
  async rights(session, dialect) {
    const { name, there } = await find(session, dialect);
    const may = async (): Promise<boolean> => {
      if (there) {
        await session.query(sql`INSERT INTO ${id(...name)} SELECT * FROM ${id(...name)} WHERE 1 = 0`);
        await session.query(sql`DELETE FROM ${id(...name)} WHERE 1 = 0`);
        return true;
      }
      // Who may not make tables on MySQL is told by the check of what the files need
      if (dialect !== 'postgresql') return true;
      const [row] = await session.query(
        sql`SELECT pg_catalog.has_schema_privilege(${name[0] ?? ''}, 'CREATE')::text AS may`,
      );
      return /^t/.test(row?.['may'] ?? '');
    };
    return { table: name.join('.'), there, may: await may().catch(() => false) };
  },
  async begin(session, dialect, entry) {
    const { name } = await find(session, dialect);
    const failed = await rowsOf(session, dialect, name, raw(' WHERE NOT success'));
    if (failed.some(isAbout(keyOfEntry(entry), entry.id))) return;
    await insert(session, dialect, name, entry, (await rowsOf(session, dialect, name)).at(-1)?.rank ?? 0, false);
  },
  async record(session, dialect, entry) {
    const { name } = await find(session, dialect);
    const all = await rowsOf(session, dialect, name);
    const own = all.filter(isAbout(keyOfEntry(entry), entry.id));
    const newest = own.at(-1);
    // Told once more after a connection was cut: it is in already
    if (newest?.success === true && newest.type === typeOf(entry) && newest.checksum === entry.checksum) return;
    // As `flyway repair` does before it lets the version run again
    const failed = new Set(own.filter(({ success }) => !success));
    await remove(session, name, [...failed]);
    await insert(session, dialect, name, entry, all.findLast((row) => !failed.has(row))?.rank ?? 0, true);
  },
  async forget(session, dialect, migration, files) {
    const { name, there } = await find(session, dialect);
    if (!there) return;
    const file = files.find((one) => one.id === migration);
    const all = await rowsOf(session, dialect, name);
    const own = all.filter(isAbout(file === undefined ? undefined : keyOfFile(file), migration));
    const failed = own.filter(({ success }) => !success);
    await remove(session, name, failed.length > 0 ? failed : own);
  },
};
