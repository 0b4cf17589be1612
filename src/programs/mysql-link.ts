import type { Socket } from 'node:net';
import { framed, MysqlFrames, type Packet } from '../io/mysql-frames.js';

/** More than that waits in the socket. */
const MOST_WAITING = 1024 * 1024;
/** Rows are small, and each would be a call of the system. */
const FULL = 64 * 1024;

/** A client's connection as packets. */
export class MysqlLink {
  private readonly frames = new MysqlFrames();
  private readonly packets: Packet[] = [];
  private waiting = 0;
  private wake: (() => void) | undefined;
  private sequence = 0;
  private out: Uint8Array[] = [];
  private size = 0;
  private soon: NodeJS.Immediate | undefined;
  private gone = false;
  /** Called once when the client is gone, also while it waits for an answer. */
  onGone: (() => void) | undefined;

  constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    for (const event of ['end', 'close', 'error'] as const) socket.on(event, () => this.end());
  }

  get over(): boolean {
    return this.gone;
  }

  private take(chunk: Buffer): void {
    try {
      for (const packet of this.frames.push(chunk)) {
        this.packets.push(packet);
        this.waiting += packet.payload.length;
      }
    } catch {
      // No protocol of ours: there is nobody to talk to
      this.end();
      this.socket.destroy();
    }
    if (this.waiting > MOST_WAITING) this.socket.pause();
    this.wake?.();
  }

  private end(): void {
    if (this.gone) return;
    this.gone = true;
    this.wake?.();
    this.onGone?.();
  }

  /** The next packet, of which the answer takes up the numbers; undefined once the client is gone. */
  async next(): Promise<Buffer | undefined> {
    while (this.packets.length === 0 && !this.gone)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    const packet = this.packets.shift();
    // What nobody awaits the end of is not begun
    if (packet === undefined || this.gone) return undefined;
    this.waiting -= packet.payload.length;
    if (this.waiting <= MOST_WAITING) this.socket.resume();
    this.sequence = (packet.sequence + 1) & 0xff;
    return packet.payload;
  }

  /** Sends a packet with others; a promise where the client does not keep up. */
  send(payload: Uint8Array): Promise<void> | undefined {
    if (this.gone) return undefined;
    const { bytes, frames } = framed(payload, this.sequence);
    this.sequence = (this.sequence + frames) & 0xff;
    for (const piece of bytes) {
      this.out.push(piece);
      this.size += piece.length;
    }
    if (this.size >= FULL) return this.flush();
    this.soon ??= setImmediate(() => {
      void this.flush();
    });
    return undefined;
  }

  /** Sends what has gathered. */
  flush(): Promise<void> | undefined {
    clearImmediate(this.soon);
    this.soon = undefined;
    const out = this.out;
    this.out = [];
    this.size = 0;
    if (out.length === 0 || this.gone || this.socket.write(Buffer.concat(out))) return undefined;
    return new Promise((resolve) => {
      const go = (): void => {
        this.socket.off('drain', go);
        this.socket.off('close', go);
        resolve();
      };
      this.socket.once('drain', go);
      this.socket.once('close', go);
    });
  }
}
