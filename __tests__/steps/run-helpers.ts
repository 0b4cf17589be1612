// A run of migrations within the test's own process: real sessions, the real lock, and everything that it tells.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
// Loaded here, since Jest stumbles over modules that two callers load late at the same moment.
import '../../src/sql/pg/parser.js';
import '../../src/sql/pg/split.js';
import { postgres } from '../../src/engines/postgres.js';
import type { MigrationLock } from '../../src/model/engine.js';
import type { ProgressEvent } from '../../src/model/events.js';
import type { Session } from '../../src/model/session.js';
import { parseStep } from '../../src/steps/parse.js';
import type { RunRequest } from '../../src/steps/run/request.js';
import { type RunResult, run } from '../../src/steps/run/run.js';
import { sharedPostgres } from '../support/postgres.js';

const SCHEMA = 'migrate_on_merge';
const { dialect } = postgres;

export const lasting = (url: string, applicationName = 'migrate-on-merge'): Promise<Session> =>
  postgres.connect({ url, connectTimeoutMs: 10_000, applicationName, lasting: true });

/** Asks until it is so; the limit is far beyond what a busy machine takes. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 45_000; Date.now() < end; await sleep(30)) {
    const found = await ask();
    if (found !== undefined) return found;
  }
  throw new Error(`It never came to this: ${what}`);
}

/** A statement that waits for the test. */
export const GATE = 'SELECT pg_advisory_xact_lock(42);';

interface HistoryRow {
  readonly id: string;
  readonly state: string;
  readonly done: number;
}

/** A database with a session that migrates, one that holds the lock, and one of the test's own. */
export class Rig {
  readonly events: ProgressEvent[] = [];
  readonly controller = new AbortController();

  private constructor(
    readonly url: string,
    readonly session: Session,
    readonly observer: Session,
    readonly lock: MigrationLock,
    readonly admin: Client,
    private readonly via: string,
  ) {}

  /** `via`: how the migrating session gets there; `superuser`: as whom. */
  static async make(
    major: number,
    options: { readonly via?: (url: string) => string; readonly superuser?: boolean } = {},
  ): Promise<Rig> {
    const server = await sharedPostgres(major);
    const own = await server.createDatabase();
    const superuserUrl = server.superuserUrl(new URL(own).pathname.slice(1));
    const url = options.superuser === true ? superuserUrl : own;
    const via = options.via?.(url) ?? url;
    const admin = new Client({ connectionString: superuserUrl });
    await admin.connect();
    const [session, observer] = await Promise.all([lasting(via), lasting(url, 'migrate-on-merge lock')]);
    const lock = await dialect.lock(observer, { timeoutMs: 10_000, worker: session, onWait: () => undefined });
    await dialect.history(session, SCHEMA).ensure();
    return new Rig(url, session, observer, lock, admin, via);
  }

  async run(files: Readonly<Record<string, string>>, changes: Partial<RunRequest> = {}): Promise<RunResult> {
    const parsed = await Promise.all(
      Object.entries(files).map(([id, sql]) =>
        parseStep(
          {
            id,
            name: id,
            path: `migrations/${id}`,
            checksum: createHash('sha256').update(sql).digest('hex'),
            up: { kind: 'sql', sql, line: 1 },
          },
          { kind: 'sql', sql, line: 1 },
          dialect,
          postgres.traits,
        ),
      ),
    );
    return run(
      {
        session: this.session,
        observer: this.observer,
        lock: this.lock,
        dialect,
        historySchema: SCHEMA,
        history: dialect.history(this.session, SCHEMA),
        journal: dialect.history(this.observer, SCHEMA),
        entry: ({ migration }) => ({
          id: migration.id,
          path: migration.path,
          checksum: migration.checksum,
          actor: null,
          commit: null,
          runUrl: null,
          planDigest: null,
          tool: 'test',
        }),
        lockTimeoutMs: 400,
        statementTimeoutMs: null,
        lockRetries: 3,
        sessionSetup: undefined,
        progress: (event) => void this.events.push(event),
        signal: this.controller.signal,
        afterEach: () => Promise.resolve([]),
        reconnect: () => lasting(this.via),
        ...changes,
      },
      parsed,
    );
  }

  async rows(text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return (await this.admin.query(text)).rows;
  }

  async history(): Promise<readonly HistoryRow[]> {
    const text = `SELECT id, state, statements_done AS done FROM ${SCHEMA}.history ORDER BY id`;
    return (await this.admin.query<HistoryRow>(text)).rows;
  }

  /** Once a session of this database runs a statement like this, and waits for a lock where `waiting`. */
  running(like: string, waiting = false): Promise<number> {
    return until(`a session that runs ${like}`, async () => {
      const { rows } = await this.admin.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active'
          AND query LIKE $1 AND ($2 = false OR wait_event_type = 'Lock')`,
        [`%${like}%`, waiting],
      );
      return rows[0]?.pid;
    });
  }

  /** Ends a session on the server, and returns once it is gone. */
  async end(pid: number): Promise<void> {
    await this.admin.query('SELECT pg_terminate_backend($1)', [pid]);
    await until(`session ${pid} is gone`, async () =>
      (await this.admin.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [pid])).rows.length === 0
        ? true
        : undefined,
    );
  }

  /** Another client of the database, in a transaction that holds what these statements lock. */
  async holding(...statements: readonly string[]): Promise<Client> {
    const client = new Client({ connectionString: this.url, application_name: 'the report job' });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN');
    for (const statement of statements) await client.query(statement);
    return client;
  }

  /** Holds back whoever comes to `GATE`, until the returned is called. */
  async closeGate(): Promise<() => Promise<void>> {
    await this.admin.query('SELECT pg_advisory_lock(42)');
    return async () => void (await this.admin.query('SELECT pg_advisory_unlock(42)'));
  }

  retries(): number {
    return this.events.filter((event) => event.type === 'lock-timeout').length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.lock[Symbol.asyncDispose]();
    await this.observer.close();
    await this.session.close();
    await this.admin.end();
  }
}
