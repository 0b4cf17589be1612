// The tool whose history is written is at work itself at the same time: each migration once, whoever was first.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { install, node, type Said } from '../support/node-tool.js';
import { checkout, openPlace, type Place, type Target } from './place.js';
import { type ChaosMigration, projectOf } from './project.js';
import { sharedTarget } from './targets.js';

const require = createRequire(import.meta.url);
const DBMATE = join(dirname(require.resolve(`@dbmate/${process.platform}-${process.arch}/package.json`)), 'bin/dbmate');

type Run = (folder: string, url: string) => Promise<Said>;
const script =
  (path: string, ...args: readonly string[]): Run =>
  (folder, url) => {
    install(folder);
    return node(folder, path, args, { DATABASE_URL: url });
  };
const TOOLS: Readonly<Record<string, Run>> = {
  knex: script('node_modules/knex/bin/cli.js', 'migrate:latest'),
  sequelize: script('node_modules/sequelize-cli/lib/sequelize', 'db:migrate'),
  'node-pg-migrate': script('node_modules/node-pg-migrate/bin/node-pg-migrate.js', 'up', '-m', 'migrations'),
  dbmate: (folder, url) =>
    promisify(execFile)(DBMATE, ['--no-dump-schema', 'up'], { cwd: folder, env: { DATABASE_URL: url } }).then(
      ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
      (error: { stdout?: string; stderr?: string }) => ({ code: 1, text: `${error.stdout}${error.stderr}` }),
    ),
};

const BASE: ChaosMigration = {
  name: 'base',
  alone: false,
  statements: ['CREATE TABLE people (id int PRIMARY KEY, n int NOT NULL)', 'INSERT INTO people VALUES (1, 10)'],
};
/** Twice is seen. */
const BUMP: ChaosMigration = { name: 'bump', alone: false, statements: ['UPDATE people SET n = n + 1'] };

const WAITING = {
  postgresql: `SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  mysql: `SELECT count(*) AS n FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'`,
};

/** Until so many sessions wait for a lock, or it is `over`, or for long enough. */
async function settled(target: Target, place: Place, sessions: number, over: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end && !over(); await sleep(100)) {
    const [row] = await place.sql(WAITING[target.protocol]);
    if (Number(row?.['n']) >= sessions) return;
  }
}

const CASES = [
  ['postgresql-18', 'knex'],
  ...(process.env['CHAOS'] === 'all'
    ? ([
        ['postgresql-18', 'node-pg-migrate'],
        ['postgresql-18', 'dbmate'],
        ['mysql-9', 'knex'],
        ['postgresql-15', 'knex'],
        ['mariadb-11.8', 'knex'],
        ['mysql-9', 'dbmate'],
        ['mariadb-11.8', 'dbmate'],
      ] as const)
    : []),
] as const;

describe.each(CASES)('%s, %s itself at the same time', (key, layout) => {
  test.each(['this', 'the tool'])('%s was first', async (first) => {
    const target = await sharedTarget(key);
    const before = projectOf(layout, target.protocol, [BASE]);
    const project = projectOf(layout, target.protocol, [BASE, BUMP]);
    using old = checkout(before);
    using folder = checkout(project);
    await using place = await openPlace(target, project, folder.path);
    expect((await place.run('apply', { 'working-directory': old.path })).report?.error).toBeNull();

    await using gate = await target.engine.connect({
      url: target.adminUrl(place.database),
      connectTimeoutMs: 20_000,
      applicationName: 'gate',
    });
    await gate.run('BEGIN');
    await gate.run('SELECT * FROM people FOR UPDATE');
    let ended = 0;
    const run = TOOLS[layout] as Run;
    const starts = [
      () => place.start('apply', { 'lock-timeout': '60s' }, 'here').ended,
      () => run(folder.path, place.direct),
    ] as const;
    const begin = async <T>(start: () => Promise<T>, waiting: number): Promise<{ readonly end: Promise<T> }> => {
      const end = start().finally(() => {
        ended += 1;
      });
      end.catch(() => undefined);
      await settled(target, place, waiting, () => ended > 0);
      return { end };
    };
    const [ours, theirs] =
      first === 'this'
        ? [await begin(starts[0], 1), await begin(starts[1], 2)]
        : await begin(starts[1], 1).then(async (tool) => [await begin(starts[0], 2), tool] as const);
    await gate.run('ROLLBACK');
    const [{ report }, said] = await Promise.all([ours.end, theirs.end]);
    const all = `${report?.headline} ${report?.error?.message}\n${said.text}`;

    // One of them has done it, and nobody has done it again
    const [row] = await place.sql('SELECT n FROM people');
    expect([row?.['n'], all]).toEqual(['11', all]);
    expect([report?.error === null || said.code === 0, all]).toEqual([true, all]);
    // Whoever was refused says so in words
    if (report?.error !== null && report?.error !== undefined)
      expect(report.error.code).toMatch(/^(?:history|locked|apply-failed|migration-problem|preflight)$/);
    const again = await place.run('apply');
    expect([again.report?.error, again.report?.apply?.state]).toEqual([null, 'Nothing was pending.']);
    expect((await place.history()).match(new RegExp(project.ids[1] ?? '', 'g'))).toHaveLength(1);
  });
});
