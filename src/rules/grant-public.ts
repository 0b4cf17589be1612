import type { Rule } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, type Fields, names, nodes, printed, relations, text, tokens } from '../sql/pg/tree.js';
import { and, closed } from './support/words.js';

/** PUBLIC may run new functions and use new types anyway, so that says nothing. */
const WHAT: Readonly<Record<string, string>> = dictionary({
  OBJECT_TABLE: 'table',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_SCHEMA: 'schema',
  OBJECT_DATABASE: 'database',
});

function objects(grant: Fields): string {
  const what = WHAT[text(grant, 'objtype')] ?? '';
  if (grant['targtype'] === 'ACL_TARGET_DEFAULTS') return `every future ${what}`;
  const all = names(grant, 'objects');
  if (grant['targtype'] === 'ACL_TARGET_ALL_IN_SCHEMA') return `every ${what} in ${and(all)}`;
  return and([...relations(grant, 'objects').map(printed), ...all]);
}

/** The same grant to a role, in place of PUBLIC behind TO. */
function toRole(sql: string): string {
  const all = tokens(sql);
  const to = all.findLastIndex((token) => token.word === 'TO');
  const grantee = all.slice(to + 1).find((token) => token.word === 'PUBLIC');
  return grantee === undefined ? sql : `${sql.slice(0, grantee.start)}the_role_that_needs_it${sql.slice(grantee.end)}`;
}

export const grantPublic: Rule = {
  id: 'grant-public',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'Rights on tables, sequences, schemas (other than USAGE) or databases (other than CONNECT) are given to PUBLIC.',
  effect: 'Every role of the server has them, also those that are made later.',
  instead: 'Give them to the role that needs them.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const grant = name === 'AlterDefaultPrivilegesStmt' ? at(fields, 'action') : fields;
    if (name !== 'GrantStmt' && name !== 'AlterDefaultPrivilegesStmt') return [];
    const toPublic = nodes(grant, 'grantees', 'RoleSpec').some((role) => role['roletype'] === 'ROLESPEC_PUBLIC');
    if (grant['is_grant'] !== true || !toPublic || WHAT[text(grant, 'objtype')] === undefined) return [];
    const rights = nodes(grant, 'privileges', 'AccessPriv').map((right) => text(right, 'priv_name').toUpperCase());
    const usual = new Set(['USAGE', 'CONNECT', 'TEMP', 'TEMPORARY']);
    const strong = rights.filter((right) => !usual.has(right) || grant['objtype'] === 'OBJECT_SEQUENCE');
    if (rights.length > 0 && strong.length === 0) return [];
    return [
      {
        message: `Gives ${rights.length === 0 ? 'all rights' : and(strong)} on ${objects(grant)} to PUBLIC: every role of the server has them, also those that are made later.`,
        suggestion: closed(toRole(input.statement.sql)),
      },
    ];
  },
};
