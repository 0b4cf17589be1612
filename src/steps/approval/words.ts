import { printable } from '../../io/text.js';
import type { ApprovalDifference, ReportApproval, ReviewedPullRequest } from '../../model/approval.js';
import type { ReportError } from '../../model/report.js';

const short = (sha: string | null): string => (sha === null ? 'an unknown commit' : sha.slice(0, 7));

const listed = (numbers: readonly number[]): string => numbers.map((number) => `#${number}`).join(', ');

/** ` in #12, #13`; empty where there is none. */
export function planNumbers({ pullRequests }: ReportApproval): string {
  return pullRequests.length === 0 ? '' : ` in ${listed(pullRequests.map(({ number }) => number))}`;
}

/** Whose plans hold what is to run. */
export function approvedWords({ pullRequests }: ReportApproval): string {
  const plans = pullRequests.filter(({ plan }) => plan === 'found');
  return plans.map(({ number, planned }) => `the plan of #${number} (${short(planned)})`).join(', ');
}

/** Why a pull request's plan does not count; undefined where it does. */
export function whyNot({ number, plan, by }: ReviewedPullRequest): string | undefined {
  switch (plan) {
    case 'found':
      return undefined;
    case 'none':
      return `#${number} has no plan that this token's owner posted.`;
    case 'without-hashes':
      return `The comment of #${number} holds no plan: its last plan failed, or is of a version that did not keep one.`;
    case 'second-hand':
      return `The plan of #${number} was made by a run of a fork or of Dependabot, and nobody has made sure of it.`;
    case 'edited':
      return `The comment of #${number} was edited by ${printable(by ?? 'somebody else')}, so nobody knows what the plan said.`;
    case 'unreadable':
      return `What the comment of #${number} keeps of its plan cannot be read: it is of another version.`;
  }
}

const KINDS: Readonly<Record<ApprovalDifference['kind'], string>> = {
  'no-pull-request': 'came with no merged pull request',
  'no-plan': 'is in no plan that counts',
  content: 'is not as it was planned',
  order: 'would run in another order',
  finding: 'is worse than it was',
};

/** In signs that make it a name where it is shown; a name with such a sign stands without. */
function quoted(name: string): string {
  const shown = printable(name);
  return shown.includes('`') ? shown : `\`${shown}\``;
}

const MOST = 20;

/** One difference, in one line. */
export function differenceWords({ kind, migration, path, line, rule, was, is }: ApprovalDifference): string {
  const spot = line === undefined || line === null ? '' : `:${line}`;
  const where = quoted(path === null ? (migration ?? 'the plan') : `${path}${spot}`);
  const what = rule === undefined ? KINDS[kind] : `\`${rule}\` ${KINDS[kind]}`;
  // Where there was no plan there is nothing to hold it against.
  const against =
    kind === 'no-pull-request' || kind === 'no-plan' ? '' : ` (reviewed: ${printable(was)}; now: ${printable(is)})`;
  return `${where}: ${what}${against}.`;
}

/** What a way out of it needs to know. */
export interface Settings {
  readonly allowLabel: string;
  /** How many files GitHub was not asked about. */
  readonly unasked: number;
}

/** The next steps, the one that asks least first. */
function nextSteps({ pullRequests, differences }: ReportApproval, { allowLabel }: Settings): readonly string[] {
  const has = (...kinds: readonly ApprovalDifference['kind'][]): boolean =>
    differences.some(({ kind }) => kinds.includes(kind));
  const of = (...plans: readonly ReviewedPullRequest['plan'][]): readonly number[] =>
    pullRequests.filter(({ plan }) => plans.includes(plan)).map(({ number }) => number);
  const behind = pullRequests.filter(
    ({ plan, planned, head }) => plan === 'found' && planned !== null && head !== null && planned !== head,
  );
  const missing = has('no-pull-request', 'no-plan', 'content', 'order');
  const again = missing ? [...of('none', 'without-hashes', 'unreadable'), ...behind.map(({ number }) => number)] : [];
  const edited = missing ? of('edited') : [];
  const steps = [
    edited.length > 0
      ? `Delete the edited comment of ${listed(edited)} and run its plan job again, look at the plan, and run this again.`
      : '',
    again.length > 0
      ? `Run the plan job of the last commit of ${listed(again)} again, look at the plan, and run this again.`
      : '',
    differences.some(({ rule }) => rule === FAILS)
      ? 'It would fail on the target as it is now: mend it in a new pull request.'
      : '',
    differences.some(({ kind, rule }) => kind === 'finding' && rule !== FAILS)
      ? `Where the findings may stand, set the label \`${allowLabel}\` on the pull request and run this again; else mend the migration in a new pull request.`
      : '',
  ].filter((step) => step !== '');
  if (!missing) return steps;
  return [...steps, `${steps.length > 0 ? 'Or open' : 'Open'} ${FRESH}`];
}

/** No label lets this pass. */
const FAILS = 'migration-fails';

/** Helps whatever is missing: a push past all pull requests, a fork's, a plan that is gone. */
const FRESH =
  'a pull request on top of this branch, whatever it changes: with `database-url` or a snapshot its plan shows everything that is pending, and its merge runs what that plan showed.';

/** The failure, with everything that differs and the exact next steps. */
export function approvalError(approval: ReportApproval, settings: Settings): ReportError {
  const { pullRequests, differences } = approval;
  const lines = [
    ...differences.slice(0, MOST).map(differenceWords),
    ...(differences.length > MOST ? [`and ${differences.length - MOST} more`] : []),
    ...pullRequests.flatMap((pull) => whyNot(pull) ?? []),
    ...(settings.unasked > 0 ? [`GitHub was not asked which pull requests brought ${settings.unasked} files.`] : []),
  ];
  return { code: 'plan-changed', message: lines.join('\n'), hint: nextSteps(approval, settings).join('\n') };
}
