import type { Rule } from '../model/contracts.js';
import { mysqlTree } from '../sql/mysql/tree.js';
import { accepted } from './mysql/words.js';
import { and } from './support/words.js';

/** Rights by which everything else can be had. */
const MIGHTY =
  /^(?:SUPER|FILE|SHUTDOWN|SYSTEM_USER|SYSTEM_VARIABLES_ADMIN|SET_USER_ID|SET_ANY_DEFINER|CONNECTION_ADMIN)$/;

export const grantWidely: Rule = {
  id: 'grant-widely',
  severity: 'warning',
  dialects: ['mysql'],
  when: 'GRANT of ALL, on all databases, WITH GRANT OPTION, to PUBLIC, or of rights over the server such as SUPER and FILE.',
  effect: 'Who has that account can read, change and drop what it was not meant for, or give its rights on to others.',
  instead: 'Grant the rights that it needs, on the database that it needs them on.',
  check(input) {
    if (input.statement.kind !== 'GRANT') return [];
    const tokens = mysqlTree(input.statement)?.tokens ?? [];
    const words = tokens.map(({ upper, type }) => (type === 'name' || type === 'string' ? '' : upper));
    const on = words.indexOf('ON');
    const to = words.indexOf('TO');
    const what = words.slice(1, on === -1 ? to : on);
    const found = [
      what[0] === 'ALL' ? 'all rights' : '',
      ...what.filter((word) => MIGHTY.test(word)),
      on !== -1 && words.slice(on + 1, to).join('') === '*.*' ? 'all databases' : '',
      words.join(' ').includes('WITH GRANT OPTION') || words.join(' ').includes('WITH ADMIN OPTION')
        ? 'the right to give them on'
        : '',
      words[to + 1] === 'PUBLIC' ? 'everybody' : '',
    ].filter((part) => part !== '');
    if (found.length === 0) return [];
    const last = words.findIndex(
      (word, i) => i > to && (word === 'WITH' || word === 'IDENTIFIED' || word === 'REQUIRE'),
    );
    const who = input.statement.sql.slice(
      tokens[to + 1]?.start,
      tokens[last === -1 ? tokens.length - 1 : last - 1]?.end,
    );
    return [
      {
        message: `Grants widely to ${who}: ${and(found)}.`,
        suggestion: accepted('grant-widely', '(why it needs that much)', input.statement.sql),
      },
    ];
  },
};
