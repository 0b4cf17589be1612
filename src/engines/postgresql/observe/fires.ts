import { dictionary } from '../../../model/dictionary.js';
import { nodeOf } from '../../../sql/pg/classify.js';
import { at, type Fields, nodes, printed, relation, relations, text } from '../../../sql/pg/tree.js';

/** A kind of write to a table, which triggers wait for. */
export interface Write {
  /** As a statement names it, or `schema.name`. */
  readonly table: string;
  readonly event: 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE';
  /** Of an UPDATE: the columns that it sets; null where nobody can tell. */
  readonly columns: readonly string[] | null;
  /** TRUNCATE … CASCADE */
  readonly cascade?: boolean;
}

const setBy = (fields: Fields): readonly string[] =>
  nodes(fields, 'targetList', 'ResTarget').map((one) => text(one, 'name'));

const MERGES: Readonly<Record<string, Write['event']>> = dictionary({
  CMD_INSERT: 'INSERT',
  CMD_UPDATE: 'UPDATE',
  CMD_DELETE: 'DELETE',
});

/** What each kind of statement writes by itself. */
const WRITES: Readonly<Record<string, (fields: Fields) => readonly Write[]>> = dictionary({
  InsertStmt(fields) {
    const table = printed(relation(fields, 'relation'));
    const conflict = at(fields, 'onConflictClause');
    const updates = conflict['action'] === 'ONCONFLICT_UPDATE';
    return [
      { table, event: 'INSERT', columns: null },
      ...(updates ? [{ table, event: 'UPDATE' as const, columns: setBy(conflict) }] : []),
    ];
  },
  UpdateStmt: (fields) => [{ table: printed(relation(fields, 'relation')), event: 'UPDATE', columns: setBy(fields) }],
  DeleteStmt: (fields) => [{ table: printed(relation(fields, 'relation')), event: 'DELETE', columns: null }],
  MergeStmt(fields) {
    const table = printed(relation(fields, 'relation'));
    return nodes(fields, 'mergeWhenClauses', 'MergeWhenClause').flatMap((clause): readonly Write[] => {
      const event = MERGES[text(clause, 'commandType')];
      return event === undefined ? [] : [{ table, event, columns: event === 'UPDATE' ? setBy(clause) : null }];
    });
  },
  CopyStmt: (fields) =>
    fields['is_from'] === true
      ? [{ table: printed(relation(fields, 'relation')), event: 'INSERT', columns: null }]
      : [],
  TruncateStmt: (fields) =>
    relations(fields, 'relations').map((table) => ({
      table: printed(table),
      event: 'TRUNCATE',
      columns: null,
      cascade: fields['behavior'] === 'DROP_CASCADE',
    })),
});

/** Statements that are carried out as they stand, so that all that they hold is done; a rule or a prepared one is not. */
const CARRIED_OUT = new Set([...Object.keys(WRITES), 'SelectStmt', 'CreateTableAsStmt']);

function within(tree: unknown): readonly Write[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => [...(WRITES[key]?.(value as Fields) ?? []), ...within(value)]);
}

/** What a statement writes, by its own text: also what stands in its WITH. */
export const writesOf = (tree: unknown): readonly Write[] => (CARRIED_OUT.has(nodeOf(tree).name) ? within(tree) : []);
