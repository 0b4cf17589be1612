import { dictionary } from '../../model/dictionary.js';
import { Cursor } from './cursor.js';
import type { IndexKind } from './facts.js';
import type { Part } from './part.js';

const INDEX = /^(?:INDEX|KEY)$/;
const SPECIAL: Readonly<Record<string, IndexKind>> = dictionary({
  UNIQUE: 'unique',
  FULLTEXT: 'fulltext',
  SPATIAL: 'spatial',
  VECTOR: 'vector',
});

/** The index at the cursor, or undefined where it is something else. */
function index(c: Cursor, name: string): Part | undefined {
  if (c.take('PRIMARY', 'KEY')) return { kind: 'add-index', name: 'PRIMARY', index: 'primary' };
  const special = SPECIAL[c.peek()];
  if (special === undefined && !INDEX.test(c.peek())) return undefined;
  // VECTOR is an ordinary name on most servers.
  if (special === 'vector' && !INDEX.test(c.peek(1))) return undefined;
  c.at += special === undefined ? 0 : 1;
  if (INDEX.test(c.peek())) c.at += 1;
  const ifNotExists = c.take('IF', 'NOT', 'EXISTS');
  const own = c.peek() === '(' || c.peek() === 'USING' ? '' : c.name();
  return { kind: 'add-index', name: own || name, index: special ?? 'plain', ifNotExists };
}

/** A key or constraint, in ALTER TABLE … ADD or among the columns in its brackets. */
function constraint(c: Cursor): Part | undefined {
  let name = '';
  let ifNotExists = false;
  const named = c.take('CONSTRAINT');
  if (named) {
    ifNotExists = c.take('IF', 'NOT', 'EXISTS');
    if (!/^(?:PRIMARY|UNIQUE|FOREIGN|CHECK)$/.test(c.peek())) name = c.name();
  }
  if (c.take('FOREIGN', 'KEY')) {
    ifNotExists = c.take('IF', 'NOT', 'EXISTS') || ifNotExists;
    const own = c.peek() === '(' ? '' : c.name();
    const table = c.seek('REFERENCES') ? c.named() : undefined;
    return { kind: 'add-foreign-key', name: name || own, table, ifNotExists };
  }
  if (c.peek() === 'CHECK' && c.peek(1) === '(') return { kind: 'add-check', name, ifNotExists };
  const found = index(c, name);
  return found === undefined ? (named ? { kind: 'other', name } : undefined) : found;
}

function column(c: Cursor): Part {
  const ifNotExists = c.take('IF', 'NOT', 'EXISTS');
  return { kind: 'add-column', name: c.name(), ifNotExists };
}

/** What follows ADD. Several columns may stand in brackets. */
export function addition(c: Cursor): readonly Part[] {
  if (c.peek() === 'PERIOD' && c.peek(1) === 'FOR') return [{ kind: 'other' }];
  if (c.peek() === 'SYSTEM' && c.peek(1) === 'VERSIONING') return [{ kind: 'other' }];
  const found = constraint(c);
  if (found !== undefined) return [found];
  c.take('COLUMN');
  const ifNotExists = c.take('IF', 'NOT', 'EXISTS');
  if (c.peek() !== '(') return [{ ...column(c), ifNotExists }];
  const inside = c.tokens.slice(c.at + 1).map((token) => ({ ...token, depth: token.depth - 1 }));
  const close = inside.findIndex((token) => token.depth < 0);
  const elements: (typeof inside)[] = [[]];
  for (const token of close === -1 ? inside : inside.slice(0, close)) {
    if (token.text === ',' && token.depth === 0) elements.push([]);
    else elements.at(-1)?.push(token);
  }
  return elements.map((element) => {
    const inner = new Cursor(element);
    const part = constraint(inner) ?? column(inner);
    return ifNotExists ? { ...part, ifNotExists } : part;
  });
}

/** What follows DROP. */
export function dropping(c: Cursor): Part {
  if (c.take('PRIMARY', 'KEY')) return { kind: 'drop-index', name: 'PRIMARY', index: 'primary' };
  if (c.peek() === 'PERIOD' && c.peek(1) === 'FOR') return { kind: 'other' };
  if (c.peek() === 'SYSTEM' && c.peek(1) === 'VERSIONING') return { kind: 'other' };
  const kind = c.take('FOREIGN', 'KEY')
    ? 'drop-foreign-key'
    : c.take('INDEX') || c.take('KEY')
      ? 'drop-index'
      : c.take('CONSTRAINT') || c.take('CHECK')
        ? 'drop-constraint'
        : 'drop-column';
  if (kind === 'drop-column') c.take('COLUMN');
  const ifExists = c.take('IF', 'EXISTS');
  return { kind, name: c.name(), ifExists };
}
