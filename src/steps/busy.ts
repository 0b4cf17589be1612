import { blocked } from '../model/blocks.js';
import { countedLongEnough } from '../model/counted.js';
import type { LockTaken } from '../model/plan.js';
import { number } from '../render/text/words.js';
import type { OnTarget } from './on-target.js';

/** What others cannot do meanwhile. */
export interface Waiting {
  readonly reads: boolean;
  readonly writes: boolean;
}

/** Of all locks on one relation; a mode that is not known here counts as the strongest. */
export function waitingFor(locks: readonly LockTaken[], relation: string): Waiting {
  const all = locks.filter((lock) => lock.relation === relation).map(({ mode }) => blocked(mode));
  return {
    reads: all.some((one) => one?.reads ?? true),
    writes: all.some((one) => one?.writes ?? true),
  };
}

/** From how many a second on a table is busy: a scan and a row are not the same. Rows written are rows everywhere. */
const MANY = { scans: 100, rows: 1_000, writes: 100 } as const;
/** Up to so many a second nobody notices a short wait. */
const FEW = { scans: 10, rows: 100, writes: 10 } as const;
export type Busy = 'hot' | 'middling' | 'quiet' | 'unknown';

/** How much goes on at a relation, of what would have to wait. */
export function busyAt(target: OnTarget, relation: string, waiting: Waiting = { reads: true, writes: true }): Busy {
  const rate = target.traffic.get(relation);
  const { now } = target;
  if (rate === undefined || now === undefined || !countedLongEnough(now)) return 'unknown';
  const unit = now.reads ?? 'scans';
  const [reads, writes] = [waiting.reads ? rate.readsPerSecond : 0, waiting.writes ? rate.writesPerSecond : 0];
  if ((reads ?? 0) >= MANY[unit] || (writes ?? 0) >= MANY.writes) return 'hot';
  if ((reads ?? 0) > FEW[unit] || (writes ?? 0) > FEW.writes) return 'middling';
  return reads === null || writes === null ? 'unknown' : 'quiet';
}

const rate = (value: number): string =>
  value >= 10 || value === 0 ? number(value) : String(Math.round(value * 10) / 10);

/** `1,900 reads/s and 40 writes/s`; empty where nothing is counted, or nothing worth a word goes on. */
export function trafficWords(target: OnTarget, relation: string, waiting: Waiting, least = 1): string {
  if (target.now === undefined || !countedLongEnough(target.now)) return '';
  const found = target.traffic.get(relation);
  const reads = waiting.reads ? (found?.readsPerSecond ?? null) : null;
  const writes = waiting.writes ? (found?.writesPerSecond ?? null) : null;
  const word = target.now.reads === 'rows' ? 'rows read/s' : 'reads/s';
  const written = target.now.reads === 'rows' ? 'rows written/s' : 'writes/s';
  return [
    ...(reads !== null && reads >= least ? [`${rate(reads)} ${word}`] : []),
    ...(writes !== null && writes >= least ? [`${rate(writes)} ${written}`] : []),
  ].join(' and ');
}
