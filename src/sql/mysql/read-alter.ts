import { Cursor } from './cursor.js';
import type { AlterAction } from './facts.js';
import type { Part } from './part.js';
import { addition, dropping } from './read-add.js';
import { options } from './read-options.js';
import type { Significant } from './scan.js';

const PARTITION_WORK =
  /^(?:DISCARD|IMPORT|TRUNCATE|COALESCE|REORGANIZE|EXCHANGE|ANALYZE|CHECK|OPTIMIZE|REBUILD|REPAIR|REMOVE|UPGRADE|ADD|DROP|CONVERT)$/;

/** A part about partitions takes the rest of the statement, commas and all. */
export function partitionWork(c: Cursor): string | undefined {
  const [first, second] = [c.peek(), c.peek(1)];
  if (first === 'PARTITION' && second === 'BY') return 'by';
  const about = second === 'PARTITION' || second === 'PARTITIONING' || (first === 'CONVERT' && second === 'TABLE');
  return about && PARTITION_WORK.test(first) ? first.toLowerCase() : undefined;
}

/** Cuts what follows the table's name into its parts. */
export function parts(tokens: readonly Significant[]): readonly (readonly Significant[])[] {
  const found: Significant[][] = [];
  let current: Significant[] = [];
  let whole = false;
  tokens.forEach((token, i) => {
    const c = new Cursor(tokens, i);
    const between = token.depth === 0 && token.text === ',' && !whole;
    // `PARTITION BY` may follow the last part without a comma.
    const begins = token.depth === 0 && !whole && (current.length === 0 || /^(?:PARTITION|REMOVE)$/.test(token.upper));
    if (between) {
      found.push(current);
      current = [];
      return;
    }
    if (begins && token.type === 'word' && partitionWork(c) !== undefined) {
      if (current.length > 0) found.push(current);
      current = [];
      whole = true;
    }
    current.push(token);
  });
  if (current.length > 0) found.push(current);
  return found.filter((part) => part.length > 0);
}

function renaming(c: Cursor): Part {
  if (c.take('COLUMN')) {
    const ifExists = c.take('IF', 'EXISTS');
    const name = c.name();
    c.take('TO');
    return { kind: 'rename-column', name, to: c.name(), ifExists };
  }
  if (c.peek() === 'INDEX' || c.peek() === 'KEY') {
    c.at += 1;
    const ifExists = c.take('IF', 'EXISTS');
    const name = c.name();
    c.take('TO');
    return { kind: 'rename-index', name, to: c.name(), ifExists };
  }
  c.skip('TO', 'AS', '=');
  const table = c.named();
  return { kind: 'rename-table', to: table?.name ?? '', table };
}

function altering(c: Cursor): Part {
  if (c.take('INDEX') || c.take('KEY')) {
    const ifExists = c.take('IF', 'EXISTS');
    return { kind: 'alter-index', name: c.name(), ifExists };
  }
  if (c.take('CHECK') || c.take('CONSTRAINT')) return { kind: 'alter-constraint', name: c.name() };
  c.take('COLUMN');
  const ifExists = c.take('IF', 'EXISTS');
  return { kind: 'alter-column', name: c.name(), ifExists };
}

function changing(c: Cursor): Part {
  const kind = c.peek() === 'CHANGE' ? 'change' : 'modify';
  c.at += 1;
  c.take('COLUMN');
  const ifExists = c.take('IF', 'EXISTS');
  const name = c.name();
  return kind === 'change' ? { kind, name, to: c.name(), ifExists } : { kind, name, ifExists };
}

function partition(c: Cursor, work: string): Part {
  const ifExists = c.tokens.some((t, i) => t.upper === 'IF' && c.tokens[i + 1]?.upper === 'EXISTS');
  const ifNotExists = c.tokens.some((t, i) => t.upper === 'IF' && c.tokens[i + 1]?.upper === 'NOT');
  const table = c.seek('TABLE') ? c.named() : undefined;
  return { kind: 'partition', name: work, table, ifExists, ifNotExists };
}

function partsOf(c: Cursor): readonly Part[] {
  const work = partitionWork(c);
  if (work !== undefined) return [partition(c, work)];
  switch (c.peek()) {
    case 'ADD':
      c.at += 1;
      return addition(c);
    case 'DROP':
      c.at += 1;
      return [dropping(c)];
    case 'MODIFY':
    case 'CHANGE':
      return [changing(c)];
    case 'RENAME':
      c.at += 1;
      return [renaming(c)];
    case 'ALTER':
      c.at += 1;
      return [altering(c)];
    case 'ORDER':
      return [{ kind: 'order' }];
    case 'FORCE':
      return [{ kind: 'force' }];
    case 'DISABLE':
    case 'ENABLE':
      return [{ kind: c.peek(1) === 'KEYS' ? 'keys' : 'other' }];
    case 'CONVERT':
      return [{ kind: 'convert-charset', name: c.seek('SET', 'CHARSET') ? c.name() : '' }];
    default:
      return options(c);
  }
}

/** The parts of an ALTER TABLE, from what follows the table's name. */
export function alterActions(sql: string, tokens: readonly Significant[]): readonly AlterAction[] {
  const actions: AlterAction[] = [];
  for (const part of parts(tokens)) {
    const text = sql.slice(part[0]?.start, part.at(-1)?.end);
    const first = new Cursor(part);
    // `ORDER BY a, b` goes on after its comma.
    const previous = actions.at(-1);
    const found = partsOf(first);
    if (previous?.kind === 'order' && found.every(({ kind }) => kind === 'other')) continue;
    for (const { name = '', table, ifExists = false, ifNotExists = false, ...rest } of found) {
      actions.push({ ...rest, name, ...(table === undefined ? {} : { table }), ifExists, ifNotExists, text });
    }
  }
  return actions;
}
