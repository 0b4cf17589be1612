import { availableParallelism } from 'node:os';
import { databaseBytes } from '../../engines/postgresql/copying.js';
import { dumpedRelations } from '../../engines/postgresql/facts.js';
import type { DumpTools } from '../../io/binaries.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import { forReader } from '../backup/content.js';
import { toolEnvironment } from '../backup/environment.js';
import { toolWords } from '../backup/errors.js';
import { pace } from '../backup/pace.js';
import { runUntil } from '../backup/run.js';
import { countTables, nameOf } from '../backup/source.js';
import { chooseTools, missingTools } from '../backup/tool.js';
import { listWithoutRefresh } from '../prove/entries.js';
import { compareRestored, rowsOf } from './compare.js';
import { createLike, createPlainly, databaseTraits } from './database-facts.js';
import { besideName } from './names.js';
import type { Restored, RestoreRequest } from './request.js';
import { NEIGHBOURS, swapDatabases } from './swap.js';
import { urlOfDatabase } from './url.js';

const failed = (message: string, hint: string, cause?: unknown): ActionError =>
  new ActionError('restore-failed', message, hint, cause === undefined ? {} : { cause });

const UNFILLED = 'Rows of some tables are in the backup, so materialized views are left without rows.';
const UNTOUCHED = 'The target is as it was, and the copy that was begun is dropped again.';

/** A dump is read back by the tool that wrote it, or a newer one. */
function toolsFor({ tools, backup, session }: RestoreRequest): DumpTools {
  const { tool } = backup.manifest.backup;
  const major = Math.max(session.server.major, Number(/(\d+)/.exec(tool)?.[1] ?? 0));
  const found = chooseTools(tools, major);
  if (found !== undefined) return found;
  const { message, hint } = missingTools(tools, major);
  throw new ActionError('backup-tool', message.replaceAll('pg_dump', 'pg_restore'), hint);
}

/** A name in a connection string, whatever it holds. */
const conninfo = (database: string): string => `dbname='${database.replace(/['\\]/g, '\\$&')}'`;

async function load(request: RestoreRequest, tools: DumpTools, database: string): Promise<void> {
  const { backup, url, signal } = request;
  await using environment = await toolEnvironment(url, database);
  const workers = backup.seal === undefined ? Math.min(4, Math.max(1, availableParallelism())) : 1;
  const { args, feed, trouble } = forReader(backup);
  const partial = backup.manifest.backup.scope !== 'full';
  await using entries = partial ? await listWithoutRefresh(tools, backup, { signal }) : undefined;
  using going = pace(request.progress, `restore into ${database}`);
  going.by(async () => ({
    done: await databaseBytes(request.session, database),
    total: partial ? undefined : backup.manifest.database.bytes,
    about: true,
  }));
  const ended = await runUntil(
    tools.pgRestore,
    [
      '--exit-on-error',
      '--no-password',
      `--dbname=${conninfo(database)}`,
      ...(request.sameServer ? [] : ['--no-tablespaces']),
      ...(entries === undefined ? [] : [`--use-list=${entries.path}`]),
      ...(workers === 1 ? [] : [`--jobs=${workers}`]),
      ...args,
    ],
    {
      env: { ...environment.env, PGAPPNAME: 'migrate-on-merge restore' },
      signal,
      ...(feed === undefined ? {} : { feed }),
    },
  );
  if (signal.aborted) throw failed('The restore was cancelled.', UNTOUCHED);
  const broken = trouble();
  if (broken !== undefined) throw failed(`The backup cannot be read to its end: ${broken}.`, UNTOUCHED);
  if (ended.code === 0) return;
  const said = toolWords(environment.hide(ended.stderr));
  throw failed(
    `The backup could not be restored: pg_restore failed (exit ${ended.code}).\n${said}`,
    `${UNTOUCHED} ${hintFor(said)}`,
  );
}

function hintFor(said: string): string {
  if (/transaction_timeout|unrecognized configuration parameter/i.test(said))
    return 'The pg_restore here is newer than the server: install the client of the server’s own major, or name its folder in `postgres-binaries`.';
  if (/must be (?:a )?(?:superuser|member|owner)|permission denied|only superuser/i.test(said))
    return 'The role of `database-url` may not make all that is in the backup. Restore it as a role that may: the owner of everything, or a superuser.';
  if (/role "[^"]*" does not exist/i.test(said)) return 'Make the roles that the backup names first.';
  if (/No space left|could not extend/i.test(said))
    return 'The server’s disk is full: beside the target there must be room for a second one.';
  return 'Settle what the tool says, then run this again.';
}

const connectTo = (request: RestoreRequest, database: string): Promise<Session> =>
  request.engine.connect({
    url: urlOfDatabase(request.url, database),
    connectTimeoutMs: request.connectTimeoutMs,
    applicationName: 'migrate-on-merge restore',
    lasting: true,
    // What somebody put into `public` must not be taken for the server's own.
    settings: { search_path: '' },
  });

async function compare(request: RestoreRequest, database: string) {
  const { engine, backup, historySchema, progress } = request;
  await using session = await connectTo(request, database);
  const wanted = rowsOf(backup.manifest);
  const tables = (await dumpedRelations(session)).filter((relation) => wanted.has(nameOf(relation)));
  const rows = await countTables(session, tables, progress);
  const catalog = await engine.dialect.snapshot(session, { historySchema });
  // A dump holds no statistics of what the rows are like, and without them the first queries would be planned blindly.
  progress({ type: 'backup', text: 'gathering statistics of the copy (ANALYZE)' });
  await session.query(raw('ANALYZE'));
  return { catalog, rows };
}

async function makeDatabase(request: RestoreRequest, name: string): Promise<void> {
  const { session, missing, backup } = request;
  const text = missing
    ? await createPlainly(session, name, backup.manifest.database.encoding)
    : await createLike(session, name);
  try {
    await session.query(raw(text));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    throw failed(
      `No database can be made beside the target: ${error.message}`,
      error.code === '42501'
        ? 'A backup is restored into a new database first. Give the role the right: ALTER ROLE … CREATEDB, or restore as a role that has it.'
        : 'Settle what the server says, then run this again. Nothing was touched.',
      error,
    );
  }
}

/** A session on a database that is neither the target nor the copy. */
async function neighbour(request: RestoreRequest, copy: string): Promise<Session> {
  const places = NEIGHBOURS.filter((name) => name !== request.database && name !== copy);
  let last: unknown;
  for (const name of places) {
    try {
      return await connectTo(request, name);
    } catch (error) {
      last = error;
    }
  }
  const words = last instanceof Error ? last.message : String(last);
  throw failed(
    `The copy ${copy} is complete, but the target cannot be renamed: no connection to ${places.join(' or ')} (${words}).`,
    'Only from a third database can two be renamed. Let the role connect to one of them: GRANT CONNECT ON DATABASE postgres TO ….',
  );
}

/** Sessions that have just ended are still counted for a moment; the server itself waits some seconds for them. */
const TRIES = 3;

async function giveName({ session }: RestoreRequest, half: string, name: string): Promise<void> {
  for (let n = 1; ; n += 1) {
    try {
      await session.query(sql`ALTER DATABASE ${id(half)} RENAME TO ${id(name)}`);
      return;
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      if (error.code === '55006' && n < TRIES) continue;
      throw failed(
        `The restored database ${half} is as it was saved, but cannot be renamed to ${name}: ${error.message}.`,
        `The target is as it was. Settle what the server says, and rename it by hand: ALTER DATABASE ${quoted(half)} RENAME TO ${quoted(name)};`,
        error,
      );
    }
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function adopt(request: RestoreRequest, copy: string): Promise<readonly string[]> {
  const left: string[] = [];
  for (const statement of request.missing ? [] : await databaseTraits(request.session, copy)) {
    try {
      await request.session.query(raw(statement));
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      left.push(`${statement};`);
    }
  }
  return left;
}

/** Restores into a database beside the target, compares it with the manifest, and swaps the two where that is asked for. */
export async function restorePostgres(request: RestoreRequest): Promise<Restored> {
  const { backup, database, missing, stamp, session, progress } = request;
  const tools = toolsFor(request);
  const copy = missing ? database : besideName(database, 'restored', stamp);
  // Only what is whole has that name: whoever kills us leaves nothing behind that looks like it
  const half = besideName(database, 'restoring', stamp);
  await makeDatabase(request, half);
  let whole = false;
  try {
    progress({ type: 'backup', text: `restoring ${backup.name} into ${half}` });
    await load(request, tools, half);
    const found = await compare(request, half);
    const partial = backup.manifest.backup.scope !== 'full';
    const compared = compareRestored(backup.manifest, found);
    const { checks } = compared;
    const notes = partial ? [...compared.notes, UNFILLED] : compared.notes;
    whole = true;
    if (checks.some(({ ok }) => !ok))
      return { database: half, inTarget: false, kept: null, checks, notes, commands: [] };
    await giveName(request, half, copy);
    const left = await adopt(request, copy);
    const result = { database: copy, inTarget: missing, kept: null, checks, notes, commands: left };
    if (missing) return result;
    const kept = besideName(database, 'before_restore', stamp);
    const rename = (from: string, to: string): string => `ALTER DATABASE ${quoted(from)} RENAME TO ${quoted(to)};`;
    if (!request.replace) {
      const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database.replaceAll("'", "''")}';`;
      const commands = [end, rename(database, kept), rename(copy, database)];
      return { ...result, commands: [...left, ...(partial ? [] : commands)] };
    }
    progress({ type: 'backup', text: `putting ${copy} into the place of ${database}` });
    await using renaming = await neighbour(request, copy);
    await using ending = await neighbour(request, copy);
    await swapDatabases({ target: database, copy, kept, renaming, ending, leave: request.leave });
    // By their new name: that is what they are to be run on.
    const commands = left.map((statement) =>
      statement.replaceAll(quoted(copy), quoted(database)).replaceAll(copy, database),
    );
    return { ...result, database, inTarget: true, kept: `the database ${kept}`, commands };
  } finally {
    // What is not whole would be taken for a copy one day.
    if (!whole && session.lost === undefined)
      await session
        .query(sql`DROP DATABASE IF EXISTS ${id(half)} WITH (FORCE)`)
        .catch(() =>
          progress({ type: 'warning', text: `The database ${half} is not whole, and could not be dropped again.` }),
        );
  }
}
