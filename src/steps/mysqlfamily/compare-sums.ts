import { type Summed, sumUp } from '../../engines/mysqlfamily/sample.js';
import type { ReportBackup } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import { count } from '../../render/text/words.js';
import type { MysqlBackup } from './made-backup.js';

type Samples = NonNullable<MysqlBackup['samples']>;

/** What came of comparing samples row by row. */
export interface ComparedSums {
  readonly problem: string | undefined;
  readonly sampled: NonNullable<ReportBackup['proof']['sampled']>;
  readonly notes: readonly string[];
}

const MOST = 10;
const few = (names: readonly string[]): string =>
  names.slice(0, MOST).join(', ') + (names.length > MOST ? ` and ${names.length - MOST} more` : '');

const same = (one: Summed | undefined, other: Summed | undefined): boolean =>
  one !== undefined && one.rows === other?.rows && one.sum === other.sum;

/**
 * Holds a copy against the source, stretch by stretch. The dump is of some instant between two readings of the source: where they
 * agree nobody wrote, and the copy must agree with both; where they do not, nothing can be said.
 */
export async function compareCopySums({ of, before, after }: Samples, copy: Session): Promise<ComparedSums> {
  const there = await sumUp(copy, of);
  const wrong: string[] = [];
  const written: string[] = [];
  const keyless: string[] = [];
  let [tables, rows] = [0, 0];
  for (const { name, stretches } of of) {
    if (stretches.length === 0) {
      keyless.push(name);
      continue;
    }
    const [first, last, found] = [before.get(name), after.get(name), there.get(name)];
    const still = stretches.flatMap((_, n) => (same(first?.[n], last?.[n]) ? [n] : []));
    if (still.length === 0) written.push(name);
    // That it is not there at all, the comparison of schemas says.
    if (still.length === 0 || found === undefined) continue;
    tables += 1;
    rows += still.reduce((sum, n) => sum + (first?.[n]?.rows ?? 0), 0);
    const other = still.find((n) => !same(first?.[n], found[n]));
    if (other === undefined) continue;
    wrong.push(`${name} holds other rows: the checksum of ${count(first?.[other]?.rows ?? 0, 'row')} differs`);
  }
  return {
    problem: wrong.length === 0 ? undefined : few(wrong),
    sampled: { tables, rows, left: written.length + keyless.length },
    notes: [
      ...(written.length === 0
        ? []
        : [`Counted, but not compared row by row, since others wrote there during the dump: ${few(written)}.`]),
      ...(keyless.length === 0
        ? []
        : [`Counted, but not compared row by row, since so large a table has no primary key: ${few(keyless)}.`]),
    ],
  };
}
