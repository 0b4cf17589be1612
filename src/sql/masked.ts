const LITERAL = String.raw`(?:[eEnN]|_\w+)?'(?:[^'\\]|''|\\.)*'`;

/** `PASSWORD 'x'`, `(password 'x')`, `SET PASSWORD FOR a = 'x'`, `IDENTIFIED [WITH plugin] BY 'x'`. */
const GIVEN = [
  new RegExp(String.raw`((?:\b|_)password\s*(?:=|:=)?\s*(?:password\s*\(\s*)?)${LITERAL}`, 'gi'),
  new RegExp(String.raw`(\bset\s+password\s+for\s+[^=;]+=\s*(?:password\s*\(\s*)?)${LITERAL}`, 'gi'),
  new RegExp(
    String.raw`(\bidentified\s+(?:(?:with|via)\s+\S+\s+)?(?:by|as|using)\s+(?:password\s*\(?\s*)?)${LITERAL}`,
    'gi',
  ),
];

/** `password=x` and `//user:x@` within a connection string. */
function ofConnection(literal: string): string {
  return literal.replace(/(\bpassword\s*=\s*)[^\s'&]+/gi, '$1***').replace(/(:\/\/[^/\s:@']*:)[^@\s']+(?=@)/g, '$1***');
}

/** A statement as it may be shown: what gives somebody a password has *** in its place. */
export function masked(sql: string): string {
  if (!/password|identified|:\/\//i.test(sql)) return sql;
  const given = GIVEN.reduce((text, pattern) => text.replace(pattern, `$1'***'`), sql);
  return given.replace(new RegExp(LITERAL, 'g'), ofConnection);
}
