import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and, script } from '../support/words.js';
import { existed, factsOf, shown } from './facts.js';
import { accepted, hiddenDrops } from './words.js';

export function dropTable(input: RuleInput): readonly RuleHit[] {
  const facts = factsOf(input.statement);
  const drops = facts?.verb === 'DROP TABLE';
  const replaces = facts?.verb === 'CREATE TABLE' && facts.orReplace;
  if (facts === undefined || (!drops && !replaces)) return hiddenDrops(input, 'table');
  const tables = facts.tables.filter((table) => existed(input, table));
  if (tables.length === 0) return [];
  const them = tables.length === 1 ? 'it' : 'them';
  const what = `${and(tables.map(shown))} with all rows`;
  return [
    {
      message: drops
        ? `Drops ${what}. Code that runs now and still uses ${them} fails from that moment.`
        : `CREATE OR REPLACE drops ${what} and makes ${them} anew, empty.`,
      suggestion: script(
        drops
          ? '-- When nothing reads or writes it any more (performance_schema.table_io_waits_summary_by_table):'
          : undefined,
        accepted('drop-table', '(since when nothing uses it, and where its rows are kept)', input.statement.sql),
      ),
    },
  ];
}
