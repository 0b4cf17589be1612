import type { Context } from '../context.js';
import { findDumpTools, findServers } from '../io/binaries.js';
import { findMysqlDumpTools, findMysqlServers } from '../io/mysql-programs.js';
import type { ReportBackup } from '../model/report.js';
import type { Session } from '../model/session.js';
import { makeBackup } from '../steps/backup/backup.js';
import { sealFor } from '../steps/backup/seal.js';
import { proofError, proveBackup } from '../steps/prove/prove.js';

/** Makes the backup and proves it. Throws ActionError: without a backup that holds, nothing is applied. Null where none is wanted. */
export async function saveBefore(
  context: Context,
  session: Session,
  planDigest: string | null = null,
): Promise<ReportBackup | null> {
  const { engine, inputs, host, signal } = context;
  if (inputs.backup === 'none') return null;
  host.progress({ type: 'phase', name: 'Backup' });
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
    rows: inputs.backupProof !== 'none',
    origin: { by: context.run.tool, commit: context.run.commit, planDigest },
    progress: host.progress,
    signal,
  });
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
  return { ...backup.report, proof };
}
