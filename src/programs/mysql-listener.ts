import { randomBytes } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { errorPacket, okPacket, STATUS } from '../engines/mysqlfamily/packets.js';
import { ServerError } from '../model/error.js';
import type { Connected, Listener, ListenOptions } from './listener.js';
import { MysqlClient } from './mysql-client.js';
import { MysqlConversation } from './mysql-conversation.js';
import { MysqlLink } from './mysql-link.js';
import { FAST_ENOUGH, greetingPacket, type Login, readLogin, switchPacket } from './mysql-login.js';
import { freshScramble, known, NATIVE, proves, SHA2, SHA2_BYTES } from './mysql-password.js';
import { settleLogin } from './mysql-settle.js';
import { MysqlSpare } from './mysql-spare.js';

/** Who has not shown the password by then is let go. */
const LOGIN_MS = 10_000;

const BAD_HANDSHAKE = errorPacket(1043, '08S01', 'Bad handshake: this listener speaks protocol 4.1 without TLS');
const DENIED = errorPacket(
  1045,
  '28000',
  'Access denied: this listener is for one program of this run, by its own password',
);

const say = async (link: MysqlLink, ...packets: readonly Buffer[]): Promise<void> => {
  for (const packet of packets) link.send(packet);
  await link.flush();
};

/** Lets in who shows the password, by whichever of the two ways; undefined where the client was refused. */
async function admit(link: MysqlLink, password: string, spare: MysqlSpare): Promise<Login | undefined> {
  const { parameters } = spare;
  const first = freshScramble();
  // Clients of MariaDB have the newer way only as a plug-in of their own
  const plugin = /mariadb/i.test(parameters['server_version'] ?? '') ? NATIVE : SHA2;
  await say(link, greetingPacket(parameters, spare.number(), first, plugin));
  const answer = await link.next();
  if (answer === undefined) return undefined;
  const login = readLogin(answer, parameters);
  if (login === undefined) {
    await say(link, BAD_HANDSHAKE);
    return undefined;
  }
  // Who names no way has taken the one of the greeting, or knows the old one alone
  let way = login.plugin ?? (login.proof.length === SHA2_BYTES ? SHA2 : NATIVE);
  let right = proves(way, login.proof, password, first);
  if (!right && login.plugin !== undefined) {
    // Its proof was for another way than it thought, or it waits to be asked
    way = known(way) ? way : NATIVE;
    const second = freshScramble();
    await say(link, switchPacket(way, second));
    const proof = await link.next();
    right = proof !== undefined && proves(way, proof, password, second);
  }
  if (right && way === SHA2) link.send(FAST_ENOUGH);
  if (!right) await say(link, DENIED);
  return right ? login : undefined;
}

/** One connection from its first byte to its last. */
async function serve(socket: Socket, password: string, spare: MysqlSpare): Promise<void> {
  const link = new MysqlLink(socket);
  const timer = setTimeout(() => socket.destroy(), LOGIN_MS);
  const login = await admit(link, password, spare).finally(() => clearTimeout(timer));
  if (login === undefined) return;
  let connected: Connected;
  try {
    connected = await spare.take();
  } catch (error) {
    await say(link, errorPacket(1105, 'HY000', error instanceof Error ? error.message : String(error)));
    return;
  }
  try {
    await converse(link, login, connected);
  } finally {
    await connected.onEnd();
  }
}

async function converse(link: MysqlLink, login: Login, connected: Connected): Promise<void> {
  const { session } = connected;
  const relay = session.relay?.();
  if (relay === undefined) throw new Error('this session cannot be lent');
  const settled = settleLogin(session, relay, login);
  try {
    await settled.begin();
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return say(link, errorPacket(Number(error.code) || 1105, 'HY000', error.message));
  }
  const client = new MysqlClient(login, relay.parameters);
  await say(link, okPacket(STATUS.autocommit));
  try {
    const on = { link, client, session, relay, told: false };
    await new MysqlConversation(on, connected, settled.begin).toItsEnd();
  } finally {
    if (session.lost === undefined) await settled.end();
  }
}

/** A listener that speaks MySQL's protocol. */
export async function listenMysql(options: ListenOptions): Promise<Listener> {
  const password = randomBytes(24).toString('hex');
  const spare = await MysqlSpare.open(() => options.connect());
  const sockets = new Set<Socket>();
  const ends = new Set<Promise<void>>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    const end = serve(socket, password, spare)
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
  return {
    url: `mysql://${encodeURIComponent(options.user)}:${password}@127.0.0.1:${port}/${encodeURIComponent(options.database)}`,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await Promise.allSettled(ends);
      await spare.end();
    },
  };
}
