// `npm run bench -- [ROW…] [--runs N] [--write]`: one table, everything in it measured in this one run. See README.md.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, timed } from './measure.mjs';
import { rows } from './rows.mjs';
import { account, startServer } from './server.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
    node: { type: 'string', default: process.execPath },
    keep: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const chosen = positionals.length > 0 ? positionals : Object.keys(rows);
const unknown = chosen.filter((name) => rows[name] === undefined);
if (unknown.length > 0 || !(runs >= 1)) {
  console.error(`Rows: ${Object.keys(rows).join(', ')}. Options: --runs N, --write, --node PROGRAM.`);
  process.exit(2);
}

const require = createRequire(import.meta.url);
const work = mkdtempSync(join(tmpdir(), 'migrate-on-merge-bench-'));
process.on('exit', () => {
  if (!values.keep) rmSync(work, { recursive: true, force: true, maxRetries: 3 });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const server = await startServer();
/** Nothing of the caller's environment but what programs need: no CI, no PG*, no token. */
const env = { PATH: process.env.PATH, HOME: work, TMPDIR: work, LC_ALL: 'C', NO_COLOR: '1' };
const run = ({ command }) => timed(command, { cwd: work, env, folder: work });
const { uid, gid } = account();
const bench = {
  server,
  work,
  /** What rows have opened for themselves. */
  closers: [],
  run,
  node: values.node,
  bundle: join(resolve(process.env.MIGRATE_ON_MERGE_DIST ?? join(root, 'dist')), 'index.js'),
  dbmate: join(dirname(require.resolve(`@dbmate/${process.platform}-${process.arch}/package.json`)), 'bin/dbmate'),
  dbmateLauncher: join(root, 'node_modules/dbmate/dist/cli.js'),
  asServer: (command) =>
    uid === undefined ? command : ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...command],
};

if (!existsSync(bench.bundle)) {
  console.error(`There is no ${bench.bundle}: npm run build`);
  process.exit(1);
}
const nodeVersion = execFileSync(bench.node, ['--version'], { encoding: 'utf8' }).trim();
const said = (ms) => (ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms)} ms`);
const memory = (list) => `${Math.round(Math.max(...list.map((one) => one.mb)))} MB`;

async function measureRow(name) {
  const { contestants, lines } = rows[name](bench);
  const results = Object.fromEntries(Object.keys(contestants).map((one) => [one, []]));
  for (let i = 0; i < runs; i += 1) {
    // In turn, so that a slow minute of the machine hits all of them
    for (const [one, contestant] of Object.entries(contestants)) {
      results[one].push(await contestant(run));
      process.stderr.write(`${name} ${i + 1}/${runs} ${one}: ${said(results[one].at(-1).ms)}\n`);
    }
  }
  const times = (one, part) => results[one].map(({ ms, parts }) => (part === undefined ? ms : parts[part]));
  return lines.map(({ what, a, part, b, goal, ms: limit }) => {
    const all = times(a, part);
    const mine = median(all);
    const peer = b === undefined ? undefined : median(times(b));
    const ratio = peer === undefined ? undefined : mine / peer;
    const pairs = b === undefined ? [] : all.map((ms, i) => ms / times(b)[i]);
    const met =
      goal === undefined && limit === undefined
        ? ''
        : (limit === undefined ? ratio <= goal : mine <= limit)
          ? 'yes'
          : '**no**';
    return [
      what,
      said(mine),
      peer === undefined ? '' : said(peer),
      ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
      pairs.length === 0 ? '' : `${Math.min(...pairs).toFixed(2)}–${Math.max(...pairs).toFixed(2)}`,
      goal === undefined ? (limit === undefined ? '' : `≤ ${limit / 1000} s`) : `≤ ${goal}×`,
      met,
      memory(results[a]),
      b === undefined ? '' : memory(results[b]),
    ];
  });
}

let failed;
const table = [];
try {
  for (const name of chosen) table.push(...(await measureRow(name)));
} catch (error) {
  failed = error;
} finally {
  for (const close of bench.closers) await close();
  await server.stop();
}
if (failed !== undefined) {
  console.error(failed.message);
  process.exit(1);
}

const heads = [
  'what; against what',
  'median',
  'of the peer',
  'ratio',
  'ratios of the pairs',
  'goal',
  'met',
  'peak',
  "peer's peak",
];
const text = [
  `${runs} runs of each, in turn; PostgreSQL ${server.major}, MySQL 9, Node ${nodeVersion}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}.`,
  '',
  `| ${heads.join(' | ')} |`,
  `|${heads.map((_, i) => (i === 0 || i === 6 ? '---' : '--:')).join('|')}|`,
  ...table.map((cells) => `| ${cells.join(' | ')} |`),
  '',
].join('\n');
process.stdout.write(text);
if (values.write) {
  const file = join(root, 'bench/README.md');
  const marked = readFileSync(file, 'utf8').replace(
    /(<!-- measured -->\n)[\s\S]*?(<!-- end -->)/,
    (_, from, to) => `${from}${text}${to}`,
  );
  writeFileSync(file, marked);
}
