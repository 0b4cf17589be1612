import type { RuleHit, RuleInput } from '../../model/contracts.js';
import type { Named } from '../../sql/mysql/facts.js';
import { nameOf } from '../../sql/mysql/scan.js';
import { mysqlTree } from '../../sql/mysql/tree.js';
import { and } from '../support/words.js';
import { after, before, factsOf, sameTable, shown } from './facts.js';
import { accepted } from './words.js';

/** The names behind DROP VIEW, which may be several. */
export function droppedViews(input: RuleInput): readonly Named[] {
  const tokens = mysqlTree(input.statement)?.tokens ?? [];
  const start = tokens.findIndex(({ upper }) => upper === 'VIEW') + 1;
  const from = tokens[start]?.upper === 'IF' ? start + 2 : start;
  const parts: string[][] = [[]];
  for (const token of tokens.slice(from)) {
    if (/^(?:RESTRICT|CASCADE)$/.test(token.upper)) break;
    if (token.text === ',') parts.push([]);
    else if (token.text !== '.') parts.at(-1)?.push(nameOf(token));
  }
  return parts.flatMap(([first, second]) =>
    first === undefined
      ? []
      : [second === undefined ? { schema: undefined, name: first } : { schema: first, name: second }],
  );
}

export function dropView(input: RuleInput): readonly RuleHit[] {
  if (input.statement.kind !== 'DROP VIEW') return [];
  const views = droppedViews(input).filter((view) => {
    const was = before(input, 'view', view) !== undefined;
    const lives = after(input, 'view', view) !== undefined || after(input, 'table', view) !== undefined;
    // What this file itself has made under that name is no view of before.
    const made = input.migration.parsed.slice(0, input.index).some((statement) => {
      const facts = factsOf(statement);
      return (
        facts?.verb === 'CREATE VIEW' && facts.object !== undefined && sameTable(facts.object, view) && !facts.orReplace
      );
    });
    return was && !lives && !made;
  });
  if (views.length === 0) return [];
  return [
    {
      message: `Drops view${views.length > 1 ? 's' : ''} ${and(views.map(shown))}. Code that runs now and still reads ${views.length > 1 ? 'them' : 'it'} fails from that moment.`,
      suggestion: accepted('drop-view', '(since when nothing reads it)', input.statement.sql),
    },
  ];
}
