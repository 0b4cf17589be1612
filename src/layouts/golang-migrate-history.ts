import { printable } from '../io/text.js';
import type { DialectName, ToolHistory } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { ActionError } from '../model/error.js';
import type { Applied, Migration } from '../model/migration.js';
import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { crc32, lockOf } from './tool-locks.js';
import { mayMake, type ToolTable, toolTable } from './tool-table.js';

const TABLE = 'schema_migrations';
const TOOL = 'golang-migrate';

/** Tools whose files have the same names, by the tables that they keep. */
const NAMESAKES: Readonly<Record<string, string>> = dictionary({
  _sqlx_migrations: 'sqlx',
  bun_migrations: 'bun',
  pgmigrations: 'node-pg-migrate',
});

/** The one row: everything up to its version is in. -1 is written while the first migration is undone. */
interface Standing extends ToolTable {
  readonly row: { readonly version: bigint; readonly dirty: boolean } | undefined;
}

/** Of rows and of a version that should not be there, as many are shown. */
const MOST_NAMED = 10;
const LONGEST_SHOWN = 100;

/** As the tool makes a number of what its lock is about. */
const lockId = (name: string): string => String(Math.imul(crc32(name), 1_486_364_155) >>> 0);

const yes = (): boolean => true;
const no = (): boolean => false;

async function standing(session: Session, dialect: DialectName): Promise<Standing> {
  const table = await toolTable(session, dialect, TOOL, TABLE, ['version', 'dirty']);
  if (!table.there) return { ...table, row: undefined };
  const rows = await session.query(sql`SELECT version, dirty FROM ${id(...table.name)} ORDER BY version`);
  const [row, second] = rows;
  if (second !== undefined)
    throw new ActionError(
      'history',
      `${table.name.join('.')} holds ${rows.length} rows; ${TOOL} keeps one, and reads any of them.`,
      `Look which version the database has (${rows
        .slice(0, MOST_NAMED)
        .map(({ version }) => printable(version ?? 'none'))
        .join(', ')}${rows.length > MOST_NAMED ? ', …' : ''}), and delete the other rows.`,
    );
  if (row === undefined) return { ...table, row: undefined };
  const version = row['version'] ?? '-1';
  if (!/^-?\d{1,20}$/.test(version))
    throw new ActionError(
      'history',
      `${table.name.join('.')} holds the version \`${printable(version.slice(0, LONGEST_SHOWN))}\`, which is no number: ${TOOL} would not read it either.`,
      `Look who wrote it, and set the version that the database has by \`migrate force VERSION\`.`,
    );
  return {
    ...table,
    row: { version: BigInt(version), dirty: /^(?:t|true|1)$/.test(row['dirty'] ?? '') },
  };
}

async function refuseNamesake(session: Session, dialect: DialectName, others: readonly string[]): Promise<void> {
  const names = Object.keys(NAMESAKES).flatMap((name) => (others.includes(name) ? [] : [sql`${name}`]));
  const [first, ...more] = names;
  if (first === undefined) return;
  const list = more.reduce((all, one) => sql`${all}, ${one}`, first);
  const here = raw(dialect === 'postgresql' ? 'current_schema()' : 'DATABASE()');
  const [found] = await session.query(
    sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ${here} AND table_name IN (${list})`,
  );
  const name = found?.['name'] ?? undefined;
  if (name === undefined) return;
  throw new ActionError(
    'wrong-layout',
    `The database has the table \`${name}\` of ${NAMESAKES[name]}, whose files have the same names, and no \`${TABLE}\` of ${TOOL}: every file would run again.`,
    `If ${TOOL} takes over from here, run \`migrate force VERSION\` with it once; else name the right \`layout\`.`,
  );
}

/** Up to a version, by the numbers: files are in that order, but the row is what counts. */
const upTo = (files: readonly Migration[], version: bigint): readonly Migration[] =>
  files.filter((file) => BigInt(file.id) <= version);

function rowOf(migration: string, mark?: string): Applied {
  return {
    id: migration,
    checksum: null,
    appliedAt: null,
    state: mark === undefined ? 'applied' : 'failed',
    statementsDone: 0,
    statementsAll: 0,
    ...(mark === undefined ? {} : { mark }),
  };
}

function dirtyMark(version: bigint, before: string | undefined): string {
  const within = version < 0n ? 'the down file of this one' : 'this file, or within the down file of the one after it';
  const pending = version < 0n ? 'clears the mark' : `is \`migrate force ${before ?? -1}\``;
  const applied = version < 0n ? '' : `\`--mark-applied\` is \`migrate force ${version}\`, `;
  return `${TOOL} has marked it dirty: a run of it stopped within ${within}. Settling it here settles it for \`migrate\` too: ${applied}\`--mark-pending\` ${pending}`;
}

/**
 * Moves the one row up to a version, in one statement: nobody must ever find the table empty. Where `migrate` itself has come further
 * meanwhile, nothing is moved back.
 */
async function put(session: Session, dialect: DialectName, version: string, dirty: boolean): Promise<void> {
  const { name, row } = await standing(session, dialect);
  const mark = raw(dirty ? 'TRUE' : 'FALSE');
  if (row === undefined)
    await session.query(sql`INSERT INTO ${id(...name)} (version, dirty) VALUES (${version}, ${mark})`);
  else if (row.version <= BigInt(version))
    await session.query(
      sql`UPDATE ${id(...name)} SET version = ${version}, dirty = ${mark} WHERE version <= ${version}`,
    );
  else
    throw new ActionError(
      'history',
      `${name.join('.')} stands at ${row.version}, beyond ${version}: ${TOOL} itself has run meanwhile.`,
      'Let one of the two migrate at a time. `status` shows what is in.',
    );
}

/** golang-migrate's table: one row, the newest version and whether it is half done. */
export const golangMigrateHistory: ToolHistory = {
  tables: [TABLE],
  lock: lockOf(TOOL, async (session, dialect) => {
    const { database } = session.server;
    if (dialect !== 'postgresql') return lockId(`${database}:${TABLE}`);
    const [row] = await session.query(sql`SELECT current_schema() AS place`);
    return lockId(`${row?.['place'] ?? ''}\0${TABLE}\0${database}`);
  }),
  newestOnly: true,
  async applied(session, dialect, files, others = []) {
    const { there, row } = await standing(session, dialect);
    if (!there) {
      await refuseNamesake(session, dialect, others);
      return undefined;
    }
    if (row === undefined) return [];
    const { version, dirty } = row;
    const done = upTo(files, version).map((file) => file.id);
    const newest = version < 0n ? (files[0]?.id ?? String(version)) : String(version);
    if (version >= 0n && done.at(-1) !== newest) done.push(newest);
    if (!dirty) return done.map((one) => rowOf(one));
    const whole = done.filter((one) => one !== newest);
    return [...whole.map((one) => rowOf(one)), rowOf(newest, dirtyMark(version, whole.at(-1)))];
  },
  async ensure(session, dialect) {
    const { name, there } = await toolTable(session, dialect, TOOL, TABLE, ['version', 'dirty']);
    if (there) return;
    await session.query(
      sql`CREATE TABLE IF NOT EXISTS ${id(...name)} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)`,
    );
    // Found before a migration can move the search path
    await toolTable(session, dialect, TOOL, TABLE, []);
  },
  async rights(session, dialect) {
    const table = await toolTable(session, dialect, TOOL, TABLE, ['version', 'dirty']);
    const name = id(...table.name);
    const write = async (): Promise<void> => {
      await session.query(sql`INSERT INTO ${name} (version, dirty) SELECT version, dirty FROM ${name} WHERE 1 = 0`);
      await session.query(sql`UPDATE ${name} SET dirty = dirty WHERE 1 = 0`);
      await session.query(sql`DELETE FROM ${name} WHERE 1 = 0`);
    };
    const may = table.there ? await write().then(yes, no) : await mayMake(session, dialect, table);
    return { table: table.name.join('.'), there: table.there, may, grants: 'SELECT, INSERT, UPDATE, DELETE' };
  },
  begin: (session, dialect, entry) => put(session, dialect, entry.id, true),
  record: (session, dialect, entry) => put(session, dialect, entry.id, false),
  async forget(session, dialect, migration, files) {
    // A row of ours may be of another layout, from before
    if (!/^\d+$/.test(migration)) return;
    const { name, there, row } = await standing(session, dialect);
    const version = BigInt(migration);
    if (!there || row === undefined || (row.version >= 0n && row.version < version)) return;
    if (row.version > version)
      throw new ActionError(
        'history',
        `${migration} cannot be pending while ${row.version} is in: ${TOOL} keeps the newest version only.`,
        `Undo what came after ${migration} first, the newest first.`,
      );
    const before = row.version < 0n ? undefined : files.findLast((file) => BigInt(file.id) < version)?.id;
    await session.query(
      before === undefined
        ? sql`DELETE FROM ${id(...name)} WHERE version = ${String(row.version)}`
        : sql`UPDATE ${id(...name)} SET version = ${before}, dirty = FALSE WHERE version = ${migration}`,
    );
  },
};
