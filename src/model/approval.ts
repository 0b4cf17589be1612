/** Whether what an apply would run is what was reviewed. */
export interface ReportApproval {
  readonly ok: boolean;
  /** The merged pull requests whose plans were looked at. */
  readonly pullRequests: readonly ReviewedPullRequest[];
  /** Empty where all was reviewed. */
  readonly differences: readonly ApprovalDifference[];
}

export interface ReviewedPullRequest {
  readonly number: number;
  /** `found`: a plan that this identity posted and nobody else edited; all others count for nothing. */
  readonly plan: 'found' | 'none' | 'without-hashes' | 'second-hand' | 'edited' | 'unreadable';
  /** The commit that the plan is of. */
  readonly planned: string | null;
  /** The last commit of the pull request. */
  readonly head: string | null;
  /** Who else edited the comment. */
  readonly by?: string;
}

/** One thing that would run and was not reviewed as it is now. */
export interface ApprovalDifference {
  /** `content`: the plans hold another content or none; `order`: reviewed in another order; `finding`: worse than what was reviewed. */
  readonly kind: 'no-pull-request' | 'no-plan' | 'content' | 'order' | 'finding';
  readonly migration: string | null;
  readonly path: string | null;
  readonly line?: number | null;
  readonly rule?: string;
  /** In words. */
  readonly was: string;
  readonly is: string;
}
