import type { ApprovalDifference, ReviewedPullRequest } from '../../model/approval.js';
import type { ReportFinding, ReportMigration } from '../../model/report.js';
import { NONE, type PlanRecord, rankOf } from './record.js';

/** A merged pull request, and what was found of its plan. */
export interface ReviewedPull extends ReviewedPullRequest {
  /** Only where its plan was found. */
  readonly record?: PlanRecord;
}

/** What an apply would run, beside the plans that were reviewed. */
export interface CompareRequest {
  /** Contents of the files that are in already, in their order. */
  readonly before: readonly string[];
  /** In the order in which they would run. */
  readonly migrations: readonly ReportMigration[];
  readonly findings: readonly ReportFinding[];
  /** Whether an error blocks by itself, whatever was reviewed. */
  readonly errorsBlock: boolean;
  readonly pulls: readonly ReviewedPull[];
}

/** A place in one of the plans. */
interface Held {
  readonly record: PlanRecord;
  readonly at: number;
}

const WORDS: readonly string[] = ['nothing above a note', 'a warning', 'an error'];
const wordsOf = (rank: number): string => WORDS[rank] ?? 'nothing';

/** For each migration the plans that hold it. */
function heldBy({ before, migrations, pulls }: CompareRequest): readonly (readonly Held[])[] {
  const contents = [...before, ...migrations.map(({ contentSha256 }) => contentSha256 ?? '')];
  const held: Held[][] = migrations.map(() => []);
  for (const { record } of pulls) {
    for (const [i, at] of (record?.find(contents) ?? []).entries()) {
      if (record !== undefined && at !== undefined) held[i - before.length]?.push({ record, at });
    }
  }
  return held;
}

/** Whether some plan has these two in this order, or none has both. */
function inOrder(first: readonly Held[], second: readonly Held[]): boolean {
  const both = second.flatMap(({ record, at }) => {
    const other = first.find((one) => one.record === record);
    return other === undefined ? [] : [other.at < at];
  });
  return both.length === 0 || both.includes(true);
}

/** The first that was reviewed after the one that it would now run after. */
function orderOf({ migrations }: CompareRequest, held: readonly (readonly Held[])[]): readonly ApprovalDifference[] {
  return migrations.flatMap(({ id, path }, i): ApprovalDifference[] => {
    const now = held[i] ?? [];
    // Within one plan it is enough to look at the one before.
    const earlier = now.flatMap(({ record }) => {
      for (let k = i - 1; k >= 0; k--) if (held[k]?.some((one) => one.record === record)) return [k];
      return [];
    });
    const wrong = earlier.find((k) => !inOrder(held[k] ?? [], now));
    if (wrong === undefined) return [];
    const other = migrations[wrong]?.path ?? '';
    return [{ kind: 'order', migration: id, path, was: `before ${other}`, is: `after ${other}` }];
  });
}

/** What only a repair can mend. Where it blocks, that says what to do; here it would read like a matter of opinion. */
const REPAIRED = ['dirty', 'unreadable'];

const lookedAt = (pulls: readonly ReviewedPull[]): string => pulls.map(({ number }) => `#${number}`).join(', ');

/** Why no plan holds a migration. */
function missing({ id, path }: ReportMigration, pulls: readonly ReviewedPull[]): ApprovalDifference {
  const plans = pulls.filter(({ record }) => record !== undefined);
  if (pulls.length === 0) {
    return { kind: 'no-pull-request', migration: id, path, was: 'no merged pull request', is: 'would run' };
  }
  if (plans.length === 0) {
    return { kind: 'no-plan', migration: id, path, was: `no plan of ${lookedAt(pulls)}`, is: 'would run' };
  }
  const was = plans.map(({ number, planned, head }) => {
    const older = planned !== null && head !== null && planned !== head;
    return older
      ? `the plan of #${number} is of ${short(planned)}, and it was merged at ${short(head)}`
      : `the plan of #${number} does not have it`;
  });
  return { kind: 'content', migration: id, path, was: was.join('; '), is: 'another content, or another name' };
}

const short = (sha: string): string => sha.slice(0, 7);

/** What is worse now than in every plan that holds its migration. */
function worse(
  { findings, migrations, pulls, errorsBlock }: CompareRequest,
  held: readonly (readonly Held[])[],
): readonly ApprovalDifference[] {
  const places = new Map(migrations.map(({ id }, i) => [id, i]));
  const plans = pulls.flatMap(({ record }) => record ?? []);
  return findings.flatMap((finding): ApprovalDifference[] => {
    const { rule, severity, acknowledged, migration = null, path, line, statement } = finding;
    if (acknowledged !== undefined || severity === 'info') return [];
    if (errorsBlock && REPAIRED.includes(rule)) return [];
    const place = places.get(migration ?? '');
    const looked: readonly Held[] =
      place === undefined ? plans.map((record) => ({ record, at: NONE })) : (held[place] ?? []);
    // That it was not reviewed at all is said already.
    if (place !== undefined && looked.length === 0) return [];
    const reviewed = Math.max(0, ...looked.map(({ record, at }) => record.reviewed(rule, at, statement)));
    if (rankOf(severity) <= reviewed) return [];
    return [{ kind: 'finding', migration, path, line, rule, was: wordsOf(reviewed), is: wordsOf(rankOf(severity)) }];
  });
}

/** Everything that would run otherwise than it was reviewed; empty where nothing would. Pure. */
export function differences(request: CompareRequest): readonly ApprovalDifference[] {
  const held = heldBy(request);
  const unheld = request.migrations.flatMap((migration, i) =>
    (held[i] ?? []).length === 0 ? [missing(migration, request.pulls)] : [],
  );
  return [...unheld, ...orderOf(request, held), ...worse(request, held)];
}
