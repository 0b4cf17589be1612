import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { type Fields, nodes, printed, quoted, relation, text, tokens } from '../sql/pg/tree.js';
import { blockingIndex as onMysql } from './mysql/blocking-index.js';
import { perDialect } from './support/dialects.js';
import { didNothing, earlier, existed, includes, lockedWith } from './support/facts.js';
import { ALONE, NEXT } from './support/recipes.js';
import { accepted, and, chosenName, closed, script } from './support/words.js';

function columnsIn(index: Fields): readonly string[] {
  return nodes(index, 'indexParams', 'IndexElem').map((element) => text(element, 'name') || 'expr');
}

/** An index that a partition had before is locked like the partition when it is taken over; only its name tells. */
const nameOfIndex = (name: string, locked: readonly string[]): string | undefined =>
  locked.find((other) => name.startsWith(`${other}_`));

/** Whether a partition brings an index of its own, of this file or of before: then nothing is built. */
function hasItsIndex(input: RuleInput, partition: string, locked: readonly string[]): boolean {
  const here = earlier(input).some((statement) => {
    const { name, fields } = nodeOf(statement.tree);
    return name === 'IndexStmt' && includes([partition], relation(fields, 'relation'));
  });
  return here || locked.some((name) => nameOfIndex(name, locked) === partition);
}

/** What follows the table in a CREATE INDEX: `USING gin (a) WHERE b`. */
function afterTable(sql: string): string | undefined {
  const all = tokens(sql);
  let i = all.findIndex((token) => token.word === 'ON') + 2;
  if (i < 2) return undefined;
  while (all[i]?.word === '.') i += 2;
  return sql.slice(all[i]?.start ?? sql.length);
}

/** A partitioned table takes no CONCURRENTLY: the index is put together from those of its partitions. */
function onPartitions(input: RuleInput, index: Fields, name: string, partitions: readonly string[]): string {
  const table = relation(index, 'relation');
  const rest = afterTable(input.statement.sql) ?? '';
  const create = `CREATE ${index['unique'] === true ? 'UNIQUE ' : ''}INDEX`;
  const schema = table.schema === undefined ? '' : `${quoted(table.schema)}.`;
  const parts = partitions.map((partition) => {
    const [own = '', inner] = partition.split('.').reverse();
    return {
      table: printed({ schema: inner, name: own }),
      index: quoted(chosenName({ schema: inner, name: own }, columnsIn(index), 'idx')),
      schema: inner,
    };
  });
  return script(
    '-- The index of the partitioned table alone; it becomes valid with the last attached part:',
    closed(`${create} ${quoted(name)} ON ONLY ${printed(table)} ${rest}`),
    ALONE,
    '-- (and the same for every other partition that the target has)',
    ...parts.map((part) => closed(`${create} CONCURRENTLY IF NOT EXISTS ${part.index} ON ${part.table} ${rest}`)),
    NEXT,
    ...parts.map(
      (part) =>
        `ALTER INDEX ${schema}${quoted(name)} ATTACH PARTITION ${part.schema === undefined ? '' : `${quoted(part.schema)}.`}${part.index};`,
    ),
  );
}

/** What a block or a function locks as building an index does; rewrites build theirs too, and have a rule of their own. */
function hidden(input: RuleInput): readonly RuleHit[] {
  const shared = input.locks.flatMap(({ mode, relation }) => (mode === 'ShareLock' ? [relation] : []));
  const tables = shared.filter((relation) => !input.rewrites.includes(relation));
  if (tables.length === 0) return [];
  return [
    {
      message: `This ${input.statement.kind} holds a SHARE lock on ${and(tables)}, as building an index does: nobody can write to ${tables.length === 1 ? 'it' : 'them'} until it is built and the transaction has committed.`,
      suggestion: accepted('blocking-index', '(how many rows there are, and when this runs)', input.statement.sql),
    },
  ];
}

export const blockingIndex: Rule = {
  id: 'blocking-index',
  severity: 'error',
  grows: 'rows',
  when: 'An index is built without CONCURRENTLY on a table that was there before, in the open or within a DO block or a function that is called.',
  effect:
    'A SHARE lock stops every INSERT, UPDATE and DELETE on the table until the index is built and the transaction has committed.',
  instead: 'Build it with CREATE INDEX CONCURRENTLY, in a migration of its own.',
  onMysql: {
    when: 'An index is built on a table that was there before, and the server says that nobody may write meanwhile (FULLTEXT, SPATIAL, and others where it copies the table).',
    effect: 'Every INSERT, UPDATE and DELETE on the table waits until the index is built.',
    instead: 'Let an online tool do it beside the traffic, or take a quiet hour.',
  },
  ...perDialect({
    postgresql(input) {
      const { name: node, fields } = nodeOf(input.statement.tree);
      const table = relation(fields, 'relation');
      const only = (fields['relation'] as Fields | undefined)?.['inh'] !== true;
      if (['DO', 'CALL', 'SELECT'].includes(input.statement.kind)) return hidden(input);
      if (node !== 'IndexStmt' || fields['concurrent'] === true || only) return [];
      if (!existed(input, table) || didNothing(input)) return [];
      const name = text(fields, 'idxname') || chosenName(table, columnsIn(fields), 'idx');
      const locked = lockedWith(input, 'ShareLock', table);
      const partitions = locked.filter((name) => nameOfIndex(name, locked) === undefined);
      if (partitions.length > 0 && partitions.every((partition) => hasItsIndex(input, partition, locked))) return [];
      const on = tokens(input.statement.sql).find((token) => token.word === 'ON');
      const unique = fields['unique'] === true ? 'UNIQUE ' : '';
      const also = partitions.length > 0 ? ` and its partitions ${and(partitions)}` : '';
      return [
        {
          message: `Building index ${name} holds a SHARE lock on ${printed(table)}${also}: nobody can write to it until the index is built and the transaction has committed.`,
          suggestion:
            partitions.length > 0
              ? onPartitions(input, fields, name, partitions)
              : script(
                  ALONE,
                  closed(
                    `CREATE ${unique}INDEX CONCURRENTLY IF NOT EXISTS ${quoted(name)} ${input.statement.sql.slice(on?.start)}`,
                  ),
                ),
        },
      ];
    },
    mysql: onMysql,
  }),
};
