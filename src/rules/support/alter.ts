import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { type AlterCommand, alterTable, constraints, nodes, type Relation, same, text } from '../../sql/pg/tree.js';
import { didNothing, existed, skippedObject } from './facts.js';
import { and } from './words.js';

/** A command of an ALTER TABLE on a table that was there before the plan. */
export interface Alteration extends AlterCommand {
  readonly table: Relation;
  /** `ALTER TABLE [ONLY] name`, as the user wrote it. */
  readonly head: string;
  /** The column or constraint that the command names. */
  readonly subject: string;
}

const subjectOf = (command: AlterCommand): string =>
  command.name || text(command.def, 'colname') || text(command.def, 'conname');

/** The commands of an ALTER TABLE on an existing table that did something, of the given types. */
export function alterations(input: RuleInput, ...types: readonly string[]): readonly Alteration[] {
  const alter = alterTable(input.statement.tree, input.statement.sql);
  const asked = alter?.commands.filter(({ type }) => types.includes(type)) ?? [];
  if (alter === undefined || asked.length === 0 || !existed(input, alter.table) || didNothing(input)) return [];
  return asked
    .map((command) => ({ ...command, table: alter.table, head: alter.head, subject: subjectOf(command) }))
    .filter((c) => !(c.missingOk && skippedObject(input, input.index, c.subject)));
}

interface Placed {
  readonly index: number;
  readonly table: Relation;
  readonly command: AlterCommand;
}

/** How far a file has been read for its ALTERs: each statement once, however many rules and statements ask. */
interface Alters {
  next: number;
  /** By the table's bare name and the command's type, and of added columns by the column, too. */
  readonly all: Map<string, Placed[]>;
}

const alters = new WeakMap<RuleInput['migration'], Alters>();
const keyOf = (table: Relation, type: string, column = ''): string => `${type} ${column} ${table.name}`;

/** The commands of that key in the statements before `end`, and maybe in later ones. */
function placed(input: RuleInput, key: string, end: number): readonly Placed[] {
  const walk = alters.get(input.migration) ?? { next: 0, all: new Map<string, Placed[]>() };
  alters.set(input.migration, walk);
  const put = (at: string, one: Placed): void => {
    const there = walk.all.get(at);
    if (there === undefined) walk.all.set(at, [one]);
    else there.push(one);
  };
  for (; walk.next < end; walk.next += 1) {
    const statement = input.migration.parsed[walk.next];
    const alter = statement === undefined ? undefined : alterTable(statement.tree, statement.sql);
    for (const command of alter?.commands ?? []) {
      if (alter === undefined) continue;
      const one = { index: walk.next, table: alter.table, command };
      put(keyOf(alter.table, command.type), one);
      if (command.type === 'AddColumn') put(keyOf(alter.table, 'AddColumn', text(command.def, 'colname')), one);
    }
  }
  return walk.all.get(key) ?? [];
}

const commandsOf = (
  input: RuleInput,
  table: Relation,
  types: readonly string[],
  [from, end]: readonly [number, number],
): readonly AlterCommand[] =>
  types
    .flatMap((type) => placed(input, keyOf(table, type), end))
    .filter((one) => one.index >= from && one.index < end && same(one.table, table))
    .sort((a, b) => a.index - b.index)
    .map(({ command }) => command);

/** Commands of these types of this file on the same table, before this statement. */
export const commandsBefore = (
  input: RuleInput,
  table: Relation,
  ...types: readonly [string, ...string[]]
): readonly AlterCommand[] => commandsOf(input, table, types, [0, input.index]);

/** Commands of these types of this file on the same table, from this statement on. */
export const commandsFrom = (
  input: RuleInput,
  table: Relation,
  ...types: readonly [string, ...string[]]
): readonly AlterCommand[] => commandsOf(input, table, types, [input.index, input.migration.parsed.length]);

/** Commands of these types of this file on the same table, before this statement, in it and behind it. */
export const commandsAround = (
  input: RuleInput,
  table: Relation,
  ...types: readonly [string, ...string[]]
): readonly AlterCommand[] => commandsOf(input, table, types, [0, input.migration.parsed.length]);

/** Whether this file itself added the column: no code that runs now knows it. */
export function addedHere(input: RuleInput, table: Relation, column: string): boolean {
  return placed(input, keyOf(table, 'AddColumn', column), input.index).some(
    (one) => one.index < input.index && same(one.table, table),
  );
}

/** The default of an added column, or undefined where it has none or NULL. */
export function defaultOf(command: AlterCommand): ReturnType<typeof nodes>[number] | undefined {
  const [found] = constraints(command, 'DEFAULT');
  const constant = found === undefined ? undefined : nodes({ e: [found['raw_expr']] }, 'e', 'A_Const')[0];
  return found === undefined || constant?.['isnull'] === true ? undefined : found;
}

const SERIAL = /^(?:small|big)?serial[248]?$/;

/** Columns that fill themselves: identity, serial, generated. */
export function selfFilling(command: AlterCommand): 'identity' | 'serial' | 'generated' | undefined {
  if (constraints(command, 'IDENTITY').length > 0) return 'identity';
  if (constraints(command, 'GENERATED').length > 0) return 'generated';
  const type = command.def['typeName'] as { readonly names?: readonly unknown[] } | undefined;
  const name = nodes({ names: type?.names }, 'names', 'String').at(-1);
  return SERIAL.test(text(name ?? {}, 'sval')) ? 'serial' : undefined;
}

/** One finding for all of a statement's commands that a rule is about: they share its lock and its time. */
export function together(
  commands: readonly Alteration[],
  message: (subjects: string, first: Alteration, many: boolean) => string,
  recipe: (command: Alteration) => string | undefined,
): readonly RuleHit[] {
  const [first] = commands;
  if (first === undefined) return [];
  const recipes = commands.map(recipe).filter((text) => text !== undefined);
  return [
    {
      message: message(and(commands.map((command) => command.subject)), first, commands.length > 1),
      ...(recipes.length === 0 ? {} : { suggestion: recipes.join('\n') }),
    },
  ];
}
