import type { Connection, ConnectionOptions } from 'mysql2';
import type { Row } from '../../model/session.js';
import { asRows, type Field } from './decode.js';
import { toServerError } from './errors.js';
import { Exchange, type LentDriver, type OnAnswer } from './exchange.js';
import { CAPABILITY, EXTENDED_METADATA, STATUS } from './packets.js';

/** One result of a statement: rows, or how many it touched. */
export interface MysqlResult {
  readonly rows: readonly Row[];
  /** Rows touched, where the result is no set of rows. */
  readonly affected: number | null;
}

/** What came back for one message. */
export interface Answer {
  readonly results: readonly MysqlResult[];
  readonly warnings: number;
}

type Value = string | number | boolean | null;

/** Of mysql2's own objects the little that its types leave out. */
interface Packet {
  isEOF(): boolean;
  eofStatusFlags(): number;
  eofWarningCount(): number;
}
interface Command {
  execute(packet: Packet | undefined, connection: unknown): boolean;
}
interface Header {
  readonly affectedRows: number;
  readonly serverStatus: number;
  readonly warningStatus: number;
}
type Rows = readonly (readonly unknown[])[];
type Callback = (error: unknown, rows?: unknown, fields?: unknown) => void;
interface Driver extends LentDriver {
  query(options: object, callback: Callback): Command;
  execute(options: object, callback: Callback): Command;
  reset(callback: (error: unknown) => void): void;
  readonly stream: { destroy(): void };
  readonly threadId?: number;
  /** What the server said of itself. */
  readonly _handshakePacket: { readonly serverVersion: string; readonly characterSet: number };
  readonly serverCapabilityFlags: number;
  readonly config: { readonly clientFlags: number };
  readonly _mariadbExtendedMetadata: boolean;
}

const IN_TRANSACTION = STATUS.inTransaction;

const isRows = (part: unknown): part is Rows => Array.isArray(part);

/**
 * A mysql2 connection as promises. Every answer of the server carries its status, behind rows too, where mysql2 drops it: so the
 * packets are looked at on their way.
 */
export class MysqlWire {
  private flags = 0;
  private gone: Error | undefined;
  private closing: Promise<void> | undefined;
  private readonly driver: Driver;

  constructor(
    private readonly connection: Connection,
    readonly config: ConnectionOptions,
  ) {
    this.driver = connection as unknown as Driver;
    connection.on('error', (error) => {
      this.gone ??= error;
    });
    connection.on('end', () => {
      this.gone ??= new Error('the connection was closed');
    });
  }

  /** Runs one statement as written, by the text protocol: every value comes as the server's text. */
  text(sql: string): Promise<Answer> {
    return this.exchange((done) => this.driver.query({ sql, rowsAsArray: true, typeCast: false }, done));
  }

  /** Runs one statement with its values apart from it, by the protocol of prepared statements. */
  bound(sql: string, values: readonly Value[]): Promise<Answer> {
    return this.exchange((done) => this.driver.execute({ sql, values: [...values], rowsAsArray: true }, done));
  }

  /** COM_RESET_CONNECTION: rolls back, and forgets settings, variables, temporary tables, locks and prepared statements. */
  reset(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.driver.reset((error) => {
        this.flags &= ~IN_TRANSACTION;
        if (error === null || error === undefined) resolve();
        else reject(this.failed(error));
      });
    });
  }

  /** Sends a packet of somebody else, and hands on those of the answer. Throws ServerError where the connection is lost. */
  lend(payload: Uint8Array, onAnswer: OnAnswer): Promise<void> {
    if (this.gone !== undefined) return Promise.reject(toServerError(this.gone, true));
    return new Promise((resolve, reject) => {
      const onStatus = (status: number): void => {
        this.flags = status;
      };
      const settle = (error?: unknown, ofWatcher = false): void => {
        if (error === undefined) resolve();
        else reject(ofWatcher ? error : this.failed(error));
      };
      this.driver.addCommand(new Exchange(payload, onAnswer, onStatus, settle));
    });
  }

  /** What the server said at the start, and what it and we agreed upon: the form of its answers hangs on that. */
  greeting(): Readonly<Record<string, string>> {
    const { _handshakePacket: said, serverCapabilityFlags, config, _mariadbExtendedMetadata: extended } = this.driver;
    const agreed = config.clientFlags & serverCapabilityFlags & (CAPABILITY.longPassword | CAPABILITY.sessionTrack);
    return {
      server_version: said.serverVersion,
      character_set: String(said.characterSet),
      capabilities: String(agreed),
      extended_capabilities: String(extended ? EXTENDED_METADATA : 0),
    };
  }

  /** The number of this session, as whoever greeted us calls it. */
  get greeted(): number | undefined {
    return this.driver.threadId;
  }

  private failed(error: unknown): Error {
    if ((error as { readonly fatal?: boolean }).fatal === true)
      this.gone ??= error instanceof Error ? error : new Error(String(error));
    return toServerError(error, this.gone !== undefined);
  }

  private exchange(send: (done: Callback) => Command): Promise<Answer> {
    if (this.gone !== undefined) return Promise.reject(toServerError(this.gone, true));
    return new Promise((resolve, reject) => {
      let warnings = 0;
      const command = send((error, rows, fields) => {
        if (error !== null && error !== undefined) return reject(this.failed(error));
        const several = Array.isArray(fields) && (fields[0] === undefined || Array.isArray(fields[0]));
        const parts = several ? (rows as readonly unknown[]) : [rows];
        const columns = (several ? fields : [fields]) as readonly (readonly Field[] | undefined)[];
        const results = parts.map((part, i): MysqlResult => {
          if (isRows(part)) return { rows: asRows(part, columns[i] ?? []), affected: null };
          const header = part as Header;
          this.flags = header.serverStatus;
          warnings = header.warningStatus;
          return { rows: [], affected: Number(header.affectedRows) };
        });
        resolve({ results, warnings });
      });
      const execute = command.execute.bind(command);
      command.execute = (packet, connection) => {
        if (packet?.isEOF() === true) {
          this.flags = packet.eofStatusFlags();
          warnings = packet.eofWarningCount();
        }
        return execute(packet, connection);
      };
    });
  }

  inTransaction(): boolean {
    return (this.flags & IN_TRANSACTION) !== 0;
  }

  lost(): Error | undefined {
    return this.gone;
  }

  /** For a connection that never came to be: nobody waits for its end. */
  abandon(): void {
    this.gone ??= new Error('the connection was closed');
    this.driver.stream.destroy();
  }

  close(): Promise<void> {
    this.closing ??= new Promise((resolve) => {
      this.gone ??= new Error('the connection was closed');
      // A server that stalls must not keep the process: the socket is dropped after a moment.
      const drop = (): void => {
        clearTimeout(timer);
        this.driver.stream.destroy();
        resolve();
      };
      const timer = setTimeout(drop, 2_000);
      this.connection.end(drop);
    });
    return this.closing;
  }
}

/** What a connection does; what stands before it does the same. */
export type Wire = Pick<MysqlWire, keyof MysqlWire>;
