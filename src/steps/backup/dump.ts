import { stat } from 'node:fs/promises';
import { bytesDumped } from '../../engines/postgresql/copying.js';
import { beginStill, type DumpedRelation, exportSnapshot } from '../../engines/postgresql/facts.js';
import { rowFacts } from '../../engines/postgresql/related.js';
import { plainValues, samplesOf } from '../../engines/postgresql/sample.js';
import type { DumpTools } from '../../io/binaries.js';
import type { Ended } from '../../io/exec.js';
import { ActionError } from '../../model/error.js';
import { size } from '../../render/text/words.js';
import { raw } from '../../sql/query.js';
import { type Stored, store } from './content.js';
import { TOOL_NAME, toolEnvironment } from './environment.js';
import { backupError, cancelled, fileError, toolWords } from './errors.js';
import type { BackupFile } from './file.js';
import { refuseTooLarge } from './limits.js';
import { checkList, readList } from './list.js';
import { onLook } from './pace.js';
import type { BackupRequest, BackupSource, Written } from './request.js';
import { runUntil } from './run.js';
import { countTables, measureTables, nameOf, readSource, rowsIn, sourceError, wantsRows } from './source.js';

const LOCK_WAIT_MS = 60_000;
const ZSTD_SINCE = 16;
/** `pg_stat_progress_copy`; before it there is the size of the file alone. */
const COUNTS_COPY_SINCE = 14;
/** Half the time of the default, for a file that is a tenth larger: the deployment waits for it. */
const GZIP = '1';

/** A name for the tools' patterns, in which quotes take away every special meaning. */
const pattern = ({ schema, name }: DumpedRelation): string =>
  [schema, name].map((part) => `"${part.replaceAll('"', '""')}"`).join('.');

interface DumpOptions {
  readonly snapshot: string;
  /** Tables whose rows stay out. */
  readonly without: readonly DumpedRelation[];
  /** Large objects belong to no table; where only some tables' rows are saved, they come along if one may name them. */
  readonly largeObjects: boolean;
  readonly signal: AbortSignal;
}

async function dump(
  request: BackupRequest,
  file: BackupFile,
  tools: DumpTools,
  options: DumpOptions,
): Promise<Stored | undefined> {
  await using environment = await toolEnvironment(request.url, request.session.server.database);
  const { seal } = file;
  const args = (packing: string): readonly string[] => [
    '--format=custom',
    `--compress=${packing}`,
    // A file of its own can be read from several places at once; what is encrypted comes as a stream.
    ...(seal === undefined ? [`--file=${file.part}`] : []),
    '--no-password',
    `--snapshot=${options.snapshot}`,
    `--lock-wait-timeout=${request.lockWaitMs ?? LOCK_WAIT_MS}`,
    ...(options.largeObjects ? [] : ['--no-blobs']),
    ...options.without.map((relation) => `--exclude-table-data=${pattern(relation)}`),
  ];
  let stored: Stored | undefined;
  const attempt = (packing: string): Promise<Ended> =>
    runUntil(tools.pgDump, args(packing), {
      env: environment.env,
      signal: options.signal,
      ...(seal === undefined
        ? {}
        : {
            drain: async (stdout) => {
              stored = await store(stdout, [], { path: file.part, seal });
            },
          }),
    }).catch((error: unknown) => {
      throw options.signal.aborted ? cancelled() : fileError(error, file.folder);
    });
  let ended = await attempt(tools.major >= ZSTD_SINCE ? 'zstd:1' : GZIP);
  // Said before anything is read: the tool was built without it.
  if (ended.code !== 0 && /does not support compression/.test(ended.stderr)) ended = await attempt(GZIP);
  const said = environment.hide(ended.stderr);
  if (options.signal.aborted) throw cancelled();
  if (ended.code !== 0) throw backupError('pg_dump', { code: ended.code, stderr: said }, tools.major);
  if (said.trim() !== '') request.progress({ type: 'note', text: toolWords(said) });
  return stored;
}

/** Waits for both; the failure of one ends the other, and the first failure is what is thrown. */
async function both<A, B>(one: Promise<A>, other: Promise<B>, stop: () => void): Promise<[A, B]> {
  const failed = (error: unknown): never => {
    stop();
    throw error;
  };
  const all = [one.catch(failed), other.catch(failed)] as const;
  try {
    return await Promise.all(all);
  } finally {
    await Promise.allSettled(all);
  }
}

/** In the open transaction, whose settings nobody needs afterwards. */
export async function countWanted(
  { session, rows, sample, progress }: BackupRequest,
  wanted: readonly DumpedRelation[],
): Promise<Pick<BackupSource, 'rows' | 'samples'>> {
  if (!rows) return { rows: undefined };
  if (sample !== true) return { rows: await countTables(session, wanted, progress) };
  const of = await samplesOf(
    session,
    wanted.map(({ oid }) => oid),
  );
  await plainValues(session, true);
  const found = await measureTables(session, of, progress);
  return { rows: rowsIn(found), samples: { of, found } };
}

/**
 * Dumps with `pg_dump` what one transaction of our own session sees, while that transaction counts the rows: so dump and
 * counts agree although others go on writing.
 */
export async function writeDump(request: BackupRequest, file: BackupFile, tools: DumpTools): Promise<Written> {
  const { session } = request;
  const stop = new AbortController();
  const signal = request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal]);
  let halted: Promise<void> | undefined;
  const halt = (): void => {
    stop.abort();
    halted ??= session.cancel().catch(() => undefined);
  };
  request.signal?.addEventListener('abort', halt, { once: true });
  try {
    signal.throwIfAborted();
    await beginStill(session, request.lockWaitMs ?? LOCK_WAIT_MS);
    const snapshot = await exportSnapshot(session);
    const source = await readSource(request);
    const wanted = source.relations.filter((relation) => wantsRows(relation, request));
    const without = source.relations.filter((relation) => relation.kind === 'table' && !wanted.includes(relation));
    const { bytes, holdsOids } = await rowFacts(
      session,
      wanted.map(({ oid }) => oid),
    );
    refuseTooLarge(bytes, request.maxBytes);
    const largeObjects = request.only === undefined || holdsOids;
    // Seen from a session of its own: ours counts rows meanwhile.
    await using observer = onLook(() =>
      request.engine.connect({
        url: request.url,
        connectTimeoutMs: 5_000,
        applicationName: 'migrate-on-merge progress',
        // Whoever waits to change a table keeps this one waiting too, and the end of the dump waits for it.
        settings: { lock_timeout: '1s', statement_timeout: '5s' },
      }),
    );
    const oids = wanted.map(({ oid }) => oid);
    request.pace?.by(async () => {
      const found =
        session.server.major < COUNTS_COPY_SINCE
          ? undefined
          : await observer
              .session()
              .then((looking) => bytesDumped(looking, oids, TOOL_NAME))
              .catch(() => undefined);
      const written = (await stat(file.part)).size;
      return found === undefined ? { done: written } : { ...found, about: true, more: `${size(written)} written` };
    });
    const counting = countWanted(request, wanted);
    const [stored, counted] = await both(
      dump(request, file, tools, { snapshot, without, largeObjects, signal }),
      counting,
      halt,
    );
    const list = await readList(tools, { path: file.part, seal: file.seal }, signal);
    const filled = new Set(wanted.map(nameOf));
    checkList(list, source.relations, (relation) => filled.has(nameOf(relation)));
    return { source: { ...source, ...counted }, tool: `pg_dump ${tools.version}`, tools, stored };
  } catch (error) {
    if (request.signal?.aborted === true) throw cancelled();
    if (error instanceof ActionError) throw error;
    throw sourceError(error);
  } finally {
    request.signal?.removeEventListener('abort', halt);
    // A cancellation under way would hit whatever this session runs next.
    await halted;
    await session.query(raw('ROLLBACK')).catch(() => undefined);
  }
}
