// A client that says PostgreSQL's protocol word by word, for what no driver would send.
import { connect, type Socket } from 'node:net';
import { type Frame, FrameReader, Frames, fieldsOf, frame } from '../../src/io/pg-frames.js';

const int16 = (value: number): Buffer => {
  const two = Buffer.alloc(2);
  two.writeInt16BE(value);
  return two;
};

export const query = (text: string): Buffer => frame('Q', text);
export const parse = (name: string, text: string): Buffer => frame('P', name, text, int16(0));
export const bind = (portal: string, statement: string, values: readonly (string | null)[] = []): Buffer =>
  frame(
    'B',
    portal,
    statement,
    int16(0),
    int16(values.length),
    ...values.flatMap((value) => (value === null ? [-1] : [Buffer.byteLength(value), Buffer.from(value)])),
    int16(0),
  );
export const execute = (portal: string, rows = 0): Buffer => frame('E', portal, rows);
export const describe_ = (kind: 'S' | 'P', name: string): Buffer => frame('D', Buffer.from(kind), name);
export const sync = frame('S');
export const flush = frame('H');

/** What came, in short: types of messages, with the tag, the status or the code of an error. */
export function short(frames: readonly Frame[]): readonly string[] {
  return frames.map(({ type, bytes }) => {
    if (type === 'C') return new FrameReader(bytes).text();
    if (type === 'Z') return `ready ${new FrameReader(bytes).byte()}`;
    if (type === 'E') return `error ${fieldsOf(bytes).get('C') ?? ''}`;
    return type;
  });
}

export class RawClient {
  private readonly frames = new Frames();
  readonly heard: Frame[] = [];
  private wake: () => void = () => undefined;
  closed = false;

  constructor(readonly socket: Socket) {
    socket.on('data', (chunk) => {
      for (const one of this.frames.push(chunk)) this.heard.push(one);
      this.wake();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
      this.wake();
    });
  }

  send(...messages: readonly Uint8Array[]): void {
    this.socket.write(Buffer.concat(messages));
  }

  /** All messages up to one of that type, or up to the end of the connection. */
  async until(type: string): Promise<readonly Frame[]> {
    for (;;) {
      const at = this.heard.findIndex((one) => one.type === type);
      if (at !== -1) return this.heard.splice(0, at + 1);
      if (this.closed) return this.heard.splice(0);
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => {
          reject(new Error(`no ${type} came within 20 s, but ${short(this.heard).slice(0, 20).join(', ')}`));
        }, 20_000);
        this.wake = () => {
          clearTimeout(late);
          resolve();
        };
      });
    }
  }

  async ask(...messages: readonly Uint8Array[]): Promise<readonly string[]> {
    this.send(...messages);
    return short(await this.until('Z'));
  }
}

export function dial(url: string): Promise<RawClient> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => resolve(new RawClient(socket)));
    socket.once('error', reject);
  });
}

export function startup(parameters: Readonly<Record<string, string>>, version = 0x0003_0000): Buffer {
  const text = Object.entries(parameters).flat();
  const body = Buffer.from(`${text.join('\0')}\0\0`);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.writeInt32BE(version, 4);
  return Buffer.concat([head, body]);
}

/** Connected, with its password said. */
export async function login(url: string, more: Readonly<Record<string, string>> = {}): Promise<RawClient> {
  const client = await dial(url);
  client.send(startup({ user: 'x', database: 'x', ...more }));
  await client.until('R');
  client.send(frame('p', decodeURIComponent(new URL(url).password)));
  await client.until('Z');
  return client;
}
