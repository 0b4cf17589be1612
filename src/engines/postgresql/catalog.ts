import type { Catalog, CatalogObject } from '../../model/catalog.js';
import type { Query, Session } from '../../model/session.js';
import { raw } from '../../sql/query.js';
import { CATALOG_SQL } from './catalog-sql.js';

/** The `$1` places of the text become one bound value each. */
function bound(text: string, value: string): Query {
  const parts = text.split('$1');
  return { parts, values: parts.slice(1).map(() => value) };
}

const OWN_TRANSACTION = 'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY';

/** The whole schema, seen at one instant, in one statement. */
export async function snapshotPostgres(
  session: Session,
  options: { readonly historySchema: string },
): Promise<Catalog> {
  const within = session.transaction() === 'open';
  // Compiling the one big query (`jit`) would take longer than running it.
  if (!within) await session.query(raw(`${OWN_TRANSACTION}; SET LOCAL search_path = ''; SET LOCAL jit = off`));
  try {
    const [path] = within ? await session.query(raw("SELECT current_setting('search_path') AS path")) : [];
    if (within) await session.query(raw("SELECT pg_catalog.set_config('search_path', '', true)"));
    const rows = await session.query(bound(CATALOG_SQL, options.historySchema));
    if (within)
      await session.query({
        parts: ["SELECT pg_catalog.set_config('search_path', ", ', true)'],
        values: [path?.['path'] ?? ''],
      });
    const objects = new Map<string, CatalogObject>();
    for (const row of rows) {
      const kind = row['kind'] ?? '';
      const name = row['name'] ?? '';
      const portable = row['portable'];
      objects.set(`${kind} ${name}`, {
        kind,
        name,
        definition: row['definition'] ?? '',
        ...(portable === null || portable === undefined ? {} : { portable }),
      });
    }
    return { objects, major: session.server.major };
  } finally {
    if (!within) await session.query(raw('ROLLBACK')).catch(() => undefined);
  }
}
