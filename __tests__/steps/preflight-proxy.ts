// A pooler that speaks the protocol: clients get a process number of its own making, and in transaction mode a server
// connection serves a client only from its query to the end of its transaction, the one that was free last first.
import { connect, createServer, type Socket } from 'node:net';

const NUMBER = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const message = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), NUMBER(body.length + 4), body]);
};
const text = (value: string): Buffer => Buffer.from(`${value}\0`);

interface Upstream {
  readonly socket: Socket;
  client: Client | undefined;
}
interface Client {
  readonly socket: Socket;
  upstream: Upstream | undefined;
  waiting: Buffer[];
}

/** Cuts a stream into messages; gives the type and the whole message. */
function messages(onMessage: (type: string, whole: Buffer) => void): (chunk: Buffer) => void {
  let held = Buffer.alloc(0);
  return (chunk) => {
    held = Buffer.concat([held, chunk]);
    while (held.length >= 5) {
      const length = held.readInt32BE(1) + 1;
      if (held.length < length) return;
      onMessage(held.toString('latin1', 0, 1), held.subarray(0, length));
      held = held.subarray(length);
    }
  };
}

export interface Pooler extends AsyncDisposable {
  readonly port: number;
}

export async function startPooler(
  port: number,
  role: string,
  database: string,
  mode: 'session' | 'transaction',
): Promise<Pooler> {
  const free: Upstream[] = [];
  const sockets = new Set<Socket>();
  const upstream = (): Promise<Upstream> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      sockets.add(socket);
      const made: Upstream = { socket, client: undefined };
      const body = Buffer.concat([
        NUMBER(196_608),
        text('user'),
        text(role),
        text('database'),
        text(database),
        Buffer.from('\0'),
      ]);
      socket.write(Buffer.concat([NUMBER(body.length + 4), body]));
      let ready = false;
      socket.on('error', () => undefined);
      socket.on(
        'data',
        messages((type, whole) => {
          if (!ready) {
            ready = type === 'Z';
            if (ready) resolve(made);
            return;
          }
          made.client?.socket.write(whole);
          if (mode === 'transaction' && type === 'Z' && whole.toString('latin1', 5, 6) === 'I') {
            if (made.client !== undefined) made.client.upstream = undefined;
            made.client = undefined;
            free.push(made);
          }
        }),
      );
    });
  const forward = async (client: Client, whole: Buffer): Promise<void> => {
    client.waiting.push(whole);
    if (client.waiting.length > 1 && client.upstream === undefined) return;
    client.upstream ??= free.pop() ?? (await upstream());
    client.upstream.client = client;
    for (const each of client.waiting.splice(0)) client.upstream.socket.write(each);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    const client: Client = { socket, upstream: undefined, waiting: [] };
    let started = false;
    const next = messages((type, whole) => {
      if (type === 'X') socket.end();
      else void forward(client, whole);
    });
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (started) return next(chunk);
      // An SSLRequest is refused, anything else is the start.
      if (chunk.readInt32BE(4) === 80_877_103) return void socket.write('N');
      started = true;
      const fake = 1_000_000 + Math.floor(Math.random() * 1_000_000);
      socket.write(
        Buffer.concat([
          message('R', NUMBER(0)),
          message('S', text('server_version'), text('15.0')),
          message('S', text('client_encoding'), text('UTF8')),
          message('K', NUMBER(fake), NUMBER(1)),
          message('Z', Buffer.from('I')),
        ]),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
