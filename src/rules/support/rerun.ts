import { dictionary } from '../../model/dictionary.js';
import type { Statement } from '../../model/migration.js';
import { nodeOf } from '../../sql/pg/classify.js';
import { alterTable, dropped, type Fields, names, type Relation, relation, same, text } from '../../sql/pg/tree.js';

/** What a second run of a statement does: it is guarded, it fails, it adds rows again, or nobody asks. */
export type SecondRun = 'guarded' | 'fails' | 'repeats' | 'same';

/** What may stand before another statement so that it can run again: DROP … IF EXISTS. */
export const takesAway = ({ kind, sql }: Statement): boolean =>
  (kind.startsWith('DROP') || kind === 'ALTER TABLE') && /\bif\s+exists\b/i.test(sql);

/** Whether the text before takes the object away where it is there. */
function droppedBefore(before: readonly Statement[], what: string, target: Relation): boolean {
  return before.some((statement) => {
    const { name, fields } = nodeOf(statement.tree);
    return (
      name === 'DropStmt' &&
      fields['missing_ok'] === true &&
      fields['removeType'] === what &&
      dropped(fields).some((one) => one.name === target.name && (one.schema === target.schema || same(one, target)))
    );
  });
}

/** Each command of ALTER TABLE that makes or takes away something, and whether it has a guard. */
function ofAlter(statement: Statement, before: readonly Statement[]): SecondRun {
  const alter = alterTable(statement.tree, statement.sql);
  const commands = alter?.commands ?? [];
  const runs = commands.map(({ type, missingOk, name, def }): SecondRun => {
    if (type === 'AddColumn' || type === 'DropColumn' || type === 'DropConstraint')
      return missingOk ? 'guarded' : 'fails';
    if (type !== 'AddConstraint') return 'same';
    const own = text(def, 'conname') || name;
    const gone = before.some((other) => {
      const earlier = alterTable(other.tree, other.sql);
      return earlier?.commands.some((c) => c.type === 'DropConstraint' && c.missingOk && c.name === own) === true;
    });
    // Without a name PostgreSQL chooses another one, and the same constraint is there twice.
    return gone ? 'guarded' : own === '' && def['contype'] !== 'CONSTR_PRIMARY' ? 'same' : 'fails';
  });
  return runs.includes('fails') ? 'fails' : runs.includes('guarded') ? 'guarded' : 'same';
}

/** A source with a condition may look for what is there already. */
const looksFirst = (sql: string): boolean => /\bnot\s+exists\b|\bexcept\b|\bnot\s+in\b|\bis\s+null\b/i.test(sql);

function ofInsert(statement: Statement, fields: Fields): SecondRun {
  if (fields['onConflictClause'] !== undefined || looksFirst(statement.sql)) return 'guarded';
  return 'repeats';
}

/** Where IF NOT EXISTS is to be had, the key under which the tree keeps it. */
const GUARDS: Readonly<Record<string, string>> = dictionary({
  CreateStmt: 'if_not_exists',
  CreateTableAsStmt: 'if_not_exists',
  IndexStmt: 'if_not_exists',
  CreateSeqStmt: 'if_not_exists',
  CreateSchemaStmt: 'if_not_exists',
  CreateExtensionStmt: 'if_not_exists',
  AlterEnumStmt: 'skipIfNewValExists',
  DropStmt: 'missing_ok',
  DropRoleStmt: 'missing_ok',
  CreateFunctionStmt: 'replace',
  ViewStmt: 'replace',
});

/** What is made, as DROP names it: a trigger's or policy's table stands where else a schema does. */
function madeBy(name: string, fields: Fields): readonly [what: string, target: Relation] | undefined {
  const last = (key: string): Relation => ({ schema: undefined, name: names(fields, key).at(-1) ?? '' });
  switch (name) {
    case 'CreateStmt':
      return ['OBJECT_TABLE', relation(fields, 'relation')];
    case 'ViewStmt':
      return ['OBJECT_VIEW', relation(fields, 'view')];
    case 'IndexStmt':
      return ['OBJECT_INDEX', { schema: undefined, name: text(fields, 'idxname') }];
    case 'CreateFunctionStmt':
      return [fields['is_procedure'] === true ? 'OBJECT_PROCEDURE' : 'OBJECT_FUNCTION', last('funcname')];
    case 'CreateTrigStmt':
      return ['OBJECT_TRIGGER', { schema: relation(fields, 'relation').name, name: text(fields, 'trigname') }];
    case 'CreatePolicyStmt':
      return ['OBJECT_POLICY', { schema: relation(fields, 'table').name, name: text(fields, 'policy_name') }];
    case 'CreateEnumStmt':
    case 'CompositeTypeStmt':
      return ['OBJECT_TYPE', last('typeName')];
    case 'CreateDomainStmt':
      return ['OBJECT_DOMAIN', last('domainname')];
    default:
      return undefined;
  }
}

export function secondRun(statement: Statement, before: readonly Statement[]): SecondRun {
  const { name, fields } = nodeOf(statement.tree);
  if (name === 'AlterTableStmt') return ofAlter(statement, before);
  if (name === 'InsertStmt') return ofInsert(statement, fields);
  if (name === 'RenameStmt') return fields['missing_ok'] === true ? 'same' : 'fails';
  if (name === 'CopyStmt') return statement.copyData === undefined ? 'same' : 'repeats';
  if (name === 'AlterEnumStmt' && text(fields, 'oldVal') !== '') return 'fails';
  const guard = GUARDS[name];
  const made = madeBy(name, fields);
  if (guard !== undefined && fields[guard] === true) return 'guarded';
  if (fields['replace'] === true) return 'guarded';
  if (made !== undefined && droppedBefore(before, ...made)) return 'guarded';
  if (name === 'IndexStmt' && text(fields, 'idxname') === '') return 'same';
  return guard !== undefined || made !== undefined ? 'fails' : 'same';
}
