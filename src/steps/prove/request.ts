import type { ServerPrograms } from '../../io/binaries.js';
import type { MysqlServerPrograms } from '../../io/mysql-programs.js';
import type { Engine } from '../../model/engine.js';
import type { Progress } from '../../model/events.js';
import type { ReportBackup } from '../../model/report.js';
import type { MadeBackup } from '../backup/backup.js';
import type { Pace } from '../backup/pace.js';

/** What goes into a proof. */
export interface ProofRequest {
  readonly method: ReportBackup['proof']['method'];
  /** Whether the user asked for that very method: then nothing weaker is taken instead. */
  readonly asked: boolean;
  readonly engine: Engine;
  readonly backup: MadeBackup;
  readonly historySchema: string;
  /** The servers that are installed, from `findServers`. */
  readonly servers: readonly ServerPrograms[];
  /** Those of the MySQL family, from `findMysqlServers`. */
  readonly mysqlServers?: readonly MysqlServerPrograms[];
  readonly progress: Progress;
  /** Is told how to see how far the restore is. */
  readonly pace?: Pick<Pace, 'by'>;
  readonly signal?: AbortSignal;
}
