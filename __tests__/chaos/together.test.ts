// Several runs begin at the same moment: each migration once, in order, by whichever came first.
import { execFile, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { type Known, know } from './matrix.js';
import { checkout, type Ended, type How, openPlace, type Target } from './place.js';
import { type Project, projectOf } from './project.js';
import { sharedTarget } from './targets.js';

const ALL = process.env['CHAOS'] === 'all';
const LOG = process.env['CHAOS_LOG'];
jest.setTimeout(ALL ? 12 * 3_600_000 : 240_000);

/** Of the runs one applies all, and the others find nothing to do. */
async function together(
  target: Target,
  project: Project,
  known: Known,
  folder: string,
  many: number,
  how: How,
): Promise<void> {
  await using place = await openPlace(target, project, folder);
  const ended = await Promise.all(Array.from({ length: many }, () => place.start('apply', {}, how).ended));
  const said = ended.map(
    ({ report, output }) => `${report?.headline} ${report?.error?.message ?? ''} ${report === null ? output : ''}`,
  );
  const count = (pattern: RegExp): number => said.filter((one) => pattern.test(one)).length;
  expect([count(new RegExp(`^${project.migrations.length} migrations applied`)), said]).toEqual([1, said]);
  expect([count(/^Nothing was pending/), said]).toEqual([many - 1, said]);
  expect(await place.state()).toBe(known.wanted.state);
  expect(await place.history()).toBe(known.wanted.history);
  // In order, by the server's own clock
  const table = target.protocol === 'mysql' ? 'migrate_on_merge_history' : 'migrate_on_merge.history';
  const rows = await place.sql(`SELECT id FROM ${table} ORDER BY applied_at, id`);
  expect(rows.map((row) => row['id'])).toEqual(project.ids);
}

const RUNS: readonly (readonly [key: string, many: number, how: How, times: number])[] = ALL
  ? ['postgresql-18', 'mysql-9', 'mariadb-11.8'].flatMap((key) => [
      [key, 2, 'here', 50] as const,
      [key, 5, 'here', 50] as const,
      [key, 2, 'process', 5] as const,
    ])
  : [
      ['postgresql-18', 2, 'process', 1],
      ['postgresql-18', 5, 'here', 1],
      ['mysql-9', 5, 'here', 1],
    ];

test.each(RUNS)('%s: %i at once (%s), %i times', async (key, many, how, times) => {
  const target = await sharedTarget(key);
  const project = projectOf('sql', target.protocol);
  using folder = checkout(project);
  const known = await know(target, project, folder.path);
  for (let n = 0; n < times; n += 1) {
    await together(target, project, known, folder.path, many, how);
    if (LOG !== undefined) appendFileSync(LOG, `${key} ${many} at once, ${how}: run ${n + 1} of ${times} held\n`);
  }
  if (ALL) console.log(`${key} | ${many} at once, ${how} | ${times} times, each migration once, in order`);
});

/** The first version that was ever released; a shallow clone does not have it. */
const FIRST = '2418c46';

if (ALL)
  test('the first version at the same time: each migration once, whichever is first', async () => {
    const old = mkdtempSync(join(tmpdir(), 'mom-first-'));
    try {
      const { stdout } = await promisify(execFile)('git', ['archive', FIRST, 'dist'], {
        encoding: 'buffer',
        maxBuffer: 1 << 30,
      });
      await new Promise<void>((resolve, reject) => {
        const tar = spawn('tar', ['-x', '-C', old], { stdio: ['pipe', 'ignore', 'inherit'] });
        tar.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`tar: ${code}`))));
        tar.stdin.end(stdout);
      });
      expect(existsSync(join(old, 'dist/index.js'))).toBe(true);
      const target = await sharedTarget('postgresql-17');
      const project = projectOf('sql', 'postgresql');
      using folder = checkout(project);
      const known = await know(target, project, folder.path);
      for (let n = 0; n < 10; n += 1) {
        await using place = await openPlace(target, project, folder.path);
        const flags = [
          '--working-directory',
          folder.path,
          '--migrations',
          'm',
          '--database-url',
          'env:TARGET',
          '--backup',
          'none',
        ];
        const args = [join(old, 'dist/index.js'), 'apply', ...flags, '--shadow', target.shadow, '--fail-on', 'never'];
        const theirs = promisify(execFile)(process.execPath, args, {
          env: { PATH: process.env['PATH'], TARGET: place.direct },
        }).catch((error: { stdout: string; stderr: string }) => error);
        const ours: Promise<Ended> = place.start('apply', {}, 'process').ended;
        const [said, { report }] = await Promise.all([theirs, ours]);
        const all = `${said.stdout}${said.stderr}\n${report?.headline} ${report?.error?.message}`;
        expect([await place.state(), all]).toEqual([known.wanted.state, all]);
        expect([report?.error, all]).toEqual([null, all]);
        expect((await place.run('apply')).report?.apply?.state).toBe('Nothing was pending.');
      }
      console.log('postgresql-17 | the first version and this one at once | 10 times, each migration once');
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  });
