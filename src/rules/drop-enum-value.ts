import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { names, printed, type Relation, text } from '../sql/pg/tree.js';
import { objectNamed } from './support/catalog.js';
import { earlier, later } from './support/facts.js';
import { accepted, and } from './support/words.js';

const named = (parts: readonly string[]): Relation => ({ schema: parts.at(-2), name: parts.at(-1) ?? '' });

/** The name that a new type has at the end of the file: made beside the old one, it takes its place by RENAME. */
function finalName(input: RuleInput, made: Relation): Relation {
  let { name: last } = made;
  for (const { tree } of later(input)) {
    const { name, fields } = nodeOf(tree);
    const about = names(nodeOf(fields['object']).fields, 'items').at(-1) === last;
    if (name === 'RenameStmt' && fields['renameType'] === 'OBJECT_TYPE' && about) last = text(fields, 'newname');
  }
  return { schema: made.schema, name: last };
}

/** `'sad', 'it''s'` as the catalog prints it. */
const values = (definition: string): readonly string[] =>
  [...definition.matchAll(/'([^']*(?:''[^']*)*)'/g)].map((match) => (match[1] ?? '').replaceAll("''", "'"));

export const dropEnumValue: Rule = {
  id: 'drop-enum-value',
  severity: 'error',
  dialects: ['postgresql'],
  when: 'An enum that was there before is made anew with fewer values.',
  effect:
    'Code that runs now and still writes or compares with such a value fails from that moment, and one row that holds it makes the migration fail.',
  instead:
    'Deploy code that no longer names the value, change the rows that hold it, then make the type anew and say so in the file.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (name !== 'CreateEnumStmt' || input.before === undefined) return [];
    const made = named(names(fields, 'typeName'));
    const last = finalName(input, made);
    const before = objectNamed(input.before, 'enum', last);
    // A name that a file before this one in the plan has given away is no comparison any more.
    if (before === undefined || (last.name === made.name && !movedAway(input, made))) return [];
    const kept = new Set(names(fields, 'vals'));
    const gone = values(before.definition).filter((value) => !kept.has(value));
    if (gone.length === 0) return [];
    const [type, many] = [printed(last), gone.length > 1];
    return [
      {
        message: `Makes type ${type} anew without ${and(gone.map((value) => `'${value}'`))}. Code that runs now and still names ${many ? 'one of these values' : 'this value'} fails from that moment, and a row that holds ${many ? 'one' : 'it'} makes the migration fail.`,
        suggestion: accepted(
          'drop-enum-value',
          '(since when no code names it, and how the rows were changed)',
          input.statement.sql,
        ),
      },
    ];
  },
};

/** Whether the old type of the same name was renamed or dropped before, in this file. */
function movedAway(input: RuleInput, type: Relation): boolean {
  return earlier(input).some((statement) => {
    const { name, fields } = nodeOf(statement.tree);
    if (name === 'RenameStmt') return names(nodeOf(fields['object']).fields, 'items').at(-1) === type.name;
    return name === 'DropStmt' && fields['removeType'] === 'OBJECT_TYPE';
  });
}
