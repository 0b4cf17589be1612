// Rebuilds dist/ into a temporary folder and compares every byte with what is committed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
try {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), join(fresh, 'dist')], { stdio: 'inherit' });
  const committed = files(join(root, 'dist'));
  const built = files(join(fresh, 'dist'));
  const different = [...new Set([...committed, ...built])].filter((file) => {
    if (!committed.includes(file) || !built.includes(file)) return true;
    return !readFileSync(join(root, 'dist', file)).equals(readFileSync(join(fresh, 'dist', file)));
  });
  if (different.length > 0) {
    console.error(
      `dist/ is not what the source gives: ${different.join(', ')}. Run \`npm run build\` and commit the result.`,
    );
    process.exitCode = 1;
  } else console.log(`dist/ is current: ${built.length} files compared.`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
