import { dictionary } from '../../model/dictionary.js';
import type { AlterKind } from './facts.js';
import type { Node } from './grammar.js';

/** What the grammar's tree says about a statement, in the words in which we compare it with our own reading. */
export interface Outline {
  /** The grammar's name of the statement: `alterTable`. */
  readonly rule: string;
  /** Names of the tables, as they are written but for quotes; undefined where the tree does not name them plainly. */
  readonly tables: readonly string[] | undefined;
  readonly actions: readonly AlterKind[];
  readonly where: boolean;
}

const FORMS: Readonly<Record<string, AlterKind>> = dictionary({
  AlterByAddColumnContext: 'add-column',
  AlterByAddColumnsContext: 'add-column',
  AlterByDropColumnContext: 'drop-column',
  AlterByModifyColumnContext: 'modify',
  AlterByChangeColumnContext: 'change',
  AlterByRenameColumnContext: 'rename-column',
  AlterByAlterColumnDefaultContext: 'alter-column',
  AlterByAddIndexContext: 'add-index',
  AlterByAddSpecialIndexContext: 'add-index',
  AlterByAddPrimaryKeyContext: 'add-index',
  AlterByAddUniqueKeyContext: 'add-index',
  AlterByDropIndexContext: 'drop-index',
  AlterByDropPrimaryKeyContext: 'drop-index',
  AlterByRenameIndexContext: 'rename-index',
  AlterByAlterIndexVisibilityContext: 'alter-index',
  AlterByAddForeignKeyContext: 'add-foreign-key',
  AlterByDropForeignKeyContext: 'drop-foreign-key',
  AlterByAddCheckTableConstraintContext: 'add-check',
  AlterByDropConstraintCheckContext: 'drop-constraint',
  AlterByAlterCheckTableConstraintContext: 'alter-constraint',
  AlterByRenameContext: 'rename-table',
  AlterByDefaultCharsetContext: 'charset',
  AlterByConvertCharsetContext: 'convert-charset',
  AlterByForceContext: 'force',
  AlterKeysContext: 'keys',
  AlterByOrderContext: 'order',
  AlterPartitionContext: 'partition',
  AlterBySetAlgorithmContext: 'algorithm',
  AlterByLockContext: 'lock',
});

const words = (node: Node): string => (node.rule === '' ? node.text : node.children.map(words).join(''));

const all = (node: Node, rule: string): readonly Node[] =>
  node.rule === rule ? [node] : node.children.flatMap((child) => all(child, rule));

function optionKind(option: Node): AlterKind {
  const first = words(option).toUpperCase();
  if (first.startsWith('ENGINE=') || /^ENGINE(?!_)/.test(first)) return 'engine';
  return /^(?:DEFAULT)?(?:CHAR|COLLATE)/.test(first) ? 'charset' : 'option';
}

function actionsOf(node: Node): readonly AlterKind[] {
  return node.children.flatMap((child): readonly AlterKind[] => {
    if (child.rule === 'partitionDefinitions') return ['partition'];
    if (child.rule !== 'alterOption') return [];
    if (child.form === 'AlterByTableOptionContext') return all(child, 'tableOption').map(optionKind);
    const kind = FORMS[child.form] ?? 'other';
    const columns =
      child.form === 'AlterByAddColumnsContext' ? child.children.filter((c) => c.rule === 'columnName') : [];
    return columns.length > 1 ? columns.map(() => kind) : [kind];
  });
}

/** Names are written `a` or `a.b`; a name in backticks may hold anything. */
const named = (node: Node): string =>
  words(node)
    .replace(/`((?:[^`]|``)*)`/g, (_, name: string) => name.replaceAll('``', '`'))
    .replace(/\s/g, '');

function tablesOf(node: Node): readonly string[] | undefined {
  if (node.rule === 'multipleDeleteStatement' || node.rule === 'multipleUpdateStatement') return undefined;
  const clauses = node.children.filter((child) => child.rule === 'renameTableClause');
  if (clauses.length > 0) return clauses.map((clause) => named(clause.children[0] ?? clause));
  const direct = node.children.flatMap((child) => {
    if (child.rule === 'tableName' || child.rule === 'tableNameCreate') return [child];
    return child.rule === 'tableNames' ? child.children.filter((one) => one.rule === 'tableName') : [];
  });
  // CREATE TABLE … LIKE names two: ours is the first.
  return (node.rule === 'createTable' ? direct.slice(0, 1) : direct).map(named);
}

const GROUPS = /^(?:program|singleStatement|sqlStatement|emptyStatement_|\w+Statement)$/;

/** The node of the statement itself, below the groups that the grammar sorts statements into. */
function statementOf(node: Node): Node {
  const inner = node.children.filter((child) => child.rule !== '');
  const last = inner.at(-1);
  if (node.rule === 'withStatement' && last?.rule.endsWith('Statement')) return statementOf(last);
  const only =
    inner.length === 1 && node.children.every((child) => child.rule !== '' || /^(?:<EOF>|;)$/.test(child.text));
  return only && GROUPS.test(node.rule) && inner[0] !== undefined ? statementOf(inner[0]) : node;
}

export function outlineOf(tree: Node): Outline {
  const node = statementOf(tree);
  return {
    rule: node.rule,
    tables: tablesOf(node),
    actions: actionsOf(node),
    where: node.children.some((child) => child.rule === '' && child.text.toUpperCase() === 'WHERE'),
  };
}
