import { type Fields, names, relation, text } from '../../../sql/pg/tree.js';
import type { TableNow } from '../followed.js';
import type { Step } from '../step.js';
import { keyOf } from './names.js';
import { askCheck, askForeignKey, askNulls, askOf, askUnique, nameOf } from './questions.js';
import { bracketedAfter } from './text.js';

/** The columns of a unique index of before or of the plan, that a constraint takes over. */
export type IndexColumns = (name: string) => readonly string[];

/** Whether the columns are known to hold no NULL, so that a primary key asks nothing of them. */
function mayBeNull(step: Step, table: TableNow, column: string): boolean {
  const now = table.columns.get(column);
  if (now?.kind !== 'column' || table.on === undefined) return now?.kind !== 'value' || now.isNull;
  const definition =
    step.before.objects.get(`column ${table.on.schema}.${table.on.name}.${now.name}`)?.definition ?? '';
  return !/ NOT NULL\b/.test(definition);
}

/** What a constraint asks of the rows that are there. `own` are the columns that it is written at, `written` its own text. */
export function askConstraint(
  step: Step,
  table: TableNow,
  constraint: Fields,
  own: readonly string[],
  written: string | undefined,
  indexColumns: IndexColumns,
) {
  if (constraint['skip_validation'] === true || constraint['is_enforced'] === false) return;
  const keys = names(constraint, 'keys');
  const columns = keys.length > 0 ? keys : own;
  const index = text(constraint, 'indexname');
  switch (constraint['contype']) {
    case 'CONSTR_NOTNULL':
      return askNulls(step, table, columns);
    case 'CONSTR_UNIQUE':
      if (constraint['without_overlaps'] === true)
        return unasked(step, table, 'periods that overlap', 'whether periods overlap is not looked for');
      return index === '' ? askUnique(step, table, columns, constraint['nulls_not_distinct'] === true) : undefined;
    case 'CONSTR_PRIMARY': {
      const all = index === '' ? columns : indexColumns(index);
      askNulls(
        step,
        table,
        all.filter((column) => mayBeNull(step, table, column)),
      );
      return index === '' ? askUnique(step, table, columns, false) : undefined;
    }
    case 'CONSTR_CHECK':
      return askCheck(step, table, constraint, written === undefined ? undefined : bracketedAfter(written, 'CHECK'));
    case 'CONSTR_FOREIGN': {
      const key = keyOf(step, relation(constraint, 'pktable'));
      const parent = key === undefined ? undefined : step.tables.get(key);
      const fk = names(constraint, 'fk_attrs');
      return askForeignKey(step, table, parent, constraint, fk.length > 0 ? fk : own);
    }
    case 'CONSTR_EXCLUSION':
      return unasked(step, table, 'rows that exclude each other', 'an EXCLUDE constraint is not looked for');
    default:
      return undefined;
  }
}

export function unasked(step: Step, table: TableNow, what: string, why: string): void {
  askOf(step, table, { words: `${what} in ${nameOf(table)}`, remedy: 'values', columns: [], test: { not: why } });
}
