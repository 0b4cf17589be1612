import type { ReportApproval } from './approval.js';
import type { Change } from './catalog.js';
import type { Check } from './check.js';
import type { Diagram } from './diagram.js';
import type { ErrorCode } from './error-codes.js';
import type { Health } from './health.js';
import type { ConstraintChecked, Probe, RollbackTried, RowsTouched, TargetNow } from './measured.js';
import type { Problem } from './migration.js';
import type { LockTaken, RelationSize, Severity, TableChange } from './plan.js';
import type { ReportBackup, ReportRestore } from './report-backup.js';
import type { TableProof } from './tables.js';

export type { Check } from './check.js';

export type { ReportBackup, ReportRestore } from './report-backup.js';

export type Verdict = 'clean' | 'warned' | 'blocked' | 'failed';
export type CommandName =
  | 'plan'
  | 'apply'
  | 'status'
  | 'verify'
  | 'drift'
  | 'backup'
  | 'restore'
  | 'rollback'
  | 'baseline'
  | 'comment'
  | 'snapshot'
  | 'create'
  | 'init'
  | 'doctor'
  | 'repair';

/**
 * The one shape of every command's result; all that renderers and outputs ever see. Described by
 * `schema/report.schema.json`. Never holds a URL, a host, a user or a password.
 */
export interface Report {
  readonly version: 1;
  readonly command: CommandName;
  readonly verdict: Verdict;
  /** One sentence for people: what this run found or did. */
  readonly headline: string;
  readonly label: string;
  readonly target: ReportTarget | null;
  readonly shadow: ReportShadow | null;
  readonly history: {
    readonly applied: readonly ReportApplied[];
    readonly pending: readonly ReportPending[];
    readonly problems: readonly Problem[];
    readonly source: 'history' | 'since' | 'none';
  };
  readonly plan: ReportPlan | null;
  readonly preflight: readonly Check[];
  readonly apply: ReportApply | null;
  readonly backup: ReportBackup | null;
  /** Set where a backup was restored, or would be. */
  readonly restore?: ReportRestore;
  readonly verify: { readonly checks: readonly Check[] } | null;
  /** How the database is, where `status` was asked for it. */
  readonly health?: Health;
  /** Set where `init` looked at the repository: the files that it writes, or would. */
  readonly files?: readonly ReportFile[];
  readonly log: readonly LogLine[];
  readonly run: RunInfo;
  /** Set where an apply asked for one. */
  readonly approval?: ReportApproval;
  /** Set where another run left this report, which may have run code of strangers: nobody has made sure of any of it. */
  readonly secondHand?: SecondHand;
  readonly notes: readonly string[];
  readonly error: ReportError | null;
}

/** A file of the first run. */
export interface ReportFile {
  readonly path: string;
  /** `kept`: there is another one of that name, which was left as it is. */
  readonly state: 'written' | 'to-write' | 'same' | 'kept';
  /** Unified, against what is there now; empty where that is the same. */
  readonly diff: string;
  /** Lines of the new text that only the user can settle. */
  readonly questions: readonly { readonly line: number; readonly text: string }[];
}

export interface ReportTarget {
  readonly engine: string;
  readonly version: string;
  readonly database: string;
  /** Set where a snapshot stood for the database. */
  readonly snapshot?: { readonly takenAt: string; readonly commit: string | null };
}

/** The run whose report this is, by GitHub's own word. */
export interface SecondHand {
  /** How it ended, as GitHub calls it: `success`, `failure`, … */
  readonly conclusion: string | null;
}

export interface ReportError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
  /** The address of what its code stands for. */
  readonly page?: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  /** The lines around with a caret. */
  readonly excerpt?: string;
}

export interface ReportPending {
  readonly id: string;
  /** The layout of its source, where there are several; here and below. */
  readonly layout?: string;
  readonly path: string;
  readonly checksum: string;
}

export interface ReportApplied {
  readonly id: string;
  readonly layout?: string;
  readonly appliedAt: string | null;
  readonly by: string | null;
  readonly commit: string | null;
  readonly durationMs: number | null;
}

export interface ReportShadow {
  readonly provider: string;
  readonly engine: string;
  readonly version: string;
  readonly why: string;
  readonly base: 'empty' | 'replay' | 'schema';
}

export interface ReportPlan {
  readonly digest: string;
  /** Set where the migrations are to be undone: all below is about their ways back. */
  readonly direction?: 'down';
  readonly migrations: readonly ReportMigration[];
  readonly changes: readonly Change[];
  readonly drift: readonly Change[];
  readonly findings: readonly ReportFinding[];
  /** Of a report that would have been too large: findings that are not in `findings`, counted by rule. */
  readonly findingsLeftOut?: readonly FindingsLeftOut[];
  /** Of tables and indexes that the plan locks or rewrites, as the target counts them; left out where no target was asked. */
  readonly sizes?: readonly RelationSize[];
  readonly now?: TargetNow;
  readonly probes?: readonly Probe[];
  /** Left out where it would not help: with nothing to connect, or with too much to look at. */
  readonly diagram?: Diagram;
}

export interface ReportMigration {
  readonly id: string;
  readonly layout?: string;
  readonly path: string;
  readonly checksum: string;
  /** It is the way back of the migration with this id: `rollback` then tells of running that again after it. */
  readonly undoes?: true;
  /** Of everything of it that could run, whatever the tool's own checksum covers: what an approval is compared by. */
  readonly contentSha256?: string;
  readonly transactional: boolean;
  readonly notAtomic?: string;
  readonly reversible: boolean;
  /** What to do in place of a down migration, where the tool has none. */
  readonly noDown?: string;
  readonly outcome: 'ok' | 'failed' | 'not-run';
  readonly ms: number;
  readonly notes: readonly string[];
  readonly rollback?: RollbackTried;
  readonly statements: readonly ReportStatement[];
  /** Of a report that would have been too large: the statements that are not in `statements`, added up. */
  readonly statementsLeftOut?: StatementsLeftOut;
}

export interface ReportStatement {
  readonly line: number;
  readonly endLine: number;
  readonly sql: string;
  readonly kind: string;
  /** null when the statement was not run on the shadow. */
  readonly ms: number | null;
  readonly rows: number | null;
  readonly locks: readonly LockTaken[];
  readonly rewrites: readonly string[];
  readonly algorithm: string | null;
  readonly change?: TableChange;
  readonly scans?: readonly string[];
  readonly validated?: readonly ConstraintChecked[];
  readonly triggers?: readonly string[];
  readonly touched?: readonly RowsTouched[];
  readonly impact?: string;
  readonly skipped?: string;
  readonly error?: string;
}

export interface StatementsLeftOut {
  readonly statements: number;
  /** How many there are of each kind. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly ms: number;
  readonly rows: number;
}

export interface FindingsLeftOut {
  readonly rule: string;
  readonly severity: Severity;
  readonly acknowledged?: true;
  readonly findings: number;
}

export interface ReportFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column?: number;
  readonly migration?: string;
  readonly statement: number | null;
  readonly suggestion?: string;
  readonly acknowledged?: string;
  /** The lines around with a caret, where the finding is an error of the server or parser. */
  readonly excerpt?: string;
}

export interface ReportApply {
  readonly outcomes: readonly Outcome[];
  readonly state: string;
  readonly next: string;
  /** What the run touched, before and after; left out where that was not looked at. */
  readonly tables?: readonly TableProof[];
}

export interface Outcome {
  readonly id: string;
  readonly layout?: string;
  readonly path: string;
  readonly status: 'applied' | 'failed' | 'rolled-back' | 'not-run';
  readonly ms: number;
  readonly statementsDone: number;
  readonly statementsAll: number;
  readonly error?: string;
  /** Those that are done, in their order; left out where nobody kept them. */
  readonly statements?: readonly StatementRan[];
}

/** A statement as it ran on the target. */
export interface StatementRan {
  readonly line: number;
  readonly kind: string;
  /** When it was done, ISO 8601, UTC. */
  readonly at: string;
  readonly ms: number;
  readonly rows: number | null;
}

/** One line of the execution log. */
export interface LogLine {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly event: string;
  readonly message: string;
  readonly ms?: number;
}

/** Who ran what where; null where it was not a workflow. */
export interface RunInfo {
  readonly tool: string;
  readonly startedAt: string;
  readonly ms: number;
  readonly actor: string | null;
  readonly commit: string | null;
  /** The head of the pull request, where the commit is its merge with the base. */
  readonly head?: string;
  readonly runUrl: string | null;
  readonly pullRequests: readonly number[];
}
