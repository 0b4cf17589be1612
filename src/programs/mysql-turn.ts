import { performance } from 'node:perf_hooks';
import { Answers, type Part } from '../engines/mysqlfamily/answers.js';
import { COMMAND, errorIn, errorPacket, okPacket, STATUS } from '../engines/mysqlfamily/packets.js';
import { commandOf, placed, touched, withRemarks } from '../engines/mysqlfamily/session.js';
import { ServerError } from '../model/error.js';
import type { Notice, Ran, Relay, Session } from '../model/session.js';
import { raw } from '../sql/query.js';
import type { MysqlClient } from './mysql-client.js';
import type { MysqlLink } from './mysql-link.js';

/** One connection of a program, as its commands share it. */
export interface Conversed {
  readonly link: MysqlLink;
  readonly client: MysqlClient;
  readonly session: Session;
  readonly relay: Relay;
  /** Whether the client was last told that a transaction is open. */
  told: boolean;
}

/** Unknown error, and the state of an error that has no own one. */
const UNKNOWN = 1105;
const GENERAL = 'HY000';

const same = (one: ServerError, other: unknown): boolean => other instanceof ServerError && other.code === one.code;

/** The error of a connection that ended without a word, as clients call it. */
function packetOf(error: unknown): Buffer {
  const code = error instanceof ServerError ? Number(error.code) : Number.NaN;
  const message = error instanceof Error ? error.message : String(error);
  return errorPacket(Number.isInteger(code) && code > 0 && code < 0xffff ? code : UNKNOWN, GENERAL, message);
}

/** What the server remarks on the statement before, or says besides its error. */
async function remarks(session: Session): Promise<readonly Notice[]> {
  const rows = await session.query(raw('SHOW WARNINGS LIMIT 20'));
  return rows.map((row) => ({
    severity: (row['Level'] ?? 'Warning').toUpperCase(),
    code: row['Code'] ?? '',
    message: row['Message'] ?? '',
  }));
}

/** One command of the client with its answer: rows go on as they come, the last packet waits until whoever watches is done. */
export class Turn {
  private held: { readonly payload: Uint8Array; readonly part: Part } | undefined;
  private streamed = false;
  private error: ServerError | undefined;
  private stopped: Promise<void> | undefined;
  answers: Answers;

  constructor(
    private readonly on: Conversed,
    private readonly command: Buffer,
    /** What the client is to call the statement that is prepared. */
    private readonly name?: number,
  ) {
    this.answers = new Answers(command[0] ?? 0);
  }

  /** Passes the command on. Throws ServerError where the connection is lost, or, in a statement's way, where it is refused. */
  async pass(): Promise<void> {
    const { link, session, relay } = this.on;
    if (this.streamed) throw new Error('rows of this statement have been given to the program: it cannot be run again');
    if (link.over) throw new ServerError('the program is gone', String(UNKNOWN), {});
    this.answers = new Answers(this.command[0] ?? 0);
    this.held = undefined;
    this.error = undefined;
    // A transaction that whoever watches has opened around the statement
    const around = !this.on.told && session.transaction() === 'open';
    const runs = [COMMAND.query, COMMAND.execute].some((code) => code === this.command[0]);
    link.onGone = () => {
      // Nobody awaits it any more
      if (runs) this.stopped = session.cancel().catch(() => undefined);
    };
    try {
      await relay.exchange(this.command, (payload) => this.hear(payload, around));
    } finally {
      link.onGone = undefined;
      // The order to stop must not reach the next statement
      await this.stopped;
    }
  }

  private hear(payload: Uint8Array, around: boolean): void | Promise<void> {
    const part = this.answers.read(payload);
    if (this.answers.done) {
      this.held = { payload, part };
      return undefined;
    }
    this.streamed = true;
    return this.on.link.send(part === 'row' ? payload : this.shown(payload, part, around ? false : undefined));
  }

  private shown(payload: Uint8Array, part: Part, open: boolean | undefined): Uint8Array {
    if (part !== 'prepared' || this.name === undefined) return this.on.client.shown(payload, part, open);
    const named = Buffer.from(payload);
    named.writeUInt32LE(this.name, 1);
    return named;
  }

  /** Passes a statement on, and tells what became of it. */
  async run(text: string): Promise<Ran> {
    const start = performance.now();
    try {
      await this.pass();
    } catch (error) {
      // A server that ends a session says why in an answer of its own
      throw this.held?.part === 'error' ? errorIn(this.held.payload, true) : error;
    }
    const ms = performance.now() - start;
    const { session } = this.on;
    if (this.held?.part === 'error') {
      this.error = await explained(session, errorIn(this.held.payload, session.lost !== undefined), text);
      throw this.error;
    }
    const { rows, affected, warnings } = this.answers;
    const command = commandOf(text);
    return {
      command,
      rowCount: rows ?? touched(command, affected ?? null),
      rows: [],
      notices: warnings > 0 ? await remarks(session) : [],
      ms,
    };
  }

  /** Gives the client the last of the answer. */
  async finish(): Promise<void> {
    const { link, session } = this.on;
    const open = session.transaction() === 'open';
    const { payload, part } = this.held ?? { payload: okPacket(STATUS.autocommit), part: 'ok' as const };
    this.on.told = open;
    link.send(this.shown(payload, part, open));
    await link.flush();
  }

  /** Gives the client an error: the server's own packet where it is that error. */
  async fail(error: unknown): Promise<void> {
    const { link, session } = this.on;
    this.on.told = session.transaction() === 'open';
    const own = this.held?.part === 'error' && (this.error === undefined || same(this.error, error));
    link.send(own && this.held !== undefined ? this.held.payload : packetOf(error));
    await link.flush();
  }
}

/** With the place in the text, and with what else the server says of it. */
async function explained(session: Session, error: ServerError, text: string): Promise<ServerError> {
  const at = placed(text, error);
  const known = at instanceof ServerError ? at : error;
  if (session.lost !== undefined) return known;
  return withRemarks(known, await remarks(session).catch(() => []));
}
