import { dictionary } from '../model/dictionary.js';
import type { Statement } from '../model/migration.js';
import { nodeOf } from '../sql/pg/classify.js';
import type { Made } from './hints/context.js';
import type { Parsed } from './parse.js';
import type { Reading } from './reading.js';

export type { Made } from './hints/context.js';

/** The last part of a qualified name as catalogs print it: `f` of `app.f(a integer)`. */
export function bareName(qualified: string): string {
  const name = qualified.replace(/\(.*$/s, '');
  return name.slice(name.lastIndexOf('.') + 1);
}

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The last part of a qualified name in the tree. */
function lastName(list: unknown): string | undefined {
  if (!Array.isArray(list)) return undefined;
  return text(nodeOf(list.at(-1)).fields['sval']);
}

const relation = (fields: Fields, key: string): string | undefined =>
  text((fields[key] as Fields | undefined)?.['relname']);

/** What each statement makes, by the node of its tree. */
const MAKERS: Readonly<Record<string, (fields: Fields) => readonly (string | undefined)[]>> = dictionary({
  CreateStmt: (f) => [relation(f, 'relation')],
  CreateForeignTableStmt: (f) => [relation((f['base'] ?? {}) as Fields, 'relation')],
  CreateTableAsStmt: (f) => [relation((f['into'] ?? {}) as Fields, 'rel')],
  ViewStmt: (f) => [relation(f, 'view')],
  CreateSeqStmt: (f) => [relation(f, 'sequence')],
  IndexStmt: (f) => [text(f['idxname'])],
  CreateEnumStmt: (f) => [lastName(f['typeName'])],
  CreateDomainStmt: (f) => [lastName(f['domainname'])],
  CompositeTypeStmt: (f) => [relation(f, 'typevar')],
  CreateRangeStmt: (f) => [lastName(f['typeName'])],
  CreateFunctionStmt: (f) => [lastName(f['funcname'])],
  CreateSchemaStmt: (f) => [text(f['schemaname'])],
  CreateExtensionStmt: (f) => [text(f['extname'])],
  CreateRoleStmt: (f) => [text(f['role'])],
  CreatePolicyStmt: (f) => [text(f['policy_name'])],
  CreateTrigStmt: (f) => [text(f['trigname'])],
  RenameStmt: (f) => [text(f['newname'])],
  AlterEnumStmt: (f) => [text(f['newVal'])],
  AlterTableStmt: (f) =>
    (Array.isArray(f['cmds']) ? f['cmds'] : []).map((command) => {
      const cmd = nodeOf(command).fields;
      const def = nodeOf(cmd['def']);
      return def.name === 'ColumnDef'
        ? text(def.fields['colname'])
        : def.name === 'Constraint'
          ? text(def.fields['conname'])
          : undefined;
    }),
});

/** Names of what one statement makes. */
export function madeBy(statement: Statement): readonly string[] {
  const { name, fields } = nodeOf(statement.tree);
  return (MAKERS[name]?.(fields) ?? []).filter((made): made is string => made !== undefined);
}

/** Everything that these migrations make, in order. DDL inside DO blocks cannot be seen so. */
export function madeByAll(migrations: readonly Parsed[], reading: Pick<Reading, 'madeBy'>): readonly Made[] {
  return migrations.flatMap(({ migration, split }) =>
    split.statements.flatMap((statement) =>
      reading.madeBy(statement).map((name) => ({ name, path: migration.path, line: statement.line })),
    ),
  );
}
