import { dictionary } from '../../model/dictionary.js';
import type { TransactionRole } from '../../model/migration.js';
import type { Node } from './parser.js';

type Fields = Readonly<Record<string, unknown>>;

const OBJECTS: Readonly<Record<string, string>> = dictionary({
  OBJECT_TABLE: 'TABLE',
  OBJECT_INDEX: 'INDEX',
  OBJECT_VIEW: 'VIEW',
  OBJECT_MATVIEW: 'MATERIALIZED VIEW',
  OBJECT_SEQUENCE: 'SEQUENCE',
  OBJECT_FOREIGN_TABLE: 'FOREIGN TABLE',
  OBJECT_TYPE: 'TYPE',
  OBJECT_DOMAIN: 'DOMAIN',
  OBJECT_SCHEMA: 'SCHEMA',
  OBJECT_FUNCTION: 'FUNCTION',
  OBJECT_PROCEDURE: 'PROCEDURE',
  OBJECT_ROUTINE: 'ROUTINE',
  OBJECT_AGGREGATE: 'AGGREGATE',
  OBJECT_EXTENSION: 'EXTENSION',
  OBJECT_TRIGGER: 'TRIGGER',
  OBJECT_POLICY: 'POLICY',
  OBJECT_RULE: 'RULE',
  OBJECT_COLUMN: 'COLUMN',
  OBJECT_TABCONSTRAINT: 'CONSTRAINT',
  OBJECT_DOMCONSTRAINT: 'CONSTRAINT',
  OBJECT_ATTRIBUTE: 'ATTRIBUTE',
  OBJECT_DATABASE: 'DATABASE',
  OBJECT_ROLE: 'ROLE',
  OBJECT_COLLATION: 'COLLATION',
  OBJECT_OPERATOR: 'OPERATOR',
  OBJECT_STATISTIC_EXT: 'STATISTICS',
  OBJECT_PUBLICATION: 'PUBLICATION',
  OBJECT_SUBSCRIPTION: 'SUBSCRIPTION',
  OBJECT_EVENT_TRIGGER: 'EVENT TRIGGER',
  OBJECT_TSCONFIGURATION: 'TEXT SEARCH CONFIGURATION',
  OBJECT_TSDICTIONARY: 'TEXT SEARCH DICTIONARY',
  OBJECT_FOREIGN_SERVER: 'SERVER',
  OBJECT_FDW: 'FOREIGN DATA WRAPPER',
  OBJECT_LANGUAGE: 'LANGUAGE',
  OBJECT_CAST: 'CAST',
  OBJECT_OPCLASS: 'OPERATOR CLASS',
  OBJECT_OPFAMILY: 'OPERATOR FAMILY',
  OBJECT_LARGEOBJECT: 'LARGE OBJECT',
});

const KINDS: Readonly<Record<string, string>> = dictionary({
  CreateStmt: 'CREATE TABLE',
  CreateTableAsStmt: 'CREATE TABLE AS',
  IndexStmt: 'CREATE INDEX',
  ViewStmt: 'CREATE VIEW',
  CreateSeqStmt: 'CREATE SEQUENCE',
  AlterSeqStmt: 'ALTER SEQUENCE',
  CreateSchemaStmt: 'CREATE SCHEMA',
  CreateExtensionStmt: 'CREATE EXTENSION',
  AlterExtensionStmt: 'ALTER EXTENSION',
  CreateTrigStmt: 'CREATE TRIGGER',
  CreatePLangStmt: 'CREATE LANGUAGE',
  CreateEnumStmt: 'CREATE TYPE',
  CreateRangeStmt: 'CREATE TYPE',
  CompositeTypeStmt: 'CREATE TYPE',
  AlterEnumStmt: 'ALTER TYPE',
  AlterTypeStmt: 'ALTER TYPE',
  CreateDomainStmt: 'CREATE DOMAIN',
  AlterDomainStmt: 'ALTER DOMAIN',
  CreatePolicyStmt: 'CREATE POLICY',
  AlterPolicyStmt: 'ALTER POLICY',
  CreateRoleStmt: 'CREATE ROLE',
  AlterRoleStmt: 'ALTER ROLE',
  AlterRoleSetStmt: 'ALTER ROLE',
  DropRoleStmt: 'DROP ROLE',
  CreatedbStmt: 'CREATE DATABASE',
  DropdbStmt: 'DROP DATABASE',
  AlterDatabaseStmt: 'ALTER DATABASE',
  AlterDatabaseSetStmt: 'ALTER DATABASE',
  AlterSystemStmt: 'ALTER SYSTEM',
  RuleStmt: 'CREATE RULE',
  InsertStmt: 'INSERT',
  UpdateStmt: 'UPDATE',
  DeleteStmt: 'DELETE',
  MergeStmt: 'MERGE',
  SelectStmt: 'SELECT',
  TruncateStmt: 'TRUNCATE TABLE',
  CopyStmt: 'COPY',
  DoStmt: 'DO',
  CallStmt: 'CALL',
  LockStmt: 'LOCK TABLE',
  ExplainStmt: 'EXPLAIN',
  ReindexStmt: 'REINDEX',
  ClusterStmt: 'CLUSTER',
  CommentStmt: 'COMMENT',
  SecLabelStmt: 'SECURITY LABEL',
  RefreshMatViewStmt: 'REFRESH MATERIALIZED VIEW',
  CheckPointStmt: 'CHECKPOINT',
  NotifyStmt: 'NOTIFY',
  ListenStmt: 'LISTEN',
  UnlistenStmt: 'UNLISTEN',
  PrepareStmt: 'PREPARE',
  ExecuteStmt: 'EXECUTE',
  DeallocateStmt: 'DEALLOCATE',
  CreateStatsStmt: 'CREATE STATISTICS',
  AlterStatsStmt: 'ALTER STATISTICS',
  CreatePublicationStmt: 'CREATE PUBLICATION',
  AlterPublicationStmt: 'ALTER PUBLICATION',
  CreateSubscriptionStmt: 'CREATE SUBSCRIPTION',
  AlterSubscriptionStmt: 'ALTER SUBSCRIPTION',
  DropSubscriptionStmt: 'DROP SUBSCRIPTION',
  CreateEventTrigStmt: 'CREATE EVENT TRIGGER',
  AlterEventTrigStmt: 'ALTER EVENT TRIGGER',
  CreateFdwStmt: 'CREATE FOREIGN DATA WRAPPER',
  CreateForeignServerStmt: 'CREATE SERVER',
  CreateForeignTableStmt: 'CREATE FOREIGN TABLE',
  CreateUserMappingStmt: 'CREATE USER MAPPING',
  ImportForeignSchemaStmt: 'IMPORT FOREIGN SCHEMA',
  CreateTableSpaceStmt: 'CREATE TABLESPACE',
  DropTableSpaceStmt: 'DROP TABLESPACE',
  CreateCastStmt: 'CREATE CAST',
  CreateConversionStmt: 'CREATE CONVERSION',
  CreateTransformStmt: 'CREATE TRANSFORM',
  CreateOpClassStmt: 'CREATE OPERATOR CLASS',
  CreateOpFamilyStmt: 'CREATE OPERATOR FAMILY',
  CreateAmStmt: 'CREATE ACCESS METHOD',
  ConstraintsSetStmt: 'SET CONSTRAINTS',
  DropOwnedStmt: 'DROP OWNED',
  ReassignOwnedStmt: 'REASSIGN OWNED',
  AlterDefaultPrivilegesStmt: 'ALTER DEFAULT PRIVILEGES',
  AlterTableMoveAllStmt: 'ALTER TABLE',
  LoadStmt: 'LOAD',
});

interface NodeParts {
  readonly name: string;
  readonly fields: Fields;
}

const NOBODY: NodeParts = { name: '', fields: {} };
/** Every rule asks this of every statement first. */
const asked = new WeakMap<object, NodeParts>();

/** The node's own name and its fields. */
export function nodeOf(tree: unknown): NodeParts {
  if (typeof tree !== 'object' || tree === null) return NOBODY;
  const known = asked.get(tree);
  if (known !== undefined) return known;
  const entry = Object.entries(tree as Node)[0];
  const parts = entry === undefined ? NOBODY : { name: entry[0], fields: entry[1] };
  asked.set(tree, parts);
  return parts;
}

const object = (fields: Fields, key: string): string => OBJECTS[String(fields[key])] ?? 'OBJECT';

function dynamicKind(name: string, fields: Fields): string | undefined {
  switch (name) {
    case 'AlterTableStmt':
      return `ALTER ${object(fields, 'objtype')}`;
    case 'RenameStmt': {
      const renamed = object(fields, 'renameType');
      const inner = ['COLUMN', 'CONSTRAINT', 'ATTRIBUTE'].includes(renamed);
      if (renamed === 'ATTRIBUTE' || fields['renameType'] === 'OBJECT_DOMCONSTRAINT') return 'ALTER TYPE';
      return `ALTER ${inner ? object({ t: fields['relationType'] ?? 'OBJECT_TABLE' }, 't') : renamed}`;
    }
    case 'AlterObjectSchemaStmt':
    case 'AlterObjectDependsStmt':
    case 'AlterOwnerStmt':
      return `ALTER ${object(fields, 'objectType')}`;
    case 'AlterFunctionStmt':
      return `ALTER ${object(fields, 'objtype')}`;
    case 'DropStmt':
      return `DROP ${object(fields, 'removeType')}`;
    case 'DefineStmt':
      return `CREATE ${object(fields, 'kind')}`;
    case 'CreateFunctionStmt':
      return fields['is_procedure'] === true ? 'CREATE PROCEDURE' : 'CREATE FUNCTION';
    case 'CreateTableAsStmt':
      return fields['objtype'] === 'OBJECT_MATVIEW' ? 'CREATE MATERIALIZED VIEW' : 'CREATE TABLE AS';
    case 'GrantStmt':
      return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
    case 'GrantRoleStmt':
      return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
    case 'VacuumStmt':
      return fields['is_vacuumcmd'] === true ? 'VACUUM' : 'ANALYZE';
    case 'VariableSetStmt':
      return String(fields['kind']).startsWith('VAR_RESET') ? 'RESET' : 'SET';
    case 'DiscardStmt':
      return String(fields['target'] ?? 'DISCARD_ALL').replace('_', ' ');
    case 'VariableShowStmt':
      return 'SHOW';
    case 'TransactionStmt':
      return String(fields['kind'])
        .replace('TRANS_STMT_', '')
        .replaceAll('_', ' ')
        .replace(/^START$/, 'START TRANSACTION')
        .replace(/^ROLLBACK TO$/, 'ROLLBACK');
    default:
      return undefined;
  }
}

/** The command in PostgreSQL's own words. */
export function kindOf(tree: unknown): string {
  const { name, fields } = nodeOf(tree);
  const words = name
    .replace(/Stmt$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toUpperCase();
  return dynamicKind(name, fields) ?? KINDS[name] ?? (words === '' ? 'UNKNOWN' : words);
}

function hasOption(fields: Fields, key: string, option: string): boolean {
  const list = fields[key];
  if (!Array.isArray(list)) return false;
  return list.some((item) => {
    const element = nodeOf(item).fields;
    if (element['defname'] !== option) return false;
    const value = nodeOf(element['arg']);
    const text = value.fields['sval'] ?? value.fields['ival'] ?? value.fields['boolval'];
    return !(text === 'false' || text === 'off' || text === 0 || text === false);
  });
}

function isTrue(fields: Fields, key: string): boolean {
  return fields[key] === true;
}

function detachesConcurrently(fields: Fields): boolean {
  const commands = fields['cmds'];
  return (
    Array.isArray(commands) &&
    commands.some((command) => {
      const { fields: inner } = nodeOf(command);
      const subtype = String(inner['subtype']);
      if (subtype === 'AT_DetachPartitionFinalize') return false;
      return subtype === 'AT_DetachPartition' && isTrue(nodeOf(inner['def']).fields, 'concurrent');
    })
  );
}

/** The statements that PostgreSQL refuses inside a transaction block, each with its own condition. */
const FORBIDDEN: Readonly<Record<string, (fields: Fields) => boolean>> = dictionary({
  IndexStmt: (f) => isTrue(f, 'concurrent'),
  DropStmt: (f) => isTrue(f, 'concurrent'),
  ReindexStmt: (f) =>
    hasOption(f, 'params', 'concurrently') ||
    ['REINDEX_OBJECT_SCHEMA', 'REINDEX_OBJECT_SYSTEM', 'REINDEX_OBJECT_DATABASE'].includes(String(f['kind'])),
  VacuumStmt: (f) => isTrue(f, 'is_vacuumcmd'),
  ClusterStmt: (f) => f['relation'] === undefined,
  AlterTableStmt: detachesConcurrently,
  CreatedbStmt: () => true,
  DropdbStmt: () => true,
  AlterDatabaseStmt: (f) => hasOption(f, 'options', 'tablespace'),
  AlterSystemStmt: () => true,
  CreateTableSpaceStmt: () => true,
  DropTableSpaceStmt: () => true,
  CreateSubscriptionStmt: () => true,
  DropSubscriptionStmt: () => true,
  DiscardStmt: (f) => f['target'] === undefined || f['target'] === 'DISCARD_ALL',
});

const ENDS: Readonly<Record<string, TransactionRole>> = dictionary({
  TRANS_STMT_BEGIN: 'begin',
  TRANS_STMT_START: 'begin',
  TRANS_STMT_COMMIT: 'commit',
  TRANS_STMT_PREPARE: 'commit',
  TRANS_STMT_COMMIT_PREPARED: 'forbidden',
  TRANS_STMT_ROLLBACK_PREPARED: 'forbidden',
  TRANS_STMT_ROLLBACK: 'rollback',
});

/** How the statement stands to transactions. */
export function roleOf(tree: unknown): TransactionRole {
  const { name, fields } = nodeOf(tree);
  if (name === 'TransactionStmt') return ENDS[String(fields['kind'])] ?? 'inside';
  return FORBIDDEN[name]?.(fields) === true ? 'forbidden' : 'inside';
}
