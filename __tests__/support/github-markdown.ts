// Markdown as GitHub shows it: its Markdown, its list of allowed tags, its stylesheet.
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { fileOf } from './browser.js';

/** In comments a line's end is a line's end; in files and summaries it is a space. */
function breakLines(node: Root | Element): void {
  if (node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'code')) return;
  const inBlock = node.type === 'element' && /^(?:p|li|h\d|td|th|summary|sub)$/.test(node.tagName);
  node.children = node.children.flatMap((child) => {
    if (child.type === 'element') breakLines(child);
    if (child.type !== 'text' || !inBlock || !child.value.trim().includes('\n')) return [child];
    return child.value
      .split('\n')
      .flatMap((value, at): Element['children'] => [
        ...(at === 0 ? [] : [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }]),
        { type: 'text', value },
      ]);
  }) as typeof node.children;
}

/** → HTML, as it stands within a comment or a summary. */
export function githubHtml(markdown: string, { comment = false } = {}): string {
  const raw = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const tree = sanitize(fromHtml(raw, { fragment: true }), defaultSchema) as Root;
  if (comment) breakLines(tree);
  return toHtml(tree);
}

/** A page with nothing else on it, as wide as the window. */
export const githubPage = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Comment</title><style>${fileOf('github-markdown-css/github-markdown.css')}
body{margin:0;background:var(--bgColor-default)}.markdown-body{box-sizing:border-box;padding:16px}</style></head><body><article class="markdown-body">${body}</article></body></html>`;

/** What `look.markdown()` of in-page.js tells about the page. */
export interface Seen {
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
  readonly links: readonly string[];
  readonly leftOver: readonly string[];
  readonly overflow: readonly string[];
  readonly scrolled: readonly string[];
  readonly tables: number;
  readonly blocks: number;
  readonly details: number;
  readonly folded: number;
  readonly mermaid: readonly string[];
}

const TAGS =
  'a blockquote br code details div em h2 h3 h4 input li ol p pre strong sub summary table tbody td th thead tr ul'.split(
    ' ',
  );
/** The check boxes of the log, too, which nobody can check. */
const ATTRIBUTES = ['align', 'checked', 'class', 'disabled', 'href', 'open', 'type'];

export const NOTHING_AMISS = { tags: [], attributes: [], links: [], leftOver: [], overflow: [], folded: 0 };

/**
 * What is on the page and should not be, and how many of each kind are on it. `written` is all that others have written: whoever writes stars is
 * shown stars. Where `wide`, tables may scroll within themselves.
 */
export function amissIn(seen: Seen, written: string, wide: boolean) {
  const theirs = (text: string): boolean =>
    /\*\*|```|\]\(|<\/?\w+|&#?\w+;/.exec(text)?.every((sign) => written.includes(sign)) ?? false;
  return {
    tags: seen.tags.filter((tag) => !TAGS.includes(tag)),
    attributes: seen.attributes.filter((one) => !ATTRIBUTES.includes(one)),
    links: seen.links.filter((link) => !/^https:\/\/github\.(?:example|com)\/[\w/.-]+$/.test(link)),
    leftOver: seen.leftOver.filter((text) => !theirs(text)),
    overflow: [...seen.overflow, ...(wide ? [] : seen.scrolled)],
    folded: seen.folded,
    blocks: seen.blocks,
    details: seen.details,
    tables: seen.tables,
  };
}
