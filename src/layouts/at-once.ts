/** Files read at the same time: enough to hide the disk, and far from the limit of open files. */
const AT_ONCE = 32;

/** Some at a time, results in the order of the items. */
export async function someAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return results;
}
