import type { Traits } from '../../model/engine.js';
import { restoreArchive } from './archive.js';
import { restoreMysql } from './mysql.js';
import { restorePostgres } from './postgres.js';
import type { Restored, RestoreRequest } from './request.js';

const WAYS: Readonly<Record<Traits['backup'], (request: RestoreRequest) => Promise<Restored>>> = {
  pg_dump: restorePostgres,
  mysqldump: restoreMysql,
  archive: restoreArchive,
};

/**
 * Restores a backup and holds it against its manifest. Where it differs, nothing is replaced: that is in the checks. Throws
 * ActionError where it cannot be restored at all; the message says what state everything is in.
 */
export const restoreBackup = (request: RestoreRequest): Promise<Restored> =>
  WAYS[request.engine.traits.backup](request);
