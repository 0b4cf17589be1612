import fc from 'fast-check';
import { code, details, fence, html, htmlCode, prose, runLink, table } from '../../src/render/markdown.js';
import { clip, oneLine, shorten, shortLine, shortName, visible, visibleLines } from '../../src/render/text/visible.js';
import { cells, inline, TAG, withoutFences } from './reader.js';
import { nasty } from './reports.js';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|[^\P{Zs} ]/u;
/** What GitHub turns into links, notifications, formulas, pictures. */
const LIVELY = /@\w|#\d|GH-\d|[0-9a-f]{7,}|:\/\/|www\.|\$\w+\$|:[a-z+]\w*:/i;

function shown(text: string): string {
  return visible(text).trim() === '' ? `"${visible(text)}"` : visible(text);
}

test('a code span shows exactly its text, wherever it stands', () => {
  fc.assert(
    fc.property(nasty, nasty, (a, b) => {
      expect(inline(`${code(a)} and ${code(b)}.`)).toEqual([
        { code: true, text: shown(a) },
        { code: false, text: ' and ' },
        { code: true, text: shown(b) },
        { code: false, text: '.' },
      ]);
    }),
  );
});

test('words stay words: no tag, no link, no notification', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const nodes = inline(prose(text));
      const words = nodes.filter((node) => !node.code).map((node) => node.text);
      for (const word of words) {
        expect(word).not.toContain(TAG);
        expect(word).not.toMatch(LIVELY);
      }
      // Nothing is lost: the page shows the same letters, but for the backticks that made code of a word.
      const letters = (all: string): string => all.replace(/[` "]/g, '');
      expect(letters(nodes.map((node) => node.text).join(''))).toBe(letters(oneLine(text)));
    }),
  );
});

test('signs that mean something to Markdown are escaped', () => {
  expect(prose('*a* _b_ ~c~ [d](e) <f> & order_items `g`')).toBe(
    '\\*a\\* \\_b\\_ \\~c\\~ \\[d\\](e) &lt;f&gt; &amp; order_items `g`',
  );
  expect(prose('- a')).toBe('\\- a');
  expect(prose('12. a')).toBe('12\\. a');
  expect(prose('=== a')).toBe('\\=== a');
  expect(prose('see @team, #1.')).toBe('see `@team`, `#1`.');
  expect(prose('at 14:02:11')).toBe('at 14:02:11');
});

test('a fence holds its text', () => {
  fc.assert(
    fc.property(nasty, nasty, (a, b) => {
      const text = `${a}\n${b}`;
      const { lines, open } = withoutFences(`before\n${fence(text, 'sql')}\nafter`);
      expect(open).toBe(false);
      expect(lines).toEqual(['before', 'after']);
      expect(fence(text, 'sql')).toContain(visibleLines(text).replace(/\n+$/, ''));
    }),
  );
});

test('a table has as many cells as it was given, showing what they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, nasty), { minLength: 1, maxLength: 4 }), (rows) => {
      const lines = table(
        ['A ', 'B'],
        rows.map(([a, b]) => [code(a), prose(b)]),
      ).split('\n');
      expect(lines.slice(0, 2)).toEqual(['| A | B |', '| ---: | --- |']);
      expect(lines).toHaveLength(rows.length + 2);
      for (const [i, line] of lines.slice(2).entries()) {
        const [first = '', second = '', ...more] = cells(line);
        expect(more).toEqual([]);
        expect(inline(first)).toEqual([{ code: true, text: shown(rows[i]?.[0] ?? '') }]);
        expect(inline(second).some((node) => !node.code && node.text.includes(TAG))).toBe(false);
      }
    }),
  );
});

test('HTML is text, and a folded part is closed', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(html(text)).not.toMatch(/[<>"\n]/);
      expect(details(htmlCode(text), 'body').match(/<\/?[a-z]+/g)).toEqual([
        '<details',
        '<summary',
        '<code',
        '</code',
        '</summary',
        '</details',
      ]);
    }),
  );
});

test('what is hidden is shown', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(visible(text)).not.toMatch(HIDDEN);
      expect(visibleLines(text).replace(/[\n\t]/g, '')).not.toMatch(HIDDEN);
      expect(visible(visible(text))).toBe(visible(text));
      expect(shortLine(text, 12).length).toBeLessThanOrEqual(12);
      expect(shortName(text, 12).length).toBeLessThanOrEqual(12);
      expect(visible(shorten(`😀${text}`, 5))).not.toContain(text.includes('\ud800') ? '\n' : '<U+D83D>');
    }),
  );
  expect(visible('a\u202eb\u0000\n')).toBe('a<U+202E>b<U+0000><U+000A>');
  expect(visible('\u{e0041}\ud800')).toBe('<U+E0041><U+D800>');
});

test('a long text says what was left out', () => {
  expect(clip('abc', 10)).toBe('abc');
  expect(clip('abcdefghij', 4)).toBe('abcd…\n… 6 more characters');
  expect(clip('a\nb\nc', 10, 2)).toBe('a\nb…\n… 2 more characters');
});

test('only the address of a run becomes a link', () => {
  const good = 'https://github.example/acme/shop/actions/runs/12';
  expect(runLink('run', good)).toBe(`[run](${good})`);
  expect(runLink('run', `${good}/attempts/2`)).toBe(`[run](${good}/attempts/2)`);
  for (const bad of [
    null,
    'javascript:alert(1)',
    `${good})[x](y`,
    `${good}\n`,
    'https://a.example/login',
    `${good}?a`,
  ]) {
    expect(runLink('run', bad)).toBeUndefined();
  }
});
