const LITERAL = String.raw`(?:[eEnN]|_\w+)?'(?:[^'\\]|''|\\.)*'`;
/** MySQL takes texts in these quotes too; names in them stand behind none of these words. */
const TEXT = String.raw`(?:${LITERAL}|"(?:[^"\\]|""|\\.)*")`;

/** `PASSWORD 'x'`, `(password 'x')`, `SET PASSWORD FOR a = 'x'`, `IDENTIFIED [WITH plugin] BY 'x'`, and what it was: `REPLACE 'x'`. */
const GIVEN = [
  // A plug-in's name in quotes may end with the word.
  String.raw`(?<!['"\`]\w*)(?:\b|_)password\s*(?:=|:=)?\s*(?:password\s*\(\s*)?`,
  String.raw`\bset\s+password\s+for\s+[^=;]+=\s*(?:password\s*\(\s*)?`,
  String.raw`\bidentified\s+(?:(?:with|via)\s+\S+\s+)?(?:by|as|using)\s+(?:password\s*\(?\s*)?`,
  String.raw`(?<=['"]\s)\s*replace\s+`,
].map((words) => new RegExp(`(${words})(${TEXT})`, 'gi'));

/** Filled in when the file is used: no secret yet. */
const PLACEHOLDER = /^['"](?:\$\{[^}]*\}|\{\{.*\}\}|<.*>|\?|%s|:\w+|)['"]$/s;

/** `password=x` and `//user:x@` within a connection string. */
function ofConnection(literal: string): string {
  return literal.replace(/(\bpassword\s*=\s*)[^\s'&]+/gi, '$1***').replace(/(:\/\/[^/\s:@']*:)[^@\s']+(?=@)/g, '$1***');
}

/** A statement as it may be shown: what gives somebody a password has *** in its place. */
export function masked(sql: string): string {
  if (!/password|identified|:\/\//i.test(sql)) return sql;
  const given = GIVEN.reduce(
    (text, pattern) =>
      text.replace(pattern, (whole: string, words: string, literal: string) =>
        PLACEHOLDER.test(literal) ? whole : `${words}${literal.endsWith('"') ? '"***"' : "'***'"}`,
      ),
    sql,
  );
  return given.replace(new RegExp(LITERAL, 'g'), ofConnection);
}
