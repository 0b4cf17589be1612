import type { Rule } from '../model/contracts.js';
import { existed, factsOf, shown } from './mysql/facts.js';
import { accepted } from './mysql/words.js';
import { and, script } from './support/words.js';

const GLOBAL = /^(?:FLUSH|LOCK INSTANCE|BACKUP)/;

export const lockTables: Rule = {
  id: 'lock-tables',
  severity: 'warning',
  dialects: ['mysql'],
  when: 'LOCK TABLES on tables that were there before, FLUSH TABLES … WITH READ LOCK or FOR EXPORT, LOCK INSTANCE, BACKUP STAGE.',
  effect:
    'Everybody else waits until UNLOCK TABLES, or until the session ends: for as long as all that stands between takes.',
  instead: 'Leave it out: each statement takes the locks that it needs.',
  check(input) {
    const { kind, sql } = input.statement;
    const facts = factsOf(input.statement);
    const global = GLOBAL.test(kind) && (!kind.startsWith('FLUSH') || /\bread\s+lock\b|\bfor\s+export\b/i.test(sql));
    const tables = kind === 'LOCK TABLES' ? (facts?.tables ?? []).filter((table) => existed(input, table)) : [];
    if (!global && tables.length === 0) return [];
    const what = global ? 'the whole server' : and(tables.map(shown));
    return [
      {
        message: `Holds ${what} against everybody else until it is unlocked, or until the session ends.`,
        suggestion: script(accepted('lock-tables', '(why it is needed, and for how long)', sql)),
      },
    ];
  },
};
