/*
 * A small reader of Markdown, written from the CommonMark and GFM rules and sharing nothing with the renderer: it tells
 * what a page would show as code and what as text.
 */

export interface Node {
  readonly code: boolean;
  readonly text: string;
}

const ENTITY: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' };

function entities(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, digits: string | undefined, name: string | undefined) =>
    digits === undefined ? (ENTITY[name ?? ''] ?? all) : String.fromCodePoint(Number(digits)),
  );
}

/** Inline text: code spans, backslash escapes, entities. HTML tags stay in the text, as `<tag>` with a mark before. */
export const TAG = '\u{f0000}';

export function inline(line: string): Node[] {
  const nodes: Node[] = [];
  let text = '';
  let at = 0;
  const flush = (): void => {
    if (text !== '') nodes.push({ code: false, text: entities(text) });
    text = '';
  };
  while (at < line.length) {
    const rest = line.slice(at);
    const run = /^`+/.exec(rest)?.[0];
    if (/^\\[!-/:-@[-`{-~]/.test(rest)) {
      // An escaped character is itself, never the start of an entity.
      text += rest.charAt(1) === '&' ? '&amp;' : rest.charAt(1);
      at += 2;
    } else if (run !== undefined) {
      const close = closing(line, at + run.length, run.length);
      if (close === undefined) {
        text += run;
        at += run.length;
      } else {
        flush();
        const body = line.slice(at + run.length, close);
        const padded = body.startsWith(' ') && body.endsWith(' ') && body.trim() !== '';
        nodes.push({ code: true, text: padded ? body.slice(1, -1) : body });
        at = close + run.length;
      }
    } else if (rest.startsWith('<')) {
      text += TAG;
      text += '<';
      at += 1;
    } else {
      text += rest.charAt(0);
      at += 1;
    }
  }
  flush();
  return nodes;
}

function closing(line: string, from: number, length: number): number | undefined {
  for (const match of line.slice(from).matchAll(/`+/g)) {
    if (match[0].length === length) return from + match.index;
  }
  return undefined;
}

/** A document without its fenced blocks; each must be closed. */
export function withoutFences(markdown: string): { readonly lines: readonly string[]; readonly open: boolean } {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    if (fence !== undefined) {
      const close = /^ {0,3}(`+)[ \t]*$/.exec(line)?.[1];
      if (close !== undefined && close.length >= fence.length) fence = undefined;
      continue;
    }
    const open = /^ {0,3}(`{3,})([^`]*)$/.exec(line)?.[1];
    if (open === undefined) lines.push(line);
    else fence = open;
  }
  return { lines, open: fence !== undefined };
}

/** Cells of a table's row: pipes end them, unless a backslash stands before. */
export function cells(row: string): string[] {
  return row
    .replace(/^\| ?/, '')
    .replace(/ ?\|$/, '')
    .split(/(?<!\\) ?\| ?/)
    .map((cell) => cell.replaceAll('\\|', '|'));
}

/** What the Markdown itself says is to be there. */
interface Promised {
  /** Blocks of code, folded parts, tables. */
  readonly blocks: number;
  readonly details: number;
  readonly tables: number;
  /** Rows with more or fewer cells than their table has columns: a browser is shown none of them, since readers of Markdown fill up and cut off. */
  readonly uneven: readonly string[];
}

export function promised(markdown: string): Promised {
  let fence = '';
  let columns = 0;
  const counts = { blocks: 0, details: 0, tables: 0 };
  const uneven: string[] = [];
  for (const line of markdown.split('\n')) {
    const [mark = ''] = /^(?:> )?(`{3,})[^`]*$/.exec(line)?.slice(1) ?? [];
    const row = fence === '' && line.startsWith('| ');
    if (fence !== '') fence = mark.length >= fence.length && /^(?:> )?`+$/.test(line) ? '' : fence;
    else if (mark !== '') {
      fence = mark;
      counts.blocks += 1;
    } else if (/^<details/.test(line)) counts.details += 1;
    else if (/^\| -{3}/.test(line)) counts.tables += 1;
    // The head comes first.
    if (row && columns === 0) columns = cells(line).length;
    if (row && cells(line).length !== columns) uneven.push(line);
    if (!row) columns = 0;
  }
  return { ...counts, uneven };
}
