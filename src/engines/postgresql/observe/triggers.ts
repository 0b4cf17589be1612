import type { Seen } from '../../../model/engine.js';
import type { Statement } from '../../../model/migration.js';
import type { Row, Session } from '../../../model/session.js';
import { nodeOf } from '../../../sql/pg/classify.js';
import { alterTable } from '../../../sql/pg/tree.js';
import { raw, sql } from '../../../sql/query.js';
import { type Write, writesOf } from './fires.js';
import type { Relations } from './relations.js';

/** Of objects that all databases share, and of event triggers themselves, event triggers hear nothing. */
const UNHEARD = /\b(?:ROLE|USER|DATABASE|TABLESPACE|SYSTEM|EVENT TRIGGER)$/;
const CHANGES_SCHEMA = /^(?:CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE|IMPORT|REFRESH|REINDEX|SECURITY LABEL)\b/;

/** Whether the statement takes an object away, where it is there. A column, a constraint and a default are such objects, too. */
function drops({ kind, tree, sql: text }: Statement, major: number): boolean {
  if (/^DROP\b/.test(kind)) return true;
  if (kind === 'ALTER DOMAIN') return nodeOf(tree).fields['subtype'] === 'X';
  return (alterTable(tree, text)?.commands ?? []).some(
    ({ type, def }) =>
      /^Drop(?:Column|Constraint|Expression)$/.test(type) ||
      (type === 'ColumnDefault' && Object.keys(def).length === 0) ||
      // Since 18 it is a constraint with a name.
      (type === 'DropNotNull' && major >= 18),
  );
}

/** What a statement has written, as the server counted it: also by functions, whose text nobody has read. */
function counted({ touched = [] }: Seen): readonly Write[] {
  return touched.flatMap(({ relation, inserted, updated, deleted }) => [
    ...(inserted > 0 ? [{ table: relation, event: 'INSERT' as const, columns: null }] : []),
    ...(updated > 0 ? [{ table: relation, event: 'UPDATE' as const, columns: null }] : []),
    ...(deleted > 0 ? [{ table: relation, event: 'DELETE' as const, columns: null }] : []),
  ]);
}

/**
 * Triggers that fire for what a statement writes. A trigger for each row fires for no row of an empty shadow, so the catalog is asked:
 * which are enabled, wait for such a write, and hang on the table, its partitions, or what foreign keys carry the write on to.
 * A condition (WHEN) is not weighed. A database without triggers is asked once.
 */
export class Triggers {
  private known = false;
  private events = false;
  private last = 0;

  constructor(
    private readonly session: Session,
    private readonly relations: Relations,
  ) {}

  async load(): Promise<void> {
    const [row] = await this.session.query(
      raw(`
      SELECT EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE NOT t.tgisinternal)::text AS some,
        EXISTS (SELECT FROM pg_catalog.pg_event_trigger e WHERE e.oid >= 16384)::text AS events,
        greatest((SELECT max(t.oid) FROM pg_catalog.pg_trigger t), (SELECT max(e.oid) FROM pg_catalog.pg_event_trigger e))::text AS last`),
    );
    this.known = row?.['some'] === 'true';
    this.events = row?.['events'] === 'true';
    this.last = Number(row?.['last'] ?? 0);
  }

  async of(statement: Statement, seen: Seen): Promise<readonly string[]> {
    const names = [
      ...(this.known ? await this.ofRows(writesOf(statement.tree), counted(seen)) : []),
      ...(this.events ? await this.ofSchema(statement, seen) : []),
    ];
    return [...new Set(names)].sort();
  }

  private async ofRows(told: readonly Write[], seen: readonly Write[]): Promise<readonly string[]> {
    const old = told.filter(({ table }) => this.relations.existed(table));
    if (old.length + seen.length === 0) return [];
    const rows = await this.session.query(sql`
      WITH RECURSIVE written (rel, event, columns, named, onward) AS (
        SELECT pg_catalog.to_regclass(w."table")::oid, w.event, w.columns, true, coalesce(w.cascade, w.event <> 'TRUNCATE')
        FROM pg_catalog.json_to_recordset(${JSON.stringify(old)}::json) AS w("table" text, event text, columns text[], cascade boolean)
        UNION
        SELECT n.rel, n.event, n.columns, n.named, written.onward FROM written CROSS JOIN LATERAL (
          SELECT h.inhrelid AS rel, written.event AS event, written.columns AS columns, written.event = 'TRUNCATE' AS named
            FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
            WHERE h.inhparent = written.rel AND (written.event <> 'INSERT' OR p.relkind = 'p')
          UNION ALL
          SELECT k.conrelid, CASE WHEN written.event = 'TRUNCATE' THEN 'TRUNCATE' WHEN written.event = 'DELETE' AND k.confdeltype = 'c' THEN 'DELETE' ELSE 'UPDATE' END,
            ARRAY(SELECT a.attname::text COLLATE "default" FROM pg_catalog.pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)), true
            FROM pg_catalog.pg_constraint k WHERE k.contype = 'f' AND k.confrelid = written.rel AND written.onward
              AND (written.event = 'TRUNCATE' OR (written.event = 'DELETE' AND k.confdeltype IN ('c', 'n', 'd'))
                OR (written.event = 'UPDATE' AND k.confupdtype IN ('c', 'n', 'd') AND (written.columns IS NULL
                  OR EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey) AND a.attname = ANY (written.columns)))))
        ) n
      ), every (rel, event, columns, named) AS (
        SELECT rel, event, columns, named FROM written
        UNION ALL
        SELECT c.oid, s.event, NULL::text[], NOT c.relispartition
        FROM pg_catalog.json_to_recordset(${JSON.stringify(seen)}::json) AS s("table" text, event text)
          JOIN pg_catalog.pg_namespace n ON s."table" = n.nspname || '.' || pg_catalog.substr(s."table", pg_catalog.length(n.nspname) + 2)
          JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND n.nspname || '.' || c.relname = s."table"
        WHERE NOT EXISTS (SELECT FROM written w WHERE w.rel = c.oid AND w.event = s.event)
      )
      SELECT DISTINCT n.nspname || '.' || c.relname || '.' || t.tgname AS name, c.oid::text AS oid
      FROM every w JOIN pg_catalog.pg_trigger t ON t.tgrelid = w.rel JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT t.tgisinternal AND t.oid <= ${this.last}::oid
        AND t.tgenabled IN ('A', CASE pg_catalog.current_setting('session_replication_role') WHEN 'replica' THEN 'R' ELSE 'O' END)
        AND (t.tgtype & CASE w.event WHEN 'INSERT' THEN 4 WHEN 'DELETE' THEN 8 WHEN 'UPDATE' THEN 16 ELSE 32 END) <> 0
        -- Of a partition's own copy the original is named
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger o JOIN every e ON e.rel = o.tgrelid AND e.event = w.event WHERE o.oid = t.tgparentid)
        AND (w.named OR (t.tgtype & 1) <> 0)
        AND (t.tgattr::text = '' OR w.event <> 'UPDATE' OR w.columns IS NULL OR EXISTS (SELECT FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = t.tgrelid AND a.attnum = ANY (t.tgattr::int2[]) AND a.attname = ANY (w.columns)))`);
    return rows.flatMap(({ name, oid }: Row) => (this.relations.names.has(oid ?? '') ? [name ?? ''] : []));
  }

  private async ofSchema(statement: Statement, { rewrites }: Seen): Promise<readonly string[]> {
    const { kind } = statement;
    if (!CHANGES_SCHEMA.test(kind) || UNHEARD.test(kind)) return [];
    const rows = await this.session.query(sql`
      SELECT e.evtname AS name FROM pg_catalog.pg_event_trigger e
      WHERE e.oid <= ${this.last}::oid AND e.evtenabled IN ('A', CASE pg_catalog.current_setting('session_replication_role') WHEN 'replica' THEN 'R' ELSE 'O' END)
        AND (e.evttags IS NULL OR ${kind} = ANY (e.evttags))
        AND (e.evtevent IN ('ddl_command_start', 'ddl_command_end') OR (e.evtevent = 'table_rewrite' AND ${rewrites.length > 0})
          OR (e.evtevent = 'sql_drop' AND ${drops(statement, this.session.server.major)}))`);
    return rows.map(({ name }) => name ?? '');
  }
}
