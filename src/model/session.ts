/** A text with numbered values, made by the `sql` template of `src/sql/query.ts`: values never enter SQL as text. */
export interface Query {
  readonly parts: readonly string[];
  readonly values: readonly QueryValue[];
}

export type QueryValue = string | number | boolean | null | Identifier | Query;

/** A name that the engine quotes by its own rules. */
export interface Identifier {
  readonly identifier: readonly string[];
}

/** One row; every value comes as the server's own text, or null. */
export type Row = Readonly<Record<string, string | null>>;

/** A remark of the server that is no error. */
export interface Notice {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** What a statement of a user gave. */
export interface Ran {
  /** Command tag of the last result. */
  readonly command: string;
  /** Rows touched or returned, where the server counts them. */
  readonly rowCount: number | null;
  readonly rows: readonly Row[];
  readonly notices: readonly Notice[];
  readonly ms: number;
}

/** Which server answered. */
export interface ServerInfo {
  /** The engine's name: `postgres`. */
  readonly engine: string;
  /** For people: `17.6`. */
  readonly version: string;
  readonly major: number;
  readonly database: string;
  readonly user: string;
  readonly superuser: boolean;
  readonly embedded: boolean;
  readonly tls: boolean;
  /** With TLS: whether the server's certificate was checked, and whether for its host too. Undefined where the engine does not say. */
  readonly certificate?: 'unchecked' | 'authority' | 'authority and host';
  /** A pooler stands in between: what was set or locked may not be there at the next statement, and may be there for others. */
  readonly pooled?: boolean;
  /** A replica, or a server that is set to be read only. */
  readonly standby?: boolean;
  /** Session settings that decide what a statement means or how long it waits, as they were once the session was open. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * The server's own protocol on a session that is idle, for a program that brings its own driver. What the messages do to the
 * session's transaction is known to the session afterwards, and remarks of the server among the answers are heard by it as well.
 */
export interface Relay {
  /**
   * Sends messages as they are, and hands on each message of the answer, until the server awaits the next command (`ready`) or the rows
   * of a COPY (`copy`); where the messages do not ask for the former, until `messages` of them have been answered. Throws ServerError
   * only where the connection is lost: what a server refuses is among the answers. Where a promise is given back, and the server can be
   * made to wait, what follows comes only after it. Of MySQL's protocol it takes one command, and packets have no heads.
   */
  exchange(
    bytes: Uint8Array,
    onAnswer: (message: Uint8Array) => void | Promise<void>,
    messages?: number,
  ): Promise<'ready' | 'copy'>;
  /** What a client is told at the start of a connection: versions and settings, by the server's own names. */
  readonly parameters: Readonly<Record<string, string>>;
  /** How often the session has been brought back to its beginning, where what a client had prepared is gone with that. */
  resets?(): number;
}

/** One connection to one database. Close it with `await using`. */
export interface Session extends AsyncDisposable {
  readonly server: ServerInfo;
  /** The server's own number for this session, by which it can be named and cancelled. */
  readonly id: number;
  /** Runs SQL of our own; what runs often may keep its plan under a name, which is always that of the same text. Throws ServerError. */
  query(query: Query, kept?: string): Promise<readonly Row[]>;
  /** Runs text of a user unprepared and as written; with `copyData` it answers a `COPY … FROM stdin`. Throws ServerError. */
  run(text: string, options?: { readonly copyData?: string }): Promise<Ran>;
  /** The role to which a reset returns, where the connection itself was made by a stronger one (the embedded shadow). */
  readonly home: string | undefined;
  /** Asks the server to stop what this session runs now. */
  cancel(): Promise<void>;
  /** Whether a transaction is open: `idle`, `open`, `failed`. */
  transaction(): 'idle' | 'open' | 'failed';
  /** Set once the connection is gone. */
  readonly lost: Error | undefined;
  close(): Promise<void>;
  /** Where the session can be lent to a program; never while a statement of our own runs. */
  relay?(): Relay;
}
