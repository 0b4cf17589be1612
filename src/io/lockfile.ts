import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { ActionError } from '../model/error.js';

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ownerOf(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Holds a file that says "in use by this process". A file whose process is gone is taken over: a killed run must not
 * lock the next one out. Throws an ActionError naming the holder. Returns what lets it go.
 */
export function holdFile(file: string, what: string): () => void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const fd = openSync(file, 'wx', 0o600);
      writeSync(fd, `${process.pid}\n`);
      closeSync(fd);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = ownerOf(file);
      if (attempt > 3 || (owner !== undefined && alive(owner) && owner !== process.pid)) {
        throw new ActionError(
          'in-use',
          `The ${what} is in use by process ${owner ?? 'unknown'}.`,
          'Wait until that process has ended, then run this again.',
          { cause: error },
        );
      }
      if (owner === process.pid) {
        throw new ActionError('in-use', `The ${what} is already open in this process.`, 'Please report this.', {
          cause: error,
        });
      }
      rmSync(file, { force: true });
    }
  }
}
