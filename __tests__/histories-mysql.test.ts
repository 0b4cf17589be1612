// The cases of migrations-fixtures/histories that are about MySQL and MariaDB: planned, applied, and what is there in the end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, ReportFinding } from '../src/model/report.js';
import { checkout, type ExpectedError, type HistoryRun, historyRuns } from './support/histories.js';
import { asRoot, mysqlKeys, sharedMysql, someMysqlKeys } from './support/mysql.js';
import { type Flags, runCommand } from './support/run.js';
import { share } from './support/share.js';

const runs = historyRuns().filter(([, { run }]) => (run.engine ?? 'postgres') !== 'postgres');

const failures = (report: Report): readonly ReportFinding[] =>
  (report.plan?.findings ?? []).filter(({ rule }) => rule === 'migration-fails');

/** In the plan, at its place, with the hint; before anything was sent to the target. */
function expectFailure(report: Report, error: ExpectedError): void {
  const all = failures(report);
  const found = all.find(({ path }) => path === error.path);
  expect(found ?? all).toMatchObject({ line: error.line, severity: 'error' });
  if (error.column !== undefined) expect(found?.column).toBe(error.column);
  expect(found?.message).toContain(error.message);
  expect(found?.message).toContain(`(error ${error.code})`);
  if (error.hint !== undefined) expect(found?.message).toContain(error.hint);
}

function expectPlan(report: Report, run: HistoryRun): void {
  const migrations = report.plan?.migrations ?? [];
  if (run.order !== undefined) expect(migrations.map(({ path }) => path)).toEqual(run.order);
  if (run.statements !== undefined) expect(migrations.map((one) => one.statements.length)).toEqual(run.statements);
  for (const [path, transactional] of Object.entries(run.transactional ?? {})) {
    const migration = migrations.find((one) => one.path === path);
    expect({ path, transactional: migration?.transactional }).toEqual({ path, transactional });
  }
  for (const skipped of run.skipped ?? []) {
    const statements = migrations.find(({ path }) => path === skipped.path)?.statements ?? [];
    expect(statements.find(({ line }) => line === skipped.line)?.skipped).toContain(skipped.message);
  }
}

/** Nothing that keeps apply from it: the statements before the failing one stay in, and that is said. */
function expectStopped(report: Report, error: ExpectedError): void {
  expect(report.verdict).toBe('failed');
  expect(report.error).toMatchObject({ code: 'apply-failed', path: error.path, line: error.line });
  expect(report.error?.message).toContain(error.message);
  const outcome = report.apply?.outcomes.find(({ path }) => path === error.path);
  if (error.done === undefined) return;
  expect(outcome).toMatchObject({ status: 'failed', statementsDone: error.done, statementsAll: error.all });
  expect(report.apply?.next).toContain('repair --resume');
}

async function onServer(key: string, name: string, run: HistoryRun): Promise<void> {
  const server = await sharedMysql(key);
  using folder = checkout(name);
  const url = await server.createDatabase();
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  const root = server.rootUrl(database);
  const read = (file: string): string => readFileSync(join(folder.path, file), 'utf8');
  for (const file of [...(run.setup ?? []), ...(run.target ?? [])]) await asRoot(root, ...statementsOf(read(file)));
  const flags: Flags = {
    'working-directory': folder.path,
    // Files that the layout would not take by itself
    migrations: /form on/.test(run.name ?? '') ? run.order : (run.migrations ?? ['migrations']),
    layout: run.layout ?? 'sql',
    'shadow-setup': run.setup,
    'session-setup': run['session-setup'],
    exclude: run.exclude,
    'database-url': url,
    shadow: server.rootUrl(''),
    'mysql-binaries': server.bin,
    backup: 'none',
    'fail-on': 'never',
  };
  const { report: plan } = await runCommand('plan', flags);
  expect(plan.error).toBeNull();
  if (run.refused !== undefined) {
    const { path, line } = run.refused;
    expect(failures(plan)).toMatchObject([{ path, line, severity: 'error' }]);
    const { report } = await runCommand('apply', flags);
    expect(report).toMatchObject({ verdict: 'failed', apply: { outcomes: [{ statementsDone: 0 }] } });
    return;
  }
  if (run.error === undefined) expect(failures(plan)).toEqual([]);
  else if (run.data === undefined) expectFailure(plan, run.error);
  expectPlan(plan, run);
  if (run.data !== undefined) {
    await runCommand('apply', { ...flags, migrations: [run.data.after] });
    await asRoot(root, ...statementsOf(read(run.data.file)));
  }
  const { report } = await runCommand('apply', flags);
  if (run.error !== undefined) expectStopped(report, run.error);
  else {
    expect(report.error).toBeNull();
    expect(report.apply?.outcomes.filter(({ status }) => status !== 'applied')).toEqual([]);
    const { report: again } = await runCommand('apply', flags);
    expect(again).toMatchObject({ verdict: 'clean', history: { pending: [] }, apply: { outcomes: [] } });
  }
  for (const { sql, rows } of run.after ?? []) {
    const found = (await asRoot(root, sql)).map((row) => Object.values(row).map(printed));
    expect({ sql, rows: found }).toEqual({ sql, rows });
  }
}

/** As the server's own client prints it; dates of the fixtures have no time. */
function printed(value: unknown): string | null {
  if (value instanceof Date)
    return new Date(value.getTime() - value.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return value === null ? null : String(value);
}

/** Of files of ours, without bodies. */
const statementsOf = (text: string): readonly string[] =>
  text
    .replace(/^--.*$/gm, '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

test.each(runs.map(([title, one], i) => [title, i, one] as const))('%s', async (_, i, { name, run }) => {
  const keys = run.servers ?? share(mysqlKeys, () => [someMysqlKeys[i % someMysqlKeys.length] ?? '']);
  await Promise.all(keys.map((key) => onServer(key, name, run)));
});
