import type { Report } from '../../model/report.js';
import { lockWords } from './locks.js';
import { count, duration, moment, number } from './words.js';

/** Shorter ones are gone by the time of the merge, and a replica that is behind by less is not. */
const LONG_SECONDS = 60;
const LAG_SECONDS = 30;
const MOST = 3;

const list = (texts: readonly string[]): string => {
  const more = texts.length - MOST;
  return `${texts.slice(0, MOST).join('; ')}${more > 0 ? `; and ${number(more)} more` : ''}`;
};

/** What of the target now decides something about the plan, one whole sentence each. `show` prints what a client calls itself. */
export function nowLines({ plan }: Pick<Report, 'plan'>, show: (name: string) => string): readonly string[] {
  const now = plan?.now;
  if (plan === null || now === undefined || plan.migrations.length === 0) return [];
  const long = now.openTransactions.filter(({ seconds }) => seconds >= LONG_SECONDS);
  const open = long.map(({ seconds, idle, application }) => {
    const who = application === '' ? 'a client without a name' : show(application);
    return `${who}, for ${duration(seconds * 1000)}${idle ? ', idle' : ''}`;
  });
  const late = now.replicas.filter(({ lagSeconds }) => (lagSeconds ?? 0) >= LAG_SECONDS);
  const rates = plan.migrations.some(({ statements }) =>
    statements.some(
      ({ impact }) => impact !== undefined && /\d (?:reads|writes|rows read|rows written)\/s/.test(impact),
    ),
  );
  // Who is at work there matters to locks alone.
  const felt = plan.migrations.some(({ statements }) =>
    statements.some(({ impact, locks }) => impact !== undefined || locks.some(({ mode }) => lockWords(mode).blocks)),
  );
  if (!felt) return [];
  return [
    ...(open.length === 0
      ? []
      : [
          `${count(open.length, 'transaction')} open for long: ${list(open)}. What it uses cannot be locked until it ends.`,
        ]),
    ...(late.length === 0
      ? []
      : [
          `${late.length === 1 ? 'A replica is' : `${count(late.length, 'replica')} are`} behind: ${list(late.map(({ name, lagSeconds }) => `${show(name)}, by ${duration((lagSeconds ?? 0) * 1000)}`))}.`,
        ]),
    ...(rates && now.countedSince !== null
      ? [`Reads and writes per second are the average since ${moment(now.countedSince).date}; peaks are higher.`]
      : []),
    ...now.unknown,
  ];
}
