import { stat } from 'node:fs/promises';
import type { DumpTools } from '../../io/binaries.js';
import type { Engine } from '../../model/engine.js';
import { ActionError, defect } from '../../model/error.js';
import type { ReportBackup } from '../../model/report.js';
import { count, duration, size } from '../../render/text/words.js';
import { writeMysqlDump } from '../mysqlfamily/dump.js';
import type { MysqlBackup } from '../mysqlfamily/made-backup.js';
import { needMysqlTools } from '../mysqlfamily/tool.js';
import { writeArchive } from './archive.js';
import type { BackupContent } from './content.js';
import { describeBackup } from './describe.js';
import { writeDump } from './dump.js';
import { type BackupFile, backupFile, sha256Of } from './file.js';
import { backupFiles } from './files.js';
import { sizeGuard, tooLarge } from './limits.js';
import type { Manifest } from './manifest.js';
import { pace } from './pace.js';
import { bestPacking } from './packing.js';
import type { BackupRequest, BackupSource, Written } from './request.js';
import { chooseTools, missingTools } from './tool.js';
import { writeCounts } from './writes.js';

export type { BackupRequest, BackupSource, Written } from './request.js';

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
  if (session.transaction() !== 'idle') throw defect('A backup needs a session outside a transaction.');
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
  using going = pace(progress, 'dump');
  going.by(async () => ({ done: (await stat(file.part)).size }));
  // Before the dump sees anything, so that no write that it lacks goes uncounted.
  const writes = await writeCounts(session, engine);
  const written = await way.write(file, { ...request, signal: limit.signal, pace: going }).catch((error: unknown) => {
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
