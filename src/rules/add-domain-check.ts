import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, names, printed, quoted, text, tokens } from '../sql/pg/tree.js';
import { objectNamed } from './support/catalog.js';
import { earlier, held } from './support/facts.js';
import { notValidRecipe } from './support/recipes.js';
import { and } from './support/words.js';

export const addDomainCheck: Rule = {
  id: 'add-domain-check',
  severity: 'warning',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'A constraint is added to a domain that was there before, and checked in place.',
  effect:
    'Every table with a column of this type is read, under a SHARE lock: nobody can write to any of them meanwhile, and one value that breaks it makes the migration fail.',
  instead: 'Add it as NOT VALID and validate it in the next migration.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const constraint = at(fields, 'def');
    if (name !== 'AlterDomainStmt' || fields['subtype'] !== 'C' || constraint['contype'] !== 'CONSTR_CHECK') return [];
    const parts = names(fields, 'typeName');
    const domain = { schema: parts.at(-2), name: parts.at(-1) ?? '' };
    const fresh = earlier(input).some((statement) => {
      const made = nodeOf(statement.tree);
      return made.name === 'CreateDomainStmt' && names(made.fields, 'domainname').at(-1) === domain.name;
    });
    const known = input.before === undefined || objectNamed(input.before, 'domain', domain) !== undefined;
    if (constraint['skip_validation'] === true || fresh || !known) return [];
    const tables = [...new Set(held(input).flatMap((lock) => (lock.mode === 'ShareLock' ? [lock.relation] : [])))];
    if (tables.length === 0) return [];
    const start = tokens(input.statement.sql).find((token) => token.word === 'CHECK')?.start;
    const own = text(constraint, 'conname') || `${domain.name}_check`;
    return [
      {
        // One value that breaks it makes it fail, in a small table too.
        atLeast: 'warning' as const,
        message: `The check on ${printed(domain)} reads all of ${and(tables)} under a SHARE lock: nobody can write to ${tables.length === 1 ? 'it' : 'them'} meanwhile. One value that breaks it makes the migration fail.`,
        ...(start === undefined
          ? {}
          : {
              suggestion: notValidRecipe(
                `ALTER DOMAIN ${printed(domain)}`,
                quoted(own) === own ? own : own,
                input.statement.sql.slice(start),
              ),
            }),
      },
    ];
  },
};
