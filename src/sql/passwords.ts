/** A text in quotes, as one of the servers or the other reads it. */
const TEXT = String.raw`(?:'(?:[^'\\]|''|\\.)*'|"(?:[^"\\]|""|\\.)*")`;

/** Words of both dialects behind which a password stands: of a user, a role, a mapping, a server, a replica. */
const BEHIND = [
  String.raw`\bidentified\s+(?:(?:with|via)\s+[\w'"\`]+\s+)?(?:by|as|using)\s+(?:password\s*\(?\s*)?`,
  String.raw`\breplace\s+(?=${TEXT}\s*(?:,|;|$))`,
  String.raw`\b(?:master_|source_)?password\s*(?:for\s+[^=;]*)?=?\s*\(?\s*`,
];

const WRITTEN = new RegExp(`(${BEHIND.join('|')})(${TEXT})`, 'gis');
/** In the connection text of a subscription or a foreign server. */
const CONNECTION = /\b(?:host|hostaddr|dbname|user|port)\s*=/i;
const IN_CONNECTION = /(\bpassword\s*=\s*)((?:''(?:[^']|'''')*'')|(?!password\b)[^\s'"]+)/gi;

/** What is filled in when the file is used is no secret. */
const PLACEHOLDER = /^(?:\$\{.*\}|\{\{.*\}\}|<.*>|\?|%s|)$/s;

const ABOUT = /password|identified/i;
/** Shorter ones are hidden where they stand alone: anywhere else they would blot out words. */
const SHORTEST = 6;

/** The passwords that a statement writes out. */
export function passwordsIn(sql: string): readonly string[] {
  if (!ABOUT.test(sql)) return [];
  const found = [...sql.matchAll(WRITTEN)].map((match) => (match.at(-1) ?? '').slice(1, -1));
  return found.filter((password) => !PLACEHOLDER.test(password));
}

/** A text of a report with *** in the place of each password that a statement in it writes out, and of those that are known. */
export function withoutPasswords(text: string, known: readonly string[] = []): string {
  let shown = text;
  if (ABOUT.test(text)) {
    shown = text.replace(WRITTEN, (whole: string, ...groups: readonly string[]) => {
      const literal = groups[1] ?? '';
      const quote = literal[0] ?? "'";
      return PLACEHOLDER.test(literal.slice(1, -1)) ? whole : `${whole.slice(0, -literal.length)}${quote}***${quote}`;
    });
    if (CONNECTION.test(shown)) shown = shown.replace(IN_CONNECTION, (_, before: string) => `${before}***`);
  }
  return known.filter((one) => one.length >= SHORTEST).reduce((all, one) => all.replaceAll(one, '***'), shown);
}
