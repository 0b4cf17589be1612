import type { RuleInput } from '../../model/contracts.js';
import type { Statement } from '../../model/migration.js';
import type { LockTaken } from '../../model/plan.js';
import { nodeOf } from '../../sql/pg/classify.js';
import { bare, type Fields, list, nodes, type Relation, relation, relations, same } from '../../sql/pg/tree.js';

/** True when the statement ran on the shadow, so that its locks and rewrites are facts. */
export function measured(input: RuleInput): boolean {
  return input.migration.statements[input.index]?.ms !== undefined;
}

const notices = (input: RuleInput, index: number): readonly string[] =>
  input.migration.statements[index]?.notices ?? [];

/** Remarks of the server, without the ones that are about `IF [NOT] EXISTS`. */
export function remarks(input: RuleInput): readonly string[] {
  return notices(input, input.index).filter((notice) => !notice.endsWith(', skipping'));
}

/** Whether the server said of this object that there was nothing to do. */
export function skippedObject(input: RuleInput, index: number, name: string): boolean {
  return notices(input, index).some((notice) => notice.endsWith(', skipping') && notice.includes(`"${name}"`));
}

/** How many objects of a statement its own IF [NOT] EXISTS covers; 0 where it has none, so that a notice is about something else. */
export function optionalParts(statement: Statement | undefined): number {
  const { fields } = nodeOf(statement?.tree);
  if (fields['if_not_exists'] === true || fields['skipIfNewValExists'] === true) return 1;
  if (fields['missing_ok'] === true) return Math.max(1, list(fields, 'objects').length);
  const commands = nodes(fields, 'cmds', 'AlterTableCmd');
  return commands.length > 0 && commands.every((command) => command['missing_ok'] === true) ? commands.length : 0;
}

/** True when `IF [NOT] EXISTS` turned the whole statement into nothing on the shadow. */
export function didNothing(input: RuleInput, index = input.index): boolean {
  const parts = optionalParts(input.migration.parsed[index]);
  const skips = notices(input, index).filter((notice) => notice.endsWith(', skipping'));
  // ALTER TABLE IF EXISTS over a missing table says it once, whatever its commands.
  const missing = skips.some((notice) => /^relation ".*" does not exist, skipping$/.test(notice));
  return parts > 0 && (skips.length >= parts || missing);
}

/** Statements of this file before this one. */
export function earlier(input: RuleInput): readonly Statement[] {
  return input.migration.parsed.slice(0, input.index);
}

export function later(input: RuleInput): readonly Statement[] {
  return input.migration.parsed.slice(input.index + 1);
}

/** The relation that a statement makes. */
function made(statement: Statement): Relation | undefined {
  const { name, fields } = nodeOf(statement.tree);
  if (name === 'CreateStmt' || name === 'CreateForeignTableStmt') {
    return relation(name === 'CreateStmt' ? fields : { relation: fields['base'] }, 'relation');
  }
  if (name === 'CreateTableAsStmt') return relation({ rel: (fields['into'] as Fields | undefined)?.['rel'] }, 'rel');
  if (name === 'ViewStmt') return relation(fields, 'view');
  return undefined;
}

/** Views, tables and the like that this file makes under that name, from statement `from` on. */
export function madeHere(input: RuleInput, target: Relation, statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    const relation = made(statement);
    return (
      relation !== undefined && same(relation, target) && !didNothing(input, input.migration.parsed.indexOf(statement))
    );
  });
}

/** Whether this file emptied the table before: TRUNCATE, or DELETE without WHERE. */
export function emptied(input: RuleInput, table: Relation): boolean {
  return earlier(input).some((statement) => {
    const { name, fields } = nodeOf(statement.tree);
    if (name === 'TruncateStmt') return relations(fields, 'relations').some((other) => same(other, table));
    return name === 'DeleteStmt' && fields['whereClause'] === undefined && same(relation(fields, 'relation'), table);
  });
}

interface Maker {
  readonly relation: Relation;
  readonly index: number;
}

/** How far a file has been read for what it makes: each statement once, however many rules and statements ask. */
interface Makers {
  next: number;
  readonly all: Map<string, Maker[]>;
}

const makers = new WeakMap<RuleInput['migration'], Makers>();

/** The statements before this one, and maybe later ones, that make a relation of that name. */
function makersOf(input: RuleInput, name: string): readonly Maker[] {
  const walk = makers.get(input.migration) ?? { next: 0, all: new Map<string, Maker[]>() };
  makers.set(input.migration, walk);
  // No further than before: a later statement that cannot be read is no matter of this one.
  for (; walk.next < input.index; walk.next += 1) {
    const statement = input.migration.parsed[walk.next];
    const relation = statement === undefined ? undefined : made(statement);
    if (relation === undefined || didNothing(input, walk.next)) continue;
    const there = walk.all.get(relation.name);
    if (there === undefined) walk.all.set(relation.name, [{ relation, index: walk.next }]);
    else there.push({ relation, index: walk.next });
  }
  return walk.all.get(name) ?? [];
}

/** A relation that was there before the plan and is still that one: one made anew by this file blocks nobody. */
export function existed(input: RuleInput, target: Relation): boolean {
  if (!input.existedBefore(bare(target))) return false;
  return !makersOf(input, target.name).some(({ relation, index }) => index < input.index && same(relation, target));
}

/** Where the transaction of this statement begins; its own index where it runs alone. */
export function transactionStart(input: RuleInput): number {
  if (input.migration.transactional) return 0;
  const { parsed } = input.migration;
  const ends = ['commit', 'rollback', 'forbidden'];
  for (let i = input.index - 1; i >= 0; i -= 1) {
    const role = parsed[i]?.transaction ?? 'inside';
    if (role === 'begin') return i;
    if (ends.includes(role)) break;
  }
  return input.index;
}

/** Every lock that the transaction holds once this statement is through: a lock that was held before is not seen again. */
export function held(input: RuleInput): readonly LockTaken[] {
  const earlierOnes = input.migration.statements.slice(transactionStart(input), input.index);
  return [...earlierOnes.flatMap((statement) => statement.locks), ...input.locks];
}

/** Tables with a new file, without their indexes: rebuilding those takes a SHARE lock on the table, never on the index. */
export function rewrittenTables(input: RuleInput): readonly string[] {
  const shared = new Set(held(input).flatMap((lock) => (lock.mode === 'ShareLock' ? [lock.relation] : [])));
  const tables = input.rewrites.filter((name) => shared.has(name));
  return tables.length > 0 ? tables : input.rewrites;
}

/** Whether one of the relations (`schema.name`) is the one that a statement names. */
export function includes(all: readonly string[], target: Relation): boolean {
  return all.some((name) => name === bare(target) || (target.schema === undefined && name.endsWith(`.${target.name}`)));
}

/** Relations that took the same lock together with this one: partitions and children, to which a command goes on. */
export function lockedWith(input: RuleInput, mode: string, target: Relation): readonly string[] {
  const start = transactionStart(input);
  for (let at = input.index; at >= start; at -= 1) {
    const locks = input.migration.statements[at]?.locks ?? [];
    const locked = locks.flatMap((lock) => (lock.mode === mode ? [lock.relation] : []));
    if (includes(locked, target)) return locked.filter((name) => !includes([name], target));
  }
  return [];
}
