import type { Rule, RuleInput } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { lockTimeoutOf } from './support/lock-timeout.js';
import { closed, script } from './support/words.js';

/** Longer than users wait for a page. */
const LONG_MS = 60_000;

/** What waits for others and has others waiting behind it. */
const STRONG: Readonly<Record<string, string>> = dictionary({
  AccessExclusiveLock: 'an ACCESS EXCLUSIVE',
  ExclusiveLock: 'an EXCLUSIVE',
  ShareRowExclusiveLock: 'a SHARE ROW EXCLUSIVE',
  ShareLock: 'a SHARE',
});

const strongOf = (input: RuleInput, index: number) =>
  input.migration.statements[index]?.locks.find(({ mode }) => STRONG[mode] !== undefined);

interface Setting {
  readonly line: number;
  readonly wait: number;
}

const settings = new WeakMap<RuleInput['migration'], ReadonlyMap<number, Setting>>();

/** The first statement after each setting that takes a strong lock, with that setting: read once for a file. */
function settingFor(input: RuleInput): Setting | undefined {
  const known = settings.get(input.migration);
  if (known !== undefined) return known.get(input.index);
  const found = new Map<number, Setting>();
  let open: Setting | undefined;
  for (const [index, statement] of input.migration.parsed.entries()) {
    const wait = lockTimeoutOf(statement);
    if (wait !== undefined) open = { line: statement.line, wait };
    else if (open !== undefined && strongOf(input, index) !== undefined) {
      found.set(index, open);
      open = undefined;
    }
  }
  settings.set(input.migration, found);
  return found.get(input.index);
}

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
    const setting = settingFor(input);
    const lock = strongOf(input, input.index);
    if (setting === undefined || lock === undefined) return [];
    const { wait } = setting;
    if (wait > 0 && wait < LONG_MS) return [];
    const long = wait === 0 ? 'without an end' : `for up to ${Math.round(wait / 60_000)} minutes`;
    return [
      {
        message: `By the lock_timeout of line ${setting.line} this ${input.statement.kind} waits ${long} for ${STRONG[lock.mode]} lock on ${lock.relation}, and every query that comes meanwhile waits behind it.`,
        suggestion: script(`SET lock_timeout = '5s';`, closed(input.statement.sql)),
      },
    ];
  },
};
