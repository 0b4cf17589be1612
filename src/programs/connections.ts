import { ServerError } from '../model/error.js';
import type { Ran, Session } from '../model/session.js';
import type { Connected, Sent } from './listener.js';

type OnStatement = (sent: Sent, send: () => Promise<Ran>, session: Session) => Promise<void>;

/** How long one connection waits for the transaction of another, where there is one session for all. */
const PATIENCE_MS = 10_000;

/** Which connection of a program has which session. */
export class Connections {
  private free = true;
  private readonly opened = new Set<Session>();
  /** Where all share one session: who has it, and who waits. */
  private owner: symbol | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly session: Session,
    private readonly further: () => (() => Promise<Session>) | undefined,
    private readonly onStatement: OnStatement,
  ) {}

  async connect(): Promise<Connected> {
    const open = this.further();
    if (open === undefined) return this.sharing();
    if (this.free) {
      this.free = false;
      return this.connected(this.session, async () => {
        this.free = true;
        if (this.session.lost === undefined && this.session.transaction() !== 'idle')
          await this.session.run('ROLLBACK');
      });
    }
    const session = await open();
    this.opened.add(session);
    return this.connected(session, async () => {
      this.opened.delete(session);
      await session.close();
    });
  }

  private connected(session: Session, onEnd: () => Promise<void>): Connected {
    return { session, onStatement: (sent, send) => this.onStatement(sent, send, session), onEnd };
  }

  /** A connection on the one session that there is: it gets its turn between the statements and the transactions of the others. */
  private sharing(): Connected {
    const { session } = this;
    const me = Symbol('connection');
    return {
      session,
      onStatement: async (sent, send) => {
        await this.turn(me);
        try {
          await this.onStatement(sent, send, session);
        } finally {
          if (session.transaction() === 'idle') this.release();
        }
      },
      onEnd: async () => {
        if (this.owner !== me) return;
        if (session.transaction() !== 'idle') await session.run('ROLLBACK');
        this.release();
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
