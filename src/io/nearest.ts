import { distance } from 'fastest-levenshtein';

/** The name that was probably meant: at most a third of its letters apart. Letter case does not count. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const candidate of names) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
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
