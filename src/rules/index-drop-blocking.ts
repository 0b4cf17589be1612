import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped, printed } from '../sql/pg/tree.js';
import { existed, measured, skippedObject } from './support/facts.js';
import { ALONE } from './support/recipes.js';
import { and, script } from './support/words.js';

export const indexDropBlocking: Rule = {
  id: 'index-drop-blocking',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'An index that was there before is dropped without CONCURRENTLY.',
  effect:
    'An ACCESS EXCLUSIVE lock on the table: it waits for every running query, and all others wait behind it, until the transaction has committed.',
  instead: 'Drop it with DROP INDEX CONCURRENTLY, in a migration of its own.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_INDEX' || fields['concurrent'] === true) return [];
    const indexes = dropped(fields).filter(
      (index) => existed(input, index) && !skippedObject(input, input.index, index.name),
    );
    if (indexes.length === 0) return [];
    const own = new Set(indexes.map((index) => index.name));
    const locked = input.locks.filter((lock) => lock.mode === 'AccessExclusiveLock').map((lock) => lock.relation);
    const tables = locked.filter((relation) => !own.has(relation.slice(relation.indexOf('.') + 1)));
    // Where the transaction holds that lock already, dropping the index costs nothing more.
    if (measured(input) && tables.length === 0) return [];
    const where = tables.length === 0 ? 'the table' : and(tables);
    return [
      {
        message: `Dropping ${and(indexes.map(printed))} takes an ACCESS EXCLUSIVE lock on ${where}: it waits for the queries that run, and every new one waits behind it.`,
        // The index of a partitioned table, which takes locks on all partitions, cannot be dropped CONCURRENTLY.
        ...(tables.length > indexes.length
          ? {}
          : { suggestion: script(ALONE, ...indexes.map((i) => `DROP INDEX CONCURRENTLY IF EXISTS ${printed(i)};`)) }),
      },
    ];
  },
};
