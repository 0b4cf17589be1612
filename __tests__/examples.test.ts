// Every example is a small repository. Its steps of ours run here with the settings that its workflow gives them, on real servers.
// Backups are left out: how they are made hangs on no example.

import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { parse } from 'yaml';
import type { CommandName, Report } from '../src/model/report.js';
import { sharedMysql } from './support/mysql.js';
import { type SharedServer, sharedPostgres } from './support/postgres.js';
import { runCommand } from './support/run.js';

const EXAMPLES = join(import.meta.dirname, '../docs/examples');

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

let server: SharedServer;
let work: string;

beforeAll(async () => {
  server = await sharedPostgres(17);
  work = await mkdtemp(join(tmpdir(), 'examples-'));
  await cp(EXAMPLES, work, { recursive: true });
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** The settings of each step of ours, file by file, with what GitHub would put in the place of expressions. */
function stepsOf(
  example: string,
  values: Readonly<Record<string, string>>,
): readonly Readonly<Record<string, string>>[] {
  const folder = join(EXAMPLES, example, '.github/workflows');
  const steps = readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { jobs } = parse(readFileSync(join(folder, file), 'utf8')) as {
        jobs: Readonly<Record<string, { steps: readonly Step[] }>>;
      };
      return Object.values(jobs).flatMap((job) => job.steps);
    });
  const filled = (value: unknown): string =>
    String(value).replace(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => {
      const found = values[expression];
      if (found === undefined) throw new Error(`No value for ${expression} in ${example}`);
      return found;
    });
  return steps
    .filter(({ uses }) => uses?.startsWith('OWNER/') === true)
    .map((step) => Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, filled(value)])));
}

/** One step as it stands; `auto` is what the event would make of it. */
async function run(
  example: string,
  { command, ...given }: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<Report> {
  const named = (more['command'] ?? command ?? 'plan') as CommandName;
  const backup = named === 'apply' ? { backup: 'none' } : {};
  const settings = {
    shadow: server.superuserUrl(),
    ...given,
    ...backup,
    ...more,
    'working-directory': join(work, example),
  };
  const { command: _, ...flags } = settings as Readonly<Record<string, string>>;
  const { report } = await runCommand(named, flags);
  return report;
}

const ids = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);
const BOTH = ['001_customers.sql', '002_orders.sql'];
const outcomes = (report: Report): unknown => [report.error, report.apply?.outcomes.map(({ status }) => status)];

test('basic: plans, then applies', async () => {
  const url = await server.createDatabase();
  const [step = {}] = stepsOf('basic', { 'secrets.DATABASE_URL': url });
  const plan = await run('basic', step);
  expect([plan.error, plan.verdict, ids(plan)]).toEqual([null, 'clean', BOTH]);
  const applied = await run('basic', step, { command: 'apply' });
  expect(outcomes(applied)).toEqual([null, ['applied', 'applied']]);
  expect(applied.verdict).toBe('clean');
});

test('two-credentials: the one that plans cannot write, the other one applies', async () => {
  const url = await server.createDatabase();
  const name = new URL(url).pathname.slice(1);
  const reader = `reader_${name}`;
  const client = new pg.Client({ connectionString: server.superuserUrl(name) });
  await client.connect();
  await client.query(`CREATE ROLE "${reader}" LOGIN; REVOKE TEMPORARY ON DATABASE "${name}" FROM PUBLIC`);
  try {
    const reading = new URL(url);
    reading.username = reader;
    const values = { 'secrets.DATABASE_URL_READ_ONLY': reading.href, 'secrets.DATABASE_URL': url };
    const [planning = {}, applying = {}] = stepsOf('two-credentials', values);
    const plan = await run('two-credentials', planning);
    expect([plan.error, plan.verdict, ids(plan)]).toEqual([null, 'clean', BOTH]);
    // The step is what refuses: with the other credential it would not plan.
    const wrong = await run('two-credentials', { ...planning, 'database-url': url });
    expect(wrong.error?.code).toBe('not-read-only');
    expect(outcomes(await run('two-credentials', applying))).toEqual([null, ['applied', 'applied']]);
  } finally {
    await client.query(`DROP ROLE "${reader}"`);
    await client.end();
  }
});

test('reviewed: its plan', async () => {
  const url = await server.createDatabase();
  const [planning = {}] = stepsOf('reviewed', {
    'secrets.DATABASE_URL_READ_ONLY': url,
    'secrets.DATABASE_URL': url,
    "github.event_name == 'push' && 'never' || 'error'": 'error',
  });
  const plan = await run('reviewed', planning);
  expect([plan.error, plan.verdict, ids(plan)]).toEqual([null, 'clean', BOTH]);
});

test('forks: main applies and leaves a snapshot, by which a run without secrets plans', async () => {
  const url = await server.createDatabase();
  const values = {
    'secrets.DATABASE_URL_READ_ONLY': url,
    'secrets.DATABASE_URL': url,
    'runner.temp': join(work, 'temp'),
    'github.event.workflow_run.id': '1',
  };
  const [, applying = {}, taking = {}, planning = {}] = stepsOf('forks', values);
  expect(outcomes(await run('forks', applying))).toEqual([null, ['applied', 'applied']]);
  expect((await run('forks', taking)).error).toBeNull();
  const from = { ...planning, 'snapshot-file': taking['snapshot-file'] ?? '', 'database-url': '' };
  const plan = await run('forks', from);
  expect([plan.error, plan.history.applied.length, ids(plan)]).toEqual([null, 2, []]);
  // Without the snapshot nothing would be known as applied: it was this file that told.
  expect(ids(await run('forks', { ...from, 'snapshot-file': '' }))).toEqual(BOTH);
});

test.each(['orders', 'billing'])('several-databases: %s', async (database) => {
  const url = await server.createDatabase();
  const [step = {}] = stepsOf('several-databases', { 'matrix.database': database, 'secrets.DATABASE_URL': url });
  const plan = await run('several-databases', step);
  expect([plan.error, plan.label, plan.verdict]).toEqual([null, database, 'clean']);
  const applied = await run('several-databases', step, { command: 'apply' });
  expect(outcomes(applied)).toEqual([null, database === 'orders' ? ['applied', 'applied'] : ['applied']]);
});

test('supabase: what the platform provides is on the shadow', async () => {
  const [step = {}] = stepsOf('supabase', { 'secrets.DATABASE_URL': '', 'secrets.DIRECT_URL': '' });
  const plan = await run('supabase', step, { shadow: 'embedded' });
  expect([plan.error, plan.verdict, ids(plan).length]).toEqual([null, 'clean', 1]);
  const bare = await run('supabase', { ...step, 'shadow-setup': '' }, { shadow: 'embedded' });
  expect(bare.verdict).toBe('blocked');
});

test('evidence: an apply leaves it', async () => {
  const [step = {}] = stepsOf('evidence', { 'secrets.DATABASE_URL': await server.createDatabase() });
  expect(step['evidence-file']).toBe('evidence/deployment.json');
  expect(outcomes(await run('evidence', step))).toEqual([null, ['applied', 'applied']]);
});

test('mysql: plans, then applies', async () => {
  const mysql = await sharedMysql('mysql-9');
  const [step = {}] = stepsOf('mysql', { 'secrets.DATABASE_URL': await mysql.createDatabase() });
  const more = { shadow: mysql.rootUrl() };
  const plan = await run('mysql', step, more);
  expect([plan.error, plan.verdict, ids(plan)]).toEqual([null, 'clean', BOTH]);
  expect(outcomes(await run('mysql', step, { ...more, command: 'apply' }))).toEqual([null, ['applied', 'applied']]);
});
