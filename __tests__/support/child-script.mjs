// The script of code migrations runs in a process of its own, by Node alone: so it is made of the sources before the first test.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Into the folder where the build puts it too; whole files only, since another run may read them now. */
export function transpileChild() {
  const from = join(root, 'src/programs/child');
  const to = join(root, 'lib/programs/child');
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    const { code } = transformSync(readFileSync(join(from, file), 'utf8'), {
      filename: file,
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    const target = join(to, file.replace(/\.ts$/, '.js'));
    writeFileSync(`${target}.${process.pid}`, code);
    renameSync(`${target}.${process.pid}`, target);
  }
}
