// The list for users has each check that the source can make, and no other.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src/steps/preflight', 'src/steps/mysqlfamily'];

/** As names stand in the source: said at once, or kept under a name first. */
const NAMES = [
  /\b(?:check|warn|guarded)\(\s*'([a-z][^']+)'/g,
  /\b(?:const name|export const [A-Z_]+|const [A-Z_]+) = '([a-z][^']*)';/g,
];
/** What else is kept under such a name there. */
const OTHER = new Set(['server']);

function inSource(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const folder of FOLDERS) {
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!/\bcheck\(|\bwarn\(/.test(text)) continue;
      for (const names of NAMES) for (const [, name = ''] of text.matchAll(names)) found.add(name.replaceAll('`', ''));
    }
  }
  for (const other of OTHER) found.delete(other);
  return found;
}

test('docs/preflight.md lists every check', () => {
  const rows = readFileSync('docs/preflight.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm);
  const documented = [...rows].map(([, name = '']) => name);
  // Made of the layout's name, where there are several
  const known = new Set([...inSource(), 'rights on the history table of the tool']);
  expect([...known].filter((name) => !documented.includes(name)).sort()).toEqual([]);
  expect(documented.filter((name) => !known.has(name)).sort()).toEqual([]);
});
