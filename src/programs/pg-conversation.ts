import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { type Frame, FrameReader, frame } from '../io/pg-frames.js';
import { ServerError } from '../model/error.js';
import type { Ran, Relay } from '../model/session.js';
import type { Connected, Sent } from './listener.js';
import { begins, canBeParted, ends } from './pg-blocks.js';
import { rowsOf } from './pg-copy.js';
import type { Incoming } from './pg-incoming.js';
import { PreparedStatements } from './pg-prepared.js';
import { errorFrame, Turn } from './pg-turn.js';

const STATUS = { idle: 'I', open: 'T', failed: 'E' } as const;
const SYNC = frame('S');

/** What is sent to the server for one statement. */
interface Message {
  readonly sent: Sent;
  readonly bytes: Buffer;
  /** Of these, prepared again by us. */
  readonly swallow: number;
  readonly extended: boolean;
}

/** The commands of one connection, one after the other. */
export class PgConversation {
  private readonly prepared = new PreparedStatements();
  private batch: Frame[] = [];
  /** An error within a pipeline: the server passes over everything until the client asks for an end of it. */
  private skipping = false;
  /** A transaction of ours stands for the one that the server makes of a pipeline by itself. */
  private implicit = false;
  /** The server awaits an end of what it was sent; what was run meanwhile is shown once it comes. */
  private unsynced = false;
  private unshown: Sent | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly incoming: Incoming,
    private readonly relay: Relay,
    private readonly connected: Connected,
    private readonly split: (text: string) => Promise<readonly string[]>,
  ) {}

  async toItsEnd(): Promise<void> {
    try {
      for (;;) {
        const message = await this.incoming.next();
        if (message === undefined || message.type === 'X') return;
        await this.take(message);
        if (this.connected.session.lost !== undefined) return;
      }
    } finally {
      // Whatever comes next on this session would wait for ever behind it
      if (this.unsynced && this.connected.session.lost === undefined) await this.exchange(SYNC, new Turn(this.socket));
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

  private status(): 'idle' | 'open' | 'failed' {
    return this.connected.session.transaction();
  }

  private ready(): void {
    this.socket.write(frame('Z', Buffer.from(STATUS[this.status()])));
  }

  private exchange(bytes: Buffer, turn: Turn, messages?: number): Promise<'ready' | 'copy'> {
    return this.relay.exchange(bytes, (message) => turn.hear(message), messages);
  }

  /** One statement: shown, sent, answered. False where it failed. */
  private async one({ sent, bytes, swallow, extended }: Message, shown: boolean): Promise<boolean> {
    const turn = new Turn(this.socket, swallow);
    let rows: Buffer | undefined;
    const send = async (): Promise<Ran> => {
      turn.again(swallow);
      const start = performance.now();
      const state = await this.exchange(bytes, turn);
      if (state === 'copy') {
        rows ??= await rowsOf(this.incoming, extended);
        await this.exchange(rows, turn);
      }
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

  private control(text: 'BEGIN' | 'COMMIT' | 'ROLLBACK'): Promise<boolean> {
    return this.one({ sent: { text, implicit: true }, bytes: frame('Q', text), swallow: 0, extended: false }, false);
  }

  /** One of several; outside of a transaction it gets one of ours, which the others share. */
  private async oneOf(message: Message): Promise<boolean> {
    const { text } = message.sent;
    if (this.status() === 'idle' && !begins(text) && !ends(text)) {
      if (!(await this.control('BEGIN'))) return false;
      this.implicit = true;
    }
    return this.one(message, true);
  }

  /** The end of a series. */
  private async settle(well: boolean): Promise<void> {
    const { implicit } = this;
    this.implicit = false;
    if (!implicit || this.status() === 'idle') return;
    if (well && (await this.control('COMMIT'))) return;
    if (this.status() !== 'idle') await this.control('ROLLBACK');
  }

  /** A text of several statements is one transaction to the server: so it is here, with each of them shown by itself. */
  private async simple(text: string): Promise<void> {
    const message = (part: string): Message => ({
      sent: { text: part },
      bytes: frame('Q', part),
      swallow: 0,
      extended: false,
    });
    const parts = await this.split(text);
    const asIs =
      parts.length < 2 ||
      parts.every((part) => /^\s*set\b/i.test(part)) ||
      !canBeParted(parts, this.status() !== 'idle');
    if (asIs) await this.one(message(text), true);
    else {
      let well = true;
      for (const part of parts) well &&= await this.oneOf(message(part));
      await this.settle(well);
    }
    this.ready();
  }

  /** Messages up to one Execute, closed by us, so that others may look between two of them. */
  private piece(messages: readonly Frame[]): Message {
    const { before, executed } = this.prepared.take(messages);
    const bytes = Buffer.concat([...before, ...messages.map((one) => one.bytes), SYNC]);
    return { sent: executed ?? { text: '' }, bytes, swallow: before.length, extended: true };
  }

  /** What runs nothing, or goes on where the server has been left waiting: as it is. */
  private async pass(messages: readonly Frame[], end: 'S' | 'H'): Promise<boolean> {
    const { before, executed } = this.prepared.take(messages);
    this.unshown ??= executed;
    const turn = new Turn(this.socket, before.length);
    const bytes = Buffer.concat([...before, ...messages.map((one) => one.bytes), frame(end)]);
    const send = async (): Promise<Ran> => {
      const start = performance.now();
      this.unsynced = end === 'H';
      await this.exchange(bytes, turn, end === 'H' ? before.length + messages.length : undefined);
      if (turn.error !== undefined) throw turn.error;
      return turn.result(performance.now() - start);
    };
    try {
      const { unshown } = this;
      if (end === 'H' || unshown === undefined) await send();
      else {
        this.unshown = undefined;
        this.prepared.forgotten();
        await this.connected.onStatement(unshown, send);
      }
      turn.release();
      return true;
    } catch (error) {
      this.skipping = end === 'H';
      turn.fail(error);
      return false;
    }
  }

  /** A pipeline, piece by piece where that comes to the same. False where a piece failed. */
  private async pipeline(pieces: readonly (readonly Frame[])[], alone: boolean): Promise<boolean> {
    for (const messages of pieces) {
      const message = this.piece(messages);
      if (!(alone ? await this.one(message, true) : await this.oneOf(message))) return false;
    }
    return true;
  }

  private async sync(): Promise<void> {
    const messages = this.batch;
    this.batch = [];
    const { skipping } = this;
    this.skipping = false;
    if (skipping) {
      if (this.unsynced) await this.exchange(SYNC, new Turn(this.socket));
      this.unsynced = false;
      this.unshown = undefined;
      await this.settle(false);
    } else await this.settle(await this.run(messages));
    this.ready();
  }

  private run(messages: readonly Frame[]): Promise<boolean> {
    const { texts, pieces } = this.prepared.pieces(messages);
    if (this.unsynced || texts.length === 0) return this.pass(messages, 'S');
    if (this.implicit) return this.pipeline(pieces, false);
    const parted = texts.length > 1 && canBeParted(texts, this.status() !== 'idle');
    return parted ? this.pipeline(pieces, false) : this.pipeline([messages], true);
  }

  /** The client wants to hear what is answered so far, and has not come to an end. */
  private async flush(): Promise<void> {
    const messages = this.batch;
    this.batch = [];
    if (messages.length === 0 || this.skipping) return;
    const { texts, pieces, limited } = this.prepared.pieces(messages);
    // A portal that is read bit by bit would be gone after any statement of ours
    const asIs = this.unsynced || texts.length === 0 || limited || !canBeParted(texts, this.status() !== 'idle');
    if (asIs) await this.pass(messages, 'H');
    else this.skipping = !(await this.pipeline(pieces, false));
  }
}
