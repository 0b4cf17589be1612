import { bareName } from '../made.js';
import type { HintContext } from './context.js';

/** Longer texts are no help in a hint. */
const MOST = 1_000;

/** A query of a hint, as code to copy: within two backticks where it has some of its own. */
export const asCode = (query: string): string => (query.includes('`') ? `\`\` ${query} \`\`` : `\`${query}\``);

/** Past the quoted text that begins at `at`, or `at` itself where none does. */
function skipQuoted(text: string, at: number): number {
  const quote = text[at] ?? '';
  if (!`'"\``.includes(quote) || quote === '') return at;
  for (let i = at + 1; i < text.length; i += 1) {
    if (text[i] === '\\' && quote === "'") i += 1;
    else if (text[i] === quote && text[i + 1] === quote) i += 1;
    else if (text[i] === quote) return i + 1;
  }
  return text.length;
}

/** What stands between the bracket at `at` and the one that closes it; undefined where none does. */
export function within(text: string, at: number): string | undefined {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    const past = skipQuoted(text, i);
    if (past > i) i = past - 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')') {
      depth -= 1;
      if (depth === 0) return text.slice(at + 1, i).trim();
    }
  }
  return undefined;
}

/** A list taken apart at the commas that stand in no bracket and no text. */
export function parts(list: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i += 1) {
    const past = skipQuoted(list, i);
    if (past > i) i = past - 1;
    else if (list[i] === '(') depth += 1;
    else if (list[i] === ')') depth -= 1;
    else if (list[i] === ',' && depth === 0) {
      found.push(list.slice(from, i).trim());
      from = i + 1;
    }
  }
  return [...found, list.slice(from).trim()].filter((part) => part !== '');
}

/** The text on one line, without comments; what stands in quotes stays as it is. */
export function flat(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; ) {
    const past = skipQuoted(text, i);
    const comment =
      past > i ? undefined : /^(?:--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+)/.exec(text.slice(i, i + MOST))?.[0];
    if (comment !== undefined && !out.endsWith(' ')) out += ' ';
    else if (comment === undefined) out += text.slice(i, Math.max(past, i + 1));
    i = comment === undefined ? Math.max(past, i + 1) : i + comment.length;
  }
  return out.trim();
}

/** A name without its quotes. */
export function plainName(name: string): string {
  const quote = name[0] ?? '';
  if (!'"`'.includes(quote) || quote === '' || !name.endsWith(quote) || name.length < 2) return name;
  return name.slice(1, -1).replaceAll(quote + quote, quote);
}

/** The condition of a check: as this statement writes it, or as the database has it. */
export function conditionOf(name: string | undefined, { sql, catalog }: HintContext): string | undefined {
  const all = [...sql.matchAll(/(?:\bCONSTRAINT\s+("[^"]+"|`[^`]+`|[\w$]+)\s+)?\bCHECK\s*\(/gi)];
  const own = all.find(([, given]) => given !== undefined && plainName(given) === name);
  // A check without a name of its own is the one that is meant only where there is no other.
  const found = own ?? (all.length === 1 && all[0]?.[1] === undefined ? all[0] : undefined);
  const text =
    found === undefined
      ? definitionOf(name, catalog)?.replace(/^CHECK\s*/i, '')
      : sql.slice(found.index + found[0].length - 1);
  const condition = text?.startsWith('(') === true ? within(text, 0) : undefined;
  return condition === undefined || condition.length > MOST ? undefined : flat(condition);
}

/** A constraint's or an index's text in the database, by its bare name; undefined where several bear it. */
export function definitionOf(name: string | undefined, catalog: HintContext['catalog']): string | undefined {
  if (name === undefined || catalog === undefined) return undefined;
  const found = [...catalog.objects.values()].filter(
    (one) => (one.kind === 'constraint' || one.kind === 'index') && bareName(one.name) === name,
  );
  return found.length === 1 ? found[0]?.definition : undefined;
}
