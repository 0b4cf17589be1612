// Turns downloaded packages into a folder whose programs run on any Linux of the same processor, wherever it lies.
import { chmod, lstat, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { download, placesFor } from './servers-apt.mjs';
import { run } from './servers-run.mjs';

export async function isElf(path) {
  const info = await lstat(path);
  if (!info.isFile()) return false;
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === '\x7fELF';
  } finally {
    await handle.close();
  }
}

/** The folders of the unpacked libraries and the loader that belongs to them, as paths below `root`. */
export async function librariesIn(root) {
  const folders = [];
  for (const base of ['lib', 'usr/lib']) {
    const names = await readdir(join(root, base)).catch(() => []);
    folders.push(...names.filter((n) => /-linux-gnu/.test(n)).map((n) => join(base, n)));
  }
  for (const folder of [...folders, 'lib64', 'usr/lib64', 'lib', 'usr/lib']) {
    const names = await readdir(join(root, folder)).catch(() => []);
    const loader = names.find((n) => /^ld-linux.*\.so\.\d+$/.test(n));
    if (loader) return { folders, loader: join(folder, loader) };
  }
  throw new Error('the unpacked libc has no ld-linux loader');
}

/**
 * Writes a script as `path` that starts the program `real` through the unpacked loader. `--argv0` names the script, so
 * that `initdb` finds `postgres` beside itself and `postgres` its share folder; `--inhibit-cache` keeps the machine's
 * libraries out; LOCPATH gives the unpacked libc its own C.UTF-8. `before` are lines of shell that end up ahead.
 */
export async function writeStarter(path, real, { root, folders, loader }, before = []) {
  const script = [
    '#!/bin/sh',
    `here=$(cd "\${0%/*}" && pwd -P)`,
    `root=$here/${relative(dirname(path), root)}`,
    'export LOCPATH="$root/usr/lib/locale"',
    ...before,
    `exec "$root/${loader}" --inhibit-cache --library-path "${folders.map((f) => `$root/${f}`).join(':')}" \\`,
    `  --argv0 "$here/${basename(path)}" "$root/${relative(root, real)}" "$@"`,
    '',
  ];
  await writeFile(path, script.join('\n'));
  await chmod(path, 0o755);
}

/** Every library of every program and plug-in must come from the folder itself; else it runs on this machine only. */
export async function checkLibraries(root, places, { folders, loader }) {
  const path = folders.map((f) => join(root, f)).join(':');
  for (const place of places) {
    for (const name of await readdir(place)) {
      if (!(await isElf(join(place, name)))) continue;
      const list = ['--inhibit-cache', '--library-path', path, '--list', join(place, name)];
      const found = await run(join(root, loader), list);
      const outside = found.split('\n').find((l) => l.includes('=>') && !l.includes(`=> ${root}/`));
      if (outside) throw new Error(`${name} needs a library that was not fetched: ${outside.trim()}`);
    }
  }
}

async function unpack(debs, root, recipe) {
  for (const deb of debs) await run('dpkg-deb', ['-x', deb, root]);
  const share = ['doc', 'man', 'locale', 'lintian', 'bug'].map((n) => join(root, 'usr/share', n));
  for (const path of share) await rm(path, { recursive: true, force: true });
  await chmod(root, 0o755);
  await recipe.wrap(root, { root, ...(await librariesIn(root)) });
}

/** Puts a server into `target` in one step, so that nobody ever sees half of it; another run may win the race. */
async function fetchServer(recipe, target, log) {
  const failures = [];
  for (const place of await placesFor(recipe.suites)) {
    const apt = await mkdtemp(join(tmpdir(), 'mom-apt-'));
    const root = await mkdtemp(join(dirname(target), `.part-${recipe.key}-`));
    try {
      log(`${recipe.label}: fetching from ${place.name}`);
      await unpack(await download(place, recipe, apt), root, recipe);
      await rename(root, target).catch((error) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      });
      return;
    } catch (error) {
      failures.push(`from ${place.name}: ${error.message}`);
    } finally {
      await rm(apt, { recursive: true, force: true });
      await rm(root, { recursive: true, force: true });
    }
  }
  throw new Error(failures.join('\n'));
}

/** The cached server of a recipe, fetched where there is none or an unusable one; throws in words. */
export async function cachedServer(recipe, cache, log) {
  await mkdir(cache, { recursive: true });
  const target = join(cache, `${recipe.key}-${process.arch}-v${recipe.format}`);
  const bin = join(target, recipe.bin);
  const stale = await recipe.unfit(bin);
  if (!stale) return bin;

  // Moved away in one step, since another run may be using or replacing it at this moment
  const trash = join(cache, `.part-old-${recipe.key}-${process.pid}`);
  const had = await rename(target, trash).then(
    () => true,
    () => false,
  );
  if (had) {
    log(`${recipe.label}: the cached one is unusable (${stale}), fetching it anew`);
    await rm(trash, { recursive: true, force: true });
  }
  let why;
  try {
    await fetchServer(recipe, target, log);
    why = await recipe.unfit(bin);
  } catch (error) {
    why = error.message;
  }
  if (!why) return bin;
  const lines = why.replaceAll('\n', '\n  ');
  throw new Error(`${recipe.label} is not on this machine and could not be fetched:\n  ${lines}`);
}
