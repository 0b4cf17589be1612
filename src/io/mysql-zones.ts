import { access, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './exec.js';
import type { MysqlServerPrograms } from './mysql-programs.js';

const ZONES = '/usr/share/zoneinfo';

/** The same zones once more, and lists of them. */
const LEFT_OUT = /^(posix|right|posixrules|leapseconds|tzdata\.zi|\+VERSION)$|\.(tab|list)$/;

/** Why `Europe/Berlin` and its like will not be known; undefined when they will. */
export async function noZones({ zones }: MysqlServerPrograms): Promise<string | undefined> {
  if (zones === undefined) return 'the server came without mysql_tzinfo_to_sql';
  return access(ZONES).then(
    () => undefined,
    () => `this machine has no time zones in ${ZONES} (package tzdata)`,
  );
}

/** The SQL that fills the tables of time zones, or undefined where it cannot be had. */
export async function zonesSql(programs: MysqlServerPrograms): Promise<string | undefined> {
  if (programs.zones === undefined || (await noZones(programs)) !== undefined) return undefined;
  const links = await mkdtemp(join(tmpdir(), 'momzones-'));
  try {
    for (const name of await readdir(ZONES)) {
      if (!LEFT_OUT.test(name)) await symlink(join(ZONES, name), join(links, name));
    }
    const ended = await run(programs.zones, [links], { timeoutMs: 60_000, keep: 32 * 1024 * 1024 });
    return ended.code === 0 && !ended.truncated ? `USE mysql;\n${ended.stdout}` : undefined;
  } catch {
    return undefined;
  } finally {
    await rm(links, { recursive: true, force: true });
  }
}
