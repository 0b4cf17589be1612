import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inspect } from '../render/inspect.js';
import { runBundle, runStep } from '../support/bundle.js';
import { put, scratch } from '../support/checkout.js';
import * as events from '../support/github/events.js';
import { commandsIn } from '../support/github/runner-log.js';
import { useGitHub } from '../support/github/use-server.js';
import { filesBelow } from '../support/leaks.js';
import { NUMBER, pullRequest, REF, USERS } from '../support/pull-request.js';

const github = useGitHub();

const SHOUT = [
  '::set-output name=verdict::clean',
  ' ::error file=src/app.ts,line=1::pwned',
  '##[set-env name=NODE_OPTIONS]--require=/tmp/x.js',
  '::stop-commands::forever',
  '\u00ad::add-path::/tmp/evil',
  '@everyone #1 GH-7 https://evil.example/a.png',
  '</details></code><img src=x onerror=alert(1)><!-- migrate-on-merge label=default -->',
  '``````',
  '| a | b |',
  '\u001b[2J\u001b]8;;https://evil.example\u0007click\u202e',
].join('\n');
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const oneLine = SHOUT.replaceAll('\n', ' ');

/** Names that a file system takes. */
const FILES = {
  'db/migrations/002_comment.sql': `COMMENT ON TABLE users IS ${quoted(SHOUT)};\n`,
  'db/migrations/003_::set-output name=verdict::clean.sql': `DO $$ BEGIN RAISE NOTICE '%', ${quoted(SHOUT)}; END $$;\n`,
  'db/migrations/004_@octo-org `x` <b> | #1 ##[error].sql': `-- migrate-on-merge: allow drop-column because ${oneLine}\nALTER TABLE users DROP COLUMN email;\n`,
  'db/migrations/005_fails.sql': `CREATE TABLE "${SHOUT.slice(0, 50)}" (id int);\nDO $$ BEGIN RAISE EXCEPTION USING MESSAGE = ${quoted(SHOUT)}, HINT = ${quoted(SHOUT)}, DETAIL = ${quoted(SHOUT)}; END $$;\n`,
};
/** A line end in a name is refused as such, and then shown. */
const WORSE = { [`db/migrations/006_${SHOUT.replaceAll('/', '_').slice(0, 200)}.sql`]: 'SELECT 1;\n' };

/** Commands of ours, and titles that we gave them. */
function expectOnlyOurs(stdout: string): void {
  for (const { name, properties, data } of commandsIn(stdout)) {
    expect(['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice']).toContain(name);
    if (['error', 'warning', 'notice'].includes(name)) {
      expect(properties['title'] ?? '').toMatch(/^(?:[a-z-]+(?: \(acknowledged\))?)?$/);
      expect(properties['file'] ?? 'db/migrations/').toMatch(/^db\/migrations\//);
    }
    if (name === 'add-mask') expect(['workflow-token', 'pglite:here']).toContain(data);
  }
}

test('hostile names and SQL stay text, in the log as in the comment', async () => {
  const pull = await pullRequest({ ...FILES, ...WORSE });
  github.server.addPull({ number: NUMBER, headSha: pull.headSha, labels: ['x ::error::', '@mona'] });
  const { outputs, stdout, summary, report } = await runStep({
    ...events.forked({ ...pull.facts, headRef: 'x`id`', labels: [SHOUT] }),
    sha: pull.mergeRef,
    workspace: await pull.repository.checkout(REF),
    github: github.server,
    inputs: { migrations: 'db/migrations', shadow: 'embedded' },
  });
  expect(outputs).toMatchObject({ verdict: 'blocked', 'failure-reason': 'blocked', 'pending-count': '4' });
  expect(report?.plan?.migrations.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'failed']);
  expectOnlyOurs(stdout);
  expect(stdout).toContain('pwned');
  expect(report?.history.problems).toHaveLength(1);
  const [comment] = github.server.comments;
  const lines = comment?.body.split('\n') ?? [];
  expect(lines[0]).toBe('<!-- migrate-on-merge label=default -->');
  // Behind the words there are two lines for us alone.
  expect(lines.at(-2)).toMatch(/^<!-- reviewed=[A-Za-z0-9+/]+={0,2} -->$/);
  inspect(lines.slice(1, -2).join('\n'));
  inspect(summary.trimEnd());
});

test('a repository whose every name is hostile cannot make an apply shout', async () => {
  const folder = scratch();
  put(folder, { 'db/migrations/001_users.sql': USERS, ...FILES });
  const { outputs, stdout, summary } = await runStep({
    ...events.push('refs/heads/main'),
    workspace: folder,
    github: github.server,
    inputs: { migrations: 'db/migrations', 'database-url': 'pglite:here', shadow: 'embedded', 'fail-on': 'never' },
  });
  expect(outputs).toMatchObject({
    verdict: 'failed',
    'failure-reason': 'apply-failed',
    'applied-count': '4',
    'pending-count': '5',
  });
  expectOnlyOurs(stdout);
  inspect(summary.trimEnd());
});

test('a terminal gets no escape codes of theirs', async () => {
  const folder = scratch();
  put(folder, { 'db/migrations/001_users.sql': USERS, ...FILES });
  const { status, stdout, stderr } = await runBundle(
    ['plan', '--migrations', 'db/migrations', '--shadow', 'embedded'],
    {
      cwd: folder,
    },
  );
  expect(status).toBe(1);
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
    expect(commandsIn(text)).toEqual([]);
  }
});

test('ten megabytes that a server says are shortened everywhere, with their beginning and the hint', async () => {
  const pull = await pullRequest({
    'db/migrations/002_loud.sql': `DO $$ BEGIN RAISE NOTICE '%', repeat('n', 10000000); END $$;\n`,
    'db/migrations/003_fails.sql': `DO $$ BEGIN RAISE EXCEPTION 'It began %', repeat('e', 10000000) USING HINT = 'and ends'; END $$;\n`,
  });
  github.server.addPull({ number: NUMBER, headSha: pull.headSha });
  const temp = scratch();
  const { outputs, stdout, stderr, summary } = await runStep({
    ...events.opened(pull.facts),
    sha: pull.mergeRef,
    workspace: await pull.repository.checkout(REF),
    github: github.server,
    inputs: {
      migrations: 'db/migrations',
      shadow: 'embedded',
      'html-file': join(temp, 'r.html'),
      'sarif-file': join(temp, 'r.sarif'),
    },
  });
  expect(outputs['verdict']).toBe('blocked');
  const page = github.server.comments.at(-1)?.body ?? '';
  const files = Object.values(filesBelow(temp)).map(String);
  const report = readFileSync(outputs['report-file'] ?? '', 'utf8');
  expect(files).toHaveLength(2);
  const all = { page, summary, report, stdout, html: files[0] ?? '', sarif: files[1] ?? '' };
  for (const text of Object.values(all)) expect(text).toMatch(/It began `?eee/);
  const long = Object.entries({ ...all, stderr }).filter(([, text]) => text.length > 200_000);
  expect(long.map(([name]) => name)).toEqual([]);
  expect(report).toMatch(/more characters\) …e+[^"]*and ends/);
});
