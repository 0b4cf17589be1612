import type { Rule } from '../model/contracts.js';
import { blockIn } from './support/blocks.js';

/** RAISE without a level is an exception; `RAISE;` alone hands on one that is there already. */
const RAISES = /\braise\s+(?!debug\b|log\b|info\b|notice\b|warning\b)[\w'$]/i;
const ASSERTS = /\bassert\b/i;

/** Tables that a block reads or changes; functions in FROM and the server's own catalogs hold no rows of users. */
const TABLES =
  /\b(?:from|join|update|into)\s+(?:only\s+)?("[^"]+"|[a-z_][\w$]*)((?:\.(?:"[^"]+"|[a-z_][\w$]*))*)(?!\s*\(|[\w$])/gi;
const CATALOGS = /^"?(?:pg_\w+|information_schema)\b/i;

/** The names that a block declares: `SELECT … INTO missing` is about no table. */
function declared(code: string): ReadonlySet<string> {
  const section = /\bdeclare\b([\s\S]*?)\bbegin\b/i.exec(code)?.[1] ?? '';
  return new Set([...section.matchAll(/(?:^|;)\s*([a-z_]\w*)\s/gi)].map((m) => (m[1] ?? '').toLowerCase()));
}

function readsRows(code: string): boolean {
  const own = declared(code);
  return [...code.matchAll(TABLES)].some(([, first = '']) => !CATALOGS.test(first) && !own.has(first.toLowerCase()));
}

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
    if (found.length === 0 || !readsRows(code)) return [];
    return [
      {
        message: `${found.join(' and ')} in this block depends on rows, and the shadow has none: that it passed there says nothing about the target.`,
      },
    ];
  },
};
