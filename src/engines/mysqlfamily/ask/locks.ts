import type { LockTaken, TableChange } from '../../../model/plan.js';

/** The metadata lock under which a change goes on, by the LOCK that the server took; before and after it an EXCLUSIVE one for a moment. */
const HELD: Readonly<Record<TableChange['others'], string>> = {
  write: 'SHARED_UPGRADABLE',
  read: 'SHARED_NO_WRITE',
  nothing: 'EXCLUSIVE',
};

export const locksOf = ({ table, others }: TableChange): readonly LockTaken[] => [
  { mode: HELD[others], relation: table },
];

/** Of statements that change no rows and know no algorithms. */
export const exclusive = (relations: readonly string[]): readonly LockTaken[] =>
  relations.map((relation) => ({ mode: 'EXCLUSIVE', relation }));
