import type { Dialect } from '../../model/engine.js';
import type { TargetNow } from '../../model/measured.js';
import { name, type Question, seconds, words } from './question.js';

/** From here on an open transaction holds back what cleans up behind it. */
const LONG_SECONDS = 60;
/** From here on a replica is behind. */
const BEHIND_SECONDS = 10;

/** What goes on there now, which plans ask as well. Both sections are of one answer. */
export function activityQuestions(dialect: Dialect): readonly Question[] {
  let asked: Promise<TargetNow> | undefined;
  return [
    {
      id: 'long-transactions',
      title: 'Transactions that are open for long',
      columns: [name('application'), seconds('open for'), words('state'), words('holds')],
      advice:
        'Find out who opened it, and end it: it holds back vacuum or purge, and a migration waits behind what it holds.',
      async ask(session) {
        asked = dialect.now(session);
        const { openTransactions, unknown } = await asked;
        return {
          rows: openTransactions.map(({ application, seconds: open, idle, holds = [] }) => [
            application,
            open,
            idle ? 'idle' : 'at work',
            holds.join(', '),
          ]),
          look: openTransactions.some((one) => one.seconds >= LONG_SECONDS),
          ...(unknown.length === 0 ? {} : { note: unknown.join(' ') }),
        };
      },
    },
    {
      id: 'replicas',
      title: 'Replicas and how far they are behind',
      columns: [name('replica'), seconds('behind')],
      advice: 'Wait until they have caught up: what a migration rewrites is sent to each of them.',
      async ask(session) {
        const { replicas } = await (asked ?? dialect.now(session));
        return {
          rows: replicas.map((one) => [one.name, one.lagSeconds]),
          look: replicas.some(({ lagSeconds }) => (lagSeconds ?? 0) >= BEHIND_SECONDS),
        };
      },
    },
  ];
}
