import type { Catalog } from '../../../model/catalog.js';
import { bodyOf } from '../../../sql/pg/body.js';
import { nodeOf } from '../../../sql/pg/classify.js';
import type { Question, Remedy } from '../question.js';
import { type Step, WRITES } from '../step.js';

/** Something that the rows of a table of before must hold to, and did not have to before the plan. */
interface Made {
  readonly table: string;
  readonly name: string;
  readonly words: string;
  readonly remedy: Remedy;
}

const REMEDIES: readonly (readonly [RegExp, Remedy, string])[] = [
  [/^FOREIGN KEY/, 'orphans', 'rows without a parent, for'],
  [/^CHECK/, 'check', 'rows that break'],
  [/^(?:UNIQUE|PRIMARY KEY)|^CREATE UNIQUE/, 'duplicates', 'duplicates, for'],
];

function madeOn(table: string, before: Catalog, after: Catalog): readonly Made[] {
  return [...after.objects.values()].flatMap(({ kind, name, definition }): readonly Made[] => {
    const was = before.objects.get(`${kind} ${name}`);
    if (kind === 'column' && name.startsWith(`${table}.`)) {
      const now = was !== undefined && !/ NOT NULL\b/.test(was.definition) && / NOT NULL\b/.test(definition);
      const column = name.slice(table.length + 1);
      return now ? [{ table, name: column, words: `NULLs in ${name}`, remedy: 'nulls' }] : [];
    }
    const own =
      kind === 'constraint' ? name.startsWith(`${table}.`) : kind === 'index' && definition.includes(` ON ${table} `);
    const found =
      was !== undefined || !own || / NOT VALID$/.test(definition)
        ? undefined
        : REMEDIES.find(([pattern]) => pattern.test(definition));
    if (found === undefined) return [];
    const bare = name.slice(name.lastIndexOf('.') + 1);
    return [{ table, name: bare, words: `${found[2]} ${bare} of ${table}`, remedy: found[1] }];
  });
}

/** What a block makes is seen in the catalog alone: it is said that nobody has looked. */
export function askOfBlocks(step: Step, after: Catalog, asked: readonly Question[]): void {
  const { name, fields } = nodeOf(step.statement.tree);
  const body = [
    name === 'DoStmt' ? (bodyOf(name, fields)?.text ?? '') : '',
    ...(step.rehearsed.calls ?? []).map(({ text }) => text),
  ].join('\n');
  if (!WRITES.test(body)) return;
  for (const key of step.tables.keys()) {
    const on = step.tables.get(key)?.on;
    if (on === undefined || !body.includes(on.name)) continue;
    const known = asked.filter(({ table }) => table.schema === on.schema && table.name === on.name);
    for (const one of madeOn(key, step.before, after))
      if (body.includes(one.name) || known.length === 0)
        step.ask({
          table: on,
          words: one.words,
          remedy: one.remedy,
          calls: [],
          ask: { not: `${step.line} makes it in a block, which is not looked into` },
        });
  }
}
