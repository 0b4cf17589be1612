// Between client and server: passes everything on until a test has it cut a connection at a message.
import { connect, createServer, type Socket } from 'node:net';
import { Frames } from '../../src/io/pg-frames.js';

export interface Proxy extends AsyncDisposable {
  readonly port: number;
  /** The same URL, through here. */
  through(url: string): string;
  /**
   * The next client that sends a message with this text is cut off: `before` the server sees it, or once the server has
   * `answered`, which the client never hears.
   */
  cutAt(text: string, when: 'before' | 'answered'): void;
  /** From now on what follows upon an error comes so many milliseconds later than the error. */
  tellLate(ms: number): void;
  /** From now on nobody gets through. */
  refuse(): void;
  /** From now on requests to cancel get lost. */
  loseCancels(): void;
}

const CANCEL = 80_877_102;

export async function startProxy(upstream: string): Promise<Proxy> {
  const { hostname, port: serverPort } = new URL(upstream);
  const sockets = new Set<Socket>();
  let rule: { readonly text: string; readonly when: 'before' | 'answered' } | undefined;
  let open = true;
  let cancels = true;
  let late = 0;
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined);
    if (!open) return void client.destroy();
    const behind = connect(Number(serverPort), hostname);
    sockets.add(behind);
    let deaf = false;
    behind.on('error', () => undefined);
    behind.on('close', () => client.destroy());
    client.on('close', () => void (deaf || behind.destroy()));
    client.on('data', (chunk) => {
      if (!cancels && chunk.length === 16 && chunk.readInt32BE(4) === CANCEL) return void client.destroy();
      if (rule !== undefined && chunk.includes(rule.text)) {
        const { when } = rule;
        rule = undefined;
        if (when === 'before') return void client.destroy();
        deaf = true;
      }
      behind.write(chunk);
    });
    const frames = new Frames();
    let held: Buffer[] | undefined;
    const slowly = (chunk: Buffer): void => {
      for (const { type, bytes } of frames.push(chunk)) {
        if (held === undefined) client.write(bytes);
        else held.push(bytes);
        if (type !== 'E' || held !== undefined) continue;
        held = [];
        setTimeout(() => {
          for (const one of held?.splice(0) ?? []) client.write(one);
          held = undefined;
        }, late);
      }
    };
    behind.on('data', (chunk) => {
      if (!deaf) return void (late === 0 ? client.write(chunk) : slowly(chunk));
      behind.destroy();
      client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    through(url) {
      const changed = new URL(url);
      changed.port = String(port);
      return changed.href;
    },
    cutAt(text, when) {
      rule = { text, when };
    },
    tellLate(ms) {
      late = ms;
    },
    refuse() {
      open = false;
    },
    loseCancels() {
      cancels = false;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
