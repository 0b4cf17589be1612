import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type EngineName, LABELS } from '../../model/engine.js';
import { ActionError } from '../../model/error.js';
import type { ErrorCode } from '../../model/error-codes.js';
import type { ServerInfo } from '../../model/session.js';
import { size } from '../../render/text/words.js';
import type { BackupContent, Seal } from '../backup/content.js';
import { plain } from '../backup/content.js';
import { sha256Of } from '../backup/file.js';
import type { Manifest } from '../backup/manifest.js';
import { readManifest } from '../backup/read-manifest.js';

/** A backup that is known to be the file that was written, and that can be opened. */
export interface OpenedBackup extends BackupContent {
  readonly name: string;
  readonly manifest: Manifest;
}

const refused = (code: ErrorCode, message: string, hint: string, cause?: unknown): ActionError =>
  new ActionError(code, message, hint, cause === undefined ? {} : { cause });

/** One byte of it, so that a wrong passphrase is known before anything is made. */
async function tryOpening(content: BackupContent): Promise<void> {
  for await (const _ of plain(content)) return;
}

/** Reads the manifest and holds the file against it. Throws ActionError. */
export async function openBackup(path: string, seal: Seal | undefined): Promise<OpenedBackup> {
  const name = basename(path);
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (!('isFile' in there && there.isFile()))
    throw refused(
      'backup-file',
      `There is no file ${name} to restore${'code' in there ? ` (${there.code ?? 'unknown reason'})` : ''}.`,
      '`backup-file` is the path of the backup; relative ones begin at the working directory.',
    );
  const manifest = await readManifest(path);
  const { bytes, sha256, encryption } = manifest.backup;
  const fetched = 'Fetch the file anew from where it is kept; nothing can be restored from this one with certainty.';
  if (there.size !== bytes)
    throw refused(
      'backup-file',
      `${name} has ${size(there.size)} (${there.size} bytes), and ${bytes} were written.`,
      fetched,
    );
  const now = await sha256Of(path);
  if (now !== sha256)
    throw refused(
      'backup-file',
      `${name} is not the file that was written: its SHA-256 is ${now}, and it was ${sha256}.`,
      fetched,
    );
  const encrypted = encryption !== 'none';
  if (encrypted && seal === undefined)
    throw refused('backup-file', `${name} is encrypted.`, 'Give its passphrase as `backup-passphrase`.');
  const opened = { path, name, manifest, ...(encrypted ? { seal } : {}) };
  if (encrypted)
    await tryOpening(opened).catch((error: unknown) => {
      const words = error instanceof Error ? error.message : String(error);
      throw refused(
        'backup-file',
        `${name} cannot be opened: ${words}.`,
        'Give the passphrase that it was made with as `backup-passphrase`.',
        error,
      );
    });
  return opened;
}

/** Who the target is, as far as it is known. */
export interface TargetFacts {
  readonly server: ServerInfo;
  readonly database: string;
  readonly identity: string | undefined;
}

const label = (engine: string): string => LABELS[engine as EngineName] ?? engine;

/** Another kind of server, or an older one. Nothing makes that right. */
export function refuseServer(
  { name, manifest }: OpenedBackup,
  kind: Manifest['backup']['kind'],
  { server }: TargetFacts,
): void {
  const from = `${label(manifest.server.engine)} ${manifest.server.version}`;
  const to = `${label(server.engine)} ${server.version}`;
  if (manifest.backup.kind !== kind || manifest.server.engine !== server.engine)
    throw refused(
      'wrong-server',
      `${name} is of a ${from}${manifest.server.embedded ? ' (embedded)' : ''}, and the target is a ${to}${server.embedded ? ' (embedded)' : ''}.`,
      'Give the `database-url` of a server of the same kind.',
    );
  if (server.major < manifest.server.major)
    throw refused(
      'wrong-server',
      `${name} is of a ${from}, and the target is a ${to}: an older server does not know what a newer one has learnt.`,
      `Restore it on ${label(server.engine)} ${manifest.server.major} or newer.`,
    );
}

/** Why the target is not the database that the backup is of, in words; undefined where it is, as far as can be told. */
export function otherDatabase({ server, database }: Manifest, target: TargetFacts): string | undefined {
  if (database.name !== target.database)
    return `the backup is of the database ${database.name}, and the target is ${target.database}`;
  if (server.identity !== null && target.identity !== undefined && server.identity !== target.identity)
    return `the backup is of a database ${database.name} of another server`;
  return undefined;
}

/** `named`: what the user says that the backup is of. A database of that name elsewhere may be a customer's. */
export function refuseOther(opened: OpenedBackup, target: TargetFacts, named: string | undefined): void {
  const { name } = opened.manifest.database;
  if (named !== undefined && named !== name)
    throw refused(
      'wrong-database',
      `The backup is of the database ${name}, not of ${named}.`,
      `Correct \`backup-database\`, or leave it out.`,
    );
  const other = otherDatabase(opened.manifest, target);
  if (other === undefined || named === name) return;
  throw refused(
    'wrong-database',
    `This is the wrong database: ${other}.`,
    `Give the URL of the database that it is of. If it is meant to go here all the same (a drill, a server that took over), say which one it is: \`--backup-database ${name}\`.`,
  );
}
