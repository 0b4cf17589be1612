import type { Rule, RuleInput } from '../model/contracts.js';
import { bare } from '../sql/pg/tree.js';
import { blockIn, calledBlocks, relationsAfter } from './support/blocks.js';
import { held } from './support/facts.js';
import { accepted, and } from './support/words.js';

/** Strong ones, from the strongest down. */
const MODES: readonly (readonly [mode: string, words: string, what: string])[] = [
  ['AccessExclusiveLock', 'an ACCESS EXCLUSIVE', 'read or write'],
  ['ExclusiveLock', 'an EXCLUSIVE', 'write to'],
  ['ShareRowExclusiveLock', 'a SHARE ROW EXCLUSIVE', 'write to'],
];

/** Takes longer the more rows there are. */
const GROWS = /\b(?:foreign\s+key|references|check\s*\(|set\s+not\s+null|validate\s+constraint|attach\s+partition)/i;

export const hiddenLock: Rule = {
  id: 'hidden-lock',
  severity: 'warning',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'A DO block, CALL or SELECT took a lock on a table that was there before that stops its writers, as seen on the shadow, and no other rule says why: a warning where it looks at all rows meanwhile, else a note.',
  effect:
    'Nobody can write to the table, or read it, until the transaction has committed; the text of the statement does not show it.',
  instead: 'Write the change as a statement of its own, so that reviewers and rules can read it.',
  check(input: RuleInput) {
    if (!['DO', 'CALL', 'SELECT'].includes(input.statement.kind)) return [];
    const removed = (input.migration.statements[input.index]?.removed ?? []).map(({ table }) => table);
    // Each of these has a rule of its own: a new file, a table that is gone, an index that is built.
    const shared = held(input).flatMap(({ mode, relation }) => (mode === 'ShareLock' ? [relation] : []));
    const told = new Set([...input.rewrites, ...removed, ...shared]);
    const open = input.locks.filter(({ relation }) => !told.has(relation));
    const [mode, words, what] = MODES.find(([one]) => open.some((lock) => lock.mode === one)) ?? [];
    if (words === undefined) return [];
    const tables = open.filter((lock) => lock.mode === mode).map(({ relation }) => relation);
    const text = [blockIn(input)?.text ?? '', ...calledBlocks(input).map((block) => block.text)].join('\n');
    const altered = relationsAfter(input, String.raw`alter\s+table(?:\s+if\s+exists)?`, text).map(bare);
    const composed = /\balter\s+table\s+(?:only\s+|if\s+exists\s+)*(?:%|'\s*\|\|)/i.test(text);
    const grows = GROWS.test(text) && !/\bnot\s+valid\b/i.test(text) && (altered.length > 0 || composed);
    const some = tables.length > 4 ? [...tables.slice(0, 4), `${tables.length - 4} more`] : tables;
    const them = tables.length === 1 ? 'it' : 'them';
    return [
      {
        ...(grows ? {} : { severity: 'info' as const }),
        message: `This ${input.statement.kind} takes ${words} lock on ${and(some)}: nobody can ${what} ${them} until the transaction has committed${grows ? ', and it looks at all rows meanwhile' : ''}.`,
        ...(grows
          ? {
              suggestion: accepted('hidden-lock', '(how many rows there are, and when this runs)', input.statement.sql),
            }
          : {}),
      },
    ];
  },
};
