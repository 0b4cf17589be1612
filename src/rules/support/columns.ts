import type { RuleInput } from '../../model/contracts.js';
import { nodeOf } from '../../sql/pg/classify.js';
import { alterTable, at, type Fields, nodes, printedType, type Relation, relation, text } from '../../sql/pg/tree.js';
import { didNothing } from './facts.js';

/** A column that a statement makes, or gives a type. */
export interface ColumnMade {
  readonly table: Relation;
  readonly column: string;
  /** As the catalog names it, without a length: `int4`, `bpchar`, `timestamp`; `serial` as it is written. */
  readonly type: string;
  readonly constraints: readonly Fields[];
}

function columnOf(table: Relation, column: string, def: Fields): ColumnMade {
  return {
    table,
    column,
    type: printedType(at(def, 'typeName')).replaceAll('"', ''),
    constraints: nodes(def, 'constraints', 'Constraint'),
  };
}

/** Of CREATE TABLE, ADD COLUMN and ALTER COLUMN … TYPE; of new tables too. */
export function columnsMade(input: RuleInput): readonly ColumnMade[] {
  const { name, fields } = nodeOf(input.statement.tree);
  if (name === 'CreateStmt') {
    if (didNothing(input)) return [];
    const table = relation(fields, 'relation');
    return nodes(fields, 'tableElts', 'ColumnDef').map((def) => columnOf(table, text(def, 'colname'), def));
  }
  const alter = name === 'AlterTableStmt' ? alterTable(input.statement.tree, input.statement.sql) : undefined;
  if (alter === undefined || didNothing(input)) return [];
  return alter.commands
    .filter(({ type }) => type === 'AddColumn' || type === 'AlterColumnType')
    .map(({ type, name: own, def }) => columnOf(alter.table, type === 'AddColumn' ? text(def, 'colname') : own, def));
}

/** The table's own constraints in CREATE TABLE. */
export function tableConstraints(input: RuleInput): readonly Fields[] {
  const { name, fields } = nodeOf(input.statement.tree);
  return name === 'CreateStmt' ? nodes(fields, 'tableElts', 'Constraint') : [];
}
