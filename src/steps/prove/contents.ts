import { plainValues } from '../../engines/postgresql/sample.js';
import type { Progress } from '../../model/events.js';
import type { Session } from '../../model/session.js';
import type { BackupSource } from '../backup/backup.js';
import { countTables, measureTables, nameOf, rowsIn } from '../backup/source.js';
import { compareRows, compareSums } from './compare.js';

/** What the tables of a copy hold otherwise than the source did: rows by their number, and a sample of them one by one. */
export async function compareContents(
  { rows = new Map(), samples, relations }: BackupSource,
  copy: Session,
  progress?: Progress,
): Promise<readonly (string | undefined)[]> {
  if (samples === undefined) {
    const counted = relations.filter((relation) => rows.has(nameOf(relation)));
    return [compareRows(rows, await countTables(copy, counted, progress))];
  }
  await plainValues(copy, false);
  const found = await measureTables(copy, samples.of, progress);
  return [compareRows(rows, rowsIn(found)), compareSums(samples.found, found)];
}
