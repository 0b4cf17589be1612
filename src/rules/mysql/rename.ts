import type { RuleHit, RuleInput } from '../../model/contracts.js';
import type { Named } from '../../sql/mysql/facts.js';
import { script } from '../support/words.js';
import { addedHere, alterations, didNothing, existed, factsOf, quoted, sameTable, shown, typed } from './facts.js';
import { accepted, IN_BATCHES } from './words.js';

const FAILS =
  'Code that runs now knows the old name only and fails from that moment; code that knows the new one fails before.';

/** Something takes the old name within the same file: a view that keeps it alive, or another table in its place. */
function takenAgain(input: RuleInput, table: Named): boolean {
  return input.migration.parsed.slice(input.index).some((statement, i) => {
    const facts = factsOf(statement);
    if (facts === undefined) return false;
    const renamed = facts.actions.some(
      ({ kind, table: to }) => kind === 'rename-table' && to !== undefined && sameTable(to, table),
    );
    if (renamed) return true;
    const made =
      facts.verb === 'CREATE VIEW' ? facts.object : facts.verb === 'CREATE TABLE' ? facts.tables[0] : undefined;
    return i > 0 && made !== undefined && sameTable(made, table);
  });
}

function tables(input: RuleInput): readonly (readonly [from: Named, to: Named])[] {
  const facts = factsOf(input.statement);
  if (facts === undefined || didNothing(input)) return [];
  return facts.actions.flatMap(({ kind, table: to }, i): readonly (readonly [Named, Named])[] => {
    const from = facts.verb === 'RENAME TABLE' ? facts.tables[i] : facts.tables[0];
    return kind === 'rename-table' && from !== undefined && to !== undefined ? [[from, to]] : [];
  });
}

function column(input: RuleInput, on: Named, from: string, to: string): RuleHit {
  const [t, a, b] = [typed(on), quoted(from), quoted(to)];
  return {
    message: `Renames column ${from} of ${shown(on)} to ${to}. ${FAILS}`,
    suggestion: script(
      `-- 1. ALTER TABLE ${t} ADD COLUMN ${b} (the type of ${a}), and code that writes both.`,
      `-- 2. ${IN_BATCHES.slice(3)}`,
      `--    UPDATE ${t} SET ${b} = ${a} WHERE ${b} IS NULL AND ${a} IS NOT NULL LIMIT 5000;`,
      `-- 3. Code that reads ${b} only. 4. In a later migration: ALTER TABLE ${t} DROP COLUMN ${a};`,
      '-- Or, where nothing runs that names it:',
      accepted('rename', '(why no code names it)', input.statement.sql),
    ),
  };
}

export function rename(input: RuleInput): readonly RuleHit[] {
  const moved = tables(input)
    .filter(([from]) => existed(input, from) && !takenAgain(input, from))
    .map(([from, to]) => ({
      message: `Renames ${shown(from)} to ${shown(to)}. ${FAILS}`,
      suggestion: script(
        '-- A view keeps the old name alive, and simple views can be written to. Give it the grants of the table,',
        '-- and drop it in a later migration, when no code names it any more.',
        `RENAME TABLE ${typed(from)} TO ${typed(to)};`,
        `CREATE SQL SECURITY INVOKER VIEW ${typed(from)} AS SELECT * FROM ${typed(to)};`,
      ),
    }));
  const columns = alterations(input, 'rename-column', 'change')
    .filter(({ on, name, to = name }) => name.toLowerCase() !== to.toLowerCase() && !addedHere(input, on, name))
    .map(({ on, name, to = '' }) => column(input, on, name, to));
  const indexes = alterations(input, 'rename-index').map(({ on, name, to = '' }) => ({
    severity: 'info' as const,
    message: `Renames index ${name} of ${shown(on)} to ${to}. A query that names it (USE INDEX, FORCE INDEX) fails from that moment.`,
  }));
  return [...moved, ...columns, ...indexes];
}
