/** As far as this it is looked back from a quote, so that long texts take no longer than they are. */
const BACK = 240;

/** Words that name a secret, alone or as the last part of a longer name. */
const SECRET = '(?:passw(?:or)?d|passphrase|pwd|secret|secret_?access_?key|api_?key|private_?key|account_?key|token)';
const UNQUOTED_START = String.raw`(?:[en]|u&|_\w+)?$`;

/**
 * What stands before the quote where a password is given: `PASSWORD 'x'`, `SET PASSWORD FOR a = 'x'`, `IDENTIFIED WITH plugin BY 'x'`,
 * and what it was: `REPLACE 'x'`. The quote at the end of `'password'` has nothing between.
 */
const NEAR = [
  // A plug-in's name in quotes may end with the word.
  new RegExp(
    String.raw`(?<!['"\`]\w*)${SECRET}(?:\s+|\s*(?::?=|=>)\s*|\s*\(\s*)(?:password\s*\(\s*)?${UNQUOTED_START}`,
    'i',
  ),
  /['"]\s+replace\s+$/i,
  /\bcredentials\s+(?:as\s+)?$/i,
  // A setting of the application's own, and what JSON calls so.
  new RegExp(String.raw`\bset\s+(?:session\s+|local\s+)?["\w.]*${SECRET}"?\s*(?:=|\bto\b)\s*$`, 'i'),
  new RegExp(String.raw`\bset_config\s*\(\s*'[^']*${SECRET}'\s*,\s*$`, 'i'),
  new RegExp(String.raw`["'][\w-]*${SECRET}\\?["']\s*:\s*\\?$`, 'i'),
];

/** The same, where a name may stand between, and where nothing does. */
const FAR = [
  /\b(?:create|alter)\s+(?:role|user)\s[^'"]*\spassword$/i,
  new RegExp(String.raw`\bset\s+password\s+for\s[^=;]+=\s*(?:password\s*\(\s*)?${UNQUOTED_START}`, 'i'),
  /\bidentified\s+(?:(?:with|via)\s+\S+\s+)?(?:by|as|using)\s+(?:password\s*\(?\s*)?$/i,
];
const FAR_WORDS = /identified|set\s+password\s+for|password$/i;

/** Nothing of what may hide a secret is in most texts. */
const ANY = /passw|passphrase|pwd|identified|secret|token|_?key\b|credentials|:\/\//i;

/** Filled in when the file is used: no secret yet. */
const PLACEHOLDER = /^(?:\$\{[^}]*\}|\{\{.*\}\}|<.*>|\?|%s|:\w+|)$/s;

/** Comments between the word and the quote, and the numbers that an excerpt has before its lines. */
const BETWEEN = /\/\*[\s\S]*?\*\/|--[^\n]*(?=\n)|(?<=\n)[ \d]*\| ?/g;

function gives(sql: string, quote: number): boolean {
  // Most quotes are told by what is right before them.
  const near = sql.slice(Math.max(0, quote - 12), quote);
  if (!/[\w=(>:/&|]\\?\s*$/.test(near) && !(near.trimEnd().endsWith(',') && setsConfig(sql, quote))) return false;
  const before = sql.slice(Math.max(0, quote - BACK), quote);
  const bare = /\/\*|--|\|/.test(before) ? before.replace(BETWEEN, ' ') : before;
  const end = bare.slice(-80);
  return (
    NEAR.some((pattern) => pattern.test(end)) || (FAR_WORDS.test(bare) && FAR.some((pattern) => pattern.test(bare)))
  );
}

const setsConfig = (sql: string, quote: number): boolean =>
  /set_config/i.test(sql.slice(Math.max(0, quote - BACK), quote));

/** What is between two offsets is nobody's business. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The inside of a literal, and where it ends. A backslash counts as an escape: to hide too much is no harm. */
function literal(sql: string, at: number, opening: string): Span & { readonly end: number } {
  const closes = (mark: string): Span & { readonly end: number } => {
    const from = at + mark.length;
    const close = sql.indexOf(mark, from);
    return { from, to: close === -1 ? sql.length : close, end: close === -1 ? sql.length : close + mark.length };
  };
  if (opening.startsWith('$')) return closes(opening);
  // Quotes within a literal are written twice, as in the text of a connection: password=''x''.
  if (sql[at + 1] === opening && /[^\s,;)'"]/.test(sql[at + 2] ?? ' ')) return closes(opening + opening);
  for (let i = at + 1; i < sql.length; i += 1) {
    if (sql[i] === '\\') i += 1;
    else if (sql[i] === opening && sql[i + 1] === opening) i += 1;
    else if (sql[i] === opening) return { from: at + 1, to: i, end: i + 1 };
  }
  return { from: at + 1, to: sql.length, end: sql.length };
}

function* inQuotes(sql: string): Generator<Span> {
  const quotes = /['"]|\$(?:[A-Za-z_]\w{0,62})?\$/g;
  for (let found = quotes.exec(sql); found !== null; found = quotes.exec(sql)) {
    if (!gives(sql, found.index)) continue;
    const { from, to, end } = literal(sql, found.index, found[0]);
    quotes.lastIndex = end;
    if (!PLACEHOLDER.test(sql.slice(from, to))) yield { from, to };
  }
}

/** `password=x` as in texts of connections, and a hash in hexadecimal digits: what stands before, and the secret. */
const UNQUOTED = [
  new RegExp(String.raw`(${SECRET}=)[^\s'"]+`, 'gi'),
  /(\bidentified\s+(?:(?:with|via)\s+\S{1,80}\s+)?(?:by|as|using)\s+)0x[0-9a-f]+/gi,
  // Of `://user:password@host`; people leave `@` and `/` in passwords as they are.
  /(:\/\/[^/\s:@'"]{0,100}:)[^\s'"]{1,400}(?=@)/g,
];
/** The first with blanks around its sign, which is a comparison anywhere but beside the other words of a connection. */
const SPACED = new RegExp(String.raw`(${SECRET}(?:\s{1,20}=\s{0,20}|=\s{1,20}))[^\s'"=][^\s'"]*`, 'gi');
const CONNECTION = /\b(?:host|hostaddr|dbname|port|server)\s*=/i;

function* unquoted(sql: string): Generator<Span> {
  for (const pattern of UNQUOTED)
    for (const { 0: all, 1: head = '', index } of sql.matchAll(pattern))
      yield { from: index + head.length, to: index + all.length };
  for (const { 0: all, 1: head = '', index } of sql.matchAll(SPACED)) {
    const around = sql.slice(Math.max(0, index - BACK), index + all.length + BACK);
    if (CONNECTION.test(around)) yield { from: index + head.length, to: index + all.length };
  }
}

/** Every place where a secret stands, in order, none within another. */
function spans(sql: string): readonly Span[] {
  if (!ANY.test(sql)) return [];
  const all = [...inQuotes(sql), ...unquoted(sql)].sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of all) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function replaced(sql: string, by: (secret: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of spans(sql)) {
    parts.push(sql.slice(at, from), by(sql.slice(from, to)));
    at = to;
  }
  return at === 0 ? sql : parts.join('') + sql.slice(at);
}

/** A statement as it may be shown: what gives somebody a password has *** in its place. */
export const masked = (sql: string): string => replaced(sql, () => '***');

/** The same with a star for each character, so that lines and columns stay where they are. */
export const maskedInPlace = (sql: string): string => replaced(sql, (secret) => secret.replace(/[^\n]/g, '*'));

/** The least that a secret has to be before it is looked for elsewhere: a word or a number would be blotted out wherever it stands. */
const TELLING = /^(?=.*\d)(?=.*\D)[^\n]{8,}$/s;

/** What `masked` would hide, so that it can be hidden in what others say of the statement too. */
export const secretsIn = (sql: string): readonly string[] => {
  const found = spans(sql).map(({ from, to }) => sql.slice(from, to));
  return [...new Set(found)].filter((secret) => TELLING.test(secret) && !PLACEHOLDER.test(secret));
};
