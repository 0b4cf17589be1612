import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Minutes for each property, with a new beginning each time, by `npm run fuzz`; without it a few runs that are the same every time. */
const MINUTES = Number(process.env['FUZZ'] ?? 0);
const CORPUS = join(process.cwd(), '__tests__', 'fuzz', 'corpus');

export const LONG_MS = MINUTES * 60_000 + 60_000;

/** How a property is run: `few` of it in `npm test`. */
export function runs(few: number): fc.Parameters<unknown> {
  return MINUTES === 0
    ? { numRuns: few, seed: 20_261_127, endOnFailure: true }
    : { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: MINUTES * 60_000, markInterruptAsFailure: false };
}

/** Cases that once went wrong: `corpus/<surface>/<case>.json`, each a JSON value as the property takes it. They are tried first, always. */
export function kept<T>(surface: string): readonly T[] {
  const folder = join(CORPUS, surface);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T);
}

/** A property over texts, the kept ones first. */
export function overTexts(
  surface: string,
  texts: fc.Arbitrary<string>,
  few: number,
  check: (text: string) => void,
): void {
  for (const text of kept<string>(surface)) check(text);
  fc.assert(fc.property(texts, check), runs(few));
}

/** The same where the work is asynchronous. */
export async function overTextsLater(
  surface: string,
  texts: fc.Arbitrary<string>,
  few: number,
  check: (text: string) => Promise<void>,
): Promise<void> {
  for (const text of kept<string>(surface)) await check(text);
  await fc.assert(fc.asyncProperty(texts, check), runs(few));
}

/** Text out of scraps that mean something to whoever reads it, and out of anything. */
export function scraps(words: readonly string[], most = 40): fc.Arbitrary<string> {
  const any = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  return fc.array(any, { maxLength: most }).map((all) => all.join(''));
}
