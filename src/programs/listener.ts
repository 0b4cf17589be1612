import type { DialectName } from '../model/contracts.js';
import type { Ran, Session } from '../model/session.js';

/** What a program is about to have run. */
export interface Sent {
  /** As the program sent it; of a prepared statement its text with the placeholders. */
  readonly text: string;
  /** Of its placeholders, in the server's own text as far as that can be told. */
  readonly values?: readonly (string | null)[];
  /** Not sent by the program: the server makes one transaction of several statements in one message, and this is its begin or its end. */
  readonly implicit?: true;
}

/** One connection of the program, and who is asked about each of its statements. */
export interface Connected {
  /** Of this connection alone, as long as it lasts. */
  readonly session: Session;
  /**
   * Asked before a statement is passed on, which `send` does: it resolves once the server has answered all of it, and throws
   * ServerError where the server refuses it. The program has no answer before this has resolved; where it throws, it gets that error.
   */
  onStatement(sent: Sent, send: () => Promise<Ran>): Promise<void>;
  /** The connection has ended, by whichever side. */
  onEnd(): Promise<void>;
}

/** What a listener is made of. */
export interface ListenOptions {
  readonly dialect: DialectName;
  /** Named in the URL; nobody checks them, since the session is ours. */
  readonly user: string;
  readonly database: string;
  /** Asked for each connection of the program, once it has named the password. */
  connect(): Promise<Connected>;
  /** The statements of a text; one where they cannot be sent one by one. */
  split(text: string): Promise<readonly string[]>;
}

/** A listener on this machine that speaks the database's own protocol. */
export interface Listener extends AsyncDisposable {
  /** For the program; the password in it is good for this listener alone. */
  readonly url: string;
}

/** Opens a listener for one program. Loads the protocol of the dialect alone. */
export async function listen(options: ListenOptions): Promise<Listener> {
  if (options.dialect === 'mysql') {
    const { listenMysql } = await import('./mysql-listener.js');
    return listenMysql(options);
  }
  const { listenPostgres } = await import('./pg-listener.js');
  return listenPostgres(options);
}
