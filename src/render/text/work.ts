import { blocked, takesTime } from '../../model/blocks.js';
import type { RowsTouched } from '../../model/measured.js';
import type { ReportStatement } from '../../model/report.js';
import { shortName } from './visible.js';
import { count, number, type SizeOf } from './words.js';

/** Prints names in the way of the text around: as code, or as they are. */
export type Show = (text: string) => string;

const LONGEST_NAME = 140;
const MOST = 4;

/** Takes the longer the more rows there are. */
const grows = ({ scans = [], validated = [], rewrites }: ReportStatement): boolean =>
  scans.length + validated.length + rewrites.length > 0;

/** Of the next statements, `held` of those that take time, the first that takes the longer the more rows there are. */
function firstLong(all: readonly ReportStatement[], from: number, held: number): ReportStatement | undefined {
  for (let i = from, left = held; i < all.length && left > 0; i += 1) {
    const one = all[i] as ReportStatement;
    if (!takesTime(one.kind)) continue;
    if (grows(one)) return one;
    left -= 1;
  }
  return undefined;
}

/** Of statements one behind the other, the last that runs while a lock is held that one of them takes; `held` counts those that take time. */
export function lastHeld(all: readonly ReportStatement[], from: number, held: number): number {
  let last = from;
  for (let at = from + 1, left = held; at < all.length && left > 0; at += 1) {
    if (!takesTime((all[at] as ReportStatement).kind)) continue;
    last = at;
    left -= 1;
  }
  return last;
}

/** How long a lock was held on the shadow, and whether the target's rows make that longer. */
export interface Held {
  readonly ms: number;
  readonly grows: boolean;
}

/** The longest that a lock of this mode is held; undefined where a statement of those has not run, or nobody takes one. */
export function longestHeld(
  migrations: readonly { readonly statements: readonly ReportStatement[] }[],
  mode: string,
): Held | undefined {
  const found: Held[] = [];
  for (const { statements } of migrations) {
    for (const [at, { locks }] of statements.entries()) {
      const own = locks.filter((lock) => lock.mode === mode);
      if (own.length === 0) continue;
      const held = Math.max(...own.map(({ statementsHeld = 0 }) => statementsHeld));
      const during = statements.slice(at, lastHeld(statements, at, held) + 1);
      if (during.some(({ ms }) => ms === null)) return undefined;
      found.push({ ms: during.reduce((sum, { ms }) => sum + (ms ?? 0), 0), grows: during.some(grows) });
    }
  }
  // One that grows with the rows is the longer, whatever it took without them.
  return found.sort((a, b) => Number(b.grows) - Number(a.grows) || b.ms - a.ms)[0];
}

/** That a lock which others feel is held while a long statement runs; nothing where only short ones follow. */
export function heldWords(statement: ReportStatement, all: readonly ReportStatement[]): readonly string[] {
  const felt = statement.locks.flatMap(({ mode, statementsHeld = 0 }) =>
    blocked(mode)?.writes ? [statementsHeld] : [],
  );
  const held = Math.max(0, ...felt);
  if (held === 0) return [];
  const long = firstLong(all, all.indexOf(statement) + 1, held);
  if (long === undefined) return [];
  // A report of a stranger may call it anything.
  const one = `the ${/^[A-Z ]+$/.test(long.kind) ? long.kind : 'statement'} on line ${number(long.line)}`;
  return [held === 1 ? `held while ${one} runs` : `held while ${number(held)} more statements run, among them ${one}`];
}

/** Names as far as they can be read; the rest is counted. */
function listed(names: readonly string[], show: Show, after: (name: string) => string = () => ''): string {
  // One more is not worth "and 1 more".
  const shown = names.length <= MOST + 1 ? names : names.slice(0, MOST);
  const more = names.length - shown.length;
  const words = shown.map((name) => `${show(shortName(name, LONGEST_NAME))}${after(name)}`).join(', ');
  return `${words}${more > 0 ? ` and ${number(more)} more` : ''}`;
}

function rowWords({ relation, ...rows }: RowsTouched, show: Show): string {
  const told = Object.entries(rows).flatMap(([how, many]) => (many > 0 ? [`${number(many)} ${how}`] : []));
  return `${show(shortName(relation, LONGEST_NAME))} ${told.join(', ')}`;
}

/** What a statement reads, checks, fires and writes beside what it locks, one line each. */
export function workLines(statement: ReportStatement, sizeOf: SizeOf, show: Show): readonly string[] {
  const { scans = [], validated = [], triggers = [], touched = [], locks, rewrites, rows } = statement;
  // Where a lock has said it, it would only be noise.
  const size: SizeOf = (table) => (locks.some(({ relation }) => relation === table) ? '' : sizeOf(table));
  const checked = new Map<string, string[]>();
  for (const { table, constraint } of validated) checked.set(table, [...(checked.get(table) ?? []), constraint]);
  const read = scans.filter((table) => !checked.has(table) && !rewrites.includes(table));
  const tables = [...checked].slice(0, MOST);
  const more = checked.size - tables.length;
  return [
    ...tables.map(
      ([table, names]) =>
        `checks every row of ${show(shortName(table, LONGEST_NAME))}${size(table)} for ${listed(names, show)}`,
    ),
    ...(more > 0 ? [`checks every row of ${count(more, 'more table')}`] : []),
    ...(read.length === 0 ? [] : [`reads every row of ${listed(read, show, size)}`]),
    ...(triggers.length === 0 ? [] : [`fires ${listed(triggers, show)}`]),
    // Of one table the number of rows stands beside the statement.
    ...(touched.length === 0 || (touched.length === 1 && rows !== null)
      ? []
      : [
          `rows on the shadow: ${touched
            .slice(0, MOST)
            .map((one) => rowWords(one, show))
            .join('; ')}`,
        ]),
  ];
}
