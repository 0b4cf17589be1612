import type { Catalog } from '../../model/catalog.js';
import type { Environment } from '../../model/engine.js';
import type { TargetNow } from '../../model/measured.js';
import type { RelationSize } from '../../model/plan.js';
import type { Row, ServerInfo } from '../../model/session.js';
import type { ToolRows } from '../tool/rows.js';

/** What the target said to one question about its history. */
export interface Answer {
  /** As `questionOf` writes it. */
  readonly question: string;
  readonly rows: readonly Row[];
}

/** The server as a plan needs it: neither how it was reached nor by which certificate. */
export type SnapshotServer = Pick<
  ServerInfo,
  'engine' | 'version' | 'major' | 'database' | 'user' | 'superuser' | 'embedded'
> & { readonly settings: Readonly<Record<string, string>> };

/** Everything that a plan asks of a target, as it was at one moment. Never a URL, a host, a password or a row of the application. */
export interface Snapshot {
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** Name and version of the tool that took it. */
  readonly tool: string;
  /** The commit that was checked out; null where it was no workflow. */
  readonly commit: string | null;
  /** The database's label. */
  readonly label: string;
  /** As the engine is registered. */
  readonly engine: string;
  readonly layouts: readonly string[];
  readonly server: SnapshotServer;
  readonly environment: Environment;
  /** Settings whose values were left out: their names have a dot, and applications keep secrets there. */
  readonly unsaid: readonly string[];
  readonly fingerprint: string;
  /** The history tables as they answered. What a row means may depend on the files, so they are read when the plan is made. */
  readonly history: readonly Answer[];
  readonly catalog: Catalog;
  readonly sizes: readonly RelationSize[];
  /** Undefined where the engine tells nothing of it. */
  readonly now?: TargetNow;
  /** Rows of the tables by which a tool goes that keeps its own history. */
  readonly toolRows?: readonly ToolRows[];
  /** The schema as SQL, or in words why it could not be had. */
  readonly schema: { readonly sql: string } | { readonly missing: string };
}
