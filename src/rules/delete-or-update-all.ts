import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import {
  at,
  type Fields,
  names,
  nodes,
  printed,
  quoted,
  type Relation,
  relation,
  text,
  tokens,
} from '../sql/pg/tree.js';
import { heldHere } from './exclusive-lock-held.js';
import { deleteOrUpdateAll as onMysql } from './mysql/delete-or-update-all.js';
import { commandsBefore, defaultOf, selfFilling } from './support/alter.js';
import { type Block, blockIn, calledBlocks, relationsAfter } from './support/blocks.js';
import { objectNamed } from './support/catalog.js';
import { between } from './support/column-text.js';
import { isTrue } from './support/conditions.js';
import { perDialect } from './support/dialects.js';
import { existed, includes } from './support/facts.js';
import { accepted, closed, script } from './support/words.js';

/** A DELETE, an UPDATE, or what a MERGE does to rows that match. */
export interface Change {
  readonly deletes: boolean;
  readonly table: Relation;
  /** Whether it is about every row. */
  readonly all: boolean;
  /** How the message begins. */
  readonly words: string;
  readonly where?: unknown;
}

/** Statements that change rows or run code which does; EXPLAIN, views and functions only hold the text. */
const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'SELECT', 'DO', 'CALL', 'COPY', 'CREATE TABLE AS']);

/** No WHERE, or one that says nothing. */
const meansAll = (fields: Fields): boolean => fields['whereClause'] === undefined || isTrue(fields['whereClause']);

/** `added IS NULL`, of a column that this plan adds without a value: no row has one, however the condition looks. */
function fillsNew(input: RuleInput, { table, where }: Change): boolean {
  const { name, fields } = nodeOf(where);
  const column = names(at(fields, 'arg'), 'fields').at(-1);
  if (name !== 'NullTest' || fields['nulltesttype'] !== 'IS_NULL' || column === undefined) return false;
  // Under a lock that the same transaction took, the other rule says the same and more.
  if (heldHere(input).some(({ relation: held }) => includes([held], table))) return false;
  if (input.after !== undefined) {
    const made = objectNamed(input.after, 'column', table, column);
    const before = objectNamed(input.before, 'column', table, column);
    return made !== undefined && before === undefined && !/ (?:DEFAULT|GENERATED) /.test(made.definition);
  }
  return commandsBefore(input, table, 'AddColumn').some(
    (c) => text(c.def, 'colname') === column && !defaultOf(c) && selfFilling(c) === undefined,
  );
}

/** Whether a second run finds its work done: the value is made of constants and of other columns. */
function settles(expression: unknown, column: string): boolean {
  if (typeof expression !== 'object' || expression === null) return true;
  return Object.entries(expression).every(([key, value]) => {
    if (['FuncCall', 'SubLink', 'SQLValueFunction', 'ParamRef', 'SetToDefault'].includes(key)) return false;
    return key === 'ColumnRef' ? names(value as Fields, 'fields').at(-1) !== column : settles(value, column);
  });
}

/** One column, one value, one table: such an update can be cut into pieces. */
function inPieces(input: RuleInput, fields: Fields, table: string): string {
  const [target, ...more] = nodes(fields, 'targetList', 'ResTarget');
  const value = between(input.statement.sql, 'SET', 'WHERE', 'RETURNING')?.replace(/^[^=]*=\s*/, '');
  const simple = target !== undefined && more.length === 0 && fields['fromClause'] === undefined;
  const again = simple && settles(target['val'], text(target, 'name'));
  if (!again || value === undefined || fields['withClause'] !== undefined) {
    return accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql);
  }
  const column = quoted(text(target, 'name'));
  return script(
    '-- Outside of migrations, again and again until it touches no row:',
    closed(`UPDATE ${table} SET ${column} = ${value}
  WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE ${column} IS DISTINCT FROM (${value}) LIMIT 5000))`),
  );
}

/** A change of rows, in the statement itself, in one of its WITH clauses, or in a MERGE. */
export function changesIn(tree: unknown): readonly Change[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, inner]) => {
    const fields = (typeof inner === 'object' && inner !== null ? inner : {}) as Fields;
    const table = relation(fields, 'relation');
    const own: readonly Change[] =
      name === 'UpdateStmt' || name === 'DeleteStmt'
        ? [
            {
              deletes: name === 'DeleteStmt',
              table,
              all: meansAll(fields),
              words: `${name.slice(0, 6).toUpperCase()} without WHERE`,
              where: fields['whereClause'],
            },
          ]
        : name === 'MergeStmt'
          ? merged(fields, table)
          : [];
    return [...own, ...changesIn(inner)];
  });
}

/** Every row matches a condition that is always true. */
function merged(fields: Fields, table: Relation): readonly Change[] {
  if (!isTrue(fields['joinCondition'])) return [];
  const clauses = nodes(fields, 'mergeWhenClauses', 'MergeWhenClause').filter(
    (clause) =>
      clause['matchKind'] === 'MERGE_WHEN_MATCHED' &&
      (clause['condition'] === undefined || isTrue(clause['condition'])),
  );
  const of = (command: string): boolean => clauses.some((clause) => clause['commandType'] === command);
  if (of('CMD_DELETE')) return [{ deletes: true, table, all: true, words: 'MERGE … ON true … THEN DELETE' }];
  return of('CMD_UPDATE') ? [{ deletes: false, table, all: true, words: 'MERGE … ON true … THEN UPDATE' }] : [];
}

function told(input: RuleInput, { deletes, table, words }: Change, own?: Fields): RuleHit {
  const name = printed(table);
  const itself =
    own !== undefined &&
    nodeOf(input.statement.tree).name === 'UpdateStmt' &&
    words.startsWith('UPDATE') &&
    own['withClause'] === undefined;
  if (!deletes) {
    return {
      message: `${words} writes every row of ${name} a second time, and keeps all of them locked until the transaction has committed.`,
      suggestion: itself
        ? inPieces(input, own, name)
        : accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql),
    };
  }
  return {
    severity: 'error',
    atLeast: 'error',
    message: `${words} removes every row of ${name}.`,
    suggestion: accepted('delete-or-update-all', '(why no row is needed any more)', input.statement.sql),
  };
}

/** The same within a block or a function, where the parser sees only text; also as the text of an EXECUTE. */
function inBlock(input: RuleInput, block: Block): readonly RuleHit[] {
  return block.pieces.flatMap((piece): readonly RuleHit[] => {
    const text = /^execute\s+'([^']*)'$/i.exec(piece.text)?.[1] ?? piece.text;
    const kind = /^(?:delete(?=\s+from\b)|update)\b/i.exec(text)?.[0].toUpperCase();
    if (kind === undefined) return [];
    const words = tokens(text).map(({ word }) => word);
    const where = words.indexOf('WHERE');
    const rest = where === -1 ? [] : words.slice(where + 1).filter((word) => word !== ';');
    const all =
      where === -1
        ? !words.includes('USING') && !words.includes('FROM', 2)
        : rest.join(' ') === 'TRUE' || rest.join('') === '1=1';
    const [table] = relationsAfter(input, kind === 'DELETE' ? String.raw`delete\s+from` : 'update', text);
    if (!all || table === undefined) return [];
    return [
      told(input, {
        deletes: kind === 'DELETE',
        table,
        all,
        words: `${kind} without WHERE, in the text of this ${input.statement.kind},`,
      }),
    ];
  });
}

export const deleteOrUpdateAll: Rule = {
  id: 'delete-or-update-all',
  severity: 'warning',
  grows: 'rows',
  when: 'A DELETE (an error) or UPDATE (a warning) without a condition, or with one that is always true or asks a new column for NULL, runs on a table that was there before: also in WITH, MERGE, DO blocks and functions that are called.',
  effect:
    'Every row is gone, or written a second time: all of them stay locked until the transaction has committed, and the table grows to twice its size.',
  instead: 'Say with WHERE which rows are meant; change large tables in batches, outside of migrations.',
  onMysql: {
    when: 'A DELETE (an error) or UPDATE (a warning) without a condition, or with one that is always true, runs on a table that was there before.',
    effect:
      'Every row is gone, or written: all of them stay locked until it has committed, and replicas repeat it and lag.',
    instead: 'Say with WHERE which rows are meant; change large tables in batches, outside of migrations.',
  },
  ...perDialect({
    postgresql(input) {
      const { kind, sql } = input.statement;
      if (!CHANGING.has(kind) || (!/\b(?:update|delete|merge)\b/i.test(sql) && calledBlocks(input).length === 0))
        return [];
      const block = blockIn(input);
      if (block !== undefined)
        return [...inBlock(input, block), ...calledBlocks(input).flatMap((one) => inBlock(input, one))];
      const found = changesIn(input.statement.tree)
        .map((change) =>
          !change.all && !change.deletes && fillsNew(input, change)
            ? { ...change, all: true, words: 'UPDATE of a column that is new, and NULL in each row,' }
            : change,
        )
        .filter(({ all, table }) => all && existed(input, table));
      const called = calledBlocks(input).flatMap((one) => inBlock(input, one));
      return [...found.map((change) => told(input, change, nodeOf(input.statement.tree).fields)), ...called];
    },
    mysql: onMysql,
  }),
};
