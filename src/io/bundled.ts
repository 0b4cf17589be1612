import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder that this code runs from: `dist/` in the bundle, `lib/io` or `src/io` from a checkout. */
const here = dirname(fileURLToPath(unseen(import.meta.url)));

/** ncc follows paths that it can compute and copies whole folders of them into the bundle; this one it cannot. */
function unseen(url: string): string {
  return [...url].join('');
}

/**
 * A file that comes with the bundle, or undefined when we run from a checkout. ncc rewrites `new URL(…, import.meta.url)`
 * and inlines what it can see, which kills modules that look for a file beside themselves: so the path is made at run time.
 */
export function bundledFile(...path: readonly string[]): string | undefined {
  const file = join(here, ...path);
  return existsSync(file) ? file : undefined;
}

/** Loads a package that the build copies beside the bundle; from a checkout it comes from node_modules. */
export async function loadBundled<T>(path: readonly string[], packageName: string): Promise<T> {
  const file = bundledFile(...path);
  const target = file === undefined ? packageName : pathToFileURL(file).href;
  return (await import(/* webpackIgnore: true */ target)) as T;
}
