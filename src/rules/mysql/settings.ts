import { dictionary } from '../../model/dictionary.js';
import type { Statement } from '../../model/migration.js';
import { nameOf, type Significant } from '../../sql/mysql/scan.js';
import { mysqlTree } from '../../sql/mysql/tree.js';

/** One assignment of a SET statement to a variable of the server. */
export interface Setting {
  /** In small letters. */
  readonly name: string;
  readonly scope: 'session' | 'global' | 'persist';
  /** As it is written, without quotes. */
  readonly value: string;
}

const SCOPES: Readonly<Record<string, Setting['scope']>> = dictionary({
  GLOBAL: 'global',
  PERSIST: 'persist',
  PERSIST_ONLY: 'persist',
  SESSION: 'session',
  LOCAL: 'session',
});

function assignment(tokens: readonly Significant[]): Setting | undefined {
  const equals = tokens.findIndex(({ text, depth }) => text === '=' && depth === 0);
  if (equals === -1) return undefined;
  const left = tokens.slice(0, equals).filter(({ text }) => text !== ':' && text !== '.');
  const signs = left.filter(({ text }) => text === '@').length;
  // `@a` is a variable of the user's own.
  if (signs === 1) return undefined;
  const words = left.filter(({ text }) => text !== '@').map((token) => nameOf(token));
  const scope = words.length > 1 ? SCOPES[(words[0] ?? '').toUpperCase()] : undefined;
  const value = tokens
    .slice(equals + 1)
    .map((token) => (token.type === 'string' ? token.text.slice(1, -1) : nameOf(token)));
  return { name: (words.at(-1) ?? '').toLowerCase(), scope: scope ?? 'session', value: value.join('') };
}

/** What a SET statement sets; `SET NAMES`, `SET ROLE`, `SET PASSWORD` and their like are none of it. */
export function settingOf(statement: Statement): readonly Setting[] {
  const tree = mysqlTree(statement);
  if (tree === undefined || !/^SET\b/.test(statement.kind)) return [];
  const parts: Significant[][] = [[]];
  for (const token of tree.tokens.slice(1)) {
    if (token.text === ',' && token.depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  const found: Setting[] = [];
  for (const part of parts) {
    const one = assignment(part);
    // `SET GLOBAL a = 1, b = 2`: the word counts for what follows as well.
    const previous = found.at(-1);
    const own = part.some(({ upper }) => SCOPES[upper] !== undefined);
    if (one !== undefined) found.push(previous !== undefined && !own ? { ...one, scope: previous.scope } : one);
  }
  return found;
}
