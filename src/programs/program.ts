import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { bundledFile } from '../io/bundled.js';
import { type Child, startChild } from '../io/child.js';
import type { Dialect } from '../model/engine.js';
import { ActionError, ServerError } from '../model/error.js';
import type { Progress } from '../model/events.js';
import type { ProgramStep } from '../model/migration.js';
import type { Ran, Session } from '../model/session.js';
import type { ChildError, FromChild, ToChild } from './child/contract.js';
import type { Site } from './child/sites.js';
import { Connections } from './connections.js';
import { installStep } from './install-step.js';
import { type Listener, listen, type Sent } from './listener.js';
import { ProgramError, programError } from './program-error.js';
import { Sites } from './sites-told.js';

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

/** A child process with its listener, for one tool on one session. */
interface Going {
  readonly runner: string;
  readonly session: Session;
  readonly child: Child;
  readonly listener: Listener;
  readonly connections: Connections;
}

/** What the child's script is: beside the bundle, or from a checkout what the build or the tests have made of the sources. */
function script(): string {
  const found =
    bundledFile('child', 'main.js') ??
    bundledFile('..', 'programs', 'child', 'main.js') ??
    bundledFile('..', '..', 'lib', 'programs', 'child', 'main.js');
  if (found === undefined)
    throw new ActionError('internal', 'The script for code migrations is missing.', 'Please report this.');
  return found;
}

/** The next answer of the child, whichever it is. */
interface Waiting {
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Runs code migrations in a child process with the project's own packages. One process serves all migrations of one tool on one
 * session, as the tool's own program does.
 */
export class Programs implements AsyncDisposable {
  private going: Going | undefined;
  private host: ProgramHost | undefined;
  private waiting: Waiting | undefined;
  private sites = new Sites();
  private environment = new Set<string>();
  private lastError: ServerError | undefined;
  /** Thrown by the host itself: it counts, whatever the code makes of it. */
  private stopped: { readonly error: unknown } | undefined;
  private heardAt = 0;

  constructor(private readonly options: ProgramsOptions) {}

  /** Runs one. Throws ServerError where the database refused a statement and the code let it through, else ProgramError. */
  async run(step: ProgramStep, id: string, host: ProgramHost): Promise<ProgramRun> {
    if (step.command !== undefined) {
      const { runCommandLine } = await import('./command.js');
      await runCommandLine(this.options, step.command, host);
      await host.settle(host.session);
      return { environment: [] };
    }
    this.host = host;
    this.sites = new Sites();
    this.environment = new Set();
    this.lastError = undefined;
    this.stopped = undefined;
    let ok = false;
    try {
      const going = await this.open(step, host);
      const file = realpathSync(join(this.options.folder, step.file));
      const { direction, settings } = step;
      await this.ask(going.child, {
        type: 'run',
        id,
        file,
        direction,
        ...(settings === undefined ? {} : { settings }),
      });
      // The code has caught what stopped us, and gone on
      this.throwStopped();
      ok = true;
      return { environment: [...this.environment].sort() };
    } finally {
      this.host = undefined;
      // What a failure has left in the tool's own head (a broken pool, an aborted transaction) is no start for another migration
      if (!ok) await this.close();
    }
  }

  private throwStopped(): void {
    if (this.stopped !== undefined) throw this.stopped.error;
  }

  private async open(step: ProgramStep, host: ProgramHost): Promise<Going> {
    const known = this.going;
    if (known !== undefined && known.runner === step.runner && known.session === host.session) return known;
    await this.close();
    const { dialect, folder } = this.options;
    const connections = new Connections(
      host.session,
      () => this.host?.further,
      (sent, send, session) => this.heard(sent, send, session),
      { renew: async (session) => this.host?.renew?.(session), left: () => undefined },
    );
    const { user, database } = host.session.server;
    const listener = await listen({
      dialect: dialect.name,
      user,
      database,
      connect: () => connections.connect(),
      split: async (text) => (await dialect.split(text)).statements.map(({ sql }) => sql),
    });
    const child = startChild(script(), {
      cwd: folder,
      env: { NODE_ENV: 'production', DATABASE_URL: listener.url, ...this.options.environment },
      onLine: (line) => {
        this.heardAt = performance.now();
        if (line.trim() !== '') this.options.progress({ type: 'note', text: `${step.runner}: ${line}` });
      },
      onMessage: (message) => this.told(message as FromChild),
      onEnd: (why) =>
        this.waiting?.failed(
          new ProgramError(
            `The code ended its process: ${why}.`,
            'code-ended',
            'A migration returns or throws; it never calls `process.exit`. What it wrote is above.',
            undefined,
          ),
        ),
    });
    const going: Going = { runner: step.runner, session: host.session, child, listener, connections };
    this.going = going;
    await this.ask(child, { type: 'open', runner: step.runner, folder, url: listener.url, dialect: dialect.name });
    return going;
  }

  /** Sends a message and waits for the word that it is done. */
  private async ask(child: Child, message: ToChild): Promise<void> {
    this.heardAt = performance.now();
    const { quietMs } = this.options;
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((done, failed) => {
        this.waiting = { done, failed };
        child.send(message);
        if (quietMs === null) return;
        timer = setInterval(
          () => {
            if (performance.now() - this.heardAt < quietMs) return;
            const minutes = Math.round(quietMs / 60_000);
            failed(
              new ProgramError(
                `The code has neither sent a statement nor come to its end for ${minutes} minutes.`,
                'code-hangs',
                'Often a statement within a transaction waits for a second connection, or a promise is never settled.',
                undefined,
              ),
            );
          },
          Math.min(quietMs, 1_000),
        );
      });
    } catch (error) {
      this.throwStopped();
      throw error;
    } finally {
      clearInterval(timer);
      this.waiting = undefined;
    }
  }

  private told(message: FromChild): void {
    this.heardAt = performance.now();
    if (message.type === 'site') this.sites.tell(message.sql, { line: message.line, column: message.column });
    else if (message.type === 'environment') for (const name of message.names) this.environment.add(name);
    else if (message.type === 'settle') void this.settle();
    else if (message.type === 'failed') this.waiting?.failed(this.errorOf(message.error));
    else this.waiting?.done();
  }

  private async settle(): Promise<void> {
    const { going, host } = this;
    if (going === undefined || host === undefined) return;
    try {
      await host.settle(going.connections.inTransaction() ?? host.session);
      going.child.send({ type: 'settled' } satisfies ToChild);
    } catch (error) {
      this.stopped ??= { error };
      const message = error instanceof Error ? error.message : String(error);
      going.child.send({ type: 'settled', error: message } satisfies ToChild);
    }
  }

  /** What the database said last is the cause, where the code says the same: it knows more of it. */
  private errorOf(error: ChildError): unknown {
    const last = this.lastError;
    if (last !== undefined && error.message.includes(last.message)) return last;
    return programError(error, installStep(this.options.folder));
  }

  private async heard(sent: Sent, send: () => Promise<Ran>, session: Session): Promise<void> {
    this.heardAt = performance.now();
    const { host } = this;
    // Between two migrations a pool looks after its connections
    if (host === undefined) {
      await send();
      return;
    }
    try {
      await host.onStatement({ ...sent, site: await this.siteOf(sent.text) }, send, session);
    } catch (error) {
      if (error instanceof ServerError) this.lastError = error;
      else this.stopped ??= { error };
      throw error;
    } finally {
      this.heardAt = performance.now();
    }
  }

  /** The word on the place comes by another way, and mostly first. */
  private async siteOf(text: string): Promise<Site | undefined> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const found = this.sites.take(text);
      if (found !== undefined) return found;
      await turn();
    }
    return undefined;
  }

  /** Ends the child and closes what was opened for it; the session that migrates stays, and is out of any transaction of the code. */
  async close(): Promise<void> {
    const { going } = this;
    this.going = undefined;
    if (going === undefined) return;
    going.child.kill();
    await going.child.ended;
    await going.listener[Symbol.asyncDispose]();
    await going.connections.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
