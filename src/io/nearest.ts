import { distance } from 'fastest-levenshtein';

/** The same letters in another order: two that changed places are the commonest slip, and count as two for the distance. */
const shuffled = (a: string, b: string): boolean => a.length > 3 && [...a].sort().join() === [...b].sort().join();

/** The name that was probably meant: at most a third of its letters apart. Letter case does not count. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const candidate of names) {
    const [a, b] = [name.toLowerCase(), candidate.toLowerCase()];
    const far = Math.min(distance(a, b), shuffled(a, b) ? 1 : Number.POSITIVE_INFINITY);
    if (best === undefined || far < best.far) best = { name: candidate, far };
  }
  return best !== undefined && best.far <= Math.max(1, Math.floor(Math.max(name.length, best.name.length) / 3))
    ? best.name
    : undefined;
}

/** ` Did you mean …?`, or nothing. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const found = nearest(name, names);
  return found === undefined ? '' : ` Did you mean \`${found}\`?`;
}
