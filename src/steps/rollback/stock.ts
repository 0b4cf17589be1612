import type { Row } from '../../model/session.js';
import type { Access } from './access.js';
import { type Held, readRows } from './rows.js';
import { ROWS, removeRows, seedRows } from './seed.js';
import type { Seeding, SeedTable, Style } from './table.js';

/** More tables than these of one migration get no rows. */
export const MOST_TABLES = 40;
/** A table gets rows again where it has new columns to fill, so often at most. */
const MOST_TIMES = 3;

interface Made {
  readonly table: SeedTable;
  readonly rows: readonly Row[];
  readonly times: number;
}

/** The rows that a walk has put into tables. */
export class Stock {
  private readonly made = new Map<string, Made>();
  /** Tables that took no row, and what the server said. */
  readonly refused = new Map<string, string>();

  constructor(
    private readonly access: Access,
    private readonly seeding: Seeding,
  ) {}

  /** These tables and all that they reference, as they are now. */
  private async known(names: readonly string[]): Promise<readonly SeedTable[]> {
    const session = await this.access.reading();
    const found = new Map<string, SeedTable>();
    const asked = new Set<string>();
    let ask: readonly string[] = names;
    while (ask.length > 0) {
      for (const name of ask) asked.add(name);
      for (const table of await this.seeding.tables(session, ask)) found.set(table.name, table);
      const others = [...found.values()].flatMap(({ foreign }) => foreign.map(({ table }) => table));
      // Some are not to be had: a partition, a table of another database
      ask = [...new Set(others)].filter((name) => !asked.has(name));
    }
    return [...found.values()];
  }

  private lacks(table: SeedTable): boolean {
    const made = this.made.get(table.name);
    if (made === undefined) return !this.refused.has(table.name);
    const before = new Set(made.table.columns.map(({ name }) => name));
    return made.times < MOST_TIMES && table.columns.some(({ name, generated }) => !generated && !before.has(name));
  }

  /** Rows for these tables, where they have none of ours; gives back the tables as they are. */
  async fill(names: readonly string[], style: Style): Promise<readonly SeedTable[]> {
    const tables = await this.known(names.slice(0, MOST_TABLES));
    const asked = tables.filter(({ name }) => names.includes(name));
    const wanted = new Set(tables.filter((table) => this.lacks(table)).map(({ name }) => name));
    if (wanted.size === 0) return asked;
    const first = (name: string): number => (this.made.get(name)?.times ?? 0) * ROWS;
    const { rows, refused } = await this.access.writing((session) =>
      seedRows({ session, seeding: this.seeding, tables, wanted, style, first }),
    );
    for (const table of tables) {
      const { rows: old = [], times = 0 } = this.made.get(table.name) ?? {};
      const own = rows.get(table.name);
      if (own !== undefined) this.made.set(table.name, { table, rows: [...old, ...own], times: times + 1 });
      const why = refused.get(table.name);
      if (why !== undefined) this.refused.set(table.name, why);
    }
    return asked;
  }

  /** Takes out every row that was put in; gives back from which tables. */
  async clear(): Promise<ReadonlySet<string>> {
    const made = [...this.made.values()];
    const there = await this.seeding.tables(
      await this.access.reading(),
      made.map(({ table }) => table.name),
    );
    // As the tables are now: a migration may have changed the key since
    const now = there.flatMap((table) => {
      const rows = this.made.get(table.name)?.rows;
      return rows === undefined ? [] : [{ table, rows }];
    });
    await this.access.writing((session) => removeRows(session, this.seeding, now));
    this.made.clear();
    return new Set(now.map(({ table }) => table.name));
  }

  /** How many rows a table was given so far. */
  count(table: string): number {
    return this.made.get(table)?.rows.length ?? 0;
  }

  /** Whether a refusal may come from rows that were put in. */
  mayStop(code: string | undefined): boolean {
    return code !== undefined && this.made.size > 0 && this.seeding.ofRows(code);
  }

  /** The rows of these tables now; undefined for a table that has too many. */
  async read(names: readonly string[], known?: readonly SeedTable[]): Promise<ReadonlyMap<string, Held | undefined>> {
    const session = await this.access.reading();
    const held = new Map<string, Held | undefined>();
    const tables = known ?? (names.length === 0 ? [] : await this.seeding.tables(session, names));
    for (const table of tables) held.set(table.name, await readRows(session, table));
    return held;
  }
}
