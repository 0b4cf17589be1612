import type { Rule, RuleInput } from '../model/contracts.js';
import { calls, constraints, printed, quoted, type Relation } from '../sql/pg/tree.js';
import { type Alteration, alterations, defaultOf, selfFilling, together } from './support/alter.js';
import { columnText, partText, without } from './support/column-text.js';
import { rewrittenTables } from './support/facts.js';
import { inBatches } from './support/recipes.js';
import { and, chosenName, closed, script } from './support/words.js';

/** The commands of this statement that fill a new column row by row, where the shadow shows a rewrite. */
export function fillsEachRow(input: RuleInput): readonly Alteration[] {
  if (input.rewrites.length === 0) return [];
  return alterations(input, 'AddColumn').filter((command) => {
    const filling = selfFilling(command);
    return filling === 'identity' || filling === 'serial' || (filling === undefined && isComputed(command));
  });
}

/** These give one value to all rows, which is kept in the catalog. */
const STABLE = new Set([
  'now',
  'transaction_timestamp',
  'statement_timestamp',
  'date_trunc',
  'timezone',
  'current_setting',
]);

function isComputed(command: Alteration): boolean {
  return calls(defaultOf(command)?.['raw_expr']).some((name) => !STABLE.has(name));
}

const sequenceOf = (table: Relation, column: string): string =>
  printed({ schema: table.schema, name: chosenName(table, [column], 'seq') });

function recipe(command: Alteration): string | undefined {
  const column = columnText(command.text);
  if (column === undefined) return undefined;
  const [table, name] = [printed(command.table), quoted(command.subject)];
  const numbered = selfFilling(command) !== undefined;
  const sequence = sequenceOf(command.table, command.subject);
  const value = numbered ? `nextval('${sequence.replaceAll("'", "''")}')` : (partText(column, 'DEFAULT') ?? 'NULL');
  const primary = constraints(command, 'PRIMARY').length > 0;
  const strict = numbered || constraints(command, 'NOTNULL').length > 0;
  const type = column.type
    .replace(/^bigserial$|^serial8$/i, 'bigint')
    .replace(/^smallserial$|^serial2$/i, 'smallint')
    .replace(/^serial4?$/i, 'integer');
  return script(
    closed(`${command.head} ${without({ ...column, type }, 'DEFAULT', 'NOT NULL', 'GENERATED', 'PRIMARY')}`),
    numbered ? `CREATE SEQUENCE ${sequence} OWNED BY ${table}.${name};` : undefined,
    `${command.head} ALTER COLUMN ${name} SET DEFAULT ${value};`,
    inBatches(table, name, value),
    strict ? '-- Then make it NOT NULL, as for the rule set-not-null.' : undefined,
    primary ? '-- Then make it the PRIMARY KEY, as for the rule unique-constraint.' : undefined,
  );
}

export const volatileDefault: Rule = {
  id: 'volatile-default',
  severity: 'error',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'A column is added to a table that was there before with a default that differs from row to row (a volatile function, serial, identity), so that the table is written anew.',
  effect:
    'The table and all its indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
  instead: 'Add the column without a default, set the default for new rows, and fill the old ones in batches.',
  check: (input) =>
    together(
      fillsEachRow(input),
      (columns, { table }) =>
        `What a default gives to ${columns} differs from row to row, so ${and(rewrittenTables(input))} and all indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write ${printed(table)} meanwhile.`,
      recipe,
    ),
};
