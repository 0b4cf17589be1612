import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RESTORING_TABLE } from '../../engines/mysqlfamily/names.js';
import type { Traits } from '../../model/engine.js';
import type { Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';
import { type Beside, besideNames, stampOf } from './names.js';

const WORDS: Readonly<Record<Beside, string>> = {
  restoring: 'not whole: the restore was ended',
  restored: 'a copy of a backup',
  before_restore: 'what was there before a restore',
};

interface Left {
  readonly name: string;
  readonly what: Beside;
}

async function databases(session: Session, database: string, family: boolean): Promise<readonly Left[]> {
  const rows = await session.query(
    family
      ? sql`SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA ORDER BY SCHEMA_NAME`
      : sql`SELECT datname AS name FROM pg_catalog.pg_database ORDER BY datname`,
  );
  const found = besideNames(
    database,
    rows.map(({ name }) => name ?? ''),
  );
  if (!family || found.length === 0) return found;
  const marked = await session.query(
    sql`SELECT TABLE_SCHEMA AS name FROM information_schema.TABLES WHERE TABLE_NAME = ${RESTORING_TABLE}`,
  );
  const half = new Set(marked.map(({ name }) => name));
  return found.map((one) => (half.has(one.name) ? { ...one, what: 'restoring' } : one));
}

async function folders(folder: string): Promise<readonly Left[]> {
  const all = await readdir(dirname(folder)).catch((): string[] => []);
  return besideNames(basename(folder), all.sort()).map(({ name, what }) => ({
    name: join(dirname(folder), name),
    what,
  }));
}

const lookBeside = (session: Session, kind: Traits['backup'], place: string): Promise<readonly Left[]> =>
  kind === 'archive' ? folders(place) : databases(session, place, kind === 'mysqldump');

/** A stamp that no name beside the database has: a run that is ended in its first second may be run again in the same. */
export async function freeStamp(session: Session, kind: Traits['backup'], place: string): Promise<string> {
  const taken = (await lookBeside(session, kind, place)).map(({ name }) => name);
  for (let ms = Date.now(); ; ms += 1_000) {
    const stamp = stampOf(new Date(ms));
    if (!taken.some((name) => name.endsWith(stamp))) return stamp;
  }
}

const MOST = 10;

/**
 * What restores have left beside a database, in words, with how to be rid of it; undefined where there is nothing. `place`: the
 * database's name, of an embedded one its folder.
 */
export async function leftBeside(session: Session, kind: Traits['backup'], place: string): Promise<string | undefined> {
  const found = await lookBeside(session, kind, place);
  if (found.length === 0) return undefined;
  const shown = found.slice(0, MOST).map(({ name, what }) => `${name} (${WORDS[what]})`);
  const more = found.length > MOST ? [`and ${found.length - MOST} more`] : [];
  const first = found[0]?.name ?? '';
  const quoted = kind === 'mysqldump' ? `\`${first}\`` : `"${first}"`;
  const how = kind === 'archive' ? 'Delete the folder' : `DROP DATABASE ${quoted}`;
  return `Left of earlier restores: ${[...shown, ...more].join(', ')}. Nothing here needs them. When you are sure: ${how}${kind === 'archive' ? '' : ';'}`;
}
