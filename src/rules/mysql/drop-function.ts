import type { CatalogObject } from '../../model/catalog.js';
import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { after, before, factsOf, shown } from './facts.js';
import { accepted } from './words.js';

/** `(a int, OUT b text) RETURNS int` */
const signature = ({ outline, definition }: CatalogObject): string => outline ?? definition;

export function dropFunction(input: RuleInput): readonly RuleHit[] {
  const [, kind] = /^DROP (FUNCTION|PROCEDURE)$/.exec(input.statement.kind) ?? [];
  const routine = factsOf(input.statement)?.object;
  if (kind === undefined || routine === undefined) return [];
  const was = before(input, kind.toLowerCase(), routine);
  if (was === undefined) return [];
  const now = after(input, kind.toLowerCase(), routine);
  if (now === undefined)
    return [
      {
        message: `Drops ${kind.toLowerCase()} ${shown(routine)}. Code that runs now and still calls it fails from that moment.`,
        suggestion: accepted('drop-function', '(since when no code calls it)', input.statement.sql),
      },
    ];
  if (signature(was) === signature(now)) return [];
  return [
    {
      severity: 'info',
      message: `${shown(routine)} has other parameters or another result from then on: code that runs now calls it as before.`,
    },
  ];
}
