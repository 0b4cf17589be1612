import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { nodeOf } from '../sql/pg/classify.js';
import { bare, type Fields, names, printed, quoted, type Relation, relation, text } from '../sql/pg/tree.js';
import { rename as onMysql } from './mysql/rename.js';
import { addedHere } from './support/alter.js';
import { objectsNamed } from './support/catalog.js';
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

/** What a catalog calls the kinds that have no table. */
const KINDS: Readonly<Record<string, readonly [what: string, ...kinds: readonly string[]]>> = dictionary({
  OBJECT_TYPE: ['type', 'enum', 'type', 'range type', 'domain'],
  OBJECT_DOMAIN: ['domain', 'domain'],
  OBJECT_FUNCTION: ['function', 'function', 'window function'],
  OBJECT_PROCEDURE: ['procedure', 'procedure'],
  OBJECT_ROUTINE: ['routine', 'function', 'window function', 'procedure'],
  OBJECT_AGGREGATE: ['aggregate', 'aggregate'],
});

/** A type or function of before, whose old name nothing has after the plan. */
function renamedWithoutTable(input: RuleInput, fields: Fields, to: string): readonly RuleHit[] {
  const [what, ...kinds] = KINDS[String(fields['renameType'] ?? fields['objectType'])] ?? ['', ''];
  const { name, fields: object } = nodeOf(fields['object']);
  const parts = names(object, name === 'ObjectWithArgs' ? 'objname' : 'items');
  const own = { schema: parts.at(-2), name: parts.at(-1) ?? '' };
  const there = (catalog: RuleInput['before']): boolean =>
    kinds.some((kind) => objectsNamed(catalog, kind, own).length > 0);
  const stays = fields['newschema'] === undefined || own.schema !== undefined;
  if (input.before === undefined || !there(input.before) || (stays && there(input.after))) return [];
  return fields['newschema'] === undefined ? renamedOther(input, what, printed(own), to) : moved(input, what, own, to);
}

/** A relation that goes to another schema: an unqualified name may still find it, where the search_path has both. */
function movedRelation(input: RuleInput, fields: Fields): readonly RuleHit[] {
  const table = relation(fields, 'relation');
  const to = text(fields, 'newschema');
  const what = RELATIONS[String(fields['objectType'])];
  if (what === undefined) return renamedWithoutTable(input, fields, to);
  if (!existed(input, table) || madeHere(input, table, later(input))) return [];
  return moved(input, what, table, to);
}

function moved(input: RuleInput, what: string, own: Relation, to: string): readonly RuleHit[] {
  return [
    {
      message: `Moves ${what} ${printed(own)} to schema ${to}. Code that runs now and names the old schema, or does not have the new one in its search_path, fails from that moment.`,
      suggestion: accepted('rename', '(why no code that runs names it)', input.statement.sql),
    },
  ];
}

const RELATIONS: Readonly<Record<string, string>> = dictionary({
  OBJECT_TABLE: 'table',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'view',
  OBJECT_SEQUENCE: 'sequence',
});

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
  when: 'A table, view, sequence, column, schema, type, function or enum value that was there before gets another name, or goes to another schema.',
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
      if (name === 'AlterObjectSchemaStmt' && !didNothing(input)) return movedRelation(input, fields);
      if (name !== 'RenameStmt' || didNothing(input)) return [];
      const to = text(fields, 'newname');
      if (fields['renameType'] === 'OBJECT_SCHEMA') return renamedOther(input, 'schema', text(fields, 'subname'), to);
      if (KINDS[String(fields['renameType'])] !== undefined) return renamedWithoutTable(input, fields, to);
      const table = relation(fields, 'relation');
      if (!input.existedBefore(bare(table)) || !existed(input, table)) return [];
      if (fields['renameType'] === 'OBJECT_COLUMN') return renamedColumn(input, table, text(fields, 'subname'), to);
      if (fields['renameType'] === 'OBJECT_TABLE') return renamedTable(input, table, to);
      const what = RELATIONS[String(fields['renameType'])];
      return what === undefined ? [] : renamedOther(input, what, printed(table), to);
    },
    mysql: onMysql,
  }),
};
