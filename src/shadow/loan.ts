import type { Query, Ran, Relay, Row, ServerInfo, Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { ADMIN } from './names.js';

/** Whom a loan of the one session is to. */
export interface LoanedRole {
  readonly server: ServerInfo;
  readonly settings: readonly (readonly [name: string, value: string])[];
}

const RESETS_ALL = /\b(?:RESET|DISCARD)\s+ALL\b/i;

/** What `ALTER ROLE … SET` and `ALTER DATABASE … SET` left for this role, the strongest last, as a login has them. */
async function roleSettings(base: Session, role: string): Promise<readonly (readonly [string, string])[]> {
  const rows = await base.query(sql`
    SELECT pg_catalog.split_part(c, '=', 1) AS name, pg_catalog.substr(c, pg_catalog.strpos(c, '=') + 1) AS value
    FROM pg_catalog.pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) c
    WHERE s.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role}))
      AND s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
    ORDER BY s.setrole <> 0, s.setdatabase <> 0`);
  return rows.map((row) => [row['name'] ?? '', row['value'] ?? ''] as const);
}

/**
 * The one session of an embedded database, lent out as if it were a new connection of a role. Nobody logs in there, so
 * what a login does is done here: the role's settings, at the begin and after each `RESET ALL`; and what a logout does.
 */
export class Loan implements Session {
  private over: Error | undefined;

  private constructor(
    private readonly base: Session,
    readonly server: ServerInfo,
    private readonly settings: LoanedRole['settings'],
  ) {}

  static async begin(base: Session, role: LoanedRole): Promise<Loan> {
    const { user } = role.server;
    const loan = new Loan(base, role.server, [...role.settings, ...(await roleSettings(base, user))]);
    await loan.login();
    await base.query(sql`SET SESSION AUTHORIZATION ${id(user)}`);
    return loan;
  }

  get home(): string {
    return this.server.user;
  }

  get id(): number {
    return this.base.id;
  }

  get lost(): Error | undefined {
    return this.over ?? this.base.lost;
  }

  private async login(): Promise<void> {
    for (const [name, value] of this.settings) {
      // A login only warns about a setting that it cannot make.
      await this.base.query(sql`SELECT pg_catalog.set_config(${name}, ${value}, false)`).catch(() => undefined);
    }
  }

  private own(): Session {
    if (this.over !== undefined) throw this.over;
    return this.base;
  }

  async query(query: Query, kept?: string): Promise<readonly Row[]> {
    const rows = await this.own().query(query, kept);
    if (RESETS_ALL.test(query.parts[0] ?? '') && this.transaction() !== 'failed') await this.login();
    return rows;
  }

  async run(text: string, options: { readonly copyData?: string } = {}): Promise<Ran> {
    const ran = await this.own().run(text, options);
    if (RESETS_ALL.test(text) && this.transaction() !== 'failed') await this.login();
    return ran;
  }

  cancel(): Promise<void> {
    return this.base.cancel();
  }

  transaction(): 'idle' | 'open' | 'failed' {
    return this.base.transaction();
  }

  /** What the program resets is put back by whoever lends this session to it. */
  relay(): Relay {
    const relay = this.own().relay?.();
    if (relay === undefined) throw new Error('the session of this database cannot be lent');
    return relay;
  }

  /** The database below is gone. */
  forfeit(): void {
    this.over ??= new Error('this session of the embedded database is closed');
  }

  async close(): Promise<void> {
    if (this.over !== undefined) return;
    this.forfeit();
    if (this.base.transaction() !== 'idle') await this.base.query(raw('ROLLBACK'));
    await this.base.query(sql`SET SESSION AUTHORIZATION ${id(ADMIN)}`);
    await this.base.query(raw('DISCARD ALL'));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
