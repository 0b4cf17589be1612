import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** The ranks: a file imports from lower ranks or from its own folder, nothing else. */
const RANKS: Readonly<Record<string, number>> = {
  model: 0,
  'version.ts': 0,
  io: 1,
  sql: 2,
  host: 2,
  engines: 3,
  layouts: 4,
  shadow: 4,
  rules: 4,
  render: 4,
  github: 4,
  programs: 4,
  steps: 5,
  inputs: 5,
  'help.ts': 6,
  'completion.ts': 6,
  'terminal-flags.ts': 5,
  'choose-engine.ts': 6,
  'context.ts': 6,
  'open-context.ts': 7,
  commands: 7,
  'last-words.ts': 7,
  'interrupt.ts': 8,
  'outputs.ts': 8,
  'error-page.ts': 7,
  'report-texts.ts': 8,
  'pull-requests.ts': 8,
  'evidence.ts': 9,
  'gate.ts': 9,
  'reviewed-plans.ts': 9,
  'other-run.ts': 10,
  'stale-plans.ts': 9,
  'failure-issue.ts': 9,
  'publish.ts': 10,
  'main.ts': 11,
  'index.ts': 12,
};

/** Packages and the only places that may know them. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  '@actions/core': /^(host|github)\//,
  '@actions/github': /^github\//,
  '@octokit/plugin-retry': /^github\//,
  '@octokit/plugin-throttling': /^github\//,
  'age-encryption': /^io\/age\.ts$/,
  pg: /^engines\/postgres\.ts$/,
  'pg-copy-streams': /^engines\/postgres\.ts$/,
  '@electric-sql/pglite': /^engines\/pglite\.ts$/,
  'libpg-query': /^sql\/pg\/wasm\.ts$/,
  mysql2: /^engines\/mysqlfamily\//,
  'dt-sql-parser/dist/lib/mysql/MySqlLexer.js': /^sql\/mysql\/grammar\.ts$/,
  'dt-sql-parser/dist/lib/mysql/MySqlParser.js': /^sql\/mysql\/grammar\.ts$/,
  'string-width': /^io\/width\.ts$/,
  antlr4ng: /^sql\/mysql\/grammar\.ts$/,
};

const ROOT = join(process.cwd(), 'src');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  /** `import('…')`: loaded when somebody gets there. */
  readonly late: boolean;
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))
  .sort();

/** The folder of a file; the files of the settings lie at the top and are one room. */
const room = (file: string): string => (file.startsWith('inputs') ? 'inputs' : (file.split('/')[0] ?? file));
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

function importsOf(file: string): readonly Import[] {
  const found = text(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)|typeof import\('([^']+)'\)/g,
  );
  return [...found].map((m) => {
    const name = m[2] ?? m[3] ?? m[4] ?? '';
    const to = name.startsWith('.')
      ? normalize(join(dirname(file), name))
          .split(sep)
          .join('/')
          .replace(/\.js$/, '.ts')
      : name;
    return { from: file, to, typeOnly: m[1] !== undefined, late: m[2] === undefined };
  });
}

const imports = files.flatMap(importsOf);
const own = imports.filter(({ to }) => to.endsWith('.ts'));

test('every file has a rank', () => {
  expect(files.filter((file) => RANKS[room(file)] === undefined)).toEqual([]);
});

test('imports go down the ranks or stay in their folder', () => {
  const wrong = own.filter(
    ({ from, to }) => room(from) !== room(to) && (RANKS[room(to)] ?? 99) >= (RANKS[room(from)] ?? -1),
  );
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('model imports nothing and render knows neither clock nor file nor network', () => {
  expect(
    imports
      .filter(({ from, to }) => room(from) === 'model' && !to.startsWith('model/'))
      .map(({ from, to }) => `${from} → ${to}`),
  ).toEqual([]);
  const impure = files.filter(
    (file) => room(file) === 'render' && /\bDate\.now|new Date\(\)|process\.env|from 'node:(?!crypto)/.test(text(file)),
  );
  expect(impure).toEqual([]);
});

test('packages stay behind their one door', () => {
  const packages = imports.filter(({ to }) => !to.endsWith('.ts') && !to.startsWith('node:'));
  const wrong = packages.filter(({ from, to }) => PACKAGES[to] !== undefined && PACKAGES[to]?.test(from) === false);
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('what Node brings is imported at the top', () => {
  // The bundler gives `await import('node:…')` no names where the module is a function, so they would be undefined there alone.
  expect(files.filter((file) => /\bimport\('node:/.test(text(file)))).toEqual([]);
});

test('a table of words from outside is a dictionary: a plain object answers to `constructor` as well', () => {
  const plain = files.flatMap((file) =>
    [
      ...text(file).matchAll(/^(?:export )?const (\w+): (?:Readonly<)?(?:Partial<)?Record<string\b[^=]*= \{(?!\})/gm),
    ].map(([, name]) => `${file}: ${name}`),
  );
  expect(plain).toEqual([]);
});

test('nobody asks for an engine by its name', () => {
  const asking = files.filter(
    (file) =>
      !/^(engines|model|inputs|help|shadow)/.test(file) &&
      /\b(?:engine|server)\.(?:name|engine|id)\s*===/.test(text(file)),
  );
  expect(asking).toEqual([]);
});

/** Ways along these imports that come back to where they began. */
function circles(along: (one: Import) => boolean): readonly string[] {
  const edges = new Map<string, readonly string[]>(
    files.map((file) => [file, own.filter((i) => i.from === file && along(i)).map((i) => i.to)]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

test('no file is loaded in a circle', () => {
  expect(circles(({ typeOnly }) => !typeOnly)).toEqual([]);
});

// A part that asks its leader for a type cannot be understood without the leader, nor the leader without its parts.
test('no file is read in a circle: types go down as well, but for what is loaded late', () => {
  expect(circles(({ late }) => !late)).toEqual([]);
});

test('a file is one thing: none over 300 lines, the median under 130', () => {
  const lines = files.map((file) => ({ file: relative('.', file), lines: text(file).split('\n').length - 1 }));
  expect(lines.filter((one) => one.lines > 300)).toEqual([]);
  const sorted = lines.map((one) => one.lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(130);
});
