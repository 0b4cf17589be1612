/** What started this run, and what `command: auto` makes of it. What the event does not say is null. */
export interface Trigger {
  /** `pull_request`, `push`, …; empty outside a workflow. */
  readonly event: string;
  readonly action: string | null;
  /** Which label was set or taken off; null for all other events. */
  readonly label: string | null;
  readonly command: TriggerCommand;
  /** In words why this command. */
  readonly reason: string;
  readonly pullRequest: TriggerPullRequest | null;
  readonly push: TriggerPush | null;
  readonly workflowRun: TriggerWorkflowRun | null;
  /** The commit that the run is about: the merge commit once merged. */
  readonly commit: string | null;
  readonly ref: string | null;
  readonly defaultBranch: string | null;
  readonly actor: string | null;
  readonly runUrl: string | null;
  readonly repository: RepositoryName | null;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  /** GitHub hands runs for forks and for Dependabot a token that cannot write. */
  readonly readOnlyToken: boolean;
}

export type TriggerCommand = 'plan' | 'apply' | 'drift' | 'none';

/** A repository by its two names. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/** The pull request of an event. */
export interface TriggerPullRequest {
  readonly number: number;
  readonly headSha: string | null;
  readonly baseSha: string | null;
  readonly baseRef: string | null;
  readonly headRef: string | null;
  readonly fork: boolean;
  /** null where the event does not list them: ask GitHub. */
  readonly labels: readonly string[] | null;
  readonly merged: boolean;
  readonly author: string | null;
}

/** What was pushed. */
export interface TriggerPush {
  readonly before: string | null;
  readonly after: string | null;
  /** Oldest first; GitHub lists at most 2,048. */
  readonly commits: readonly string[];
  readonly forced: boolean;
}

/** The run that a `workflow_run` is about; all of it was chosen by whoever opened the pull request. */
export interface TriggerWorkflowRun {
  readonly id: number | null;
  readonly event: string | null;
  readonly conclusion: string | null;
  readonly headSha: string | null;
  readonly headBranch: string | null;
  readonly headOwner: string | null;
  /** `owner/name`; null where it is gone. */
  readonly headRepository: string | null;
  /** Who started it. */
  readonly actor: string | null;
  /** Empty for forks: ask GitHub by head. */
  readonly pullRequests: readonly number[];
}
