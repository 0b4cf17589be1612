// A proxy that multiplexes, as the simplest of them do: to its clients it is a server with numbers of its own, and every transaction, or
// statement outside of one, is run by the next session of its pool. It neither remembers what a client has set nor cleans up after it.
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { mysql } from '../../src/engines/mysql.js';
import { Answers } from '../../src/engines/mysqlfamily/answers.js';
import { COMMAND, okPacket, STATUS } from '../../src/engines/mysqlfamily/packets.js';
import type { Relay, Session } from '../../src/model/session.js';
import { MysqlClient } from '../../src/programs/mysql-client.js';
import { MysqlLink } from '../../src/programs/mysql-link.js';
import { FAST_ENOUGH, greetingPacket, readLogin } from '../../src/programs/mysql-login.js';
import { freshScramble, SHA2 } from '../../src/programs/mysql-password.js';

export interface Multiplexer extends AsyncDisposable {
  readonly url: string;
  /** The sessions of the server, for the test to look at what was left in them. */
  readonly pool: readonly Session[];
  /** Every statement that a client has sent. */
  readonly sent: readonly string[];
}

export async function startMultiplexer(url: string, size: number): Promise<Multiplexer> {
  const open = (): Promise<Session> => mysql.connect({ url, connectTimeoutMs: 10_000, applicationName: 'application' });
  const pool = await Promise.all(Array.from({ length: size }, open));
  const free = [...pool];
  const waiting: ((session: Session) => void)[] = [];
  const sent: string[] = [];
  const sockets = new Set<Socket>();
  let clients = 0;
  const take = (): Promise<Session> => {
    const next = free.shift();
    return next === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(next);
  };
  const give = (session: Session): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(session);
    else next(session);
  };
  const relayOf = (session: Session): Relay => {
    const relay = session.relay?.();
    if (relay === undefined) throw new Error('this session cannot be lent');
    return relay;
  };

  const serve = async (link: MysqlLink): Promise<void> => {
    const [first] = pool;
    if (first === undefined) return;
    const { parameters } = relayOf(first);
    clients += 1;
    link.send(greetingPacket(parameters, 1_000_000 + clients, freshScramble(), SHA2));
    await link.flush();
    const login = readLogin((await link.next()) ?? Buffer.alloc(0), parameters);
    if (login === undefined) return;
    link.send(FAST_ENOUGH);
    link.send(okPacket(STATUS.autocommit));
    await link.flush();
    const client = new MysqlClient(login, parameters);
    const texts: Buffer[] = [];
    let held: Session | undefined;

    /** Where another session of the server is to run what one has prepared, it prepares it, too. */
    const prepared = async (relay: Relay, command: Buffer): Promise<Buffer> => {
      const answers = new Answers(COMMAND.prepare);
      await relay.exchange(texts[command.readUInt32LE(1) - 1] ?? Buffer.alloc(0), (packet) => {
        answers.read(packet);
      });
      const changed = Buffer.from(command);
      changed.writeUInt32LE(answers.prepared?.id ?? 0, 1);
      return changed;
    };

    for (let command = await link.next(); command !== undefined; command = await link.next()) {
      const [kind = 0] = command;
      if (kind === COMMAND.quit) break;
      if (kind === COMMAND.closeStatement) continue;
      if (kind === COMMAND.query || kind === COMMAND.prepare) sent.push(command.toString('utf8', 1));
      const session: Session = held ?? (await take());
      held = undefined;
      const relay = relayOf(session);
      const whole = kind === COMMAND.execute ? await prepared(relay, command) : command;
      const answers = new Answers(kind);
      await relay.exchange(whole, (packet) => {
        const part = answers.read(packet);
        const shown = Buffer.from(client.shown(packet, part, undefined));
        // Numbers of its own: each session of the server counts for itself
        if (part === 'prepared') shown.writeUInt32LE(texts.push(command), 1);
        link.send(shown);
      });
      await link.flush();
      if (session.transaction() === 'open') held = session;
      else give(session);
    }
    if (held === undefined) return;
    await held.run('ROLLBACK');
    give(held);
  };

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    void serve(new MysqlLink(socket))
      .catch(() => undefined)
      .finally(() => socket.destroySoon());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: through.href,
    pool,
    sent,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(pool.map((session) => session.close()));
    },
  };
}
