import { dictionary } from '../../model/dictionary.js';
import { flavourOf, lastName, type MysqlHint, type MysqlHintContext } from './mysql-text.js';
import { nearest } from './names.js';

/** Settings that migrations make: where each is known, `both` for all. */
const VARIABLES: Readonly<Record<string, 'both' | 'MySQL' | 'MariaDB' | 'PostgreSQL'>> = dictionary({
  foreign_key_checks: 'both',
  unique_checks: 'both',
  sql_mode: 'both',
  sql_safe_updates: 'both',
  sql_notes: 'both',
  sql_log_bin: 'both',
  sql_big_selects: 'both',
  time_zone: 'both',
  autocommit: 'both',
  lock_wait_timeout: 'both',
  innodb_lock_wait_timeout: 'both',
  innodb_strict_mode: 'both',
  group_concat_max_len: 'both',
  max_allowed_packet: 'both',
  character_set_client: 'both',
  collation_connection: 'both',
  default_storage_engine: 'both',
  cte_max_recursion_depth: 'MySQL',
  max_execution_time: 'MySQL',
  sql_require_primary_key: 'MySQL',
  sql_generate_invisible_primary_key: 'MySQL',
  default_table_encryption: 'MySQL',
  information_schema_stats_expiry: 'MySQL',
  transaction_isolation: 'both',
  max_statement_time: 'MariaDB',
  max_recursive_iterations: 'MariaDB',
  system_versioning_alter_history: 'MariaDB',
  check_constraint_checks: 'MariaDB',
  search_path: 'PostgreSQL',
  statement_timeout: 'PostgreSQL',
  lock_timeout: 'PostgreSQL',
  idle_in_transaction_session_timeout: 'PostgreSQL',
  transaction_timeout: 'PostgreSQL',
  client_encoding: 'PostgreSQL',
  standard_conforming_strings: 'PostgreSQL',
  check_function_bodies: 'PostgreSQL',
  client_min_messages: 'PostgreSQL',
  row_security: 'PostgreSQL',
});

/** What does the same elsewhere. */
const INSTEAD: Readonly<Record<string, string>> = dictionary({
  search_path: ': the database of the URL is where bare names are',
  statement_timeout: ': this tool has `statement-timeout`',
  lock_timeout: ': this tool has `lock-timeout`',
  client_encoding: ': the connection is utf8mb4',
  max_execution_time: ': write `max_statement_time`, in seconds',
  max_statement_time: ': write `max_execution_time`, in milliseconds',
  cte_max_recursion_depth: ': write `max_recursive_iterations`',
  max_recursive_iterations: ': write `cte_max_recursion_depth`',
});

const variable: MysqlHint = (error) => {
  const name = lastName(/variable '([^']+)'/.exec(error.message)?.[1] ?? '').toLowerCase();
  const where = VARIABLES[name];
  if (where !== undefined && where !== 'both')
    return `\`${name}\` is a setting of ${where}. Take the line out${INSTEAD[name] ?? ''}.`;
  const near = nearest(name, Object.keys(VARIABLES));
  return near === undefined
    ? 'This server does not know the setting. Take the line out, or check its spelling. Around `/*!80000 SET … */` only servers of that version and newer run it.'
    : `Is \`${near}\` meant?`;
};

const serverOf = (context: MysqlHintContext): string => {
  const { title } = flavourOf(context);
  return context.shadow === undefined ? `the target is ${title}` : `the shadow is ${title} (${context.shadow})`;
};

/** 1273: a collation that this server does not know. */
const collation: MysqlHint = (error, context) => {
  const { title, collation: own } = flavourOf(context);
  const name = /collation: '([^']+)'/.exec(error.message)?.[1] ?? '';
  const whose = /_0900_/.test(name) ? "MySQL 8's" : /uca1400/.test(name) ? "MariaDB's (from 10.10)" : undefined;
  const both = 'or `utf8mb4_unicode_ci`, which every server of the family knows';
  return whose === undefined
    ? `This server knows no such collation: check its spelling, \`SHOW COLLATION\` lists them.`
    : `\`${name}\` is ${whose}, and ${serverOf(context)}. Write \`${own}\`, ${both}.${context.shadow === undefined ? '' : ` If the target is no ${title}, name its server in \`shadow\`.`}`;
};

const mode: MysqlHint = (error, context) => {
  const [, name = '', value = ''] =
    /Variable '([^']+)' can't be set to the value of '([^']*)'/.exec(error.message) ?? [];
  if (name !== 'sql_mode')
    return `\`${name}\` does not take that value here. Take the line out, or write one that this server knows.`;
  const { title } = flavourOf(context);
  const why =
    value === 'NO_AUTO_CREATE_USER'
      ? 'is gone since MySQL 8 (dumps of older servers and of MariaDB have it)'
      : "is another server's or another version's";
  return `The mode ${value} ${why}: take it out of the list, the other modes stay. Here it is ${title}${context.shadow === undefined ? '' : ` (${context.shadow})`}.`;
};

/** Settings, collations, engines and time zones that a server does not have. */
export const SETTINGS: Readonly<Record<string, MysqlHint>> = dictionary({
  '1193': variable,
  '1231': mode,
  '1232': () => 'The setting wants a value of another type: a number without quotes, or a text in quotes.',
  '1238': () =>
    'The setting is fixed when the server starts or belongs to another scope (GLOBAL, SESSION): a migration cannot change it so.',
  '1273': collation,
  '1253': () =>
    'A collation belongs to one character set: name both, `CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`; a database made with latin1 gives its own set to new tables.',
  '1267': () =>
    'Two texts are compared by different rules: give both columns the same collation, or say which counts, `a COLLATE utf8mb4_unicode_ci = b`.',
  '1115': () => 'This server knows no such character set: `utf8mb4` is the one for everything.',
  '1286': (_, context) =>
    context.shadow === undefined
      ? 'The target has no such storage engine, and NO_ENGINE_SUBSTITUTION refuses another instead. Write ENGINE=InnoDB or leave it out.'
      : `The shadow (${context.shadow}) has no such storage engine, and NO_ENGINE_SUBSTITUTION refuses another instead. Write ENGINE=InnoDB or leave it out; where the target has that engine, name a server with it in \`shadow\`.`,
  '1298': () =>
    "The server's time zone tables are empty. Write an offset, `SET time_zone = '+00:00'`, or load them once: `mysql_tzinfo_to_sql /usr/share/zoneinfo | mysql mysql` (`mariadb-tzinfo-to-sql`).",
});
