import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { ActionError } from '../model/error.js';

/** The files that this very process holds: after a restart in a container its number may be that of the run before. */
const held = new Set<string>();

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, as Linux counts it: numbers of processes are given out again, and soon in a container. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything; what follows the last one is plain.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The process that holds the file, if it still runs. */
function livingOwner(text: string): number | undefined {
  const [first = '', start = ''] = text.trim().split(/\s+/);
  const pid = Number.parseInt(first, 10);
  if (!(pid > 0) || pid === process.pid || !alive(pid)) return undefined;
  const now = startOf(pid);
  return start === '' || now === '' || start === now ? pid : undefined;
}

/** The file with its text in one step, so that nobody ever sees it empty. False where it is there already. */
function place(file: string, text: string): boolean {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(aside, text, { mode: 0o600, flag: 'wx' });
    linkSync(aside, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code ?? '')) throw error;
    return placeWithoutLinks(file, text);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Some file systems know no second name for a file. */
function placeWithoutLinks(file: string, text: string): boolean {
  try {
    const fd = openSync(file, 'wx', 0o600);
    writeSync(fd, text);
    closeSync(fd);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away the file of a process that is gone, and only that: another run may have been quicker and hold it by now. */
function removeStale(file: string, text: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
    if (textOf(aside) !== text) linkSync(aside, file);
  } catch {
    // Gone already, or taken again: the next attempt sees which.
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Holds a file that says "in use by this process". A file whose process is gone is taken over: a killed run must not
 * lock the next one out. Throws an ActionError naming the holder. Returns what lets it go.
 */
export function holdFile(name: string, what: string): () => void {
  const file = resolve(name);
  if (held.has(file))
    throw new ActionError('in-use', `The ${what} is already open in this process.`, 'Please report this.');
  const own = `${process.pid} ${startOf(process.pid)}\n`;
  for (let attempt = 0; ; attempt += 1) {
    if (place(file, own)) {
      held.add(file);
      return () => {
        if (held.delete(file) && textOf(file) === own) rmSync(file, { force: true });
      };
    }
    const text = textOf(file);
    const owner = text === undefined ? undefined : livingOwner(text);
    if (owner !== undefined || attempt > 3) {
      throw new ActionError(
        'in-use',
        `The ${what} is in use by ${owner === undefined ? 'another process' : `process ${owner}`}.`,
        'Wait until that process has ended, then run this again.',
      );
    }
    if (text !== undefined) removeStale(file, text);
  }
}
