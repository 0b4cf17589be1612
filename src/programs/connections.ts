import { setTimeout as sleep } from 'node:timers/promises';
import { ServerError } from '../model/error.js';
import type { Ran, Session } from '../model/session.js';
import type { Connected, Sent } from './listener.js';

type OnStatement = (sent: Sent, send: () => Promise<Ran>, session: Session) => Promise<void>;

/** Told when a connection of the program has ended. */
interface Ending {
  /** Makes the session as new for the next connection: nothing that was prepared, set or locked on it is left. */
  renew(session: Session): Promise<void>;
  /** A transaction was still open. */
  left(session: Session): void;
}

/** How long one connection waits for the transaction of another, where there is one session for all. */
const PATIENCE_MS = 10_000;

/** Which connection of a program has which session. */
export class Connections {
  private free = true;
  private readonly opened = new Set<Session>();
  /** Where all share one session: who has it, and who waits. */
  private owner: symbol | undefined;
  private readonly waiting = new Set<() => void>();
  private open = 0;
  private count = 0;
  /** A session that is being put back is nobody's. */
  private putBack: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: Session,
    private readonly further: () => (() => Promise<Session>) | undefined,
    private readonly onStatement: OnStatement,
    private readonly ending: Ending,
  ) {}

  /** Connections that were made so far. */
  get made(): number {
    return this.count;
  }

  /** Resolves once none is open any more, or after so long. */
  async ended(ms: number): Promise<void> {
    const until = performance.now() + ms;
    while (this.open > 0 && performance.now() < until) await sleep(10);
  }

  async connect(): Promise<Connected> {
    // One after the other: a program whose last connection has just ended is to get its session again
    await this.putBack;
    const open = this.further();
    if (open === undefined) return this.sharing();
    if (this.free) {
      this.free = false;
      return this.connected(this.session, async () => {
        this.putBack = this.back();
        await this.putBack;
        this.free = true;
      });
    }
    const session = await open();
    this.opened.add(session);
    return this.connected(session, async () => {
      this.opened.delete(session);
      if (session.lost === undefined && session.transaction() !== 'idle') this.ending.left(session);
      await session.close();
    });
  }

  private connected(session: Session, onEnd: () => Promise<void>): Connected {
    this.open += 1;
    this.count += 1;
    return {
      session,
      onStatement: (sent, send) => this.onStatement(sent, send, session),
      onEnd: async () => {
        try {
          await onEnd();
        } finally {
          this.open -= 1;
        }
      },
    };
  }

  /** The first session, as it was before a connection had it. What goes wrong here the next statement on it says. */
  private async back(): Promise<void> {
    const { session } = this;
    try {
      if (session.lost !== undefined) return;
      if (session.transaction() !== 'idle') {
        this.ending.left(session);
        await session.run('ROLLBACK');
      }
      await this.ending.renew(session);
    } catch {
      // Whoever migrates on it hears of it
    }
  }

  /** A connection on the one session that there is: it gets its turn between the statements and the transactions of the others. */
  private sharing(): Connected {
    const { session } = this;
    const me = Symbol('connection');
    const connected = this.connected(session, async () => {
      if (this.owner === me && session.transaction() !== 'idle') {
        this.ending.left(session);
        await session.run('ROLLBACK');
      }
      if (this.open === 1) {
        this.putBack = this.back();
        await this.putBack;
      }
      if (this.owner === me) this.release();
    });
    return {
      ...connected,
      onStatement: async (sent, send) => {
        await this.turn(me);
        try {
          await connected.onStatement(sent, send);
        } finally {
          if (session.transaction() === 'idle') this.release();
        }
      },
    };
  }

  private release(): void {
    this.owner = undefined;
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  private async turn(me: symbol): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (this.owner !== undefined && this.owner !== me) {
      const left = until - performance.now();
      if (left <= 0)
        throw new ServerError(
          'the code sends a statement on a second connection while a transaction is open on the first, and the embedded database has one session',
          '53300',
          { hint: 'Take `shadow: local` or `shadow: docker`; or let the statement be part of the transaction.' },
        );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 50));
        this.waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    this.owner = me;
  }

  /** The one session in whose transaction the program is. */
  inTransaction(): Session | undefined {
    const open = [this.session, ...this.opened].filter((session) => session.transaction() !== 'idle');
    return open.length === 1 ? open[0] : undefined;
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.opened].map((session) => session.close()));
    this.opened.clear();
    if (this.session.lost === undefined && this.session.transaction() !== 'idle') await this.session.run('ROLLBACK');
  }
}
