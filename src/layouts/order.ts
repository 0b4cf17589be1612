import { tidy } from '../io/folder.js';
import { didYouMean } from '../io/nearest.js';
import { printable } from '../io/text.js';
import type { Problem } from '../model/migration.js';

interface Named {
  readonly id: string;
  readonly path: string;
}

/**
 * Puts files into the order that the user wrote down. Every file must be listed, once; what is not comes last, with a
 * problem, so that it is neither lost nor run somewhere by chance.
 */
export function explicitOrder<T extends Named>(
  files: readonly T[],
  order: readonly string[],
): { readonly files: readonly T[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const byName = new Map<string, Set<T>>();
  const names = ({ id, path }: T): readonly string[] => [id, path, id.slice(id.lastIndexOf('/') + 1)];
  for (const file of files) {
    for (const name of names(file)) byName.set(name, (byName.get(name) ?? new Set()).add(file));
  }
  const placed = new Set<T>();
  for (const line of order) {
    const wanted = tidy(line) ?? line;
    const found = [...(byName.get(wanted) ?? [])];
    // A whole id or path is meant before a name that also stands in a sub-folder.
    const file =
      found.length < 2
        ? found[0]
        : (found.find((one) => one.id === wanted) ?? found.find((one) => one.path === wanted));
    const shown = printable(line);
    if (file === undefined) {
      const several = found.map((one) => printable(one.id)).join(', ');
      problems.push({
        kind: found.length > 1 ? 'duplicate' : 'not-a-file',
        id: line,
        message:
          found.length > 1
            ? `\`order\` lists ${shown}, and that could be ${several}.`
            : `\`order\` lists ${shown}, and there is no such file.${didYouMean(line, byName.keys())}`,
        hint: found.length > 1 ? 'Write it with its sub-folder.' : 'Correct the name, or take it out of `order`.',
      });
    } else if (placed.has(file)) {
      problems.push({
        kind: 'duplicate',
        id: file.id,
        message: `\`order\` lists ${shown} twice.`,
        hint: 'Leave one of the two lines.',
      });
    } else placed.add(file);
  }
  for (const file of files) {
    if (placed.has(file)) continue;
    placed.add(file);
    problems.push({
      kind: 'out-of-order',
      id: file.id,
      path: file.path,
      message: `${printable(file.path)} is not in \`order\`, so nobody knows its place.`,
      hint: `Add \`${printable(file.id)}\` to \`order\`, as a rule at its end; or exclude the file.`,
    });
  }
  return { files: [...placed], problems };
}
