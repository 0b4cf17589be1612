// What the fetching of PgBouncer, the pooler most in use before PostgreSQL, has to know.
import { access, constants, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './servers-run.mjs';
import { checkLibraries, writeStarter } from './servers-unpack.mjs';

/** The first that keeps prepared statements through transaction mode (`max_prepared_statements`). */
const OLDEST = 121;

/** Undefined where the folder has a PgBouncer that is new enough, else why it does not serve. */
export async function unfitPgbouncer(bin) {
  const path = join(bin, 'pgbouncer');
  const there = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!there) return `${path} is missing`;
  const said = await run(path, ['--version']).catch((error) => error.message);
  const [, major, minor] = /^PgBouncer (\d+)\.(\d+)/m.exec(said) ?? [];
  return major !== undefined && Number(major) * 100 + Number(minor) >= OLDEST
    ? undefined
    : `expected PgBouncer 1.21 or newer, got: ${said.trim()}`;
}

async function wrap(root, libraries) {
  const [bin, real] = [join(root, 'bin'), join(root, 'real')];
  for (const folder of [bin, real]) await mkdir(folder, { recursive: true });
  await rename(join(root, 'usr/sbin/pgbouncer'), join(real, 'pgbouncer'));
  await writeStarter(join(bin, 'pgbouncer'), join(real, 'pgbouncer'), libraries);
  await checkLibraries(root, [real], libraries);
}

export const pgbouncerRecipe = {
  key: 'pgbouncer',
  label: 'PgBouncer',
  format: 1,
  suites: ['trixie', 'forky', 'sid'],
  packages: ['pgbouncer'],
  bin: 'bin',
  unfit: unfitPgbouncer,
  wrap,
};
