import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and } from '../support/words.js';
import { after, shown } from './facts.js';
import { madeColumns } from './made.js';

const NARROW = /^(?:tinyint|smallint|mediumint|int)\b/;
/** `FOREIGN KEY (a, b) REFERENCES …`, `PRIMARY KEY (a)` */
const columnsOf = (definition: string): readonly string[] =>
  (/\(([^)]*)\)/.exec(definition)?.[1] ?? '').split(',').map((name) => name.trim().toLowerCase());

/** The columns of a table's primary and foreign keys, as the plan leaves them. */
function keys(input: RuleInput, table: string): ReadonlySet<string> {
  const found = [...(input.after?.objects.values() ?? [])].filter(
    ({ kind, name, definition }) =>
      name.toLowerCase().startsWith(`${table.toLowerCase()}.`) &&
      ((kind === 'constraint' && definition.startsWith('FOREIGN KEY')) ||
        (kind === 'index' && definition.startsWith('PRIMARY KEY'))),
  );
  return new Set(found.flatMap(({ definition }) => columnsOf(definition)));
}

export function narrowKey(input: RuleInput): readonly RuleHit[] {
  const made = madeColumns(input).filter(({ now, was }) => NARROW.test(now.type) && was?.type !== now.type);
  const [first] = made;
  if (first === undefined || after(input, 'table', first.on) === undefined) return [];
  const known = keys(input, first.on.name);
  const narrow = made.filter(({ name }) => known.has(name.toLowerCase()));
  if (narrow.length === 0) return [];
  return [
    {
      message: `${and(narrow.map(({ name }) => name))} of ${shown(first.on)} ${narrow.length > 1 ? 'are keys' : 'is a key'} of 32 bits or less, which can be used up; with bigint it cannot.`,
    },
  ];
}
