import type { ActivityFacts } from '../../engines/mysqlfamily/preflight/activity.js';
import type { Check } from '../../model/report.js';
import { count, duration } from '../../render/text/words.js';
import { check, few, warn } from '../preflight/facts.js';

function transactionsText(transactions: ActivityFacts['transactions']): string {
  if (transactions === 'unknown') return 'this user may not see those of others (the right PROCESS shows them)';
  const [oldest] = transactions;
  if (oldest === undefined) return 'none over a minute';
  const idle = transactions.filter((transaction) => transaction.idle).length;
  return `${transactions.length}${idle > 0 ? ` (${idle} idle)` : ''}, the oldest ${duration(oldest.seconds * 1000)}, ${oldest.session}: a schema change has to wait for it, and everybody behind that`;
}

function preparedCheck(prepared: ActivityFacts['prepared']): Check {
  const name = 'prepared transactions';
  if (prepared === 'unknown') return check(name, true, 'none', 'this user may not ask (XA RECOVER)');
  if (prepared === 0) return check(name, true, 'none', 'none');
  return warn(
    name,
    'none',
    `${prepared} on this server: they keep their locks until XA COMMIT or XA ROLLBACK (XA RECOVER lists them)`,
    'One that nobody remembers holds locks for ever, on tables that the server does not name: whoever made it has to end it.',
  );
}

/** Who else is at work: told, since it decides how long locks are waited for, but nothing to refuse for. Pure. */
export function activityChecks({ transactions, prepared, waiting }: ActivityFacts): readonly Check[] {
  const long = transactionsText(transactions);
  const all = `${count(waiting.length, 'session')}: ${few(waiting)}. A schema change comes behind them`;
  return [
    preparedCheck(prepared),
    transactions === 'unknown' || transactions.length === 0
      ? check('long transactions', true, 'none over a minute', long)
      : warn(
          'long transactions',
          'none over a minute',
          long,
          'Let them end first, or end what was forgotten: KILL the session.',
        ),
    waiting.length === 0
      ? check('sessions that wait for tables', true, 'none', 'none that this user may see')
      : warn(
          'sessions that wait for tables',
          'none',
          all,
          'Somebody holds a table already: SHOW PROCESSLIST and performance_schema.metadata_locks show who.',
        ),
  ];
}
