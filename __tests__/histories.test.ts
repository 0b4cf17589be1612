// What real histories do to a tool: every case of migrations-fixtures/histories, planned on the embedded shadow and
// applied to real servers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgres } from '../src/engines/postgres.js';
import { layouts } from '../src/layouts/index.js';
import type { Report, ReportFinding } from '../src/model/report.js';
import type { Session } from '../src/model/session.js';
import { checkout, type ExpectedError, type HistoryCase, type HistoryRun, historyRuns } from './support/histories.js';
import { type SharedServer, serverMajors, sharedPostgres } from './support/postgres.js';
import { type Flags, runCommand } from './support/run.js';
import { share } from './support/share.js';

/** The embedded server's major. */
const EMBEDDED = 18;

/** These show what happens to a file that would be left out: so their files are named one by one. */
const NAMED_FILES = ["the other engine's form", 'what happens when the code file is skipped'];

const flagsOf = (run: HistoryRun, path: string): Flags => ({
  'working-directory': path,
  migrations: NAMED_FILES.includes(run.name ?? '') ? run.order : (run.migrations ?? ['migrations']),
  layout: run.layout ?? (run.ambiguous === undefined ? 'sql' : undefined),
  engine: run.engine,
  'shadow-setup': run.setup,
  'session-setup': run['session-setup'],
  exclude: run.exclude,
});

/** What is refused because nobody built it yet; once it is built, the run below has to hold. */
function unbuilt(run: HistoryRun): string | undefined {
  return run.layout === undefined || layouts.some(({ name }) => name === run.layout) ? undefined : run.layout;
}

interface Target extends AsyncDisposable {
  readonly url: string;
  readonly admin: Session;
  readonly shadow: string;
}

/** A database as the case wants it, with what its platform and its administrator did. */
async function targetFor(server: SharedServer, path: string, run: HistoryRun): Promise<Target> {
  // No schema bears the name of this role, so that `$user` in the search path says nothing.
  const url = await server.createDatabase(undefined, 'history_owner');
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  const connect = (): Promise<Session> =>
    postgres.connect({
      url: server.superuserUrl(database),
      connectTimeoutMs: 10_000,
      applicationName: 'histories',
    });
  const files = [...(run.setup ?? []), ...(run.target ?? [])];
  if (files.length > 0) {
    await using session = await connect();
    for (const file of files) await session.run(readFileSync(join(path, file), 'utf8'));
  }
  const admin = await connect();
  return { url, admin, shadow: server.superuserUrl(), [Symbol.asyncDispose]: () => admin.close() };
}

const failures = (report: Report): readonly ReportFinding[] =>
  (report.plan?.findings ?? []).filter(({ rule }) => rule === 'migration-fails');

const paths = (report: Report): readonly string[] => (report.plan?.migrations ?? []).map(({ path }) => path);

/** The server's refusal, in the plan, at its place with the lines around. */
function expectFailure(report: Report, error: ExpectedError): void {
  expect(report.verdict).toBe('blocked');
  // All of them, so that another failure in its place is told.
  const all = failures(report);
  const found = all.find(({ path }) => path === error.path);
  expect(found ?? all).toMatchObject({ line: error.line, severity: 'error' });
  if (error.column !== undefined) expect(found?.column).toBe(error.column);
  expect(found?.message).toContain(`${error.message} (SQLSTATE ${error.code})`);
  expect(found?.excerpt).toMatch(new RegExp(`^ *${error.line} \\| .*\\n +\\| *\\^$`, 'm'));
}

function expectPlan(report: Report, run: HistoryRun): void {
  const migrations = report.plan?.migrations ?? [];
  if (run.order !== undefined) expect(paths(report)).toEqual(run.order);
  for (const file of run.leftOut ?? []) expect(report.notes.join('\n')).toContain(`${file} was left out: `);
  for (const [path, transactional] of Object.entries(run.transactional ?? {})) {
    const migration = migrations.find((one) => one.path === path);
    expect({ path, transactional: migration?.transactional }).toEqual({ path, transactional });
    // Why, with the line.
    if (!transactional) expect(migration?.notAtomic).toMatch(/on line \d+|no-transaction/);
  }
  if (run.statements !== undefined) expect(migrations.map((one) => one.statements.length)).toEqual(run.statements);
  if (run.down !== undefined) expect(migrations.filter((one) => one.reversible)).toHaveLength(run.down.length);
  const skipped = migrations.flatMap(({ path, statements }) =>
    statements.flatMap(({ line, skipped: message }) => (message === undefined ? [] : [{ path, line, message }])),
  );
  if (run.skipped !== undefined) expect(skipped).toEqual(run.skipped);
}

/** Refused as text: nothing of that file was sent. */
function expectRefusal(report: Report, refused: NonNullable<HistoryRun['refused']>): void {
  expect(report.verdict).toBe('blocked');
  const { code, path, line } = refused;
  if (code === 'program') {
    expect(report.history.problems.map((problem) => problem.path)).toContain(path);
    return;
  }
  const found = failures(report).find((finding) => finding.path === path);
  expect(found).toMatchObject({ line, severity: 'error' });
  expect(found?.message).not.toContain('SQLSTATE');
  expect(found?.message).toMatch(code === 'template' ? /template/ : /psql|program|reads another file/);
  const file = report.plan?.migrations.find((one) => one.path === path);
  expect(file?.statements.filter(({ ms }) => ms !== null)).toEqual([]);
}

/** What the plan of a run must say, however its shadow was made. */
function expectPlanned(report: Report, run: HistoryRun): void {
  if (run.refused !== undefined) expectRefusal(report, run.refused);
  else if (run.error !== undefined && run.data === undefined) expectFailure(report, run.error);
  else expect(failures(report)).toEqual([]);
  if (run.refused === undefined) expectPlan(report, run);
}

function expectUnbuilt(report: Report, what: string): void {
  expect(report.verdict).toBe('failed');
  expect(report.error?.message).toContain(what);
  expect(report.error?.message).toMatch(/not built yet/);
}

/** Those of the MySQL family have a test of their own. */
const runs = historyRuns().filter(([, { run }]) => (run.engine ?? 'postgres') === 'postgres');
const shown = runs.filter(([, { run }]) => run.majors?.includes(EMBEDDED) ?? true);

describe('planned on the embedded shadow, without a target', () => {
  test.each(shown.filter(([, { run }]) => run.target === undefined && run.recorded === undefined))(
    '%s',
    async (_, { name, run }: HistoryCase) => {
      using folder = checkout(name);
      const { report } = await runCommand('plan', { ...flagsOf(run, folder.path), shadow: 'embedded' });
      const what = unbuilt(run);
      if (what !== undefined) expectUnbuilt(report, what);
      else if (run.ambiguous !== undefined) {
        expect(report.verdict).toBe('failed');
        for (const one of run.ambiguous) expect(report.error?.message).toContain(one);
      } else {
        expect(report.error).toBeNull();
        expect(report.shadow).toMatchObject({ provider: 'embedded' });
        expectPlanned(report, run);
      }
    },
  );
});

async function rowsOf(session: Session, sql: string): Promise<readonly (readonly (string | null)[])[]> {
  return (await session.run(sql)).rows.map((row) => Object.values(row));
}

async function expectAfter(session: Session, run: HistoryRun): Promise<void> {
  for (const { sql, rows } of run.after ?? []) expect({ sql, rows: await rowsOf(session, sql) }).toEqual({ sql, rows });
}

/** Everything of users in a database, as a count. */
const OBJECTS =
  "SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_')";

function expectStopped(report: Report, error: ExpectedError): void {
  expect(report.verdict).toBe('failed');
  if (report.history.problems.length > 0) {
    // Files that collide are refused before anything of them is sent.
    expect(report.error).toMatchObject({ code: 'preflight' });
    expect(report.apply?.outcomes.filter(({ status }) => status !== 'not-run')).toEqual([]);
    return;
  }
  expect(report.error).toMatchObject({ code: 'apply-failed', path: error.path, line: error.line });
  if (error.column !== undefined) expect(report.error?.column).toBe(error.column);
  expect(report.error?.message).toContain(error.message);
  if (error.hint !== undefined) expect(report.error?.hint).toContain(error.hint);
  const outcomes = report.apply?.outcomes ?? [];
  const at = outcomes.findIndex(({ path }) => path === error.path);
  expect(outcomes.slice(0, at).filter(({ status }) => status !== 'applied')).toEqual([]);
  expect(outcomes.slice(at + 1).filter(({ status }) => status !== 'not-run')).toEqual([]);
  if (error.done === undefined) expect(outcomes[at]).toMatchObject({ statementsDone: 0 });
  else {
    expect(outcomes[at]).toMatchObject({ status: 'failed', statementsDone: error.done, statementsAll: error.all });
    expect(report.apply?.state).toContain('half done');
    expect(report.apply?.next).toContain('repair --resume');
  }
}

/** It is in, it is whole, and once more does nothing. */
async function expectSettled(flags: Flags, run: HistoryRun): Promise<void> {
  const { report: drift } = await runCommand('drift', flags);
  expect(drift.plan?.drift).toEqual([]);
  expect(drift.verdict).toBe('clean');
  const { report: again } = await runCommand('apply', flags);
  expect(again).toMatchObject({ verdict: 'clean', history: { pending: [] }, apply: { outcomes: [] } });
  if (run.order !== undefined && run.recorded === undefined)
    expect(again.history.applied).toHaveLength(run.order.length);
}

async function applied(target: Target, flags: Flags, run: HistoryRun): Promise<Report> {
  if (run.data !== undefined) {
    const { after, file } = run.data;
    const { report: first } = await runCommand('apply', { ...flags, migrations: [after] });
    expect(first.verdict).not.toBe('failed');
    await target.admin.run(readFileSync(join(String(flags['working-directory']), file), 'utf8'));
  }
  for (const path of run.recorded ?? []) {
    // A database that has what the squashed file makes.
    const rest = run.order?.filter((one) => one > path) ?? [];
    const first = await runCommand('apply', { ...flags, exclude: [path, ...rest] });
    expect(first.report.verdict).not.toBe('failed');
    const recorded = await runCommand('baseline', { ...flags, to: path.slice(path.lastIndexOf('/') + 1) });
    expect(recorded.report).toMatchObject({
      verdict: 'clean',
      headline: expect.stringMatching(/^1 migration recorded/),
    });
  }
  return (await runCommand('apply', flags)).report;
}

const cells = runs.flatMap(([title, one]) =>
  // Of those that a run is for, the newest alone: that they do not differ is seen once a week.
  share(
    serverMajors.filter((major) => one.run.majors?.includes(major) ?? major === 15),
    () => serverMajors.filter((major) => one.run.majors?.includes(major) ?? major === 15).slice(-1),
  ).map((major) => [`${title}, on ${major}`, major, one] as const),
);

describe('applied', () => {
  test.each(cells.filter(([, , { run }]) => unbuilt(run) === undefined && run.ambiguous === undefined))(
    '%s',
    async (_, major, { name, run }) => {
      const server = await sharedPostgres(major);
      using folder = checkout(name);
      await using target = await targetFor(server, folder.path, run);
      const flags: Flags = {
        ...flagsOf(run, folder.path),
        'database-url': target.url,
        shadow: target.shadow,
        'postgres-binaries': server.bin,
        backup: 'none',
      };
      const before = await rowsOf(target.admin, OBJECTS);
      if (run.refused !== undefined || (run.error !== undefined && run.data === undefined)) {
        const { report: blocked } = await runCommand('apply', flags);
        expect(blocked.verdict).toBe('blocked');
        expectPlanned(blocked, run);
        expect(blocked.apply?.outcomes.filter(({ status }) => status !== 'not-run')).toEqual([]);
        expect(await rowsOf(target.admin, OBJECTS)).toEqual(before);
      }
      // What the rules say of these files is the business of other tests.
      const report = await applied(target, { ...flags, 'fail-on': 'never' }, run);
      if (run.refused !== undefined) {
        expect(report.verdict).toBe('failed');
        expect(report.error?.path ?? report.error?.message).toContain(run.refused.path);
        const file = report.apply?.outcomes.find(({ path }) => path === run.refused?.path);
        expect(file?.statementsDone ?? 0).toBe(0);
        expect(file?.status).not.toBe('applied');
        return;
      }
      if (run.error !== undefined) expectStopped(report, run.error);
      else {
        expect(report.error).toBeNull();
        expect(report.apply?.outcomes.filter(({ status }) => status !== 'applied')).toEqual([]);
        await expectSettled({ ...flags, 'fail-on': 'never' }, run);
      }
      await expectAfter(target.admin, run);
    },
  );
});
