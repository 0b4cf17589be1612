import type { LockTaken, RehearsedMigration, RehearsedStatement } from '../../model/plan.js';
import { lockWords } from '../../render/text/locks.js';
import { count, number, rows, size } from '../../render/text/words.js';
import { busyAt, trafficWords, type Waiting, waitingFor } from '../busy.js';
import { underHeld } from '../held.js';
import type { OnTarget } from '../on-target.js';
import { countsRows, estimate, type Work } from './rates.js';
import { openWords } from './waits.js';
import { type Doing, workOf } from './work.js';

/** A replica that lags for less is no news. */
const LAG_SECONDS = 30;

const WORDS: Readonly<Record<Work, string>> = {
  rewrite: 'the rewrite of',
  build: 'the index build over',
  check: 'the check of every row in',
  'foreign-key': 'the foreign key check of every row in',
  copy: 'the copy of',
  rebuild: 'the rebuild of',
  'online-build': 'the index build over',
  rows: 'the change of',
};

/** What a kind of work has to go through: bytes with indexes where those are written too, or rows. */
function amountOf(work: Work, relations: readonly string[], target: OnTarget): number | undefined {
  const withIndexes = work === 'rewrite' || work === 'copy' || work === 'rebuild';
  // A table with partitions stands for all that the target has of them.
  const whole = relations.filter((relation) => target.sizes.get(relation)?.partitions !== undefined);
  const all = (whole.length > 0 ? whole : relations).map((relation) => {
    const found = target.sizes.get(relation);
    if (countsRows(work)) return found?.rows ?? undefined;
    const { bytes, indexBytes } = found ?? {};
    return bytes === null || bytes === undefined ? undefined : bytes + (withIndexes ? (indexBytes ?? 0) : 0);
  });
  return all.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    0,
  );
}

/** The strongest lock on a relation that others wait for. */
function strongest(locks: readonly LockTaken[], relation: string): string | undefined {
  const all = locks.filter((lock) => lock.relation === relation).map(({ mode }) => lockWords(mode));
  return all.sort((a, b) => b.rank - a.rank)[0]?.name;
}

interface Felt {
  readonly relation: string;
  readonly waiting: Waiting;
}

/** Relations that others wait for, the busiest first. */
function feltOf({ locks }: RehearsedStatement, target: OnTarget): readonly Felt[] {
  const rank = { hot: 3, middling: 2, unknown: 1, quiet: 0 };
  return [...new Set(locks.map(({ relation }) => relation))]
    .map((relation) => ({ relation, waiting: waitingFor(locks, relation) }))
    .filter(({ waiting }) => waiting.reads || waiting.writes)
    .sort(
      (a, b) =>
        rank[busyAt(target, b.relation, b.waiting)] - rank[busyAt(target, a.relation, a.waiting)] ||
        Number(b.waiting.reads) - Number(a.waiting.reads),
    );
}

const bytesOf = (target: OnTarget, relation: string): number => target.sizes.get(relation)?.bytes ?? -1;

interface Told {
  /** `the rewrite of 41 GB` */
  readonly what: string;
  /** `(about 3–9 min at 80–240 MB/s, estimated)`; empty where nothing is known to go by. */
  readonly guess: string;
  /** In seconds. */
  readonly longest: number;
}

function told({ work, relations }: Doing, target: OnTarget): Told {
  const amount = amountOf(work, relations, target);
  if (amount === undefined)
    return { what: `${WORDS[work]} a table whose size is not known`, guess: '', longest: Number.POSITIVE_INFINITY };
  const { words, longest } = estimate(work, amount);
  return { what: `${WORDS[work]} ${countsRows(work) ? rows(amount) : size(amount)}`, guess: ` (${words})`, longest };
}

/** The beginning of the sentence: the lock and what it is for, or the work alone where nobody waits for it. */
function headOf(on: string, lock: string | undefined, doing: Doing | undefined, work: Told | undefined): string {
  if (lock !== undefined)
    return `${lock} on ${on} for ${work === undefined ? 'an instant' : `${work.what}${work.guess}`}`;
  if (work === undefined) return on;
  const goesOn = doing?.work === 'rows' ? '' : '; reads and writes go on';
  return `T${work.what.slice(1)}${work.guess === '' ? ',' : ' of'} ${on}${work.guess}${goesOn}`;
}

/** Physical replicas replay every page that is written, those of MySQL the statement itself. */
function replicaWords(doing: Doing | undefined, longest: number, target: OnTarget): string {
  const many = target.now?.replicas.length ?? 0;
  if (doing === undefined || many === 0 || longest < LAG_SECONDS) return '';
  if (doing.work === 'check' || doing.work === 'foreign-key') return '';
  const repeats = target.now?.reads === 'rows';
  const behind = Math.max(0, ...(target.now?.replicas ?? []).map(({ lagSeconds }) => lagSeconds ?? 0));
  const already = behind >= LAG_SECONDS ? ` (${number(behind)} s behind already)` : '';
  const verb = repeats
    ? ['repeats it and lags as long', 'repeat it and lag as long']
    : ['replays it and may lag', 'replay it and may lag'];
  return `${count(many, 'replica')}${already} ${many === 1 ? verb[0] : verb[1]}`;
}

/** A long list of tables in one sentence helps nobody. */
const others = (more: number): string => (more > 0 ? ` and ${count(more, 'more table')}` : '');

/** The relation that the sentence is about, and what else it stands for. */
function subject(
  doing: Doing | undefined,
  felt: readonly Felt[],
  target: OnTarget,
): readonly [string, number] | undefined {
  const worked = [...(doing?.relations ?? [])].sort((a, b) => bytesOf(target, b) - bytesOf(target, a));
  const all = new Set([...worked, ...felt.map(({ relation }) => relation)]);
  // Partitions are told with their table.
  const whole = [...all].find((one) => target.sizes.get(one)?.partitions !== undefined);
  const main = whole ?? worked[0] ?? felt[0]?.relation;
  if (main === undefined) return undefined;
  return [main, whole === undefined ? all.size - 1 : 0];
}

/**
 * What a statement means for the target, in one sentence: the lock, what takes long under it and about how long, who waits. Undefined
 * where there is nothing to say: a lock for an instant on a table on which little goes on.
 */
export function impactOf(statement: RehearsedStatement, target: OnTarget): string | undefined {
  if (statement.skipped !== undefined) return undefined;
  const doing = workOf(statement, target);
  const felt = feltOf(statement, target);
  const about = subject(doing, felt, target);
  if (about === undefined) return undefined;
  const [main, more] = about;
  const waiting = waitingFor(statement.locks, main);
  const blocks = waiting.reads || waiting.writes;
  const open = openWords(
    statement,
    felt.map(({ relation }) => relation),
    target,
  );
  const busy = busyAt(target, main, waiting);
  const hot = blocks && busy === 'hot';
  if (doing === undefined && !hot && open === '') return undefined;
  const partitions = target.sizes.get(main)?.partitions;
  const work =
    doing === undefined ? undefined : told(partitions === undefined ? doing : { ...doing, relations: [main] }, target);
  const on = `${main}${partitions === undefined ? '' : ` in ${count(partitions, 'partition')}`}${others(more)}`;
  const head = headOf(on, blocks ? strongest(statement.locks, main) : undefined, doing, work);
  const traffic = blocks ? trafficWords(target, main, waiting) : '';
  const tail = [
    traffic === '' ? '' : `${traffic} wait${work === undefined ? ' while it is waited for' : ''}`,
    open,
    replicaWords(doing, work?.longest ?? 0, target),
  ].filter((part) => part !== '');
  return `${[head, ...tail].join('; ')}.`;
}

/** Every statement with its sentence, where there is one. */
export function withImpacts(
  migrations: readonly RehearsedMigration[],
  target: OnTarget,
): readonly RehearsedMigration[] {
  return migrations.map((migration) => {
    const at = underHeld(migration);
    return {
      ...migration,
      statements: migration.statements.map((statement, i) => {
        const impact = impactOf(at(i) ?? statement, target);
        return impact === undefined ? statement : { ...statement, impact };
      }),
    };
  });
}
