import type { Row, Session } from '../../../model/session.js';
import { sql } from '../../../sql/query.js';
import { HISTORY } from '../history.js';

/**
 * What was there at the start, by the server's own numbers: a name may be given to another relation meanwhile, and what a migration
 * makes itself blocks nobody. Our own history table is no business of the plan.
 */
export class Relations {
  readonly names = new Map<string, string>();
  readonly files = new Map<string, string>();
  /** The table of each index. */
  readonly tables = new Map<string, string>();
  readonly kinds = new Map<string, string>();
  /** Names with and without their schema. */
  private readonly existing = new Set<string>();
  /** The highest number of those that were there: a file that makes thousands of relations holds locks on all of them. */
  last = 0;

  constructor(
    private readonly session: Session,
    private readonly historySchema: string,
  ) {}

  async load(): Promise<void> {
    for (const map of [this.names, this.files, this.tables, this.kinds, this.existing]) map.clear();
    const rows = await this.session.query(sql`
      SELECT c.oid::text AS oid, n.nspname || '.' || c.relname AS name, c.relkind::text AS kind, pg_catalog.pg_relation_filenode(c.oid)::text AS file, x.indrelid::text AS owner
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
      WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'i', 'I', 'v', 'f', 'S') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
        AND NOT (n.nspname = ${this.historySchema} AND (c.relname = ${HISTORY} OR c.relname = ${`${HISTORY}_pkey`}))`);
    for (const row of rows) this.note(row);
    this.last = rows.reduce((most, row) => Math.max(most, Number(row['oid'])), 0);
  }

  private note({ oid, name, kind, file, owner }: Row): void {
    const number = oid ?? '';
    this.names.set(number, name ?? '');
    this.kinds.set(number, kind ?? '');
    this.existing.add(name ?? '').add((name ?? '').slice((name ?? '').indexOf('.') + 1));
    if (owner) this.tables.set(number, owner);
    if (file) this.files.set(number, file);
  }

  existed(relation: string): boolean {
    return this.existing.has(relation.replaceAll('"', ''));
  }

  /** Whether a relation of before has another file than when it was last looked at. */
  rewritten(oid: string, file: string | null | undefined): boolean {
    const before = this.files.get(oid);
    if (before === undefined || !file || file === before) return false;
    this.files.set(oid, file);
    return true;
  }

  isTable(oid: string): boolean {
    return this.names.has(oid) && ['r', 'p', 'm'].includes(this.kinds.get(oid) ?? '');
  }
}
