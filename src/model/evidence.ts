import type { Check, Outcome, ReportBackup } from './report.js';
import type { TableProof } from './tables.js';

/** A pull request of the deployment, as GitHub tells of it once it is merged. */
export interface EvidencePullRequest {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly author: string | null;
  readonly headSha: string;
  readonly mergeCommit: string | null;
  readonly mergedBy: string | null;
  readonly mergedAt: string | null;
  /** The last word of each reviewer, where that is an approval. */
  readonly approvals: readonly {
    readonly reviewer: string;
    readonly at: string | null;
    readonly commit: string | null;
    /** The approval is of the very commit that was merged. */
    readonly ofHead: boolean;
  }[];
}

/** What reviewers of an environment said to the run. */
export interface EvidenceEnvironment {
  readonly environments: readonly string[];
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly by: string | null;
  readonly comment: string;
}

/** One statement of a migration, as it ran. */
export interface EvidenceStatement {
  readonly line: number;
  readonly kind: string;
  /** As it stands in the file, without what it writes out as a password; left out where the plan has none of that line. */
  readonly sql?: string;
  /** When it was done, ISO 8601. */
  readonly at: string;
  readonly ms: number;
  readonly rows: number | null;
}

export interface EvidenceMigration {
  readonly id: string;
  readonly path: string;
  /** Of the file, by the rule of its tool; null where the plan does not have it. */
  readonly checksum: string | null;
  readonly status: Outcome['status'];
  readonly ms: number;
  readonly statementsDone: number;
  readonly statementsAll: number;
  readonly statements: readonly EvidenceStatement[];
  readonly error?: string;
}

/** What is kept of one deployment: who, what, when, and how it was proved. Never holds a URL of a database, a host, a user or a password of one. */
export interface Evidence {
  readonly version: 1;
  readonly command: string;
  readonly verdict: string;
  readonly headline: string;
  readonly tool: string;
  readonly run: {
    readonly startedAt: string;
    readonly endedAt: string;
    readonly ms: number;
    readonly actor: string | null;
    readonly commit: string | null;
    readonly url: string | null;
    readonly repository: string | null;
    /** The workflow's file and ref, as GitHub names it. */
    readonly workflow: string | null;
    readonly event: string | null;
    readonly ref: string | null;
  };
  readonly pullRequests: readonly EvidencePullRequest[];
  readonly environments: readonly EvidenceEnvironment[];
  readonly target: {
    readonly label: string;
    readonly engine: string;
    readonly version: string;
    readonly database: string;
  } | null;
  readonly plan: {
    readonly digest: string;
    /** Findings that did not block, with the reason that was given. */
    readonly acknowledged: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly path: string | null;
      readonly line: number | null;
      readonly reason: string;
    }[];
    readonly findings: number;
  } | null;
  readonly backup: ReportBackup | null;
  readonly preflight: readonly Check[];
  readonly migrations: readonly EvidenceMigration[];
  readonly state: string;
  readonly next: string;
  readonly verification: { readonly ok: boolean; readonly checks: readonly Check[] } | null;
  readonly tables: readonly TableProof[];
  readonly error: { readonly code: string; readonly message: string } | null;
  /** What could not be asked, in whole sentences. */
  readonly unknown: readonly string[];
}
