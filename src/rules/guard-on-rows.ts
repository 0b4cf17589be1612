import type { Rule } from '../model/contracts.js';
import { blockIn, relationsAfter } from './support/blocks.js';

/** RAISE without a level is an exception; `RAISE;` alone hands on one that is there already. */
const RAISES = /\braise\s+(?!debug\b|log\b|info\b|notice\b|warning\b)[\w'$]/i;
const ASSERTS = /\bassert\b/i;

const TABLES = 'from|join|update|into';

/** The text without what stands in quotes. */
const unquoted = (code: string): string => code.replace(/'[^']*'/g, "''");

export const guardOnRows: Rule = {
  id: 'guard-on-rows',
  severity: 'info',
  dialects: ['postgresql'],
  when: 'A DO block reads tables and stops with RAISE EXCEPTION or ASSERT.',
  effect:
    'Whether it stops depends on rows, and the shadow has none: that it passed there says nothing about the target.',
  instead: 'Run its query on the target before the merge.',
  check(input) {
    const code = blockIn(input)?.text;
    if (code === undefined) return [];
    const bare = unquoted(code);
    const found = [...(RAISES.test(bare) ? ['RAISE EXCEPTION'] : []), ...(ASSERTS.test(bare) ? ['ASSERT'] : [])];
    if (found.length === 0 || relationsAfter(input, TABLES, code).length === 0) return [];
    return [
      {
        message: `${found.join(' and ')} in this block depends on rows, and the shadow has none: that it passed there says nothing about the target.`,
      },
    ];
  },
};
