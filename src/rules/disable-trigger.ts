import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { type AlterCommand, dropped, printed, type Relation, relation, same } from '../sql/pg/tree.js';
import { alterations, commandsFrom } from './support/alter.js';
import { objectNamed } from './support/catalog.js';
import { existed, later, skippedObject } from './support/facts.js';
import { accepted } from './support/words.js';

const OFF = ['DisableTrig', 'DisableTrigAll', 'DisableTrigUser'];
const ON = ['EnableTrig', 'EnableTrigAll', 'EnableTrigUser', 'EnableAlwaysTrig', 'EnableReplicaTrig'] as const;

const whose = ({ type, name }: AlterCommand): string =>
  type.endsWith('All') ? 'all triggers' : type.endsWith('User') ? 'the triggers' : `trigger ${name}`;

const backOn = (input: RuleInput, table: Relation, off: AlterCommand): boolean =>
  commandsFrom(input, table, ...ON).some((c) => c.name === off.name || c.name === '');

/** A trigger that is dropped for good, from a table that stays. */
function droppedTriggers(input: RuleInput): readonly RuleHit[] {
  const { name, fields } = nodeOf(input.statement.tree);
  if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_TRIGGER') return [];
  return dropped(fields).flatMap(({ schema: on, name: trigger }) => {
    const table = { schema: undefined, name: on ?? '' };
    const anew = later(input).some((statement) => {
      const made = nodeOf(statement.tree);
      const again = made.name === 'CreateTrigStmt' && made.fields['trigname'] === trigger;
      const gone = made.name === 'DropStmt' && dropped(made.fields).some((one) => same(one, table));
      return gone || (again && same(relation(made.fields, 'relation'), table));
    });
    const still = objectNamed(input.after, 'trigger', table, trigger) !== undefined;
    if (!existed(input, table) || anew || still || skippedObject(input, input.index, trigger)) return [];
    return [
      {
        severity: 'info' as const,
        message: `Trigger ${trigger} of ${printed(table)} is gone: what it did on each write is no longer done.`,
      },
    ];
  });
}

export const disableTrigger: Rule = {
  id: 'disable-trigger',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'Triggers of a table that was there before are switched off and not on again in the same file, or all of them for a while, foreign keys among them. A note where a trigger is dropped.',
  effect:
    'What the trigger did (an audit row, a sum, a check) is not done for what is written meanwhile, by anybody; with ALL, rows that break a foreign key stay.',
  instead: 'Leave triggers on; where one must be off for a change of rows, switch that one on again in the same file.',
  check: (input) => [
    ...alterations(input, ...OFF).flatMap((command) => {
      const [table, all] = [printed(command.table), command.type === 'DisableTrigAll'];
      const again = backOn(input, command.table, command);
      if (again && !all) return [];
      const keys = all ? ' Foreign keys are triggers too: rows that break them stay.' : '';
      return [
        {
          message: again
            ? `Switches off all triggers of ${table} until this file switches them on again.${keys}`
            : `Switches off ${whose(command)} of ${table}, and this file does not switch ${command.type === 'DisableTrig' ? 'it' : 'them'} on again: what is written from then on goes without.${keys}`,
          suggestion: accepted(
            'disable-trigger',
            '(what is not done meanwhile, and who makes up for it)',
            input.statement.sql,
          ),
        },
      ];
    }),
    ...droppedTriggers(input),
  ],
};
