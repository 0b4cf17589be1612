import type { Rule } from '../model/contracts.js';
import { mysqlTree } from '../sql/mysql/tree.js';

export const definer: Rule = {
  id: 'definer',
  severity: 'warning',
  dialects: ['mysql'],
  when: 'CREATE or ALTER of a view, routine, trigger or event names its DEFINER, other than CURRENT_USER.',
  effect:
    'Giving the name of another account takes a right that few have. Where that account is not there, whoever uses it gets error 1449; else it runs with all that the account may do.',
  instead:
    'Leave DEFINER out: it is the one who runs the migration. SQL SECURITY INVOKER lets callers do only what they may do themselves.',
  check(input) {
    if (!/^(?:CREATE|ALTER) (?:VIEW|PROCEDURE|FUNCTION|TRIGGER|EVENT)$/.test(input.statement.kind)) return [];
    const tokens = mysqlTree(input.statement)?.tokens ?? [];
    const at = tokens.findIndex(({ upper, type }) => type === 'word' && upper === 'DEFINER');
    const [sign, user] = tokens.slice(at + 1, at + 3);
    if (at === -1 || sign?.text !== '=' || user === undefined || /^CURRENT_(?:USER|ROLE)$/.test(user.upper)) return [];
    const hosted = tokens[at + 3]?.text === '@';
    const last = hosted ? tokens[at + 4] : user;
    const { sql } = input.statement;
    // Within a comment that the server runs, as dumps have it, nothing can simply be cut out.
    const text = `${sql.slice(0, tokens[at]?.start).trimEnd()} ${sql.slice(last?.end).trimStart()}`;
    const named = sql.slice(user.start, last?.end);
    return [
      {
        message: `The ${input.statement.kind.split(' ')[1]?.toLowerCase() ?? 'object'} is made in the name of ${named}: where that account is not there its use fails with error 1449, and else it runs with all that the account may do.`,
        ...(sql.slice(0, last?.end).includes('/*') ? {} : { suggestion: `${text};` }),
      },
    ];
  },
};
