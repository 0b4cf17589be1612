import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import type { Statement } from '../model/migration.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, list, names, nodes, text } from '../sql/pg/tree.js';
import { sessionSetting as onMysql } from './mysql/session-setting.js';
import { perDialect } from './support/dialects.js';
import { earlier, later } from './support/facts.js';
import { accepted, closed } from './support/words.js';

/** These change what the statements after them mean; timeouts and the like do not. */
const MEANING = new Set(['search_path', 'role', 'session_authorization', 'session_replication_role', 'row_security']);

const constant = (node: unknown): unknown => {
  const { fields } = nodeOf(node);
  return fields['sval'] === undefined ? at(fields, 'boolval')['boolval'] === true : text(at(fields, 'sval'), 'sval');
};

/** The setting that a statement changes for the rest of the session, by SET or by `SELECT set_config(…, false)`. */
function settingOf(statement: Statement): string | undefined {
  const { name, fields } = nodeOf(statement.tree);
  if (name === 'VariableSetStmt') {
    const back = list(fields, 'args').some((arg) => constant(arg) === 'none');
    return fields['kind'] === 'VAR_SET_VALUE' && fields['is_local'] !== true && !back
      ? text(fields, 'name')
      : undefined;
  }
  if (name !== 'SelectStmt') return undefined;
  const call = nodes(fields, 'targetList', 'ResTarget').map((target) => at(target, 'val'))[0] ?? {};
  const [setting, , local] = list(call, 'args').map(constant);
  const sets = names(call, 'funcname').at(-1) === 'set_config' && local !== true;
  return sets && typeof setting === 'string' ? setting : undefined;
}

function putBack(input: RuleInput, setting: string): boolean {
  return later(input).some((statement) => {
    const { name, fields } = nodeOf(statement.tree);
    if (name !== 'VariableSetStmt') return false;
    const own = text(fields, 'name') === setting;
    const back = ['VAR_RESET', 'VAR_SET_DEFAULT'].includes(text(fields, 'kind')) || settingOf(statement) === undefined;
    return fields['kind'] === 'VAR_RESET_ALL' || (own && back && fields['is_local'] !== true);
  });
}

/** What every session that begins from now on has. */
function forEverybody({ statement }: RuleInput): readonly RuleHit[] {
  const { name, fields } = nodeOf(statement.tree);
  if (name !== 'AlterSystemStmt' && name !== 'AlterDatabaseSetStmt') return [];
  const setting = text(at(fields, 'setstmt'), 'name') || 'all settings';
  const whose =
    name === 'AlterSystemStmt'
      ? 'the whole server, once it is told to read its files again'
      : `database ${text(fields, 'dbname')}, for every session that begins from now on`;
  return [
    {
      severity: 'warning',
      message: `Changes ${setting} of ${whose}.`,
      suggestion: accepted('session-setting', '(who is to have it, and who takes it back)', statement.sql),
    },
  ];
}

export const sessionSetting: Rule = {
  id: 'session-setting',
  severity: 'info',
  when: 'A file changes search_path, the role, session_replication_role or row_security for the session and does not put it back; or a setting of the whole database or server. A warning for session_replication_role, which switches triggers and foreign keys off, and for the database and the server.',
  effect:
    'It holds for all that the session does afterwards. This action resets the session after each file; other tools do not.',
  instead: 'Use SET LOCAL, which ends with the transaction, or RESET at the end of the file.',
  onMysql: {
    when: 'A file changes for the session what its statements mean or what is checked (sql_mode, foreign_key_checks, sql_log_bin, …) and does not put it back; or changes a setting for the whole server. A warning for what switches checks off, and for the server.',
    effect:
      'It holds for all that the session does afterwards: rows that break a foreign key stay. This action resets the session after each file; other tools do not.',
    instead: 'Put it back at the end of the file.',
  },
  ...perDialect({
    postgresql(input) {
      const [everybody] = forEverybody(input);
      if (everybody !== undefined) return [everybody];
      const setting = settingOf(input.statement);
      if (setting === undefined || !MEANING.has(setting) || putBack(input, setting)) return [];
      if (earlier(input).some((statement) => settingOf(statement) === setting)) return [];
      const off = setting === 'session_replication_role';
      const also = off
        ? ' Triggers do not fire and foreign keys are not checked meanwhile: rows that break them stay.'
        : '';
      const local = input.statement.sql.replace(/^set\s+(?:session\s+(?!authorization))?/i, 'SET LOCAL ');
      const fits = input.migration.transactional && input.statement.kind === 'SET';
      return [
        {
          message: `Changes ${setting} for the rest of the session, not only for this file.${also}`,
          ...(off ? { severity: 'warning' as const } : {}),
          ...(fits ? { suggestion: closed(local) } : {}),
        },
      ];
    },
    mysql: onMysql,
  }),
};
