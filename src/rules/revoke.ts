import type { CatalogObject } from '../model/catalog.js';
import type { Rule, RuleInput } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { nodeOf } from '../sql/pg/classify.js';
import { type Fields, names, nodes, type Relation, relations, text } from '../sql/pg/tree.js';
import { objectNamed, objectsOf } from './support/catalog.js';
import { accepted, and } from './support/words.js';

const KINDS: Readonly<Record<string, string>> = dictionary({
  OBJECT_TABLE: 'table',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_SCHEMA: 'schema',
});

/** Whether the statement is about the object of a catalog's grant: `table public.orders`. */
function about(fields: Fields, what: string): boolean {
  const kind = KINDS[text(fields, 'objtype')];
  if (kind === undefined || !what.startsWith(`${kind} `)) return false;
  const own = what.slice(kind.length + 1);
  if (kind === 'schema') return names(fields, 'objects').includes(own);
  if (fields['targtype'] === 'ACL_TARGET_ALL_IN_SCHEMA')
    return names(fields, 'objects').includes(own.slice(0, own.indexOf('.')));
  return relations(fields, 'objects').some(
    ({ schema, name }: Relation) =>
      own === `${schema ?? 'public'}.${name}` || (schema === undefined && own.endsWith(`.${name}`)),
  );
}

/** Rights of before that are there no more, on what is still there. */
function lost(input: RuleInput, fields: Fields, role: string): readonly CatalogObject[] {
  const tail = ` to ${role}`;
  return objectsOf(input.before, 'grant').filter(({ name, definition }) => {
    const what = name.slice(0, -tail.length);
    if (!name.endsWith(tail) || !about(fields, what)) return false;
    const [schema, relation] = what.slice(what.indexOf(' ') + 1).split('.');
    const there = ['table', 'view', 'materialized view', 'foreign table', 'sequence'].some(
      (kind) => objectNamed(input.after, kind, { schema, name: relation ?? '' }) !== undefined,
    );
    const now = input.after?.objects.get(`grant ${name}`)?.definition.split(', ') ?? [];
    return (there || what.startsWith('schema ')) && definition.split(', ').some((right) => !now.includes(right));
  });
}

export const revoke: Rule = {
  id: 'revoke',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A role loses rights that it had on tables, sequences or schemas, as the catalog shows it before and after the plan.',
  effect: 'Code that runs now as this role fails with "permission denied" from that moment.',
  instead: 'Deploy code that needs the right no more first, then take it away and say so in the file.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (name !== 'GrantStmt' || fields['is_grant'] === true || input.after === undefined) return [];
    const roles = nodes(fields, 'grantees', 'RoleSpec').map((role) =>
      role['roletype'] === 'ROLESPEC_PUBLIC' ? 'public' : text(role, 'rolename'),
    );
    return roles.flatMap((role) => {
      const taken = lost(input, fields, role).map((object) => object.name.slice(0, -` to ${role}`.length));
      if (taken.length === 0) return [];
      const some = taken.length > 4 ? [...taken.slice(0, 4), `${taken.length - 4} more`] : taken;
      const who = role === 'public' ? 'PUBLIC, which is every role,' : `Role ${role}`;
      return [
        {
          message: `${who} loses rights on ${and(some)}: code that runs now and uses them fails from that moment.`,
          suggestion: accepted('revoke', '(since when nothing needs it)', input.statement.sql),
        },
      ];
    });
  },
};
