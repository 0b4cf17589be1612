import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import type { Named } from '../sql/mysql/facts.js';
import { nameOf, type Significant } from '../sql/mysql/scan.js';
import { mysqlTree } from '../sql/mysql/tree.js';
import { existed, factsOf, sameTable, shown } from './mysql/facts.js';
import { accepted, IN_BATCHES } from './mysql/words.js';
import { and, script } from './support/words.js';

const READS = /^(?:INSERT|REPLACE|CREATE TABLE)$/;
const LOOSE =
  /\bisolation\s+level\s+read\s+(?:un)?committed\b|\b(?:tx|transaction)_isolation\b.*\bread-(?:un)?committed\b/i;

/** The tables of before behind FROM and JOIN, wherever they stand. */
function sources(input: RuleInput, tokens: readonly Significant[]): readonly Named[] {
  const found = tokens.flatMap((token, i): readonly Named[] => {
    if (token.type !== 'word' || !/^(?:FROM|JOIN|STRAIGHT_JOIN)$/.test(token.upper)) return [];
    const [first, dot, second] = tokens.slice(i + 1, i + 4);
    if (first === undefined || (first.type !== 'word' && first.type !== 'name')) return [];
    return dot?.text === '.' && second !== undefined
      ? [{ schema: nameOf(first), name: nameOf(second) }]
      : [{ schema: undefined, name: nameOf(first) }];
  });
  return found.filter(
    (table, i) =>
      existed(input, table) && found.findIndex((other) => sameTable(other, table)) === i && !/^dual$/i.test(table.name),
  );
}

/** Sessions whose reads take no locks. */
const loose = (input: RuleInput): boolean =>
  input.migration.parsed.slice(0, input.index).some(({ sql }) => LOOSE.test(sql));

export const locksReadRows: Rule = {
  id: 'locks-read-rows',
  severity: 'warning',
  grows: 'rows',
  dialects: ['mysql'],
  when: 'INSERT … SELECT, REPLACE … SELECT or CREATE TABLE … SELECT reads tables that were there before. A note only, where a WHERE or LIMIT chooses among their rows.',
  effect:
    'Under REPEATABLE READ, the usual isolation, each row that is read stays locked against writers until the transaction has committed, and the gaps between them against new rows.',
  instead:
    'Copy a few thousand rows at a time by ranges of the key, or under READ COMMITTED, where the reads take no locks.',
  check(input): readonly RuleHit[] {
    const facts = factsOf(input.statement);
    if (facts === undefined || !READS.test(facts.verb) || !/\bselect\b/i.test(input.statement.sql) || loose(input))
      return [];
    const tokens = mysqlTree(input.statement)?.tokens ?? [];
    const select = tokens.findIndex(({ upper, type }) => type === 'word' && upper === 'SELECT');
    if (select === -1) return [];
    const tables = sources(input, tokens.slice(select));
    if (tables.length === 0) return [];
    const chosen = tokens.slice(select).some(({ upper, type }) => type === 'word' && /^(?:WHERE|LIMIT)$/.test(upper));
    const what = chosen ? 'the rows that it reads in' : 'all rows of';
    const message = `While ${facts.verb} … SELECT runs, and until its transaction has committed, nobody can write to ${what} ${and(tables.map(shown))}: under REPEATABLE READ they are locked as they are read.`;
    if (chosen) return [{ severity: 'info', message }];
    return [
      {
        message,
        suggestion: script(
          IN_BATCHES,
          '--   INSERT INTO … SELECT … WHERE (the key) > (the greatest that is in) ORDER BY (the key) LIMIT 5000;',
          accepted('locks-read-rows', '(how many rows there are)', input.statement.sql),
        ),
      },
    ];
  },
};
