import { HISTORY } from '../engines/postgresql/history.js';
import type { Statement } from '../model/migration.js';

/** Every relation that a statement names. */
function relationsIn(node: unknown, found: { schemaname?: unknown; relname: unknown }[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('relname' in node) found.push(node);
  for (const value of Object.values(node)) relationsIn(value, found);
}

/** On PostgreSQL the schema is always named. */
export function onlyOwnHistory(statement: Statement, historySchema: string): boolean {
  if (!statement.sql.includes(HISTORY)) return false;
  const found: { schemaname?: unknown; relname: unknown }[] = [];
  relationsIn(statement.tree, found);
  return found.length > 0 && found.every((one) => one.schemaname === historySchema && one.relname === HISTORY);
}
