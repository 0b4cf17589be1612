import { dictionary } from '../../model/dictionary.js';
import { nodeOf } from './classify.js';
import { at, type Fields, hasOption, list, names, nodes, type Relation, relation, relations, text } from './tree.js';

/** A right that a statement cannot do without, as far as its text tells. */
export interface PgNeed {
  /**
   * `owner` of a relation, `drop` (its owner, or its schema's), `maintain`, a privilege on a `table`, on a `schema`, the `database`, USAGE of a `type`,
   * its owner (`typeowner`), `schemaowner`, SET ROLE to a role (`member`), an `attribute` of the role, an `extension`, a `language`, or `superuser`.
   */
  readonly what:
    | 'owner'
    | 'drop'
    | 'maintain'
    | 'table'
    | 'schema'
    | 'database'
    | 'type'
    | 'typeowner'
    | 'schemaowner'
    | 'member'
    | 'attribute'
    | 'extension'
    | 'language'
    | 'superuser';
  readonly schema: string | null;
  readonly name: string | null;
  readonly privilege: string | null;
  /** Some hosts give it to roles that are no superusers by ways of their own: told, not refused. */
  readonly soft?: true;
}

const need = (what: PgNeed['what'], of: Partial<Relation>, privilege: string | null = null): PgNeed => ({
  what,
  schema: of.schema ?? null,
  name: of.name ?? null,
  privilege,
});
const soft = (one: PgNeed): PgNeed => ({ ...one, soft: true });
const inSchema = ({ schema }: { readonly schema: string | undefined }): PgNeed =>
  need('schema', { ...(schema === undefined ? {} : { schema }) }, 'CREATE');
const database = (privilege: string): PgNeed => need('database', {}, privilege);
const superuser = (what: string): PgNeed => soft(need('superuser', { name: what }));

const parts = (all: readonly string[]): Relation => {
  const [name, schema] = [...all].reverse();
  return { schema, name: name ?? '' };
};

/** `pg_catalog` is open to everybody. */
function typeNeeds(type: Fields): readonly PgNeed[] {
  const all = names(type, 'names');
  return all.length === 0 || all[0] === 'pg_catalog' ? [] : [need('type', parts(all), 'USAGE')];
}

const references = (constraint: Fields): readonly PgNeed[] =>
  text(constraint, 'contype') === 'CONSTR_FOREIGN'
    ? [need('table', relation(constraint, 'pktable'), 'REFERENCES')]
    : [];

const columnNeeds = (column: Fields): readonly PgNeed[] => [
  ...typeNeeds(at(column, 'typeName')),
  ...nodes(column, 'constraints', 'Constraint').flatMap(references),
];

function tableNeeds(fields: Fields): readonly PgNeed[] {
  const range = at(fields, 'relation');
  const temporary = text(range, 'relpersistence') === 't';
  return [
    temporary ? database('TEMPORARY') : inSchema(relation(fields, 'relation')),
    ...nodes(fields, 'tableElts', 'ColumnDef').flatMap(columnNeeds),
    ...nodes(fields, 'tableElts', 'Constraint').flatMap(references),
    ...relations(fields, 'inhRelations').map((parent) => need('owner', parent)),
  ];
}

function commandNeeds(command: Fields): readonly PgNeed[] {
  const def = at(command, 'def');
  switch (text(command, 'subtype')) {
    case 'AT_AddConstraint':
      return references(def);
    case 'AT_AddColumn':
      return columnNeeds(def);
    case 'AT_AlterColumnType':
      return typeNeeds(at(def, 'typeName'));
    case 'AT_AttachPartition':
      return [need('owner', relation(def, 'name'))];
    case 'AT_AddInherit':
      return [need('owner', parts([text(def, 'schemaname'), text(def, 'relname')].filter((one) => one !== '')))];
    case 'AT_ChangeOwner':
      return roleNeeds(at(command, 'newowner'));
    default:
      return [];
  }
}

const roleNeeds = (role: Fields): readonly PgNeed[] =>
  text(role, 'rolename') === '' ? [] : [need('member', { name: text(role, 'rolename') })];

const RELATIONS = /^OBJECT_(?:TABLE|VIEW|INDEX|SEQUENCE|MATVIEW|FOREIGN_TABLE)$/;
const TYPES = /^OBJECT_(?:TYPE|DOMAIN)$/;
const ON_TABLE = /^OBJECT_(?:TRIGGER|POLICY|RULE)$/;

function dropNeeds(fields: Fields): readonly PgNeed[] {
  const kind = text(fields, 'removeType');
  return list(fields, 'objects').flatMap((object): readonly PgNeed[] => {
    const { name, fields: inner } = nodeOf(object);
    if (name === 'String')
      return kind === 'OBJECT_SCHEMA' ? [need('schemaowner', { schema: text(inner, 'sval') })] : [];
    const all = names(inner, name === 'TypeName' ? 'names' : 'items');
    if (RELATIONS.test(kind)) return [need('drop', parts(all))];
    if (TYPES.test(kind)) return [need('typeowner', parts(all))];
    // Some hosts let others than the owner do these
    return ON_TABLE.test(kind) ? [soft(need('owner', parts(all.slice(0, -1))))] : [];
  });
}

function renameNeeds(fields: Fields): readonly PgNeed[] {
  const kind = text(fields, 'renameType');
  if (kind === 'OBJECT_SCHEMA') return [need('schemaowner', { schema: text(fields, 'subname') }), database('CREATE')];
  const named = relation(fields, 'relation');
  if (named.name !== '') return [need('owner', named), ...(RELATIONS.test(kind) ? [inSchema(named)] : [])];
  return TYPES.test(kind) ? [need('typeowner', parts(names(at(fields, 'object'), 'items')))] : [];
}

function commentNeeds(fields: Fields): readonly PgNeed[] {
  const kind = text(fields, 'objtype');
  const all = names(at(fields, 'object'), 'items');
  if (kind === 'OBJECT_COLUMN' || kind === 'OBJECT_TABCONSTRAINT') return [need('owner', parts(all.slice(0, -1)))];
  return RELATIONS.test(kind) ? [need('owner', parts(all))] : [];
}

function functionNeeds(fields: Fields): readonly PgNeed[] {
  const language = nodes(fields, 'options', 'DefElem').find((one) => text(one, 'defname') === 'language');
  const name = language === undefined ? '' : text(at(language, 'arg'), 'sval');
  return [inSchema(parts(names(fields, 'funcname'))), ...(name === '' ? [] : [soft(need('language', { name }))])];
}

type Read = (fields: Fields) => readonly PgNeed[];

const ownerOf =
  (key: string): Read =>
  (fields) => [need('owner', relation(fields, key))];
const privilege =
  (right: string): Read =>
  (fields) => [need('table', relation(fields, 'relation'), right)];
const inSchemaOf =
  (key: string): Read =>
  (fields) => [inSchema(parts(names(fields, key)))];

const READ: Readonly<Record<string, Read>> = dictionary({
  CreateStmt: tableNeeds,
  CreateForeignTableStmt: (fields) => tableNeeds(at(fields, 'base')),
  AlterTableStmt: (fields) => [
    text(fields, 'objtype') === 'OBJECT_TYPE'
      ? need('typeowner', relation(fields, 'relation'))
      : need('owner', relation(fields, 'relation')),
    ...nodes(fields, 'cmds', 'AlterTableCmd').flatMap(commandNeeds),
  ],
  IndexStmt: (fields) => [need('owner', relation(fields, 'relation')), inSchema(relation(fields, 'relation'))],
  ViewStmt: (fields) => [
    inSchema(relation(fields, 'view')),
    ...(fields['replace'] === true ? [need('owner', relation(fields, 'view'))] : []),
  ],
  CreateTableAsStmt: (fields) => [inSchema(relation(at(fields, 'into'), 'rel'))],
  CreateSeqStmt: (fields) => [inSchema(relation(fields, 'sequence'))],
  AlterSeqStmt: ownerOf('sequence'),
  CreateEnumStmt: inSchemaOf('typeName'),
  CreateRangeStmt: inSchemaOf('typeName'),
  CreateDomainStmt: inSchemaOf('domainname'),
  CompositeTypeStmt: (fields) => [inSchema(relation(fields, 'typevar'))],
  CreateFunctionStmt: functionNeeds,
  AlterEnumStmt: (fields) => [need('typeowner', parts(names(fields, 'typeName')))],
  AlterDomainStmt: (fields) => [need('typeowner', parts(names(fields, 'typeName')))],
  CreateTrigStmt: privilege('TRIGGER'),
  CreatePolicyStmt: (fields) => [soft(need('owner', relation(fields, 'table')))],
  AlterPolicyStmt: (fields) => [soft(need('owner', relation(fields, 'table')))],
  RuleStmt: ownerOf('relation'),
  DropStmt: dropNeeds,
  RenameStmt: renameNeeds,
  CommentStmt: commentNeeds,
  AlterObjectSchemaStmt: (fields) => [
    ...(relation(fields, 'relation').name === '' ? [] : [need('owner', relation(fields, 'relation'))]),
    inSchema({ schema: text(fields, 'newschema') }),
  ],
  AlterOwnerStmt: (fields) => roleNeeds(at(fields, 'newowner')),
  TruncateStmt: (fields) => relations(fields, 'relations').map((one) => need('table', one, 'TRUNCATE')),
  InsertStmt: privilege('INSERT'),
  UpdateStmt: privilege('UPDATE'),
  DeleteStmt: privilege('DELETE'),
  ReindexStmt: (fields) =>
    relation(fields, 'relation').name === '' ? [] : [need('maintain', relation(fields, 'relation'), 'MAINTAIN')],
  ClusterStmt: (fields) =>
    relation(fields, 'relation').name === '' ? [] : [need('maintain', relation(fields, 'relation'), 'MAINTAIN')],
  RefreshMatViewStmt: (fields) => [need('maintain', relation(fields, 'relation'), 'MAINTAIN')],
  CreateSchemaStmt: (fields) => [database('CREATE'), ...roleNeeds(at(fields, 'authrole'))],
  CreateExtensionStmt: (fields) => [soft(need('extension', { name: text(fields, 'extname') }))],
  CreateEventTrigStmt: () => [superuser('CREATE EVENT TRIGGER')],
  AlterSystemStmt: () => [superuser('ALTER SYSTEM')],
  CreateSubscriptionStmt: () => [superuser('CREATE SUBSCRIPTION')],
  CreatePublicationStmt: (fields) => [
    database('CREATE'),
    ...(fields['for_all_tables'] === true ? [superuser('FOR ALL TABLES')] : []),
    ...nodes(fields, 'pubobjects', 'PublicationObjSpec').flatMap((one) => {
      const table = relation(at(one, 'pubtable'), 'relation');
      return table.name === '' ? [] : [need('owner', table)];
    }),
  ],
  CreateRoleStmt: (fields) => [
    need('attribute', { name: 'CREATEROLE' }),
    ...(hasOption(fields, 'options', 'superuser') ? [superuser('a role that is a superuser')] : []),
  ],
  CreatedbStmt: () => [need('attribute', { name: 'CREATEDB' })],
});

/** What one statement needs. Pure; of a block of code, a call or a text that nobody could read nothing is known. */
export function pgNeeds(tree: unknown): readonly PgNeed[] {
  const { name, fields } = nodeOf(tree);
  return (READ[name]?.(fields) ?? []).filter(({ what, name: of, schema }) => {
    const named = what === 'schema' || what === 'database' || what === 'superuser' || what === 'schemaowner';
    return named || (of ?? '') !== '' || (schema ?? '') !== '';
  });
}

/** Which setting of the session a statement changes that decides who runs the next one, or what its names mean. */
export function turns(tree: unknown): 'role' | 'path' | undefined {
  const { name, fields } = nodeOf(tree);
  if (name === 'VariableSetStmt') {
    const setting = text(fields, 'name');
    if (setting === 'role' || setting === 'session_authorization') return 'role';
    return setting === 'search_path' || text(fields, 'kind') === 'VAR_RESET_ALL' ? 'path' : undefined;
  }
  return name === 'DiscardStmt' ? 'path' : undefined;
}
