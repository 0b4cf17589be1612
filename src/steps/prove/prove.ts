import { openPglite } from '../../engines/pglite.js';
import { ActionError } from '../../model/error.js';
import type { ReportBackup } from '../../model/report.js';
import { count, duration } from '../../render/text/words.js';
import type { MadeBackup } from '../backup/backup.js';
import { cancelled } from '../backup/errors.js';
import { pace } from '../backup/pace.js';
import { droppedOnLoading } from '../mysqlfamily/events.js';
import type { MysqlBackup } from '../mysqlfamily/made-backup.js';
import { proveMysqlList } from '../mysqlfamily/prove-list.js';
import { proveMysqlRestore } from '../mysqlfamily/prove-restore.js';
import { unpacked } from './archive.js';
import { compareRows, compareSchemas, sampledBy } from './compare.js';
import { compareContents } from './contents.js';
import { readBack } from './list.js';
import type { ProofRequest } from './request.js';
import { proveByRestore } from './restore.js';

export type { ProofRequest } from './request.js';

type Proof = ReportBackup['proof'];

const total = (rows: ReadonlyMap<string, number> | undefined): number | null =>
  rows === undefined ? null : [...rows.values()].reduce((sum, n) => sum + n, 0);

/** Every table that the backup is to hold, and its rows as the source had them. */
function held({ source }: MadeBackup): { readonly tables: number; readonly rows: number | null } {
  const tables = source.rows?.size ?? source.relations.filter((relation) => relation.kind === 'table').length;
  return { tables, rows: total(source.rows) };
}

/** What the copy could not have, for readers of the report. */
function leftOutNote(partial: boolean, leftOut: readonly string[], compared: string | undefined): string | undefined {
  const notes = [
    ...(partial ? ['Only rows of tables that the plan touches are in it.'] : []),
    ...(leftOut.length === 0 ? [] : [`In the dump, but not restored for the proof: ${leftOut.join(', ')}.`]),
    ...(compared === undefined ? [] : [compared]),
  ];
  return notes.length === 0 ? undefined : notes.join(' ');
}

async function byReading(request: ProofRequest, why: string): Promise<Proof> {
  const { backup, progress, signal } = request;
  const { tools, source } = backup;
  if (tools === undefined) return byUnpacking(request, 'list');
  progress({ type: 'backup', text: 'reading the dump back' });
  const { rows, problem } = await readBack(tools, backup, signal).catch((error: unknown) => {
    throw signal?.aborted === true ? cancelled() : error;
  });
  const wrong = problem ?? (source.rows === undefined ? undefined : compareRows(source.rows, rows));
  return {
    method: 'list',
    ...held(backup),
    ok: wrong === undefined,
    note: wrong ?? readOnly(why),
  };
}

/** An archive is proved by opening it in a second embedded server. */
async function byUnpacking(
  { engine, backup, historySchema, progress }: ProofRequest,
  method: 'restore' | 'list',
): Promise<Proof> {
  progress({ type: 'backup', text: 'opening the archive in a second embedded server' });
  const { source } = backup;
  try {
    await using archive = await unpacked(backup);
    if (method === 'list') return { method, ...held(backup), ok: true, note: 'Unpacked to its end, but not opened.' };
    await using session = await openPglite({ directory: archive.folder });
    const contents = await compareContents(source, session);
    const catalog = await engine.dialect.snapshot(session, { historySchema });
    const wrong = [...contents, compareSchemas(source.catalog, catalog)].filter((problem) => problem !== undefined);
    return {
      method,
      ...held(backup),
      ok: wrong.length === 0,
      ...(source.samples === undefined ? {} : { sampled: sampledBy(source.samples).sampled }),
      ...(wrong.length === 0 ? {} : { note: wrong.join('; ') }),
    };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { method, ...held(backup), ok: false, note: `The archive cannot be read back: ${words}` };
  }
}

const notHere = ({ unfit, hint }: { readonly unfit: string; readonly hint: string }): ActionError =>
  new ActionError(
    'backup-proof',
    `The backup cannot be proved by restoring it: ${unfit}.`,
    `${hint} Or take the weaker proof: \`backup-proof: list\`.`,
  );

const readOnly = (why: string): string => `Read to its end and every row counted, but not loaded into a server${why}`;

/** Of a dump of the MySQL family. */
async function ofMysql(request: ProofRequest, dumped: MysqlBackup): Promise<Proof> {
  const { method, asked, backup } = request;
  const said = (...texts: readonly string[]): { readonly note?: string } =>
    texts.length === 0 ? {} : { note: texts.join(' ') };
  const outcome = method === 'list' ? undefined : await proveMysqlRestore(request, dumped);
  if (outcome !== undefined && 'problem' in outcome) {
    const { problem, notes = [], restoreMs, sampled } = outcome;
    const note = said(...(problem === undefined ? [...dumped.notes, ...notes] : [problem]));
    return {
      method,
      ...held(backup),
      ok: problem === undefined,
      ...(restoreMs === undefined ? {} : { restoreMs }),
      ...(sampled === undefined ? {} : { sampled }),
      ...note,
    };
  }
  if (outcome !== undefined && asked) throw notHere(outcome);
  request.progress({ type: 'backup', text: 'reading the dump back' });
  const problem = await proveMysqlList(request, dumped);
  const why =
    outcome === undefined ? ' (`backup-proof: restore` does).' : `, a weaker proof: ${outcome.unfit}. ${outcome.hint}`;
  const note = said(
    ...(problem === undefined
      ? [readOnly(why), ...dumped.notes, ...droppedOnLoading(dumped.source.eventEnds)]
      : [problem]),
  );
  return { method: 'list', ...held(backup), ok: problem === undefined, ...note };
}

async function prove(request: ProofRequest): Promise<Proof> {
  const { method, asked, backup } = request;
  const { tools } = backup;
  if (method === 'none')
    return {
      method,
      ...held(backup),
      rows: null,
      ok: true,
      note: 'Not proved, as `backup-proof: none` asks; only its list of contents was looked at.',
    };
  if (backup.mysql !== undefined) return ofMysql(request, backup.mysql);
  if (method === 'list') return byReading(request, ' (`backup-proof: restore` does).');
  if (tools === undefined) return byUnpacking(request, 'restore');
  const outcome = await proveByRestore({ ...request, tools });
  if ('unfit' in outcome) {
    if (asked) throw notHere(outcome);
    return byReading(request, `, a weaker proof: ${outcome.unfit}. ${outcome.hint}`);
  }
  const { problem, leftOut, restoreMs } = outcome;
  const { samples } = backup.source;
  const compared = samples === undefined ? undefined : sampledBy(samples);
  const note = problem ?? leftOutNote(backup.partial, leftOut, compared?.note);
  return {
    method,
    ...held(backup),
    ok: problem === undefined,
    restoreMs,
    ...(compared === undefined ? {} : { sampled: compared.sampled }),
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * Proves that a backup can be used: `restore` loads it into a throw-away server and compares schema and rows, `list`
 * reads it to its end and counts its rows. A backup that is not what it should be is a proof that is not ok, never an
 * exception. Throws ActionError where a proof that was asked for cannot be had here.
 */
export async function proveBackup(request: ProofRequest): Promise<Proof> {
  const start = performance.now();
  using going = pace(request.progress, 'proof of the backup');
  const proof = await prove({ ...request, pace: going });
  const ms = Math.round(performance.now() - start);
  const { tables, rows, ok, note } = proof;
  const what = `${count(tables, 'table')}${rows === null ? '' : `, ${count(rows, 'row')}`}`;
  if (proof.method !== 'none')
    request.progress({
      type: ok ? 'backup' : 'warning',
      text: ok ? `proved (${proof.method}): ${what} in ${duration(ms)}` : `the proof failed: ${note ?? ''}`,
    });
  return { ...proof, ms };
}

/** What a failed proof means for a run: nothing may be touched on the strength of such a backup. */
export function proofError(proof: Proof): ActionError | undefined {
  if (proof.ok) return undefined;
  return new ActionError(
    'backup-proof',
    `The backup is no backup: ${proof.note ?? 'its proof failed'}`,
    'Nothing was touched. Settle what is named, then run this again; `backup-proof: list` proves less, `none` nothing.',
  );
}
