import { createHash } from 'node:crypto';
import type { Fate } from '../../model/engine.js';
import { ServerError } from '../../model/error.js';
import type { Statement } from '../../model/migration.js';
import type { Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import { type Mark, marksOf } from './alter.js';
import { type Effect, effectsOf } from './effects.js';

const databaseOf = (session: Session, effect: { readonly database: string | undefined }): string =>
  effect.database ?? session.server.database;

/** No such table, view, routine, trigger, event, database. */
const ABSENT: ReadonlySet<string> = new Set(['1146', '1305', '1360', '1539', '1049', '1347', '4091', '1051']);

/** This user may not look at it: the server says so to SHOW as well, and what the statement itself gets is what counts. */
const FORBIDDEN: ReadonlySet<string> = new Set(['1044', '1142', '1227']);

/** How the server prints an object; `absent` where there is none. Counters are data. */
async function printed(session: Session, effect: Effect): Promise<string> {
  const { subject } = effect;
  const what = subject === 'index' ? (effect.table ?? effect) : effect;
  const place = subject === 'database' ? id(effect.name) : id(databaseOf(session, what), what.name);
  const word = subject === 'index' ? 'TABLE' : subject.toUpperCase();
  try {
    const [row = {}] = await session.query(sql`SHOW CREATE ${raw(word)} ${place}`);
    return Object.values(row)
      .join('\n')
      .replaceAll(/ AUTO_INCREMENT=\d+/g, '');
  } catch (error) {
    if (error instanceof ServerError && ABSENT.has(error.code)) return 'absent';
    throw error;
  }
}

const short = (text: string): string =>
  text === 'absent' ? text : createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * What the objects of a statement look like, as `absent` or as a hash each, in the order of the statement; undefined where nobody may look. Kept in the journal before
 * the statement runs: a DDL statement of this family is one step for one object, so a changed hash means that it is in.
 */
export async function mysqlFingerprint(session: Session, statement: Statement): Promise<string | undefined> {
  const { effects, temporary } = effectsOf(statement.sql);
  if (effects.length === 0 || temporary) return undefined;
  const hashes: string[] = [];
  try {
    for (const effect of effects.slice(0, 50)) hashes.push(short(await printed(session, effect)));
  } catch (error) {
    if (error instanceof ServerError && FORBIDDEN.has(error.code)) return undefined;
    throw error;
  }
  return hashes.join(' ');
}

const answer = (outcome: Fate['outcome'], why: string): Fate => ({ outcome, why });

function compared(before: string, now: string): Fate {
  const old = before.split(' ');
  const changed = now.split(' ').filter((hash, i) => hash !== old[i]).length;
  if (changed === 0) return answer('not-landed', 'what it names looks as it did before');
  if (changed < old.length)
    return answer('partly', `${changed} of the ${old.length} objects that it names have changed`);
  return answer('landed', 'what it names has changed since');
}

async function indexThere(session: Session, database: string, table: string, name: string): Promise<boolean> {
  const rows = await session.query(sql`
    SELECT 1 AS one FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${table} AND INDEX_NAME = ${name} LIMIT 1`);
  return rows.length > 0;
}

async function there(session: Session, effect: Effect): Promise<boolean> {
  if (effect.subject === 'index' && effect.table !== undefined)
    return indexThere(session, databaseOf(session, effect.table), effect.table.name, effect.name);
  return (await printed(session, effect)) !== 'absent';
}

async function markThere(session: Session, database: string, table: string, mark: Mark): Promise<boolean> {
  const { kind, name } = mark;
  if (kind === 'index') return indexThere(session, database, table, name);
  if (kind === 'table') return there(session, { action: 'create', subject: 'table', database, name });
  const query =
    kind === 'column'
      ? sql`SELECT 1 AS one FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${table} AND COLUMN_NAME = ${name}`
      : kind === 'partition'
        ? sql`SELECT 1 AS one FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${table} AND PARTITION_NAME = ${name}`
        : sql`SELECT 1 AS one FROM information_schema.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${table} AND CONSTRAINT_NAME = ${name}`;
  return (await session.query(query)).length > 0;
}

/** An ALTER TABLE is one step: one mark that is as it should be, and none that is not, says that all is in. */
async function alterFate(session: Session, effect: Effect, marks: readonly Mark[]): Promise<Fate> {
  const database = databaseOf(session, effect);
  const renamedTo = marks.find(({ kind }) => kind === 'table')?.name;
  const table = renamedTo !== undefined && (await printed(session, effect)) === 'absent' ? renamedTo : effect.name;
  let yes = 0;
  for (const mark of marks) if ((await markThere(session, database, table, mark)) === mark.there) yes += 1;
  if (marks.length === 0) return answer('unknown', `the catalog does not tell whether ${effect.name} was changed`);
  if (yes === marks.length) return answer('landed', 'everything that it brings is there, and what it drops is gone');
  if (yes === 0) return answer('not-landed', 'nothing of what it brings is there, nothing of what it drops is gone');
  return answer('unknown', `${yes} of the ${marks.length} things that it brings or drops are as it would leave them`);
}

/** What became of a statement whose end nobody saw, by the catalog alone or, better, compared with what was kept before it. */
export async function mysqlFate(session: Session, statement: Statement, before: string | undefined): Promise<Fate> {
  const { effects, temporary, repeatable, rest } = effectsOf(statement.sql);
  if (temporary) return answer('not-landed', 'temporary tables went with their session');
  if (/\bEXCHANGE\s+PARTITION\b/i.test(statement.sql))
    return answer('unknown', 'rows changed places, which the catalog does not show');
  const [first] = effects;
  if (first === undefined)
    return repeatable
      ? answer('not-landed', 'running it again does no harm')
      : answer('unknown', 'its effect is not in the catalog');
  if (before !== undefined) {
    const now = await mysqlFingerprint(session, statement);
    if (now !== undefined) return compared(before, now);
  }
  if (first.action === 'change' && rest !== undefined) return alterFate(session, first, marksOf(rest));
  if (repeatable) return answer('not-landed', 'running it again does no harm');
  if (first.action === 'change')
    return answer('unknown', `the catalog does not tell whether ${first.name} was changed`);
  let done = 0;
  for (const effect of effects) if ((await there(session, effect)) === (effect.action === 'create')) done += 1;
  if (done === effects.length) return answer('landed', 'what it makes is there, and what it drops is gone');
  if (done === 0) return answer('not-landed', 'what it makes is not there, and what it drops still is');
  return answer('partly', `${done} of its ${effects.length} parts are in`);
}
