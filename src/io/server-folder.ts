import { chmod, chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActionError } from '../model/error.js';
import { type Account, isRoot, openToAll, unprivilegedAccount } from './unprivileged.js';

/** A socket's path holds 107 bytes on Linux and 103 on macOS; `/mompg-XXXXXX/.s.PGSQL.5432` is 27 of them. */
const LONGEST_FOLDER = 103 - 27;

/** A folder that only this account may enter, with a path short enough for a socket in it; by `parents` in their order. */
export async function privateFolder(
  account: Account | undefined,
  parents: readonly string[] = [tmpdir(), '/tmp', '/var/tmp'],
): Promise<string> {
  for (const parent of parents) {
    if (Buffer.byteLength(parent) > LONGEST_FOLDER || (account !== undefined && !(await openToAll(parent)))) continue;
    const folder = await mkdtemp(join(parent, 'mompg-')).catch(() => undefined);
    if (folder === undefined) continue;
    await chmod(folder, 0o700);
    if (account !== undefined) await chown(folder, account.uid, account.gid);
    return folder;
  }
  throw new ActionError(
    'shadow-start',
    'No temporary folder is fit for a database server.',
    'Set TMPDIR to a short path that may be written to, and that other accounts may pass through when this runs as root.',
  );
}

/** Who a server is to run as: undefined for ourselves. */
export async function accountFor(server = 'PostgreSQL'): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  const account = await unprivilegedAccount();
  if (account !== undefined) return account;
  throw new ActionError(
    'shadow-start',
    `${server} refuses to run as root, and there is no other account here to run it as.`,
    'Run as another user, or add the account `nobody` to /etc/passwd.',
  );
}
