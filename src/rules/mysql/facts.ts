import type { CatalogObject } from '../../model/catalog.js';
import type { RuleInput } from '../../model/contracts.js';
import { dictionary } from '../../model/dictionary.js';
import type { Statement } from '../../model/migration.js';
import type { AlterAction, AlterKind, MysqlFacts, Named } from '../../sql/mysql/facts.js';
import { mysqlTree } from '../../sql/mysql/tree.js';

export const factsOf = (statement: Statement | undefined): MysqlFacts | undefined => mysqlTree(statement)?.facts;

/** As people read it. */
export const shown = ({ schema, name }: Named): string => (schema === undefined ? name : `${schema}.${name}`);

/** As it can be pasted. */
export const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
export const typed = ({ schema, name }: Named): string =>
  schema === undefined ? quoted(name) : `${quoted(schema)}.${quoted(name)}`;

const folded = (named: Named): string => shown(named).toLowerCase();

/** Whether two statements name one table; how a server treats capitals is its own setting, so they do not count. */
export const sameTable = (a: Named, b: Named): boolean =>
  a.schema === undefined || b.schema === undefined
    ? a.name.toLowerCase() === b.name.toLowerCase()
    : folded(a) === folded(b);

/** A statement that gives a table its name: by making it, or by renaming another one to it. */
interface Naming {
  readonly index: number;
  readonly table: Named;
  /** The table that had another name before; undefined where it was made. */
  readonly from?: Named;
}

/** How far a file has been read for the names that it gives: each statement once, however many rules and statements ask. */
interface Namings {
  next: number;
  /** Where the first USE is. */
  use: number;
  /** By the table's bare name in small letters. */
  readonly all: Map<string, Naming[]>;
}

const namings = new WeakMap<RuleInput['migration'], Namings>();

/** What the statement at `index` names. Its first rename to a table counts, as the server would refuse a second one. */
function namedBy({ migration }: RuleInput, index: number): readonly Naming[] {
  const facts = factsOf(migration.parsed[index]);
  if (facts === undefined) return [];
  if (/^CREATE (?:TEMPORARY )?TABLE$/.test(facts.verb)) {
    if (facts.ifNotExists && migration.statements[index]?.skipped !== undefined) return [];
    return facts.tables.map((table) => ({ index, table }));
  }
  return facts.actions.flatMap(({ kind, table }, i) => {
    const from = facts.verb === 'RENAME TABLE' ? facts.tables[i] : facts.tables[0];
    return kind === 'rename-table' && table !== undefined && from !== undefined ? [{ index, table, from }] : [];
  });
}

function namingsBefore(input: RuleInput, before: number): Namings {
  const walk = namings.get(input.migration) ?? { next: 0, use: Number.POSITIVE_INFINITY, all: new Map() };
  namings.set(input.migration, walk);
  for (; walk.next < before; walk.next += 1) {
    if (input.migration.parsed[walk.next]?.kind === 'USE') walk.use = Math.min(walk.use, walk.next);
    for (const naming of namedBy(input, walk.next)) {
      const name = naming.table.name.toLowerCase();
      const there = walk.all.get(name);
      if (there === undefined) walk.all.set(name, [naming]);
      else there.push(naming);
    }
  }
  return walk;
}

/**
 * Whether the table of that name, as it is before the statement at `index`, was there before the plan: it is not where the file has
 * made it, and is still where the file has only given it the name.
 */
function wasThere(input: RuleInput, target: Named, index: number): boolean {
  let [wanted, before] = [target, index];
  for (;;) {
    const same = namingsBefore(input, before)
      .all.get(wanted.name.toLowerCase())
      ?.filter((naming) => naming.index < before && sameTable(naming.table, wanted));
    const last = same?.at(-1);
    if (last === undefined) return input.existedBefore(shown(wanted));
    if (last.from === undefined) return false;
    // Of several renames in one statement the first to that name.
    const first = same?.find((naming) => naming.index === last.index) ?? last;
    [wanted, before] = [first.from ?? last.from, last.index];
  }
}

/** A table that was there before the plan, and is still that one. After USE nobody knows whose a plain name is. */
export function existed(input: RuleInput, target: Named): boolean {
  return namingsBefore(input, input.index).use < input.index || wasThere(input, target, input.index);
}

/** IF [NOT] EXISTS turned the whole of it into nothing. */
export const didNothing = (input: RuleInput): boolean => input.migration.statements[input.index]?.skipped !== undefined;

/** A part of an ALTER TABLE on a table that was there before. */
export interface Alteration extends AlterAction {
  readonly on: Named;
}

/** The parts of these kinds; CREATE INDEX and DROP INDEX count as the parts that they are short for. */
export function alterations(input: RuleInput, ...kinds: readonly AlterKind[]): readonly Alteration[] {
  const facts = factsOf(input.statement);
  const [on] = facts?.tables ?? [];
  if (facts === undefined || on === undefined || facts.verb === 'RENAME TABLE') return [];
  if (didNothing(input) || !existed(input, on)) return [];
  return actionsOf(input.statement)
    .filter(({ kind }) => kinds.includes(kind))
    .map((action) => ({ ...action, on }));
}

const INDEX_KINDS: Readonly<Record<string, AlterAction['index']>> = dictionary({
  UNIQUE: 'unique',
  FULLTEXT: 'fulltext',
  SPATIAL: 'spatial',
  VECTOR: 'vector',
});

/** The parts of an ALTER TABLE, or the one that a CREATE or DROP INDEX is. */
export function actionsOf(statement: Statement): readonly AlterAction[] {
  const tree = mysqlTree(statement);
  if (tree === undefined) return [];
  const { verb, object, actions, ifExists, ifNotExists } = tree.facts;
  if (verb === 'ALTER TABLE') return actions;
  if (object === undefined) return [];
  const common = { name: object.name, ifExists, ifNotExists, text: statement.sql };
  if (verb === 'DROP INDEX') return [{ kind: 'drop-index', index: 'plain', ...common }];
  const special = tree.tokens.slice(0, 5).map(({ upper }) => INDEX_KINDS[upper]);
  if (verb === 'CREATE INDEX')
    return [{ kind: 'add-index', index: special.find((kind) => kind !== undefined) ?? 'plain', ...common }];
  return [];
}

interface Added {
  readonly index: number;
  readonly table: Named;
}

/** How far a file has been read for the columns that it adds: each statement once, however many rules and statements ask. */
const additions = new WeakMap<RuleInput['migration'], { next: number; readonly all: Map<string, Added[]> }>();
const keyOf = (table: Named, column: string): string => `${table.name} ${column}`.toLowerCase();

/** Whether this file itself added the column: no code that runs now knows it. */
export function addedHere(input: RuleInput, table: Named, column: string): boolean {
  const walk = additions.get(input.migration) ?? { next: 0, all: new Map<string, Added[]>() };
  additions.set(input.migration, walk);
  for (; walk.next < input.index; walk.next += 1) {
    const statement = input.migration.parsed[walk.next];
    const [on] = factsOf(statement)?.tables ?? [];
    if (statement === undefined || on === undefined) continue;
    for (const { kind, name } of actionsOf(statement)) {
      if (kind !== 'add-column') continue;
      const key = keyOf(on, name);
      const there = walk.all.get(key);
      if (there === undefined) walk.all.set(key, [{ index: walk.next, table: on }]);
      else there.push({ index: walk.next, table: on });
    }
  }
  return (walk.all.get(keyOf(table, column)) ?? []).some(
    (one) => one.index < input.index && sameTable(one.table, table),
  );
}

/** An object of a table by its own name, as the catalog had it before; undefined where it was not there, or nobody looked. */
export function before(input: RuleInput, kind: string, table: Named, name?: string): CatalogObject | undefined {
  return find(input.before, kind, table, name);
}

export function after(input: RuleInput, kind: string, table: Named, name?: string): CatalogObject | undefined {
  return find(input.after, kind, table, name);
}

function find(
  catalog: RuleInput['before'],
  kind: string,
  table: Named,
  name: string | undefined,
): CatalogObject | undefined {
  const full = name === undefined ? table.name : `${table.name}.${name}`;
  const exact = catalog?.objects.get(`${kind} ${full}`);
  if (exact !== undefined || catalog === undefined) return exact;
  const wanted = full.toLowerCase();
  for (const object of catalog.objects.values())
    if (object.kind === kind && object.name.toLowerCase() === wanted) return object;
  return undefined;
}
