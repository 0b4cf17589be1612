import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { names, nodes, printed, type Relation, relation, same, text } from '../sql/pg/tree.js';
import { objectNamed, objectsOf } from './support/catalog.js';
import { existed, later, skippedObject } from './support/facts.js';
import { accepted } from './support/words.js';

interface Policy {
  readonly table: Relation;
  readonly policy: string;
}

/** What DROP POLICY names: the table's name may have a schema before it. */
function policiesOf(tree: unknown): readonly Policy[] {
  const { name, fields } = nodeOf(tree);
  if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_POLICY') return [];
  return nodes(fields, 'objects', 'List').map((object) => {
    const [policy = '', table = '', schema] = [...names(object, 'items')].reverse();
    return { policy, table: { schema, name: table } };
  });
}

/** Policies of a table, by the names that catalogs give them. */
const policiesOn = (input: RuleInput, when: 'before' | 'after', table: Relation): readonly string[] => {
  const own = objectNamed(input[when], 'table', table)?.name;
  const all = objectsOf(input[when], 'policy').map((object) => object.name);
  return own === undefined ? [] : all.filter((name) => name.startsWith(`${own}.`));
};

function droppedPolicy(input: RuleInput, { table, policy }: Policy): readonly RuleHit[] {
  const before = objectNamed(input.before, 'policy', table, policy);
  if (!existed(input, table) || skippedObject(input, input.index, policy)) return [];
  if (input.before !== undefined && before === undefined) return [];
  const anew = later(input).some(({ tree }) => {
    const { name, fields } = nodeOf(tree);
    const again = name === 'CreatePolicyStmt' && fields['policy_name'] === policy;
    return again && same(relation(fields, 'table'), table);
  });
  // There again, or gone with its table.
  if (anew || (input.after !== undefined && objectNamed(input.after, 'table', table) === undefined)) return [];
  const then = new Set(policiesOn(input, 'before', table));
  const now = policiesOn(input, 'after', table);
  const replaced = now.some((name) => !then.has(name));
  const restrictive = before?.definition.startsWith('restrictive') === true;
  const last = now.length === 0 && input.after !== undefined;
  const effect = restrictive
    ? 'rows that it kept back are shown, and can be changed, from then on'
    : `roles that it let in no longer see its rows${last ? '; no policy is left, so only the owner sees any' : ''}`;
  return [
    {
      ...(replaced ? { severity: 'info' as const } : {}),
      message: `Drops policy ${policy} of ${printed(table)}: ${effect}.${replaced ? ' Other policies are new in this plan: see that they let in whom it let in.' : ''}`,
      suggestion: accepted('policy-change', '(who may see what from now on)', input.statement.sql),
    },
  ];
}

export const policyChange: Rule = {
  id: 'policy-change',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A row security policy that was there before is dropped and not made anew under its name. A note where it is altered, or where other policies are made in this plan.',
  effect:
    'Without an error, code that runs now finds fewer rows than before, or, where the policy was restrictive, more than it should.',
  instead: 'Make the new policy first and drop the old one after it, in the same migration.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const table = relation(fields, 'table');
    if (name === 'AlterPolicyStmt' && existed(input, table)) {
      return [
        {
          severity: 'info',
          message: `Changes policy ${text(fields, 'policy_name')} of ${printed(table)}: other rows can be seen or changed from then on, without an error.`,
        },
      ];
    }
    return policiesOf(input.statement.tree).flatMap((policy) => droppedPolicy(input, policy));
  },
};
