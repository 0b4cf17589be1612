// A way to a server on which things break: at a request, before the server sees it or once it has answered.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import {
  mysqlAnswers,
  mysqlRequests,
  type Protocol,
  postgresAnswers,
  postgresRequests,
  type Request,
  sessionNumber,
} from './wire.js';

/** One request as the proxy saw it. */
export interface Seen {
  readonly text: string;
  /** How often this text came before. */
  readonly nth: number;
}

/** What is waited for, once. */
export interface Trap {
  /** The first of such a text, or one of those of the same. */
  readonly at: Seen | RegExp;
  readonly when: 'before' | 'after';
  /** Nothing more passes on this connection until it is through. */
  readonly spring: (session: number) => Promise<void>;
  /** What becomes then of this connection: cut, silent for ever, or going on. */
  readonly fate: 'cut' | 'silent' | 'on';
}

export interface BreakingProxy extends AsyncDisposable {
  readonly port: number;
  /** Every request since `watch`, in the order in which they came. */
  readonly seen: () => readonly Seen[];
  /** Counts from the beginning again, with this trap or none. */
  watch(trap?: Trap): void;
  sprung(): boolean;
  /** Cuts whatever is open; nobody gets through until `open`. */
  shut(): void;
  open(): void;
  /** Nothing passes any more on any connection, and none is cut. */
  freeze(): void;
}

/** What changes from run to run and says nothing of what a request does. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'UUID')
    .replaceAll(/\b(?:db|chaos|migrate_on_merge|mom)_[0-9a-z_]{6,}\b/g, 'NAME')
    .replaceAll(/\b\d{6,}\b/g, 'N')
    .replaceAll(/\s+/g, ' ')
    .trim();

const isAt = (at: Trap['at'], text: string, nth: number): boolean =>
  at instanceof RegExp ? at.test(text) : at.text === text && at.nth === nth;

export async function startProxy(protocol: Protocol, port: number): Promise<BreakingProxy> {
  const [requests, answers] =
    protocol === 'mysql' ? [mysqlRequests, mysqlAnswers] : [postgresRequests, postgresAnswers];
  const sockets = new Set<Socket>();
  let seen: Seen[] = [];
  let counts = new Map<string, number>();
  let trap: Trap | undefined;
  let sprung = false;
  let isOpen = true;
  let frozen = false;

  const relay = (client: Socket, server: Socket): void => {
    const cut = requests();
    const ends = answers();
    let number: number | undefined;
    let shut = false;
    /** Asked, and to be kept from the client. */
    let waiting: Trap | undefined;
    let kept: Buffer[] = [];
    let queued: Request[] = [];

    const spring = (found: Trap, request: Request | undefined): void => {
      shut = true;
      waiting = undefined;
      void found
        .spring(number ?? 0)
        .catch(() => undefined)
        .finally(() => {
          if (found.fate === 'silent') return;
          if (found.fate === 'cut') {
            client.destroy();
            server.destroy();
            return;
          }
          shut = false;
          for (const chunk of kept.splice(0)) client.write(chunk);
          if (request !== undefined) server.write(request.bytes);
          for (const next of queued.splice(0)) pass(next);
        });
    };
    const pass = (request: Request): void => {
      if (shut || frozen) {
        queued.push(request);
        return;
      }
      const text = plain(request.text);
      const nth = counts.get(text) ?? 0;
      counts.set(text, nth + 1);
      seen.push({ text, nth });
      if (trap !== undefined && isAt(trap.at, text, nth)) {
        const found = trap;
        trap = undefined;
        sprung = true;
        if (found.when === 'before') {
          spring(found, request);
          return;
        }
        waiting = found;
      }
      server.write(request.bytes);
    };
    client.on('data', (chunk: Buffer) => {
      for (const request of cut(chunk)) pass(request);
    });
    server.on('data', (chunk: Buffer) => {
      number ??= sessionNumber(protocol, chunk);
      const ended = ends(chunk);
      if (frozen) return;
      if (shut || waiting !== undefined) {
        kept.push(chunk);
        if (!shut && ended && waiting !== undefined) spring(waiting, undefined);
        return;
      }
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('close', () => {
        sockets.delete(one);
        if (!frozen || one === client) other.destroy();
      });
      one.on('error', () => undefined);
    }
    client.on('close', () => {
      queued = [];
      kept = [];
    });
  };

  const server = createServer((client) => {
    client.on('error', () => undefined);
    if (!isOpen) return void client.destroy();
    sockets.add(client);
    // A frozen way takes connections in and says nothing
    if (frozen) return;
    const behind = connect(port, '127.0.0.1');
    sockets.add(behind);
    relay(client, behind);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => seen,
    watch(next) {
      trap = next;
      sprung = false;
      seen = [];
      counts = new Map();
    },
    sprung: () => sprung,
    shut() {
      isOpen = false;
      cutAll();
    },
    open() {
      // What was silent is over with that
      if (frozen) cutAll();
      isOpen = true;
      frozen = false;
    },
    freeze() {
      frozen = true;
    },
    async [Symbol.asyncDispose]() {
      cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
