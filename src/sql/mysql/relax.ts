import { type Lexis, type Significant, significant } from './scan.js';

/** Statements whose object may be preceded by MariaDB's `OR REPLACE` or followed by `IF [NOT] EXISTS`. */
const OBJECTS = /^(?:TABLE|INDEX|TRIGGER|PROCEDURE|FUNCTION|EVENT|DATABASE|SCHEMA|ROLE|USER|VIEW)$/;

/** Takes words of a statement out by turning them into blanks. */
class Blanks {
  private readonly cuts: (readonly [from: number, to: number, by: string])[] = [];

  constructor(
    private readonly sql: string,
    readonly tokens: readonly Significant[],
  ) {}

  word(at: number): string {
    const token = this.tokens[at];
    return token?.type === 'word' || token?.type === 'symbol' ? token.upper : '';
  }

  is(at: number, ...words: readonly string[]): boolean {
    return words.every((word, i) => this.word(at + i) === word);
  }

  /** Blanks `count` tokens, or puts a word of the same length or less in their place. */
  cut(at: number, count: number, by = ''): void {
    const from = this.tokens[at]?.start;
    const to = this.tokens[Math.min(at + count, this.tokens.length) - 1]?.end;
    if (from !== undefined && to !== undefined) this.cuts.push([from, to, by]);
  }

  text(): string {
    let out = '';
    let at = 0;
    for (const [from, to, by] of this.cuts) {
      if (from < at) continue;
      out += this.sql.slice(at, from) + by.padEnd(to - from);
      at = to;
    }
    return out + this.sql.slice(at);
  }
}

/**
 * What MariaDB and TiDB added to MySQL's statements, taken out where it does not change what the statement is about, so that a grammar
 * of MySQL can read the rest: `IF [NOT] EXISTS`, `OR REPLACE`, `WAIT`, `ONLINE`, `RETURNING`, and TiDB's notes on keys.
 */
export function relax(sql: string, lexis: Lexis): string {
  const blanks = new Blanks(sql, [...significant(sql, 0, sql.length, lexis)]);
  const verb = blanks.word(0);
  const ddl = /^(?:CREATE|ALTER|DROP|RENAME|TRUNCATE|OPTIMIZE|LOCK)$/.test(verb);
  const rows = /^(?:INSERT|REPLACE|DELETE)$/.test(verb);
  for (let at = 0; at < blanks.tokens.length; at += 1) {
    const depth = blanks.tokens[at]?.depth ?? 0;
    if (ddl && depth <= 1 && blanks.is(at, 'IF', 'NOT', 'EXISTS')) blanks.cut(at, 3);
    else if (ddl && depth <= 1 && blanks.is(at, 'IF', 'EXISTS')) blanks.cut(at, 2);
    else if (verb === 'CREATE' && at === 1 && blanks.is(at, 'OR', 'REPLACE') && replaces(blanks)) blanks.cut(at, 2);
    else if (verb === 'ALTER' && at === 1 && /^(?:ONLINE|IGNORE)$/.test(blanks.word(at))) blanks.cut(at, 1);
    else if (ddl && depth === 0 && blanks.is(at, 'WAIT') && /^\d+$/.test(blanks.word(at + 1))) blanks.cut(at, 2);
    else if (ddl && depth === 0 && blanks.is(at, 'NOWAIT')) blanks.cut(at, 1);
    else if (rows && depth === 0 && blanks.is(at, 'RETURNING')) {
      blanks.cut(at, blanks.tokens.length);
      break;
    } else if (ddl && blanks.is(at, 'PERSISTENT')) blanks.cut(at, 1, 'STORED');
    else if (ddl && blanks.is(at, 'IGNORED')) blanks.cut(at, 1, 'VISIBLE');
    else if (ddl && blanks.is(at, 'NOCOPY')) blanks.cut(at, 1, 'COPY');
    else if (ddl && blanks.is(at + 1, 'SYSTEM', 'VERSIONING') && /^WITH(?:OUT)?$/.test(blanks.word(at)))
      blanks.cut(at, 3);
    else if (ddl && depth === 1 && TYPES.test(blanks.word(at)) && blanks.word(at + 1) !== '(') blanks.cut(at, 1, 'INT');
    else if (ddl && depth <= 1) tidb(blanks, at);
  }
  return blanks.text();
}

/** Types of MariaDB that MySQL has no name for. */
const TYPES = /^(?:UUID|INET6|INET4|XMLTYPE)$/;
const OPTIONS = /^(?:SHARD_ROW_ID_BITS|PRE_SPLIT_REGIONS|AUTO_ID_CACHE|AUTO_RANDOM_BASE|TTL_ENABLE)$/;

/** TiDB's notes on the primary key, and its options of tables. */
function tidb(blanks: Blanks, at: number): void {
  const word = blanks.word(at);
  if (/^(?:CLUSTERED|NONCLUSTERED)$/.test(word)) blanks.cut(at, 1);
  else if (word === 'AUTO_RANDOM') {
    const close = blanks.word(at + 1) === '(' ? blanks.tokens.findIndex((t, i) => i > at && t.text === ')') : at;
    blanks.cut(at, Math.max(1, close - at + 1));
  } else if (OPTIONS.test(word) && blanks.tokens[0]?.upper === 'CREATE') blanks.cut(at, blanks.is(at + 1, '=') ? 3 : 2);
}

function replaces(blanks: Blanks): boolean {
  return blanks.tokens.slice(3, 12).some((token) => OBJECTS.test(token.upper));
}
