import { dictionary } from '../../model/dictionary.js';
import { at, type Fields, nodes } from './tree.js';

/** Something that no PostgreSQL before `since` knows. */
export interface Need {
  readonly since: number;
  /** In words, fit for "PostgreSQL 17 brought …". */
  readonly what: string;
  /** The function that it calls, which the database may have of its own. */
  readonly calls?: string;
}

type Feature = readonly [since: number, what: string, when: (fields: Fields) => boolean];

const always = (): boolean => true;
const is =
  (key: string, value: unknown = true) =>
  (fields: Fields): boolean =>
    fields[key] === value;
const has =
  (key: string) =>
  (fields: Fields): boolean =>
    fields[key] !== undefined;
const option =
  (key: string, name: string, value?: string) =>
  (fields: Fields): boolean =>
    nodes(fields, key, 'DefElem').some(
      (element) => element['defname'] === name && (value === undefined || at(element, 'arg')['sval'] === value),
    );

const VIRTUAL = 'virtual generated columns';
const NOT_ENFORCED = 'constraints that are not enforced';

/** By the parser's own nodes. The release notes of each version are the source. */
export const NODES: Readonly<Record<string, readonly Feature[]>> = dictionary({
  RangeSubselect: [[16, 'subqueries in FROM without an alias', (f) => f['alias'] === undefined]],
  MergeStmt: [
    [15, 'MERGE', always],
    [17, 'MERGE … RETURNING', (f) => f['returningClause'] !== undefined || f['returningList'] !== undefined],
  ],
  MergeWhenClause: [[17, 'WHEN NOT MATCHED BY SOURCE', is('matchKind', 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE')]],
  MergeSupportFunc: [[17, 'merge_action()', always]],
  ReturningOption: [[18, 'RETURNING WITH (OLD AS …, NEW AS …)', always]],
  JsonTable: [[17, 'JSON_TABLE', always]],
  JsonFuncExpr: [[17, 'JSON_EXISTS, JSON_QUERY and JSON_VALUE', always]],
  // Without it this was a cast, written as a function.
  JsonParseExpr: [[17, 'JSON(… WITH UNIQUE KEYS)', is('unique_keys')]],
  JsonScalarExpr: [[17, 'JSON_SCALAR', always]],
  JsonSerializeExpr: [[17, 'JSON_SERIALIZE', always]],
  JsonIsPredicate: [[16, 'IS JSON', always]],
  JsonObjectConstructor: [[16, 'JSON_OBJECT with KEY: VALUE', always]],
  JsonArrayConstructor: [[16, 'JSON_ARRAY', always]],
  JsonArrayQueryConstructor: [[16, 'JSON_ARRAY', always]],
  JsonObjectAgg: [[16, 'JSON_OBJECTAGG', always]],
  JsonArrayAgg: [[16, 'JSON_ARRAYAGG', always]],
  IndexStmt: [[15, 'NULLS NOT DISTINCT', is('nulls_not_distinct')]],
  Constraint: [
    [15, 'NULLS NOT DISTINCT', is('nulls_not_distinct')],
    [15, 'ON DELETE SET NULL or SET DEFAULT with a list of columns', has('fk_del_set_cols')],
    [18, VIRTUAL, is('generated_kind', 'v')],
    [18, 'WITHOUT OVERLAPS', is('without_overlaps')],
    [18, 'PERIOD in a foreign key', is('fk_with_period')],
    [18, 'NOT NULL as a constraint of the table', (f) => f['contype'] === 'CONSTR_NOTNULL' && f['keys'] !== undefined],
    [18, NOT_ENFORCED, (f) => /ENFORCED$/.test(String(f['contype']))],
    [
      18,
      NOT_ENFORCED,
      // The parser leaves out what is false; other kinds of constraints do not have it at all.
      (f) => ['CONSTR_CHECK', 'CONSTR_FOREIGN'].includes(String(f['contype'])) && f['is_enforced'] !== true,
    ],
  ],
  ATAlterConstraint: [
    [18, 'ALTER CONSTRAINT … ENFORCED', is('alterEnforceability')],
    [18, 'ALTER CONSTRAINT … INHERIT', is('alterInheritability')],
  ],
  AlterTableCmd: [
    [15, 'SET ACCESS METHOD', is('subtype', 'AT_SetAccessMethod')],
    [17, 'SET ACCESS METHOD DEFAULT', (f) => f['subtype'] === 'AT_SetAccessMethod' && f['name'] === undefined],
    [17, 'ALTER COLUMN … SET EXPRESSION', is('subtype', 'AT_SetExpression')],
    [
      14,
      'DETACH PARTITION … CONCURRENTLY',
      (f) => f['subtype'] === 'AT_DetachPartition' && at(f, 'def')['concurrent'] === true,
    ],
  ],
  ColumnDef: [
    [14, 'COMPRESSION', has('compression')],
    [16, 'STORAGE in CREATE TABLE', has('storage_name')],
  ],
  ViewStmt: [[15, 'security_invoker', option('options', 'security_invoker')]],
  CopyStmt: [
    [15, 'COPY … HEADER MATCH', option('options', 'header', 'match')],
    [16, 'COPY … DEFAULT', option('options', 'default')],
    [17, 'COPY … ON_ERROR', option('options', 'on_error')],
    [17, 'COPY … LOG_VERBOSITY', option('options', 'log_verbosity')],
    [18, 'COPY … REJECT_LIMIT', option('options', 'reject_limit')],
  ],
  GrantRoleStmt: [[16, 'GRANT … WITH INHERIT or SET', (f) => option('opt', 'inherit')(f) || option('opt', 'set')(f)]],
  GrantStmt: [
    [17, 'the right MAINTAIN', (f) => nodes(f, 'privileges', 'AccessPriv').some(is('priv_name', 'maintain'))],
  ],
  CreateStatsStmt: [
    [16, 'CREATE STATISTICS without a name', (f) => f['defnames'] === undefined],
    [14, 'statistics of expressions', (f) => nodes(f, 'exprs', 'StatsElem').some(has('expr'))],
  ],
  CreateSeqStmt: [[15, 'UNLOGGED sequences', (f) => at(f, 'sequence')['relpersistence'] === 'u']],
  CreateTrigStmt: [[14, 'CREATE OR REPLACE TRIGGER', is('replace')]],
  CreateFunctionStmt: [[14, 'bodies in plain SQL (RETURN, BEGIN ATOMIC)', has('sql_body')]],
  CreateEventTrigStmt: [[17, 'event triggers ON login', is('eventname', 'login')]],
  PublicationObjSpec: [
    [15, 'TABLES IN SCHEMA', (f) => /TABLES_IN/.test(String(f['pubobjtype']))],
    [
      15,
      'publications of some rows or columns',
      (f) => has('whereClause')(at(f, 'pubtable')) || has('columns')(at(f, 'pubtable')),
    ],
  ],
  ReindexStmt: [
    [16, 'REINDEX DATABASE without a name', (f) => f['kind'] === 'REINDEX_OBJECT_DATABASE' && f['name'] === undefined],
  ],
  VacuumRelation: [
    [18, 'ONLY in VACUUM and ANALYZE', (f) => f['relation'] !== undefined && at(f, 'relation')['inh'] !== true],
  ],
  JoinExpr: [[14, 'an alias of JOIN … USING', has('join_using_alias')]],
  SelectStmt: [[14, 'GROUP BY DISTINCT', is('groupDistinct')]],
  CommonTableExpr: [[14, 'SEARCH and CYCLE', (f) => has('search_clause')(f) || has('cycle_clause')(f)]],
});

const table = (lines: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(lines).flatMap(([since, words]) => words.split(' ').map((word) => [word, Number(since)] as const)),
  );

export const FUNCTIONS: ReadonlyMap<string, number> = table({
  14: 'bit_count bit_xor date_bin range_agg range_intersect_agg string_to_table trim_array unistr',
  15: 'has_parameter_privilege regexp_count regexp_instr regexp_like regexp_substr',
  16: 'any_value array_sample array_shuffle date_add date_subtract erf erfc pg_input_error_info pg_input_is_valid random_normal',
  17: 'pg_basetype to_bin to_oct unicode_assigned uuid_extract_timestamp uuid_extract_version xmltext',
  18: 'array_reverse array_sort casefold crc32 crc32c gamma lgamma pg_get_acl uuidv4 uuidv7',
});

export const SETTINGS: ReadonlyMap<string, number> = table({
  14: 'client_connection_check_interval compute_query_id default_toast_compression enable_async_append enable_memoize idle_session_timeout',
  15: 'allow_in_place_tablespaces recursive_worktable_factor stats_fetch_consistency',
  16: 'createrole_self_grant debug_parallel_query enable_presorted_aggregate icu_validation_level vacuum_buffer_usage_limit',
  17: 'allow_alter_system enable_group_by_reordering event_triggers transaction_timeout',
  18: 'enable_distinct_reordering enable_self_join_elimination file_copy_method track_cost_delay_timing vacuum_truncate',
});

/** What can be told in a body that is text to the parser. */
export const TEXTS: readonly (readonly [since: number, what: string, pattern: RegExp])[] = [
  [15, 'MERGE', /\bMERGE\s+INTO\b/i],
  [15, 'NULLS NOT DISTINCT', /\bNULLS\s+NOT\s+DISTINCT\b/i],
  [17, 'JSON_TABLE', /\bJSON_TABLE\s*\(/i],
  [17, 'merge_action()', /\bmerge_action\s*\(/i],
  [18, 'WITHOUT OVERLAPS', /\bWITHOUT\s+OVERLAPS\b/i],
  [18, VIRTUAL, /\bGENERATED\s+ALWAYS\s+AS\s*\([^;]*\)\s*VIRTUAL\b/i],
];
