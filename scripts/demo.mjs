// The life of a pull request, on the fixture guides/moeen and embedded PostgreSQL, by the committed bundle. Needs nothing installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, 'dist/index.js');
const home = mkdtempSync(join(tmpdir(), 'migrate-on-merge-demo-'));
const work = join(home, 'moeen');
const start = performance.now();
const bold = (text) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text);
const say = (title, words) => console.log(`\n${bold(`── ${title} `.padEnd(100, '─'))}\n${words}\n`);

/** Runs of lines of one kind, shortened. */
function brief(output, kind, most) {
  let seen = 0;
  return output
    .split('\n')
    .flatMap((line) => {
      seen = kind.test(line) ? seen + 1 : 0;
      return seen > most ? [] : seen === most ? ['      … (shortened for the demo)'] : [line];
    })
    .join('\n');
}

async function run(expected, ...args) {
  console.log(bold(`$ node dist/index.js ${args.join(' ')}`));
  const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) };
  const child = spawn(process.execPath, [bundle, ...args], { cwd: work, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close').then(([code]) => code),
  ]);
  // One line a statement is right for a log and too much for a demonstration.
  process.stderr.write(brief(stderr, /line \d+/, 6));
  process.stdout.write(brief(stdout, /^ {4,}\S/, 12));
  if (status !== expected) throw new Error(`exit status ${status}, expected ${expected}`);
}

try {
  if (!existsSync(bundle))
    throw new Error('dist/index.js is missing; in a fresh clone it is there: git checkout -- dist');
  cpSync(join(root, 'migrations-fixtures/guides/moeen'), work, { recursive: true });
  const database = ['--database-url', `pglite:${join(home, 'production')}`];

  // Production as it is before: what the platform provides, and the tables that were there before the first migration.
  // The plan below needs no target, so this goes on beside it.
  const prepare = async () => {
    const { PGlite } = await import(pathToFileURL(join(root, 'dist/pglite/index.js')).href);
    const archive = new Blob([readFileSync(join(root, 'dist/pglite/prepared.tar.gz'))]);
    const production = await PGlite.create({ dataDir: join(home, 'production'), loadDataDir: archive });
    for (const file of [join(root, 'dist/platforms/supabase.sql'), join(work, 'base-tables.sql')])
      await production.exec(readFileSync(file, 'utf8'));
    await production.close();
  };

  say(
    'A pull request is opened',
    'It adds the migrations of a clinic platform (12 files). The step plans them on a shadow database and would post this:',
  );
  const planned = run(0, 'plan', '--shadow', 'embedded', '--comment-file', join(home, 'comment.md'));
  await Promise.all([planned, prepare()]);
  say('The comment, as Markdown', readFileSync(join(home, 'comment.md'), 'utf8').split('\n').slice(0, 60).join('\n'));

  say('It is merged', 'The same step on the push: preflight, backup, apply, verification against expectations.yml.');
  await run(0, 'apply', '--shadow', 'embedded', ...database);

  say('The step runs again', 'Nothing is pending, so nothing is done.');
  await run(0, 'apply', ...database);

  say(
    'A dangerous pull request',
    'Another one drops a column, sets NOT NULL and builds an index that blocks writes. The gate stops it: exit status 1.',
  );
  cpSync(join(work, 'dangerous/032_drop_legacy_sessions.sql'), join(work, 'migrations/032_drop_legacy_sessions.sql'));
  await run(1, 'plan', '--shadow', 'embedded', ...database);

  console.log(`\nAll as it should be, in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(`The demo did not go as it should: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
