import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { type Fields, nodes, printed, relation, text } from '../sql/pg/tree.js';
import { isTrue } from './support/conditions.js';
import { accepted, and } from './support/words.js';

/** Roles as which requests of everybody run: PUBLIC, and the two of PostgREST, as Supabase names them. */
const EVERYBODY = new Set(['anon', 'authenticated']);

const rolesOf = (fields: Fields): readonly string[] =>
  nodes(fields, 'roles', 'RoleSpec').flatMap((role) => {
    if (role['roletype'] === 'ROLESPEC_PUBLIC') return ['PUBLIC'];
    return EVERYBODY.has(text(role, 'rolename')) ? [text(role, 'rolename')] : [];
  });

/** What the policy lets everybody do; reading everything is often meant. */
function allows(fields: Fields): string | undefined {
  const command = text(fields, 'cmd_name');
  const using = fields['qual'] !== undefined && isTrue(fields['qual']);
  const check = fields['with_check'] === undefined ? using : isTrue(fields['with_check']);
  if (command === 'insert') return check ? 'insert any row' : undefined;
  if (command === 'delete') return using ? 'delete every row' : undefined;
  if (command === 'update') return using && check ? 'change every row' : undefined;
  return command === 'all' && using ? 'read, change and delete every row' : undefined;
}

export const policyAlwaysTrue: Rule = {
  id: 'policy-always-true',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A permissive policy for PUBLIC, anon or authenticated has a condition that is always true, for INSERT, UPDATE, DELETE or ALL.',
  effect:
    'Row security is on and keeps nobody out: permissive policies are joined by OR, so this one makes all others of the table void.',
  instead: 'Write the condition that is meant (the row belongs to whoever asks), or name the one role that may do all.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (name !== 'CreatePolicyStmt' || fields['permissive'] !== true) return [];
    const [roles, what] = [rolesOf(fields), allows(fields)];
    if (roles.length === 0 || what === undefined) return [];
    return [
      {
        message: `Policy ${text(fields, 'policy_name')} lets ${and(roles)} ${what} of ${printed(relation(fields, 'table'))}: its condition is always true, and the table's other policies cannot narrow it.`,
        suggestion: accepted('policy-always-true', '(why everybody may)', input.statement.sql),
      },
    ];
  },
};
