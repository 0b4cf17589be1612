import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Report } from '../../src/model/report.js';
import { comment, renderApplying } from '../../src/render/comment.js';
import { html } from '../../src/render/html.js';
import { renderStale } from '../../src/render/stale.js';
import { summary } from '../../src/render/summary.js';
import { mermaid } from '../../src/render/text/mermaid.js';
import { fileOf, pagesFolder, startBrowser } from '../support/browser.js';
import { amissIn, githubHtml, githubPage, NOTHING_AMISS, type Seen } from '../support/github-markdown.js';
import { promised } from './reader.js';
import { everything, nasty, planOf, rewritten, scenario, scenarios } from './reports.js';

/** Text that becomes a program, a picture or a request wherever it is not kept text. */
const PAYLOAD =
  '<script>window.pwned=1</script><img src="http://127.0.0.1:9/x.png" onerror="window.pwned=1">"\'></code></pre></script></style><svg onload="window.pwned=1"> javascript:window.pwned=1';
const attacked = rewritten(everything, () => PAYLOAD);

const folder = pagesFolder();
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the pages said and asked for since it was last emptied. */
let said: string[] = [];
let asked: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  await context.addInitScript({ path: fileURLToPath(new URL('../support/in-page.js', import.meta.url)) });
  context.setDefaultTimeout(120_000);
  page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
});
afterAll(async () => {
  await browser?.close();
  folder.remove();
});

/** Runs in the page; the answer is data of the asked shape. */
const inPage = <T>(code: string): Promise<T> => page.evaluate<T>(code);

let files = 0;
/** Opens the page of a report as a reader would, from a file; → its address. */
async function open(report: Report, hash = ''): Promise<string> {
  files += 1;
  const path = join(folder.path, `${files}.html`);
  writeFileSync(path, html.render(report));
  [said, asked] = [[], []];
  await page.goto(`file://${path}${hash}`);
  return `file://${path}`;
}

describe('the page of a report', () => {
  const OURS =
    `a article body br caption circle code dd defs details div dl dt figcaption figure g h1 h2 h3 head header html input kbd label li line
    main marker meta nav ol output p path pre rect script section span strong style summary svg table tbody td text th thead title tr ul`.split(
      /\s+/,
    );

  test('opens under its own policy without a word and without a request, and is no wider than the window', async () => {
    const reports: [string, Report][] = scenarios.map((name) => [name, scenario(name)]);
    for (const [name, report] of [...reports, ['everything', everything] as const, ['attacked', attacked] as const]) {
      const address = await open(report);
      const seen = await inPage<{
        tags: string[];
        handlers: string[];
        outside: string[];
        scripts: number;
        overflow: number;
      }>('look.page()');
      expect({ name, said, asked, foreign: seen.tags.filter((tag) => !OURS.includes(tag)) }).toEqual({
        name,
        said: [],
        asked: [address],
        foreign: [],
      });
      expect({ name, ...seen, tags: undefined }).toEqual({
        name,
        handlers: [],
        outside: [],
        scripts: 1,
        overflow: 0,
        tags: undefined,
      });
    }
    expect(await inPage('typeof pwned')).toBe('undefined');
    // What they wrote is there to be read.
    expect(await page.textContent('main')).toContain('<img src="http://127.0.0.1:9/x.png" onerror="window.pwned=1">');
  });

  test('even where a text became a tag, nothing would run, load or be sent', async () => {
    let reached = 0;
    const server = createServer((_, response) => {
      reached += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const there = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await open(scenario('blocked-plan'));
    await inPage(`{
      const main = document.querySelector('main');
      main.insertAdjacentHTML('beforeend', '<img src="${there}/x.png" onerror="window.pwned=1"><p style="color:red" onclick="window.pwned=1">x</p>');
      const script = document.createElement('script');
      script.textContent = 'window.pwned=1';
      main.append(script);
      fetch('${there}/leak').catch(() => {});
    }`);
    await page.locator('main > p').last().click();
    // Were the policy not there, this one would be let through behind the others.
    await inPage(`fetch('${there}/last').catch(() => {})`);
    expect(await inPage('typeof pwned')).toBe('undefined');
    const refused = ['img-src', 'style-src', 'script-src', 'connect-src'];
    expect(refused.filter((kind) => !said.some((line) => line.includes(kind)))).toEqual([]);
    // The same request from elsewhere does arrive.
    await fetch(there);
    expect(reached).toBe(1);
    server.close();
  });

  test('is read by keys alone: skip link, search, from finding to finding, folded parts', async () => {
    await open(scenario('measured-plan'));
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#content$/);

    const before = await inPage<string[]>('look.visibleArticles()');
    await page.keyboard.press('/');
    await page.keyboard.type('order_items foreign');
    expect(await inPage('look.visibleArticles()')).toEqual(['m1-s6']);
    expect(await page.locator('#found').textContent()).toBe('1 found');
    await page.keyboard.press('Escape');
    expect(await inPage('look.visibleArticles()')).toEqual(before);

    const focused: string[] = [];
    for (const key of ['j', 'j', 'j', 'k', 'k', 'k']) {
      await page.keyboard.press(key);
      focused.push((await page.locator(':focus').getAttribute('id')) ?? '');
    }
    expect(focused).toEqual(['m1-s1', 'm1-s2', 'm1-s3', 'm1-s2', 'm1-s1', 'm1-s1']);

    await page.locator('#locks summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#locks details li').first().isVisible()).toBe(true);
  });

  test('links to statements lead there, from outside and from a finding, folded or not', async () => {
    await open(planOf(300), '#m6-s50');
    expect(await inPage('look.inView("m6-s50")')).toBe(true);
    await page.locator('.finding a').first().click();
    expect(page.url()).toMatch(/#m1-s1$/);
    expect(await inPage('look.inView("m1-s1")')).toBe(true);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing wrong in the %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const background = { light: 'rgb(255, 255, 255)', dark: 'rgb(13, 17, 23)' }[colorScheme];
    for (const report of [scenario('blocked-plan'), scenario('clean-plan'), everything]) {
      await open(report);
      expect(await inPage('getComputedStyle(document.body).backgroundColor')).toBe(background);
      await inPage(fileOf('axe-core/axe.min.js'));
      // Axe looks at what can be seen.
      await inPage('for (const one of look.all("details")) one.open = true');
      expect(await inPage('look.violations()')).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
  });

  test('on paper it is dark on white, whole, and without what only a screen has', async () => {
    await open(everything);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await inPage('getComputedStyle(document.body).color')).toBe('rgb(28, 33, 40)');
    for (const part of ['.top', 'nav', '.skip']) expect(await page.locator(part).isVisible()).toBe(false);
    expect(
      await inPage('[...new Set(look.all("article").map((one) => getComputedStyle(one).contentVisibility))]'),
    ).toEqual(['visible']);
    await page.emulateMedia({ media: null, colorScheme: null });
    const folded = await page.locator('details:not([open])').count();
    expect(folded).toBeGreaterThan(0);
    await inPage(
      `addEventListener('beforeprint', () => { globalThis.left = look.all('details:not([open])').length; })`,
    );
    const paper = await page.pdf();
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await inPage('left')).toBe(0);
    expect(await page.locator('details:not([open])').count()).toBe(folded);
  });

  test('5,000 statements can be searched, walked and linked to', async () => {
    await open(planOf(5_000), '#m77-s33');
    expect(await inPage('look.inView("m77-s33")')).toBe(true);
    // What is not in view is not laid out.
    expect(await inPage('getComputedStyle(document.getElementById("m1-s1")).contentVisibility')).toBe('auto');
    await page.keyboard.press('/');
    await page.keyboard.type('table_99 column_49');
    expect(await inPage('look.visibleArticles()')).toEqual(['m100-s50']);
    await page.keyboard.press('Escape');
    expect(await inPage('look.visibleArticles().length')).toBe(5_002);
    await page.keyboard.press('k');
    expect(await page.locator(':focus').getAttribute('id')).toBe('m100-s50');
    expect(said).toEqual([]);
  });
});

describe('as GitHub shows it', () => {
  /** A stranger's endless word makes a table scroll within itself; nothing of ours has to. */
  const STRANGERS = new Set(['hostile', 'attacked']);
  const diagrams: string[] = [];
  let amiss: object[] = [];

  beforeEach(() => {
    amiss = [];
  });

  beforeAll(async () => {
    await page.goto('about:blank');
    await page.setContent(githubPage(''));
  });

  async function look(name: string, report: Report, markdown: string, form: 'comment' | 'summary'): Promise<void> {
    // A summary has the width of a page, a comment that of a column.
    await page.setViewportSize({ width: form === 'comment' ? 750 : 980, height: 900 });
    await inPage(`look.show(${JSON.stringify(githubHtml(markdown, { comment: form === 'comment' }))})`);
    const seen = await inPage<Seen>('look.markdown()');
    const { uneven, ...counts } = promised(markdown);
    const is = { ...amissIn(seen, JSON.stringify(report), STRANGERS.has(name)), uneven };
    const ought = { ...NOTHING_AMISS, ...counts, uneven: [] };
    if (!isDeepStrictEqual(is, ought)) amiss.push({ name, form, is, ought });
    diagrams.push(...seen.mermaid);
  }

  test('comments and summaries are what they were meant to be, whole and no wider than the place', async () => {
    for (const name of [...scenarios, 'everything', 'attacked']) {
      const report = { everything, attacked }[name] ?? scenario(name);
      await look(name, report, comment.render(report), 'comment');
      await look(name, report, summary.render(report), 'summary');
    }
    const applying = scenario('clean-plan');
    await look('applying', applying, renderApplying(applying, applying.run), 'comment');
    const stale = {
      base: 'main',
      gained: ['db/0009_x.sql'],
      from: [41],
      problems: [{ message: 'Two are 0009.', hint: 'Rename.' }],
      commands: ['git mv a b'],
    };
    await look('stale', applying, `${renderStale(stale)}\n\n${comment.render(applying)}`, 'comment');
    expect(amiss).toEqual([]);
  });

  test.each([10, 300, 5_000])('%i statements', async (many) => {
    const report = planOf(many);
    await look(`${many}`, report, comment.render(report), 'comment');
    // A summary of 5,000 is 860 kB of the same tables, which the reader of Markdown takes half a minute for.
    if (many <= 300) await look(`${many}`, report, summary.render(report), 'summary');
    expect(amiss).toEqual([]);
  });

  test('mermaid reads every diagram, whatever the names in it', async () => {
    const { diagram } = scenario('clean-plan').plan ?? {};
    if (diagram === undefined) throw new Error('no diagram');
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 8 }), (texts) => {
        let at = 0;
        const names = new Map<string, string>();
        const next = (): string => `${texts[at++ % texts.length]}`;
        const renamed = JSON.parse(
          JSON.stringify(diagram, (key, value) => {
            if (typeof value !== 'string' || key === 'fate') return value;
            // A link names its tables as they are named.
            if (!names.has(value)) names.set(value, next());
            return names.get(value);
          }),
        );
        diagrams.push(mermaid(renamed));
      }),
      { numRuns: 40 },
    );
    expect(diagrams.filter((text) => text.includes('erDiagram')).length).toBeGreaterThan(40);
    await page.addScriptTag({ content: fileOf('mermaid/dist/mermaid.min.js') });
    expect(await inPage(`look.drawn(${JSON.stringify([...new Set(diagrams)])})`)).toEqual([]);
  });
});
