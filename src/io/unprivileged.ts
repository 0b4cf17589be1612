import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An account that servers may run as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` owns nothing, while `postgres` may own the machine's real databases. */
const CANDIDATES = ['nobody', 'postgres', 'daemon'];

export const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, and looks its own account up: one of `/etc/passwd`. Undefined where there is none. */
export async function unprivilegedAccount(): Promise<Account | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  for (const candidate of CANDIDATES) {
    const found = lines.find(([name, , uid]) => name === candidate && Number(uid) > 0);
    if (found !== undefined) return { name: candidate, uid: Number(found[2]), gid: Number(found[3]) };
  }
  return undefined;
}

/** Whether every account may pass through this folder. */
export async function openToAll(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const mode = await stat(at).then(
      (info) => info.mode,
      () => 0,
    );
    if ((mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}
