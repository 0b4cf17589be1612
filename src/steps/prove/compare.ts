import type { Measured } from '../../engines/postgresql/sample.js';
import type { Catalog } from '../../model/catalog.js';
import type { ReportBackup } from '../../model/report.js';
import { count } from '../../render/text/words.js';
import type { BackupSource } from '../backup/backup.js';
import { diffCatalogs } from '../compare.js';
import { sameWords } from '../verify/text.js';

const MOST = 10;

function some(items: readonly string[]): string {
  const more = items.length - MOST;
  return items.slice(0, MOST).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** Tables whose rows are not as many as the source had at the instant of the dump; undefined when all agree. */
export function compareRows(
  source: ReadonlyMap<string, number>,
  copy: ReadonlyMap<string, number>,
): string | undefined {
  const wrong = [...source].flatMap(([table, rows]) => {
    const there = copy.get(table) ?? 0;
    return there === rows ? [] : [`${table} has ${there} rows instead of ${rows}`];
  });
  return wrong.length === 0 ? undefined : some(wrong);
}

/** Tables of which as many rows are there, and others than the source had; undefined when all agree. */
export function compareSums(
  source: ReadonlyMap<string, Measured>,
  copy: ReadonlyMap<string, Measured>,
): string | undefined {
  const wrong = [...source].flatMap(([table, { rows, sampled, sum }]) => {
    const there = copy.get(table);
    if (there === undefined || there.rows !== rows) return [];
    return there.sum === sum && there.sampled === sampled
      ? []
      : [`${table} holds other values: the checksum of ${count(sampled, 'row')} differs`];
  });
  return wrong.length === 0 ? undefined : some(wrong);
}

/** How much was compared row by row, for the report; and what could not be. */
export function sampledBy({ of, found }: NonNullable<BackupSource['samples']>): {
  readonly sampled: NonNullable<ReportBackup['proof']['sampled']>;
  readonly note: string | undefined;
} {
  const left = of.filter(({ by }) => by === undefined).map(({ schema, name }) => `${schema}.${name}`);
  const rows = [...found.values()].reduce((sum, { sampled }) => sum + sampled, 0);
  return {
    sampled: { tables: of.length - left.length, rows, left: left.length },
    note:
      left.length === 0
        ? undefined
        : `Counted, but not compared row by row, since nothing chooses a sample of so large a table without a primary key: ${some(left)}.`,
  };
}

/** Objects that the copy lacks, has too many of, or has differently; undefined when all agree. */
export function compareSchemas(
  source: Catalog,
  copy: Catalog,
  except: ReadonlySet<string> = new Set(),
): string | undefined {
  const changes = diffCatalogs(source, copy).filter(
    (change) =>
      !except.has(change.object) &&
      (change.kind !== 'changed' || !sameWords(change.object, change.before ?? '', change.after ?? '')),
  );
  const words = { added: 'is there only in the copy', removed: 'is missing', changed: 'is another' };
  return changes.length === 0
    ? undefined
    : some(changes.map((change) => `${change.object} ${change.name} ${words[change.kind]}`));
}
