import { ServerError } from '../../model/error.js';
import type { Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import { Literals } from './literals.js';
import { listed } from './rows.js';
import type { SeedColumn, Seeding, SeedTable, Style } from './table.js';

/** Rows that go into a table at once. */
export const ROWS = 3;
/** So often other values are tried where a check refuses some. */
const TRIES = 60;

/** What went in, and what did not. */
export interface Seeded {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** By the table, in the server's words. */
  readonly refused: ReadonlyMap<string, string>;
}

export interface SeedRequest {
  readonly session: Session;
  readonly seeding: Seeding;
  /** These, and what they reference, all of them known. */
  readonly tables: readonly SeedTable[];
  /** Of them, those that get rows; the others have some. */
  readonly wanted: ReadonlySet<string>;
  readonly style: Style;
  /** The number of the first row. */
  readonly first: (table: string) => number;
}

/** What is referenced goes in first, as far as there is no ring. */
export function inOrder(tables: readonly SeedTable[]): readonly SeedTable[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const done = new Set<SeedTable>();
  const visit = (table: SeedTable, above: ReadonlySet<SeedTable>): void => {
    if (done.has(table) || above.has(table)) return;
    for (const { table: other } of table.foreign) {
      const parent = byName.get(other);
      if (parent !== undefined) visit(parent, new Set([...above, table]));
    }
    done.add(table);
  };
  for (const table of tables) visit(table, new Set());
  return [...done];
}

class Seeds {
  private readonly byName: ReadonlyMap<string, SeedTable>;
  /** Rows to point to, by their table. */
  private readonly held = new Map<string, readonly Row[]>();

  constructor(private readonly r: SeedRequest) {
    this.byName = new Map(r.tables.map((table) => [table.name, table]));
  }

  /** What a foreign key points to is taken from there; in a ring it is what will be there. */
  private valueOf(table: SeedTable, column: SeedColumn, row: number, depth = 0): string | null | undefined {
    const key = table.foreign.find(({ columns }) => columns.includes(column.name));
    const parent = key === undefined ? undefined : this.byName.get(key.table);
    const to = key?.to[key.columns.indexOf(column.name)] ?? '';
    if (parent !== undefined && depth < 5) {
      const rows = this.held.get(parent.name);
      const found = rows?.[row % Math.max(1, rows.length)]?.[to];
      if (found !== undefined) return found;
      const other = parent.columns.find(({ name }) => name === to);
      if (other !== undefined && !(parent === table && other === column))
        return this.valueOf(parent, other, row, depth + 1);
    }
    return this.r.seeding.valueOf(column, row, this.r.style);
  }

  private async insert(table: SeedTable, values: ReadonlyMap<SeedColumn, string | null>): Promise<void> {
    const { seeding, session } = this.r;
    const columns = [...values.keys()];
    const names = listed(columns.map(({ name }) => sql`${id(name)}`));
    const each = columns.map((column) => {
      const value = values.get(column) ?? null;
      const [open, close] = seeding.wrapped?.(column) ?? ['', ''];
      return { parts: [open, close], values: [value] };
    });
    const words = raw(columns.length === 0 ? '' : seeding.insertWords);
    await session.query(sql`INSERT INTO ${id(...table.path)} (${names}) ${words} VALUES (${listed(each)})`);
  }

  private async row(table: SeedTable, row: number, literals: Literals): Promise<ServerError | undefined> {
    let refusal: ServerError | undefined;
    let more = true;
    for (let attempt = 0; attempt < TRIES && more; attempt += 1) {
      const values = new Map<SeedColumn, string | null>();
      for (const column of table.columns) {
        const own = literals.of(column.name, row) ?? this.valueOf(table, column, row);
        if (!column.generated && own !== undefined) values.set(column, own);
      }
      try {
        await this.insert(table, values);
        const kept = this.held.get(table.name) ?? [];
        this.held.set(table.name, [...kept, Object.fromEntries([...values].map(([{ name }, value]) => [name, value]))]);
        return undefined;
      } catch (error) {
        if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
        refusal ??= error;
        more = literals.next(error);
      }
    }
    return refusal;
  }

  /** The rows that are there serve to be pointed to. */
  private async look({ name, path }: SeedTable): Promise<void> {
    const rows = await this.r.session.query(sql`SELECT * FROM ${id(...path)} ${raw(`LIMIT ${ROWS}`)}`);
    if (rows.length > 0) this.held.set(name, rows);
  }

  async all(): Promise<Seeded> {
    const made = new Map<string, readonly Row[]>();
    const refused = new Map<string, string>();
    for (const table of inOrder(this.r.tables)) {
      const first = this.r.first(table.name);
      let error: ServerError | undefined;
      if (!this.r.wanted.has(table.name)) {
        await this.look(table);
        continue;
      }
      const literals = new Literals(table);
      for (let row = first; row < first + ROWS; row += 1) error = (await this.row(table, row, literals)) ?? error;
      const rows = this.held.get(table.name);
      if (rows !== undefined) made.set(table.name, rows);
      else if (error !== undefined) {
        refused.set(table.name, error.message);
        await this.look(table);
      }
    }
    return { rows: made, refused };
  }
}

/** Takes such rows out again; of a table without a key every row. */
export async function removeRows(
  session: Session,
  seeding: Seeding,
  made: readonly { readonly table: SeedTable; readonly rows: readonly Row[] }[],
): Promise<void> {
  await seeding.quiet(session);
  for (const { table, rows } of made) {
    if (table.key.length === 0) await session.query(sql`DELETE FROM ${id(...table.path)}`);
    else
      for (const row of rows) {
        const each = table.key.map((column) => sql`${id(column)} = ${row[column] ?? null}`);
        const same = each.slice(1).reduce((all, one) => sql`${all} AND ${one}`, each[0] ?? sql``);
        await session.query(sql`DELETE FROM ${id(...table.path)} WHERE ${same}`);
      }
  }
}

/** Puts rows into these tables; what cannot be had is told, never thrown. */
export async function seedRows(request: SeedRequest): Promise<Seeded> {
  await request.seeding.quiet(request.session);
  return new Seeds(request).all();
}
