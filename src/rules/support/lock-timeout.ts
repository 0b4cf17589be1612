import { dictionary } from '../../model/dictionary.js';
import type { Statement } from '../../model/migration.js';
import { nodeOf } from '../../sql/pg/classify.js';
import { at, type Fields, list, names, nodes, text } from '../../sql/pg/tree.js';

const UNITS: Readonly<Record<string, number>> = dictionary({
  us: 0.001,
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
});

/** `10min`, `5000`, `0` in milliseconds; undefined for what the server would refuse. */
function milliseconds(value: string): number | undefined {
  const [, number, unit] = /^\s*([\d.]+)\s*(us|ms|s|min|h|d)?\s*$/.exec(value) ?? [];
  return number === undefined ? undefined : Number(number) * (UNITS[unit ?? 'ms'] ?? 1);
}

function textOf(node: unknown): string {
  const { fields } = nodeOf(node);
  if (fields['sval'] !== undefined) return text(at(fields, 'sval'), 'sval');
  return String(at(fields, 'ival')['ival'] ?? at(fields, 'fval')['fval'] ?? 0);
}

function ofSet(fields: Fields): number | undefined {
  const kind = text(fields, 'kind');
  if (kind === 'VAR_RESET_ALL') return 0;
  if (text(fields, 'name') !== 'lock_timeout') return undefined;
  // What the role or the database has is none, unless somebody has set it.
  if (kind === 'VAR_RESET' || kind === 'VAR_SET_DEFAULT') return 0;
  return kind === 'VAR_SET_VALUE' ? milliseconds(textOf(list(fields, 'args')[0])) : undefined;
}

/** The lock_timeout that a statement sets, in milliseconds, 0 for none; undefined where it sets none. */
export function lockTimeoutOf(statement: Statement): number | undefined {
  const { name, fields } = nodeOf(statement.tree);
  if (name === 'VariableSetStmt') return ofSet(fields);
  if (name !== 'SelectStmt' || !statement.sql.includes('lock_timeout')) return undefined;
  const call = nodes(fields, 'targetList', 'ResTarget').map((target) => at(target, 'val'))[0] ?? {};
  const [setting, value] = list(call, 'args').map(textOf);
  const sets = names(call, 'funcname').at(-1) === 'set_config' && setting === 'lock_timeout';
  return sets && value !== undefined ? milliseconds(value) : undefined;
}
