// Real servers for the tests: `node scripts/servers.mjs` finds or fetches each and prints a table.

import { statSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumRecipe } from './servers-chromium.mjs';
import { installedMysql, isMysql, lookAtMysql, mysqlRecipes } from './servers-mysql.mjs';
import { pgbouncerRecipe } from './servers-pgbouncer.mjs';
import { postgresRecipe, unfitPostgres } from './servers-postgres.mjs';
import { run } from './servers-run.mjs';
import { cachedServer } from './servers-unpack.mjs';

export const serverMajors = [15, 17, 18];
export const mysqlServers = mysqlRecipes.map(({ key, flavour, version }) => ({ key, flavour, version }));

const DAY_MS = 86_400_000;

/** As root the servers run as another user, who has to get through every folder above their programs. */
function openToOthers(folder) {
  for (let at = resolve(folder); ; at = dirname(at)) {
    // What is not there yet is made by us, open
    const mode = statSync(at, { throwIfNoEntry: false })?.mode ?? 0o755;
    if ((mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Where fetched servers are kept; root's home is closed to the user that the servers run as, hence /var/cache. */
export function cacheFolder() {
  const root = process.getuid?.() === 0;
  const chosen = process.env.MIGRATE_ON_MERGE_CACHE;
  const home = join(homedir(), '.cache', 'migrate-on-merge');
  const base = chosen ? resolve(chosen) : root && !openToOthers(home) ? '/var/cache/migrate-on-merge' : home;
  if (root && !openToOthers(base)) {
    throw new Error(
      `The server cache ${base} is below a folder that only root may enter, and database servers do not run as root. ` +
        'Set MIGRATE_ON_MERGE_CACHE to a folder that every user may enter.',
    );
  }
  return join(base, 'servers');
}

/** Leftovers of runs that were killed while unpacking; a day old (by ctime: packages set mtime) means nobody works on them. */
async function sweep(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('.part-')) continue;
    const path = join(cache, name);
    const info = await stat(path).catch(() => undefined);
    if (info && Date.now() - info.ctimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

async function ensureServer(major, cache, log) {
  const installed = `/usr/lib/postgresql/${major}/bin`;
  const ignore = process.env.MIGRATE_ON_MERGE_IGNORE_INSTALLED === '1';
  if (!ignore && !(await unfitPostgres(installed, major))) return { major, bin: installed };
  return { major, bin: await cachedServer(postgresRecipe(major), cache, log) };
}

async function ensureMysqlServer(recipe, cache, log) {
  const ignore = process.env.MIGRATE_ON_MERGE_IGNORE_INSTALLED === '1';
  const bin = (!ignore && (await installedMysql(recipe, cache))) || (await cachedServer(recipe, cache, log));
  const { key, flavour } = recipe;
  return { key, flavour, version: (await lookAtMysql(bin, recipe)).version, bin };
}

const AGAIN = 'The tests run on real servers and skip none. Next: if a mirror did not answer, try again; else ';
const ADVICE =
  `${AGAIN}install what is missing of PostgreSQL ${serverMajors.join(', ')} as /usr/lib/postgresql/MAJOR/bin (on Debian ` +
  "and Ubuntu a script of the package postgresql-common adds PostgreSQL's own packages), or run in a Debian container, " +
  'or set MIGRATE_ON_MERGE_TEST_SERVERS to [{"major": 15, "bin": "/folder/with/initdb"}, …].';
const MYSQL_ADVICE =
  `${AGAIN}run in a Debian container, or set MIGRATE_ON_MERGE_TEST_MYSQL_SERVERS to [{"flavour": "mariadb", "version": ` +
  `"10.11", "bin": "/folder/with/mariadbd"}, …], which has to name ${mysqlRecipes.map((r) => r.label).join(', ')}.`;

/** Servers that the environment names. */
function parseNamed(variable, shape) {
  let servers;
  try {
    servers = JSON.parse(process.env[variable]);
  } catch {}
  if (!Array.isArray(servers)) throw new Error(`${variable} is not a JSON list of ${shape}.`);
  return servers;
}

/** They are taken as they are, once they prove to run. */
async function namedServers(variable) {
  const servers = parseNamed(variable, '{major, bin}');
  for (const { major, bin } of servers) {
    const why = await unfitPostgres(bin, major);
    if (why) throw new Error(`${variable} names ${bin} for PostgreSQL ${major}, but ${why}.`);
  }
  const lacking = serverMajors.filter((major) => !servers.some((server) => server.major === major));
  if (lacking.length > 0) throw new Error(`${variable} does not name ${lacking.join(', ')}.`);
  return servers;
}

async function namedMysqlServers(variable) {
  const servers = parseNamed(variable, '{flavour, version, bin}');
  return Promise.all(
    mysqlRecipes.map(async (recipe) => {
      const { key, flavour, label } = recipe;
      const named = servers.find((server) => isMysql(recipe, server));
      if (!named) throw new Error(`${variable} does not name ${label}.`);
      const { why, version } = await lookAtMysql(named.bin, recipe);
      if (why) throw new Error(`${variable} names ${named.bin} for ${label}, but ${why}.`);
      return { key, flavour, version, bin: named.bin };
    }),
  );
}

let umask = { users: 0, before: 0 };

/** What is made meanwhile may be read by everybody, since as root the servers run as another user. */
async function openly(action) {
  if (umask.users === 0) umask = { users: 0, before: process.umask(0o022) };
  umask.users += 1;
  try {
    return await action();
  } finally {
    umask.users -= 1;
    if (umask.users === 0) process.umask(umask.before);
  }
}

/** Prepares `wanted` side by side; the result is also left in the cache as `file`. */
function ensure(wanted, one, { file, advice, log }) {
  return openly(async () => {
    const cache = cacheFolder();
    await mkdir(cache, { recursive: true });
    await sweep(cache);
    // All of them are seen to the end, so that no failure leaves a download running behind it
    const settled = await Promise.allSettled(wanted.map((what) => one(what, cache, log)));
    const failures = settled.filter((s) => s.status === 'rejected').map((s) => s.reason.message);
    if (failures.length > 0) throw new Error([...failures, advice].join('\n\n'));
    const servers = settled.map((s) => s.value);
    const draft = join(cache, `.part-${process.pid}-${file}`);
    await writeFile(draft, `${JSON.stringify(servers, null, 2)}\n`);
    await chmod(draft, 0o644);
    await rename(draft, join(cache, file));
    return servers;
  });
}

/** Finds or fetches every major; → `[{ major, bin }]`. */
export async function ensureServers({ log = () => {} } = {}) {
  const variable = 'MIGRATE_ON_MERGE_TEST_SERVERS';
  if (process.env[variable]) return namedServers(variable);
  return ensure(serverMajors, ensureServer, { file: 'servers.json', advice: ADVICE, log });
}

/** The same for the MySQL family; → `[{ key, flavour, version, bin }]`. */
export async function ensureMysqlServers({ log = () => {} } = {}) {
  const variable = 'MIGRATE_ON_MERGE_TEST_MYSQL_SERVERS';
  if (process.env[variable]) return namedMysqlServers(variable);
  return ensure(mysqlRecipes, ensureMysqlServer, { file: 'mysql-servers.json', advice: MYSQL_ADVICE, log });
}

const PGBOUNCER_ADVICE = `${AGAIN}install PgBouncer 1.21 or newer as /usr/sbin/pgbouncer, or set MIGRATE_ON_MERGE_TEST_PGBOUNCER to the folder of its program.`;

const CHROMIUM_ADVICE =
  `${AGAIN}install Chromium 130 or newer as /usr/bin/chromium (or Google Chrome as /usr/bin/google-chrome), run in a Debian ` +
  'container, or set MIGRATE_ON_MERGE_TEST_CHROMIUM to the folder of its program.';

/** A program of which one version will do: named by `variable`, installed in `folder`, or fetched; → the folder that it is in. */
async function ensureProgram(recipe, { variable, folder, advice, log = () => {} }) {
  const named = process.env[variable];
  const why = named && (await recipe.unfit(named));
  if (why) throw new Error(`${variable} names ${named}, but ${why}.`);
  if (named) return named;
  const ignore = process.env.MIGRATE_ON_MERGE_IGNORE_INSTALLED === '1';
  const one = async (where, cache) =>
    !ignore && !(await recipe.unfit(where)) ? where : cachedServer(recipe, cache, log);
  const [bin] = await ensure([folder], one, { file: `${recipe.key}.json`, advice, log });
  return bin;
}

/** The pooler that the tests stand before a server; → the folder of its program. */
export const ensurePgbouncer = ({ log } = {}) =>
  ensureProgram(pgbouncerRecipe, {
    variable: 'MIGRATE_ON_MERGE_TEST_PGBOUNCER',
    folder: '/usr/sbin',
    advice: PGBOUNCER_ADVICE,
    log,
  });

/** The browser that the tests look at comments and pages in; → the folder of its program. */
export const ensureChromium = ({ log } = {}) =>
  ensureProgram(chromiumRecipe, {
    variable: 'MIGRATE_ON_MERGE_TEST_CHROMIUM',
    folder: '/usr/bin',
    advice: CHROMIUM_ADVICE,
    log,
  });

/** Everything that the tests need, as the environment that names it to them. */
export async function ensureAll(options) {
  const settled = await Promise.allSettled([
    ensureServers(options),
    ensureMysqlServers(options),
    ensurePgbouncer(options),
    ensureChromium(options),
  ]);
  const failures = settled.filter((s) => s.status === 'rejected').map((s) => s.reason.message);
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
  const [servers, mysql, pgbouncer, chromium] = settled.map((s) => s.value);
  return {
    servers,
    mysql,
    pgbouncer,
    chromium,
    environment: {
      MIGRATE_ON_MERGE_TEST_SERVERS: JSON.stringify(servers),
      MIGRATE_ON_MERGE_TEST_MYSQL_SERVERS: JSON.stringify(mysql),
      MIGRATE_ON_MERGE_TEST_PGBOUNCER: pgbouncer,
      MIGRATE_ON_MERGE_TEST_CHROMIUM: chromium,
    },
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { servers, mysql, pgbouncer, chromium } = await ensureAll({ log: console.error });
    for (const { major, bin } of servers) {
      const version = (await run(join(bin, 'postgres'), ['--version'])).trim().replace(/^postgres \(PostgreSQL\) /, '');
      console.log(`postgres ${String(major).padEnd(7)}${version.padEnd(36)}${bin}`);
    }
    for (const { flavour, version, bin } of mysql) console.log(`${flavour.padEnd(8)} ${version.padEnd(43)}${bin}`);
    console.log(`${'pgbouncer'.padEnd(52)}${pgbouncer}`);
    console.log(`${'chromium'.padEnd(52)}${chromium}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
