import type { Applied } from '../../model/migration.js';

const MARK = 'way back';

/** What the journal says of a migration whose way back is being walked, before what it says of any. */
export const onWayBack = (inFlight: string | null): string => (inFlight === null ? MARK : `${MARK}; ${inFlight}`);

/** The statements that a half-done row counts are those of its way back. */
export const isHalfUndone = ({ state, inFlight }: Pick<Applied, 'state' | 'inFlight'>): boolean =>
  state !== 'applied' && (inFlight === MARK || inFlight?.startsWith(`${MARK}; `) === true);

/** The statement that comes next, in words; undefined where the journal names none. */
export function nextIn({ inFlight }: Pick<Applied, 'inFlight'>): string | undefined {
  const next = (inFlight ?? '').replace(new RegExp(`^${MARK}(?:; |$)`), '').split(';')[0] ?? '';
  return next === '' ? undefined : next;
}
