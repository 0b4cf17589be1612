import type { DumpTools } from '../../io/binaries.js';
import type { MysqlDumpTools } from '../../io/mysql-programs.js';
import type { InputsOf } from '../../model/contracts.js';
import type { Dialect, Engine } from '../../model/engine.js';
import type { Problem } from '../../model/migration.js';
import type { Plan } from '../../model/plan.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import type { HistoryOwner } from '../origin.js';
import type { Parsed } from '../parse.js';

export interface PreflightRequest {
  readonly engine: Engine;
  /** The session that will run the migrations, outside a transaction. */
  readonly session: Session;
  /** `database-url`; where `direct-url` is given, the session was opened by that. */
  readonly url: string;
  readonly inputs: InputsOf<'backup' | 'backupDirectory' | 'historySchema' | 'directUrl' | 'connectTimeoutMs'>;
  /** Whose history each source of the plan goes by; without it there is none but ours. */
  readonly owners?: readonly HistoryOwner[];
  /** Where files and history disagree. */
  readonly problems: readonly Problem[];
  /** What is about to run: some rights and settings only matter to some statements. Without it nothing is known of them. */
  readonly pending?: readonly Pick<Parsed, 'migration' | 'split'>[];
  /** What that did on the shadow: the locks that it takes, and what it writes anew. */
  readonly plan?: Pick<Plan, 'migrations' | 'sizes'>;
  /** This machine's clock, in milliseconds since 1970. */
  readonly clock?: () => number;
  /** Whether this run makes a backup; `affected` (`schema.name`) says of which tables, else of all. */
  readonly backupWanted: boolean;
  readonly affected?: readonly string[];
  /** The dump tools that are installed, from `findDumpTools`. */
  readonly tools: readonly DumpTools[];
  /** Those of the MySQL family, from `findMysqlDumpTools`. */
  readonly mysqlTools?: readonly MysqlDumpTools[];
}

/** How a kind of server is asked for everything that can go wrong. Nothing here writes. */
export interface Asker {
  /** Whether what is sent can be read on its way. */
  network(request: PreflightRequest): Check;
  /** What the server says of itself, of our rights, of the others at work, and what the backup needs. */
  server(request: PreflightRequest): Promise<readonly Check[]>;
  /** The way to the session that migrates: nothing that shares it, and the database that was planned for at its end. */
  way(request: PreflightRequest): Promise<readonly Check[]>;
}

const ASKERS: Readonly<Record<Dialect['name'], () => Promise<Asker>>> = {
  postgresql: async () => (await import('./postgresql.js')).postgresqlAsker,
  mysql: async () => (await import('../mysqlfamily/asker.js')).mysqlAsker,
};

/** Loaded where it is needed: one run is about one kind of server. */
export const askerOf = ({ name }: Pick<Dialect, 'name'>): Promise<Asker> => ASKERS[name]();
