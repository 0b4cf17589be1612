import { blocked } from '../../model/blocks.js';
import type { ReportStatement } from '../../model/report.js';
import { shortName } from './visible.js';
import { duration, number, type SizeOf } from './words.js';
import { heldWords, longestHeld, type Show, workLines } from './work.js';

const LONGEST_NAME = 140;
const MOST_EFFECTS = 4;

interface LockWords {
  readonly rank: number;
  readonly name: string;
  readonly effect: string;
  readonly known: boolean;
  /** Others wait for it. */
  readonly blocks: boolean;
}

const GOES_ON = 'reads and writes go on';

/** The modes in the server's documented names, weakest first. */
const MODES: readonly string[] = [
  'NONE',
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'SHARED_UPGRADABLE',
  'ShareUpdateExclusiveLock',
  'SHARED',
  'SHARED_NO_WRITE',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'EXCLUSIVE',
  'AccessExclusiveLock',
];

/** What other sessions feel of a lock. */
function effectOf(mode: string): string {
  const { reads, rowLocks, writes, maintenance } = blocked(mode) ?? {};
  if (reads) return 'blocks reads and writes';
  // Of MySQL's, who reads to change is counted among the writers.
  if (writes) return rowLocks && mode === 'ExclusiveLock' ? 'blocks writes and SELECT FOR UPDATE' : 'blocks writes';
  return maintenance && mode.endsWith('Lock') ? `${GOES_ON}, other schema changes wait` : GOES_ON;
}

/** `AccessExclusiveLock` → `ACCESS EXCLUSIVE`, as the manual and `LOCK TABLE` write it. */
function manualName(mode: string): string {
  return /^([A-Z][a-z]+)+Lock$/.test(mode)
    ? mode
        .slice(0, -4)
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase()
    : mode;
}

const WORDS = new Map<string, LockWords>(
  MODES.map((mode, rank) => {
    const effect = effectOf(mode);
    return [mode, { rank, name: manualName(mode), effect, known: true, blocks: effect !== GOES_ON }];
  }),
);

/** Unknown modes are shown as they are, and count as strong: silence would be worse. */
export function lockWords(mode: string): LockWords {
  return (
    WORDS.get(mode) ??
    WORDS.get(mode.replace(/^LOCK=/, '')) ?? { rank: MODES.length, name: mode, effect: '', known: false, blocks: true }
  );
}

/** What is shown of one relation: its strongest lock, and whether it is rewritten. */
interface Effect {
  readonly rank: number;
  readonly relation: string;
  readonly mode: string | null;
  readonly rewritten: boolean;
  /** Nobody has looked: it is the manual's word. */
  readonly documented?: boolean;
}

/** Effects on relations that were there before, strongest first. */
function effects(statements: readonly ReportStatement[]): readonly Effect[] {
  const found = new Map<string, Effect>();
  for (const statement of statements) {
    for (const { mode, relation, documented = false } of statement.locks) {
      const { rank } = lockWords(mode);
      const known = found.get(relation);
      if (known?.mode && known.rank >= rank) continue;
      found.set(relation, { rank, relation, mode, rewritten: known?.rewritten ?? false, documented });
    }
    for (const relation of statement.rewrites) {
      const known = found.get(relation) ?? { rank: 0, relation, mode: null, rewritten: true };
      found.set(relation, { ...known, rewritten: true });
    }
  }
  return [...found.values()].sort((a, b) => b.rank - a.rank || Number(b.rewritten) - Number(a.rewritten));
}

function lockLine(effect: Effect, sizeOf: SizeOf, show: Show): string {
  const words = lockWords(effect.mode ?? '');
  const on = `${nameOf(words, show)} on ${show(shortName(effect.relation, LONGEST_NAME))}${sizeOf(effect.relation)}`;
  const rewritten = words.blocks && words.effect !== '' ? ' while it is rewritten' : '; rewritten';
  const unseen = effect.documented === true ? ' (as documented, not measured)' : '';
  return `${on}${words.effect === '' ? '' : `: ${words.effect}`}${effect.rewritten ? rewritten : ''}${unseen}`;
}

function nameOf(words: LockWords, show: Show): string {
  return words.known ? words.name : show(shortName(words.name, 60));
}

/** Names with their sizes, as far as they can be read; the rest is counted. */
function named(list: readonly Effect[], most: number, sizeOf: SizeOf, show: Show): string | undefined {
  if (list.length === 0) return undefined;
  // One more is not worth "and 1 more".
  const shown = list.length <= most + 1 ? list : list.slice(0, most);
  const names = shown.map((effect) => `${show(shortName(effect.relation, LONGEST_NAME))}${sizeOf(effect.relation)}`);
  const more = list.length - shown.length;
  return `${names.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`;
}

/**
 * What one statement does to relations that were there before, one line each; `blocks` where others wait for it. `all` are the
 * statements of its migration, of which some may run while it still holds its locks.
 */
export function effectsOf(
  statement: ReportStatement,
  sizeOf: SizeOf,
  show: Show,
  all: readonly ReportStatement[] = [],
): readonly { readonly text: string; readonly blocks: boolean }[] {
  const found = effects([statement]);
  const locked = found.filter((effect) => effect.mode !== null);
  const shown = locked.length <= MOST_EFFECTS + 1 ? locked : locked.slice(0, MOST_EFFECTS);
  const more = locked.length - shown.length;
  const rewritten = named(
    found.filter((effect) => effect.mode === null),
    MOST_EFFECTS,
    sizeOf,
    show,
  );
  return [
    ...shown.map((effect) => ({ text: lockLine(effect, sizeOf, show), blocks: lockWords(effect.mode ?? '').blocks })),
    ...(more > 0 ? [{ text: `and ${number(more)} more`, blocks: true }] : []),
    ...(rewritten === undefined ? [] : [{ text: `rewrites ${rewritten}`, blocks: true }]),
    ...heldWords(statement, all).map((text) => ({ text, blocks: true })),
    ...workLines(statement, sizeOf, show).map((text) => ({ text, blocks: false })),
  ];
}

/** How the server changes a table, with its reason where others feel it or the whole table is written anew. */
export function algorithmOf({
  algorithm,
  change,
}: ReportStatement): { readonly text: string; readonly reason: string; readonly felt: boolean } | undefined {
  if (algorithm === null) return undefined;
  const felt = change === undefined || change.rebuilds || change.others !== 'write';
  // That it is not done so is no reason why
  const reason = felt && !change?.reason?.startsWith('ALGORITHM=') ? (change?.reason ?? '') : '';
  return { text: algorithm, reason, felt };
}

/** What others feel most of some statements: the strongest lock with all relations that it is on, and what is rewritten. */
export interface Felt {
  /** In the server's own word: `AccessExclusiveLock`. */
  readonly mode: string | undefined;
  /** `ACCESS EXCLUSIVE on public.orders`. */
  readonly lock: string | undefined;
  /** `blocks reads and writes`. */
  readonly effect: string;
  readonly rewritten: string | undefined;
}

export function feltOf(statements: readonly ReportStatement[], show: Show, sizeOf: SizeOf = () => ''): Felt {
  const all = effects(statements);
  const first = all.find((effect) => effect.mode !== null && lockWords(effect.mode).blocks);
  const words = lockWords(first?.mode ?? '');
  const same = first === undefined ? [] : all.filter((effect) => effect.mode === first.mode);
  const rewritten = all.filter((effect) => effect.rewritten);
  const on = named(same, 3, sizeOf, show);
  return {
    mode: first?.mode ?? undefined,
    lock: on === undefined ? undefined : `${nameOf(words, show)} on ${on}`,
    effect: words.effect,
    rewritten: named(rewritten, 2, sizeOf, show),
  };
}

/** The strongest lock of a plan in a sentence without its end: on what, whom it blocks, how long on the shadow; undefined where nobody waits. For Markdown and HTML. */
export function strongestLock(
  migrations: readonly { readonly statements: readonly ReportStatement[] }[],
  { mode, lock, effect }: Felt,
): string | undefined {
  if (lock === undefined || mode === undefined) return undefined;
  const held = longestHeld(migrations, mode);
  const long = held === undefined ? '' : `, held ${duration(held.ms).replaceAll(' ', '&nbsp;')} on the shadow`;
  return `${lock}${effect === '' ? '' : `: ${effect}`}${long}${held?.grows ? ', longer with more rows' : ''}`;
}

/** The same in a few words, for one line of many. */
export function feltWords(statements: readonly ReportStatement[], show: Show): readonly string[] {
  const { lock, rewritten } = feltOf(statements, show);
  return [...(lock === undefined ? [] : [lock]), ...(rewritten === undefined ? [] : [`rewrites ${rewritten}`])];
}
