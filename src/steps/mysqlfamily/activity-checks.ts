import type { ActivityFacts } from '../../engines/mysqlfamily/preflight/activity.js';
import type { Check } from '../../model/report.js';
import { count, duration } from '../../render/text/words.js';
import { check, few } from '../preflight/facts.js';

function transactionsText(transactions: ActivityFacts['transactions']): string {
  if (transactions === 'unknown') return 'this user may not see those of others (the right PROCESS shows them)';
  const [oldest] = transactions;
  if (oldest === undefined) return 'none over a minute';
  const idle = transactions.filter((transaction) => transaction.idle).length;
  return `${transactions.length}${idle > 0 ? ` (${idle} idle)` : ''}, the oldest ${duration(oldest.seconds * 1000)}, ${oldest.session}: a schema change has to wait for it, and everybody behind that`;
}

/** Who else is at work: told, since it decides how long locks are waited for, but nothing to refuse for. Pure. */
export function activityChecks({ transactions, prepared, waiting }: ActivityFacts): readonly Check[] {
  return [
    check(
      'prepared transactions',
      true,
      'none',
      prepared === 'unknown'
        ? 'this user may not ask (XA RECOVER)'
        : prepared === 0
          ? 'none'
          : `${prepared} on this server: they keep their locks until XA COMMIT or XA ROLLBACK (XA RECOVER lists them)`,
    ),
    check('long transactions', true, 'none over a minute', transactionsText(transactions)),
    check(
      'sessions that wait for tables',
      true,
      'none',
      waiting.length === 0
        ? 'none that this user may see'
        : `${count(waiting.length, 'session')}: ${few(waiting)}. A schema change comes behind them`,
    ),
  ];
}
