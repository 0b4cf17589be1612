import type { CatalogObject } from '../model/catalog.js';
import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, printed, quoted, relation } from '../sql/pg/tree.js';
import { objectNamed, objectsOf, schemaOf } from './support/catalog.js';
import { didNothing } from './support/facts.js';
import { script } from './support/words.js';

const guarded = ({ definition }: CatalogObject): boolean => /\brow security enabled\b/.test(definition);

/** The new table as it is at the end of the plan; not a temporary one, and no partition, which is reached by its parent. */
function madeTable(input: RuleInput): CatalogObject | undefined {
  const { name, fields } = nodeOf(input.statement.tree);
  const into = name === 'CreateTableAsStmt' ? at(fields, 'into') : {};
  const range = name === 'CreateTableAsStmt' ? { rel: into['rel'] } : { rel: fields['relation'] };
  if (!['CreateStmt', 'CreateTableAsStmt'].includes(name) || fields['objtype'] === 'OBJECT_MATVIEW') return undefined;
  if (fields['partbound'] !== undefined || at(range, 'rel')['relpersistence'] === 't' || didNothing(input))
    return undefined;
  const table = objectNamed(input.after, 'table', relation(range, 'rel'));
  return table === undefined || input.before?.objects.has(`table ${table.name}`) === true ? undefined : table;
}

export const tableWithoutRowSecurity: Rule = {
  id: 'table-without-row-security',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A table is made in a schema where at least half of the other tables have row level security, and has none when the plan is through. A note where it has, but no policy.',
  effect:
    'Every role that may use the schema by default privileges or a grant reads and writes all of its rows, as nowhere else there.',
  instead: 'Switch row level security on in the same migration, and give each role that needs the table a policy.',
  check(input) {
    const table = madeTable(input);
    if (table === undefined) return [];
    const own = { schema: schemaOf(table), name: table.name.slice(schemaOf(table).length + 1) };
    const name = printed(own.schema === 'public' ? { schema: undefined, name: own.name } : own);
    if (guarded(table)) {
      const policies = objectsOf(input.after, 'policy').filter((policy) => policy.name.startsWith(`${table.name}.`));
      if (policies.length > 0) return [];
      return [
        {
          severity: 'info',
          message: `Row level security of ${name} is on, and no policy lets anybody in: only its owner and roles with BYPASSRLS see rows.`,
        },
      ];
    }
    const others = objectsOf(input.after, 'table').filter(
      (other) =>
        other !== table && schemaOf(other) === own.schema && !/^partition|FOR VALUES|DEFAULT$/.test(other.definition),
    );
    const safe = others.filter(guarded).length;
    if (safe === 0 || safe * 2 < others.length) return [];
    return [
      {
        message: `${name} has no row level security, unlike ${safe} of the ${others.length} other tables of schema ${quoted(own.schema)}: whoever has rights on it sees and changes all rows.`,
        suggestion: script('-- After it, in the same file:', `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`),
      },
    ];
  },
};
