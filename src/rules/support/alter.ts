import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { type AlterCommand, alterTable, constraints, nodes, type Relation, same, text } from '../../sql/pg/tree.js';
import { didNothing, earlier, existed, later, skippedObject } from './facts.js';
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

function commandsOn(statements: RuleInput['migration']['parsed'], table: Relation): readonly AlterCommand[] {
  return statements.flatMap((statement) => {
    const alter = alterTable(statement.tree, statement.sql);
    return alter !== undefined && same(alter.table, table) ? alter.commands : [];
  });
}

/** Commands of this file on the same table, before this statement. */
export const commandsBefore = (input: RuleInput, table: Relation): readonly AlterCommand[] =>
  commandsOn(earlier(input), table);

/** Commands of this file on the same table, from this statement on. */
export const commandsFrom = (input: RuleInput, table: Relation): readonly AlterCommand[] =>
  commandsOn([input.statement, ...later(input)], table);

/** Whether this file itself added the column: no code that runs now knows it. */
export function addedHere(input: RuleInput, table: Relation, column: string): boolean {
  return commandsBefore(input, table).some((c) => c.type === 'AddColumn' && text(c.def, 'colname') === column);
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
