import type { ServerError } from '../../model/error.js';
import { type Foreign, foreignWords } from './mysql-foreign.js';
import { codeOf, escaped, type Flavour, flavourOf, type MysqlHintContext, NEAR, placeOf } from './mysql-text.js';
import { ONLY, RESERVED } from './mysql-words-reserved.js';
import { nearest } from './names.js';

/** Words of SQL that people mistype. */
const WORDS = [
  ...RESERVED,
  ...`AFTER AUTO_INCREMENT BEGIN BIGINT BOOLEAN CHARSET COMMENT COMMIT CURRENT_TIMESTAMP DATE DATETIME DECIMAL DETERMINISTIC
      DUPLICATE END ENGINE ENUM FIRST GENERATED INNODB INTEGER JSON MODIFY STORED TEXT TIMESTAMP TINYINT VARCHAR VIEW VIRTUAL`.split(
    /\s+/,
  ),
];

/** The code before the place where the server stopped, and behind it. */
interface Around {
  readonly before: string;
  readonly rest: string;
}

const aroundOf = (code: string, at: number): Around => ({
  before: code.slice(Math.max(0, at - NEAR), at),
  rest: code.slice(at, at + NEAR),
});

const wordAt = (text: string): string | undefined => /^[A-Za-z_]\w*/.exec(text)?.[0];
const wordBefore = (text: string): string | undefined => /([A-Za-z_]\w*)\s*$/.exec(text)?.[1];

/** A word that stands where a name is expected. */
function reserved({ before, rest }: Around, { title }: Flavour): string | undefined {
  const here = wordAt(rest);
  const previous = wordBefore(before);
  const taken = (word: string | undefined): boolean =>
    word !== undefined && [...RESERVED, ...(ONLY[title] ?? [])].includes(word.toUpperCase());
  const name = /(?:[(,.]|\b(?:TABLE|EXISTS|COLUMN|ADD|ON|INTO|FROM|UPDATE|JOIN|SELECT|SET|AS|CHANGE|MODIFY|TO))\s*$/i;
  const found =
    here !== undefined && taken(here) && name.test(before)
      ? here
      : // `key varchar(5)`: the server takes KEY for the beginning of a key and trips over what follows.
        previous !== undefined && taken(previous) && name.test(before.slice(0, before.lastIndexOf(previous)))
        ? previous
        : undefined;
  if (found === undefined) return undefined;
  return `\`${found}\` is a reserved word of ${title}: write it in backticks, or choose another name.`;
}

function slip({ before, rest }: Around): string | undefined {
  for (const word of [wordAt(rest), wordBefore(before)]) {
    if (word === undefined || word.length < 3) continue;
    const meant = WORDS.includes(word.toUpperCase()) ? undefined : nearest(word.toUpperCase(), WORDS);
    if (meant !== undefined) return `Is ${meant} meant?`;
  }
  return undefined;
}

function plain(around: Around, flavour: Flavour): string {
  const rest = around.rest.trimStart();
  const before = around.before.trimEnd();
  if (rest === '' && /\bFROM\s*\([\s\S]*\)$/i.test(before))
    return 'Give the subquery in FROM a name: `FROM (SELECT …) AS s`.';
  if (rest === '')
    return 'The file ends in the middle of a statement: look for an open bracket or quote, or for a word that is missing at its end.';
  if (rest.startsWith('"'))
    return "Double quotes make a text here, not a name: write names in backticks, or let `session-setup` say `SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')`.";
  if (/^'[^']*$/.test(rest)) return 'The text that begins at the caret has no closing quote.';
  if (before.endsWith(',') && /^[);]/.test(rest)) return 'Take out the comma before the bracket.';
  return (
    reserved(around, flavour) ??
    slip(around) ??
    'The server stops reading at the caret; the mistake is there or just before it.'
  );
}

/** Behind the word and its blanks the server may stop, at the next one. */
const touches = ({ from, to }: Foreign, at: number, code: string): boolean =>
  from <= at && at <= to + (/^\s*/.exec(code.slice(to, to + NEAR))?.[0].length ?? 0);

/** Where the server stopped: by what it quotes, or by the name of the type or function that it does not know. */
function stop(error: ServerError, { sql }: MysqlHintContext): number | undefined {
  const near = placeOf(error.message, sql);
  if (near !== undefined) return near;
  const name = /(?:data type: '|FUNCTION (?:\w+\.)?|'`?|: `)([\w$]+)/.exec(error.message)?.[1];
  const at = name === undefined ? -1 : codeOf(sql).search(new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`, 'i'));
  return at < 0 ? undefined : at;
}

/** Longest list of advice: more makes nobody wiser. */
const MOST = 4;

/** Words of another database in the statement, that of the error first; undefined where there is none at the error and none else. */
export function foreign(error: ServerError, context: MysqlHintContext): string | undefined {
  const code = codeOf(context.sql);
  const at = stop(error, context);
  const all = foreignWords(context, code, at);
  const strict = all.filter((one) => !one.mild);
  const here = at === undefined ? undefined : strict.filter((one) => touches(one, at, code)).at(-1);
  const first = here ?? (at === undefined ? strict[0] : undefined);
  const known = at === undefined || here !== undefined;
  if (strict.length === 0 || (!known && plainIsSure(aroundOf(code, at ?? 0)))) return undefined;
  const rest = all.filter((one) => one !== first && (one.from > (first?.from ?? -1) || first === undefined));
  const lines = [...new Set([...(first === undefined ? [] : [first]), ...rest].map((one) => one.advice))];
  return lines.slice(0, MOST).join(' ');
}

/** A quote, a comma or the end tell the mistake by themselves. */
function plainIsSure({ before, rest }: Around): boolean {
  return /^\s*"/.test(rest) || (/^\s*[);]/.test(rest) && before.trimEnd().endsWith(','));
}

/** 4161: a type that is none, often because the word before it is mistyped. */
export function unknownType(error: ServerError, context: MysqlHintContext): string {
  const code = codeOf(context.sql);
  const at = stop(error, context);
  return (
    foreign(error, context) ??
    (at === undefined ? undefined : slip(aroundOf(code, at))) ??
    (context.shadow === undefined
      ? 'The target knows no such type: look for a slip of the hand.'
      : `The shadow (${context.shadow}) knows no such type: look for a slip of the hand, or name a newer server in \`shadow\` if the target is one.`)
  );
}

/** What to write instead of what the server could not read. */
export function syntax(error: ServerError, context: MysqlHintContext): string {
  const found = foreign(error, context);
  if (found !== undefined) return found;
  const at = placeOf(error.message, context.sql);
  return at === undefined
    ? 'The server cannot read this statement; compare it with its manual.'
    : plain(aroundOf(codeOf(context.sql), at), flavourOf(context));
}
