import type { Source, SourceColumn, TargetTable } from './question.js';

/**
 * What a column of now is on the target: a column of it, one value in all rows (a column that the plan has added), or nothing that
 * can be known.
 */
export type ColumnNow =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'value'; readonly sql: string; readonly isNull: boolean }
  | { readonly kind: 'unknown'; readonly why: string; readonly was?: string };

/** A table as the plan has left it so far. */
export interface TableNow {
  /** Undefined for one that the plan has made. */
  readonly on: TargetTable | undefined;
  name: string;
  readonly columns: Map<string, ColumnNow>;
  /** Why its rows are no longer the target's. */
  changed: string | undefined;
}

/** Follows, statement by statement, which rows and columns of the target stand behind the names of the plan. */
export class Followed {
  private readonly tables = new Map<string, TableNow>();

  constructor(tables: ReadonlyMap<string, readonly string[]>, split: (key: string) => TargetTable) {
    for (const [key, columns] of tables) {
      const on = split(key);
      this.tables.set(key, {
        on,
        name: on.name,
        columns: new Map(columns.map((name) => [name, { kind: 'column', name }])),
        changed: undefined,
      });
    }
  }

  get(key: string): TableNow | undefined {
    return this.tables.get(key);
  }

  keys(): readonly string[] {
    return [...this.tables.keys()];
  }

  make(key: string, name: string): void {
    this.tables.set(key, { on: undefined, name, columns: new Map(), changed: undefined });
  }

  drop(key: string): void {
    this.tables.delete(key);
  }

  rename(from: string, to: string, name: string): void {
    const table = this.tables.get(from);
    if (table === undefined) return;
    this.tables.delete(from);
    table.name = name;
    this.tables.set(to, table);
  }

  /** Rows come, go or change in it, by a statement that says so or may. */
  change(key: string, words: string): void {
    const table = this.tables.get(key);
    if (table !== undefined) table.changed ??= words;
  }

  changeColumn(key: string, column: string, why: string): void {
    const columns = this.tables.get(key)?.columns;
    const now = columns?.get(column);
    const was = now?.kind === 'column' ? now.name : now?.kind === 'unknown' ? now.was : undefined;
    columns?.set(column, { kind: 'unknown', why, ...(was === undefined ? {} : { was }) });
  }

  changeAll(words: string): void {
    for (const table of this.tables.values()) table.changed ??= words;
  }
}

/** The rows behind a table of now, with the columns that a question reads; or why it cannot be asked. */
export function sourceOf(table: TableNow, columns: readonly string[]): Source | { readonly not: string } {
  if (table.on === undefined) return { not: `the plan itself makes ${table.name} and fills it` };
  if (table.changed !== undefined) return { not: table.changed };
  const found: SourceColumn[] = [];
  let renamed = false;
  for (const as of columns) {
    const column = table.columns.get(as);
    if (column === undefined) return { not: `nobody knows what the column ${as} is then` };
    if (column.kind === 'unknown') return { not: column.why };
    renamed ||= column.kind === 'value' || column.name !== as;
    found.push({ as, of: column.kind === 'value' ? { value: column.sql } : { column: column.name } });
  }
  return { table: table.on, alias: table.name, columns: renamed ? found : undefined };
}
