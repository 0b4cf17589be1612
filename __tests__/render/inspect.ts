import { expect } from '@jest/globals';
import { cells, inline, TAG, withoutFences } from './reader.js';

const OURS = /^<(?:\/?(?:details|summary|code|sub)|details open|br)>/;
/** Within a line: what opens and closes parts stands on lines of its own. */
const INLINE = /^<(?:\/?(?:code|sub)|br)>/;
const LIVELY = /@\w|#\d|GH-\d|[0-9a-f]{7,}|:\/\/|www\.|\$\w+\$|:[a-z+]\w*:/i;

/** Everything on the page that is neither code nor a tag of ours is harmless. */
export function inspect(markdown: string): void {
  const { lines, open } = withoutFences(markdown);
  expect(open).toBe(false);
  let depth = 0;
  for (const line of lines) {
    if (line.startsWith('<details')) {
      depth += 1;
      // Inside this line Markdown does not reach, HTML does.
      expect(line.match(/<[^>]*>?/g)?.every((tag) => OURS.test(tag))).toBe(true);
      expect(line.replace(/<code>[^<]*<\/code>/g, '')).not.toMatch(LIVELY);
      continue;
    }
    if (line === '</details>') {
      depth -= 1;
      continue;
    }
    for (const cell of line.startsWith('| ') ? cells(line) : [line]) {
      for (const node of inline(cell)) {
        if (node.code) continue;
        const [first = '', ...tags] = node.text.split(TAG);
        for (const tag of tags) expect(tag).toMatch(INLINE);
        const words = [first, ...tags.map((tag) => tag.replace(INLINE, ''))].join('\n');
        expect(words.replace(/\]\(https:\/\/github\.(?:example|com)\/[\w/-]+\)/g, '')).not.toMatch(LIVELY);
      }
    }
  }
  expect(depth).toBe(0);
}
