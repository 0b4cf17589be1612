import type { DumpedRelation } from '../../engines/postgresql/facts.js';
import type { Measured, TableSample } from '../../engines/postgresql/sample.js';
import type { DumpTools } from '../../io/binaries.js';
import type { MysqlDumpTools } from '../../io/mysql-programs.js';
import type { Catalog } from '../../model/catalog.js';
import type { Engine } from '../../model/engine.js';
import type { Progress } from '../../model/events.js';
import type { Session } from '../../model/session.js';
import type { MysqlBackup } from '../mysqlfamily/made-backup.js';
import type { Seal, Stored } from './content.js';
import type { Manifest } from './manifest.js';
import type { Pace } from './pace.js';

/** What goes into a backup. */
export interface BackupRequest {
  readonly engine: Engine;
  /** A session outside a transaction; one of its transactions holds the state that is dumped and counted. */
  readonly session: Session;
  /** By which the dump tool connects: the server itself rather than a pooler, where both are known. */
  readonly url: string;
  /** Where the dump goes; undefined: a private folder of its own. */
  readonly directory: string | undefined;
  readonly label: string;
  readonly historySchema: string;
  /** The dump tools that are installed, from `findDumpTools`. */
  readonly tools: readonly DumpTools[];
  /** Those of the MySQL family, from `findMysqlDumpTools`. */
  readonly mysqlTools?: readonly MysqlDumpTools[];
  /**
   * Rows of these tables only (`schema.name`, in the MySQL family `name`), with the schema of everything; undefined: all rows. An
   * archive holds all of them whatever is asked.
   */
  readonly only?: readonly string[];
  /** Counts the rows that the dump must hold, for a proof by `list` or `restore`. */
  readonly rows: boolean;
  /** Adds up a sample of each table's rows as well, for a proof by `restore`. */
  readonly sample?: boolean;
  /** What its manifest says of where it comes from. */
  readonly origin?: Pick<Manifest, 'by' | 'commit' | 'planDigest'>;
  /** Encrypts what is written; undefined: it is written as it is. */
  readonly seal?: Seal | undefined;
  /** Largest file. */
  readonly maxBytes?: number | undefined;
  /** Longest wait for the right to read a table. */
  readonly lockWaitMs?: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Is told how to see how far the dump is. */
  readonly pace?: Pick<Pace, 'by'>;
}

/** What the database held at the instant of the backup: what a proof compares with. */
export interface BackupSource {
  readonly major: number;
  readonly encoding: string;
  readonly bytes: number;
  readonly catalog: Catalog;
  readonly relations: readonly DumpedRelation[];
  /** Rows by `schema.name`, in the MySQL family by `name`; undefined where they were not counted. */
  readonly rows: ReadonlyMap<string, number> | undefined;
  /** Which rows of each table a proof compares one by one, and what they add up to; of PostgreSQL. */
  readonly samples?: {
    readonly of: readonly TableSample[];
    readonly found: ReadonlyMap<string, Measured>;
  };
  readonly roles: readonly string[];
}

/** What a kind of backup does; the rest is the same for all. */
export interface Written {
  readonly source: BackupSource;
  readonly tool: string;
  readonly tools: DumpTools | undefined;
  readonly mysql?: MysqlBackup;
  /** Where the bytes came through our hands; else the file is read once more. */
  readonly stored: Stored | undefined;
}
