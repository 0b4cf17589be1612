// A real Chromium for tests that look at what people look at.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { cacheFolder } from '../../scripts/servers.mjs';
import { chromiumIn } from '../../scripts/servers-chromium.mjs';

const require = createRequire(import.meta.url);

/** As root there is no sandbox, and a test's browser has nothing to say to anybody. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Tests never skip: a browser that is not there is an error. */
async function program(): Promise<string> {
  const named = process.env['MIGRATE_ON_MERGE_TEST_CHROMIUM'];
  const file = join(cacheFolder(), 'chromium.json');
  const bin = named ?? (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[])[0] : undefined);
  const found = bin === undefined ? undefined : await chromiumIn(bin);
  if (found === undefined) throw new Error('No Chromium has been prepared for the tests: run `npm cit`.');
  return found;
}

export async function startBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: await program(), args: FLAGS, chromiumSandbox: false });
}

/** The text of a file that a package brings along. */
export const fileOf = (path: string): string => readFileSync(require.resolve(path), 'utf8');

/** A folder of its own for the pages that are opened. */
export function pagesFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'mom-pages-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
