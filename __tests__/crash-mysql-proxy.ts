// A way to a server of the MySQL family on which the test stands: it sees a statement before the server does, or its answer before
// the client does, and can have something happen just then.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What is waited for, once. */
export interface Trap {
  /** The end of the text of a statement. */
  readonly statement: string;
  /** Then, on the same connection, a COMMIT: a statement that goes in together with its line of the journal. */
  readonly commit: boolean;
  /** `before` it is sent on; `after` the server has answered, and nobody else knows it yet. */
  readonly when: 'before' | 'after';
  /** The number that the server gave to the session. Nothing more is sent either way until it is through. */
  readonly spring: (session: number) => Promise<void>;
}

export interface Proxy extends AsyncDisposable {
  readonly port: number;
  set(trap: Trap): void;
  /** Whether the last trap was sprung. */
  sprung(): boolean;
}

const QUERY = 0x03;

/** The number of the session, from the first packet of the server. */
const numberIn = (greeting: Buffer): number => greeting.readUInt32LE(greeting.indexOf(0, 5) + 1);

export async function startProxy(port: number): Promise<Proxy> {
  let trap: Trap | undefined;
  let sprung = false;
  const sockets = new Set<Socket>();

  const relay = (client: Socket, server: Socket): void => {
    let number = 0;
    let rest: Buffer = Buffer.alloc(0);
    /** The statement was seen, and its COMMIT is waited for. */
    let armed = false;
    let answer: Trap | undefined;
    let shut = false;
    const spring = (found: Trap): void => {
      shut = true;
      trap = undefined;
      sprung = true;
      void found
        .spring(number)
        .catch(() => undefined)
        .finally(() => {
          client.destroy();
          server.destroy();
        });
    };
    const reached = (text: string): Trap | undefined => {
      if (trap === undefined) return undefined;
      if (armed) return /\bCOMMIT$/.test(text) ? trap : undefined;
      if (!text.endsWith(trap.statement)) return undefined;
      armed = trap.commit && trap.when === 'after';
      return armed ? undefined : trap;
    };
    client.on('data', (chunk: Buffer) => {
      if (shut) return;
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 4 && rest.length >= 4 + rest.readUIntLE(0, 3)) {
        const size = 4 + rest.readUIntLE(0, 3);
        const whole = rest.subarray(0, size);
        rest = rest.subarray(size);
        const found = whole[3] === 0 && whole[4] === QUERY ? reached(whole.toString('latin1', 5)) : undefined;
        if (found?.when === 'before') return spring(found);
        answer = found;
        server.write(whole);
      }
    });
    server.on('data', (chunk: Buffer) => {
      if (number === 0) number = numberIn(chunk);
      if (shut) return;
      if (answer !== undefined) return spring(answer);
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('close', () => other.destroy());
      one.on('error', () => other.destroy());
    }
  };

  const server = createServer((client) => {
    const behind = connect(port, '127.0.0.1');
    sockets.add(client).add(behind);
    relay(client, behind);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      trap = next;
      sprung = false;
    },
    sprung: () => sprung,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
