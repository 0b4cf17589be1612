import type { Folder, Host, Layout, ReadOptions, Source } from './model/contracts.js';
import type { Engine, Environment } from './model/engine.js';
import type { Inputs } from './model/inputs.js';
import type { Applied, ReadMigrations } from './model/migration.js';
import type { CommandName, Report, RunInfo } from './model/report.js';
import type { ServerInfo, Session } from './model/session.js';
import type { SetupFile } from './shadow/setup.js';
import type { AllowLabel } from './steps/analyze.js';
import type { ReviewedPull } from './steps/approval/compare.js';
import type { HistoryOwner } from './steps/origin.js';
import type { ProgramSettings } from './steps/programs.js';
import type { Queue } from './steps/queue.js';
import type { Snapshot } from './steps/snapshot/snapshot.js';

/** The pull requests that a run is about. */
export interface PullRequestFacts {
  readonly numbers: readonly number[];
  readonly allowLabel: AllowLabel;
}

/** Merged pull requests with their plans. */
export interface ReviewedPulls {
  readonly pulls: readonly ReviewedPull[];
  /** Files that GitHub was not asked about, because there were too many. */
  readonly unasked: readonly string[];
}

/** GitHub, asked only when a command needs it; on the command line nobody is there to ask. Never throws, but where it says so. */
export interface PullRequests {
  /**
   * The open pull request, or those that a push merged, and those that brought these files: their own run may have failed,
   * or been dropped by a later one.
   */
  readonly of: (paths: readonly string[]) => Promise<PullRequestFacts>;
  /** Of those, the ones whose comment says that an apply is under way. */
  readonly leftApplying: (paths: readonly string[]) => Promise<readonly number[]>;
  /** What the group of a merge queue holds; undefined for all other runs, and where GitHub does not say. */
  readonly queue: () => Promise<Queue | undefined>;
  /**
   * The merged pull requests of the run, and those that brought these files, each with the plan that this identity posted for it. Undefined
   * where there is no GitHub to ask; throws where GitHub does not answer, since then nobody knows what was reviewed.
   */
  readonly reviewed?: ((paths: readonly string[]) => Promise<ReviewedPulls>) | undefined;
  /** Told when an apply begins, so that the pull requests show it. */
  readonly applying: (plan: Report) => Promise<void>;
}

/** The run that a `workflow_run` is about, by the event and by GitHub: nothing of it comes from what that run left. */
export interface OtherRun {
  /** Why there is nothing to post for it, in a whole sentence; undefined where there is. */
  readonly idle: string | undefined;
  readonly headSha: string;
  readonly conclusion: string | null;
  readonly url: string | null;
  /** The open pull requests whose head is that commit. */
  readonly pullRequests: () => Promise<readonly number[]>;
  /** Posts a report as the comment of the label; `refused` says why it does not stand there. */
  readonly post: (
    report: Report,
    pullRequest: number,
  ) => Promise<{ readonly note?: string; readonly refused?: string }>;
}

/** Everything that a command may use, chosen once from the inputs. */
export interface Context {
  readonly command: CommandName;
  readonly inputs: Inputs;
  readonly host: Host;
  readonly engine: Engine;
  readonly folder: Folder;
  readonly run: RunInfo;
  readonly signal: AbortSignal;
  readonly pullRequests: PullRequests;
  /** Undefined where no `workflow_run` started this one. */
  readonly otherRun: OtherRun | undefined;
  /** Whose history each source goes by, in the order of the plan. */
  readonly owners: () => Promise<readonly HistoryOwner[]>;
  /** The folders of the migrations, the one layout that they are of, and how it is to read them. */
  readonly files: () => Promise<{
    readonly layout: Layout;
    readonly sources: readonly Source[];
    readonly options: ReadOptions;
  }>;
  /** Reads the migration files by their layout. */
  readonly read: () => Promise<ReadMigrations>;
  /** What counts as applied where no history can be read, and where that comes from in words. */
  readonly since: (read: ReadMigrations) => Promise<{
    readonly applied: readonly Applied[];
    readonly source: 'since' | 'none';
    readonly note: string | undefined;
  }>;
  readonly setupFiles: () => Promise<readonly SetupFile[]>;
  /** How migrations that are code are run. */
  readonly programs: ProgramSettings;
  /** Opens the target. `purpose` is shown to the database's administrators. */
  readonly open: (purpose: 'plan' | 'apply' | 'lock', readOnly: boolean) => Promise<Session>;
  /** Settings that the URL's `options=` makes. */
  readonly urlSettings: Environment['settings'];
  /** What stands for the target in a plan without `database-url`. */
  readonly snapshot: Snapshot | undefined;
  /** The target's schema as SQL, by its own dump tool or from the snapshot; undefined where there is none. */
  readonly dumpSchema: ((server: ServerInfo) => Promise<string>) | undefined;
  readonly environmentName: string;
}

export type { ReadOptions, Source };

/** One verb. */
export interface Command {
  readonly name: CommandName;
  run(context: Context): Promise<Report>;
}
