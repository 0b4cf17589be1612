import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { bare, type Fields, names, printed, quoted, type Relation, relation, text } from '../sql/pg/tree.js';
import { rename as onMysql } from './mysql/rename.js';
import { addedHere } from './support/alter.js';
import { perDialect } from './support/dialects.js';
import { didNothing, earlier, existed, later, madeHere } from './support/facts.js';
import { accepted, script } from './support/words.js';

const FAILS =
  'Code that runs now knows the old name only and fails from that moment; code that knows the new one fails before.';

function renamedTable(input: RuleInput, table: Relation, to: string): readonly RuleHit[] {
  const next = { schema: table.schema, name: to };
  // A view or table under the old name takes its place within the same file.
  if (madeHere(input, table, later(input)) || takesItsPlace(input, table)) return [];
  const invoker = (input.major ?? 18) >= 15 ? ' WITH (security_invoker = true)' : '';
  return [
    {
      message: `Renames ${printed(table)} to ${to}. ${FAILS}`,
      suggestion: script(
        '-- A view keeps the old name alive: simple views can be written to. Give it the grants of the table,',
        '-- and drop it in a later migration, when no code names it any more.',
        `ALTER TABLE ${printed(table)} RENAME TO ${quoted(to)};`,
        `CREATE VIEW ${printed(table)}${invoker} AS SELECT * FROM ${printed(next)};`,
      ),
    },
  ];
}

/** `ALTER TABLE new RENAME TO old` after the old one moved away: a swap. */
function takesItsPlace(input: RuleInput, table: Relation): boolean {
  return later(input).some((statement) => {
    const { name, fields } = nodeOf(statement.tree);
    return name === 'RenameStmt' && fields['renameType'] === 'OBJECT_TABLE' && fields['newname'] === table.name;
  });
}

function renamedColumn(input: RuleInput, table: Relation, from: string, to: string): readonly RuleHit[] {
  if (addedHere(input, table, from)) return [];
  const [t, a, b] = [printed(table), quoted(from), quoted(to)];
  return [
    {
      message: `Renames column ${from} of ${t} to ${to}. ${FAILS}`,
      suggestion: script(
        `-- 1. ALTER TABLE ${t} ADD COLUMN ${b} (the type of ${a}), and code that writes both.`,
        '-- 2. Outside of migrations, again and again until it touches no row:',
        `--    UPDATE ${t} SET ${b} = ${a} WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${t} WHERE ${b} IS NULL AND ${a} IS NOT NULL LIMIT 5000));`,
        `-- 3. Code that reads ${b} only. 4. In a later migration: ALTER TABLE ${t} DROP COLUMN ${a};`,
        '-- Or, where nothing runs that names it:',
        accepted('rename', '(why no code names it)', input.statement.sql),
      ),
    },
  ];
}

function renamedOther(input: RuleInput, what: string, from: string, to: string): readonly RuleHit[] {
  const message = `Renames ${what} ${from} to ${to}. ${FAILS}`;
  return [{ message, suggestion: accepted('rename', '(why no code that runs names it)', input.statement.sql) }];
}

function enumValue(input: RuleInput, fields: Fields): readonly RuleHit[] {
  const type = names(fields, 'typeName').at(-1) ?? '';
  const made = earlier(input).some((statement) => {
    const { name, fields: other } = nodeOf(statement.tree);
    return name === 'CreateEnumStmt' && names(other, 'typeName').at(-1) === type;
  });
  return made ? [] : renamedOther(input, `the value of type ${type}`, text(fields, 'oldVal'), text(fields, 'newVal'));
}

export const rename: Rule = {
  id: 'rename',
  severity: 'error',
  when: 'A table, view, column, schema or enum value that was there before gets another name.',
  effect: 'Code that runs now knows the old name only and fails from that moment; new code fails until then.',
  instead: 'Keep the old name alive: a view for a table, a second column for a column, until no code uses it.',
  onMysql: {
    when: 'A table or column that was there before gets another name, by RENAME, ALTER TABLE … RENAME, or CHANGE.',
    effect: 'Code that runs now knows the old name only and fails from that moment; new code fails until then.',
    instead: 'Keep the old name alive: a view for a table, a second column for a column, until no code uses it.',
  },
  ...perDialect({
    postgresql(input) {
      const { name, fields } = nodeOf(input.statement.tree);
      if (name === 'AlterEnumStmt' && text(fields, 'oldVal') !== '') return enumValue(input, fields);
      if (name !== 'RenameStmt' || didNothing(input)) return [];
      const to = text(fields, 'newname');
      if (fields['renameType'] === 'OBJECT_SCHEMA') return renamedOther(input, 'schema', text(fields, 'subname'), to);
      const table = relation(fields, 'relation');
      if (!input.existedBefore(bare(table)) || !existed(input, table)) return [];
      if (fields['renameType'] === 'OBJECT_COLUMN') return renamedColumn(input, table, text(fields, 'subname'), to);
      if (fields['renameType'] === 'OBJECT_TABLE') return renamedTable(input, table, to);
      return ['OBJECT_VIEW', 'OBJECT_MATVIEW'].includes(String(fields['renameType']))
        ? renamedOther(input, 'view', printed(table), to)
        : [];
    },
    mysql: onMysql,
  }),
};
