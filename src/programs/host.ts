import type { Dialect } from '../model/engine.js';
import type { Progress } from '../model/events.js';
import type { Ran, Session } from '../model/session.js';
import type { Site } from './child/sites.js';
import type { Sent } from './listener.js';

/** A statement of a program, with the place in its file that it comes from, where that is known. */
export interface SentFrom extends Sent {
  readonly site: Site | undefined;
}

/** Who runs a program: the rehearsal, a replay, or an apply. */
export interface ProgramHost {
  /** The session that migrates. The program's first connection gets it. */
  readonly session: Session;
  /** A session for each further connection of the program; undefined where the database takes one alone. */
  readonly further: (() => Promise<Session>) | undefined;
  /** Asked before each statement; what `Connected.onStatement` says holds here too. */
  onStatement(sent: SentFrom, send: () => Promise<Ran>, session: Session): Promise<void>;
  /** Puts a session back once a connection of the program has ended, as the server would have made a new one for the next. */
  renew?(session: Session): Promise<void>;
  /** Ends the program. */
  readonly signal?: AbortSignal;
  /** Writes the history, on the session in whose transaction the program is. */
  settle(session: Session): Promise<void>;
}

export interface ProgramsOptions {
  /** Absolute: the working directory. */
  readonly folder: string;
  readonly dialect: Dialect;
  readonly progress: Progress;
  /** Handed to the code beside the least that a program needs. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Longest time without a word from the code, in milliseconds; null for no limit. */
  readonly quietMs: number | null;
}

/** What a program did beside its statements. */
export interface ProgramRun {
  /** Names of the environment that its code has read. */
  readonly environment: readonly string[];
}
