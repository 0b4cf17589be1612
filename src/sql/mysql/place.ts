/** What a server says about the place of a syntax error. */
interface Told {
  /** The text from the word that was not understood, often cut off; empty at the end of the statement. */
  readonly near: string;
  /** Line of the statement up to which the server had read: the word's own, or a later one. */
  readonly line: number;
}

/** MySQL and MariaDB show 80 bytes, and MariaDB makes the last three of them dots. Characters have up to four bytes. */
const WHOLE = 76;

function toldBy(message: string): Told | undefined {
  const mysql = /\bnear '([\s\S]*)' at line (\d+)\s*$/.exec(message);
  if (mysql !== null) return { near: mysql[1] ?? '', line: Number(mysql[2]) };
  const tidb = /\bline (\d+) column \d+ near "([\s\S]*)"\s*(?:\(total length \d+\))?\s*$/.exec(message);
  return tidb === null ? undefined : { near: tidb[2] ?? '', line: Number(tidb[1]) };
}

/** A pattern for a text that the server printed: what its character set lacks, it prints as a question mark. */
function pattern(printed: string, end: string): RegExp {
  const escaped = printed.replace(/[\\^$.*+()[\]{}|/]/g, '\\$&').replaceAll('?', '(?:\\?|[^\\x00-\\x7f])');
  return new RegExp(escaped + end, 'gu');
}

/** Where the text from the word to the end of the statement begins, if that is what the server printed. */
function atEnd(sql: string, near: string): number {
  const from = Math.max(0, sql.length - 4 * near.length - 1000);
  const found = pattern(near, '\\s*$').exec(sql.slice(from));
  return found === null ? -1 : from + found.index;
}

/** The occurrence whose line is nearest to the one that was told; the first of several on it. */
function onLine(sql: string, printed: string, line: number): number {
  if (printed.trim() === '') return -1;
  let best = -1;
  let away = Number.POSITIVE_INFINITY;
  let seen = 1;
  let at = 0;
  for (const { index } of sql.matchAll(pattern(printed, ''))) {
    for (let next = sql.indexOf('\n', at); next !== -1 && next < index; next = sql.indexOf('\n', at)) {
      seen += 1;
      at = next + 1;
    }
    if (Math.abs(seen - line) < away) {
      best = index;
      away = Math.abs(seen - line);
    }
  }
  return best;
}

function startOfLine(sql: string, line: number): number {
  let at = 0;
  for (let seen = 1; seen < line; seen += 1) {
    const next = sql.indexOf('\n', at);
    if (next === -1) break;
    at = next + 1;
  }
  return at + (/^[ \t]*/.exec(sql.slice(at, at + 1000))?.[0].length ?? 0);
}

function offsetOf(sql: string, { near, line }: Told): number {
  if (near.trim() === '') return sql.trimEnd().length;
  const cut = near.endsWith('...') || Buffer.byteLength(near) > WHOLE;
  const whole = atEnd(sql, near);
  if (whole !== -1) return whole;
  const printed = cut ? near.replace(/\.\.\.$/, '').replace(/\?+$/, '') : near;
  for (const part of [printed, printed.split('\n')[0] ?? '', printed.slice(0, 20), printed.slice(0, 8)]) {
    const found = onLine(sql, part, line);
    if (found !== -1) return found;
  }
  return startOfLine(sql, line);
}

/** MariaDB names a type that it does not know, without a place. */
function unknownType(sql: string, message: string): number {
  const type = /^Unknown data type: '(\w+)'/.exec(message)?.[1];
  return type === undefined ? -1 : sql.search(new RegExp(`(?<![\\w\`'"$])${type}(?![\\w\`'"$])`, 'i'));
}

/**
 * Where in the statement an error of the server belongs, by its "… near '…' at line N": counted in characters from 1,
 * one past the end where the statement breaks off. Undefined for errors that tell no place.
 */
export function positionOf(sql: string, message: string): number | undefined {
  const told = toldBy(message);
  const offset = told === undefined ? unknownType(sql, message) : offsetOf(sql, told);
  return offset === -1 ? undefined : [...sql.slice(0, offset)].length + 1;
}
