import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Report } from '../../src/model/report.js';
import { html } from '../../src/render/html.js';
import { SCRIPT } from '../../src/render/page/script.js';
import { highlighted } from '../../src/render/page/sql.js';
import { STYLE } from '../../src/render/page/style.js';
import { growth, PROPORTIONAL } from '../support/growth.js';
import { everything, nasty, planOf, rewritten, scenario, scenarios } from './reports.js';

const TAGS = new Set(
  `html head meta title style script body a header div strong label input output main h1 h2 h3 p dl dt dd nav ul ol li section article span pre code
   details summary table thead tbody tr th td figure figcaption svg g rect line text path defs marker kbd br`.split(
    /\s+/,
  ),
);
const ATTRIBUTES = new Set(
  `open lang charset http-equiv content name class href id type autocomplete spellcheck for aria-labelledby aria-label tabindex scope viewbox role x y x1 x2
   y1 y2 width height rx d marker-end refx refy markerwidth markerheight orient`.split(/\s+/),
);

interface Page {
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

/**
 * Reads the page as strictly as it is written: tags and attributes of ours, values in double quotes, and no angle bracket elsewhere.
 * What is wrong is collected and asserted once: an assertion for each tag of a large page takes a minute.
 */
function read(page: string): Page {
  expect(page.split(STYLE)).toHaveLength(2);
  expect(page.split(SCRIPT)).toHaveLength(2);
  const text = page.replace('<!doctype html>\n', '').replace(STYLE, '').replace(SCRIPT, '');
  const ids: string[] = [];
  const links: string[] = [];
  const open: string[] = [];
  const wrong: string[] = [];
  const bare = (from: number, to?: number): void => {
    const between = text.slice(from, to);
    if (/[<>]/.test(between)) wrong.push(`angle bracket in ${between}`);
  };
  let at = 0;
  for (const match of text.matchAll(/<(\/?)([a-z0-9]+)((?: [a-zA-Z0-9-]+(?:="[^"<>]*")?)*)(\/?)>/g)) {
    const [all, closing, tag = '', attributes = '', alone] = match;
    bare(at, match.index);
    at = match.index + all.length;
    if (!TAGS.has(tag)) wrong.push(`tag ${tag}`);
    if (closing === '/') {
      const opened = open.pop();
      if (opened !== tag) wrong.push(`</${tag}> closes <${opened}>`);
    } else if (alone === '' && !/^(?:meta|input|br)$/.test(tag)) open.push(tag);
    for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-zA-Z0-9-]+)(?:="([^"]*)")?/g)) {
      if (!ATTRIBUTES.has(name.toLowerCase())) wrong.push(`attribute ${name} of ${tag}`);
      if (name === 'id') ids.push(value);
      if (name === 'href') links.push(value);
    }
  }
  bare(at);
  expect({ wrong, open }).toEqual({ wrong: [], open: [] });
  return { ids, links };
}

describe.each([...scenarios, 'everything'])('%s', (name) => {
  const report: Report = name === 'everything' ? everything : scenario(name);
  const page = html.render(report);

  test('every link leads to a place on the page, and no two places have one name', () => {
    const { ids, links } = read(page);
    expect(new Set(ids).size).toBe(ids.length);
    const places = new Set(ids.map((id) => `#${id}`));
    expect(links.filter((link) => !places.has(link))).toEqual([]);
  });

  test('nothing is loaded, and only its own style and script run', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hash = (text: string): string => `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`;
    expect(policy.split('; ')).toEqual([
      'default-src &#39;none&#39;',
      `style-src ${hash(STYLE)}`,
      `script-src ${hash(SCRIPT)}`,
      'base-uri &#39;none&#39;',
      'form-action &#39;none&#39;',
    ]);
    expect(page).not.toMatch(/ (?:src|style|on\w+)=/);
  });
});

test('whatever others write stays what they wrote', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 8 }), (texts) => {
      let at = 0;
      const { ids } = read(html.render(rewritten(everything, () => texts[at++ % texts.length] ?? '')));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 60 },
  );
});

test('a page holds everything: findings with their fix, each statement, locks, probes, backup, checks, log', () => {
  const page = html.render(everything);
  for (const title of [
    'What failed',
    'Outcome',
    'Findings',
    'Rows on the target',
    'Statements',
    'Backup',
    'Restore',
    'Verification',
    'Preflight',
    'Execution log',
  ])
    expect(page).toContain(`>${title}</h2>`);
  const blocked = scenario('blocked-plan');
  const text = html.render(blocked).replace(/<[^>]*>/g, '');
  for (const { statements } of blocked.plan?.migrations ?? [])
    for (const { sql } of statements)
      expect(text).toContain(sql.split('\n')[0]?.replaceAll("'", '&#39;').replaceAll('>', '&gt;'));
  for (const { rule } of blocked.plan?.findings ?? []) expect(text).toContain(rule);
});

test('the code of an error leads to its page, and nowhere else', () => {
  const failed = scenario('apply-failed');
  const withPage = (page: string) =>
    html.render({ ...failed, error: { code: 'no-shadow', message: 'm', hint: 'h', page } });
  const address = 'https://github.com/o/r/blob/v1/docs/errors.md#timeout';
  expect(withPage(address)).toContain(`<a href="${address}" rel="noreferrer"><code>no-shadow</code></a>: m`);
  expect(withPage('javascript:alert(1)')).toContain('<p><code>no-shadow</code>: m');
});

test('the picture of locks shows until when a lock is held, in words too', () => {
  const one = planOf(3);
  const [migration] = one.plan?.migrations ?? [];
  if (one.plan === null || migration === undefined) throw new Error('no plan');
  const [first, ...rest] = migration.statements;
  if (first === undefined) throw new Error('no statement');
  const lock = { mode: 'AccessExclusiveLock', relation: 'public.orders', statementsHeld: 2 };
  const plan = {
    ...one.plan,
    migrations: [
      { ...migration, statements: [{ ...first, locks: [lock] }, ...rest.map((s) => ({ ...s, locks: [] }))] },
    ],
  };
  const page = html.render({ ...one, plan });
  expect(page).toContain('reads and writes wait until 2 more statements have run');
  const [, x, width] = /<rect class="all" x="([\d.]+)" y="4" width="([\d.]+)"/.exec(page) ?? [];
  expect([Number(x), Number(width)]).toEqual([240, 719]);
});

test('5,000 statements are a page that a browser opens, and a picture of them is left out', () => {
  const page = html.render(planOf(5_000));
  expect(page.length).toBeLessThan(5_000_000);
  expect(page).not.toContain('id="locks"');
  read(page);
});

test('colours for SQL take time in proportion to it, whatever is open at its end', async () => {
  for (const piece of ["'", '$a$', '/*', '"', '`', '\\', "'\\", '$$ ', '-', 'a', '0'])
    expect(await growth(1_900 / piece.length, (n) => `SELECT ${piece.repeat(n)}`, highlighted)).toBeLessThan(
      PROPORTIONAL,
    );
  expect(highlighted('SELECT \'a<b\' -- x\nFROM "select" WHERE a = 1').text).toBe(
    '<span class="k">SELECT</span> <span class="s">&#39;a&lt;b&#39;</span> <span class="c">-- x</span>\n<span class="k">FROM</span> &quot;select&quot; <span class="k">WHERE</span> a = <span class="n">1</span>',
  );
});
