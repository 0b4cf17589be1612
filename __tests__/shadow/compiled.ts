import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

/**
 * The sources as JavaScript in a folder, for tests that kill a process of ours: Jest's own must live on. Only TypeScript is
 * taken away; the rest runs as the Node of these tests takes it.
 */
export function compiledSources(): string {
  const root = process.cwd();
  const out = mkdtempSync(join(tmpdir(), 'mom-compiled-'));
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/^(io|model|shadow|engines|sql|steps|host|render)\/.*\.ts$/.test(name)) continue;
    const { code } = transformSync(readFileSync(join(root, 'src', name), 'utf8'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    const file = join(out, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
  return out;
}
