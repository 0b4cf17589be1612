/** Who a token belongs to and what it may do. */
export interface Identity {
  readonly login: string;
  readonly type: 'User' | 'Bot';
  readonly write: boolean;
  /** `checks: write`, which the default token of many repositories lacks. */
  readonly checks?: boolean;
  /** `issues: write`; where it is left out, as `write`. */
  readonly issues?: boolean;
  /** `actions: read`. */
  readonly actions?: boolean;
  /** Whether GraphQL answers this token. */
  readonly graphql?: boolean;
  /** Tokens of apps cannot ask REST who they are. */
  readonly restUser?: boolean;
}

export interface CommentState {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly author: Pick<Identity, 'login' | 'type'>;
  /** Who edited it, the newest first; null for somebody whose account is gone. */
  readonly edits: (Pick<Identity, 'login' | 'type'> | null)[];
}

export interface IssueState {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  stateReason: string | null;
  readonly author: Pick<Identity, 'login' | 'type'>;
}

export interface FileState {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  readonly previous_filename?: string;
  /** Its text, where somebody may ask for it. */
  readonly text?: string;
}

export interface PullState {
  readonly number: number;
  title?: string;
  headSha: string;
  headRef?: string;
  /** `owner` of the head's repository. */
  headOwner?: string;
  baseRef?: string;
  /** `owner/repo`, where it is not the server's own. */
  baseRepository?: string;
  state?: 'open' | 'closed';
  mergedAt?: string | null;
  mergeCommit?: string | null;
  labels?: readonly string[];
  files?: readonly FileState[];
  locked?: boolean;
  author?: string;
  mergedBy?: string;
  /** In the order in which they were given. */
  reviews?: readonly ReviewState[];
  /** What GitHub lists as its events, oldest first. */
  events?: readonly LabelEvent[];
}

export interface ReviewState {
  readonly by: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly commit: string;
  readonly at: string;
}

/** What a reviewer of an environment said to a run. */
export interface EnvironmentReview {
  readonly environment: string;
  readonly state: 'approved' | 'rejected';
  readonly by: string;
  readonly comment: string;
}

export interface LabelEvent {
  readonly event: 'labeled' | 'unlabeled' | 'closed' | 'renamed';
  readonly label?: string;
  readonly by: string;
  readonly at: string;
}

/** A push to a branch, newest first in the list. */
export interface PushState {
  readonly branch: string;
  readonly after: string;
  readonly at: string;
}

export interface CheckState {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  status: string;
  conclusion: string | null;
  externalId: string | null;
  detailsUrl: string | null;
  title: string | null;
  summary: string | null;
  /** Those of later requests are appended, as GitHub does. */
  readonly annotations: Readonly<Record<string, unknown>>[];
}

/** A request as it came in. */
export interface Logged {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number | 'reset' | 'hang' | 'cut';
}

/** A failure to come. */
export interface Failure {
  readonly method?: string;
  readonly path?: RegExp;
  /** An HTTP status, a connection reset before or after the work was done, an answer cut in the middle, or none at all. */
  readonly status: number | 'reset' | 'reset-after' | 'hang' | 'cut';
  readonly times?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** What happens meanwhile. */
  readonly meanwhile?: () => void;
}

/** The tokens that GitHub hands out in practice. */
export const IDENTITIES: Readonly<Record<string, Identity>> = {
  'workflow-token': { login: 'github-actions[bot]', type: 'Bot', write: true, restUser: false },
  'checks-token': { login: 'github-actions[bot]', type: 'Bot', write: true, checks: true, restUser: false },
  'no-actions-token': {
    login: 'github-actions[bot]',
    type: 'Bot',
    write: true,
    actions: false,
    restUser: false,
  },
  'fork-token': { login: 'github-actions[bot]', type: 'Bot', write: false, restUser: false },
  'app-token': { login: 'acme-migrations[bot]', type: 'Bot', write: true, restUser: false },
  'app-token-without-graphql': {
    login: 'acme-migrations[bot]',
    type: 'Bot',
    write: true,
    restUser: false,
    graphql: false,
  },
  'workflow-token-without-graphql': {
    login: 'github-actions[bot]',
    type: 'Bot',
    write: true,
    restUser: false,
    graphql: false,
  },
  'personal-token': { login: 'mona', type: 'User', write: true },
  'fine-grained-token': { login: 'mona', type: 'User', write: true, graphql: false },
};
