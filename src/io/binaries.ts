import { constants } from 'node:fs';
import { access, readdir, realpath } from 'node:fs/promises';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { run } from './exec.js';

/** A folder with PostgreSQL's server programs. */
export interface ServerPrograms {
  readonly major: number;
  readonly version: string;
  readonly bin: string;
}

/** `pg_dump` and its `pg_restore`, by their full paths. */
export interface DumpTools {
  readonly major: number;
  readonly version: string;
  readonly pgDump: string;
  readonly pgRestore: string;
}

/** Where packages put the programs of one major; `*` stands within one step of the path. */
const PLACES = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/lib/postgresql*/bin',
  '/usr/libexec/postgresql*',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/opt/homebrew/opt/libpq/bin',
  '/usr/local/opt/libpq/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
  '/usr/local/pgsql/bin',
];

/** The folders that a pattern names. */
export async function expand(pattern: string): Promise<readonly string[]> {
  const steps = pattern.split('/');
  const at = steps.findIndex((step) => step.includes('*'));
  if (at === -1) return [pattern];
  const parent = steps.slice(0, at).join('/');
  const [before = '', after = ''] = (steps[at] ?? '').split('*');
  const names = await readdir(parent).catch(() => []);
  return names
    .filter((name) => name.startsWith(before) && name.endsWith(after) && name !== before)
    .map((name) => join(parent, name, ...steps.slice(at + 1)));
}

async function folders(extra: readonly string[]): Promise<readonly string[]> {
  const known = await Promise.all(PLACES.map(expand));
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...new Set([...extra.map((folder) => resolve(folder)), ...known.flat(), ...path])];
}

/**
 * The program itself behind links. Debian's `pg_wrapper` chooses a cluster of the machine and shadows the client that was
 * asked for, so a link to it does not count. Shims whose target bears another name go by the name they are called by.
 */
export async function program(folder: string, name: string): Promise<string | undefined> {
  const path = join(folder, name);
  try {
    const real = await realpath(path);
    await access(real, constants.X_OK);
    if (basename(real) === 'pg_wrapper') return undefined;
    return basename(real) === name ? real : path;
  } catch {
    return undefined;
  }
}

interface Version {
  readonly major: number;
  readonly version: string;
}

const versions = new Map<string, Promise<Version | undefined>>();

async function ask(path: string): Promise<Version | undefined> {
  const ended = await run(path, ['--version'], { timeoutMs: 10_000 }).catch(() => undefined);
  const found = /\(PostgreSQL\) ((\d+)[.\w]*)/.exec(ended?.stdout ?? '');
  return found === null ? undefined : { major: Number(found[2]), version: found[1] ?? '' };
}

function versionOf(path: string): Promise<Version | undefined> {
  const known = versions.get(path) ?? ask(path);
  versions.set(path, known);
  return known;
}

/** What `first` and `second` are in each folder that has both, the newest major first, folders of the user before others. */
async function pairs(extra: readonly string[], first: string, second: string) {
  const found = await Promise.all(
    (await folders(extra)).map(async (folder) => {
      const [one, two] = await Promise.all([program(folder, first), program(folder, second)]);
      if (one === undefined || two === undefined || dirname(one) !== dirname(two)) return [];
      const version = await versionOf(one);
      return version === undefined ? [] : [{ ...version, one, two }];
    }),
  );
  const seen = new Set<string>();
  return found
    .flat()
    .filter(({ one }) => !seen.has(one) && seen.add(one))
    .sort((a, b) => b.major - a.major);
}

/** Installed servers, the newest major first. */
export async function findServers(extra: readonly string[] = []): Promise<readonly ServerPrograms[]> {
  const found = await pairs(extra, 'postgres', 'initdb');
  return found.map(({ major, version, one }) => ({ major, version, bin: dirname(one) }));
}

/** Installed dump tools, the newest major first. */
export async function findDumpTools(extra: readonly string[] = []): Promise<readonly DumpTools[]> {
  const found = await pairs(extra, 'pg_dump', 'pg_restore');
  return found.map(({ major, version, one, two }) => ({ major, version, pgDump: one, pgRestore: two }));
}
