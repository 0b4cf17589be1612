import { availableParallelism, tmpdir } from 'node:os';
import { databaseBytes } from '../../engines/postgresql/copying.js';
import type { DumpTools, ServerPrograms } from '../../io/binaries.js';
import { type PrivateServer, startPrivateServer } from '../../io/postgres-server.js';
import type { Engine } from '../../model/engine.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Progress } from '../../model/events.js';
import type { Session } from '../../model/session.js';
import { size } from '../../render/text/words.js';
import { id, raw, sql } from '../../sql/query.js';
import type { BackupSource, MadeBackup } from '../backup/backup.js';
import { forReader } from '../backup/content.js';
import { cancelled, toolWords } from '../backup/errors.js';
import { onLook, type Pace } from '../backup/pace.js';
import { runUntil } from '../backup/run.js';
import { freeBytes } from '../preflight/disk.js';
import { compareSchemas } from './compare.js';
import { compareContents } from './contents.js';
import { type EntryLists, entryLists } from './entries.js';
import { LOADER, makeRoles, openPlaces, SUPERUSER } from './roles.js';

export interface RestoreRequest {
  readonly engine: Engine;
  readonly backup: MadeBackup;
  readonly tools: DumpTools;
  readonly historySchema: string;
  /** The servers that are installed, from `findServers`. */
  readonly servers: readonly ServerPrograms[];
  readonly progress: Progress;
  readonly pace?: Pick<Pace, 'by'>;
  readonly signal?: AbortSignal;
}

/** `unfit`: it cannot be tried here. `problem`: it was tried, and the backup is not what it should be. */
export type RestoreOutcome =
  | { readonly unfit: string; readonly hint: string }
  | { readonly problem: string | undefined; readonly leftOut: readonly string[]; readonly restoreMs: number };

const DATABASE = 'proof';
/**
 * Of these the machine is guilty, not the dump: something that the source's server has is not installed here, or is for
 * superusers only.
 */
const NOT_HERE =
  /is not available|extension control file|could not access file|could not load library|shared_preload_libraries|collation "[^"]*" for encoding|could not create locale|must be (?:a )?superuser|only superuser|permission denied (?:to|for (?:language|foreign-data wrapper|parameter))|security label provider|No space left on device/i;

/** For loading much at once and for nothing else. */
const SETTINGS = { wal_level: 'minimal', maintenance_work_mem: '256MB', max_connections: '40' };

function chooseServer(servers: readonly ServerPrograms[], tools: DumpTools): ServerPrograms | undefined {
  return [...servers].sort((a, b) => a.major - b.major).find((candidate) => candidate.major >= tools.major);
}

/** Objects that are not restored (see `entryLists`), so they are not compared. */
const BEYOND: ReadonlySet<string> = new Set([
  'event trigger',
  'publication',
  // What these need (a superuser, a role, a library, a locale, a file of the server) may be missing where the copy is made.
  'cast',
  'collation',
  'default privileges',
  'foreign data wrapper',
  'foreign server',
  'text search configuration',
  'text search dictionary',
]);

const installServer = (major: number): string =>
  `Install one in a step before this one: \`sudo apt-get install -y postgresql-${major}\` (its service may stay stopped), on macOS \`brew install postgresql@${major}\`; or name its folder in \`postgres-binaries\`.`;

async function unfit({ backup, servers, tools }: RestoreRequest): Promise<{ unfit: string; hint: string } | undefined> {
  if (chooseServer(servers, tools) === undefined) {
    const newest = Math.max(0, ...servers.map((server) => server.major));
    const have =
      newest === 0 ? 'no PostgreSQL server is installed here' : `the newest server here is PostgreSQL ${newest}`;
    return { unfit: `${have}, and PostgreSQL ${tools.major} is needed`, hint: installServer(tools.major) };
  }
  const free = await freeBytes(tmpdir());
  if (free !== undefined && free < backup.source.bytes)
    return {
      unfit: `the copy would need up to ${size(backup.source.bytes)}, and ${size(free)} are free in the temporary folder`,
      hint: 'Set TMPDIR to a folder on a larger disk, or take a runner with one.',
    };
  return undefined;
}

async function makeDatabase(session: Session, { encoding }: BackupSource): Promise<void> {
  // Only the locale C goes with every encoding.
  const other = encoding === 'UTF8' ? raw('') : raw(` LOCALE 'C' ENCODING '${encoding.replace(/\W/g, '')}'`);
  await session.query(sql`CREATE DATABASE ${id(DATABASE)} TEMPLATE template0${other}`);
}

/** Extensions that this machine does not have, or that need to be preloaded. */
async function missingExtensions(session: Session, { catalog }: BackupSource): Promise<readonly string[]> {
  const names = [...catalog.objects.values()].filter((object) => object.kind === 'extension').map((o) => o.name);
  const missing: string[] = [];
  for (const name of names) {
    await session.query(raw('BEGIN'));
    await session.query(raw('SET LOCAL search_path = public'));
    await session.query(sql`CREATE EXTENSION IF NOT EXISTS ${id(name)} CASCADE`).catch(() => missing.push(name));
    await session.query(raw('ROLLBACK'));
  }
  return missing;
}

type Run = readonly [role: string, list: string, ...args: string[]];

/**
 * What a dump holds runs as code: conditions, domains and computed columns call functions, some as soon as their table is
 * made. A superuser may start programs, and this machine may hold a deployment's secrets. So the superuser restores only
 * what runs nobody's code, and all else a role that is none.
 */
async function load(
  request: RestoreRequest,
  server: PrivateServer,
  admin: Session,
  lists: EntryLists,
): Promise<string | undefined> {
  const { tools, backup, signal } = request;
  const restore = async ([role, list, ...args]: Run): Promise<string | undefined> => {
    const common = ['--exit-on-error', '--no-tablespaces', `--dbname=${DATABASE}`, `--use-list=${list}`];
    const input = forReader(backup);
    const ended = await runUntil(tools.pgRestore, [...common, ...args, ...input.args], {
      signal,
      ...(input.feed === undefined ? {} : { feed: input.feed }),
      env: {
        PGHOST: server.socketDir,
        PGPORT: String(server.port),
        PGUSER: role,
        PGSSLMODE: 'disable',
        PGAPPNAME: 'migrate-on-merge proof',
        LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'],
      },
    });
    if (signal?.aborted === true) throw cancelled();
    const trouble = input.trouble();
    if (trouble !== undefined) return `the file cannot be read to its end: ${trouble}`;
    return ended.code === 0 ? undefined : toolWords(ended.stderr) || `pg_restore ended with ${ended.code}`;
  };
  // Several at once must jump to and fro in the file, which no stream allows.
  const workers = backup.seal === undefined ? Math.min(4, Math.max(1, availableParallelism())) : 1;
  const jobs = workers === 1 ? [] : [`--jobs=${workers}`];
  const platform = await restore([SUPERUSER, lists.platform]);
  if (platform !== undefined) return platform;
  await openPlaces(admin, true);
  for (const run of [
    [LOADER, lists.main, '--section=pre-data'],
    [LOADER, lists.main, '--section=data', ...jobs],
    [LOADER, lists.main, '--section=post-data', ...jobs],
  ] as const satisfies readonly Run[]) {
    const failed = await restore(run);
    if (failed !== undefined) return failed;
  }
  await openPlaces(admin, false);
  const rights = await restore([SUPERUSER, lists.rights]);
  // Queries of materialized views may not be ready for tables without rows.
  return rights ?? (backup.partial ? undefined : await restore([LOADER, lists.refresh]));
}

/** What the copy has otherwise than the source, in words. */
async function compare(request: RestoreRequest, session: Session): Promise<string | undefined> {
  const { backup, engine, historySchema, progress } = request;
  const { source } = backup;
  try {
    const wrong = [
      ...(await compareContents(source, session, progress)),
      compareSchemas(source.catalog, await engine.dialect.snapshot(session, { historySchema }), BEYOND),
    ].filter((problem) => problem !== undefined);
    return wrong.length === 0 ? undefined : wrong.join('; ');
  } catch (error) {
    if (error instanceof ServerError) return `the copy cannot be read: ${error.message}`;
    throw error;
  }
}

/** Restores the dump into a server that nobody else can reach, and compares schema and rows with the source. */
export async function proveByRestore(request: RestoreRequest): Promise<RestoreOutcome> {
  const { engine, backup, tools, progress } = request;
  const not = await unfit(request);
  if (not !== undefined) return not;
  const programs = chooseServer(request.servers, tools);
  if (programs === undefined) return { unfit: 'no server is installed here', hint: installServer(tools.major) };
  progress({ type: 'backup', text: `restoring the dump into a throw-away PostgreSQL ${programs.version}` });
  try {
    await using server = await startPrivateServer({ ...programs, superuser: SUPERUSER, settings: SETTINGS });
    const connect = (database: string): Promise<Session> =>
      engine.connect({
        url: server.url(SUPERUSER, database),
        connectTimeoutMs: 30_000,
        applicationName: 'migrate-on-merge proof',
        // What somebody put into `public` must not be taken for the server's own by a superuser.
        settings: { search_path: '' },
      });
    {
      await using admin = await connect('postgres');
      await makeRoles(admin, backup.source.roles);
      await makeDatabase(admin, backup.source);
    }
    await using session = await connect(DATABASE);
    const missing = await missingExtensions(session, backup.source);
    if (missing.length > 0)
      return {
        unfit: `the database uses ${missing.length === 1 ? 'an extension that is' : 'extensions that are'} not usable here: ${missing.join(', ')}`,
        hint: `Install the packages that bring ${missing.join(', ')} for PostgreSQL ${programs.major} in a step before this one.`,
      };
    await using lists = await entryLists(tools, backup, { signal: request.signal });
    const start = performance.now();
    await using observer = onLook(() => connect('postgres'));
    // What was vacuumed less than the copy is larger than it, so the whole is an upper bound; of some tables nobody knows it.
    const total = backup.partial ? undefined : backup.source.bytes;
    request.pace?.by(async () => ({
      done: await databaseBytes(await observer.session(), DATABASE),
      total,
      about: true,
    }));
    const failed = await load(request, server, session, lists);
    request.pace?.by();
    const restoreMs = Math.round(performance.now() - start);
    if (failed !== undefined && NOT_HERE.test(failed))
      return { unfit: failed, hint: 'Install on this machine what these words miss, or free some space.' };
    const problem = failed ?? (await compare(request, session));
    return { problem, leftOut: lists.leftOut, restoreMs };
  } catch (error) {
    if (error instanceof ActionError && error.code === 'shadow-start')
      return { unfit: error.message, hint: error.hint };
    throw error;
  }
}
