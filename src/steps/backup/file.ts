import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, mkdtemp, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { defaultBackupParent } from '../preflight/disk.js';
import type { Seal } from './content.js';
import { fileError } from './errors.js';
import { type Manifest, writeManifest } from './manifest.js';

/** A backup that is being written: `part` until `keep` gives it its name. */
export interface BackupFile extends AsyncDisposable {
  readonly part: string;
  readonly folder: string;
  readonly seal: Seal | undefined;
  /** The name that it gets. */
  readonly name: string;
  /** Renames the complete file and writes its manifest, without which it is no backup; gives its path. */
  keep(manifest: Manifest): Promise<string>;
}

const LONGEST = 60;

/** Letters, digits, `.`, `_`, `-`: a name that no shell and no file system stumbles over. */
function plain(text: string): string {
  const safe = text.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^[.-]+/, '_');
  return (safe === '' ? '_' : safe).slice(0, LONGEST);
}

export function backupName(database: string, label: string, at: Date, ending: string): string {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${plain(database)}-${time}-${plain(label)}${ending}`;
}

/** Another backup of the same second keeps its name. */
async function claim(folder: string, name: string, ending: string): Promise<{ path: string; part: FileHandle }> {
  const stem = name.slice(0, -ending.length);
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? name : `${stem}-${n}${ending}`);
    const there = await stat(path).then(
      () => true,
      () => false,
    );
    if (there) continue;
    try {
      return { path, part: await open(`${path}.part`, 'wx', 0o600) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * Opens a file that only we may read, in a folder that only we may enter. Disposed without `keep`, nothing of it is left:
 * a half-written file would be taken for a backup one day.
 */
export async function backupFile(options: {
  readonly directory: string | undefined;
  readonly database: string;
  readonly label: string;
  readonly ending: string;
  readonly seal?: Seal | undefined;
}): Promise<BackupFile> {
  const { directory, seal } = options;
  const ending = `${options.ending}${seal?.ending ?? ''}`;
  const parent = defaultBackupParent();
  let made: string | undefined;
  try {
    if (directory === undefined) {
      await mkdir(parent, { recursive: true });
      made = await mkdtemp(join(parent, 'migrate-on-merge-backup-'));
    } else await mkdir(directory, { recursive: true, mode: 0o700 });
    const folder = directory ?? made ?? parent;
    const name = backupName(options.database, options.label, new Date(), ending);
    const { path, part } = await claim(folder, name, ending);
    // The tool opens it again, and keeps the mode of a file that is there.
    await part.close();
    let kept = false;
    return {
      part: `${path}.part`,
      folder,
      seal,
      name: basename(path),
      async keep(manifest) {
        try {
          await rename(`${path}.part`, path);
          await writeManifest(path, manifest);
        } catch (error) {
          await rm(path, { force: true });
          throw fileError(error, folder);
        }
        kept = true;
        return path;
      },
      async [Symbol.asyncDispose]() {
        if (kept) return;
        await rm(`${path}.part`, { force: true });
        if (made !== undefined) await rmdir(made).catch(() => undefined);
      },
    };
  } catch (error) {
    if (made !== undefined) await rmdir(made).catch(() => undefined);
    throw fileError(error, directory ?? parent);
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
