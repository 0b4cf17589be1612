import type { LockTaken, Severity } from '../../model/plan.js';
import { rows, size } from '../../render/text/words.js';
import { busyAt, trafficWords, waitingFor } from '../busy.js';
import type { OnTarget } from '../on-target.js';

/** Below both, whatever is done to every row is done before anybody notices. */
const SMALL = { rows: 10_000, bytes: 10_000_000 } as const;

const RANK: readonly Severity[] = ['info', 'warning', 'error'];
const rankOf = (severity: Severity): number => RANK.indexOf(severity);
const at = (rank: number): Severity => RANK[Math.max(0, Math.min(rank, RANK.length - 1))] ?? 'error';

export interface GradeRequest {
  /** As the rule has it. */
  readonly severity: Severity;
  /** What it stays however small the tables are: values may be lost, or the statement may fail. */
  readonly atLeast: Severity;
  /** Every relation that the statement locks, writes anew or reads in full. */
  readonly relations: readonly string[];
  readonly locks: readonly LockTaken[];
  readonly target: OnTarget;
}

export interface Grade {
  readonly severity: Severity;
  /** Why it is not the rule's own, as a sentence. */
  readonly because?: string;
}

/** `public.orders (about 800 rows, 96 kB)` */
function sized(relation: string, target: OnTarget): string {
  const { rows: many = null, bytes = null, indexBytes } = target.sizes.get(relation) ?? {};
  const facts = [
    ...(many === null ? [] : [`about ${rows(many)}`]),
    ...(bytes === null ? [] : [size(bytes + (indexBytes ?? 0))]),
  ];
  return `${relation}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

/** What the statistics do not tell is not small. */
function isSmall(relation: string, target: OnTarget): boolean {
  const found = target.sizes.get(relation);
  if (found === undefined || found.rows === null || found.bytes === null || found.indexBytes === null) return false;
  return found.rows < SMALL.rows && found.bytes + (found.indexBytes ?? 0) < SMALL.bytes;
}

const listed = (relations: readonly string[], target: OnTarget): string => {
  const shown = relations.slice(0, 3).map((relation) => sized(relation, target));
  const more = relations.length - shown.length;
  return `${shown.join(' and ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/**
 * The severity of a danger that grows with a table, by what the target's tables are: small and quiet ones make it a note, small ones of
 * which nobody tells how busy they are a warning, and busy ones that are not small make it one louder. Pure.
 */
export function grade({ severity, atLeast, relations, locks, target }: GradeRequest): Grade {
  const felt = relations.map((relation) => ({ relation, waiting: waitingFor(locks, relation) }));
  const waited = felt.filter(({ waiting }) => waiting.reads || waiting.writes);
  if (relations.length > 0 && relations.every((relation) => isSmall(relation, target))) {
    const busy = waited.map(({ relation, waiting }) => busyAt(target, relation, waiting));
    if (busy.some((one) => one === 'hot' || one === 'middling')) return { severity };
    const unknown = busy.some((one) => one === 'unknown');
    const least = Math.max(rankOf(atLeast), rankOf(unknown ? 'warning' : 'info'));
    if (least >= rankOf(severity)) return { severity };
    const are = relations.length === 1 ? 'is' : 'are';
    const how = unknown ? `${are} small, and how busy is not known` : `${are} small and quiet`;
    const word = at(least) === 'info' ? 'Only a note' : 'Only a warning';
    return { severity: at(least), because: `${word}: ${listed(relations, target)} ${how}.` };
  }
  const hot = waited.find(({ relation, waiting }) => busyAt(target, relation, waiting) === 'hot');
  if (hot === undefined || severity === 'error') return { severity };
  return {
    severity: at(rankOf(severity) + 1),
    because: `Louder than the rule itself, since ${trafficWords(target, hot.relation, hot.waiting)} on ${hot.relation} would wait.`,
  };
}
