import { QUERY_WORDS } from './mysql-queries.js';
import { flavourOf, type MysqlHintContext, NEAR } from './mysql-text.js';
import { SCHEMA_WORDS } from './mysql-words.js';

/** Words of another database in a statement, in their order: what each is and what to write instead. */
export interface Foreign {
  readonly from: number;
  readonly to: number;
  readonly advice: string;
  readonly mild: boolean;
}

/** Looks at `code`, the statement with its texts blanked, around an offset; at its beginning where there is none. */
export function foreignWords(context: MysqlHintContext, code: string, at: number | undefined): readonly Foreign[] {
  const flavour = flavourOf(context);
  const start = Math.max(0, (at ?? 0) - NEAR);
  const part = code.slice(start, (at ?? 0) + NEAR);
  const head = { ...context, sql: context.sql.slice(0, NEAR) };
  const found = [...SCHEMA_WORDS, ...QUERY_WORDS].flatMap(([pattern, advice, mild]): readonly Foreign[] =>
    [...part.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].flatMap((match) => {
      const text = typeof advice === 'string' ? advice : advice(match, flavour, head);
      const from = start + match.index;
      return text === undefined ? [] : [{ from, to: from + match[0].length, advice: text, mild: mild === 'mild' }];
    }),
  );
  // Of two that begin at one word the longer knows more.
  const sorted = found.sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((one, i) => one.from !== sorted[i - 1]?.from);
}
