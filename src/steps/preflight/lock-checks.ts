import type { Holder } from '../../engines/postgresql/preflight/standing.js';
import { shownName } from '../../io/shown-name.js';
import { dictionary } from '../../model/dictionary.js';
import type { Check } from '../../model/report.js';
import { duration } from '../../render/text/words.js';
import { check, few, warn } from './facts.js';
import type { Footprint } from './footprint.js';

/** Which locks one lock does not stand beside, by the server's manual; each pair is named once. */
const AGAINST: Readonly<Record<string, readonly string[]>> = dictionary({
  AccessExclusiveLock: [
    'AccessShareLock',
    'RowShareLock',
    'RowExclusiveLock',
    'ShareUpdateExclusiveLock',
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
  ],
  ExclusiveLock: [
    'RowShareLock',
    'RowExclusiveLock',
    'ShareUpdateExclusiveLock',
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
  ],
  ShareRowExclusiveLock: ['RowExclusiveLock', 'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock'],
  ShareLock: ['RowExclusiveLock', 'ShareUpdateExclusiveLock'],
  ShareUpdateExclusiveLock: ['ShareUpdateExclusiveLock'],
});

export const conflict = (one: string, other: string): boolean =>
  AGAINST[one]?.includes(other) === true || AGAINST[other]?.includes(one) === true;

/** A transaction that is younger is everyday life: `lock-timeout` and `lock-retries` are made for it. */
const YOUNG_SECONDS = 5;

interface Met {
  readonly holder: Holder;
  readonly mode: string;
  readonly place: string;
}

/** The first lock of the plan that each of them stands in the way of. Pure. */
function met(footprint: Footprint, holders: readonly Holder[]): readonly Met[] {
  return holders.flatMap((holder) => {
    if (!holder.granted || holder.kind === 'vacuum') return [];
    if (holder.kind === 'session' && (holder.seconds ?? 0) < YOUNG_SECONDS) return [];
    const first = footprint.locks.find(
      ({ relation, mode }) => relation === holder.relation && conflict(mode, holder.mode),
    );
    return first === undefined ? [] : [{ holder, mode: first.mode, place: first.place }];
  });
}

/** Sessions of others hold a lock of which this role is not told since when: it may be an everyday one. */
const unseen = (footprint: Footprint, holders: readonly Holder[]): readonly string[] =>
  holders
    .filter(({ granted, kind, seconds }) => granted && kind === 'session' && seconds === null)
    .filter(({ relation, mode: held }) =>
      footprint.locks.some((lock) => lock.relation === relation && conflict(lock.mode, held)),
    )
    .map(({ relation, pid, mode }) => `pid ${pid} holds ${mode} on ${relation}`);

function who({ kind, pid, application, idle, seconds }: Holder): string {
  const since = seconds === null ? '' : ` for ${duration(seconds * 1000)}`;
  if (kind === 'prepared') return `a prepared transaction, there${since}`;
  if (kind === 'wraparound') return `pid ${pid}, an autovacuum to prevent wraparound, at work${since}`;
  const name = application === '' ? '' : ` (${shownName(application)})`;
  return `pid ${pid}${name}, ${idle ? 'idle in its transaction' : 'in a transaction'}${since}`;
}

const told = ({ holder, mode, place }: Met): string =>
  `${holder.relation}: ${who(holder)}, holds ${holder.mode}, and ${place} takes ${mode}`;

/**
 * Whether somebody stands in the way of a lock of the plan, on those very tables. A prepared transaction does not end by itself: that is
 * refused. All others may be gone at the next moment: they are told. Pure.
 */
export function lockCheck(footprint: Footprint, holders: readonly Holder[]): Check {
  const name = 'locks that the plan takes';
  const expected = 'nobody in the way';
  const all = met(footprint, holders);
  const prepared = all.filter(({ holder }) => holder.kind === 'prepared');
  if (prepared.length > 0)
    return check(
      name,
      false,
      expected,
      few(prepared.map(told)),
      'It ends by COMMIT PREPARED or ROLLBACK PREPARED alone, which whoever made it has to decide: SELECT gid, prepared, owner FROM pg_prepared_xacts.',
    );
  if (all.length === 0) {
    const hidden = footprint.locks.length === 0 ? [] : unseen(footprint, holders);
    if (hidden.length > 0)
      return check(name, true, expected, `${few(hidden)}: since when is hidden from this role (pg_monitor shows it)`);
    const nobody = footprint.locks.length === 0 ? 'the plan locks no table of before' : expected;
    return check(name, true, expected, nobody);
  }
  const wraparound = all.some(({ holder }) => holder.kind === 'wraparound');
  return warn(
    name,
    expected,
    few(all.map(told)),
    [
      'Statements will wait for `lock-timeout`, `lock-retries` times, and the run fails with nothing half done if that is not enough.',
      wraparound
        ? 'An autovacuum to prevent wraparound does not give way, and comes again if it is ended: run this once it is through (pg_stat_progress_vacuum).'
        : 'End what was forgotten: SELECT pg_terminate_backend(PID).',
    ].join(' '),
  );
}
