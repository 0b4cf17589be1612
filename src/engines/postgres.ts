import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client, ClientConfig, QueryArrayResult, QueryResult } from 'pg';
import type { ConnectOptions, Engine } from '../model/engine.js';
import { ActionError, type ServerError } from '../model/error.js';
import type { Notice, Relay, Row, Session } from '../model/session.js';
import { requestCancel } from './postgresql/cancel.js';
import { connectError } from './postgresql/connect-error.js';
import { checkAttributes, requireBinding } from './postgresql/demands.js';
import { postgresql } from './postgresql/dialect.js';
import { CleanWire, ReadingWire, sharedError, sharing, statementError } from './postgresql/pooled.js';
import { exchangeOver, type LentStream } from './postgresql/relay.js';
import { type PostgresUrl, parsePostgresUrl, tlsOptions } from './postgresql/url.js';
import {
  askServer,
  openSession,
  sessionSettings,
  toServerError,
  type Wire,
  type WireResult,
} from './postgresql/wire.js';

/** Every value as the server's text: one representation for every engine, and no surprise in a number of 20 digits. */
const asText = { getTypeParser: () => (value: string) => value };

function result(from: QueryResult<Row> | QueryArrayResult): WireResult {
  return { command: from.command, rowCount: from.rowCount, rows: from.rows as readonly Row[] };
}

/** What stands behind a client of the driver. */
interface Lent {
  readonly stream: LentStream;
  off(event: 'readyForQuery' | 'end', listener: () => void): unknown;
  on(event: 'readyForQuery' | 'end', listener: () => void): unknown;
  on(
    event: 'parameterStatus',
    listener: (setting: { readonly parameterName: string; readonly parameterValue: string }) => void,
  ): unknown;
}

/** How long a server that has told an error may take to say where the session stands: to undo a transaction takes a moment. */
const READY_MS = 2_000;

class PgWire implements Wire {
  readonly embedded = false;
  private gone: Error | undefined;
  /** An error was told, and where the session stands since is not known. */
  private unsettled = false;
  private readonly parameters: Record<string, string> = {};

  constructor(
    private readonly client: Client,
    private readonly config: ClientConfig,
    readonly tls: boolean,
  ) {
    client.on('error', (error) => {
      this.gone ??= error;
    });
    client.on('end', () => {
      this.gone ??= new Error('the connection was closed');
    });
    this.connection.on('parameterStatus', ({ parameterName, parameterValue }) => {
      this.parameters[parameterName] = parameterValue;
    });
    this.connection.on('readyForQuery', () => {
      this.unsettled = false;
    });
  }

  private get connection(): Lent {
    return (this.client as unknown as { readonly connection: Lent }).connection;
  }

  get relay(): Relay {
    return {
      parameters: this.parameters,
      exchange: (bytes, onAnswer, messages) => exchangeOver(this.connection.stream, bytes, messages, onAnswer),
    };
  }

  /** The driver gives an error on before the server says that it is ready, and until then its transaction status is the one of before. */
  private async failed(error: unknown): Promise<ServerError> {
    const { connection, client } = this;
    this.unsettled = !(client as unknown as { readonly readyForQuery: boolean }).readyForQuery;
    if (this.unsettled && this.gone === undefined)
      await new Promise<void>((resolve) => {
        const settle = (): void => {
          clearTimeout(timer);
          connection.off('readyForQuery', settle);
          connection.off('end', settle);
          resolve();
        };
        const timer = setTimeout(settle, READY_MS);
        connection.on('readyForQuery', settle);
        connection.on('end', settle);
      });
    return toServerError(error, this.gone !== undefined);
  }

  get pid(): number {
    return Number((this.client as unknown as { readonly processID: number }).processID);
  }

  async send(
    text: string,
    values: readonly (string | number | boolean | null)[],
    name?: string,
  ): Promise<readonly WireResult[]> {
    const prepared = name === undefined ? {} : { name };
    try {
      const answer = (await this.client.query<Row>(
        values.length === 0 ? text : { text, values: [...values], ...prepared },
      )) as QueryResult<Row> | QueryResult<Row>[];
      return (Array.isArray(answer) ? answer : [answer]).map(result);
    } catch (error) {
      throw await this.failed(error);
    }
  }

  async copyIn(text: string, data: string): Promise<WireResult> {
    const { from } = await import('pg-copy-streams');
    // Made first: whatever fails once COPY has been sent must end the stream, or the session waits for rows for ever.
    const rows = Readable.from(data === '' ? [] : [Buffer.from(data)]);
    const stream = this.client.query(from(text));
    try {
      await pipeline(rows, stream);
    } catch (error) {
      throw await this.failed(error);
    }
    return { command: 'COPY', rowCount: stream.rowCount, rows: [] };
  }

  status(): 'I' | 'T' | 'E' {
    // A ROLLBACK too many does no harm
    if (this.unsettled) return 'E';
    return (this.client as unknown as { getTransactionStatus(): 'I' | 'T' | 'E' | null }).getTransactionStatus() ?? 'I';
  }

  onNotice(listener: (notice: Notice) => void): void {
    this.client.on('notice', (n) =>
      listener({ severity: n.severity ?? 'NOTICE', code: n.code ?? '00000', message: n.message ?? '' }),
    );
  }

  lost(): Error | undefined {
    return this.gone;
  }

  async cancel(): Promise<void> {
    const { processID, secretKey } = this.client as unknown as { processID: number | null; secretKey: number | null };
    if (this.gone !== undefined || processID === null || secretKey === null) return;
    const { host = 'localhost', port = 5432, ssl } = this.config;
    await requestCancel({
      host,
      port,
      processId: processID,
      secretKey,
      tls: typeof ssl === 'object' ? ssl : undefined,
    });
  }

  async close(): Promise<void> {
    const ended = this.client.end();
    // A peer that stalls must not keep the process: the socket is dropped after a moment.
    const timer = setTimeout(
      () => (this.client as unknown as { connection?: { stream?: { destroy(): void } } }).connection?.stream?.destroy(),
      2_000,
    );
    await ended.catch(() => undefined);
    clearTimeout(timer);
  }
}

/** The password of `~/.pgpass` or PGPASSFILE is pg's business; what people also expect is PGPASSWORD. */
function configOf(url: PostgresUrl, options: ConnectOptions, tls: boolean): ClientConfig {
  return {
    host: url.host,
    port: url.port,
    user: url.user ?? process.env['PGUSER'] ?? 'postgres',
    ...(url.password === undefined ? {} : { password: url.password }),
    ...(url.database === undefined ? {} : { database: url.database }),
    ...(url.options === undefined ? {} : { options: url.options }),
    application_name: options.applicationName,
    connectionTimeoutMillis: url.connectTimeout === undefined ? options.connectTimeoutMs : url.connectTimeout * 1000,
    // A handshake that says it could, where the server cannot, is refused by some poolers: so only where it is asked for.
    enableChannelBinding: url.channelBinding === 'require' || url.channelBinding === 'prefer',
    keepAlive: true,
    // Of a server that vanished we hear within a minute, not after two hours
    keepAliveInitialDelayMillis: 30_000,
    ssl: tls ? tlsOptions(url.tls, url.host) : false,
    types: asText as unknown as NonNullable<ClientConfig['types']>,
  };
}

/**
 * As it is loaded, pg asks whether it runs on Cloudflare; where there is no `navigator` (Node 20) it makes a Response to see,
 * and that alone loads the whole of Node's fetch: a tenth of a short run.
 */
async function loadPg(): Promise<typeof import('pg')> {
  const lacking = !('navigator' in globalThis);
  if (lacking) {
    const value = { userAgent: `Node.js/${process.versions.node.split('.')[0]}` };
    Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
  }
  try {
    return await import('pg');
  } finally {
    if (lacking) Reflect.deleteProperty(globalThis, 'navigator');
  }
}

async function attempt(url: PostgresUrl, options: ConnectOptions, tls: boolean): Promise<PgWire> {
  const { Client: PgClient } = await loadPg();
  const config = configOf(url, options, tls);
  const client = new PgClient(config);
  const wire = new PgWire(client, config, tls);
  const { connection } = client as unknown as { readonly connection: Parameters<typeof requireBinding>[0] };
  const checkBinding = url.channelBinding === 'require' ? requireBinding(connection) : undefined;
  try {
    await client.connect();
    checkBinding?.();
    return wire;
  } catch (error) {
    void wire.close();
    throw error;
  }
}

async function openWire(url: PostgresUrl, options: ConnectOptions): Promise<PgWire> {
  try {
    return await attempt(url, options, url.tls.mode !== 'disable').catch((error: unknown) => {
      // `prefer` is TLS where the server has it: the same as psql and pg_dump do with the same URL.
      if (url.tls.mode === 'prefer' && /does not support SSL/i.test(String(error))) return attempt(url, options, false);
      throw error;
    });
  } catch (error) {
    if (error instanceof ActionError) throw error;
    throw connectError(error);
  }
}

/** What may be done behind a pooler: reading by statements alone, and all else only where it keeps a session for us. */
async function overPooler(wire: Wire, url: PostgresUrl, options: ConnectOptions): Promise<Wire> {
  if (options.readOnly === true && options.lasting !== true) {
    // Statement mode lets no transaction be, so nothing would hold us to reading. In one message it would not be seen.
    await wire.send('BEGIN TRANSACTION READ ONLY', []).catch((error: unknown) => {
      if (/transaction blocks not allowed/i.test(String(error))) throw statementError(url);
      throw error;
    });
    await wire.send('COMMIT', []);
    return new ReadingWire(wire);
  }
  const mode = await sharing(wire, () => openWire(url, options));
  if (mode !== undefined) throw sharedError(mode, url);
  return new CleanWire(wire);
}

async function connect(options: ConnectOptions): Promise<Session> {
  const url = parsePostgresUrl(options.url);
  let wire: Wire = await openWire(url, options);
  try {
    await checkAttributes(wire, url.sessionAttributes);
    const answer = await askServer(wire);
    if (answer.pooled) wire = await overPooler(wire, url, options);
    // Nothing is set where it would stay behind: what only reads is held to it by its transactions.
    const settings = wire instanceof ReadingWire ? {} : sessionSettings(options);
    return await openSession(wire, settings, undefined, options.lasting, answer);
  } catch (error) {
    await wire.close();
    throw error;
  }
}

/** PostgreSQL over the network or a socket. */
export const postgres: Engine = {
  name: 'postgres',
  id: 'postgres',
  schemes: ['postgres:', 'postgresql:'],
  traits: {
    transactionalDdl: true,
    embedded: false,
    sessions: 'many',
    shadows: ['local', 'embedded', 'docker', 'url'],
    backup: 'pg_dump',
  },
  dialect: postgresql,
  connect,
};
