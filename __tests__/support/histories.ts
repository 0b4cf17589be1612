// The cases of migrations-fixtures/histories as data; its README says what each key means.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { postgres } from '../../src/engines/postgres.js';
import type { Report, ReportFinding, ReportMigration } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import { type SharedServer, sharedPostgres } from './postgres.js';
import { type Flags, runCommand } from './run.js';

export const HISTORIES = join(import.meta.dirname, '../../migrations-fixtures/histories');

/** What the server says, and where in the file. */
export interface ExpectedError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly path: string;
  readonly line: number;
  readonly column?: number;
  readonly done?: number;
  readonly all?: number;
}

export interface HistoryRun {
  readonly name?: string;
  readonly migrations?: readonly string[];
  readonly layout?: string;
  readonly engine?: string;
  readonly setup?: readonly string[];
  readonly 'session-setup'?: string;
  readonly exclude?: readonly string[];
  readonly target?: readonly string[];
  readonly data?: { readonly after: string; readonly file: string };
  readonly majors?: readonly number[];
  /** Keys of servers of the MySQL family; all of them where missing. */
  readonly servers?: readonly string[];
  readonly order?: readonly string[];
  readonly leftOut?: readonly string[];
  readonly recorded?: readonly string[];
  readonly down?: readonly string[];
  readonly transactional?: Readonly<Record<string, boolean>>;
  readonly statements?: readonly number[];
  readonly refused?: { readonly code: string; readonly path: string; readonly line?: number };
  readonly error?: ExpectedError;
  readonly skipped?: readonly { readonly path: string; readonly line: number; readonly message: string }[];
  readonly ambiguous?: readonly string[];
  readonly after?: readonly { readonly sql: string; readonly rows: readonly (readonly (string | null)[])[] }[];
}

export interface HistoryCase {
  readonly name: string;
  readonly run: HistoryRun;
}

/** Every run of every case, named `01-search-path: session-setup`. */
export function historyRuns(): readonly (readonly [title: string, HistoryCase])[] {
  const names = readdirSync(HISTORIES).filter((name) => /^\d\d-/.test(name));
  return names.sort().flatMap((name) => {
    const { runs } = JSON.parse(readFileSync(join(HISTORIES, name, 'expected.json'), 'utf8')) as {
      readonly runs: readonly HistoryRun[];
    };
    return runs.map((run) => [`${name}${run.name === undefined ? '' : `: ${run.name}`}`, { name, run }] as const);
  });
}

/** A case's files in a working directory of their own; without its config file, which would speak for every run. */
export function checkout(
  name: string,
  options: { readonly config?: boolean } = {},
): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'mom-history-'));
  cpSync(join(HISTORIES, name), path, {
    recursive: true,
    filter: (file) => options.config === true || !file.endsWith('/.github'),
  });
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** A database of its own, with what applies to it. */
export async function target(
  folder: string,
  options: { readonly owner?: string; readonly major?: number; readonly superuser?: boolean } = {},
): Promise<
  {
    readonly server: SharedServer;
    readonly admin: Session;
    readonly flags: Flags;
    readonly url: string;
  } & AsyncDisposable
> {
  const server = await sharedPostgres(options.major ?? 15);
  const own = await server.createDatabase(undefined, options.owner ?? 'history_owner');
  const superuserUrl = server.superuserUrl(databaseOf(own));
  const url = options.superuser === true ? superuserUrl : own;
  const admin = await postgres.connect({ url: superuserUrl, connectTimeoutMs: 10_000, applicationName: 'histories' });
  const flags: Flags = {
    'working-directory': folder,
    migrations: ['migrations'],
    layout: 'sql',
    'database-url': url,
    shadow: server.superuserUrl(),
    'postgres-binaries': server.bin,
    backup: 'none',
    'fail-on': 'never',
  };
  return { server, admin, flags, url, [Symbol.asyncDispose]: () => admin.close() };
}

/** Migration files in a folder of their own. */
export function files(texts: Readonly<Record<string, string>>): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'mom-more-'));
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(path, 'migrations', name)), { recursive: true });
    writeFileSync(join(path, 'migrations', name), text);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

export const findings = (report: Report, rule: string): readonly ReportFinding[] =>
  (report.plan?.findings ?? []).filter((finding) => finding.rule === rule);
export const migration = (report: Report, path: string): ReportMigration | undefined =>
  report.plan?.migrations.find((one) => one.path === path);
export const skips = (report: Report): readonly (string | undefined)[] =>
  (report.plan?.migrations ?? []).flatMap((one) => one.statements.map(({ skipped }) => skipped));
export const plan = async (flags: Flags): Promise<Report> => (await runCommand('plan', flags)).report;
export const apply = async (flags: Flags): Promise<Report> => (await runCommand('apply', flags)).report;

export async function value(session: Session, sql: string): Promise<string | null | undefined> {
  return Object.values((await session.run(sql)).rows[0] ?? {})[0];
}
