/** A name with the number that it begins with. */
export interface Versioned {
  /** As typed: `001`, `1.10`, `20250103000000`, `2024-01-02`. */
  readonly version: string | undefined;
  /** What follows it, without the separator. */
  readonly rest: string;
  /** Two files of one folder must not share this version; a mere day may be shared. */
  readonly unique: boolean;
}

// Groups end at separators only: digits that may be cut in many ways would take for ever on a hostile name.
const DATE = /^(?:19|20)\d\d([-_.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[-_.T]\d{4,})*(?![0-9A-Za-z])/;
const DAY = /^(?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])$/;
const NUMBER = /^[vV]?(\d+(?:\.\d+)*)(?![0-9A-Za-z])/;

/** Takes a name without its suffix apart. */
export function versionOf(stem: string): Versioned {
  const date = DATE.exec(stem)?.[0];
  const number = NUMBER.exec(stem);
  const taken = date ?? number?.[0];
  if (taken === undefined) return { version: undefined, rest: stem, unique: false };
  const version = date ?? number?.[1];
  const rest = stem.slice(taken.length).replace(/^[-_. ]+/, '');
  return { version, rest, unique: version !== undefined && !DAY.test(version) };
}

/** Digits without their leading zeros. */
const bare = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** One spelling for `003` and `3`, `1.02` and `1.2`. */
export function sameVersion(version: string): string {
  return version.replace(/\d+/g, bare);
}

/** Numbers of any length, as text: a timestamp with microseconds is beyond what a double holds. */
function compareNumbers(a: string, b: string): number {
  const [x, y] = [bare(a), bare(b)];
  if (x.length !== y.length) return x.length - y.length;
  return x < y ? -1 : x > y ? 1 : 0;
}

function compareLists(a: readonly string[], b: readonly string[], compare: (a: string, b: string) => number): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compare(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const isDigit = (text: string): boolean => text >= '0' && text <= '9';

function compareRuns(a: string, b: string): number {
  if (isDigit(a.charAt(0)) && isDigit(b.charAt(0))) return compareNumbers(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One part of a path, cut for comparing. */
interface Part {
  /** The dotted number that it begins with: [1, 10] of `v1.10_x`. */
  readonly numbers: readonly string[];
  /** Runs of digits and of other characters. */
  readonly runs: readonly string[];
}

/** A path cut for comparing, once, so that sorting a long history need not do it again and again. */
export interface NaturalKey {
  readonly parts: readonly Part[];
  readonly path: string;
}

function partOf(text: string): Part {
  const numbers = /^(?:[vV](?=\d))?(\d+(?:\.\d+)*)/.exec(text);
  const rest = numbers === null ? text : text.slice(numbers[0].length);
  return { numbers: numbers?.[1]?.split('.') ?? [], runs: rest.match(/\d+|\D+/g) ?? [] };
}

/** `path` with its folders; give it without suffixes, so that `001_a` comes before `001_a_b`. */
export function naturalKey(path: string): NaturalKey {
  return { parts: path.split('/').map(partOf), path };
}

function compareParts(a: Part, b: Part): number {
  // What begins with a number comes before what does not, however its name is spelled.
  if (a.numbers.length === 0 || b.numbers.length === 0) {
    const order = Number(a.numbers.length === 0) - Number(b.numbers.length === 0);
    return order === 0 ? compareLists(a.runs, b.runs, compareRuns) : order;
  }
  const order = compareLists(a.numbers, b.numbers, compareNumbers);
  return order === 0 ? compareLists(a.runs, b.runs, compareRuns) : order;
}

/** Natural order: folder by folder, numbers as numbers; what is equal so (`01` and `1`) goes by its characters. */
export function compareNatural(a: NaturalKey, b: NaturalKey): number {
  for (let i = 0; i < Math.min(a.parts.length, b.parts.length); i += 1) {
    const [x, y] = [a.parts[i], b.parts[i]];
    const order = x === undefined || y === undefined ? 0 : compareParts(x, y);
    if (order !== 0) return order;
  }
  if (a.parts.length !== b.parts.length) return a.parts.length - b.parts.length;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
