import type { Flavour } from '../recognise.js';

/** Splits a text into pieces of code and quoted strings ('…' or "…"), so that only code is rewritten. */
export function rewriteCode(text: string, rewrite: (code: string) => string): string {
  return text
    .split(/('(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")/)
    .map((piece, i) => (i % 2 === 0 ? rewrite(piece) : piece))
    .join('');
}

/** A string, or a whole name with what it stands in: `shop`.`orders`.`it's`. */
const STRING_OR_NAME = /('(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")|(`(?:[^`]|``)*`)((?:\.`(?:[^`]|``)*`)*)/g;

/**
 * Takes the database's own name out of what the server prints with it: a shadow's has another. Only in front: a table of `shop` may
 * be called `shop` too.
 */
export function withoutDatabase(text: string, database: string): string {
  const own = `\`${database.replaceAll('`', '``')}\``;
  return text.replaceAll(STRING_OR_NAME, (all, string: string | undefined, first: string, rest: string) =>
    string === undefined && first === own && rest !== '' ? rest.slice(1) : all,
  );
}

/** MySQL keeps expressions with their quotes escaped: `_utf8mb4\'x\'`. */
export function unescaped(expression: string): string {
  return expression.includes("\\'") ? expression.replaceAll("\\'", "'") : expression;
}

/**
 * An expression as every server prints it: without the parentheses, spaces, quotes and introducers in which they differ. Coarse,
 * and so only for comparing servers of different series.
 */
export function loose(expression: string): string {
  return rewriteCode(expression, (code) =>
    code
      .toLowerCase()
      .replaceAll(/\b_utf8(?:mb[34])?(?=\s*$)/g, '')
      .replaceAll(/\blcase\(/g, 'lower(')
      .replaceAll(/\bucase\(/g, 'upper(')
      .replaceAll(/[()`\s]/g, ''),
  );
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The text of a literal that a server prints as SQL. */
export const literal = (sql: string): string => sql.slice(1, -1).replaceAll("''", "'").replaceAll('\\\\', '\\');

/** `current_timestamp()`, `CURRENT_TIMESTAMP(6)`, `now()` are one thing. */
export const timestamps = (text: string): string =>
  text.replaceAll(/\b(?:current_timestamp|now|localtimestamp|localtime)\b(?:\((\d*)\))?/gi, (_all, digits?: string) =>
    digits === undefined || digits === '' || digits === '0' ? 'current_timestamp' : `current_timestamp(${digits})`,
  );

/**
 * A default as SQL, the same for every server: MySQL and TiDB give a literal bare and mark expressions, MariaDB gives SQL, and
 * the word NULL where there is none.
 */
export function defaultOf(value: string | null, extra: string, type: string, flavour: Flavour): string | undefined {
  if (value === null) return undefined;
  if (flavour.engine === 'mariadb') {
    if (value === 'NULL') return undefined;
    if (/^'[\s\S]*'$/.test(value)) return quoted(literal(value));
    if (/^-?[\d.]+(?:e[+-]?\d+)?$/i.test(value)) return quoted(value);
    if (/^[bx]'/i.test(value)) return value.toLowerCase();
    return timestamps(value) === 'current_timestamp' || /^current_timestamp\(\d\)$/.test(timestamps(value))
      ? timestamps(value)
      : `(${value})`;
  }
  if (/^(?:timestamp|datetime)/.test(type) && /^current_timestamp/i.test(value)) return timestamps(value);
  if (/\bDEFAULT_GENERATED\b/i.test(extra)) return `(${unescaped(value)})`;
  return /^b'[01]*'$/.test(value) ? value : quoted(value);
}

/** A type without what only some versions print: display widths, and the old name of the three-byte character set. */
export function portableType(type: string): string {
  if (/zerofill/.test(type) || /^tinyint\(1\)$/.test(type)) return type;
  return type.replace(/^((?:tiny|small|medium|big)?int|year)\(\d+\)/, '$1');
}

/** `utf8` is another name of `utf8mb3`, also in the names of collations. */
export const charset = (name: string): string => name.replace(/^utf8(?=_|$)/, 'utf8mb3');
