/** As far as this it is looked back from a quote, so that long texts take no longer than they are. */
const BACK = 160;

/**
 * What stands before the quote where a password is given: `PASSWORD 'x'`, `SET PASSWORD FOR a = 'x'`, `IDENTIFIED WITH plugin BY 'x'`,
 * and what it was: `REPLACE 'x'`. The quote at the end of `'password'` has nothing between.
 */
const GIVES = [
  // A plug-in's name in quotes may end with the word.
  /(?<!['"`]\w*)(?:\b|_)password(?:\s+|\s*:?=\s*|\s*\(\s*)(?:password\s*\(\s*)?(?:[en]|_\w+)?$/i,
  /\bset\s+password\s+for\s[^=;]+=\s*(?:password\s*\(\s*)?(?:[en]|_\w+)?$/i,
  /\bidentified\s+(?:(?:with|via)\s+\S+\s+)?(?:by|as|using)\s+(?:password\s*\(?\s*)?$/i,
  /['"]\s+replace\s+$/i,
];

/** Filled in when the file is used: no secret yet. */
const PLACEHOLDER = /^['"](?:\$\{[^}]*\}|\{\{.*\}\}|<.*>|\?|%s|:\w+|)['"]$/s;

function gives(sql: string, quote: number): boolean {
  // Most quotes are told by what is right before them.
  if (!/(?:[=(]|\w)\s*$/.test(sql.slice(Math.max(0, quote - 12), quote))) return false;
  const before = sql.slice(Math.max(0, quote - BACK), quote);
  return GIVES.some((pattern) => pattern.test(before));
}

/** Past the closing quote. A backslash counts as an escape: to hide too much is no harm. */
function endOf(sql: string, at: number): number {
  const quote = sql[at];
  // Quotes within a literal are written twice, as in the text of a connection: password=''x''.
  if (sql[at + 1] === quote && /[^\s,;)'"]/.test(sql[at + 2] ?? ' ')) {
    const close = sql.indexOf(`${quote}${quote}`, at + 2);
    return close === -1 ? sql.length : close + 2;
  }
  for (let i = at + 1; i < sql.length; i += 1) {
    if (sql[i] === '\\') i += 1;
    else if (sql[i] === quote && sql[i + 1] === quote) i += 1;
    else if (sql[i] === quote) return i + 1;
  }
  return sql.length;
}

/** A statement as it may be shown: what gives somebody a password has *** in its place. */
export function masked(sql: string): string {
  if (!/password|identified|:\/\//i.test(sql)) return sql;
  const parts: string[] = [];
  const quotes = /['"]/g;
  let from = 0;
  for (let found = quotes.exec(sql); found !== null; found = quotes.exec(sql)) {
    if (!gives(sql, found.index)) continue;
    const end = endOf(sql, found.index);
    quotes.lastIndex = end;
    if (PLACEHOLDER.test(sql.slice(found.index, end))) continue;
    parts.push(sql.slice(from, found.index), `${found[0]}***${found[0]}`);
    from = end;
  }
  parts.push(sql.slice(from));
  return parts
    .join('')
    .replace(/\b(password=)[^\s'"&;,)]+/gi, '$1***')
    .replace(/(:\/\/[^/\s:@']{1,100}:)[^@\s'/]{1,200}(?=@)/g, '$1***');
}
