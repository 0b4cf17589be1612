import type { Catalog, CatalogObject } from '../../../model/catalog.js';
import type { Row, Session } from '../../../model/session.js';
import { sql } from '../../../sql/query.js';
import { flavourOf } from '../connect.js';
import { ownTables } from '../names.js';
import { constraintObjects, indexObjects } from './keys.js';
import { charset } from './printed.js';
import { eventObjects, routineObjects, sequenceObjects, triggerObjects, viewObjects } from './programs.js';
import { type Read, readCatalog } from './read.js';
import { columnObjects, type Printing, tableObjects, text } from './tables.js';

/** Our own tables are no part of anybody's schema. */
function withoutOwn(read: Read, own: ReadonlySet<string>): Read {
  const keep = (rows: readonly Row[], name: string): readonly Row[] => rows.filter((row) => !own.has(text(row, name)));
  return {
    ...read,
    tables: keep(read.tables, 'name'),
    columns: keep(read.columns, 'tab'),
    indexes: keep(read.indexes, 'tab'),
    keys: keep(read.keys, 'tab'),
    checks: keep(read.checks, 'tab'),
    partitions: keep(read.partitions, 'tab'),
    triggers: keep(read.triggers, 'tab'),
  };
}

/** A server's own choice of a collation stands in its list, and in a setting of newer versions, `utf8mb4=utf8mb4_uca1400_ai_ci,…`. */
async function usualCollations(session: Session, database: string): Promise<ReadonlySet<string>> {
  const rows = await session.query(sql`
    SELECT DEFAULT_COLLATION_NAME AS name FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ${database}
    UNION ALL SELECT COLLATION_NAME FROM information_schema.COLLATIONS WHERE IS_DEFAULT = 'Yes'`);
  const chosen = await session.query(
    sql`SHOW VARIABLES WHERE Variable_name IN ('character_set_collations', 'default_collation_for_utf8mb4')`,
  );
  const names = [
    ...rows.map((row) => row['name'] ?? ''),
    ...chosen.flatMap((row) => (row['Value'] ?? '').split(',').map((part) => part.replace(/^.*=/, ''))),
  ];
  return new Set(names.map(charset));
}

/**
 * The whole schema of the session's database. Names stand without the database, which is the target itself; the counters of
 * AUTO_INCREMENT and sequences are data and left out, and so is who defined what.
 */
export async function snapshotMysql(session: Session, options: { readonly historySchema: string }): Promise<Catalog> {
  const { database } = session.server;
  const flavour = flavourOf(session);
  const printing: Printing = { database, flavour, usual: await usualCollations(session, database) };
  const read = withoutOwn(await readCatalog(session, database), ownTables(database, options.historySchema));
  const all: readonly CatalogObject[] = [
    ...tableObjects(read, printing),
    ...columnObjects(read, printing),
    ...indexObjects(read),
    ...constraintObjects(read, printing),
    ...viewObjects(read, printing),
    ...routineObjects(read),
    ...triggerObjects(read),
    ...eventObjects(read),
    ...sequenceObjects(read),
  ];
  return { objects: new Map(all.map((made) => [`${made.kind} ${made.name}`, made])), major: flavour.series };
}
