/** Lines beside a change. */
const AROUND = 3;
/** No workflow is that long; the table below would have a million fields. */
const LONGEST = 1_000;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
  /** Number of the line before it in the old text, and in the new one. */
  readonly at: readonly [before: number, after: number];
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

/** The longest common lines, by the table that every book has. */
function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row !== undefined)
        row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j])
      lines.push({ sign: ' ', text: before[i++] ?? '', at: [i - 1, j++] });
    else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
      lines.push({ sign: '-', text: before[i++] ?? '', at: [i - 1, j] });
    else lines.push({ sign: '+', text: after[j++] ?? '', at: [i, j - 1] });
  }
  return lines;
}

function hunk(lines: readonly Line[]): readonly string[] {
  const count = (sign: '-' | '+'): number => lines.filter((line) => line.sign === ' ' || line.sign === sign).length;
  const [before = 0, after = 0] = lines[0]?.at ?? [];
  const range = (start: number, length: number): string => `${length === 0 ? start : start + 1},${length}`;
  return [
    `@@ -${range(before, count('-'))} +${range(after, count('+'))} @@`,
    ...lines.map(({ sign, text }) => `${sign}${text}`),
  ];
}

/**
 * The unified diff of two texts, as `git apply` takes it; empty where they are the same. `before` is undefined for a file that is
 * not there yet. Line ends of Windows do not count.
 */
export function lineDiff(path: string, before: string | undefined, after: string): string {
  const old = linesOf((before ?? '').replaceAll('\r\n', '\n'));
  const wanted = linesOf(after);
  if (before !== undefined && old.join('\n') === wanted.join('\n')) return '';
  const head = [before === undefined ? '--- /dev/null' : `--- a/${path}`, `+++ b/${path}`];
  if (old.length > LONGEST || wanted.length > LONGEST)
    return `${[...head, ...old.map((line) => `-${line}`), ...wanted.map((line) => `+${line}`)].join('\n')}\n`;
  const lines = compare(old, wanted);
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== ' '),
  );
  const hunks: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    if (near[at] !== true) continue;
    if (near[at - 1] !== true) hunks.push([]);
    hunks.at(-1)?.push(line);
  }
  return `${[...head, ...hunks.flatMap(hunk)].join('\n')}\n`;
}
