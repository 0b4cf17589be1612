import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mysqlHidden } from '../../engines/mysqlfamily/environment.js';
import { type MysqlSample, mysqlSamples, type Sums, sumUp } from '../../engines/mysqlfamily/sample.js';
import type { MysqlDumpTools } from '../../io/mysql-programs.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Session } from '../../model/session.js';
import { raw } from '../../sql/query.js';
import { store } from '../backup/content.js';
import { cancelled, fileError } from '../backup/errors.js';
import type { BackupFile } from '../backup/file.js';
import { refuseTooLarge } from '../backup/limits.js';
import type { Packing } from '../backup/packing.js';
import type { BackupRequest, Written } from '../backup/request.js';
import { runUntil } from '../backup/run.js';
import { type DumpWish, dumpArguments, dumpsHistory, partialWishes } from './arguments.js';
import { toolConnection } from './connection.js';
import { lacking } from './contents.js';
import { isTrouble, mysqlBackupError, mysqlHint, mysqlWords } from './errors.js';
import { withoutEvents } from './events.js';
import { kindOf } from './family.js';
import type { MysqlBackup } from './made-backup.js';
import { DumpScanner } from './scan.js';
import { eventsGone, type MysqlSource, readMysqlSource, withRows } from './source.js';
import { toolName } from './tool.js';

const LOCK_WAIT_MS = 60_000;
const MOST = 10;

const few = (names: readonly string[]): string =>
  names.slice(0, MOST).join(', ') + (names.length > MOST ? ` and ${names.length - MOST} more` : '');

function sourceError(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  const words = error instanceof ServerError ? error.message : String(error);
  return new ActionError(
    'backup-failed',
    `The backup was not made: the database cannot be read in full: ${words}`,
    mysqlHint(words) ?? 'Nothing was touched. Settle what the server says, then run this again.',
    { cause: error },
  );
}

/** The session waits for a table at most so long; afterwards it is as it was. */
async function patiently<T>(session: Session, waitMs: number, read: () => Promise<T>): Promise<T> {
  const [row] = await session.query(raw('SELECT @@SESSION.lock_wait_timeout AS seconds'));
  const wait = (seconds: number) => session.query(raw(`SET SESSION lock_wait_timeout = ${seconds}`));
  await wait(Math.max(1, Math.ceil(waitMs / 1_000)));
  try {
    return await read();
  } finally {
    if (session.lost === undefined) await wait(Number(row?.['seconds'] ?? 86_400));
  }
}

/** What a user is not shown nobody would miss in the dump, neither the tool nor we. */
async function refuseBlind(session: Session): Promise<void> {
  const hidden = kindOf(session.server).programs ? await mysqlHidden(session) : [];
  if (hidden.length === 0) return;
  throw new ActionError(
    'backup-failed',
    `The backup was not made: the user of \`database-url\` has no right to see ${hidden.join(' and ')}, so a backup would lack them without a word.`,
    'Grant it the right: GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, EXECUTE ON the database TO …; and for the bodies of routines GRANT SHOW_ROUTINE ON *.* (MySQL) or SELECT ON mysql.proc (MariaDB).',
  );
}

/** Runs the tool, several times where it takes that, and writes what it says, compressed; gives what was in it. */
async function dump(
  request: BackupRequest,
  file: BackupFile,
  { tools, packing, bytes }: { readonly tools: MysqlDumpTools; readonly packing: Packing; readonly bytes: number },
  wishes: readonly DumpWish[],
) {
  const { server } = request.session;
  const { signal } = request;
  const scanner = new DumpScanner();
  const joined = new PassThrough();
  let broken: unknown;
  const storing = store(joined, [packing.pack()], { path: file.part, seal: file.seal }).catch((error: unknown) => {
    broken = error;
    joined.destroy();
    return undefined;
  });
  let read = 0;
  request.pace?.by(() => ({ done: read, total: bytes, about: true }));
  const look = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      read += chunk.length;
      scanner.push(chunk);
      yield chunk;
    }
  };
  const failed = async (error: unknown): Promise<never> => {
    joined.destroy();
    await storing;
    throw signal?.aborted === true ? cancelled() : fileError(broken ?? error, file.folder);
  };
  try {
    for (const wish of wishes) {
      await using connection = await toolConnection(request.url, tools, server.tls);
      const ended = await runUntil(tools.dump, [...connection.args, ...dumpArguments(wish)], {
        env: connection.env,
        files: connection.files,
        signal,
        drain: (stdout) => pipeline(stdout, look, joined, { end: false }),
      }).catch(failed);
      if (signal?.aborted === true) throw cancelled();
      scanner.end();
      const stderr = connection.hide(ended.stderr);
      if (ended.code !== 0) throw mysqlBackupError(tools, { code: ended.code, stderr });
      if (isTrouble(mysqlWords(stderr))) throw mysqlBackupError(tools, { code: 0, stderr }, ', but reported trouble');
      if (!scanner.complete)
        throw mysqlBackupError(tools, { code: 0, stderr }, ', but the closing line "Dump completed" is not at the end');
      const said = mysqlWords(stderr);
      if (said !== '') request.progress({ type: 'note', text: said });
    }
    joined.end();
    const stored = await storing;
    if (stored === undefined) return await failed(broken);
    return { scanner, stored };
  } finally {
    joined.destroy();
    await storing;
  }
}

/** What was there before the dump, but for events that ended before it came to them. */
async function survivors(session: Session, before: MysqlSource, { contents }: DumpScanner) {
  const lost = [...before.events].some((name) => !contents.events.has(name));
  const gone = (lost ? await eventsGone(session, before) : []).filter((name) => !contents.events.has(name));
  const events = new Set([...before.events].filter((name) => !gone.includes(name)));
  const eventEnds = new Map([...before.eventEnds].filter(([name]) => events.has(name)));
  return { source: { ...before, events, eventEnds }, gone };
}

/** A tool may end well and have written next to nothing: what the database holds must be in the dump. */
async function refuseIncomplete(
  { session }: BackupRequest,
  { source, fold }: Pick<MysqlBackup, 'source' | 'fold'>,
  { contents, rows }: DumpScanner,
  filledBefore: ReadonlySet<string>,
): Promise<void> {
  const missing = lacking(source, contents, fold);
  const counted = rowsOf(source, rows, fold);
  const empty = [...filledBefore].filter((name) => counted.get(name) === 0);
  // Rows that were there before the dump and are there after it were there in its snapshot, or somebody emptied the table
  // and filled it again meanwhile: then a second run tells.
  const still = empty.length === 0 ? new Set<string>() : await withRows(session, empty);
  const all = [...missing, ...[...still].map((name) => `the rows of table ${name}`)];
  if (all.length === 0) return;
  throw new ActionError(
    'backup-failed',
    `The backup is incomplete: it lacks ${few(all)}.`,
    'The dump tool ended without an error and left them out, or the schema was changed meanwhile. Run this again; see that the tool is the real one (`mysql-binaries` names its folder).',
  );
}

/** Rows of every table, none where the dump names none. */
export function rowsOf(source: MysqlSource, found: ReadonlyMap<string, number>, fold: boolean): Map<string, number> {
  const plain = (name: string): string => (fold ? name.toLowerCase() : name);
  const counts = new Map([...found].map(([name, rows]) => [plain(name), rows]));
  return new Map(source.filled.map(({ name }) => [name, counts.get(plain(name)) ?? 0]));
}

function notesOf(source: MysqlSource, withHistory: ReadonlySet<string>): readonly string[] {
  const apart = source.filled.filter(({ engine }) => !/^(InnoDB|RocksDB|MyRocks|TokuDB|)$/i.test(engine));
  const lost = source.filled.filter(({ name, versioned }) => versioned && !withHistory.has(name));
  return [
    ...(apart.length === 0
      ? []
      : [
          `Not of one instant with the other tables, since their engines keep no snapshots: ${few(apart.map(({ name, engine }) => `${name} (${engine})`))}.`,
        ]),
    ...(lost.length === 0 ? [] : [`Without the earlier versions of their rows: ${few(lost.map(({ name }) => name))}.`]),
  ];
}

/**
 * Dumps with the family's own tool. The tool reads all transactional tables in a snapshot of its own, which no other
 * session can share: so rows are counted in the dump itself, as it streams by, and held against the copy that a proof
 * makes of it. Counting them on the server would count another instant. That the tool left a table's rows out altogether
 * is seen by looking, before and after, which tables have any.
 */
export async function writeMysqlDump(
  request: BackupRequest,
  file: BackupFile,
  tools: MysqlDumpTools,
  packing: Packing,
): Promise<Written> {
  const { session, engine, historySchema, progress } = request;
  const { server } = session;
  const only = request.only === undefined ? undefined : new Set(request.only);
  try {
    request.signal?.throwIfAborted();
    await refuseBlind(session);
    const all = await readMysqlSource(session, engine);
    const before = only === undefined ? all : { ...all, filled: all.filled.filter(({ name }) => only.has(name)) };
    const bytes = before.filled.reduce((sum, table) => sum + table.bytes, 0);
    refuseTooLarge(bytes, request.maxBytes);
    const found = await engine.dialect.snapshot(session, { historySchema });
    const names = before.filled.map(({ name }) => name);
    const filled = await patiently(session, request.lockWaitMs ?? LOCK_WAIT_MS, () => withRows(session, names));
    const versioned = before.filled.filter((table) => table.versioned);
    const history = versioned.length > 0 && dumpsHistory({ tool: tools, server });
    const withHistory = new Set(history ? versioned.map(({ name }) => name) : []);
    const of =
      request.sample === true && kindOf(server).flavour !== undefined ? await mysqlSamples(session, names) : undefined;
    const waitMs = request.lockWaitMs ?? LOCK_WAIT_MS;
    const sums = (all: readonly MysqlSample[]): Promise<Sums> => patiently(session, waitMs, () => sumUp(session, all));
    const summed = of === undefined ? undefined : { of, before: await sums(of) };
    const wish = { tool: tools, server, versioned: history };
    const wishes: readonly DumpWish[] =
      only === undefined
        ? [{ ...wish, what: 'all' }]
        : partialWishes(wish, {
            tables: [...all.tables],
            views: [...all.views],
            holding: all.filled.map(({ name }) => name),
            filled: names,
          });
    const { scanner, stored } = await dump(request, file, { tools, packing, bytes }, wishes);
    const samples = summed === undefined ? undefined : { ...summed, after: await sums(summed.of) };
    const fold = !['0', ''].includes(server.settings?.['lower_case_table_names'] ?? '');
    const { source, gone } = await survivors(session, before, scanner);
    const catalog = withoutEvents(found, gone);
    const notes = notesOf(source, withHistory);
    const mysql: MysqlBackup = {
      tools,
      server,
      source,
      withHistory,
      fold,
      notes,
      ...(samples === undefined ? {} : { samples }),
    };
    await refuseIncomplete(request, mysql, scanner, filled);
    for (const text of notes) progress({ type: 'note', text });
    const relation = (kind: 'table' | 'view' | 'sequence') => (name: string) => ({
      oid: '',
      schema: server.database,
      name,
      kind,
    });
    return {
      source: {
        major: server.major,
        encoding: source.charset,
        bytes: source.bytes,
        catalog,
        relations: [
          ...all.filled.map(({ name }) => name).map(relation('table')),
          ...[...source.views].map(relation('view')),
          ...source.sequences.map(relation('sequence')),
        ],
        rows: rowsOf(source, scanner.rows, fold),
        roles: source.definers,
      },
      tool: toolName(tools),
      tools: undefined,
      mysql,
      stored,
    };
  } catch (error) {
    if (request.signal?.aborted === true) throw cancelled();
    throw sourceError(error);
  }
}
