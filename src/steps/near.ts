import { distance } from 'fastest-levenshtein';

/** The name that was most likely meant, where one is near enough to be worth saying. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  return best !== undefined && best.far < name.length && best.far <= Math.max(1, name.length / 3)
    ? best.candidate
    : undefined;
}
