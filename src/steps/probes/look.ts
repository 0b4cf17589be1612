import { ServerError } from '../../model/error.js';
import type { Probe } from '../../model/measured.js';
import type { Query, Row, Session } from '../../model/session.js';
import type { Asking, Refusal, TableFacts } from './asking.js';
import { firstFailing } from './narrow.js';
import type { Question, Source, Test } from './question.js';
import { breaking, evaluation, type Look, MOST } from './select.js';

/** A table of more is read as a whole only where an index makes that quick. */
const LARGE_BYTES = 1024 ** 3;
/** Of the time of a probe, what a look at a part takes where the whole was too much. */
const FOR_PART_MS = 1_500;
const QUICK_MS = 1_000;
const SAMPLE_ROWS = 100_000;
const SHOWN_IDS = 10;

/** What a look at the rows gave. */
export type Seen = Pick<Probe, 'outcome' | 'rows' | 'atLeast' | 'ids' | 'why'>;

/** Asks, and gives what it refused in place of an error. */
export type Ask = (ms: number, query: Query) => Promise<readonly Row[] | Refusal>;

export function asker(asking: Asking, session: Session): Ask {
  return async (ms, query) => {
    try {
      return await asking.bounded(session, ms, query);
    } catch (error) {
      if (!(error instanceof ServerError) || error.data.connectionLost === true || session.lost !== undefined)
        throw error;
      return asking.refusal(error.code);
    }
  };
}

const refused = (answer: readonly Row[] | Refusal): answer is Refusal => typeof answer === 'string';

const WORDS: Readonly<Record<Refusal, string>> = {
  timeout: 'it took too long',
  locked: 'another session held the table locked',
  right: "the plan's credential may not read all that it needs",
  missing: 'the target does not have what it needs: it is not what the plan starts from',
  data: 'a value stands in its way',
  other: 'the server refused the question',
};

/** `12` or `(1, a)`, from the JSON of a key's columns. */
export function shownKey(json: string | null | undefined): string | undefined {
  if (json === null || json === undefined || json === '') return undefined;
  const parts = (JSON.parse(json) as readonly unknown[]).map(String);
  return parts.length === 1 ? parts[0] : `(${parts.join(', ')})`;
}

const numeric = (ids: readonly string[]): boolean => ids.every((one) => /^-?\d{1,15}$/.test(one));

function idsOf(keys: readonly (string | null | undefined)[]): Pick<Seen, 'ids'> {
  const all = [...new Set(keys.flatMap((key) => shownKey(key) ?? []))];
  const sorted = numeric(all) ? all.sort((a, b) => Number(a) - Number(b)) : all;
  return sorted.length === 0 ? {} : { ids: sorted.slice(0, SHOWN_IDS) };
}

function breaks(rows: readonly Row[], test: Test): Seen | undefined {
  if (rows.length === 0) return undefined;
  const many = rows.length > MOST;
  const kept = rows.slice(0, MOST);
  const number = test.kind === 'duplicates' ? kept.reduce((sum, row) => sum + Number(row['n']), 0) : kept.length;
  // Keys of one group side by side: people want to see which rows are alike.
  const keys =
    test.kind === 'duplicates'
      ? kept.slice(0, SHOWN_IDS).flatMap((row) => [row['k'], row['l']])
      : kept.map((row) => row['k']);
  const ids = test.kind === 'duplicates' ? keys.flatMap((key) => shownKey(key) ?? []).slice(0, SHOWN_IDS) : undefined;
  return {
    outcome: 'breaks',
    rows: number,
    ...(many ? { atLeast: true } : {}),
    ...(ids === undefined ? idsOf(keys) : ids.length === 0 ? {} : { ids }),
  };
}

const share = (facts: TableFacts): string => {
  const all = facts.rows ?? 0;
  const percent = Math.min(100, (100 * SAMPLE_ROWS) / Math.max(1, all));
  return `looked at about ${percent >= 1 ? Math.round(percent) : percent.toPrecision(1)} % of ${all >= 1e6 ? `${(all / 1e6).toFixed(1).replace(/\.0$/, '')} million` : all} rows`;
};

/** A part of a table that is too large: what breaks there breaks, what does not says little of the rest. */
async function part(
  ask: Ask,
  look: Look,
  source: Source,
  test: Test,
  parentFacts: TableFacts,
  ms: number,
): Promise<Seen> {
  const not = (why: string): Seen => ({ outcome: 'not-probed', why });
  if (test.kind === 'duplicates') return not('the table is too large to compare all its rows in time');
  const sampled: Look = { ...look, sample: SAMPLE_ROWS };
  const query =
    test.kind === 'evaluates'
      ? evaluation(sampled, source, test.expression)
      : breaking(sampled, source, test, parentFacts);
  const answer = await ask(ms, query);
  if (answer === 'data') return { outcome: 'breaks', rows: 1, atLeast: true, why: share(look.facts) };
  if (refused(answer)) return not(`the table is too large to read in time, and of a part: ${WORDS[answer]}`);
  const found = test.kind === 'evaluates' ? undefined : breaks(answer, test);
  return found === undefined
    ? not(`${share(look.facts)}, which are too many to read in time, and none of those breaks it`)
    : { ...found, atLeast: true, why: share(look.facts) };
}

/** Puts one question to the rows, within so many milliseconds. */
export async function lookAt(
  ask: Ask,
  look: Look,
  { source, test }: Extract<Question['ask'], { readonly source: Source }>,
  parentFacts: TableFacts,
  budgetMs: number,
): Promise<Seen> {
  const start = performance.now();
  const left = (): number => Math.max(1, budgetMs - (performance.now() - start));
  const large = (look.facts.bytes ?? 0) > LARGE_BYTES && test.kind !== 'any';
  // A part tells nothing of duplicates: they get all the time there is.
  const alone = test.kind === 'duplicates';
  const whole = large && !alone ? Math.min(QUICK_MS, budgetMs) : Math.max(1, budgetMs - (alone ? 0 : FOR_PART_MS));
  const query =
    test.kind === 'evaluates' ? evaluation(look, source, test.expression) : breaking(look, source, test, parentFacts);
  const answer = await ask(whole, query);
  if (answer === 'timeout' && (alone || left() > 100)) return part(ask, look, source, test, parentFacts, left());
  if (answer === 'data') {
    const failing =
      test.kind === 'evaluates' ? await firstFailing(ask, look, source, test.expression, left) : undefined;
    const ids = failing?.ids ?? [];
    return {
      outcome: 'breaks',
      rows: Math.max(1, ids.length),
      ...(failing?.whole === true ? {} : { atLeast: true }),
      ...(ids.length === 0 ? {} : { ids }),
    };
  }
  if (refused(answer)) return { outcome: 'not-probed', why: WORDS[answer] };
  return (test.kind === 'evaluates' ? undefined : breaks(answer, test)) ?? { outcome: 'holds' };
}
