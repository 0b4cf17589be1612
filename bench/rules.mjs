// The rules alone, per file, against squawk's native program: `node bench/rules.mjs`. Nothing is run on a server, and the start of
// either program is left out: ours is timed inside its process, squawk's is the time for all files less that for one. It measures the
// compiled source in `lib/`, which `npm run build` leaves.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LIB = join(ROOT, 'lib');
const RULES = join(ROOT, 'migrations-fixtures/rules');
const [FILES, RUNS] = [2_000, 5];

if (!existsSync(join(LIB, 'steps/analyze.js'))) throw new Error('There is no lib/: `npm run build` first.');
const require = createRequire(import.meta.url);
const program = require.resolve(`@squawk-cli/${process.platform}-${process.arch}/bin/squawk`);
const { version } = require('squawk-cli/package.json');

const examples = readdirSync(RULES)
  .map((id) => join(RULES, id, 'bad.sql'))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'));
const texts = Array.from({ length: FILES }, (_, n) => examples[n % examples.length]);

/** Parses and judges all files, as a plan does without a shadow; in ms a file, the parser being loaded. */
const script = (folder) => `
  import { readFileSync } from 'node:fs';
  const { postgresql } = await import(${JSON.stringify(join(LIB, 'engines/postgresql/dialect.js'))});
  const { parseAll } = await import(${JSON.stringify(join(LIB, 'steps/parse.js'))});
  const { analyze } = await import(${JSON.stringify(join(LIB, 'steps/analyze.js'))});
  await postgresql.split('SELECT 1');
  const start = performance.now();
  const files = Array.from({ length: ${FILES} }, (_, n) => {
    const path = ${JSON.stringify(folder)} + '/' + n + '.sql';
    return { id: path, name: path, path, checksum: '', up: { kind: 'sql', sql: readFileSync(path, 'utf8'), line: 1 } };
  });
  const parsed = await parseAll(files, postgresql, { transactionalDdl: true });
  const migrations = parsed.map((one) => ({
    migration: one.migration, parsed: one.split.statements, transactional: one.mode.kind === 'transaction', reversible: false, outcome: 'not-run', notes: [], ms: 0,
    statements: one.split.statements.map(({ line, endLine, sql, kind }) => ({ line, endLine, sql, kind, locks: [], rewrites: [], notices: [] })),
  }));
  const findings = analyze({ migrations, existing: () => true, problems: [], settings: new Map(), dialect: 'postgresql', major: 17, allowLabel: { name: '', present: false } });
  console.log(JSON.stringify({ ms: performance.now() - start, findings: findings.length }));`;

const folder = mkdtempSync(join(tmpdir(), 'mom-rules-'));
try {
  const paths = texts.map((text, n) => {
    const path = join(folder, `${n}.sql`);
    writeFileSync(path, text);
    return path;
  });
  const squawk = (files) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(program, ['--reporter', 'json', ...files], {
      cwd: folder,
      maxBuffer: 1 << 30,
    });
    if (status !== 0 && status !== 1) throw new Error(`squawk: ${stderr}`);
    return performance.now() - start;
  };
  const ours = [];
  const theirs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script(folder)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    ours.push(JSON.parse(stdout).ms / FILES);
    theirs.push((squawk(paths) - squawk(paths.slice(0, 1))) / (FILES - 1));
  }
  const ratios = ours.map((ms, n) => ms / theirs[n]);
  const said = (ms) => `${ms.toFixed(3)} ms`;
  console.log(`${FILES} files, ${RUNS} runs of each, in turn; squawk ${version}, Node ${process.version}\n`);
  console.log(
    '| rules alone, per file | median | of squawk | ratio | ratios of the pairs | goal | met |\n|---|--:|--:|--:|--:|--:|---|',
  );
  const ratio = median(ours) / median(theirs);
  console.log(
    `| parse and judge | ${said(median(ours))} | ${said(median(theirs))} | ${ratio.toFixed(2)}× | ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)} | ≤ 2× | ${ratio <= 2 ? 'yes' : '**no**'} |`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
