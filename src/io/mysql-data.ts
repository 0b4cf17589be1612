import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ended, run } from './exec.js';
import { dataArchive } from './mysql-archive.js';
import type { MysqlServerPrograms } from './mysql-programs.js';
import { initialSettings } from './mysql-settings.js';
import { zonesSql } from './mysql-zones.js';
import type { Account } from './unprivileged.js';

/** Where a server's data is made, by whom, and what must end when we die meanwhile. */
export interface DataPlace {
  readonly folder: string;
  readonly account: Account | undefined;
  readonly onStart: (pid: number) => void;
  readonly onEnd: () => void;
}

const INIT_MS = 180_000;

/** What the server said of the failure, its own notes left out. */
export function complaints(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const errors = lines.filter((line) => /\[ERROR\]|FATAL|Fatal/.test(line));
  return (errors.length > 0 ? errors : lines).slice(-6);
}

/** Runs a program as the server's account. */
async function asServer(place: DataPlace, file: string, args: readonly string[], input?: string): Promise<Ended> {
  const { folder, account } = place;
  try {
    return await run(file, args, {
      cwd: folder,
      // Some scripts ask for the account's name
      env: { HOME: folder, TMPDIR: folder, TZ: 'UTC', USER: account?.name ?? process.env['USER'] },
      timeoutMs: INIT_MS,
      onStart: place.onStart,
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
      ...(input === undefined ? {} : { input }),
    });
  } finally {
    place.onEnd();
  }
}

type Make = (
  programs: MysqlServerPrograms,
  place: DataPlace,
  args: readonly string[],
  zones?: string,
) => Promise<Ended>;

/** The zones go in while nobody is there yet. */
const MAKE: Readonly<Record<MysqlServerPrograms['flavour'], Make>> = {
  async mysql({ server }, place, args, zones) {
    const more = zones === undefined ? [] : [`--init-file=${await fileFor(place, 'zones.sql', zones)}`];
    return asServer(place, server, [...args, ...more, '--initialize-insecure']);
  },
  async mariadb({ server, install = '' }, place, args, zones) {
    const how = ['--auth-root-authentication-method=normal', '--skip-name-resolve', '--skip-test-db'];
    const ended = await asServer(place, install, [...args, ...how]);
    if (ended.code !== 0 || zones === undefined) return ended;
    return asServer(place, server, [...args, '--bootstrap'], zones);
  },
};

/** A file that the server's account may read. */
export async function fileFor(place: DataPlace, name: string, text: string): Promise<string> {
  const path = join(place.folder, name);
  await writeFile(path, text, { mode: 0o600 });
  if (place.account !== undefined) await chown(path, place.account.uid, place.account.gid);
  return path;
}

/** Makes a data folder with the machine's time zones in it; → what was said where that failed. */
export async function makeData(
  programs: MysqlServerPrograms,
  place: DataPlace,
  variables: Readonly<Record<string, string>>,
): Promise<readonly string[] | undefined> {
  const settings = initialSettings(programs, variables);
  const archive = await dataArchive(programs.server, settings, place.account);
  if (await archive.restore(place.folder)) return undefined;
  const data = join(place.folder, 'data');
  const args = ['--no-defaults', `--datadir=${data}`, ...settings];
  const zones = await zonesSql(programs);
  let ended = await MAKE[programs.flavour](programs, place, args, zones);
  if (ended.code !== 0 && zones !== undefined) {
    // A machine's zones may be newer than a server can take
    await rm(data, { recursive: true, force: true });
    ended = await MAKE[programs.flavour](programs, place, args);
  }
  if (ended.code !== 0)
    return ended.timedOut ? [`it did not end within ${INIT_MS / 1000} s`] : complaints(ended.stderr + ended.stdout);
  await archive.keep(place.folder);
  return undefined;
}
