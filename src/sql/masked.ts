/** As far as this it is looked back from a quote, so that long texts take no longer than they are. */
const BACK = 160;

/** What stands before the quote (the one at the end of `'password'` has nothing between) where a password is given: `PASSWORD 'x'`, `IDENTIFIED WITH plugin BY 'x'`, `SET PASSWORD FOR a = 'x'`. */
const GIVES = [
  /(?:\b|_)password(?:\s+|\s*:?=\s*)(?:password\s*\(\s*)?(?:[en]|_\w+)?$/i,
  /\bset\s+password\s+for\s[^=;]+=\s*(?:password\s*\(\s*)?(?:[en]|_\w+)?$/i,
  /\bidentified\s+(?:(?:with|via)\s+\S+\s+)?(?:by|as|using)\s+(?:password\s*\(?\s*)?$/i,
];

function gives(sql: string, quote: number): boolean {
  // Most quotes are told by what is right before them.
  if (!/(?:[=(]|\w)\s*$/.test(sql.slice(Math.max(0, quote - 12), quote))) return false;
  const before = sql.slice(Math.max(0, quote - BACK), quote);
  return GIVES.some((pattern) => pattern.test(before));
}

/** Past the closing quote. A backslash counts as an escape: to hide too much is no harm. */
function endOf(sql: string, quote: number): number {
  // Quotes within a literal are written twice, as in the text of a connection: password=''x''.
  if (sql[quote + 1] === "'" && /[^\s,;)']/.test(sql[quote + 2] ?? ' ')) {
    const close = sql.indexOf("''", quote + 2);
    return close === -1 ? sql.length : close + 2;
  }
  for (let i = quote + 1; i < sql.length; i += 1) {
    if (sql[i] === '\\') i += 1;
    else if (sql[i] === "'" && sql[i + 1] === "'") i += 1;
    else if (sql[i] === "'") return i + 1;
  }
  return sql.length;
}

/** A statement as it may be shown: what gives somebody a password has *** in its place. */
export function masked(sql: string): string {
  if (!/password|identified|:\/\//i.test(sql)) return sql;
  const parts: string[] = [];
  let from = 0;
  for (let at = sql.indexOf("'"); at !== -1; at = sql.indexOf("'", at + 1)) {
    if (!gives(sql, at)) continue;
    const end = endOf(sql, at);
    parts.push(sql.slice(from, at), "'***'");
    from = end;
    at = end - 1;
  }
  parts.push(sql.slice(from));
  return parts
    .join('')
    .replace(/\b(password=)[^\s'&;,)]+/gi, '$1***')
    .replace(/(:\/\/[^/\s:@']{1,100}:)[^@\s'/]{1,200}(?=@)/g, '$1***');
}
