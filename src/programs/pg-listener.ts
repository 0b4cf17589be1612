import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { FrameReader, frame } from '../io/pg-frames.js';
import { ServerError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { sql } from '../sql/query.js';
import type { Connected, Listener, ListenOptions } from './listener.js';
import { PgConversation } from './pg-conversation.js';
import { Incoming } from './pg-incoming.js';

const PROTOCOL_3 = 0x0003_0000;
const SSL = 80_877_103;
const GSS = 80_877_104;
const CANCEL = 80_877_102;

/** How long a client may take to say who it is. */
const PATIENCE_MS = 10_000;

/** What a client says of itself that is no setting of the server. */
const NO_SETTING = new Set(['user', 'database', 'application_name', 'options', 'client_encoding', 'replication']);

interface Open {
  readonly processId: number;
  readonly secret: number;
  readonly session: Session;
}

const refusal = (code: string, message: string): Buffer =>
  frame('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`));

const sameText = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** `name → value` of the first message. */
function parametersOf(packet: Buffer): ReadonlyMap<string, string> {
  const parts = packet.toString('utf8', 8).split('\0');
  const found = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length && parts[i] !== ''; i += 2) found.set(parts[i] ?? '', parts[i + 1] ?? '');
  return found;
}

/** `-c name=value` and `--name=value`, as libpq takes them in `options`. */
const OPTION = /(?:-c\s*|--)([a-z_.]+)=((?:\\.|\S)*)/gi;

async function applySettings(session: Session, parameters: ReadonlyMap<string, string>): Promise<void> {
  const own = [...parameters].filter(([name]) => !NO_SETTING.has(name.toLowerCase()));
  const given = [...(parameters.get('options') ?? '').matchAll(OPTION)].map(
    (m) => [m[1] ?? '', (m[2] ?? '').replace(/\\(.)/g, '$1')] as const,
  );
  for (const [name, value] of [...own, ...given])
    await session.query(sql`SELECT pg_catalog.set_config(${name}, ${value}, false)`);
}

/** One connection from its first byte to its last. */
async function serve(socket: Socket, password: string, options: ListenOptions, open: Map<number, Open>): Promise<void> {
  const incoming = new Incoming(socket);
  let packet = await incoming.packet();
  while (packet !== undefined && [SSL, GSS].includes(packet.readInt32BE(4))) {
    // It never leaves this machine
    socket.write('N');
    packet = await incoming.packet();
  }
  if (packet === undefined) return;
  const version = packet.readInt32BE(4);
  if (version === CANCEL) {
    const found = open.get(packet.readInt32BE(8));
    if (found?.secret === packet.readInt32BE(12)) await found.session.cancel();
    return;
  }
  if (version >>> 16 !== 3) {
    socket.write(refusal('08P01', 'only version 3 of the protocol is spoken here'));
    return;
  }
  const parameters = parametersOf(packet);
  // A newer client is told what there is, and goes on with it
  if (version !== PROTOCOL_3) socket.write(frame('v', PROTOCOL_3, 0));
  if (parameters.has('replication')) {
    socket.write(refusal('0A000', 'replication is not passed on'));
    return;
  }
  socket.write(frame('R', 3));
  const answer = await incoming.next();
  if (answer?.type !== 'p' || !sameText(new FrameReader(answer.bytes).text(), password)) {
    socket.write(refusal('28P01', 'this listener is for one program of this run, by its own password'));
    return;
  }
  incoming.trust();
  socket.setTimeout(0);
  let connected: Connected;
  try {
    connected = await options.connect();
    await applySettings(connected.session, parameters);
  } catch (error) {
    const { code, message } =
      error instanceof ServerError ? error : { code: '53300', message: String((error as Error).message) };
    socket.write(refusal(code, message));
    return;
  }
  const own = { processId: randomInt(1, 0x7fff_ffff), secret: randomInt(1, 0x7fff_ffff), session: connected.session };
  open.set(own.processId, own);
  try {
    const relay = connected.session.relay?.();
    if (relay === undefined) {
      socket.write(refusal('0A000', 'the session of this database cannot be lent'));
      return;
    }
    socket.write(frame('R', 0));
    for (const [name, value] of Object.entries(relay.parameters)) socket.write(frame('S', name, value));
    socket.write(frame('K', own.processId, own.secret));
    socket.write(frame('Z', Buffer.from('I')));
    await new PgConversation(socket, incoming, relay, connected, (text) => options.split(text)).toItsEnd();
  } finally {
    open.delete(own.processId);
    await connected.onEnd();
  }
}

/** Waits for what is still under way for clients that are gone; what takes long is cancelled, and left alone where nobody can stop it. */
async function ended(ends: ReadonlySet<Promise<void>>, open: ReadonlyMap<number, Open>): Promise<void> {
  for (let attempt = 0; attempt < 10 && ends.size > 0; attempt += 1) {
    await Promise.race([Promise.allSettled([...ends]), sleep(500)]);
    for (const { session } of open.values()) await session.cancel().catch(() => undefined);
  }
}

/** A listener that speaks PostgreSQL's protocol. */
export async function listenPostgres(options: ListenOptions): Promise<Listener> {
  const password = randomBytes(24).toString('hex');
  const open = new Map<number, Open>();
  const sockets = new Set<Socket>();
  const ends = new Set<Promise<void>>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    const end = serve(socket, password, options, open)
      // What is no protocol at all, or a connection that is gone: nobody is left to tell
      .catch(() => undefined)
      .finally(() => {
        socket.destroySoon();
        ends.delete(end);
      });
    ends.add(end);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = encodeURIComponent(options.user);
  return {
    url: `postgresql://${name}:${password}@127.0.0.1:${port}/${encodeURIComponent(options.database)}`,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await ended(ends, open);
    },
  };
}
