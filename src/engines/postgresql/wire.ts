import { performance } from 'node:perf_hooks';
import type { ConnectOptions } from '../../model/engine.js';
import { ServerError } from '../../model/error.js';
import type { Notice, Query, Ran, Relay, Row, ServerInfo, Session } from '../../model/session.js';
import { print } from '../../sql/query.js';

/** One result of the server; values as its own text. */
export interface WireResult {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: readonly Row[];
}

/** What a driver gives: the little that differs between node-postgres and embedded PostgreSQL. Throws ServerError. */
export interface Wire {
  readonly pid: number;
  readonly embedded: boolean;
  readonly tls: boolean;
  /** With values by the extended protocol, else by the simple one, which takes several statements; with a name it is prepared once. */
  send(
    text: string,
    values: readonly (string | number | boolean | null)[],
    name?: string,
  ): Promise<readonly WireResult[]>;
  copyIn(text: string, data: string): Promise<WireResult>;
  status(): 'I' | 'T' | 'E';
  onNotice(listener: (notice: Notice) => void): void;
  lost(): Error | undefined;
  cancel(): Promise<void>;
  close(): Promise<void>;
  /** The connection itself, for a program with a driver of its own. */
  readonly relay: Relay;
}

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const STYLE = { placeholder: (index: number): string => `$${index}`, quote: quoteName };
const STATES = { I: 'idle', T: 'open', E: 'failed' } as const;

/** What is prepared may be gone after these. */
const FORGETS = /\b(?:DISCARD|DEALLOCATE)\b/i;

class PostgresSession implements Session {
  private notices: Notice[] = [];
  /** How often what was prepared may have been forgotten: names are not used again after that. */
  private forgotten = 0;

  constructor(
    private readonly wire: Wire,
    readonly server: ServerInfo,
    readonly home: string | undefined,
  ) {
    wire.onNotice((notice) => this.notices.push(notice));
  }

  get id(): number {
    return this.wire.pid;
  }

  get lost(): Error | undefined {
    return this.wire.lost();
  }

  async query(query: Query, kept?: string): Promise<readonly Row[]> {
    const { text, values } = print(query, STYLE);
    if (FORGETS.test(text)) this.forgotten += 1;
    const name = kept === undefined ? [] : [`${kept}_${this.forgotten}`];
    const results = await this.wire.send(text, values, ...name);
    return results.at(-1)?.rows ?? [];
  }

  async run(text: string, options: { readonly copyData?: string } = {}): Promise<Ran> {
    this.notices = [];
    if (FORGETS.test(text)) this.forgotten += 1;
    const start = performance.now();
    const results =
      options.copyData === undefined
        ? await this.wire.send(text, [])
        : [await this.wire.copyIn(text, options.copyData)];
    const ms = performance.now() - start;
    const last = results.at(-1);
    return {
      command: last?.command ?? '',
      rowCount: last?.rowCount ?? null,
      rows: last?.rows ?? [],
      notices: this.notices,
      ms,
    };
  }

  cancel(): Promise<void> {
    return this.wire.cancel();
  }

  transaction(): 'idle' | 'open' | 'failed' {
    return STATES[this.wire.status()];
  }

  close(): Promise<void> {
    return this.wire.close();
  }

  relay(): Relay {
    // What was said before is no remark on what comes now
    this.notices = [];
    this.forgotten += 1;
    const { relay } = this.wire;
    return { ...relay, parameters: { server_version: this.server.version, ...relay.parameters } };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.wire.close();
  }
}

/**
 * Our sessions wait for locks, for backups and for each other, so no limit on idle sessions or long transactions holds for
 * them. In return the server looks, while a statement runs, whether we are still there: what a killed run began ends with it.
 * A machine that vanishes closes nothing: of that the server hears by probes alone, and by default would keep our locks for two hours.
 * Asked of the server's own list, since each of these came with another version; it cannot look where it runs on Windows.
 */
const LASTING = `SELECT pg_catalog.set_config(s.name, CASE s.name WHEN 'client_connection_check_interval' THEN '2s'
    WHEN 'tcp_keepalives_idle' THEN '30' WHEN 'tcp_keepalives_interval' THEN '10' WHEN 'tcp_keepalives_count' THEN '3' ELSE '0' END, false)
  FROM pg_catalog.pg_settings s
  WHERE s.name IN ('idle_session_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')
     OR pg_catalog.version() !~* 'windows|mingw|visual c|msvc' AND (s.name = 'client_connection_check_interval'
       OR s.name IN ('tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_keepalives_count') AND pg_catalog.inet_client_addr() IS NOT NULL)`;

const lasting = new WeakSet<Session>();

/** What makes a session lasting again, where `DISCARD ALL` has put its settings back. */
export const lastingAgain = (session: Session): readonly string[] => (lasting.has(session) ? [LASTING] : []);

/** What a session is asked to begin with, by the names of settings. */
export const sessionSettings = ({ settings, readOnly }: ConnectOptions): Readonly<Record<string, string>> => ({
  ...settings,
  ...(readOnly === true ? { default_transaction_read_only: 'on' } : {}),
});

/** Who answers, asked before anything is set: behind a pooler nothing may be. */
export interface Answer {
  readonly row: Row;
  /** Another process than the one that the connection was told of: a pooler stands in between. */
  readonly pooled: boolean;
}

export async function askServer(wire: Wire): Promise<Answer> {
  const results = await wire.send(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS num, current_database() AS db,
            current_user AS "user", (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)::text AS super,
            pg_catalog.pg_backend_pid()::text AS pid, pg_catalog.pg_is_in_recovery()::text AS standby`,
    [],
  );
  const row = results.at(-1)?.rows[0] ?? {};
  return { row, pooled: !wire.embedded && Number(row['pid']) !== wire.pid };
}

const yes = (value: string | null | undefined): boolean => value === 'true' || value === 't';

/** Makes a Session of the wire. Search path and settings of the role stay as they are. */
export async function openSession(
  wire: Wire,
  settings: Readonly<Record<string, string>> = {},
  home?: string,
  lasts = false,
  answer?: Answer,
): Promise<Session> {
  const { row, pooled } = answer ?? (await askServer(wire));
  for (const [name, value] of Object.entries(settings)) {
    if (!/^[a-z_.]+$/.test(name)) throw new ServerError(`not a setting: ${name}`, '42704');
    await wire.send(`SET ${name} = '${value.replaceAll("'", "''")}'`, []);
  }
  if (lasts) await wire.send(LASTING, []);
  const session = new PostgresSession(
    wire,
    {
      engine: 'postgres',
      version: (row['version'] ?? '').split(' ')[0] ?? '',
      major: Math.floor(Number(row['num'] ?? 0) / 10_000),
      database: row['db'] ?? '',
      user: row['user'] ?? '',
      superuser: yes(row['super']),
      embedded: wire.embedded,
      tls: wire.tls,
      ...(pooled ? { pooled } : {}),
      ...(yes(row['standby']) ? { standby: true } : {}),
    },
    home,
  );
  if (lasts) lasting.add(session);
  return session;
}

/** The fields of a PostgreSQL error, as both drivers name them. */
interface DriverError {
  readonly message?: string;
  readonly code?: string;
  readonly severity?: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly position?: string;
  readonly where?: string;
  readonly constraint?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
}

/** Administrator shutdown, crash, cannot connect now, idle or in a transaction for too long: the server ends the session with these. */
const ENDS_SESSION = /^(57P0[1-5]|25P0[34]|08...)$/;

/** Makes a ServerError of what a driver threw. */
export function toServerError(error: unknown, lost: boolean): ServerError {
  if (error instanceof ServerError) return error;
  const e = error as DriverError;
  const code = e.code ?? (lost ? '08006' : 'XX000');
  const fields = {
    severity: e.severity,
    detail: e.detail,
    hint: e.hint,
    where: e.where,
    constraint: e.constraint,
    schema: e.schema,
    table: e.table,
    column: e.column,
  };
  const known = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
  return new ServerError(
    e.message ?? String(error),
    code,
    {
      ...known,
      ...(e.position === undefined || e.position === '' ? {} : { position: Number(e.position) }),
      ...(lost || ENDS_SESSION.test(code) ? { connectionLost: true } : {}),
    },
    error,
  );
}
