// Writes docs/rules from the rules' own words and their fixtures. With --check it only compares, and names what is stale.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], {
  cwd: root,
  stdio: 'inherit',
});
const lib = (file) => import(pathToFileURL(join(root, 'lib/rules', file)).href);
const { rules } = await lib('index.js');
const { rulePage, rulesIndex } = await lib('support/page.js');

const ENDINGS = { postgresql: '', mysql: '.mysql' };

function exampleOf(id, dialect) {
  const file = (name, type) => join(root, 'migrations-fixtures/rules', id, `${name}${ENDINGS[dialect]}.${type}`);
  const read = (name, type = 'sql') => readFileSync(file(name, type), 'utf8');
  return {
    setup: existsSync(file('setup', 'sql')) ? read('setup') : undefined,
    bad: read('bad'),
    good: read('good'),
    expected: JSON.parse(read('expected', 'json')),
  };
}

const examplesOf = ({ id, dialects }) =>
  Object.fromEntries(dialects.map((dialect) => [dialect, exampleOf(id, dialect)]));

const folder = join(root, 'docs/rules');
mkdirSync(folder, { recursive: true });
const pages = new Map([
  ['README.md', rulesIndex(rules)],
  ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule, examplesOf(rule))]),
]);
const stale = [];
for (const [name, text] of pages) {
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (check) stale.push(name);
  else writeFileSync(path, text);
}
for (const name of readdirSync(folder).filter((file) => !pages.has(file))) {
  if (check) stale.push(name);
  else rmSync(join(folder, name));
}
if (stale.length > 0) {
  console.error(
    `Not current in docs/rules: ${stale.join(', ')}. Run \`node scripts/generate-rules.mjs\` and commit the result.`,
  );
  process.exit(1);
}
