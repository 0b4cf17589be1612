import { countedLongEnough } from '../../model/counted.js';
import type { Report } from '../../model/report.js';
import { lockWords } from './locks.js';
import { age, count, moment, number } from './words.js';

/** Shorter ones are gone by the time of the merge, and a replica that is behind by less is not. */
const LONG_SECONDS = 60;
const LAG_SECONDS = 30;
const MOST = 3;
/** A sentence that tells how much goes on. */
const RATE = /\d (?:reads|writes|rows read|rows written)\/s/;

const list = (texts: readonly string[]): string => {
  const more = texts.length - MOST;
  return `${texts.slice(0, MOST).join('; ')}${more > 0 ? `; and ${number(more)} more` : ''}`;
};

/** What of the target now decides something about the plan, one whole sentence each. `show` prints what a client calls itself. */
export function nowLines({ plan }: Pick<Report, 'plan'>, show: (name: string) => string): readonly string[] {
  const now = plan?.now;
  if (plan === null || now === undefined || plan.migrations.length === 0) return [];
  const statements = plan.migrations.flatMap((migration) => migration.statements);
  const used = new Set(statements.flatMap(({ locks }) => locks.map(({ relation }) => relation)));
  // An index that is built beside the traffic waits for them all.
  const patient = statements.some(({ sql }) => /\bconcurrently\b/i.test(sql));
  const inTheWay = (holds: readonly string[] | undefined): boolean =>
    patient || holds === undefined || holds.some((relation) => used.has(relation));
  const long = now.openTransactions.filter(({ seconds, holds }) => seconds >= LONG_SECONDS && inTheWay(holds));
  const open = long.map(({ seconds, idle, application }) => {
    const who = application === '' ? 'a client without a name' : show(application);
    return `${who}, for ${age(seconds)}${idle ? ', idle' : ''}`;
  });
  const late = now.replicas.filter(({ lagSeconds }) => (lagSeconds ?? 0) >= LAG_SECONDS);
  const rates = statements.some(({ impact }) => impact !== undefined && RATE.test(impact));
  // Who is at work there matters to locks alone.
  const felt = statements.some(
    ({ impact, locks }) => impact !== undefined || locks.some(({ mode }) => lockWords(mode).blocks),
  );
  if (!felt) return [];
  // A report may come from anybody: what is no moment is shown as what a stranger wrote.
  const { date, time } = moment(now.countedSince ?? '');
  const day = time === '' ? show(date) : date;
  const they =
    open.length === 1
      ? 'What it uses cannot be locked until it ends.'
      : 'What they use cannot be locked until they end.';
  const behind = late.map(({ name, lagSeconds }) => `${show(name)}, by ${age(lagSeconds ?? 0)}`);
  return [
    ...(open.length === 0 ? [] : [`${count(open.length, 'transaction')} open for long: ${list(open)}. ${they}`]),
    ...(late.length === 0
      ? []
      : [`${late.length === 1 ? 'A replica is' : `${count(late.length, 'replica')} are`} behind: ${list(behind)}.`]),
    ...(now.traffic.length > 0 && now.countedSince !== null && !countedLongEnough(now)
      ? [
          `Reads and writes have been counted for less than an hour, since ${`${day} ${time}`.trim()}: nothing is concluded from them.`,
        ]
      : []),
    ...(rates && now.countedSince !== null
      ? [`Reads and writes per second are the average since ${day}; peaks are higher.`]
      : []),
    ...now.unknown,
  ];
}
