import type { EngineName } from './engine.js';
import type { COMMANDS, LAYOUTS } from './input-list.js';
import type { Severity } from './plan.js';

/** One line of `migrations`. */
export interface SourceInput {
  readonly path: string;
  readonly layout?: string;
}

/** All settings, parsed once. Durations are milliseconds. */
export interface Inputs {
  readonly command: (typeof COMMANDS)[number];
  /** What follows `create` on the command line. */
  readonly name: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly directUrl: string | undefined;
  readonly migrations: readonly SourceInput[];
  readonly layout: (typeof LAYOUTS)[number];
  readonly engine: EngineName | undefined;
  readonly since: string | undefined;
  readonly shadow: string;
  readonly shadowSetup: readonly string[];
  readonly sessionSetup: string | undefined;
  /** Names of environment variables that code migrations are handed. */
  readonly programEnvironment: readonly string[];
  /** The command line of another tool (layout `program`). */
  readonly programUp: string | undefined;
  readonly programStatus: string | undefined;
  readonly programTables: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly order: readonly string[];
  readonly failOn: 'error' | 'warning' | 'never';
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly allowLabel: string;
  readonly approval: 'none' | 'reviewed';
  readonly backup: 'full' | 'affected' | 'none' | 'command';
  readonly backupProof: 'restore' | 'list' | 'none';
  /** Whether the user asked for that proof, or it is the default. */
  readonly backupProofAsked: boolean;
  readonly backupDirectory: string | undefined;
  readonly backupPassphrase: string | undefined;
  readonly backupCommand: string | undefined;
  /** Bytes. */
  readonly backupMaxSize: number | undefined;
  readonly backupTimeoutMs: number | null;
  readonly backupUpload: 'none' | 'artifact';
  /** Undefined: as long as the repository keeps its artifacts. */
  readonly backupRetentionDays: number | undefined;
  /** What `restore` restores, and of which database it is, where that is not the target. */
  readonly backupFile: string | undefined;
  readonly backupDatabase: string | undefined;
  readonly confirm: string | undefined;
  readonly onFailure: 'stop' | 'rollback' | 'restore';
  readonly verify: string | undefined;
  readonly analyzeAfter: boolean;
  readonly health: boolean;
  /** Where `snapshot` writes, and what `plan` goes by without a URL. */
  readonly snapshotFile: string | undefined;
  readonly snapshotPassphrase: string | undefined;
  readonly connectTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number | null;
  readonly lockRetries: number;
  readonly lockWaitMs: number;
  readonly historySchema: string;
  readonly postgresBinaries: readonly string[];
  readonly mysqlBinaries: readonly string[];
  readonly comment: boolean;
  readonly check: 'auto' | 'true' | 'false';
  readonly label: string;
  readonly githubToken: string | undefined;
  readonly workingDirectory: string;
  /** Path of the config file, whether it is there or not. */
  readonly config: string;
  /** What is wrong in it, each with its place. Empty but for `doctor`: all others refuse such a file. */
  readonly configTroubles: readonly string[];
  readonly requireReadOnly: boolean;
  readonly dryRun: boolean;
  /** An open issue as long as what was merged is not in. */
  readonly failureIssue: boolean;
  /** The migration that `baseline` goes up to, and that is the newest to stay in where migrations are undone. */
  readonly to: string | undefined;
  /** How many are undone where `to` names none. */
  readonly steps: number;
  /** Whether the user asked for that many. */
  readonly stepsAsked: boolean;
  readonly direction: 'up' | 'down';
  readonly resume: boolean;
  readonly markApplied: string | undefined;
  readonly markPending: string | undefined;
  readonly reportFile: string | undefined;
  readonly evidenceFile: string | undefined;
  readonly commentFile: string | undefined;
  readonly htmlFile: string | undefined;
  readonly sarifFile: string | undefined;
}
