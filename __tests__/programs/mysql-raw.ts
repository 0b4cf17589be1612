// A client of MySQL's protocol in a few lines, for commands that no driver at hand sends.
import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { framed, MysqlFrames, type Packet } from '../../src/io/mysql-frames.js';
import type { Watching } from './mysql-helpers.js';

const sha1 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export class RawClient {
  private readonly frames = new MysqlFrames();
  private readonly packets: Packet[] = [];
  private wake: (() => void) | undefined;
  private over = false;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.packets.push(...this.frames.push(chunk));
      this.wake?.();
    });
    socket.on('close', () => {
      this.over = true;
      this.wake?.();
    });
    socket.on('error', () => undefined);
  }

  async next(): Promise<Packet> {
    while (this.packets.length === 0) {
      if (this.over) throw new Error('the connection has ended');
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const packet = this.packets.shift();
    if (packet === undefined) throw new Error('no packet');
    return packet;
  }

  write(payload: Buffer, sequence = 0): void {
    for (const piece of framed(payload, sequence).bytes) this.socket.write(piece);
  }

  /** Sends a command; → so many packets of its answer. */
  async ask(command: Buffer, packets: number): Promise<Buffer[]> {
    this.write(command);
    const found: Buffer[] = [];
    for (let i = 0; i < packets; i++) {
      const packet = await this.next();
      if (packet.sequence !== i + 1) throw new Error(`packet ${packet.sequence} where ${i + 1} was awaited`);
      found.push(packet.payload);
    }
    return found;
  }

  close(): void {
    this.socket.destroy();
  }

  static async open({ address }: Watching): Promise<RawClient> {
    const client = new RawClient(connect(address.port, address.host));
    const { payload } = await client.next();
    const at = payload.indexOf(0, 1) + 5;
    const scramble = Buffer.concat([payload.subarray(at, at + 8), payload.subarray(at + 27, at + 39)]);
    const once = sha1(Buffer.from(address.password));
    const proof = Buffer.from(sha1(scramble, sha1(once)).map((byte, i) => byte ^ (once[i] ?? 0)));
    const head = Buffer.alloc(32);
    // PROTOCOL_41, SECURE_CONNECTION, LONG_PASSWORD
    head.writeUInt32LE(0x8201, 0);
    head[8] = 45;
    client.write(Buffer.concat([head, Buffer.from('who\0'), Buffer.from([proof.length]), proof]), 1);
    const { payload: answer } = await client.next();
    if (answer[0] !== 0) throw new Error(answer.toString('latin1'));
    return client;
  }
}

/** A command: its number, and what follows it. */
export const command = (code: number, ...parts: readonly (Buffer | string | number)[]): Buffer =>
  Buffer.concat([
    Buffer.from([code]),
    ...parts.map((part) => {
      if (typeof part === 'string') return Buffer.from(part);
      if (typeof part !== 'number') return part;
      const four = Buffer.alloc(4);
      four.writeUInt32LE(part);
      return four;
    }),
  ]);
