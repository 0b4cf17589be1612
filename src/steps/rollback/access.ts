import type { Shadow } from '../../model/contracts.js';
import type { Dialect } from '../../model/engine.js';
import type { Session } from '../../model/session.js';
import { setUpSession } from '../session-setup.js';
import type { Runner } from './direction.js';

/** The sessions of a walk: the one that migrates, and an administrator's for rows. */
export class Access implements AsyncDisposable {
  private admin: Session | undefined;

  constructor(
    private readonly shadow: Pick<Shadow, 'open' | 'admin'>,
    readonly runner: Omit<Runner, 'session'> & { session: Session; readonly dialect: Dialect },
  ) {}

  private get alone(): boolean {
    return this.runner.session.server.embedded;
  }

  /** A session that only reads; where there is one session for all, the one that migrates. */
  async reading(): Promise<Session> {
    if (this.alone) return this.runner.session;
    this.admin ??= await this.shadow.admin();
    return this.admin;
  }

  /** As an administrator, whose session forgets all of it afterwards; the migrating one is a new one then where there is one for all. */
  async writing<T>(work: (session: Session) => Promise<T>): Promise<T> {
    if (this.alone) {
      await this.runner.session.close();
      let done: T;
      {
        await using admin = await this.shadow.admin();
        done = await work(admin);
      }
      this.runner.session = await this.shadow.open();
      await setUpSession(this.runner.session, this.runner.sessionSetup, this.runner.dialect);
      return done;
    }
    await using admin = await this.shadow.admin();
    return await work(admin);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.admin?.close();
    await this.runner.session.close();
  }
}
