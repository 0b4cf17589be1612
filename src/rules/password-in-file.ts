import type { Rule, RuleHit } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, type Fields, nodes, quoted, text, tokens } from '../sql/pg/tree.js';
import { passwordInFile as onMysql } from './mysql/password-in-file.js';
import { perDialect } from './support/dialects.js';
import { closed, script } from './support/words.js';

/** Filled in when the file is used: no secret yet. */
const PLACEHOLDER = /^(?:\$\{.*\}|\{\{.*\}\}|<.*>|:'?\w+'?)$/;

/** Where a connection string holds a password. */
const IN_CONNECTION = /\bpassword\s*=|:\/\/[^/\s:@]+:[^@\s]+@/i;

const secretIn = (fields: Fields): boolean =>
  nodes(fields, 'options', 'DefElem').some((option) => {
    const value = text(at(option, 'arg'), 'sval');
    return option['defname'] === 'password' && value !== '' && !PLACEHOLDER.test(value);
  });

/** The same role without its password. */
function without(sql: string): string {
  const all = tokens(sql);
  const at = all.findIndex((token) => token.word === 'PASSWORD');
  const start = all[at - 1]?.word === 'ENCRYPTED' ? at - 1 : at;
  const [from, to] = [all[start]?.start, all[at + 1]?.end];
  if (at === -1 || from === undefined || to === undefined) return sql;
  return `${sql.slice(0, from).trimEnd()} ${sql.slice(to).trimStart()}`.trim();
}

const hit = (what: string, suggestion?: string): RuleHit => ({
  message: `The password of ${what} stands in the file: whoever can read the repository has it, now and from its history, and the server may write it into its log.`,
  ...(suggestion === undefined ? {} : { suggestion }),
});

export const passwordInFile: Rule = {
  id: 'password-in-file',
  severity: 'error',
  when: 'A role, a user mapping or a subscription is given a password in the text of the migration.',
  effect: 'Whoever can read the repository has it, also from its history after it was taken out again.',
  instead:
    'Set the password outside of the repository, and change this one: it is known. The report shows *** in its place.',
  onMysql: {
    when: 'A user, a server or the replication is given a password in the text of the migration.',
    effect: 'Whoever can read the repository has it, also from its history after it was taken out again.',
    instead:
      'Set the password outside of the repository, and change this one: it is known. The report shows *** in its place.',
  },
  ...perDialect({
    postgresql(input) {
      const { name, fields } = nodeOf(input.statement.tree);
      if (name === 'CreateRoleStmt' || name === 'AlterRoleStmt') {
        if (!secretIn(fields)) return [];
        const role = text(fields, 'role') || text(at(fields, 'role'), 'rolename');
        const rest = without(input.statement.sql);
        const bare = /^alter\s+(?:role|user)\s+\S+(?:\s+with)?$/i.test(rest);
        const outside = `-- And outside of the repository, with psql: \\password ${quoted(role)}`;
        return [hit(`role ${role}`, bare ? outside : script(closed(rest), outside))];
      }
      if (name === 'CreateUserMappingStmt' || name === 'AlterUserMappingStmt')
        return secretIn(fields) ? [hit(`a user mapping for server ${text(fields, 'servername')}`)] : [];
      const connection = text(fields, 'conninfo');
      const subscribes = name === 'CreateSubscriptionStmt' || name === 'AlterSubscriptionStmt';
      return subscribes && IN_CONNECTION.test(connection) ? [hit(`subscription ${text(fields, 'subname')}`)] : [];
    },
    mysql: onMysql,
  }),
};
