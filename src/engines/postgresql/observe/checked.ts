import type { ConstraintChecked } from '../../../model/measured.js';
import type { Query, Row, Session } from '../../../model/session.js';
import { raw, sql } from '../../../sql/query.js';

/** What of a table's rules for its rows the catalog holds for good, as the server's own numbers with their names. */
interface Facts {
  readonly indexes: number;
  readonly columns: number;
  /** Valid CHECK and FOREIGN KEY constraints. */
  readonly constraints: readonly (readonly [oid: string, name: string, foreign: boolean])[] | null;
  /** Unique and exclusion indexes, with their files. */
  readonly uniques: readonly (readonly [oid: string, name: string, file: string])[] | null;
  readonly notNull: readonly (readonly [column: number, name: string])[] | null;
}

/** What a statement did to a table besides, which tells whether it can have looked at the rows. */
export interface Reading {
  readonly oid: string;
  readonly name: string;
  /** The table was read in full. */
  readonly read: boolean;
  /** One of its indexes was: a foreign key may be checked that way. */
  readonly byIndex: boolean;
}

/** Since when NOT NULL is a constraint of its own, which may be there without being valid. */
const NAMED_NOT_NULL = 18;

/**
 * Which constraints were held against all rows. The catalog tells which are valid that were not before: new ones, and old ones that
 * were NOT VALID. It is not enough: an index may be made a constraint, and a change of a column's type makes its constraints anew,
 * though nobody looks at a row. So the table must have been read as well.
 */
export class Checked {
  private readonly valid = new Set<string>();
  /** Files of unique indexes, which a new index may take over. */
  private readonly files = new Set<string>();
  private readonly notNull = new Map<string, ReadonlySet<number>>();
  private readonly columns = new Map<string, number>();
  private readonly notNullIsValid: string;

  constructor(private readonly session: Session) {
    this.notNullIsValid =
      session.server.major >= NAMED_NOT_NULL
        ? " AND EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'n' AND k.convalidated AND k.conkey[1] = a.attnum)"
        : '';
  }

  /** The facts of a table as JSON, for the list of a SELECT; one round trip is what a statement may cost. */
  facts(oid: 'c.oid' | 'l.relation'): Query {
    return raw(`(SELECT pg_catalog.json_build_object(
      'indexes', (SELECT count(*) FROM pg_catalog.pg_index x WHERE x.indrelid = ${oid}),
      'columns', (SELECT t.relnatts FROM pg_catalog.pg_class t WHERE t.oid = ${oid}),
      'constraints', (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(k.oid::text, k.conname, k.contype = 'f')) FROM pg_catalog.pg_constraint k
        WHERE k.conrelid = ${oid} AND k.convalidated AND k.contype IN ('c', 'f')
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint q WHERE q.oid = k.conparentid AND q.conrelid = k.conrelid)),
      'uniques', (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(i.oid::text, i.relname, pg_catalog.pg_relation_filenode(i.oid)::text))
        FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = ${oid} AND x.indisvalid AND (x.indisunique OR x.indisexclusion)),
      'notNull', (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(a.attnum, a.attname)) FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = ${oid} AND a.attnum > 0 AND a.attnotnull AND NOT a.attisdropped${this.notNullIsValid})))`);
  }

  /** What is valid now of all tables up to the number `last`. */
  async load(last: number): Promise<void> {
    for (const set of [this.valid, this.files]) set.clear();
    this.notNull.clear();
    this.columns.clear();
    const rows = await this.session.query(sql`
      SELECT 'valid' AS what, NULL AS file, NULL AS oid, k.oid::text AS list FROM pg_catalog.pg_constraint k
        WHERE k.conrelid BETWEEN 16384 AND ${last}::oid AND k.convalidated AND k.contype IN ('c', 'f')
      UNION ALL SELECT 'valid', pg_catalog.pg_relation_filenode(x.indexrelid)::text, NULL, x.indexrelid::text FROM pg_catalog.pg_index x
        WHERE x.indrelid BETWEEN 16384 AND ${last}::oid AND x.indisvalid AND (x.indisunique OR x.indisexclusion)
      UNION ALL SELECT 'columns', NULL, t.oid::text, t.relnatts::text FROM pg_catalog.pg_class t WHERE t.oid BETWEEN 16384 AND ${last}::oid AND t.relkind IN ('r', 'p')
      UNION ALL SELECT 'not null', NULL, a.attrelid::text, pg_catalog.string_agg(a.attnum::text, ' ') FROM pg_catalog.pg_attribute a
        WHERE a.attrelid BETWEEN 16384 AND ${last}::oid AND a.attnum > 0 AND a.attnotnull AND NOT a.attisdropped${raw(this.notNullIsValid)} GROUP BY a.attrelid`);
    for (const { what, file, oid, list } of rows) {
      if (file) this.files.add(file);
      if (what === 'valid') this.valid.add(list ?? '');
      else if (what === 'columns') this.columns.set(oid ?? '', Number(list));
      else this.notNull.set(oid ?? '', new Set((list ?? '').split(' ').map(Number)));
    }
  }

  /** How many indexes the table has; undefined where it was not asked. */
  indexes(row: Row): number | undefined {
    return row['facts'] ? (JSON.parse(row['facts']) as Facts).indexes : undefined;
  }

  /** What of a table is valid by now that was not, and was looked at. */
  advance(row: Row, { oid, name, read, byIndex }: Reading): readonly ConstraintChecked[] {
    if (!row['facts']) return [];
    const facts = JSON.parse(row['facts']) as Facts;
    const fresh = (one: string): boolean => {
      const isNew = !this.valid.has(one);
      this.valid.add(one);
      return isNew;
    };
    const constraints = (facts.constraints ?? []).filter(
      ([one, , foreign]) => fresh(one) && (read || (foreign && byIndex)),
    );
    const uniques = (facts.uniques ?? []).filter(([one, , file]) => {
      const built = !this.files.has(file);
      this.files.add(file);
      return fresh(one) && built && read;
    });
    const before = this.notNull.get(oid) ?? new Set<number>();
    const old = this.columns.get(oid) ?? 0;
    const columns = (facts.notNull ?? []).filter(([column]) => read && column <= old && !before.has(column));
    this.notNull.set(oid, new Set((facts.notNull ?? []).map(([column]) => column)));
    this.columns.set(oid, facts.columns);
    return [
      ...[...constraints, ...uniques].map(([, constraint]) => constraint),
      ...columns.map(([, column]) => `${column} NOT NULL`),
    ].map((constraint) => ({ table: name, constraint }));
  }
}
