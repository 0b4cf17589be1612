import type { Socket } from 'node:net';
import { type Frame, Frames } from '../io/pg-frames.js';

/** Of a client that has not said its password yet. */
const MOST_AT_FIRST = 10_000;
/** The server's own limit. */
const MOST = 0x3fff_ffff;

/** What a client sends, message by message, read only as fast as it is asked for. */
export class Incoming {
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly frames = new Frames(MOST_AT_FIRST);
  private waiting: Frame[] = [];
  private first: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.chunks = (socket as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  /** From now on messages may be as long as the server takes them. */
  trust(): void {
    this.frames.most = MOST;
  }

  private async chunk(): Promise<Buffer | undefined> {
    const { value, done } = await this.chunks.next();
    return done === true ? undefined : value;
  }

  /** A message without a type, as there are only at the start. */
  async packet(): Promise<Buffer | undefined> {
    for (;;) {
      const length = this.first.length < 8 ? undefined : this.first.readUInt32BE(0);
      if (length !== undefined && (length < 8 || length > MOST_AT_FIRST))
        throw new RangeError('no start of a connection');
      if (length !== undefined && this.first.length >= length) {
        const packet = this.first.subarray(0, length);
        this.first = this.first.subarray(length);
        return packet;
      }
      const more = await this.chunk();
      if (more === undefined) return undefined;
      this.first = Buffer.concat([this.first, more]);
    }
  }

  /** Undefined once the client is gone. */
  async next(): Promise<Frame | undefined> {
    if (this.first.length > 0) {
      this.waiting.push(...this.frames.push(this.first));
      this.first = Buffer.alloc(0);
    }
    while (this.waiting.length === 0) {
      const more = await this.chunk();
      if (more === undefined) return undefined;
      this.waiting.push(...this.frames.push(more));
    }
    return this.waiting.shift();
  }
}
