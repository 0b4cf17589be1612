import type { Context } from '../context.js';
import { findDumpTools, findServers } from '../io/binaries.js';
import { findMysqlDumpTools, findMysqlServers } from '../io/mysql-programs.js';
import type { Plan } from '../model/plan.js';
import type { ReportBackup } from '../model/report.js';
import type { Session } from '../model/session.js';
import { makeBackup } from '../steps/backup/backup.js';
import { backupByCommand } from '../steps/backup/command.js';
import { timeGuard, tooLong } from '../steps/backup/limits.js';
import { sealFor } from '../steps/backup/seal.js';
import { proofError, proveBackup } from '../steps/prove/prove.js';
import { affectedTables } from './backup-scope.js';
import { needService, uploadBackup } from './backup-upload.js';

/** By the dump tool of the server's kind, or by our own hands, with its proof. */
async function byTool(
  context: Context,
  session: Session,
  options: {
    readonly only: readonly string[] | undefined;
    readonly digest: string | null;
    readonly signal: AbortSignal;
  },
  proving: () => void,
): Promise<ReportBackup> {
  const { engine, inputs, host } = context;
  const { only, digest, signal } = options;
  const [postgres, mysql] = [engine.traits.backup === 'pg_dump', engine.traits.backup === 'mysqldump'];
  const backup = await makeBackup({
    engine,
    session,
    url: inputs.directUrl ?? inputs.databaseUrl ?? '',
    directory: inputs.backupDirectory,
    label: inputs.label,
    historySchema: inputs.historySchema,
    tools: postgres ? await findDumpTools(inputs.postgresBinaries) : [],
    mysqlTools: mysql ? await findMysqlDumpTools(inputs.mysqlBinaries) : [],
    seal: await sealFor(inputs),
    ...(only === undefined ? {} : { only }),
    rows: inputs.backupProof !== 'none',
    sample: inputs.backupProof === 'restore',
    maxBytes: inputs.backupMaxSize,
    origin: { by: context.run.tool, commit: context.run.commit, planDigest: digest },
    progress: host.progress,
    signal,
  });
  proving();
  const proof = await proveBackup({
    method: inputs.backupProof,
    asked: inputs.backupProofAsked,
    engine,
    backup,
    historySchema: inputs.historySchema,
    servers: postgres ? await findServers(inputs.postgresBinaries) : [],
    mysqlServers: mysql ? await findMysqlServers(inputs.mysqlBinaries) : [],
    progress: host.progress,
    signal,
  });
  const error = proofError(proof);
  if (error !== undefined) throw error;
  return {
    ...backup.report,
    scope: backup.partial ? 'affected' : 'full',
    ...(only === undefined ? {} : { tables: only }),
    proof,
  };
}

/**
 * Makes the backup and proves it. Throws ActionError: without a backup that holds, nothing is applied. Null where none is wanted,
 * and where the plan touches nothing that could be lost.
 */
export async function saveBefore(context: Context, session: Session, plan?: Plan): Promise<ReportBackup | null> {
  const { inputs, host } = context;
  if (inputs.backup === 'none') return null;
  needService(context);
  host.progress({ type: 'phase', name: 'Backup' });
  let at: 'backup' | 'proof' = 'backup';
  const ms = inputs.backupTimeoutMs;
  using limit = timeGuard(context.signal, ms, () => tooLong(ms ?? 0, at));
  const { signal } = limit;
  try {
    if (inputs.backup === 'command')
      return await backupByCommand({
        command: inputs.backupCommand ?? '',
        database: session.server.database,
        label: inputs.label,
        cwd: inputs.workingDirectory,
        env: host.env,
        progress: host.progress,
        signal,
      });
    const affected = await affectedTables(context, session, plan);
    if (affected !== undefined && affected.what !== 'tables') {
      const saved = affected.what === 'all' ? 'Everything is saved' : 'No backup is made';
      host.progress({ type: 'note', text: `${saved}, since ${affected.why}.` });
      if (affected.what === 'nothing') return null;
    }
    const only = affected?.what === 'tables' ? affected.tables : undefined;
    const saved = await byTool(context, session, { only, digest: plan?.digest ?? null, signal }, () => {
      at = 'proof';
    });
    return await uploadBackup(context, saved);
  } catch (error) {
    throw limit.error() ?? error;
  }
}
