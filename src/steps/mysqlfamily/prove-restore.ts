import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { compareSeries, type MysqlServerPrograms, seriesIn } from '../../io/mysql-programs.js';
import { startPrivateMysql } from '../../io/mysql-server.js';
import { LABELS } from '../../model/engine.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { ReportBackup } from '../../model/report.js';
import type { ServerInfo, Session } from '../../model/session.js';
import { size } from '../../render/text/words.js';
import { parseAccount } from '../../shadow/mysql-prepare.js';
import { account, giveDatabase, grantWhereKnown } from '../../shadow/mysql-users.js';
import { id, raw, sql } from '../../sql/query.js';
import { sha256Of } from '../backup/file.js';
import { freeBytes } from '../preflight/disk.js';
import { compareRows, compareSchemas } from '../prove/compare.js';
import type { ProofRequest } from '../prove/request.js';
import { compareCopySums } from './compare-sums.js';
import { settleEvents } from './events.js';
import { kindOf, serverName } from './family.js';
import { loadDump } from './load.js';
import type { MysqlBackup } from './made-backup.js';
import { otherFile } from './prove-list.js';

/** `unfit`: it cannot be tried here. `problem`: it was tried, and the backup is not what it should be. */
export type MysqlOutcome =
  | { readonly unfit: string; readonly hint: string }
  | {
      readonly problem: string | undefined;
      /** What loading made other than it was, as it must. */
      readonly notes?: readonly string[];
      /** How long loading took. */
      readonly restoreMs?: number;
      readonly sampled?: ReportBackup['proof']['sampled'];
    };

const LOADER = { user: 'mom_loader', host: 'localhost' };

/** To write a view, routine, trigger or event for somebody else, by the names that the years gave it. */
const FOR_OTHERS = ['SET USER', 'SET_ANY_DEFINER', 'ALLOW_NONEXISTENT_DEFINER', 'SET_USER_ID'];

/** These decide whether a table may be made that the source has already. */
const NOT_ASKED = ['sql_require_primary_key', 'sql_generate_invisible_primary_key'];

/** Of these the machine is guilty, not the dump: something that the source's server has is not here. */
const NOT_HERE =
  /ERROR (?:1049|1115|1126|1127|1273|1286|1298|1524|3185|3825) |ERROR 1114 |Errcode: 28|No space left on device|[Pp]lugin '?\w+'? (?:cannot|could not) be loaded|Unknown (?:storage engine|database|collation|character set)/;

/** Of its own flavour, the series itself or the next one above it. */
function chooseServer(servers: readonly MysqlServerPrograms[], source: ServerInfo): MysqlServerPrograms | undefined {
  const { flavour } = kindOf(source);
  const wanted = seriesIn(source.version);
  return servers
    .filter((server) => server.flavour === flavour && compareSeries(server, wanted) >= 0)
    .toSorted(compareSeries)[0];
}

type Unfit = Extract<MysqlOutcome, { readonly unfit: string }>;

/** The server to try it on, or why it cannot be tried. */
async function findPlace(
  servers: readonly MysqlServerPrograms[],
  { server, source }: MysqlBackup,
): Promise<MysqlServerPrograms | Unfit> {
  const kind = kindOf(server);
  if (kind.flavour === undefined)
    return {
      unfit: `a ${serverName(server)} cannot be started here, and no other server is taken for it`,
      hint: 'Restore the file once into a cluster that holds nothing else, to know that it can be.',
    };
  const found = chooseServer(servers, server);
  if (found === undefined) {
    const alike = servers.filter(({ flavour }) => flavour === kind.flavour);
    const [newest] = alike.toSorted((a, b) => compareSeries(b, a));
    const have =
      newest === undefined
        ? `no ${LABELS[kind.flavour]} server is installed here`
        : `the newest server here is ${serverName({ ...server, version: newest.version })}`;
    return {
      unfit: `${have}, and ${serverName(server)} or newer is needed`,
      hint: `Install one in a step before this one: ${kind.server}; or name its folder in \`mysql-binaries\`.`,
    };
  }
  const free = await freeBytes(tmpdir());
  if (free !== undefined && free < source.bytes)
    return {
      unfit: `the copy would need up to ${size(source.bytes)}, and ${size(free)} are free in the temporary folder`,
      hint: 'Set TMPDIR to a folder on a larger disk, or take a runner with one.',
    };
  return found;
}

/**
 * What a dump makes runs as its definers, so they must be there: nobody can log in as one of them, and each has rights on
 * this database alone. The loader is no administrator: what the dump holds is somebody else's code.
 */
async function makePlace(admin: Session, database: string, { source }: MysqlBackup): Promise<void> {
  const { charset, collation } = source;
  await admin.query(sql`CREATE DATABASE ${id(database)} CHARACTER SET ${id(charset)} COLLATE ${id(collation)}`);
  await admin.query(sql`CREATE USER ${account(LOADER)}`);
  await giveDatabase(admin, LOADER, database);
  for (const right of FOR_OTHERS) await grantWhereKnown(admin, right, LOADER);
  for (const name of source.definers) {
    const parsed = parseAccount(name);
    // MariaDB lists a role with an empty host
    const who = parsed.host === '' ? { user: parsed.user, host: undefined } : parsed;
    const make = who.host === undefined ? sql`CREATE ROLE IF NOT EXISTS ${account(who)}` : undefined;
    try {
      await admin.query(make ?? sql`CREATE USER IF NOT EXISTS ${account(who)} ACCOUNT LOCK`);
      await giveDatabase(admin, who, database);
    } catch (error) {
      // One of the server's own; if it is missed, loading says so
      if (!(error instanceof ServerError)) throw error;
    }
  }
}

async function countRows(session: Session, { source, withHistory }: MysqlBackup): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of source.filled) {
    const all = raw(withHistory.has(name) ? ' FOR SYSTEM_TIME ALL' : '');
    try {
      const [row] = await session.query(sql`SELECT COUNT(*) AS n FROM ${id(name)}${all}`);
      counts.set(name, Number(row?.['n'] ?? 0));
    } catch (error) {
      // 1146: it is not there, which the comparison of schemas says
      if (!(error instanceof ServerError && error.code === '1146')) throw error;
    }
  }
  return counts;
}

/** What the copy has otherwise than the source, in words. */
async function compare(request: ProofRequest, dumped: MysqlBackup, session: Session): Promise<MysqlOutcome> {
  const { backup, engine, historySchema } = request;
  try {
    const catalog = await engine.dialect.snapshot(session, { historySchema });
    const rows = await countRows(session, dumped);
    const { source, copy, notes } = settleEvents(backup.source.catalog, catalog, dumped.source.eventEnds);
    const { samples } = dumped;
    const sums = samples === undefined ? undefined : await compareCopySums(samples, session);
    const counted = compareRows(backup.source.rows ?? new Map(), rows);
    // Of a table that lacks rows that has been said.
    const wrong = [compareSchemas(source, copy), counted, counted === undefined ? sums?.problem : undefined].filter(
      (problem) => problem !== undefined,
    );
    return {
      problem: wrong.length === 0 ? undefined : wrong.join('; '),
      notes: [...notes, ...(sums?.notes ?? [])],
      ...(sums === undefined ? {} : { sampled: sums.sampled }),
    };
  } catch (error) {
    if (error instanceof ServerError) return { problem: `the copy cannot be read: ${error.message}` };
    throw error;
  }
}

/** A view or a foreign key of this database that needs another one, which no dump of this one holds. */
function otherDatabase(failed: string, database: string): string | undefined {
  const words =
    /[Tt]able '([^'.]+)\.[^']*' doesn't exist|FUNCTION ([^\s.]+)\.\S+ does not exist|Unknown database '([^']+)'/;
  const [found] =
    words
      .exec(failed)
      ?.slice(1)
      .filter((name) => name !== undefined) ?? [];
  return found === undefined || found === database ? undefined : found;
}

/** Loads the dump into a server that nobody else can reach, and compares schema and rows with the source. */
export async function proveMysqlRestore(request: ProofRequest, dumped: MysqlBackup): Promise<MysqlOutcome> {
  const { backup, engine, progress, signal } = request;
  const other = otherFile(await sha256Of(backup.path), backup.report.sha256);
  if (other !== undefined) return { problem: other };
  const programs = await findPlace(request.mysqlServers ?? [], dumped);
  if ('unfit' in programs) return programs;
  const { database } = dumped.server;
  progress({
    type: 'backup',
    text: `restoring the dump into a throw-away ${serverName({ ...dumped.server, version: programs.version })}`,
  });
  const variables = Object.fromEntries(
    Object.entries(dumped.source.variables).filter(([name]) => !NOT_ASKED.includes(name)),
  );
  // A name that the dump cannot know: what it makes may run as whom it names
  const admin = `mom_${randomBytes(8).toString('hex')}`;
  try {
    await using server = await startPrivateMysql({ programs, admin, variables, more: ['--max-allowed-packet=1G'] });
    const connect = (name = ''): Promise<Session> =>
      engine.connect({
        url: server.url(admin, name),
        connectTimeoutMs: 30_000,
        applicationName: 'migrate-on-merge proof',
      });
    {
      await using session = await connect();
      await makePlace(session, database, dumped);
    }
    const { socket } = server;
    const load = {
      tools: dumped.tools,
      content: backup,
      socket,
      user: LOADER.user,
      database,
      signal,
      pace: request.pace,
    };
    const start = performance.now();
    const failed = await loadDump(load);
    const restoreMs = Math.round(performance.now() - start);
    if (failed !== undefined) {
      const apart = otherDatabase(failed, database);
      if (apart !== undefined)
        return {
          unfit: `it names another database, \`${apart}\`, which is not in it (${failed})`,
          hint: 'Back up that database too; where both are there, the file can be restored.',
        };
      if (NOT_HERE.test(failed))
        return { unfit: failed, hint: 'Install on this machine what these words miss, or free some space.' };
      return { problem: failed };
    }
    await using session = await connect(database);
    return { ...(await compare(request, dumped, session)), restoreMs };
  } catch (error) {
    if (error instanceof ActionError && error.code === 'shadow-start')
      return { unfit: error.message, hint: error.hint };
    throw error;
  }
}
