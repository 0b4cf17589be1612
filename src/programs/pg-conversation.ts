import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { errorIn } from '../engines/postgresql/relay.js';
import { type Frame, FrameReader, fieldsOf, frame } from '../io/pg-frames.js';
import { ServerError } from '../model/error.js';
import type { Notice, Ran, Relay } from '../model/session.js';
import type { Connected, Sent } from './listener.js';
import type { Incoming } from './pg-incoming.js';
import { PreparedStatements } from './pg-prepared.js';

const COUNTED = /^(?:INSERT|UPDATE|DELETE|MERGE|SELECT|COPY|FETCH|MOVE)\b.*?(\d+)$/;
const STATUS = { idle: 'I', open: 'T', failed: 'E' } as const;
/** These say by themselves what becomes of a transaction, or must stand alone: no transaction of ours may be put around them. */
const OWN_WAY =
  /^\s*(?:begin|start|commit|end|rollback|abort|savepoint|release|prepare\s+transaction|vacuum|create\s+database|drop\s+database|alter\s+system|reindex|cluster|(?:create|drop)\s+(?:unique\s+)?index\s+concurrently)\b/i;
/** A COPY is kept until its rows are all here. */
const MOST_ROWS = 512 * 1024 * 1024;

const errorFrame = (error: ServerError): Buffer => {
  const { severity = 'ERROR', detail, hint } = error.data;
  const fields = [`S${severity}`, `V${severity}`, `C${error.code}`, `M${error.message}`];
  if (detail !== undefined) fields.push(`D${detail}`);
  if (hint !== undefined) fields.push(`H${hint}`);
  return frame('E', Buffer.from(`${fields.map((field) => field.replaceAll('\0', '')).join('\0')}\0\0`));
};

/** One message of the client with its answer, up to what is held back until whoever watches is done. */
class Turn {
  private held: Buffer[] = [];
  private notices: Notice[] = [];
  private tag = '';
  error: ServerError | undefined;
  private errorBytes: Buffer | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly swallow: { left: number },
  ) {}

  /** Rows go on as they come; the word that all is done, and an error, wait. */
  hear(bytes: Uint8Array): void {
    const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const type = String.fromCharCode(message[0] ?? 0);
    if (type === 'Z') return;
    if (type === '1' && this.swallow.left > 0) {
      this.swallow.left -= 1;
      return;
    }
    if (type === 'C' || type === 'I' || type === 's') {
      this.release();
      this.held = [message];
      if (type === 'C') this.tag = new FrameReader(message).text();
      return;
    }
    if (type === 'E') {
      this.error = errorIn(message, false);
      this.errorBytes = message;
      return;
    }
    if (type === 'N') {
      const f = fieldsOf(message);
      this.notices.push({ severity: f.get('V') ?? 'NOTICE', code: f.get('C') ?? '00000', message: f.get('M') ?? '' });
    }
    this.release();
    this.socket.write(message);
  }

  release(): void {
    for (const message of this.held) this.socket.write(message);
    this.held = [];
  }

  /** What it came to; before another attempt all that was heard of this one is forgotten. */
  result(ms: number): Ran {
    const count = COUNTED.exec(this.tag)?.[1];
    return {
      command: this.tag.replace(/[ \d]+$/, ''),
      rowCount: count === undefined ? null : Number(count),
      rows: [],
      notices: this.notices,
      ms,
    };
  }

  again(): void {
    this.held = [];
    this.notices = [];
    this.tag = '';
    this.error = undefined;
    this.errorBytes = undefined;
  }

  /** The server's own error message where it is that error, else one in its form. */
  fail(error: unknown): void {
    this.held = [];
    const own =
      error instanceof ServerError
        ? error
        : new ServerError(error instanceof Error ? error.message : String(error), 'XX000');
    this.socket.write(
      own.code === this.error?.code && this.errorBytes !== undefined ? this.errorBytes : errorFrame(own),
    );
  }
}

/** The commands of one connection, one after the other. */
export class PgConversation {
  private readonly prepared = new PreparedStatements();
  private batch: Frame[] = [];
  /** An error within a pipeline: the server passes over everything until the client asks for an end of it. */
  private skipping = false;

  constructor(
    private readonly socket: Socket,
    private readonly incoming: Incoming,
    private readonly relay: Relay,
    private readonly connected: Connected,
    private readonly split: (text: string) => Promise<readonly string[]>,
  ) {}

  async toItsEnd(): Promise<void> {
    for (;;) {
      const message = await this.incoming.next();
      if (message === undefined || message.type === 'X') return;
      await this.take(message);
      // What comes now would be of another session
      if (this.connected.session.lost !== undefined) return;
    }
  }

  private async take(message: Frame): Promise<void> {
    const { type } = message;
    if (type === 'Q') return this.simple(new FrameReader(message.bytes).text());
    if (type === 'F') {
      this.socket.write(errorFrame(new ServerError('the fast path is not passed on', '0A000')));
      return this.ready();
    }
    // Rows of a COPY that has failed meanwhile
    if (['d', 'c', 'f'].includes(type)) return;
    if (type === 'S') return this.sync();
    if (type === 'H') return this.flush();
    if (!this.skipping) this.batch.push(message);
  }

  private ready(): void {
    this.socket.write(frame('Z', Buffer.from(STATUS[this.connected.session.transaction()])));
  }

  private exchange(bytes: Buffer, turn: Turn, messages?: number): Promise<'ready' | 'copy'> {
    return this.relay.exchange(bytes, (message) => turn.hear(message), messages);
  }

  /** One statement: shown, sent, answered. False where it failed. */
  private async one(sent: Sent, bytes: Buffer, swallow: number, extended: boolean, shown: boolean): Promise<boolean> {
    const left = { left: swallow };
    const turn = new Turn(this.socket, left);
    const send = async (): Promise<Ran> => {
      turn.again();
      left.left = swallow;
      const start = performance.now();
      const state = await this.exchange(bytes, turn);
      if (state === 'copy') await this.rows(turn, extended);
      if (turn.error !== undefined) throw turn.error;
      return turn.result(performance.now() - start);
    };
    try {
      await this.connected.onStatement(sent, send);
    } catch (error) {
      turn.fail(error);
      return false;
    } finally {
      this.prepared.forgotten();
    }
    if (shown) turn.release();
    return true;
  }

  /** Takes the rows of a COPY from the client, and sends them all at once. */
  private async rows(turn: Turn, extended: boolean): Promise<void> {
    const all: Buffer[] = [];
    let size = 0;
    for (;;) {
      const message = await this.incoming.next();
      if (message === undefined) {
        all.push(frame('f', 'the program is gone'));
        break;
      }
      size += message.bytes.length;
      if (size > MOST_ROWS) {
        all.push(frame('f', `the rows of one COPY are more than ${MOST_ROWS >> 20} MB`));
        break;
      }
      if (['d', 'c', 'f', 'S'].includes(message.type)) all.push(message.bytes);
      if (extended ? message.type === 'S' : message.type === 'c' || message.type === 'f') break;
    }
    await this.exchange(Buffer.concat(all), turn);
  }

  /** A text of several statements is one transaction to the server: so it is here, with each of them shown by itself. */
  private async simple(text: string): Promise<void> {
    const parts = await this.split(text);
    const apart =
      parts.length > 1 && !parts.some((part) => OWN_WAY.test(part)) && !parts.every((part) => /^\s*set\b/i.test(part));
    if (!apart) await this.one({ text }, frame('Q', text), 0, false, true);
    else {
      const around = this.connected.session.transaction() === 'idle';
      let well = !around || (await this.control('BEGIN'));
      for (const part of parts) well &&= await this.one({ text: part }, frame('Q', part), 0, false, true);
      if (around && well) well = await this.control('COMMIT');
      if (around && !well && this.connected.session.transaction() !== 'idle') await this.control('ROLLBACK');
    }
    this.ready();
  }

  private control(text: 'BEGIN' | 'COMMIT' | 'ROLLBACK'): Promise<boolean> {
    return this.one({ text, implicit: true }, frame('Q', text), 0, false, false);
  }

  private async sync(): Promise<void> {
    const messages = this.batch;
    this.batch = [];
    const { before, executed } = this.prepared.take(messages);
    const sync = frame('S');
    const bytes = Buffer.concat([...before, ...messages.map((message) => message.bytes), sync]);
    if (executed === undefined || this.skipping) {
      const turn = new Turn(this.socket, { left: before.length });
      await this.exchange(this.skipping ? sync : bytes, turn);
      if (turn.error !== undefined) turn.fail(turn.error);
      turn.release();
    } else await this.one(executed, bytes, before.length, true, true);
    this.skipping = false;
    this.ready();
  }

  /** The client wants to hear what is answered so far, and has not come to an end. */
  private async flush(): Promise<void> {
    const messages = this.batch;
    this.batch = [];
    if (messages.length === 0) return;
    const { before, executed } = this.prepared.take(messages);
    const bytes = Buffer.concat([...before, ...messages.map((message) => message.bytes), frame('H')]);
    const turn = new Turn(this.socket, { left: before.length });
    const send = async (): Promise<Ran> => {
      const start = performance.now();
      await this.exchange(bytes, turn, before.length + messages.length);
      if (turn.error !== undefined) throw turn.error;
      return turn.result(performance.now() - start);
    };
    try {
      // The server is in the middle of it: whoever watches may look once the client has come to an end
      if (executed === undefined) await send();
      else await this.connected.onStatement(executed, send);
      turn.release();
    } catch (error) {
      this.skipping = true;
      turn.fail(error);
    }
  }
}
