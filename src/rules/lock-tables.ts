import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { bare, printed, relations } from '../sql/pg/tree.js';
import { existed, factsOf, shown } from './mysql/facts.js';
import { accepted as onMysql } from './mysql/words.js';
import { perDialect } from './support/dialects.js';
import { accepted, and, script } from './support/words.js';

/** From SHARE up a mode stops writers; the last of them stops readers too. */
const SHARE = 5;
const ACCESS_EXCLUSIVE = 8;

function onPostgresql(input: RuleInput): readonly RuleHit[] {
  const { name, fields } = nodeOf(input.statement.tree);
  const mode = Number(fields['mode'] ?? 0);
  if (name !== 'LockStmt' || mode < SHARE) return [];
  const tables = relations(fields, 'relations').filter((table) => input.existedBefore(bare(table)));
  if (tables.length === 0) return [];
  const what = mode === ACCESS_EXCLUSIVE ? 'read or write' : 'write to';
  return [
    {
      message: `Nobody can ${what} ${and(tables.map(printed))} from here on until the transaction has committed.`,
      suggestion: accepted('lock-tables', '(why it is needed, and for how long)', input.statement.sql),
    },
  ];
}

const GLOBAL = /^(?:FLUSH|LOCK INSTANCE|BACKUP)/;

export const lockTables: Rule = {
  id: 'lock-tables',
  severity: 'warning',
  when: 'LOCK TABLE on tables that were there before, in a mode that stops writers (SHARE) or readers too (ACCESS EXCLUSIVE).',
  effect: 'Everybody else waits until the transaction has committed: for as long as all that stands after it takes.',
  instead: 'Leave it out: each statement takes the locks that it needs.',
  onMysql: {
    when: 'LOCK TABLES on tables that were there before, FLUSH TABLES … WITH READ LOCK or FOR EXPORT, LOCK INSTANCE, BACKUP STAGE.',
    effect:
      'Everybody else waits until UNLOCK TABLES, or until the session ends: for as long as all that stands between takes.',
    instead: 'Leave it out: each statement takes the locks that it needs.',
  },
  ...perDialect({
    postgresql: onPostgresql,
    mysql(input) {
      const { kind, sql } = input.statement;
      const facts = factsOf(input.statement);
      const global = GLOBAL.test(kind) && (!kind.startsWith('FLUSH') || /\bread\s+lock\b|\bfor\s+export\b/i.test(sql));
      const tables = kind === 'LOCK TABLES' ? (facts?.tables ?? []).filter((table) => existed(input, table)) : [];
      if (!global && tables.length === 0) return [];
      const what = global ? 'the whole server' : and(tables.map(shown));
      return [
        {
          message: `Holds ${what} against everybody else until it is unlocked, or until the session ends.`,
          suggestion: script(onMysql('lock-tables', '(why it is needed, and for how long)', sql)),
        },
      ];
    },
  }),
};
