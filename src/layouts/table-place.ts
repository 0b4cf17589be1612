import type { DialectName, HistoryRights } from '../model/contracts.js';
import type { Query, Session } from '../model/session.js';
import { sql } from '../sql/query.js';

/** The schema or database of a tool's table, or of where it would be made, and its name. */
export interface Place {
  readonly name: readonly string[];
  readonly there: boolean;
}

export interface TablePlace {
  /** Where the plain name leads: asked once a session, before a migration can move it. */
  find(session: Session, dialect: DialectName): Promise<Place>;
  /** From now on the table is there. */
  made(session: Session, name: readonly string[]): void;
  /** Whether this session may run `writes`, which touch no row and need `grants`, or make the table where it is missing. */
  rights(
    session: Session,
    dialect: DialectName,
    writes: (name: readonly string[]) => readonly Query[],
    grants?: string,
  ): Promise<HistoryRights>;
}

/** For tools that name their table without a schema, and so leave its place to the session. */
export function tablePlace(table: string): TablePlace {
  const places = new WeakMap<Session, readonly string[]>();
  const place: TablePlace = {
    async find(session, dialect) {
      const known = places.get(session);
      if (known !== undefined) return { name: known, there: true };
      const [row] =
        dialect === 'postgresql'
          ? await session.query(sql`
              SELECT coalesce(n.nspname, current_schema(), 'public') AS place, (c.oid IS NOT NULL)::text AS there
              FROM (SELECT to_regclass(${table})::oid AS oid) t
                LEFT JOIN pg_catalog.pg_class c ON c.oid = t.oid LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace`)
          : await session.query(sql`
              SELECT DATABASE() AS place, (SELECT COUNT(*) FROM information_schema.TABLES
                WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ${table}) AS there`);
      const name = [row?.['place'] ?? '', table];
      const there = /^(?:true|t|1)$/.test(row?.['there'] ?? '');
      if (there) places.set(session, name);
      return { name, there };
    },
    made(session, name) {
      places.set(session, name);
    },
    async rights(session, dialect, writes, grants) {
      const { name, there } = await place.find(session, dialect);
      const of = (may: boolean): HistoryRights => ({
        table: name.join('.'),
        there,
        may,
        ...(grants === undefined ? {} : { grants }),
      });
      if (there) {
        try {
          for (const write of writes(name)) await session.query(write);
          return of(true);
        } catch {
          return of(false);
        }
      }
      // Who may not make tables on MySQL is told by the check of what the files need
      if (dialect !== 'postgresql') return of(true);
      const [row] = await session.query(
        sql`SELECT pg_catalog.has_schema_privilege(${name[0] ?? ''}, 'CREATE')::text AS may`,
      );
      return of(/^t/.test(row?.['may'] ?? ''));
    },
  };
  return place;
}
