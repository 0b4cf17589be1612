import type { Rule, RuleInput } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped, printed, type Relation } from '../sql/pg/tree.js';
import { dropFunction as onMysql } from './mysql/drop-function.js';
import { objectsNamed } from './support/catalog.js';
import { perDialect } from './support/dialects.js';
import { earlier, later } from './support/facts.js';
import { accepted, and } from './support/words.js';

const KINDS: Readonly<Record<string, readonly string[]>> = dictionary({
  OBJECT_FUNCTION: ['function', 'window function'],
  OBJECT_PROCEDURE: ['procedure'],
  OBJECT_ROUTINE: ['function', 'window function', 'procedure', 'aggregate'],
  OBJECT_AGGREGATE: ['aggregate'],
});

const makes = (tree: unknown, target: Relation): boolean => {
  const { name, fields } = nodeOf(tree);
  const [own, schema] = dropped({ objects: [{ ObjectWithArgs: { objname: fields['funcname'] } }] }).map(
    (one) => [one.name, one.schema] as const,
  )[0] ?? ['', undefined];
  const sameSchema = schema === undefined || target.schema === undefined || schema === target.schema;
  return name === 'CreateFunctionStmt' && own === target.name && sameSchema;
};

/** A function of before that code may call: triggers call theirs by themselves. */
function callable(input: RuleInput, kinds: readonly string[], target: Relation): boolean {
  const found = kinds.flatMap((kind) => objectsNamed(input.before, kind, target));
  if (input.before === undefined) return !earlier(input).some((statement) => makes(statement.tree, target));
  return found.some(({ definition }) => !/^[ \t]*RETURNS (?:event_)?trigger\b/im.test(definition));
}

export const dropFunction: Rule = {
  id: 'drop-function',
  severity: 'warning',
  when: 'A function, procedure or aggregate that was there before is dropped. A note only, where one of the same name takes its place; functions of triggers do not count.',
  effect: 'Code that runs now and still calls it fails from that moment.',
  instead: 'Deploy code that no longer calls it first, then drop it in a later migration and say so in the file.',
  onMysql: {
    when: 'A function or procedure that was there before is dropped. A note only, where one of the same name with other parameters takes its place.',
    effect: 'Code that runs now and still calls it fails from that moment.',
    instead: 'Deploy code that no longer calls it first, then drop it in a later migration and say so in the file.',
  },
  ...perDialect({
    postgresql(input) {
      const { name, fields } = nodeOf(input.statement.tree);
      const kinds = KINDS[String(fields['removeType'])];
      if (name !== 'DropStmt' || kinds === undefined) return [];
      const functions = dropped(fields).filter((one) => callable(input, kinds, one));
      const stays = (one: Relation): boolean =>
        kinds.some((kind) => objectsNamed(input.after, kind, one).length > 0) ||
        later(input).some((statement) => makes(statement.tree, one));
      const gone = functions.filter((one) => !stays(one));
      const anew = functions.filter((one) => stays(one) && changed(input, kinds, one));
      return [
        ...(gone.length === 0
          ? []
          : [
              {
                message: `Drops ${and(gone.map(printed))}. Code that runs now and still calls ${gone.length > 1 ? 'them' : 'it'} fails from that moment.`,
                suggestion: accepted('drop-function', '(since when no code calls it)', input.statement.sql),
              },
            ]),
        ...(anew.length === 0
          ? []
          : [
              {
                severity: 'info' as const,
                message: `${and(anew.map(printed))} ${anew.length > 1 ? 'have' : 'has'} other parameters or another result from then on: code that runs now calls ${anew.length > 1 ? 'them' : 'it'} as before.`,
              },
            ]),
      ];
    },
    mysql: onMysql,
  }),
};

/** Whether the signatures of that name are others after the plan. */
function changed(input: RuleInput, kinds: readonly string[], target: Relation): boolean {
  const signatures = (catalog: RuleInput['before']): string =>
    kinds
      .flatMap((kind) => objectsNamed(catalog, kind, target))
      .map(({ name, definition }) => `${name} ${/^[ \t]*RETURNS [^\n]*/m.exec(definition)?.[0] ?? ''}`)
      .sort()
      .join('\n');
  return input.after !== undefined && signatures(input.before) !== signatures(input.after);
}
