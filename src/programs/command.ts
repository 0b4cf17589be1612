import { killGroup, ProgramMissing, run } from '../io/exec.js';
import { ActionError, ServerError } from '../model/error.js';
import type { Ran, Session } from '../model/session.js';
import { type CommandEnd, commandFailed, hangs, leftOpen, notConnected } from './command-words.js';
import { Connections } from './connections.js';
import type { ProgramHost, ProgramsOptions } from './host.js';
import { installStep } from './install-step.js';
import { listen, type Sent } from './listener.js';
import { redactor } from './redact.js';

/** Lines of its output that an error repeats. */
const KEPT = 20;
const LONGEST = 500;
/** How long connections that have ended with the program are waited for. */
const END_MS = 5_000;

/** Changes nothing by itself, whatever transaction it leaves open. */
const READS = /^\s*(?:select|show|set|reset|begin|start|savepoint|release|values|explain|table|fetch|declare|close)\b/i;

/** The database as the program is told of it: by its URL, and by what the clients of that server read by themselves. */
export function databaseVariables(url: string): Readonly<Record<string, string>> {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const [user, secret, database] = [username, password, pathname.slice(1)].map(decodeURIComponent) as [
    string,
    string,
    string,
  ];
  return /^postgres/.test(protocol)
    ? {
        DATABASE_URL: url,
        PGHOST: hostname,
        PGPORT: port,
        PGUSER: user,
        PGPASSWORD: secret,
        PGDATABASE: database,
        // It never leaves this machine
        PGSSLMODE: 'disable',
      }
    : { DATABASE_URL: url, MYSQL_HOST: hostname, MYSQL_TCP_PORT: port, MYSQL_PWD: secret };
}

/** One run of a command line over our own session. */
class CommandRun {
  private readonly said: string[] = [];
  private readonly changing = new WeakSet<Session>();
  private heardAt = performance.now();
  private inFlight = 0;
  private lastError: ServerError | undefined;
  /** After that error: it was no surprise then, unless the program says so. */
  private wentOn = false;
  private left = false;
  private pid: number | undefined;
  /** Thrown by the host itself, or why we have ended it: it counts, whatever the program makes of it. */
  private stopped: { readonly error: unknown } | undefined;

  constructor(
    private readonly options: ProgramsOptions,
    private readonly command: string,
    private readonly host: ProgramHost,
  ) {}

  async toItsEnd(): Promise<void> {
    const { options, host } = this;
    const connections = new Connections(
      host.session,
      () => host.further,
      (sent, send, session) => this.heard(sent, send, session),
      {
        renew: (session) => host.renew?.(session) ?? Promise.resolve(),
        left: (session) => {
          this.left ||= this.changing.has(session);
        },
      },
    );
    const { user, database } = host.session.server;
    const listener = await listen({
      dialect: options.dialect.name,
      user,
      database,
      connect: () => connections.connect(),
      split: async (text) => (await options.dialect.split(text)).statements.map(({ sql }) => sql),
    });
    try {
      const variables = databaseVariables(listener.url);
      const code = await this.start(variables, redactor(listener.url, options.environment));
      await connections.ended(END_MS);
      this.judge({
        command: this.command,
        code,
        said: this.said,
        connections: connections.made,
        variables: Object.keys(variables),
        install: installStep(options.folder),
      });
    } finally {
      this.end();
      await listener[Symbol.asyncDispose]();
      await connections.close();
    }
  }

  private end(): void {
    if (this.pid !== undefined) killGroup(this.pid, 'SIGKILL');
  }

  private stop(error: unknown): void {
    this.stopped ??= { error };
    this.end();
  }

  private async start(variables: Readonly<Record<string, string>>, hide: (text: string) => string): Promise<number> {
    const { folder, environment, progress, quietMs } = this.options;
    const { signal } = this.host;
    const abort = (): void => this.stop(signal?.reason);
    const watch = setInterval(() => {
      if (quietMs === null || this.inFlight > 0 || performance.now() - this.heardAt < quietMs) return;
      this.stop(hangs(this.command, Math.round(quietMs / 60_000)));
    }, 500);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      signal?.throwIfAborted();
      const { code } = await run('sh', ['-e', '-c', this.command], {
        cwd: folder,
        env: { ...environment, ...variables },
        keep: 1,
        onStart: (pid) => {
          this.pid = pid;
        },
        onLine: (line) => {
          this.heardAt = performance.now();
          const text = hide(line).slice(0, LONGEST);
          if (text.trim() === '') return;
          this.said.push(text);
          if (this.said.length > KEPT) this.said.shift();
          progress({ type: 'note', text: `program: ${text}` });
        },
      });
      return code;
    } catch (error) {
      if (!(error instanceof ProgramMissing)) throw error;
      throw new ActionError(
        'no-shell',
        'There is no `sh` here, which runs the command of `program-up`.',
        'On Windows use a runner with Git for Windows, whose `sh` is then on the PATH.',
        { cause: error },
      );
    } finally {
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
    }
  }

  private judge(end: CommandEnd): void {
    if (this.stopped !== undefined) throw this.stopped.error;
    if (end.code !== 0) throw this.cause() ?? commandFailed(end);
    if (end.connections === 0) throw notConnected(end);
    if (this.left) throw leftOpen(this.command);
  }

  /** What the database refused, where the command failed of it. */
  private cause(): ServerError | undefined {
    const last = this.lastError;
    const told = last !== undefined && this.said.some((line) => line.includes(last.message));
    return told || !this.wentOn ? last : undefined;
  }

  private async heard(sent: Sent, send: () => Promise<Ran>, session: Session): Promise<void> {
    this.heardAt = performance.now();
    this.inFlight += 1;
    if (this.stopped !== undefined) throw this.stopped.error;
    try {
      await this.host.onStatement({ ...sent, site: undefined }, send, session);
      if (!READS.test(sent.text) && !/^\s*(?:rollback|abort)\b/i.test(sent.text)) this.wentOn = true;
      if (session.transaction() === 'idle') this.changing.delete(session);
      else if (!READS.test(sent.text)) this.changing.add(session);
    } catch (error) {
      if (error instanceof ServerError) {
        this.lastError = error;
        this.wentOn = false;
      } else this.stop(error);
      throw error;
    } finally {
      this.inFlight -= 1;
      this.heardAt = performance.now();
    }
  }
}

/**
 * Runs a command line over our session, through a listener of its own. Throws ServerError where the database refused a statement and the
 * command failed of it, else ProgramError.
 */
export const runCommandLine = (options: ProgramsOptions, command: string, host: ProgramHost): Promise<void> =>
  new CommandRun(options, command, host).toItsEnd();
