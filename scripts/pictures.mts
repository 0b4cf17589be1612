// `npm run pictures`: the README's pictures, from real runs of the committed bundle on migrations-fixtures/pictures, in a real browser.
// `npm run pictures -- FOLDER` puts there every scenario of migrations-fixtures/reports instead, in light and dark, to be looked at.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../__tests__/support/browser.js';
import { githubHtml, githubPage } from '../__tests__/support/github-markdown.js';
import { html } from '../src/render/html.js';
import { terminalHtml, withColours } from './pictures-colours.mjs';
import { ensureChromium } from './servers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixture = join(root, 'migrations-fixtures/pictures');
type Scheme = 'light' | 'dark';

/** One picture of a page; `most` is the greatest height, as a reader sees it without scrolling. */
async function shoot(
  browser: Browser,
  show: { readonly html?: string; readonly file?: string; readonly at?: string },
  to: { readonly file: string; readonly width: number; readonly most?: number; readonly scheme?: Scheme },
): Promise<void> {
  const { file, width, most = 100_000, scheme = 'light' } = to;
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: 1.5, colorScheme: scheme });
  if (show.html !== undefined) await page.setContent(show.html);
  else await page.goto(pathToFileURL(show.file ?? '').href);
  // What is not in view is not drawn, so that the window has to be as high as the page.
  const height = Math.min(most, await page.evaluate<number>('document.documentElement.scrollHeight'));
  await page.setViewportSize({ width, height });
  if (show.at !== undefined) await page.evaluate(`document.querySelector(${JSON.stringify(show.at)}).scrollIntoView()`);
  await page.screenshot({ path: file });
  await page.close();
}

const commentPage = (markdown: string): string => githubPage(withColours(githubHtml(markdown, { comment: true })));

/** Runs the bundle as a user would; what it prints, with its colours. */
function bundle(cwd: string, expected: number, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/index.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '110', GITHUB_ACTIONS: '' },
  });
  if (status !== expected)
    throw new Error(`\`${args.join(' ')}\` ended with ${status}, not ${expected}:\n${stdout}${stderr}`);
  return stdout;
}

/** A shop in production, and a pull request that is about to hurt it. */
async function readmePictures(browser: Browser, into: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'mom-pictures-'));
  try {
    cpSync(fixture, home, { recursive: true });
    const database = ['--migrations', 'db/migrations', '--database-url', 'pglite:shop', '--shadow', 'embedded'];
    bundle(home, 0, 'apply', ...database, '--include', '001_*', '--backup', 'none');
    const { PGlite } = await import(pathToFileURL(join(root, 'dist/pglite/index.js')).href);
    const production = await PGlite.create({ dataDir: join(home, 'shop') });
    await production.exec(readFileSync(join(home, 'rows.sql'), 'utf8'));
    await production.close();
    const files = ['--comment-file', 'comment.md', '--html-file', 'report.html'];
    const said = bundle(home, 1, 'plan', ...database, ...files);
    const markdown = readFileSync(join(home, 'comment.md'), 'utf8');
    for (const scheme of ['light', 'dark'] as const)
      await shoot(
        browser,
        { html: commentPage(markdown) },
        { file: join(into, `comment-${scheme}.png`), width: 800, most: 1_080, scheme },
      );
    const report = join(home, 'report.html');
    for (const scheme of ['light', 'dark'] as const)
      await shoot(
        browser,
        { file: report, at: '#locks' },
        { file: join(into, `report-${scheme}.png`), width: 1_200, most: 1_000, scheme },
      );
    const prompt = '$ migrate-on-merge plan --migrations db/migrations --database-url env:DATABASE_URL\n';
    await shoot(
      browser,
      { html: terminalHtml(`${prompt}${said}`) },
      { file: join(into, 'terminal.png'), width: 940, most: 900 },
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Every scenario as a comment and as a page. */
async function gallery(browser: Browser, into: string): Promise<void> {
  const folder = join(root, 'migrations-fixtures/reports');
  mkdirSync(into, { recursive: true });
  const names = readdirSync(folder).filter((name) => /\.(?:comment|applying|stale)\.md$/.test(name));
  for (const name of names) {
    const markdown = readFileSync(join(folder, name), 'utf8');
    const scenario = basename(name, '.md');
    for (const scheme of ['light', 'dark'] as const)
      await shoot(
        browser,
        { html: commentPage(markdown) },
        { file: join(into, `${scenario}.${scheme}.png`), width: 750, scheme },
      );
    const report = join(folder, name.replace('.comment.md', '.json'));
    if (!existsSync(report) || report.endsWith('.md')) continue;
    const page = join(into, name.replace('.comment.md', '.html'));
    writeFileSync(page, html.render(JSON.parse(readFileSync(report, 'utf8'))));
    await shoot(browser, { file: page }, { file: page.replace(/html$/, 'page.png'), width: 1_200, most: 16_000 });
  }
}

process.env['MIGRATE_ON_MERGE_TEST_CHROMIUM'] ??= await ensureChromium({ log: console.error });
const browser = await startBrowser();
try {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) await readmePictures(browser, join(root, 'docs/images'));
  else await gallery(browser, resolve(folder));
} finally {
  await browser.close();
}
