import type { Catalog } from '../model/catalog.js';
import type { Dialect } from '../model/engine.js';
import type { Statement } from '../model/migration.js';
import type { LockTaken, RemovedObject } from '../model/plan.js';
import type { Session } from '../model/session.js';
import type { Reading } from './reading.js';

const STRONGEST = 'AccessExclusiveLock';

/** The tables of a catalog, each with the names of its columns. */
export function columnsOf(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  for (const { kind, name } of catalog.objects.values()) if (kind === 'table') tables.set(name, []);
  for (const { kind, name } of catalog.objects.values()) {
    // A name may hold dots itself: the longest table that it begins with is the one.
    for (let at = name.lastIndexOf('.'); kind === 'column' && at > 0; at = name.lastIndexOf('.', at - 1)) {
      const columns = tables.get(name.slice(0, at));
      if (columns === undefined) continue;
      columns.push(name.slice(at + 1));
      break;
    }
  }
  return tables;
}

/**
 * What blocks, calls and functions take away from tables that were there before. Only what they lock against everybody is
 * looked at again, so histories without such things cost nothing.
 */
export class HiddenDrops {
  private tables: ReadonlyMap<string, readonly string[]> | undefined;
  /** Relations that the open transaction holds against everybody. */
  private readonly held = new Set<string>();
  /** Words of statements that say themselves what they drop or rename. */
  private readonly told = new Set<string>();
  private readonly gone = new Set<string>();

  constructor(
    private readonly before: Catalog | undefined,
    private readonly dialect: Pick<Dialect, 'columnsNow'>,
    private readonly reading: Pick<Reading, 'hides'>,
  ) {}

  /** A new transaction begins. */
  begin(): void {
    this.held.clear();
  }

  async after(session: Session, statement: Statement, locks: readonly LockTaken[]): Promise<readonly RemovedObject[]> {
    for (const { mode, relation } of locks) if (mode === STRONGEST) this.held.add(relation);
    if (!this.reading.hides(statement)) {
      if (/\b(?:drop|rename)\b/i.test(statement.sql))
        for (const [word] of statement.sql.toLowerCase().matchAll(/[\w$\u0080-\uffff]+/g)) this.told.add(word);
      return [];
    }
    // A block that commits keeps no lock to tell what it was at: then every table is looked at.
    const over = session.transaction() === 'idle';
    if (this.before === undefined || (this.held.size === 0 && !over)) return [];
    this.tables ??= columnsOf(this.before);
    const tables = this.tables;
    const suspects = over ? [...tables.keys()] : [...this.held].filter((relation) => tables.has(relation));
    if (suspects.length === 0) return [];
    const now = new Map<string, Set<string>>();
    for (const { relation, name } of await this.dialect.columnsNow(session, suspects)) {
      const columns = now.get(relation ?? '') ?? new Set();
      now.set(relation ?? '', columns.add(name ?? ''));
    }
    return this.compare(now, suspects);
  }

  private compare(
    now: ReadonlyMap<string, ReadonlySet<string>>,
    relations: readonly string[],
  ): readonly RemovedObject[] {
    const removed = relations.flatMap((relation): readonly RemovedObject[] => {
      const columns = now.get(relation);
      if (columns === undefined) return [{ kind: 'table', table: relation }];
      const missing = this.tables?.get(relation)?.filter((column) => !columns.has(column)) ?? [];
      return missing.map((column) => ({ kind: 'column', table: relation, column }));
    });
    return removed.filter((one) => {
      const key = `${one.table}.${one.column ?? ''}`;
      const own = (one.column ?? one.table.slice(one.table.lastIndexOf('.') + 1)).toLowerCase();
      const known = this.gone.has(key) || this.told.has(own);
      this.gone.add(key);
      return !known;
    });
  }
}
