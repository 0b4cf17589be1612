import type { Catalog } from '../../model/catalog.js';
import type { Check } from '../../model/report.js';
import { count } from '../../render/text/words.js';
import type { Manifest } from '../backup/manifest.js';
import { markedCatalog, marksOf } from '../backup/marks.js';
import { settleEvents } from '../mysqlfamily/events.js';
import { compareRows, compareSchemas } from '../prove/compare.js';

/** What the manifest says of each table's rows; tables whose rows are not in the backup are left out. */
export const rowsOf = ({ tables }: Manifest): ReadonlyMap<string, number> =>
  new Map(tables.flatMap(({ name, rows }) => (rows === null ? [] : [[name, rows] as const])));

const HINT = 'The copy is not what was saved. Nothing was replaced; look at the differences before you rely on it.';

/** A copy against the manifest: every row counted, every object of the schema. Pure. */
export function compareRestored(
  manifest: Manifest,
  copy: { readonly catalog: Catalog; readonly rows: ReadonlyMap<string, number> },
): { readonly checks: readonly Check[]; readonly notes: readonly string[] } {
  const expected = rowsOf(manifest);
  const total = [...expected.values()].reduce((sum, rows) => sum + rows, 0);
  const ends = new Map(manifest.mysql?.eventEnds ?? []);
  const marked = markedCatalog(marksOf(copy.catalog), copy.catalog.major);
  const settled = settleEvents(markedCatalog(manifest.objects, manifest.server.major), marked, ends);
  // What a server disables as it loads has another mark, and whether that is all cannot be told from marks.
  const over = new Set([...ends].flatMap(([name, end]) => (end.kept && end.at <= Date.now() ? [`event ${name}`] : [])));
  const without = (catalog: Catalog): Catalog => ({
    ...catalog,
    objects: new Map([...catalog.objects].filter(([key]) => !over.has(key))),
  });
  const schema = compareSchemas(without(settled.source), without(settled.copy));
  const rows = compareRows(expected, copy.rows);
  return {
    checks: [
      {
        name: 'rows as in the manifest',
        ok: rows === undefined,
        expected: `${count(total, 'row')} in ${count(expected.size, 'table')}`,
        actual: rows ?? 'the same in each table',
        ...(rows === undefined ? {} : { hint: HINT }),
      },
      {
        name: 'schema as in the manifest',
        ok: schema === undefined,
        expected: count(manifest.objects.length, 'object'),
        actual: schema ?? 'the same',
        ...(schema === undefined ? {} : { hint: HINT }),
      },
    ],
    notes: settled.notes,
  };
}
