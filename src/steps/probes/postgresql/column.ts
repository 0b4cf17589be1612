import { columnText, partText } from '../../../rules/support/column-text.js';
import { type AlterCommand, at, calls, constraints, nodes, text } from '../../../sql/pg/tree.js';
import type { TableNow } from '../followed.js';
import type { Step } from '../step.js';
import { askConstraint, type IndexColumns } from './constraint.js';
import { askOf, nameOf } from './questions.js';

const FILLS_ITSELF = /^(?:small|big)?serial[248]?$/;

/** A default that is one and the same value for every row: a constant, cast or not. */
function isConstant(expression: unknown): boolean {
  const [cast] = nodes({ e: [expression] }, 'e', 'TypeCast');
  if (cast !== undefined) return isConstant(cast['arg']);
  return nodes({ e: [expression] }, 'e', 'A_Const').length === 1;
}

/** A new column: what it is for the rows that are there, and what its own constraints ask of them. */
export function addColumn(
  step: Step,
  table: TableNow,
  command: AlterCommand,
  plans: (typeName: string) => boolean,
  indexColumns: IndexColumns,
) {
  const name = text(command.def, 'colname');
  if (command.missingOk && table.columns.has(name)) return;
  const written = columnText(command.text);
  const type = written?.type ?? '';
  const typeName = nodes(at(command.def, 'typeName'), 'names', 'String').at(-1);
  const word = text(typeName ?? {}, 'sval');
  const [withDefault] = constraints(command, 'DEFAULT');
  const generated = constraints(command, 'GENERATED').length + constraints(command, 'IDENTITY').length > 0;
  const expression = withDefault?.['raw_expr'];
  const constant = nodes({ e: [expression] }, 'e', 'A_Const')[0];
  const isNull = withDefault === undefined || constant?.['isnull'] === true;
  const value = isNull ? 'NULL' : partText(written, 'DEFAULT');
  const known = !generated && !FILLS_ITSELF.test(word) && !plans(word) && (isNull || isConstant(expression));
  table.columns.set(
    name,
    known && value !== undefined && type !== ''
      ? { kind: 'value', sql: `CAST(${value} AS ${type})`, isNull }
      : { kind: 'unknown', why: `${step.line} adds ${name} and fills it` },
  );
  const distinct = generated || FILLS_ITSELF.test(word) || calls(expression).some((one) => /uuid|nextval/.test(one));
  const must = ['NOTNULL', 'PRIMARY'].some((kind) => constraints(command, kind).length > 0);
  // A domain may bring a default of its own, and what fills itself holds no NULL.
  const empty = isNull && !generated && !FILLS_ITSELF.test(word) && !isDomain(step, word);
  if (must && empty) {
    const words = `rows in ${nameOf(table)}, which would have no value for ${name}`;
    return askOf(step, table, { words, remedy: 'default', columns: [], test: { kind: 'any' } });
  }
  for (const part of ['UNIQUE', 'PRIMARY', 'CHECK', 'FOREIGN'])
    for (const [i, constraint] of constraints(command, part).entries()) {
      // NULL passes a unique key, a foreign key and nearly every check; and a check may be about it.
      if (isNull && part !== 'CHECK') continue;
      const texts = written?.parts.filter((one) => one.word === part) ?? [];
      // Every row gets a value of its own.
      if (distinct && (part === 'UNIQUE' || part === 'PRIMARY')) continue;
      askConstraint(step, table, constraint, [name], texts[i]?.text, indexColumns);
    }
}

const isDomain = ({ before }: Step, name: string): boolean =>
  [...before.objects.values()].some((object) => object.kind === 'domain' && object.name.endsWith(`.${name}`));
