import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, realpath, rmdir, unlink } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ActionError } from '../model/error.js';
import { codeOf, systemError, tidy } from './folder.js';
import { printable } from './text.js';

/** A file that is not there yet; the path is relative to the root. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** File systems that know no hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV']);

/** The folder itself, links followed. Throws where that is not below the root: nothing is written out there. */
async function realFolder(root: string, folder: string): Promise<string> {
  const real = await realpath(folder);
  const prefix = root.endsWith(sep) ? root : root + sep;
  const inside = real === root || real.startsWith(prefix);
  if (!inside || real.slice(root.length).split(sep).includes('.git')) throw systemError('EOUTSIDE', folder);
  return real;
}

/** Everything that was made so far, so that a failure half-way leaves nothing behind. */
type Undo = (() => Promise<unknown>)[];

/** Makes the folders that are missing, each checked before the next one is made in it. */
async function ensureFolder(root: string, path: string, undo: Undo): Promise<string> {
  let real = root;
  for (const part of path.split('/').filter((one) => one !== '')) {
    const next = join(real, part);
    const made = await mkdir(next).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      },
    );
    if (made) undo.push(() => rmdir(next));
    real = await realFolder(root, next);
  }
  return real;
}

/** The whole text under another name, on the disk. */
async function written(folder: string, text: string, undo: Undo): Promise<string> {
  const path = join(folder, `.create-${randomBytes(6).toString('hex')}.part`);
  const file = await open(path, 'wx');
  undo.push(() => unlink(path));
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return path;
}

/** Gives it its name, unless something has that name already: `rename` would write over it. */
async function named(part: string, path: string, undo: Undo): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
    await copyFile(part, path, constants.COPYFILE_EXCL);
  }
  undo.push(() => unlink(path));
  await unlink(part);
}

function refused(error: unknown, { path }: NewFile): ActionError {
  const code = codeOf(error) ?? 'unknown';
  const shown = printable(path);
  if (code === 'EEXIST')
    return new ActionError(
      'file-exists',
      `${shown} is there already, and is not written over.`,
      'Run this again: it takes the next version.',
    );
  if (code === 'EOUTSIDE')
    return new ActionError(
      'outside',
      `${shown} leads out of the working directory through a link, and nothing out there is written.`,
      'Name the folder itself in `migrations`, or a `working-directory` that holds both.',
    );
  return new ActionError(
    'not-written',
    `${shown} cannot be written (${code}).`,
    'Give the user of this run the right to write there, and look at the room on the disk.',
    { cause: error },
  );
}

/** Writes all or none, each whole or not at all, never over another file and never out of the root. */
export async function writeNew(rootPath: string, files: readonly NewFile[]): Promise<void> {
  const root = await realpath(rootPath);
  const undo: Undo = [];
  for (const file of files) {
    try {
      const path = tidy(file.path);
      if (path === undefined || path === '') throw systemError('EOUTSIDE', file.path);
      const folder = await ensureFolder(root, path.slice(0, Math.max(0, path.lastIndexOf('/'))), undo);
      const part = await written(folder, file.text, undo);
      await named(part, join(folder, path.slice(path.lastIndexOf('/') + 1)), undo);
    } catch (error) {
      for (const back of undo.toReversed()) await back().catch(() => undefined);
      throw refused(error, file);
    }
  }
}
