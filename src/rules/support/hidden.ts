import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { printed, quoted } from '../../sql/pg/tree.js';
import { accepted, and } from './words.js';

/** `schema.name` as the catalog has it, as it could be typed. */
function typed(name: string): string {
  const dot = name.indexOf('.');
  return printed({ schema: name.slice(0, dot), name: name.slice(dot + 1) });
}

/** How a dialect prints names, and a statement with its danger accepted. */
interface Words {
  readonly name: (table: string, column: string | undefined) => string;
  readonly accepted: (rule: string, because: string, sql: string) => string;
}

const POSTGRESQL: Words = {
  name: (table, column) => (column === undefined ? typed(table) : `${typed(table)}.${quoted(column)}`),
  accepted,
};

/** What a block or a function took away without its text saying so: seen in the catalog, not read. */
export function hiddenDrops(input: RuleInput, kind: 'table' | 'column', words = POSTGRESQL): readonly RuleHit[] {
  const removed = (input.migration.statements[input.index]?.removed ?? []).filter((one) => one.kind === kind);
  if (removed.length === 0) return [];
  const names = removed.map(({ table, column }) => words.name(table, column));
  const many = names.length > 1;
  return [
    {
      message: `After this ${input.statement.kind} the ${kind}${many ? 's' : ''} ${and(names)} ${many ? 'are' : 'is'} there no more, with all ${kind === 'table' ? 'rows' : 'values'}. Code that runs now and still names ${many ? 'them' : 'it'} fails from that moment.`,
      suggestion: words.accepted(`drop-${kind}`, '(since when no code names it)', input.statement.sql),
    },
  ];
}
