import { distance } from 'fastest-levenshtein';
import { bareName, type Made } from '../made.js';
import type { HintContext } from './context.js';

export const quoted = (message: string): string | undefined => /"([^"]+)"/.exec(message)?.[1];
export const at = (made: Made): string => `${made.path}:${made.line}`;

/** How a file is recorded that somebody has run by hand. */
export const recordedBy = ({ id, halfDone }: HintContext): string =>
  halfDone === true ? `repair --mark-applied ${id}` : `baseline --to ${id}`;

/** Two neighbours that changed places are one slip, not two. */
function slips(a: string, b: string): number {
  const at = [...a].findIndex((c, i) => c !== b[i]);
  const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
  return at >= 0 && swapped === b ? 1 : distance(a, b);
}

/** The name that is meant, where one is only a slip of the hand away. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const candidate of names) {
    const far = slips(name, candidate);
    if (best === undefined || far < best.far) best = { name: candidate, far };
  }
  return best !== undefined && best.far > 0 && best.far <= Math.max(1, Math.floor(name.length / 4))
    ? best.name
    : undefined;
}

/** `schema.name` of everything that bears this name; columns and the like have three parts or more. */
export function places(name: string, names: readonly string[]): readonly string[] {
  const found = names.filter((one) => /^[^.]+\.[^.(]+(?:\(|$)/.test(one) && bareName(one) === name);
  return [...new Set(found.map((one) => one.replace(/\(.*$/s, '')))];
}
