import type { MysqlVersion } from './mysql-programs.js';

/** Nothing of it has to survive a crash, and nothing runs in the background that nobody asked for. */
const COMMON = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-flush-method=nosync',
  // Machines limit how many of these all processes together may have
  '--innodb-use-native-aio=0',
  '--innodb-buffer-pool-size=64M',
  '--skip-log-bin',
];

const RUNNING = [
  '--skip-networking',
  '--skip-name-resolve',
  '--local-infile=0',
  // Else MariaDB puts tables wherever DATA DIRECTORY says
  '--skip-symbolic-links',
  '--event-scheduler=OFF',
  '--innodb-fast-shutdown=2',
  '--max-connections=40',
  '--table-open-cache=400',
  '--table-definition-cache=600',
  // So that a second session sees the metadata locks of the first
  '--performance-schema=ON',
  '--performance-schema-instrument=wait/lock/metadata/sql/mdl=ON',
  '--max-allowed-packet=64M',
];

/** `loose-`: servers refuse to start with a setting that they do not know; these came and went with the years. */
const FLAVOURS = {
  mysql: [
    '--loose-innodb-redo-log-capacity=16M',
    '--loose-auto-generate-certs=OFF',
    '--loose-sha256-password-auto-generate-rsa-keys=OFF',
    '--loose-caching-sha2-password-auto-generate-rsa-keys=OFF',
  ],
  // The character set as packages and images set it; the program's own is latin1 until 11.6
  mariadb: [
    '--innodb-log-file-size=16M',
    '--character-set-server=utf8mb4',
    // Else every CREATE TABLE waits for the disk, for its .frm file and for the log of DDL
    '--loose-sync-frm=OFF',
    '--loose-debug-no-sync=ON',
  ],
} as const;

/**
 * Settings of the target that decide what a statement means or whether it is accepted: a shadow has them as the target has
 * them. What a server does not know it does without.
 */
export const TARGET_VARIABLES: readonly string[] = [
  'character_set_server',
  'collation_server',
  'default_collation_for_utf8mb4',
  'default_storage_engine',
  'explicit_defaults_for_timestamp',
  'group_concat_max_len',
  'innodb_default_row_format',
  'innodb_file_per_table',
  'innodb_ft_min_token_size',
  'innodb_page_size',
  'innodb_strict_mode',
  'lower_case_table_names',
  'old_mode',
  'restrict_fk_on_non_standard_key',
  'sql_generate_invisible_primary_key',
  'sql_mode',
  'sql_require_primary_key',
];

/** Those of them that a data folder is made with for good. */
const FOR_GOOD = new Set(['lower_case_table_names', 'innodb_page_size']);

const option = (name: string, value: string): string => `--loose-${name.replaceAll('_', '-')}=${value}`;

/** As arguments; only what is known to be harmless, since values come from another server. */
function targetArguments(variables: Readonly<Record<string, string>>, names: (name: string) => boolean): string[] {
  return TARGET_VARIABLES.filter(names).flatMap((name) => {
    const value = variables[name];
    return value === undefined || !/^[\w,-]*$/.test(value) ? [] : [option(name, value)];
  });
}

/** What the making of a data folder is told. */
export function initialSettings(version: MysqlVersion, variables: Readonly<Record<string, string>>): readonly string[] {
  return [...COMMON, ...FLAVOURS[version.flavour], ...targetArguments(variables, (name) => FOR_GOOD.has(name))];
}

/** What the running server is told besides. `empty` is a folder with nothing in it. */
export function runningSettings(
  version: MysqlVersion,
  variables: Readonly<Record<string, string>>,
  empty: string,
): readonly string[] {
  const files =
    version.flavour === 'mysql'
      ? ['--secure-file-priv=NULL', '--loose-mysqlx=OFF']
      : [`--secure-file-priv=${empty}`, '--loose-plugin-load-add=metadata_lock_info'];
  return [...RUNNING, ...files, ...targetArguments(variables, (name) => !FOR_GOOD.has(name))];
}
