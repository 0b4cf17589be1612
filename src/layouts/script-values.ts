import { posix } from 'node:path';
import { type Token, tokensOf } from './script-text.js';

/** What a plain value in a script says; `undefined` where only running the script would tell. */
export type Value = string | boolean | readonly string[] | undefined;

interface Read {
  readonly value: Value;
  /** Behind the last token of the value. */
  readonly next: number;
}

const ENDS = new Set([',', '}', ')', ']', ';', '+', 'as', 'satisfies']);

/** Stands for the folder of the settings file itself. */
const HERE: readonly (readonly string[])[] = [
  ['__dirname'],
  ['process', '.', 'cwd', '(', ')'],
  ['import', '.', 'meta', '.', 'dirname'],
  ['.'],
];
const JOINS: readonly (readonly string[])[] = [
  ['path', '.', 'resolve', '('],
  ['path', '.', 'join', '('],
  ['resolve', '('],
  ['join', '('],
];

/** Lists in lists that anybody would write. */
const DEEPEST = 8;

const says = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[at + i]?.value === word && tokens[at + i]?.kind !== 'text');

function list(
  tokens: readonly Token[],
  from: number,
  end: string,
  depth: number,
): { readonly values: readonly Value[]; readonly next: number } | undefined {
  const values: Value[] = [];
  let at = from;
  while (tokens[at]?.value !== end || tokens[at]?.kind === 'text') {
    const one = sum(tokens, at, depth);
    if (one === undefined) return undefined;
    values.push(one.value);
    at = one.next;
    if (says(tokens, at, [','])) at += 1;
    else if (!says(tokens, at, [end])) return undefined;
  }
  return { values, next: at + 1 };
}

/** How many tokens `require('path').` has, where it stands there. */
const requiredPath = (tokens: readonly Token[], at: number): number =>
  says(tokens, at, ['require', '(']) &&
  /^(?:node:)?path$/.test(tokens[at + 2]?.value ?? '') &&
  says(tokens, at + 3, [')', '.'])
    ? 5
    : 0;

const texts = (values: readonly Value[]): readonly string[] | undefined =>
  values.every((value) => typeof value === 'string') ? values : undefined;

function one(tokens: readonly Token[], at: number, depth: number): Read | undefined {
  const token = tokens[at];
  if (token === undefined || depth > DEEPEST) return undefined;
  if (token.kind === 'text') return { value: token.value, next: at + 1 };
  if (token.value === 'true' || token.value === 'false') return { value: token.value === 'true', next: at + 1 };
  const here = HERE.find((words) => says(tokens, at, words));
  if (here !== undefined) return { value: '.', next: at + here.length };
  const from = at + requiredPath(tokens, at);
  const join = JOINS.find((words) => says(tokens, from, words));
  if (join !== undefined) {
    const found = list(tokens, from + join.length, ')', depth + 1);
    const parts = texts(found?.values ?? [undefined]);
    if (found === undefined || parts === undefined) return undefined;
    // The folder of the settings file is where the tool runs, so both of `path`'s ways lead to one place
    const root = join.includes('resolve') ? parts.findLastIndex((part) => part.startsWith('/')) : -1;
    return { value: posix.join(...parts.slice(Math.max(root, 0))), next: found.next };
  }
  if (token.value === '[') {
    const found = list(tokens, at + 1, ']', depth + 1);
    return found === undefined ? undefined : { value: texts(found.values), next: found.next };
  }
  return undefined;
}

/** A value, or several texts with `+` between them. */
function sum(tokens: readonly Token[], at: number, depth = 0): Read | undefined {
  let read = one(tokens, at, depth);
  while (read !== undefined && says(tokens, read.next, ['+'])) {
    const more: Read | undefined = one(tokens, read.next + 1, depth);
    read =
      typeof read.value === 'string' && typeof more?.value === 'string'
        ? { value: read.value + more.value, next: more.next }
        : undefined;
  }
  return read;
}

function valueAt(tokens: readonly Token[], at: number): Value {
  const read = sum(tokens, at);
  const end = read === undefined ? undefined : tokens[read.next];
  return read !== undefined && (end === undefined || (end.kind !== 'text' && ENDS.has(end.value)))
    ? read.value
    : undefined;
}

const isKey = ({ kind }: Token): boolean => kind !== 'other';

/** What every `key: value` of this name in a script says, one entry for each place. */
export function valuesOf(text: string, keys: readonly string[]): readonly Value[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at) =>
    isKey(token) && keys.includes(token.value) && says(tokens, at + 1, [':']) ? [valueAt(tokens, at + 2)] : [],
  );
}

/** Where the object behind a key begins: `key: {`, `const key = {`, `const key: Type = {`. */
function objectStart(tokens: readonly Token[], key: number): number | undefined {
  for (let at = key + 1; at < Math.min(tokens.length, key + 12); at += 1) {
    const token = tokens[at];
    if (token?.value === '{' && /^[:=]$/.test(tokens[at - 1]?.value ?? '')) return at;
    if (token === undefined || token.kind === 'text' || /^[,;{}()]$/.test(token.value)) return undefined;
  }
  return undefined;
}

/** The plain keys of every object of this name in a script. */
export function objectsOf(text: string, name: string): readonly ReadonlyMap<string, Value>[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, key) => {
    const start = isKey(token) && token.value === name ? objectStart(tokens, key) : undefined;
    if (start === undefined) return [];
    const found = new Map<string, Value>();
    let depth = 1;
    for (let at = start + 1; at < tokens.length && depth > 0; at += 1) {
      const { kind, value } = tokens[at] ?? { kind: 'other', value: '' };
      if (kind === 'other' && /^[{[(]$/.test(value)) depth += 1;
      else if (kind === 'other' && /^[}\])]$/.test(value)) depth -= 1;
      else if (depth === 1 && kind !== 'other' && /^[{,]$/.test(tokens[at - 1]?.value ?? ''))
        found.set(value, says(tokens, at + 1, [':']) ? valueAt(tokens, at + 2) : undefined);
    }
    return [found];
  });
}
