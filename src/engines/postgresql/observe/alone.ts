import { dictionary } from '../../../model/dictionary.js';
import type { Statement } from '../../../model/migration.js';
import { nodeOf } from '../../../sql/pg/classify.js';
import { at, dropped, type Fields, hasOption, nodes, printed, relation } from '../../../sql/pg/tree.js';

/** A relation that a statement which cannot run in a transaction is about. */
export interface Alone {
  /** As a statement names it: a table, or an index, which stands for its table. */
  readonly relation: string;
  /** The mode that the manual names, as `pg_locks` writes it. */
  readonly mode: string;
  /** A lock of another session that it has to wait for, as `LOCK TABLE` writes it. */
  readonly gate: string;
}

/** They wait for all transactions that write, and block none. */
const concurrently = (name: string): Alone => ({
  relation: name,
  mode: 'ShareUpdateExclusiveLock',
  gate: 'ROW EXCLUSIVE',
});

function vacuumed(fields: Fields): readonly Alone[] {
  const full = hasOption(fields, 'options', 'full');
  return nodes(fields, 'rels', 'VacuumRelation').map((one) => ({
    relation: printed(relation(one, 'relation')),
    ...(full
      ? { mode: 'AccessExclusiveLock', gate: 'ACCESS SHARE' }
      : { mode: 'ShareUpdateExclusiveLock', gate: 'SHARE UPDATE EXCLUSIVE' }),
  }));
}

/** What each of them locks, by the pages of the manual (Table-Level Locks; the pages of the commands). */
const LOCKS: Readonly<Record<string, (fields: Fields) => readonly Alone[]>> = dictionary({
  IndexStmt: (fields) => [concurrently(printed(relation(fields, 'relation')))],
  DropStmt: (fields) => dropped(fields).map((index) => concurrently(printed(index))),
  // A whole schema or database is one table after the other; nobody can say beforehand which.
  ReindexStmt: (fields) =>
    fields['relation'] === undefined ? [] : [concurrently(printed(relation(fields, 'relation')))],
  VacuumStmt: vacuumed,
  AlterTableStmt(fields) {
    const [command] = nodes(fields, 'cmds', 'AlterTableCmd');
    const partition = printed(relation({ name: at(command ?? {}, 'def')['name'] }, 'name'));
    return [
      concurrently(printed(relation(fields, 'relation'))),
      { relation: partition, mode: 'AccessExclusiveLock', gate: 'ACCESS SHARE' },
    ];
  },
});

/** The relations that such a statement names; none of others. */
export function aloneOf({ tree }: Statement): readonly Alone[] {
  const { name, fields } = nodeOf(tree);
  return LOCKS[name]?.(fields) ?? [];
}
