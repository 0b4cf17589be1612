// A listener before a test database, with what was shown of each statement.
import type { Ran, Session } from '../../src/model/session.js';
import type { Connected, Sent } from '../../src/programs/listener.js';
import { listenMysql } from '../../src/programs/mysql-listener.js';
import type { TestDatabase } from '../engines/mysql-helpers.js';

type OnStatement = (sent: Sent, send: () => Promise<Ran>, session: Session) => Promise<void>;

export interface Watching extends AsyncDisposable {
  readonly url: string;
  readonly sent: Sent[];
  readonly ran: Ran[];
  readonly errors: unknown[];
  readonly sessions: Session[];
  /** Of connections that have ended. */
  ended: number;
  /** Takes the place of what passes everything on. */
  onStatement: OnStatement;
  /** The address as clients name its parts. */
  readonly address: { host: string; port: number; user: string; password: string; database: string };
  texts(): string[];
}

export async function watching(db: TestDatabase, open: () => Promise<Session> = () => db.open()): Promise<Watching> {
  const sent: Sent[] = [];
  const ran: Ran[] = [];
  const errors: unknown[] = [];
  const sessions: Session[] = [];
  const watch: { ended: number; onStatement: OnStatement } = {
    ended: 0,
    async onStatement(_sent, send) {
      ran.push(await send());
    },
  };
  const connect = async (): Promise<Connected> => {
    const session = await open();
    sessions.push(session);
    return {
      session,
      async onStatement(one, send) {
        sent.push(one);
        await watch.onStatement(one, send, session).catch((error: unknown) => {
          errors.push(error);
          throw error;
        });
      },
      async onEnd() {
        watch.ended += 1;
      },
    };
  };
  const listener = await listenMysql({
    dialect: 'mysql',
    user: 'the project',
    database: db.name,
    connect,
    split: async (text) => [text],
  });
  const url = new URL(listener.url);
  return Object.assign(watch, {
    url: listener.url,
    sent,
    ran,
    errors,
    sessions,
    texts: () => sent.map(({ text }) => text),
    address: {
      host: '127.0.0.1',
      port: Number(url.port),
      user: decodeURIComponent(url.username),
      password: url.password,
      database: url.pathname.slice(1),
    },
    async [Symbol.asyncDispose]() {
      await listener[Symbol.asyncDispose]();
      for (const session of sessions) await session.close();
    },
  });
}
