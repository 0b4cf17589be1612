import type { RuleInput } from '../../model/contracts.js';
import { significant } from '../../sql/mysql/scan.js';
import { mysqlTree } from '../../sql/mysql/tree.js';
import { type Alteration, quoted } from './facts.js';

/** The parts of a key as they are written, without their lengths and orders: `` `a` ``, `(lower(b))`. */
export function partsOf(input: RuleInput, { text, name }: Pick<Alteration, 'text' | 'name'>): readonly string[] {
  const lexis = mysqlTree(input.statement)?.lexis ?? { ansiQuotes: false, noBackslashEscapes: false };
  const tokens = [...significant(text, 0, text.length, lexis)];
  const open = tokens.findIndex(({ text: sign, depth }) => sign === '(' && depth === 0);
  if (open === -1) return /\bunique\b/i.test(text) ? [quoted(name)] : [];
  const parts: string[] = [];
  let from = tokens[open]?.end ?? 0;
  for (const { text: sign, depth, start, end } of tokens.slice(open + 1)) {
    const closes = sign === ')' && depth === 0;
    if (!closes && !(sign === ',' && depth === 1)) continue;
    parts.push(text.slice(from, start).trim());
    from = end;
    if (closes) break;
  }
  return parts.map((part) =>
    part.startsWith('(') ? part : part.replace(/\s+(?:asc|desc)$/i, '').replace(/\s*\(\s*\d+\s*\)$/, ''),
  );
}
