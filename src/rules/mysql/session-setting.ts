import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { dictionary } from '../../model/dictionary.js';
import { and } from '../support/words.js';
import { type Setting, settingOf } from './settings.js';
import { accepted } from './words.js';

/** What these change, in words that follow "meanwhile". */
const MEANING: Readonly<Record<string, string>> = dictionary({
  sql_mode: '',
  foreign_key_checks: 'Foreign keys are not checked meanwhile: rows that break them stay.',
  unique_checks: 'InnoDB may leave out the check of unique keys meanwhile.',
  sql_log_bin: 'What follows is not in the binary log: no replica and no restore to a point in time will have it.',
  check_constraint_checks: 'CHECK constraints are not checked meanwhile: rows that break them stay.',
  innodb_strict_mode: '',
  default_storage_engine: '',
  collation_connection: '',
  character_set_client: '',
  time_zone: '',
});
const LOUD = new Set(['foreign_key_checks', 'sql_log_bin', 'check_constraint_checks']);

const OFF = /^(?:0|OFF|FALSE)$/i;
const BACK = /^(?:1|ON|TRUE|DEFAULT|@.*)$/i;

/** A later statement sets it again: to what it was, to its default, or to a value that the file put aside. */
const putBack = (input: RuleInput, { name }: Setting): boolean =>
  input.migration.parsed
    .slice(input.index + 1)
    .some((statement) => settingOf(statement).some((one) => one.name === name));

export function sessionSetting(input: RuleInput): readonly RuleHit[] {
  const settings = settingOf(input.statement);
  const everybody = settings.filter(({ scope }) => scope !== 'session');
  const hits: RuleHit[] = [];
  if (everybody.length > 0)
    hits.push({
      severity: 'warning',
      message: `Changes ${and(everybody.map(({ name }) => name))} for the whole server: every database and every session from now on.`,
      suggestion: accepted('session-setting', '(who is to have it, and who takes it back)', input.statement.sql),
    });
  for (const setting of settings) {
    const { name, scope, value } = setting;
    const loud = LOUD.has(name) && OFF.test(value);
    const harmless = BACK.test(value) || (/_checks$|_bin$/.test(name) && !OFF.test(value));
    if (scope !== 'session' || MEANING[name] === undefined || harmless || putBack(input, setting)) continue;
    const also = MEANING[name] === '' ? '' : ` ${MEANING[name] ?? ''}`;
    hits.push({
      ...(loud ? { severity: 'warning' as const } : {}),
      message: `Changes ${name} for the rest of the session, not only for this file.${also}`,
      ...(loud ? { suggestion: accepted('session-setting', '(why this is needed)', input.statement.sql) } : {}),
    });
  }
  return hits;
}
