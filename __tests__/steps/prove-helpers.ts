// What the tests of proofs share.
import { postgres } from '../../src/engines/postgres.js';
import { findServers, type ServerPrograms } from '../../src/io/binaries.js';
import type { ReportBackup } from '../../src/model/report.js';
import type { MadeBackup } from '../../src/steps/backup/backup.js';
import { type ProofRequest, proveBackup } from '../../src/steps/prove/prove.js';
import { binFor } from '../support/postgres.js';

export const serversOf = async (...majors: readonly number[]): Promise<readonly ServerPrograms[]> =>
  (await findServers(majors.map(binFor))).filter((server) => majors.includes(server.major));

/** A proof as if the user had asked for it. */
export const prove = (backup: MadeBackup, request: Partial<ProofRequest> = {}): Promise<ReportBackup['proof']> =>
  proveBackup({
    method: 'restore',
    asked: true,
    engine: postgres,
    backup,
    historySchema: 'migrate_on_merge',
    servers: [],
    progress: () => undefined,
    ...request,
  });
