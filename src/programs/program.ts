import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { bundledFile } from '../io/bundled.js';
import { type Child, startChild } from '../io/child.js';
import { ActionError, ServerError } from '../model/error.js';
import type { ProgramStep } from '../model/migration.js';
import type { Ran, Session } from '../model/session.js';
import type { ChildError, FromChild, ToChild } from './child/contract.js';
import type { Site } from './child/sites.js';
import { Connections } from './connections.js';
import type { ProgramHost, ProgramRun, ProgramsOptions } from './host.js';
import { installStep } from './install-step.js';
import { type Listener, listen, type Sent } from './listener.js';
import { ProgramError, programError } from './program-error.js';
import { redactor } from './redact.js';
import { Sites } from './sites-told.js';

export type { ProgramHost, ProgramRun, ProgramsOptions, SentFrom } from './host.js';

/** A child process with its listener, for one tool on one session. */
interface Going {
  readonly runner: string;
  /** Where its packages stand. */
  readonly home: string;
  readonly session: Session;
  readonly child: Child;
  readonly listener: Listener;
  readonly connections: Connections;
}

/** The folder whose packages a file gets: the nearest above it that has some, as Node looks for them. */
function homeOf(folder: string, file: string): string {
  for (let at = dirname(file); at !== folder && dirname(at) !== at; at = dirname(at))
    if (existsSync(join(at, 'node_modules'))) return at;
  return folder;
}

/** What the child's script is: beside the bundle, or from a checkout what the build or the tests have made of the sources. */
export function childScript(beside: (...path: string[]) => string | undefined = bundledFile): string {
  const found =
    beside('child', 'main.js') ??
    beside('..', 'programs', 'child', 'main.js') ??
    beside('..', '..', 'lib', 'programs', 'child', 'main.js');
  if (found === undefined)
    throw new ActionError(
      'bundle',
      '`dist/child/main.js`, the script for code migrations, is missing.',
      'Use the action by a released tag, or copy `dist/` whole: one file of it is not enough.',
    );
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
  /** A migration is at work: what is sent meanwhile is its own. */
  private running = false;
  private waiting: Waiting | undefined;
  /** The folder of the migration that is run. */
  private near = '';
  private sites = new Sites();
  private environment = new Set<string>();
  private lastError: ServerError | undefined;
  /** Thrown by the host itself: it counts, whatever the code makes of it. */
  private stopped: { readonly error: unknown } | undefined;
  private heardAt = 0;
  /** Statements that the database is at work on: while there are any the code is not what takes so long. */
  private inFlight = 0;
  private hide: (text: string) => string = (text) => text;

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
      const file = realpathSync(join(this.options.folder, step.file));
      this.near = dirname(file);
      const going = await this.open(step, file, host);
      const { direction, settings } = step;
      this.running = true;
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
      this.running = false;
      // What a failure has left in the tool's own head (a broken pool, an aborted transaction) is no start for another migration
      if (!ok) await this.close();
    }
  }

  private throwStopped(): void {
    if (this.stopped !== undefined) throw this.stopped.error;
  }

  private async open(step: ProgramStep, near: string, host: ProgramHost): Promise<Going> {
    const known = this.going;
    const home = homeOf(this.options.folder, near);
    if (known?.runner === step.runner && known.home === home && known.session === host.session) return known;
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
    // Code may print what it was handed, or throw it
    this.hide = redactor(listener.url, this.options.environment);
    const child = startChild(childScript(), {
      cwd: folder,
      env: { NODE_ENV: 'production', DATABASE_URL: listener.url, ...this.options.environment },
      onLine: (line) => {
        this.heardAt = performance.now();
        if (line.trim() !== '') this.options.progress({ type: 'note', text: `${step.runner}: ${this.hide(line)}` });
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
    const going: Going = { runner: step.runner, home, session: host.session, child, listener, connections };
    this.going = going;
    const { runner } = step;
    await this.ask(child, { type: 'open', runner, folder, near, url: listener.url, dialect: dialect.name });
    return going;
  }

  /** Sends a message and waits for the word that it is done. */
  private async ask(child: Child, message: ToChild): Promise<void> {
    this.heardAt = performance.now();
    const { quietMs } = this.options;
    let timer: NodeJS.Timeout | undefined;
    const signal = this.host?.signal;
    // Code that waits for something else than the database would not hear of it
    const abort = (): void => this.waiting?.failed(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      signal?.throwIfAborted();
      await new Promise<void>((done, failed) => {
        this.waiting = { done, failed };
        child.send(message);
        if (quietMs === null) return;
        timer = setInterval(
          () => {
            if (this.inFlight > 0 || performance.now() - this.heardAt < quietMs) return;
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
      signal?.removeEventListener('abort', abort);
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
    return programError({ ...error, message: this.hide(error.message) }, installStep(this.near));
  }

  private async heard(sent: Sent, send: () => Promise<Ran>, session: Session): Promise<void> {
    this.heardAt = performance.now();
    const { host } = this;
    // A tool sets up its connections before the first migration, and its pool looks after them between two
    if (host === undefined || !this.running) {
      await send();
      return;
    }
    this.inFlight += 1;
    try {
      await host.onStatement({ ...sent, site: await this.siteOf(sent.text) }, send, session);
    } catch (error) {
      if (error instanceof ServerError) this.lastError = error;
      else this.stopped ??= { error };
      throw error;
    } finally {
      this.inFlight -= 1;
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
