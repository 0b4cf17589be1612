// Real PostgreSQL servers for the tests: `node scripts/servers.mjs` finds or fetches every major and prints a table.

import { statSync } from 'node:fs';
import { access, chmod, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './servers-run.mjs';
import { fetchServer } from './servers-unpack.mjs';

export const serverMajors = [15, 17, 18];

const TOOLS = ['initdb', 'postgres', 'pg_ctl', 'pg_dump', 'pg_restore', 'psql'];
const EXTENSIONS = ['pg_trgm', 'citext', 'btree_gist', 'ltree', 'unaccent', 'pgcrypto', 'uuid-ossp', 'hstore'];
/** Part of every cached folder's name: raise it when what is unpacked changes, and older caches are left alone. */
const FORMAT = 1;
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
      `The server cache ${base} is below a folder that only root may enter, and PostgreSQL does not run as root. ` +
        'Set MIGRATE_ON_MERGE_CACHE to a folder that every user may enter.',
    );
  }
  return join(base, 'servers');
}

/** Undefined when the folder has everything, else why it does not serve. */
async function unfit(bin, major) {
  for (const tool of TOOLS) {
    const path = join(bin, tool);
    if (
      await access(path, constants.X_OK).then(
        () => false,
        () => true,
      )
    )
      return `${path} is missing`;
  }
  const versions = await Promise.all(TOOLS.map((tool) => run(join(bin, tool), ['--version']).catch((e) => e.message)));
  const wrong = versions.find((version) => !new RegExp(`\\(PostgreSQL\\) ${major}\\D`).test(version));
  if (wrong) return `expected version ${major}, got: ${wrong.trim()}`;
  const share = join(bin, '../../../../share/postgresql', String(major), 'extension');
  // Elsewhere than in Debian's layout the tests themselves will tell
  const names = await readdir(share).catch(() => undefined);
  const lacking = names ? EXTENSIONS.filter((name) => !names.includes(`${name}.control`)) : [];
  return lacking.length > 0 ? `${share} lacks ${lacking.join(', ')}` : undefined;
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
  if (!ignore && !(await unfit(installed, major))) return { major, bin: installed };

  const target = join(cache, `postgresql-${major}-${process.arch}-v${FORMAT}`);
  const bin = join(target, 'usr/lib/postgresql', String(major), 'bin');
  const stale = await unfit(bin, major);
  if (!stale) return { major, bin };

  // Moved away in one step, since another run may be using or replacing it at this moment
  const trash = join(cache, `.part-old-${major}-${process.pid}`);
  const had = await rename(target, trash).then(
    () => true,
    () => false,
  );
  if (had) {
    log(`PostgreSQL ${major}: the cached one is unusable (${stale}), fetching it anew`);
    await rm(trash, { recursive: true, force: true });
  }
  let why;
  try {
    await fetchServer(major, target, log);
    why = await unfit(bin, major);
  } catch (error) {
    why = error.message;
  }
  if (!why) return { major, bin };
  const lines = why.replaceAll('\n', '\n  ');
  throw new Error(`PostgreSQL ${major} is not on this machine and could not be fetched:\n  ${lines}`);
}

const ADVICE =
  `The tests run on real servers of ${serverMajors.join(', ')} and skip none. Next: if a mirror did not answer, try ` +
  'again; else install what is missing as /usr/lib/postgresql/MAJOR/bin (on Debian and Ubuntu a script of the package ' +
  "postgresql-common adds PostgreSQL's own packages), or run in a Debian container, or set " +
  'MIGRATE_ON_MERGE_TEST_SERVERS to [{"major": 15, "bin": "/folder/with/initdb"}, …].';

/** Servers that the environment names are taken as they are, once they prove to run. */
async function namedServers(json) {
  let servers;
  try {
    servers = JSON.parse(json);
  } catch {}
  if (!Array.isArray(servers)) throw new Error('MIGRATE_ON_MERGE_TEST_SERVERS is not a JSON list of {major, bin}.');
  for (const { major, bin } of servers) {
    const why = await unfit(bin, major);
    if (why) throw new Error(`MIGRATE_ON_MERGE_TEST_SERVERS names ${bin} for PostgreSQL ${major}, but ${why}.`);
  }
  const lacking = serverMajors.filter((major) => !servers.some((server) => server.major === major));
  if (lacking.length > 0) throw new Error(`MIGRATE_ON_MERGE_TEST_SERVERS does not name ${lacking.join(', ')}.`);
  return servers;
}

/** Finds or fetches every major; → `[{ major, bin }]`, also left in the cache's `servers.json`. */
export async function ensureServers({ log = () => {} } = {}) {
  const named = process.env.MIGRATE_ON_MERGE_TEST_SERVERS;
  if (named) return namedServers(named);
  const umask = process.umask(0o022);
  try {
    const cache = cacheFolder();
    await mkdir(cache, { recursive: true });
    await sweep(cache);
    // Side by side, but all of them are seen to the end, so that no failure leaves a download running behind it
    const settled = await Promise.allSettled(serverMajors.map((major) => ensureServer(major, cache, log)));
    const failures = settled.filter((s) => s.status === 'rejected').map((s) => s.reason.message);
    if (failures.length > 0) throw new Error([...failures, ADVICE].join('\n\n'));
    const servers = settled.map((s) => s.value);
    const draft = join(cache, `.part-servers-${process.pid}.json`);
    await writeFile(draft, `${JSON.stringify(servers, null, 2)}\n`);
    await chmod(draft, 0o644);
    await rename(draft, join(cache, 'servers.json'));
    return servers;
  } finally {
    process.umask(umask);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const servers = await ensureServers({ log: console.error });
    for (const { major, bin } of servers) {
      const version = (await run(join(bin, 'postgres'), ['--version'])).trim().replace(/^postgres \(PostgreSQL\) /, '');
      console.log(`${String(major).padEnd(4)}${version.padEnd(36)}${bin}`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
