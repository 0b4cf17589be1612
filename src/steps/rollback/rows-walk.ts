import type { Catalog } from '../../model/catalog.js';
import { type Refused, runDirection } from './direction.js';
import { compareRows, type Held, type Loss, MOST_ROWS } from './rows.js';
import type { Stock } from './stock.js';
import { MOST_TABLES } from './stock.js';
import type { SeedTable } from './table.js';
import { tablesTouched, textOf } from './touched.js';
import { difference, type Found, type Walk } from './walk.js';
import { lossKey, lossWords, shown } from './words.js';

/** Rows of a table from before a migration, and how many of ours it had then. */
interface Kept {
  readonly held: Held;
  readonly ours: number;
}

/** Of the tables that a migration touches. */
type Before = Map<number, ReadonlyMap<string, Kept>>;

/** The nearest known schema from below, and from above. */
function around(
  { catalogs }: Walk,
  i: number,
): { readonly below: Catalog | undefined; readonly above: Catalog | undefined } {
  const known = [...catalogs.keys()].sort((a, b) => a - b);
  const below = known.findLast((at) => at <= i);
  return {
    below: below === undefined ? undefined : catalogs.get(below),
    above: catalogs.get(i + 1),
  };
}

/** The second way up and the second way down, with rows in the tables. */
export class RowsWalk {
  private readonly before: Before = new Map();

  constructor(
    private readonly walk: Walk,
    private readonly found: ReadonlyMap<number, Found>,
    private readonly stock: Stock,
  ) {}

  private async keep(i: number, names: readonly string[], one: Found, known?: readonly SeedTable[]): Promise<void> {
    const held = await this.stock.read(names, known);
    const kept = new Map<string, Kept>();
    for (const [name, rows] of held) {
      if (rows !== undefined) kept.set(name, { held: rows, ours: this.stock.count(name) });
      else one.notes.push(`${shown(name)} has more than ${MOST_ROWS} rows and was not compared`);
    }
    this.before.set(i, kept);
  }

  private touched(i: number, one: Found): readonly string[] {
    const { migrations, downs } = this.walk;
    const { below, above } = around(this.walk, i);
    const migration = migrations[i];
    if (below === undefined || migration === undefined) return [];
    const names = tablesTouched(textOf(migration, downs[i]), below, above);
    if (names.length > MOST_TABLES) one.notes.push(`rows were put into ${MOST_TABLES} of ${names.length} tables`);
    return names.slice(0, MOST_TABLES);
  }

  /** All rows that were put in go, and with them what could be compared further down. */
  private async clear(): Promise<void> {
    const gone = await this.stock.clear();
    for (const [i, held] of this.before) this.before.set(i, new Map([...held].filter(([name]) => !gone.has(name))));
  }

  /** Without the rows that stop it: first with others, then with none. */
  private async once(i: number, names: readonly string[], first: Refused, one: Found): Promise<Refused | undefined> {
    const { access, ups } = this.walk;
    const up = ups[i];
    if (up === undefined || first.resume === undefined || !this.stock.mayStop(first.said?.code)) return first;
    one.notes.push(`on rows that were made up for this the up fails (${first.error.message})`);
    let last = first;
    for (const style of ['plain', 'none'] as const) {
      if (last.resume === undefined) return last;
      // A file that is half in goes on from where it stopped, and no further row goes in
      if (style === 'plain' && last.resume > 0) continue;
      await this.clear();
      if (style === 'plain') await this.stock.fill(names, 'plain');
      await this.keep(i, names, one);
      const refused = await runDirection(access.runner, up, last.resume);
      if (refused === undefined) {
        if (style === 'none') one.notes.push('it went on without them, so what rows would lose is not known');
        return undefined;
      }
      last = refused;
    }
    return last;
  }

  /** Whether the schema is the one after this migration, though it did not go up: its down had taken nothing back. */
  private async isThere(i: number): Promise<boolean> {
    const after = this.walk.catalogs.get(i + 1);
    return after !== undefined && difference(this.walk, after, await this.walk.snapshot()).length === 0;
  }

  /** False where a file stopped half-way, so that there is nothing to go down from. */
  async up(): Promise<boolean> {
    const { access, deadline, ups, walk } = this.walk;
    for (const i of walk.toReversed()) {
      const one = this.found.get(i);
      const up = ups[i];
      if (one === undefined || up === undefined || !one.down) continue;
      deadline.check();
      const names = this.touched(i, one);
      if (names.length > 0) {
        const known = await this.stock.fill(names, 'rich');
        await this.keep(i, names, one, known);
      }
      const first = await runDirection(access.runner, up);
      const refused = first === undefined ? undefined : await this.once(i, names, first, one);
      if (refused !== undefined) {
        deadline.check();
        one.refused = { error: refused.error, when: 'up again' };
        if (refused.resume !== 0) return false;
        if (!(await this.isThere(i))) return true;
        one.stands = true;
        continue;
      }
      one.again = true;
      one.stands = true;
      for (const name of names) {
        const why = this.stock.refused.get(name);
        if (why !== undefined) one.notes.push(`no row could be put into ${shown(name)} (${why})`);
      }
    }
    return true;
  }

  async down(): Promise<void> {
    const { access, deadline, downs, walk } = this.walk;
    const lost = new Set<string>();
    for (const i of walk) {
      const one = this.found.get(i);
      const down = downs[i];
      if (one === undefined || down === undefined || !one.stands) continue;
      deadline.check();
      const refused = await runDirection(access.runner, down);
      if (refused !== undefined) {
        deadline.check();
        one.refused ??= { error: refused.error, when: 'down with rows' };
        return;
      }
      if (!one.again) continue;
      const before = this.before.get(i) ?? new Map<string, Kept>();
      const after = await this.stock.read([...before.keys()]);
      const losses: Loss[] = [];
      for (const [name, { held, ours }] of before) {
        const { losses: own, extra: more } = compareRows(held, after.get(name));
        losses.push(...own);
        const extra = more - (this.stock.count(name) - ours);
        if (extra > 0) one.notes.push(`leaves ${extra} ${extra === 1 ? 'row' : 'rows'} behind in ${shown(name)}`);
      }
      one.rows = true;
      // What a newer migration has lost is lost already
      one.loses.push(...losses.filter((loss) => !lost.has(lossKey(loss))).map(lossWords));
      for (const loss of losses) lost.add(lossKey(loss));
    }
  }
}
