import type { CatalogObject } from '../model/catalog.js';
import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
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

export const foreignKeyIndex: Rule = {
  id: 'foreign-key-index',
  severity: 'info',
  dialects: ['postgresql'],
  when: 'A foreign key is made, and no index begins with its columns when the plan is through. PostgreSQL makes none by itself.',
  effect:
    'Each DELETE of a row that is referred to, and each change of its key, reads the whole referring table; the locks that it holds meanwhile stop writers.',
  instead: 'Make an index on the columns, CONCURRENTLY where the table is in use.',
  check(input) {
    if (input.after === undefined || !/foreign|references/i.test(input.statement.sql)) return [];
    const bare = keysOf(input).filter(({ table, columns }) => {
      const object = objectNamed(input.after, 'table', table);
      return object !== undefined && columns.length > 0 && !indexed(input, object, columns);
    });
    const [first] = bare;
    if (first === undefined) return [];
    const used = nodeOf(input.statement.tree).name === 'AlterTableStmt' && existed(input, first.table);
    const table = printed(first.table);
    return [
      {
        message: `No index of ${table} begins with ${and(bare.map(({ columns }) => columns.join(', ')))}: each DELETE of a row that ${bare.length > 1 ? 'these foreign keys refer' : 'this foreign key refers'} to reads all of ${table}.`,
        suggestion: script(
          used ? undefined : '-- After it, in the same file:',
          ...bare.flatMap(({ columns }) => {
            const on = `${table} (${columns.map(quoted).join(', ')})`;
            const name = quoted(`${first.table.name}_${columns.join('_')}_idx`.slice(0, 63));
            return used ? [ALONE, `CREATE INDEX CONCURRENTLY ${name} ON ${on};`] : [`CREATE INDEX ${name} ON ${on};`];
          }),
        ),
      },
    ];
  },
};
