// What the fetching of the MySQL family's servers has to know: suites, packages, programs.
import { existsSync } from 'node:fs';
import {
  access,
  chmod,
  constants,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run } from './servers-run.mjs';
import { checkLibraries, isElf, writeStarter } from './servers-unpack.mjs';

const MARIADB = ['mariadb-server-core', 'mariadb-client-core', 'mariadb-client', 'mariadb-server'];

/**
 * The servers that the tests run on. MySQL's number is that of its suite and so moves: `9` stands for any from 9.0 on.
 * The programs are those that a server is started, filled and dumped with.
 */
const SERVERS = [
  { flavour: 'mariadb', version: '10.11', suites: ['bookworm'], packages: MARIADB },
  { flavour: 'mariadb', version: '11.8', suites: ['trixie'], packages: MARIADB },
  { flavour: 'mysql', version: '9', suites: ['sid'], packages: ['mysql-server-core', 'mysql-client-core'] },
];

const TOOLS = {
  mariadb: ['mariadbd', 'mariadb', 'mariadb-dump', 'mariadb-install-db', 'mariadb-tzinfo-to-sql'],
  mysql: ['mysqld', 'mysql', 'mysqldump', 'mysql_tzinfo_to_sql'],
};

/** `mysqld  Ver 9.7.4-2 for Linux …`, `mariadb from 11.8.9-MariaDB, client …`, `mysql  Ver 15.1 Distrib 10.11.18-MariaDB …`. */
export function versionIn(text) {
  const found = /\b(?:Ver|Distrib|from) (\d+\.\d+)(?:\.\d+)?(-MariaDB)?\b(?!.* Distrib )/.exec(text);
  return found ? { flavour: found[2] ? 'mariadb' : 'mysql', version: found[1] } : undefined;
}

/** Whether a server that was found is the wanted one. */
export const isMysql = (wanted, found) =>
  found?.flavour === wanted.flavour &&
  (found.version === wanted.version ||
    (!wanted.version.includes('.') && Number.parseInt(found.version, 10) >= Number(wanted.version)));

/** → `{ version }`, else `{ why }` the folder does not serve. */
export async function lookAtMysql(bin, wanted) {
  const versions = [];
  for (const tool of TOOLS[wanted.flavour]) {
    const path = join(bin, tool);
    if (
      await access(path, constants.X_OK).then(
        () => false,
        () => true,
      )
    )
      return { why: `${path} is missing` };
    // These two ask for their arguments instead of telling a version
    if (/install|tzinfo/.test(tool)) continue;
    const said = await run(path, ['--version']).catch((error) => error.message);
    const found = versionIn(said);
    if (!isMysql(wanted, found)) return { why: `expected ${wanted.flavour} ${wanted.version}, got: ${said.trim()}` };
    versions.push(found.version);
  }
  return { version: versions[0] };
}

/** A folder of links to the programs that packages put into several; undefined where this server is not installed. */
export async function installedMysql(recipe, cache) {
  const target = join(cache, `installed-${recipe.key}`);
  if (!(await recipe.unfit(target))) return target;
  const links = [];
  for (const tool of TOOLS[recipe.flavour]) {
    const places = ['/usr/sbin', '/usr/libexec', '/usr/bin'].map((folder) => join(folder, tool));
    const path = places.find((place) => existsSync(place));
    if (!path) return undefined;
    links.push({ tool, path });
  }
  const part = await mkdtemp(join(cache, `.part-installed-${recipe.key}-`));
  await chmod(part, 0o755);
  for (const { tool, path } of links) await symlink(path, join(part, tool));
  const fits = !(await recipe.unfit(part));
  if (fits) await rm(target, { recursive: true, force: true });
  // Another run may win the race
  if (fits) await rename(part, target).catch(() => undefined);
  await rm(part, { recursive: true, force: true });
  return fits ? target : undefined;
}

/** The server's own places, which it would else look for in /usr; what the caller says still wins. */
const placesOf = (share) => [
  'first=',
  // These count only as the first argument
  'case "$1" in --no-defaults | --defaults-file=* | --defaults-extra-file=*) first=$1; shift ;; esac',
  `set -- \${first:+"$first"} --basedir="$root/usr" --lc-messages-dir="$root/usr/share/${share}" \\`,
  `  --plugin-dir="$root/usr/lib/mysql/plugin" --character-sets-dir="$root/usr/share/${share}/charsets" "$@"`,
];

/**
 * Programs move to `real`; where they were, and together in `bin`, are scripts that start them. The other names of
 * MariaDB's programs (`mysqldump` for `mariadb-dump`) stay, as an installed MariaDB has them.
 */
async function wrap(root, libraries, { flavour }) {
  const share = (await readdir(join(root, 'usr/share'))).includes('mariadb') ? 'mariadb' : 'mysql';
  const [bin, real] = [join(root, 'bin'), join(root, 'real')];
  for (const folder of [bin, real]) await mkdir(folder, { recursive: true });
  for (const folder of ['usr/bin', 'usr/sbin'].map((name) => join(root, name))) {
    const names = await readdir(folder).catch(() => []);
    const found = [];
    for (const name of names) {
      const info = await lstat(join(folder, name));
      const target = info.isSymbolicLink() ? basename(await readlink(join(folder, name))) : name;
      if (names.includes(target) && (await isElf(join(folder, target)))) found.push({ name, target });
    }
    for (const { name, target } of found) {
      const before = /^(mysqld|mariadbd)$/.test(name) ? placesOf(share) : [];
      if (name === target) await rename(join(folder, name), join(real, name));
      for (const place of [folder, bin]) await writeStarter(join(place, name), join(real, target), libraries, before);
    }
  }
  if (flavour === 'mariadb') {
    const install = join(bin, 'mariadb-install-db');
    const lines = ['#!/bin/sh', `root=$(cd "\${0%/*}/.." && pwd -P)`];
    lines.push('exec "$root/usr/bin/mariadb-install-db" --basedir="$root/usr" "$@"', '');
    await writeFile(install, lines.join('\n'));
    await chmod(install, 0o755);
  }
  await checkLibraries(root, [real, join(root, 'usr/lib/mysql/plugin')], libraries);
}

/** How each of them is fetched. */
export const mysqlRecipes = SERVERS.map((server) => ({
  ...server,
  key: `${server.flavour}-${server.version}`,
  label: `${server.flavour === 'mariadb' ? 'MariaDB' : 'MySQL'} ${server.version}`,
  format: 1,
  bin: 'bin',
  unfit: async (folder) => (await lookAtMysql(folder, server)).why,
  wrap: (root, libraries) => wrap(root, libraries, server),
}));
