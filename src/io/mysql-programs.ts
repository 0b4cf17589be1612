import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { expand, program } from './binaries.js';
import { run } from './exec.js';

/** Whose program it is; TiDB has no tools of its own here. */
export type MysqlFlavour = 'mysql' | 'mariadb';

/** What a program says of itself. */
export interface MysqlVersion {
  readonly flavour: MysqlFlavour;
  /** As the program writes it, without the distribution's part: `10.11.18`. */
  readonly version: string;
  readonly major: number;
  readonly minor: number;
}

/** An installed server, by the full paths of its programs. */
export interface MysqlServerPrograms extends MysqlVersion {
  readonly server: string;
  /** `mariadb-install-db`; MySQL's server makes a data folder by itself. */
  readonly install: string | undefined;
  /** Turns the machine's time zones into rows. */
  readonly zones: string | undefined;
}

/** A dump tool and the client that reads its dumps, by their full paths. */
export interface MysqlDumpTools extends MysqlVersion {
  readonly dump: string;
  readonly client: string;
}

/** Where packages put programs; `*` stands within one step of the path. */
const PLACES = [
  '/usr/sbin',
  '/usr/bin',
  '/usr/libexec',
  '/usr/local/mysql/bin',
  '/usr/local/mariadb/bin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/local/libexec',
  '/opt/homebrew/opt/mysql*/bin',
  '/opt/homebrew/opt/mariadb*/bin',
  '/usr/local/opt/mysql*/bin',
  '/usr/local/opt/mariadb*/bin',
  '/home/linuxbrew/.linuxbrew/opt/mysql*/bin',
  '/home/linuxbrew/.linuxbrew/opt/mariadb*/bin',
  // A pattern leaves out the name without anything in place of the star
  '/opt/homebrew/opt/mysql/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mysql/bin',
  '/usr/local/opt/mariadb/bin',
  '/home/linuxbrew/.linuxbrew/opt/mysql/bin',
  '/home/linuxbrew/.linuxbrew/opt/mariadb/bin',
  '/opt/local/lib/mysql*/bin',
  '/opt/local/lib/mariadb*/bin',
];

async function folders(extra: readonly string[]): Promise<readonly string[]> {
  const known = await Promise.all(PLACES.map(expand));
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  // Who names the root of an unpacked server means what is in it
  const own = extra.map((folder) => resolve(folder)).flatMap((folder) => [folder, join(folder, 'bin')]);
  return [...new Set([...own, ...known.flat(), ...path])];
}

/**
 * The version in what a program says: `mysqld  Ver 8.4.3 for Linux`, `mariadb-dump from 11.8.9-MariaDB, client 10.20`,
 * `mysql  Ver 15.1 Distrib 10.11.18-MariaDB`. The number before `Distrib` is the tool's own.
 */
export function mysqlVersion(text: string): MysqlVersion | undefined {
  const found = /\bDistrib (\d+)\.(\d+)[\d.]*/.exec(text) ?? /\b(?:from|Ver) (\d+)\.(\d+)\.[\d.]*/.exec(text);
  if (found === null) return undefined;
  return {
    flavour: /mariadb/i.test(text) ? 'mariadb' : 'mysql',
    version: found[0].replace(/^\w+ /, '').replace(/\.$/, ''),
    major: Number(found[1]),
    minor: Number(found[2]),
  };
}

const versions = new Map<string, Promise<MysqlVersion | undefined>>();

/** Without the machine's option files: a line in them that this program does not know would end it. */
async function ask(path: string): Promise<MysqlVersion | undefined> {
  const ended = await run(path, ['--no-defaults', '--version'], { timeoutMs: 10_000 }).catch(() => undefined);
  return ended?.code === 0 ? mysqlVersion(ended.stdout) : undefined;
}

function versionOf(path: string): Promise<MysqlVersion | undefined> {
  const known = versions.get(path) ?? ask(path);
  versions.set(path, known);
  return known;
}

const newest = (a: MysqlVersion, b: MysqlVersion): number => b.major - a.major || b.minor - a.minor;

interface Found extends MysqlVersion {
  readonly path: string;
}

/** Programs that bear one of these names, each once, in the order of the folders. */
async function named(where: readonly string[], names: readonly string[]): Promise<readonly Found[]> {
  const paths = await Promise.all(where.flatMap((folder) => names.map((name) => program(folder, name))));
  // Many a name is a link to the same program: then the program is meant
  const real = await Promise.all(
    paths.map(async (path) => {
      if (path === undefined) return [];
      const target = await realpath(path);
      return [names.includes(basename(target)) ? target : path];
    }),
  );
  const once = [...new Set(real.flat())];
  const found = await Promise.all(
    once.map(async (path) => {
      const version = await versionOf(path);
      return version === undefined ? [] : [{ ...version, path }];
    }),
  );
  return found.flat();
}

/** What belongs to a program lies beside it, or in the folder next door that packages have for it. */
async function beside(path: string, names: readonly string[]): Promise<string | undefined> {
  const here = dirname(path);
  for (const folder of [here, ...['bin', 'sbin', 'scripts'].map((name) => join(dirname(here), name))]) {
    for (const name of names) {
      const found = await program(folder, name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Installed servers, the newest of each flavour first, folders of the user before others. */
export async function findMysqlServers(extra: readonly string[] = []): Promise<readonly MysqlServerPrograms[]> {
  const found = await named(await folders(extra), ['mariadbd', 'mysqld']);
  const servers = await Promise.all(
    found.map(async ({ path, ...version }) => ({
      ...version,
      server: path,
      install: await beside(path, ['mariadb-install-db', 'mysql_install_db']),
      zones: await beside(path, ['mariadb-tzinfo-to-sql', 'mysql_tzinfo_to_sql']),
    })),
  );
  return servers.filter(({ flavour, install }) => flavour !== 'mariadb' || install !== undefined).sort(newest);
}

/** Installed dump tools with the client beside them, the newest of each flavour first. */
export async function findMysqlDumpTools(extra: readonly string[] = []): Promise<readonly MysqlDumpTools[]> {
  const found = await named(await folders(extra), ['mariadb-dump', 'mysqldump']);
  const tools = await Promise.all(
    found.map(async ({ path, ...version }) => {
      const client = await beside(path, version.flavour === 'mariadb' ? ['mariadb', 'mysql'] : ['mysql']);
      return client === undefined ? [] : [{ ...version, dump: path, client }];
    }),
  );
  return tools.flat().sort(newest);
}

type Series = Pick<MysqlVersion, 'major' | 'minor'>;

/** `8.0` and `8.4` are series of their own, as `10.6` and `10.11` are. */
export const compareSeries = (a: Series, b: Series): number => a.major - b.major || a.minor - b.minor;

/** The series in a version of a server: `10.11.8`. */
export function seriesIn(version: string): Series {
  const [, major = '0', minor = '0'] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  return { major: Number(major), minor: Number(minor) };
}
