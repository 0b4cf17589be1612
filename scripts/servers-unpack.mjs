// Turns downloaded packages into a folder whose programs run on any Linux of the same processor, wherever it lies.
import { chmod, lstat, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { download, placesFor } from './servers-apt.mjs';
import { run } from './servers-run.mjs';

async function isElf(path) {
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

async function librariesIn(root) {
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
 * Programs keep their place and name, as scripts that start the real ones (moved next door) through the unpacked
 * loader. `--argv0` names the script, so that `initdb` finds `postgres` beside itself and `postgres` its share folder;
 * `--inhibit-cache` keeps the machine's libraries out; LOCPATH gives the unpacked libc its own C.UTF-8.
 */
async function wrap(root, major) {
  const bin = join(root, 'usr/lib/postgresql', String(major), 'bin');
  const real = join(dirname(bin), 'real');
  const { folders, loader } = await librariesIn(root);
  const up = relative(bin, root);
  await mkdir(real, { recursive: true });
  for (const name of await readdir(bin)) {
    if (!(await isElf(join(bin, name)))) continue;
    await rename(join(bin, name), join(real, name));
    const script = [
      '#!/bin/sh',
      `here=$(cd "\${0%/*}" && pwd -P)`,
      `root=$here/${up}`,
      'export LOCPATH="$root/usr/lib/locale"',
      `exec "$root/${loader}" --inhibit-cache --library-path "${folders.map((f) => `$root/${f}`).join(':')}" \\`,
      `  --argv0 "$here/${name}" "$here/../real/${name}" "$@"`,
      '',
    ].join('\n');
    await writeFile(join(bin, name), script);
    await chmod(join(bin, name), 0o755);
  }
  await checkLibraries(root, [real, join(dirname(bin), 'lib')], folders, loader);
  return bin;
}

/** Every library of every program and extension must come from the folder itself; else it runs on this machine only. */
async function checkLibraries(root, places, folders, loader) {
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

async function unpack(debs, root, major) {
  for (const deb of debs) await run('dpkg-deb', ['-x', deb, root]);
  const own = join(root, 'usr/lib/postgresql', String(major), 'lib');
  // A present llvmjit.so whose LLVM is missing fails the first costly query; an absent one just means no jit
  const jit = (await readdir(own)).filter((n) => n.startsWith('llvmjit') || n === 'bitcode').map((n) => join(own, n));
  const share = ['doc', 'man', 'locale', 'lintian', 'bug'].map((n) => join(root, 'usr/share', n));
  for (const path of [...jit, ...share]) await rm(path, { recursive: true, force: true });
  await chmod(root, 0o755);
  return wrap(root, major);
}

/** Puts `major` into `target` in one step, so that nobody ever sees half of it; another run may win the race. */
export async function fetchServer(major, target, log) {
  const failures = [];
  for (const place of await placesFor(major)) {
    const apt = await mkdtemp(join(tmpdir(), 'mom-apt-'));
    const root = await mkdtemp(join(dirname(target), `.part-${major}-`));
    try {
      log(`PostgreSQL ${major}: fetching from ${place.name}`);
      await unpack(await download(place, major, apt), root, major);
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
