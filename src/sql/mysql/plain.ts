import { type Lexis, nameOf, tokenAt } from './scan.js';

const spaces = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * The statement as the grammar knows how to read it, offsets unchanged: comments are blank, comments that the server runs
 * are code, names stand in backticks, and texts hold nothing but zeros, so that no mode has a say in how they end.
 */
export function plain(sql: string, lexis: Lexis): string {
  let out = '';
  let inside = false;
  for (let at = 0; at < sql.length; ) {
    const { type, end } = tokenAt(sql, at, lexis, inside);
    const written = sql.slice(at, end);
    if (type === 'open') inside = true;
    if (type === 'close') inside = false;
    if (type === 'comment' || type === 'open' || type === 'close') out += spaces(written);
    else if (type === 'string') out += written.length < 2 ? written : `'${'0'.repeat(written.length - 2)}'`;
    else if (type === 'name' && written.startsWith('"')) out += requoted(written);
    else out += written;
    at = end;
  }
  return out;
}

function requoted(written: string): string {
  const token = { type: 'name' as const, text: written, upper: written, start: 0, end: 0, depth: 0 };
  const name = nameOf(token).replaceAll('`', '_');
  return `\`${name}\``.padEnd(written.length);
}
