import type { CatalogObject } from '../model/catalog.js';
import type { Rule, RuleInput } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped, printed, type Relation } from '../sql/pg/tree.js';
import { dropView as onMysql } from './mysql/drop-view.js';
import { objectNamed, objectsOf } from './support/catalog.js';
import { perDialect } from './support/dialects.js';
import { earlier, existed, later, madeHere, skippedObject } from './support/facts.js';
import { accepted, and } from './support/words.js';

const VIEWS: Readonly<Record<string, string>> = dictionary({
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized view',
});

/** There again after the plan, as a view or as a table. */
const livesOn = (input: RuleInput, view: Relation): boolean =>
  madeHere(input, view, later(input)) ||
  ['view', 'materialized view', 'table'].some((kind) => objectNamed(input.after, kind, view) !== undefined);

/** Who had which rights on a view, and has not any more: a view made anew begins without them. */
function lost(input: RuleInput, view: CatalogObject): readonly string[] {
  if (input.after === undefined) return [];
  const head = `table ${view.name} to `;
  return objectsOf(input.before, 'grant')
    .filter(({ name }) => name.startsWith(head))
    .filter(({ name, definition }) => {
      const now = input.after?.objects.get(`grant ${name}`)?.definition.split(', ') ?? [];
      return definition.split(', ').some((right) => !now.includes(right));
    })
    .map(({ name }) => name.slice(head.length));
}

export const dropView: Rule = {
  id: 'drop-view',
  severity: 'warning',
  when: 'A view or materialized view that was there before is dropped; or made anew without the rights that were granted on it.',
  effect:
    'Code that reads it fails from that moment: with the view gone, or, where it was made anew, because the grants went with the old one.',
  instead:
    'Deploy code that no longer names it first. Where only its columns grow, use CREATE OR REPLACE VIEW, which keeps the grants.',
  onMysql: {
    when: 'A view that was there before is dropped, and neither a view nor a table has its name when the plan is through.',
    effect: 'Code that reads it fails from that moment.',
    instead: 'Deploy code that no longer names it first. Where only its query changes, use CREATE OR REPLACE VIEW.',
  },
  ...perDialect({
    postgresql(input) {
      const { name, fields } = nodeOf(input.statement.tree);
      const kind = VIEWS[String(fields['removeType'])];
      if (name !== 'DropStmt' || kind === undefined) return [];
      const views = dropped(fields).filter(
        (view) =>
          existed(input, view) &&
          !madeHere(input, view, earlier(input)) &&
          !skippedObject(input, input.index, view.name),
      );
      const gone = views.filter((view) => !livesOn(input, view));
      const rights = views
        .filter((view) => !gone.includes(view))
        .flatMap((view) => {
          const before = objectNamed(input.before, kind, view);
          const roles = before === undefined ? [] : lost(input, before);
          return roles.length === 0 ? [] : [{ view, roles }];
        });
      return [
        ...(gone.length === 0
          ? []
          : [
              {
                message: `Drops ${kind}${gone.length > 1 ? 's' : ''} ${and(gone.map(printed))}. Code that runs now and still reads ${gone.length > 1 ? 'them' : 'it'} fails from that moment.`,
                suggestion: accepted('drop-view', '(since when nothing reads it)', input.statement.sql),
              },
            ]),
        ...rights.map(({ view, roles }) => ({
          message: `${printed(view)} is made anew, and the rights that ${and(roles)} had on it went with the old one: reading it fails from that moment.`,
          suggestion: accepted('drop-view', '(who is to read it from now on)', input.statement.sql),
        })),
      ];
    },
    mysql: onMysql,
  }),
};
