import { LOCK_TABLE, RESTORING_TABLE } from '../../engines/mysqlfamily/names.js';
import { markRestoring, unmarkRestoring } from '../../engines/mysqlfamily/unfinished.js';
import type { MysqlDumpTools } from '../../io/mysql-programs.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import { pace } from '../backup/pace.js';
import { toolConnection } from '../mysqlfamily/connection.js';
import { mysqlHint } from '../mysqlfamily/errors.js';
import { runLoad } from '../mysqlfamily/load.js';
import { readMysqlSource } from '../mysqlfamily/source.js';
import { needMysqlTools } from '../mysqlfamily/tool.js';
import { compareRestored, rowsOf } from './compare.js';
import { refuseUnable } from './mysql-rights.js';
import { besideName } from './names.js';
import type { Restored, RestoreRequest } from './request.js';
import { urlOfDatabase } from './url.js';

const failed = (message: string, hint: string, cause?: unknown): ActionError =>
  new ActionError('restore-failed', message, hint, cause === undefined ? {} : { cause });

async function load(request: RestoreRequest, tools: MysqlDumpTools, database: string): Promise<string | undefined> {
  const { url, session, backup, signal } = request;
  await using connection = await toolConnection(url, tools, session.server.tls);
  const { args, files, env } = connection;
  using going = pace(request.progress, `restore into ${database}`);
  const said = await runLoad({
    tools,
    content: backup,
    connection: { args, files, env },
    database,
    signal,
    pace: going,
  });
  return said === undefined ? undefined : connection.hide(said);
}

const connectTo = (request: RestoreRequest, database: string): Promise<Session> =>
  request.engine.connect({
    url: urlOfDatabase(request.url, database),
    connectTimeoutMs: request.connectTimeoutMs,
    applicationName: 'migrate-on-merge restore',
    lasting: true,
  });

async function countRows(
  session: Session,
  { backup: { manifest } }: RestoreRequest,
): Promise<ReadonlyMap<string, number>> {
  const versioned = new Set(manifest.mysql?.withHistory ?? []);
  const rows = new Map<string, number>();
  for (const name of rowsOf(manifest).keys()) {
    const all = raw(versioned.has(name) ? ' FOR SYSTEM_TIME ALL' : '');
    try {
      const [row] = await session.query(sql`SELECT COUNT(*) AS n FROM ${id(name)}${all}`);
      rows.set(name, Number(row?.['n'] ?? 0));
    } catch (error) {
      // 1146: it is not there, which the comparison of schemas says
      if (!(error instanceof ServerError && error.code === '1146')) throw error;
    }
  }
  return rows;
}

async function compare(request: RestoreRequest, database: string): Promise<Pick<Restored, 'checks' | 'notes'>> {
  const { engine, backup, historySchema, replace, stamp } = request;
  await using session = await connectTo(request, database);
  const rows = await countRows(session, request);
  const catalog = await engine.dialect.snapshot(session, { historySchema });
  const found = compareRestored(backup.manifest, { rows, catalog });
  // A copy that differs is none; of the target the report says so
  if (replace || found.checks.every(({ ok }) => ok)) await unmarkRestoring(session, database, stamp);
  return found;
}

const LOCK_WAIT_SECONDS = 60;

/**
 * Everything that is in the database, so that nothing of after the backup stays between what comes from it. All tables go in
 * one statement: it waits for each of them before it drops the first.
 */
async function dropAll(request: RestoreRequest): Promise<void> {
  const { session, engine } = request;
  const found = await readMysqlSource(session, engine);
  await session.query(raw(`SET SESSION lock_wait_timeout = ${LOCK_WAIT_SECONDS}`));
  await session.query(raw('SET SESSION foreign_key_checks = 0'));
  const list = (names: readonly string[]) =>
    names.slice(1).reduce((all, name) => sql`${all}, ${id(name)}`, sql`${id(names[0] ?? '')}`);
  const sequences = new Set(found.sequences);
  const tables = [...found.tables].filter(
    (name) => name !== LOCK_TABLE && name !== RESTORING_TABLE && !sequences.has(name),
  );
  if (tables.length > 0) await session.query(sql`DROP TABLE ${list(tables)}`);
  for (const name of found.views) await session.query(sql`DROP VIEW IF EXISTS ${id(name)}`);
  for (const name of sequences) await session.query(sql`DROP SEQUENCE IF EXISTS ${id(name)}`);
  for (const name of found.events) await session.query(sql`DROP EVENT IF EXISTS ${id(name)}`);
  for (const routine of found.routines) {
    const [, kind = '', name = ''] = /^(PROCEDURE|FUNCTION|PACKAGE BODY|PACKAGE) ([\s\S]*)$/.exec(routine) ?? [];
    if (kind !== '') await session.query(sql`DROP ${raw(kind)} IF EXISTS ${id(name)}`);
  }
  await session.query(raw('SET SESSION foreign_key_checks = 1'));
}

/** In the target's place. What is there is saved into a file first: a database of this family cannot be renamed. */
async function inPlace(request: RestoreRequest, tools: MysqlDumpTools): Promise<Restored> {
  const { backup, database, session, stamp, progress } = request;
  progress({ type: 'backup', text: `saving what is in ${database} before it is replaced` });
  const file = await request.save();
  const kept = `the backup ${file}`;
  progress({ type: 'backup', text: `restoring ${backup.name} into ${database}` });
  const again = `Run the same again; or put back what was there before: \`restore --backup-file ${file} --confirm ${database}\`.`;
  try {
    await markRestoring(session, database, { stamp, backup: backup.name, kept: file });
    await dropAll(request);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const busy = error instanceof ServerError && error.code === '1205';
    throw failed(
      `The target could not be emptied: ${words}.`,
      `${busy ? 'A transaction of somebody else held a table; stop what connects to the target. ' : ''}What was there is kept in ${file}. ${again}`,
      error,
    );
  }
  const said = await load(request, tools, database);
  if (said !== undefined)
    throw failed(
      `${database} is restored in part: ${said}`,
      `${mysqlHint(said) ?? 'Settle what the server says.'} What was there before is kept in ${file}. ${again}`,
    );
  await session.query(raw('SET SESSION lock_wait_timeout = DEFAULT')).catch(() => undefined);
  const found = await compare(request, database);
  const checks: readonly Check[] = found.checks.map((check) =>
    check.ok
      ? check
      : { ...check, hint: `${database} is not what was saved. What was there before is kept in ${file}. ${again}` },
  );
  return { ...found, checks, database, inTarget: true, kept, commands: [] };
}

/** All databases that `beside` makes for this one, as GRANT names them. */
const copiesOf = (database: string): string =>
  `\`${`${database.replace(/[_%\\]/g, '\\$&')}\\_restored\\_%`.replaceAll('`', '``')}\`.*`;

/** What runs as somebody else needs that account's rights on the copy too. */
const OF_OTHERS = /ERROR (?:1142|1143|1356|1370|1044|1227) /;

function hintBeside(said: string, database: string): string {
  if (OF_OTHERS.test(said))
    return `Views, routines and triggers run as those who defined them, who have rights on ${database} alone: GRANT them the same on ${copiesOf(database)}, or restore into its place with \`--confirm ${database}\`.`;
  return mysqlHint(said) ?? 'Settle what the server says, then run this again.';
}

async function beside(request: RestoreRequest, tools: MysqlDumpTools): Promise<Restored> {
  const { backup, database, session, stamp, progress } = request;
  const copy = besideName(database, 'restored', stamp);
  const { charset = 'utf8mb4', collation } = backup.manifest.mysql ?? {};
  const collate = collation === undefined ? raw('') : sql` COLLATE ${id(collation)}`;
  try {
    await session.query(sql`CREATE DATABASE ${id(copy)} CHARACTER SET ${id(charset)}${collate}`);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    throw failed(
      `No database can be made beside the target: ${error.message}.`,
      error.code === '1044' || error.code === '1227'
        ? `Nothing was touched. Give the user the right: GRANT ALL ON ${copiesOf(database)} TO …; or restore into the target's place with \`--confirm ${database}\`, where what is there is saved into a file first.`
        : 'Nothing was touched. Settle what the server says, then run this again.',
      error,
    );
  }
  let whole = false;
  try {
    progress({ type: 'backup', text: `restoring ${backup.name} into ${copy}` });
    await markRestoring(session, copy, { stamp, backup: backup.name, kept: null });
    const said = await load(request, tools, copy);
    if (said !== undefined)
      throw failed(
        `The backup could not be restored: ${said}`,
        `The target is as it was, and the copy that was begun is dropped again. ${hintBeside(said, database)}`,
      );
    const found = await compare(request, copy);
    whole = true;
    return {
      ...found,
      database: copy,
      inTarget: false,
      kept: null,
      commands: [],
      notes: [
        ...found.notes,
        `A database of this family cannot be renamed: to put the backup into the place of ${database}, run the same with \`--confirm ${database}\`.`,
      ],
    };
  } finally {
    if (!whole && session.lost === undefined)
      await session
        .query(sql`DROP DATABASE IF EXISTS ${id(copy)}`)
        .catch(() =>
          progress({ type: 'warning', text: `The database ${copy} is not whole, and could not be dropped again.` }),
        );
  }
}

/** Restores into a database beside the target, or into its place once what is there is saved. */
export async function restoreMysql(request: RestoreRequest): Promise<Restored> {
  const tools = needMysqlTools(request.mysqlTools, request.session.server);
  await refuseUnable(request.session, request.backup.manifest);
  return request.replace ? inPlace(request, tools) : beside(request, tools);
}
