import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment } from './exec.js';
import type { Account } from './unprivileged.js';

/** Prepared data folders, kept for the next server of the same kind: one takes a server seconds to make. */
export interface DataArchive {
  /** Unpacks the data folder into `folder`; false where there is none yet, or it is not whole. */
  restore(folder: string): Promise<boolean>;
  /** Keeps the data folder in `folder`. Never throws: without it everything works, only slower. */
  keep(folder: string): Promise<void>;
}

/** Raise it when what is prepared changes. */
const FORMAT = 2;
const WEEK_MS = 7 * 86_400_000;

const NONE: DataArchive = { restore: () => Promise.resolve(false), keep: () => Promise.resolve() };

/**
 * A folder of ours alone. Another user of this machine may have made one of that name before us, to slip a data folder of
 * his into our servers: then there is no cache.
 */
async function ownFolder(parent: string): Promise<string | undefined> {
  const uid = process.getuid?.();
  if (uid === undefined) return undefined;
  const folder = join(parent, `migrate-on-merge-${uid}`);
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  const info = await lstat(folder).catch(() => undefined);
  const ours = info?.isDirectory() === true && info.uid === uid && (info.mode & 0o077) === 0;
  return ours ? folder : undefined;
}

/**
 * `tar` reads and writes the server's files as the server's account, and we hold the archive: so as root we never follow a
 * path that the account could bend.
 */
async function tar(
  args: readonly string[],
  stdio: ['ignore' | number, 'ignore' | number],
  account: Account | undefined,
) {
  const child = spawn('tar', args, {
    stdio: [...stdio, 'ignore'],
    env: cleanEnvironment(),
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => undefined);
    if (info !== undefined && Date.now() - info.mtimeMs > WEEK_MS) await rm(path, { force: true });
  }
}

/** The archive for one program file and what it is told; a program that was changed or replaced has another. */
export async function dataArchive(
  program: string,
  told: readonly string[],
  account: Account | undefined,
  parent = tmpdir(),
): Promise<DataArchive> {
  const [folder, info] = await Promise.all([ownFolder(parent), stat(program).catch(() => undefined)]);
  if (folder === undefined || info === undefined) return NONE;
  const identity = [FORMAT, program, info.size, info.mtimeMs, info.ino, process.arch, ...told];
  const key = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
  const file = join(folder, `data-${key}.tar`);
  return {
    async restore(into) {
      const archive = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => undefined);
      if (archive === undefined) return false;
      try {
        if (await tar(['-xf', '-', '-C', into], [archive.fd, 'ignore'], account).catch(() => false)) {
          await utimes(file, new Date(), new Date()).catch(() => undefined);
          return true;
        }
      } finally {
        await archive.close();
      }
      // Cut short, or of a tar that ours does not understand
      await rm(join(into, 'data'), { recursive: true, force: true });
      await rm(file, { force: true });
      return false;
    },
    async keep(from) {
      const part = join(folder, `part-${randomBytes(8).toString('hex')}`);
      try {
        await sweep(folder);
        const archive = await open(part, 'wx', 0o600);
        // The server's number is in auto.cnf: each server gives itself a new one
        const args = ['-cf', '-', '--exclude=auto.cnf', '-C', from, 'data'];
        const whole = await tar(args, ['ignore', archive.fd], account).finally(() => archive.close());
        if (whole) await rename(part, file);
      } catch {
        // A full disk, no tar: the server goes on without.
      } finally {
        await rm(part, { force: true });
      }
    },
  };
}
