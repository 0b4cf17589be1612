import { stat } from 'node:fs/promises';
import type { DumpedRelation } from '../../engines/postgresql/facts.js';
import type { Measured, TableSample } from '../../engines/postgresql/sample.js';
import type { DumpTools } from '../../io/binaries.js';
import type { MysqlDumpTools } from '../../io/mysql-programs.js';
import type { Catalog } from '../../model/catalog.js';
import type { Engine } from '../../model/engine.js';
import { ActionError } from '../../model/error.js';
import type { Progress } from '../../model/events.js';
import type { ReportBackup } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import { count, duration, size } from '../../render/text/words.js';
import { type MysqlBackup, writeMysqlDump } from '../mysqlfamily/dump.js';
import { needMysqlTools } from '../mysqlfamily/tool.js';
import { writeArchive } from './archive.js';
import type { BackupContent, Seal, Stored } from './content.js';
import { describeBackup } from './describe.js';
import { writeDump } from './dump.js';
import { type BackupFile, backupFile, sha256Of } from './file.js';
import { backupFiles } from './files.js';
import { sizeGuard, tooLarge } from './limits.js';
import type { Manifest } from './manifest.js';
import { bestPacking } from './packing.js';
import { ticker } from './ticker.js';
import { chooseTools, missingTools } from './tool.js';
import { writeCounts } from './writes.js';

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

export interface MadeBackup extends BackupContent {
  readonly report: Omit<ReportBackup, 'proof'>;
  readonly manifest: Manifest;
  /** What reads it back; undefined for an archive of our own, and in the MySQL family. */
  readonly tools: DumpTools | undefined;
  /** Of a dump of the MySQL family: what a proof needs to know of it. */
  readonly mysql?: MysqlBackup;
  readonly source: BackupSource;
  /** Only some tables' rows are in it. */
  readonly partial: boolean;
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

/** A kind of backup, with the tool that it needs found. */
interface Way {
  readonly ending: string;
  readonly partial: boolean;
  write(file: BackupFile, request: BackupRequest): Promise<Written>;
}

/** Each throws ActionError where its tool is not here. */
const WAYS: Readonly<Record<Engine['traits']['backup'], (request: BackupRequest) => Way>> = {
  archive: () => ({
    ending: '.tar.gz',
    partial: false,
    write: (file, request) => writeArchive(request, file),
  }),
  pg_dump(request) {
    const { major } = request.session.server;
    const tools = chooseTools(request.tools, major);
    if (tools === undefined) {
      const { message, hint } = missingTools(request.tools, major);
      throw new ActionError('backup-tool', message, hint);
    }
    return {
      ending: '.dump',
      partial: request.only !== undefined,
      write: (file, limited) => writeDump(limited, file, tools),
    };
  },
  mysqldump(request) {
    const tools = needMysqlTools(request.mysqlTools ?? [], request.session.server);
    const packing = bestPacking();
    return {
      ending: `.sql${packing.ending}`,
      partial: request.only !== undefined,
      write: (file, limited) => writeMysqlDump(limited, file, tools, packing),
    };
  },
};

/** Makes a backup and reads its list of contents back; nothing but a complete file is left behind. Throws ActionError. */
export async function makeBackup(request: BackupRequest): Promise<MadeBackup> {
  const { engine, session, progress } = request;
  const way = WAYS[engine.traits.backup](request);
  if (session.transaction() !== 'idle')
    throw new ActionError('internal', 'A backup needs a session outside a transaction.', 'Please report this.');
  const start = performance.now();
  const createdAt = new Date().toISOString();
  await using file = await backupFile({
    directory: request.directory,
    database: session.server.database,
    label: request.label,
    ending: way.ending,
    seal: request.seal,
  });
  using limit = sizeGuard(request.signal, file.part, request.maxBytes);
  using _ = ticker((elapsed) => {
    const tell = (bytes: number): void =>
      progress({
        type: 'backup',
        text: `${size(bytes)} after ${duration(elapsed)}, ${size(Math.round((bytes / elapsed) * 1000))}/s`,
      });
    void stat(file.part).then(
      (info) => tell(info.size),
      () => undefined,
    );
  });
  // Before the dump sees anything, so that no write that it lacks goes uncounted.
  const writes = await writeCounts(session, engine);
  const written = await way.write(file, { ...request, signal: limit.signal }).catch((error: unknown) => {
    throw limit.error() ?? error;
  });
  const { source, tool, tools, mysql, stored } = written;
  const { partial } = way;
  const bytes = stored?.bytes ?? (await stat(file.part)).size;
  if (request.maxBytes !== undefined && bytes > request.maxBytes)
    throw tooLarge(`The backup has ${size(bytes)}`, request.maxBytes);
  const ms = performance.now() - start;
  const sha256 = stored?.sha256 ?? (await sha256Of(file.part));
  const facts = { file: file.name, bytes, sha256, encrypted: request.seal !== undefined };
  const manifest = await describeBackup(request, written, { ...facts, createdAt, partial, writes });
  const path = await file.keep(manifest);
  backupFiles.set(file.name, path);
  const tables = source.relations.filter((relation) => relation.kind === 'table').length;
  progress({ type: 'backup', text: `${count(tables, 'table')}, ${size(bytes)} in ${duration(ms)} by ${tool}` });
  return {
    report: { ...facts, tool, ms: Math.round(ms) },
    path,
    seal: request.seal,
    manifest,
    tools,
    ...(mysql === undefined ? {} : { mysql }),
    source,
    partial,
  };
}
