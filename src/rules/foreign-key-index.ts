import type { CatalogObject } from '../model/catalog.js';
import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { constraints, type Fields, names, printed, quoted, type Relation } from '../sql/pg/tree.js';
import { alterations } from './support/alter.js';
import { objectNamed, objectsOf } from './support/catalog.js';
import { columnsMade, tableConstraints } from './support/columns.js';
import { existed } from './support/facts.js';
import { ALONE } from './support/recipes.js';
import { and, script } from './support/words.js';

interface Key {
  readonly table: Relation;
  readonly columns: readonly string[];
}

function keysOf(input: RuleInput): readonly Key[] {
  const made = columnsMade(input);
  const inline = made.flatMap(({ table, column, constraints: all }) =>
    all.some((one) => one['contype'] === 'CONSTR_FOREIGN') ? [{ table, columns: [column] }] : [],
  );
  const own = (table: Relation, all: readonly Fields[]): readonly Key[] =>
    all.filter((one) => one['contype'] === 'CONSTR_FOREIGN').map((one) => ({ table, columns: names(one, 'fk_attrs') }));
  const [first] = made;
  const added = alterations(input, 'AddConstraint').map((c) => own(c.table, constraints(c, 'FOREIGN')));
  return [...inline, ...(first === undefined ? [] : own(first.table, tableConstraints(input))), ...added.flat()];
}

/** The columns in the brackets of `… USING btree (a, b DESC)`, `PRIMARY KEY (a, b)`. */
const listed = (definition: string): readonly string[] =>
  (/\(([^()]*)\)/.exec(definition)?.[1] ?? '')
    .split(',')
    .map((part) => /^\s*("(?:[^"]|"")+"|[\w$]+)/.exec(part)?.[1] ?? '')
    .map((name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name));

/** A condition on the key itself being there leaves out no row that is looked for. */
const partial = (definition: string, [column = '']: readonly string[]): boolean =>
  / WHERE /.test(definition) && !definition.endsWith(`WHERE (${quoted(column)} IS NOT NULL)`);

function indexed({ after }: RuleInput, table: CatalogObject, columns: readonly string[]): boolean {
  const indexes = objectsOf(after, 'index').filter(
    ({ definition }) =>
      definition.includes(` ON ${table.name} USING `) || definition.includes(` ON ONLY ${table.name} USING `),
  );
  const keys = objectsOf(after, 'constraint').filter(
    ({ name, definition }) => name.startsWith(`${table.name}.`) && /^(?:PRIMARY KEY|UNIQUE|EXCLUDE)/.test(definition),
  );
  return [...indexes, ...keys].some(({ definition }) => {
    const first = new Set(listed(definition.replace(/^.* USING \w+ /s, '')).slice(0, columns.length));
    return !partial(definition, columns) && columns.every((column) => first.has(column));
  });
}

interface Bare extends Key {
  /** The statement that makes it. */
  readonly index: number;
  /** On a table that was there before. */
  readonly used: boolean;
}

/** On tables of before, and on new ones. */
type Both = readonly [used: readonly Bare[], fresh: readonly Bare[]];

const known = new WeakMap<RuleInput['migration'], Both>();

/** Foreign keys of the whole file that have no index in the end. */
function bareKeys(input: RuleInput): Both {
  const { migration } = input;
  const there = known.get(migration);
  if (there !== undefined) return there;
  const found = migration.parsed.flatMap((statement, index) => {
    if (!/foreign|references/i.test(statement.sql)) return [];
    const keys = keysOf({ ...input, statement, index }).filter(({ table, columns }) => {
      const object = objectNamed(input.after, 'table', table);
      return object !== undefined && columns.length > 0 && !indexed(input, object, columns);
    });
    return keys.map((key) => ({ ...key, index, used: existed({ ...input, statement, index }, key.table) }));
  });
  const both: Both = [found.filter(({ used }) => used), found.filter(({ used }) => !used)];
  known.set(migration, both);
  return both;
}

const nameOf = ({ table, columns }: Key): string => quoted(`${table.name}_${columns.join('_')}_idx`.slice(0, 63));
const onto = ({ table, columns }: Key): string => `${printed(table)} (${columns.map(quoted).join(', ')})`;

/** Said once for a file, by the last statement that makes one: the indexes can stand after it. */
function together(input: RuleInput, keys: readonly Bare[]): readonly RuleHit[] {
  if (keys.at(-1)?.index !== input.index) return [];
  const some = keys.length > 6 ? [...keys.slice(0, 6).map(onto), `${keys.length - 6} more`] : keys.map(onto);
  const them = keys.length > 1 ? 'these foreign keys refer' : 'this foreign key refers';
  return [
    {
      message: `No index begins with the columns of ${and(some)}: each DELETE of a row that ${them} to reads the whole referring table.`,
      suggestion: keys.every(({ used }) => used)
        ? script(...keys.flatMap((key) => [ALONE, `CREATE INDEX CONCURRENTLY ${nameOf(key)} ON ${onto(key)};`]))
        : script(
            '-- After it, in the same file:',
            ...keys.map((key) => `CREATE INDEX ${nameOf(key)} ON ${onto(key)};`),
          ),
    },
  ];
}

export const foreignKeyIndex: Rule = {
  id: 'foreign-key-index',
  severity: 'info',
  dialects: ['postgresql'],
  when: 'Foreign keys are made, and no index begins with their columns when the plan is through. PostgreSQL makes none by itself. Said once for a file.',
  effect:
    'Each DELETE of a row that is referred to, and each change of its key, reads the whole referring table; the locks that it holds meanwhile stop writers.',
  instead: 'Make an index on the columns, CONCURRENTLY where the table is in use.',
  check(input) {
    if (input.after === undefined || !/foreign|references/i.test(input.statement.sql)) return [];
    return bareKeys(input).flatMap((keys) => together(input, keys));
  },
};
