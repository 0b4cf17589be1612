// What the fetching of PostgreSQL's servers has to know: suites, packages, programs.
import { access, constants, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './servers-run.mjs';
import { checkLibraries, isElf, writeStarter } from './servers-unpack.mjs';

/**
 * Which Debian suites hold a major, in the order to try. `forky` before `sid`: packages come to testing only once they
 * can be installed, while in sid a library transition can leave them broken for days.
 */
const SUITES = { 15: ['bookworm'], 17: ['trixie'], 18: ['forky', 'sid'] };

const TOOLS = ['initdb', 'postgres', 'pg_ctl', 'pg_dump', 'pg_restore', 'psql'];
const EXTENSIONS = ['pg_trgm', 'citext', 'btree_gist', 'ltree', 'unaccent', 'pgcrypto', 'uuid-ossp', 'hstore'];

/** Undefined when the folder has everything, else why it does not serve. */
export async function unfitPostgres(bin, major) {
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

/** Programs keep their place and name, as scripts that start the real ones, moved next door. */
async function wrap(bin, libraries) {
  const own = join(dirname(bin), 'lib');
  // A present llvmjit.so whose LLVM is missing fails the first costly query; an absent one just means no jit
  const jit = (await readdir(own)).filter((n) => n.startsWith('llvmjit') || n === 'bitcode');
  for (const name of jit) await rm(join(own, name), { recursive: true, force: true });
  const real = join(dirname(bin), 'real');
  await mkdir(real, { recursive: true });
  for (const name of await readdir(bin)) {
    if (!(await isElf(join(bin, name)))) continue;
    await rename(join(bin, name), join(real, name));
    await writeStarter(join(bin, name), join(real, name), libraries);
  }
  await checkLibraries(libraries.root, [real, own], libraries);
}

/** How one major is fetched. */
export function postgresRecipe(major) {
  const bin = join('usr/lib/postgresql', String(major), 'bin');
  return {
    key: `postgresql-${major}`,
    label: `PostgreSQL ${major}`,
    /** Part of every cached folder's name: raise it when what is unpacked changes, and older caches are left alone. */
    format: 1,
    suites: SUITES[major] ?? [],
    packages: [`postgresql-${major}`, `postgresql-client-${major}`],
    // Where the suite has it; nothing depends on it
    optional: [`postgresql-${major}-pgvector`],
    bin,
    unfit: (folder) => unfitPostgres(folder, major),
    wrap: (root, libraries) => wrap(join(root, bin), libraries),
  };
}
