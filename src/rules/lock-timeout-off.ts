import type { Rule, RuleInput } from '../model/contracts.js';
import { earlier } from './support/facts.js';
import { lockTimeoutOf } from './support/lock-timeout.js';
import { closed, script } from './support/words.js';

/** Longer than users wait for a page. */
const LONG_MS = 60_000;

/** What waits for others and has others waiting behind it. */
const STRONG: Readonly<Record<string, string>> = {
  AccessExclusiveLock: 'an ACCESS EXCLUSIVE',
  ExclusiveLock: 'an EXCLUSIVE',
  ShareRowExclusiveLock: 'a SHARE ROW EXCLUSIVE',
  ShareLock: 'a SHARE',
};

const texts = new WeakMap<RuleInput['migration'], string>();

/** The settings that a file makes: most make none, and then nobody has to look back from each of its statements. */
function settings({ migration }: RuleInput): string {
  const known =
    texts.get(migration) ??
    migration.parsed.flatMap(({ kind, sql }) => (['SET', 'RESET', 'SELECT'].includes(kind) ? sql : [])).join('\n');
  texts.set(migration, known);
  return known;
}

const strongOf = (input: RuleInput, index: number) =>
  input.migration.statements[index]?.locks.find(({ mode }) => STRONG[mode] !== undefined);

export const lockTimeoutOff: Rule = {
  id: 'lock-timeout-off',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A statement takes a strong lock on a table that was there before, and the file has set lock_timeout to 0, to its default, or to a minute and more.',
  effect:
    'The statement waits for every transaction that uses the table, and every query that comes meanwhile waits behind it, without an end in sight.',
  instead:
    'Leave the setting out: the input lock-timeout sets it, and a statement that did not get its lock is tried again.',
  check(input) {
    const lock = strongOf(input, input.index);
    if (lock === undefined || !/lock_timeout|reset\s+all/i.test(settings(input))) return [];
    const before = earlier(input);
    const at = before.findLastIndex((statement) => lockTimeoutOf(statement) !== undefined);
    const setting = before[at];
    const wait = setting === undefined ? undefined : lockTimeoutOf(setting);
    if (setting === undefined || wait === undefined || (wait > 0 && wait < LONG_MS)) return [];
    // Said once for a setting.
    if (before.some((_, i) => i > at && strongOf(input, i) !== undefined)) return [];
    const long = wait === 0 ? 'without an end' : `for up to ${Math.round(wait / 60_000)} minutes`;
    return [
      {
        message: `By the lock_timeout of line ${setting.line} this ${input.statement.kind} waits ${long} for ${STRONG[lock.mode]} lock on ${lock.relation}, and every query that comes meanwhile waits behind it.`,
        suggestion: script(`SET lock_timeout = '5s';`, closed(input.statement.sql)),
      },
    ];
  },
};
