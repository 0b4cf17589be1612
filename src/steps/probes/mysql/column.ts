import { definitionOf } from '../../../rules/mysql/columns.js';
import type { AlterAction } from '../../../sql/mysql/facts.js';
import { id, raw, sql } from '../../../sql/query.js';
import { type At, ask, askNulls, askUnique, kept, shown } from './ask.js';
import type { Mode } from './session.js';
import { definition, tokensOf } from './text.js';
import { type Defined, definedBy, isTemporal, outside } from './types.js';

const one = (name: string): Parameters<typeof askUnique>[1] => [
  { by: sql`${id(name)}`, shown: name, read: [name], plain: name },
];

/** A new column. In this family one that is NOT NULL gets a value by itself; only dates have none that a strict session takes. */
export function addColumn(at: At, action: AlterAction, mode: Mode) {
  const { step, table } = at;
  if (action.ifNotExists && table.columns.has(kept(table, action.name))) return;
  const defined = definedBy(definition(tokensOf(action.text, at.lexis), action.name, false));
  const empty = !defined.notNull && !defined.primary && !defined.hasDefault && !defined.fillsItself;
  const same = defined.literal !== undefined && !defined.fillsItself;
  if (empty) table.columns.set(action.name, { kind: 'value', sql: 'NULL', isNull: true });
  else if (same) table.columns.set(action.name, { kind: 'value', sql: defined.literal ?? 'NULL', isNull: false });
  else table.columns.set(action.name, { kind: 'unknown', why: `${step.line} adds ${action.name} and fills it` });
  const unfilled = defined.notNull && !defined.hasDefault && !defined.fillsItself;
  if (unfilled && isTemporal(defined) && mode.strict && mode.noZeroDate)
    return ask(at, `rows in ${shown(table)}, which would have no value for ${action.name}`, 'default', [], {
      kind: 'any',
    });
  if ((defined.unique || defined.primary) && !empty && !defined.fillsItself) {
    if (unfilled)
      ask(at, `rows in ${shown(table)} that would all have the same ${action.name}`, 'duplicates', [], {
        kind: 'duplicates',
        by: [raw('1')],
        where: undefined,
        nullsEqual: true,
      });
    else askUnique(at, one(action.name));
  }
}

/** What the catalog says of the column before the plan; undefined where the plan has touched it already. */
function definedBefore(at: At, name: string): Defined | undefined {
  const now = at.table.columns.get(name);
  const own = now?.kind === 'column' ? now.name : now?.kind === 'unknown' ? now.was : undefined;
  if (own === undefined || at.table.on === undefined) return undefined;
  const text = at.step.before.objects.get(`column ${at.table.on.name}.${own}`)?.definition;
  if (text === undefined) return undefined;
  const { type, notNull } = definitionOf(text);
  return { ...definedBy(tokensOf(type, at.lexis)), notNull };
}

/** MODIFY and CHANGE: another type, NOT NULL, a key. */
export function redefine(at: At, action: AlterAction, mode: Mode): void {
  const { step, table } = at;
  const name = kept(table, action.name);
  const to = definedBy(definition(tokensOf(action.text, at.lexis), action.name, action.to !== undefined));
  const from = definedBefore(at, name);
  const words = `values in ${shown(table)}.${name} that do not become ${to.type}${to.args.length === 0 ? '' : `(${to.args.join(',')})`}`;
  const now = table.columns.get(name);
  const allNull = now?.kind === 'value' && now.isNull;
  const asked =
    allNull || (to.notNull && from === undefined) ? 'fits' : from === undefined ? undefined : outside(name, from, to);
  if ((to.notNull || to.primary) && from?.notNull !== true)
    if (mode.strict) askNulls(at, name);
    else
      ask(at, `NULLs in ${shown(table)}.${name}`, 'nulls', [name], {
        not: 'the session is not strict, so the server writes another value instead of failing',
      });
  if (asked !== 'fits') {
    const not = !mode.strict
      ? 'the session is not strict, so the server changes such values instead of failing'
      : asked === undefined
        ? 'nobody here knows which values fit'
        : undefined;
    ask(
      at,
      words,
      'values',
      [name],
      asked === undefined || not !== undefined ? { not: not ?? '' } : { kind: 'rows', where: asked },
    );
  }
  if (to.unique || to.primary) askUnique(at, one(name));
  if (asked !== 'fits')
    table.columns.set(name, { kind: 'unknown', why: `${step.line} changes the type of ${name} first` });
  if (action.to !== undefined && action.to !== name) {
    const then = table.columns.get(name);
    table.columns.delete(name);
    if (then !== undefined) table.columns.set(action.to, then);
  }
}

/** Whether the column holds no NULL, by the catalog of before. */
export const neverNull = (at: At, name: string): boolean => {
  const now = at.table.columns.get(kept(at.table, name));
  return now?.kind === 'value' ? !now.isNull : definedBefore(at, kept(at.table, name))?.notNull === true;
};
