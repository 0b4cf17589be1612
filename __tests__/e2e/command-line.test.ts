import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.js';
import { type Ended, NODES, runBundle } from '../support/bundle.js';
import { put, scratch } from '../support/checkout.js';
import { binFor, sharedPostgres } from '../support/postgres.js';
import { DROP, ORDERS, USERS } from '../support/pull-request.js';

const ROOT = join(import.meta.dirname, '../..');
const MAJOR = 18;
const SERVER = `PostgreSQL ${MAJOR}`;
const EXPECTATIONS =
  'tables: [users, orders]\nqueries:\n  - { name: nobody yet, sql: SELECT count(*) FROM users, equals: 0 }\n';

/** One database and one folder of migrations, as a person at a terminal has them. */
class Desk {
  readonly folder = scratch();

  constructor(
    private readonly url: string,
    private readonly more: readonly string[],
  ) {
    put(this.folder, { 'm/001_users.sql': USERS, 'm/002_orders.sql': ORDERS, 'expectations.yml': EXPECTATIONS });
  }

  run(command: string, ...flags: readonly string[]): Promise<Ended> {
    return runBundle([command, '--migrations', 'm', '--database-url', 'env:TARGET', ...this.more, ...flags], {
      cwd: this.folder,
      env: { TARGET: this.url },
    });
  }

  /** The exit status, and the report where one was written. */
  async report(command: string, ...flags: readonly string[]): Promise<readonly [number | null, Report]> {
    const { status, stdout, stderr } = await this.run(command, ...flags, '--report-file', 'report.json');
    const file = join(this.folder, 'report.json');
    if (!existsSync(file)) throw new Error(`no report:\n${stdout}\n${stderr}`);
    return [status, JSON.parse(readFileSync(file, 'utf8')) as Report];
  }
}

const DESKS: Readonly<Record<string, () => Promise<Desk>>> = {
  'the embedded server': async () => new Desk('pglite:db', ['--shadow', 'embedded']),
  [SERVER]: async () => {
    const server = await sharedPostgres(MAJOR);
    // A database on a server that runs: starting one for each run would show nothing more.
    const scratch = await sharedPostgres(MAJOR, 'shadow');
    const flags = ['--shadow', scratch.superuserUrl(), '--postgres-binaries', binFor(MAJOR)];
    return new Desk(await server.createDatabase(), flags);
  },
};

describe.each(Object.keys(DESKS))('on %s', (name) => {
  const desk = (): Promise<Desk> => DESKS[name]?.() ?? Promise.reject(new Error(name));

  test('a database is planned, applied, verified and backed up', async () => {
    const at = await desk();
    const status = await at.run('status');
    expect(status).toMatchObject({ status: 0 });
    expect(status.stdout).toContain('0 applied, 2 pending.');
    expect((await at.run('plan')).stdout).toContain('2 migrations would run');
    const [dry, dried] = await at.report('apply', '--dry-run', '--backup', 'none');
    expect([dry, dried.apply?.outcomes.map((one) => one.status)]).toEqual([0, ['not-run', 'not-run']]);
    const [applied, report] = await at.report('apply', '--verify', 'expectations.yml', '--backup-directory', 'kept');
    expect([applied, report.verdict]).toEqual([0, 'clean']);
    expect(report.apply?.outcomes.map((one) => one.status)).toEqual(['applied', 'applied']);
    expect(report.backup?.proof.ok).toBe(true);
    const name = report.backup?.file ?? '';
    expect(readdirSync(join(at.folder, 'kept'))).toEqual([name, `${name}.manifest.json`]);
    expect((await at.run('apply')).stdout).toContain('Nothing was pending');
    expect(await at.run('verify', '--verify', 'expectations.yml')).toMatchObject({ status: 0 });
    const [saved, backup] = await at.report('backup', '--backup-directory', 'more', '--backup-proof', 'list');
    expect(saved).toBe(0);
    const file = join(at.folder, 'more', backup.backup?.file ?? '');
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(backup.backup?.sha256);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  // The rest is looked at on one server, which answers sooner than the embedded one opens: steps/ and commands/ have both.
  if (name !== SERVER) return;
  test('a danger is exit status 1, for a plan and for an apply', async () => {
    const at = await desk();
    await at.run('apply', '--backup', 'none');
    put(at.folder, { 'm/003_drop.sql': DROP });
    const planned = await at.run('plan');
    expect(planned.status).toBe(1);
    expect(planned.stdout).toMatch(/BLOCKED[\s\S]*drop-column[\s\S]*m\/003_drop\.sql:2/);
    expect((await at.report('apply', '--backup', 'none'))[0]).toBe(1);
    expect(await at.run('plan', '--fail-on', 'never')).toMatchObject({ status: 0 });
    expect((await at.run('status')).stdout).toContain('2 applied, 1 pending');
  });

  test('a database that has its tables already is taken over', async () => {
    const at = await desk();
    expect(await at.run('baseline')).toMatchObject({ status: 2 });
    expect((await at.run('baseline', '--to', '009_none.sql')).stdout).toContain('There is no migration `009_none.sql`');
    const [dry] = await at.report('baseline', '--to', '001_users', '--dry-run');
    expect([dry, (await at.run('status')).stdout]).toEqual([0, expect.stringContaining('0 applied, 2 pending')]);
    const [done, report] = await at.report('baseline', '--to', '001_users.sql');
    expect([done, report.history.applied.map(({ id }) => id)]).toEqual([0, ['001_users.sql']]);
    const drifted = await at.run('drift');
    expect(drifted.status).toBe(2);
    expect(drifted.stdout).toMatch(/users.*removed/);
  });

  test('what is half done is settled', async () => {
    const at = await desk();
    // By the setting it can be made to fail at one time and not at another; the plan is told to let it through.
    const second = "SELECT 1 / (CASE WHEN current_setting('x.y', true) IS NULL THEN 1 ELSE 0 END)";
    put(at.folder, {
      'm/003_half.sql': `-- migrate-on-merge: no-transaction\nCREATE TABLE one (id int);\n${second};\n`,
    });
    const failing = ['--backup', 'none', '--session-setup', "SET x.y = 'on'", '--fail-on', 'never'];
    const [failed, report] = await at.report('apply', ...failing);
    expect([failed, report.error?.line]).toEqual([2, 3]);
    expect(report.apply?.state).toContain('half done');
    const status = await at.run('status');
    expect(status.status).toBe(0);
    expect(status.stdout).toContain('Half done');
    const again = await at.run('apply', '--backup', 'none');
    expect(again.status).toBe(1);
    expect(again.stdout).toContain('repair --resume');
    expect(await at.run('repair')).toMatchObject({ status: 2 });
    const [resumed, repaired] = await at.report('repair', '--resume');
    expect([resumed, repaired.apply?.outcomes[0]?.status]).toEqual([0, 'applied']);
    expect((await at.run('status')).stdout).toContain('3 applied, 0 pending.');
    const nothing = await at.run('repair', '--resume');
    expect([nothing.status, nothing.stdout]).toEqual([2, expect.stringContaining('No migration is half done')]);
  });
});

describe('what is typed', () => {
  const run = (...argv: readonly string[]): Promise<Ended> => runBundle(argv, { cwd: scratch() });

  test('--version is the package, on both Nodes', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    for (const node of Object.keys(NODES) as (keyof typeof NODES)[]) {
      const ended = await runBundle(['--version'], { cwd: scratch(), node });
      expect(ended).toMatchObject({ status: 0, stdout: `migrate-on-merge ${version}\n`, stderr: '' });
    }
  });

  test('--help names every command, and each has its own', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    for (const command of ['plan', 'apply', 'status', 'verify', 'drift', 'backup', 'baseline', 'repair']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
      const own = await run(command, '--help');
      expect(own).toMatchObject({ status: 0, stderr: '' });
      expect(own.stdout).toContain('--database-url');
    }
  });

  test.each([
    ['no command', [], /No command is named/],
    ['an unknown command', ['aply'], /Did you mean `apply`\?/],
    ['a command with letters in another order', ['plna'], /Did you mean `plan`\?/],
    ['an unknown flag', ['plan', '--migration', 'm'], /Did you mean `migrations`\?/],
    ['a shell that there is no script for', ['completion', 'powershell'], /Name the shell: `completion bash`/],
    ['a command for workflows', ['auto'], /name a command/],
    ['a variable that is not set', ['plan', '--database-url', 'env:NOWHERE'], /NOWHERE of the environment is not set/],
    [
      'a file of expectations that is not there, before the merge',
      ['plan', '--verify', 'no.yml', '--shadow', 'embedded', '--migrations', '.'],
      /no\.yml \(ENOENT\)/,
    ],
    ['a folder that is not there', ['plan', '--migrations', 'nowhere', '--shadow', 'embedded'], /nowhere/],
    ['no target', ['apply', '--migrations', '.'], /needs the target database/],
  ])('%s is exit status 2', async (_what, argv, said) => {
    const { status, stdout, stderr } = await run(...argv);
    expect(status).toBe(2);
    expect(stdout).toMatch(said);
    expect(stdout + stderr).not.toContain('::');
  });

  test('paths begin at the working directory', async () => {
    const folder = scratch();
    put(folder, { 'app/m/001_users.sql': USERS });
    const flags = ['--working-directory', 'app', '--migrations', 'm', '--database-url', 'pglite:db'];
    const files = ['--report-file', 'out/report.json', '--backup-directory', 'kept'];
    const { status } = await runBundle(['apply', ...flags, ...files, '--shadow', 'embedded'], { cwd: folder });
    expect(status).toBe(0);
    for (const made of ['db/PG_VERSION', 'out/report.json', 'kept']) {
      expect([made, existsSync(join(folder, 'app', made))]).toEqual([made, true]);
    }
  });

  test('a database that is not there yet is not made by looking', async () => {
    const folder = scratch();
    put(folder, { 'm/001_users.sql': USERS });
    const flags = ['--migrations', 'm', '--shadow', 'embedded', '--database-url', 'pglite:db'];
    const { status, stdout, stderr } = await runBundle(['plan', ...flags], { cwd: folder });
    expect([status, existsSync(join(folder, 'db'))]).toEqual([0, false]);
    expect(stderr).toContain('counts as empty');
    expect(stdout).toContain('1 migration would run');
  });

  test('--json is the report alone, --quiet says nothing beside it, --verbose has the time and the causes', async () => {
    const folder = scratch();
    put(folder, { 'm/001_users.sql': USERS });
    const flags = ['status', '--migrations', 'm', '--database-url', 'pglite:db'];
    const { stdout, stderr } = await runBundle([...flags, '--json', '--quiet'], { cwd: folder });
    expect((JSON.parse(stdout) as Report).command).toBe('status');
    expect(stderr).toMatch(/^warning: There is no database in the folder.*\n$/);
    const loud = await runBundle(['status', '--migrations', 'no', '--database-url', 'pglite:db', '--verbose'], {
      cwd: folder,
    });
    expect(loud.stderr).toMatch(/^\[ +\d+\.\d\d s\] warning: ActionError: There is nothing at `no`/m);
    expect(loud.stdout).toContain('More: migrate-on-merge help no-migrations');
    const help = await runBundle(['help', 'no-migrations'], { cwd: folder });
    expect(help).toMatchObject({ status: 0, stdout: expect.stringContaining('Error no-migrations: ') });
  });

  test('a flag of the terminal alone within a workflow makes no run of the action', async () => {
    const { status, stdout } = await runBundle(['--quiet'], { cwd: scratch(), env: { GITHUB_ACTIONS: 'true' } });
    expect([status, stdout]).toEqual([2, expect.stringContaining('No command is named')]);
  });

  test('DATABASE_URL of the environment is taken, and said', async () => {
    const folder = scratch();
    put(folder, { 'm/001_users.sql': USERS });
    const { status, stderr } = await runBundle(['status', '--migrations', 'm'], {
      cwd: folder,
      env: { DATABASE_URL: 'pglite:db' },
    });
    expect(status).toBe(0);
    expect(stderr).toContain('The target is taken from DATABASE_URL of the environment.');
  });

  test('a plan ends at once when it is interrupted', async () => {
    const folder = scratch();
    // Far longer than a run may take: an interrupt that is not heard is a run that hangs.
    put(folder, { 'm/001_slow.sql': 'SELECT pg_sleep(600);\n' });
    let told = false;
    const ended = await runBundle(['plan', '--migrations', 'm', '--shadow', 'embedded'], {
      cwd: folder,
      onOutput: (text, kill) => {
        if (told || !text.includes('001_slow.sql')) return;
        told = true;
        kill('SIGINT');
      },
    });
    expect(told).toBe(true);
    expect(ended.status).not.toBe(0);
  });
});

test('the demo shows what it says', async () => {
  // Whoever has just run it, as CI has, hands on what it said.
  const said = process.env['DEMO_OUTPUT'];
  const run = () => promisify(execFile)('npm', ['run', '--silent', 'demo'], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
  const stdout = said === undefined ? (await run()).stdout : readFileSync(said, 'utf8');
  for (const line of [
    '$ node dist/index.js plan --shadow embedded',
    'Migrations applied',
    'Nothing was pending: the database is up to date.',
    'BLOCKED  Migrations blocked',
    'All as it should be, in ',
  ]) {
    expect(stdout).toContain(line);
  }
});
