// One database, the way to it, and all that stands in it.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Engine } from '../../src/model/engine.js';
import { ActionError } from '../../src/model/error.js';
import type { CommandName, Report } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import { actionErrorOf } from '../../src/steps/thrown.js';
import { linkPackages } from '../support/packages.js';
import { type Flags, runCommand } from '../support/run.js';
import type { Project } from './project.js';
import { type BreakingProxy, startProxy } from './proxy.js';
import type { Protocol } from './wire.js';

/** A server on which things may break. */
export interface Target {
  readonly key: string;
  readonly protocol: Protocol;
  readonly engine: Engine;
  readonly port: number;
  readonly shadow: string;
  readonly binaries: Flags;
  createDatabase(): Promise<string>;
  /** As the administrator, past the proxy. */
  adminUrl(database: string): string;
  /** Ends one session of it. */
  endSession(number: number): string;
  /** Dies and comes back; undefined where others use the server too. */
  readonly restart?: () => Promise<void>;
}

/** What a run came to. */
export interface Ended {
  /** Null where it was killed before it could say anything. */
  readonly report: Report | null;
  readonly output: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  /** Of a run in a process of its own. */
  readonly child?: ChildProcess;
  cancel(): void;
}

export type How = 'process' | 'here';

const BUNDLE = join(process.env['MIGRATE_ON_MERGE_DIST'] ?? 'dist', 'index.js');

export interface Place extends AsyncDisposable {
  readonly proxy: BreakingProxy;
  readonly database: string;
  /** Past the proxy, as the user whose database it is, without a word of ours. */
  readonly direct: string;
  start(command: CommandName, more: Flags, how: How): Running;
  run(command: CommandName, more?: Flags): Promise<Ended>;
  /** As the administrator, past the proxy. */
  sql(...statements: readonly string[]): Promise<readonly Record<string, unknown>[]>;
  /** As the user whose database it is. */
  own(...statements: readonly string[]): Promise<void>;
  /** Schema and rows, without any history. */
  state(): Promise<string>;
  /** Every row of every table of a history, without what differs from run to run. */
  history(): Promise<string>;
}

/** A folder with the project in it, which no run changes. */
export function checkout(project: Project): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'mom-chaos-'));
  for (const [file, text] of Object.entries(project.files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  linkPackages(path, project.layout);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** As `main` makes a report of what was thrown. */
function thrown(error: unknown): Ended {
  const { code, message, hint } = actionErrorOf(error);
  const report = { verdict: 'failed', apply: null, error: { code, message, hint } } as unknown as Report;
  return { report, output: error instanceof Error ? (error.stack ?? message) : message };
}

/** Tables of histories, and columns of theirs that say when or how long. */
const HISTORIES =
  /^(?:history|migrate_on_merge_history|flyway_schema_history|schema_migrations|goose_db_version|_prisma_migrations|__drizzle_migrations|__diesel_schema_migrations|knex_migrations|knex_migrations_lock|SequelizeMeta|pgmigrations|payload_migrations|migrate_on_merge_lock)$/;
const DIFFERS =
  /^(?:id|index|installed_on|execution_time|tstamp|run_on|migration_time|started_at|finished_at|created_at|updated_at|applied_at|duration_ms|installed_by|plan_digest|batch|actor|commit_sha|run_url|tool_version)$/;

export async function openPlace(target: Target, project: Project, folder: string): Promise<Place> {
  const { protocol, engine } = target;
  const url = new URL(await target.createDatabase());
  const database = decodeURIComponent(url.pathname.slice(1));
  const proxy = await startProxy(protocol, target.port);
  const direct = `${url.href}${protocol === 'mysql' ? '' : '?sslmode=disable'}`;
  url.port = String(proxy.port);
  // What is encrypted cannot be looked into on its way
  url.search = protocol === 'mysql' ? '?ssl-mode=DISABLED' : '?sslmode=disable';
  const flags: Flags = {
    'working-directory': folder,
    layout: project.layout,
    migrations: [project.folder],
    'database-url': url.href,
    shadow: target.shadow,
    backup: 'none',
    'fail-on': 'never',
    'connect-timeout': '25s',
    ...target.binaries,
  };
  const running = new Set<ChildProcess>();
  let started = 0;

  const here = (command: CommandName, more: Flags): Running => {
    const controller = new AbortController();
    const ended = runCommand(command, { ...flags, ...more }, undefined, { signal: controller.signal }).then(
      ({ report, events }): Ended => ({ report, output: events.map((event) => JSON.stringify(event)).join('\n') }),
      thrown,
    );
    const reason = new ActionError('cancelled', 'The run was cancelled (SIGINT).', 'Run the same command again.');
    return { ended, cancel: () => controller.abort(reason) };
  };
  const apart = (command: CommandName, more: Flags): Running => {
    // Of each run its own: several end at the same moment
    started += 1;
    const file = join(folder, `report-${database}-${started}.json`);
    const given = Object.entries({ ...flags, ...more, 'database-url': 'env:TARGET', 'report-file': file }).flatMap(
      ([name, value]) =>
        value === undefined
          ? []
          : [value].flat().flatMap((one) => (one === 'true' ? [`--${name}`] : [`--${name}`, String(one)])),
    );
    const child = spawn(process.execPath, [BUNDLE, command, ...given], {
      env: { PATH: process.env['PATH'], HOME: tmpdir(), TARGET: url.href },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    const ended = new Promise<Ended>((resolve) =>
      child.on('close', (code) => {
        running.delete(child);
        // One that ends before it has a report says why in its output
        const report = code === null || !existsSync(file) ? null : (JSON.parse(readFileSync(file, 'utf8')) as Report);
        rmSync(file, { force: true });
        resolve({ report, output });
      }),
    );
    return { ended, child, cancel: () => void child.kill('SIGINT') };
  };

  const admin = (): Promise<Session> =>
    engine.connect({ url: target.adminUrl(database), connectTimeoutMs: 20_000, applicationName: 'chaos test' });
  const asAdmin = async <T>(use: (session: Session) => Promise<T>): Promise<T> => {
    await using session = await admin();
    return await use(session);
  };
  const tables = async (session: Session): Promise<readonly (readonly [schema: string, name: string])[]> => {
    const where =
      protocol === 'mysql' ? 'table_schema = DATABASE()' : "table_schema NOT IN ('information_schema', 'pg_catalog')";
    const { rows } = await session.run(
      `SELECT table_schema AS s, table_name AS t FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND ${where} ORDER BY 1, 2`,
    );
    return rows.map((row) => [row['s'] ?? '', row['t'] ?? ''] as const);
  };
  const rowsOf = async (session: Session, [schema, name]: readonly [string, string]): Promise<readonly string[]> => {
    const quote = protocol === 'mysql' ? '`' : '"';
    const { rows } = await session.run(`SELECT * FROM ${quote}${schema}${quote}.${quote}${name}${quote}`);
    const kept = HISTORIES.test(name) ? (column: string): boolean => !DIFFERS.test(column) : (): boolean => true;
    // Our own table is known by its id alone
    const own = /^(?:migrate_on_merge_)?history$/.test(name);
    return rows.map((row) =>
      JSON.stringify(Object.entries(row).filter(([column]) => kept(column) || (own && column === 'id'))),
    );
  };

  return {
    proxy,
    database,
    direct,
    start: (command, more, how) => (how === 'here' ? here : apart)(command, more),
    run: (command, more = {}) => here(command, more).ended,
    sql: (...statements) =>
      asAdmin(async (session) => {
        let rows: readonly Record<string, unknown>[] = [];
        for (const statement of statements) rows = (await session.run(statement)).rows;
        return rows;
      }),
    async own(...statements) {
      await using session = await engine.connect({ url: direct, connectTimeoutMs: 20_000, applicationName: 'by hand' });
      for (const statement of statements) await session.run(statement);
    },
    state: () =>
      asAdmin(async (session) => {
        const { objects } = await engine.dialect.snapshot(session, { historySchema: 'migrate_on_merge' });
        const isHistory = (name: string): boolean =>
          name
            .split(/[.\s]/)
            .some((part) =>
              HISTORIES.test(part.replace(/_(?:pkey|pk|s_idx|(?:id|index)_seq)$/, '').replaceAll(/["`]/g, '')),
            );
        const schema = [...objects]
          .filter(
            ([key, { name, kind, definition }]) =>
              !isHistory(name) && !isHistory(key) && name !== 'drizzle' && !(kind === 'index' && isHistory(definition)),
          )
          .map(([key, { definition }]) => `${key}: ${definition}`);
        const rows: string[] = [];
        for (const one of await tables(session))
          if (!HISTORIES.test(one[1])) rows.push(`${one[1]}: ${[...(await rowsOf(session, one))].sort().join('\n')}`);
        return [...schema.sort(), ...rows].join('\n').replaceAll(database, 'DB');
      }),
    history: () =>
      asAdmin(async (session) => {
        const all: string[] = [];
        for (const one of await tables(session)) {
          if (!HISTORIES.test(one[1])) continue;
          const rows = await rowsOf(session, one);
          // A table of ours that a run made on its way and left empty says nothing
          if (rows.length > 0) all.push(`${one[1]}:`, ...[...rows].sort());
        }
        return all.join('\n').replaceAll(database, 'DB');
      }),
    async [Symbol.asyncDispose]() {
      for (const child of running) child.kill('SIGKILL');
      await proxy[Symbol.asyncDispose]();
      await dropDatabase(target, database).catch(() => undefined);
    },
  };
}

/** Many are made in one run. */
async function dropDatabase(target: Target, database: string): Promise<void> {
  await using session = await target.engine.connect({
    url: target.adminUrl(target.protocol === 'mysql' ? '' : 'postgres'),
    connectTimeoutMs: 20_000,
    applicationName: 'chaos test',
  });
  const [quote, force] = target.protocol === 'mysql' ? ['`', ''] : ['"', ' WITH (FORCE)'];
  await session.run(`DROP DATABASE ${quote}${database}${quote}${force}`);
}
