import { Cursor } from './cursor.js';
import type { Named } from './facts.js';

interface Source {
  readonly table: Named;
  readonly alias: string;
}

const NOT_ALIAS = new Set(
  'JOIN INNER CROSS LEFT RIGHT NATURAL STRAIGHT_JOIN ON USING SET WHERE PARTITION USE FORCE IGNORE ORDER LIMIT RETURNING FOR'.split(
    ' ',
  ),
);
const JOINS = new Set(['JOIN', 'STRAIGHT_JOIN']);

/** The tables that stand between two places, brackets left out: after a comma, a JOIN, or at the beginning. */
function sources(c: Cursor, to: number): readonly Source[] {
  const found: Source[] = [];
  let expected = true;
  while (c.at < to) {
    const { token } = c;
    if (token === undefined) break;
    if (expected && token.depth === 0 && (token.type === 'word' || token.type === 'name')) {
      const table = c.named();
      if (table === undefined) break;
      c.take('AS');
      const alias = NOT_ALIAS.has(c.peek()) || c.at >= to ? '' : c.name();
      found.push({ table, alias: alias || table.name });
      expected = false;
      continue;
    }
    expected = token.text === ',' ? token.depth === 0 : JOINS.has(token.upper) || (expected && token.text === '(');
    c.at += 1;
  }
  return found;
}

function placeOf(c: Cursor, ...words: readonly string[]): number {
  const ahead = new Cursor(c.tokens, c.at);
  return ahead.seek(...words) ? ahead.at - 1 : -1;
}

/** UPDATE: of several joined tables each may be written, so all of them are named. */
export function update(c: Cursor): { readonly tables: readonly Named[]; readonly withoutWhere: boolean } {
  const withoutWhere = placeOf(c, 'WHERE') === -1;
  c.at += 1;
  c.skip('LOW_PRIORITY', 'IGNORE');
  const set = placeOf(c, 'SET');
  const tables = sources(c, set === -1 ? c.tokens.length : set).map(({ table }) => table);
  return { tables, withoutWhere };
}

/** DELETE: from one table, or from some of those that are joined, by name or alias. */
export function deletion(c: Cursor): { readonly tables: readonly Named[]; readonly withoutWhere: boolean } {
  const where = placeOf(c, 'WHERE');
  const withoutWhere = where === -1;
  c.at += 1;
  c.skip('LOW_PRIORITY', 'QUICK', 'IGNORE', 'HISTORY');
  const before = c.peek() === 'FROM' ? [] : targets(c);
  c.seek('FROM');
  const named = before.length > 0 ? before : targets(c);
  if (before.length === 0 && !c.take('USING')) return { tables: named, withoutWhere };
  const joined = sources(c, where === -1 ? c.tokens.length : where);
  const tables = named.map((one) => joined.find(({ alias }) => alias === one.name && !one.schema)?.table ?? one);
  return { tables, withoutWhere };
}

/** Tables before FROM or USING; `a.*` is an old way of writing `a`. */
function targets(c: Cursor): readonly Named[] {
  const found: Named[] = [];
  do {
    const named = c.named();
    const star = c.take('*') || c.take('.', '*');
    if (named?.name === '' && star) found.push({ schema: undefined, name: named.schema ?? '' });
    else if (named !== undefined) found.push(named);
  } while (c.take(','));
  return found;
}
