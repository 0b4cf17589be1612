import type { MysqlSample, Sums } from '../../engines/mysqlfamily/sample.js';
import type { MysqlDumpTools } from '../../io/mysql-programs.js';
import type { ServerInfo } from '../../model/session.js';
import type { MysqlSource } from './source.js';

/** What a proof needs to know of a dump of the family. */
export interface MysqlBackup {
  readonly tools: MysqlDumpTools;
  readonly server: ServerInfo;
  readonly source: MysqlSource;
  /** Tables whose rows are in it with their earlier versions. */
  readonly withHistory: ReadonlySet<string>;
  /** Which rows are compared one by one, and what they added up to before the dump and after it. */
  readonly samples?: { readonly of: readonly MysqlSample[]; readonly before: Sums; readonly after: Sums };
  /** The server's names have no letter case. */
  readonly fold: boolean;
  /** What the dump cannot promise, for readers of the report. */
  readonly notes: readonly string[];
}
