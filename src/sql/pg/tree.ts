import { nodeOf } from './classify.js';
import { skipBlank, skipComment, skipQuoted } from './scan.js';

/** The fields of one node of the parse tree. */
export type Fields = Readonly<Record<string, unknown>>;

/** A relation as a statement names it. */
export interface Relation {
  readonly schema: string | undefined;
  readonly name: string;
}

/** One command of an ALTER TABLE. */
export interface AlterCommand {
  /** The parser's word without its prefix: `AddColumn`, `SetNotNull`, … */
  readonly type: string;
  readonly name: string;
  /** The column, constraint or partition that it is about. */
  readonly def: Fields;
  readonly cascade: boolean;
  readonly missingOk: boolean;
  /** Its text as the user wrote it; undefined where the text could not be taken apart. */
  readonly text: string | undefined;
}

/** The fields under a key, whether or not the parser wrapped them into a named node. */
export function at(fields: Fields, key: string): Fields {
  const value = fields[key];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value);
  const [name, inner] = entries[0] ?? ['', undefined];
  const wrapped = entries.length === 1 && /^[A-Z]/.test(name) && typeof inner === 'object' && inner !== null;
  return wrapped ? (inner as Fields) : (value as Fields);
}

export function list(fields: Fields, key: string): readonly unknown[] {
  const value = fields[key];
  return Array.isArray(value) ? value : [];
}

export function text(fields: Fields, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
}

/** The fields of each node in a list that has the given name. */
export function nodes(fields: Fields, key: string, name: string): readonly Fields[] {
  return list(fields, key)
    .map(nodeOf)
    .filter((node) => node.name === name)
    .map((node) => node.fields);
}

/** An option in a list of them that is set, and not to `false` or `off`. */
export function hasOption(fields: Fields, key: string, option: string): boolean {
  return nodes(fields, key, 'DefElem').some((element) => {
    const arg = at(element, 'arg');
    const value = arg['sval'] ?? arg['ival'] ?? arg['boolval'];
    return element['defname'] === option && !(value === 'false' || value === 'off' || value === 0 || value === false);
  });
}

/** A list of names: `[{String:{sval}}]`. */
export function names(fields: Fields, key: string): readonly string[] {
  return nodes(fields, key, 'String').map((node) => text(node, 'sval'));
}

function fromNames(parts: readonly string[]): Relation {
  const [name, schema] = [...parts].reverse();
  return { schema, name: name ?? '' };
}

/** The relation in a RangeVar. */
export function relation(fields: Fields, key: string): Relation {
  const range = at(fields, key);
  return { schema: text(range, 'schemaname') || undefined, name: text(range, 'relname') };
}

export function relations(fields: Fields, key: string): readonly Relation[] {
  return nodes(fields, key, 'RangeVar').map((range) => relation({ range }, 'range'));
}

/** What a DROP names: relations, types, schemas; for a trigger, policy or rule the last part is its own name. */
export function dropped(fields: Fields): readonly Relation[] {
  return list(fields, 'objects').map((object) => {
    const { name, fields: inner } = nodeOf(object);
    if (name === 'String') return { schema: undefined, name: text(inner, 'sval') };
    return fromNames(names(inner, name === 'TypeName' ? 'names' : name === 'ObjectWithArgs' ? 'objname' : 'items'));
  });
}

/** `schema.name` or `name`, bare: as relations are known to `existedBefore`. */
export const bare = (r: Relation): string => (r.schema === undefined ? r.name : `${r.schema}.${r.name}`);

export const same = (a: Relation, b: Relation): boolean =>
  a.name === b.name && (a.schema === undefined || b.schema === undefined || a.schema === b.schema);

/** Words that cannot stand as a name without quotes. */
const RESERVED = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between binary bigint bit boolean both case cast char check coalesce collate
   collation column concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp
   current_user default deferrable desc distinct do else end except exists false fetch for foreign freeze from full grant group having ilike in
   initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or
   order outer overlaps placing primary references returning right select session_user similar some symmetric system_user table tablesample then to
   trailing true union unique user using values variadic verbose when where window with`.split(/\s+/),
);

/** A name as it can stand in a statement. */
export function quoted(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

export const printed = (r: Relation): string =>
  r.schema === undefined ? quoted(r.name) : `${quoted(r.schema)}.${quoted(r.name)}`;

/** A type as it can stand in a statement, without its length. */
export function printedType(type: Fields): string {
  const parts = names(type, 'names').filter((part, i, all) => !(all.length > 1 && i === 0 && part === 'pg_catalog'));
  return parts.map(quoted).join('.') + '[]'.repeat(list(type, 'arrayBounds').length);
}

/** Every relation that a statement names, wherever. */
export function tablesIn(tree: unknown): readonly Relation[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const range = (tree as Fields)['RangeVar'];
  const own = range === undefined ? [] : [relation({ range }, 'range')];
  return [...own, ...Object.values(tree).flatMap(tablesIn)];
}

/** The columns that an expression reads, without their table. */
export function columnRefs(expression: unknown): readonly string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  const ref = (expression as Fields)['ColumnRef'];
  const own = ref === undefined ? [] : names(ref as Fields, 'fields').slice(-1);
  return [...new Set([...own, ...Object.values(expression).flatMap(columnRefs)])];
}

/** The functions that an expression calls, without their schema. */
export function calls(expression: unknown): readonly string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  const call = (expression as Fields)['FuncCall'];
  const own = call === undefined ? [] : names(call as Fields, 'funcname').slice(-1);
  return [...own, ...Object.values(expression).flatMap(calls)];
}

const WORD = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y;
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;

/** Past the token at `from`: a word, quoted text, comment, or one character. */
function tokenEnd(sql: string, from: number): number {
  const c = sql[from] ?? '';
  if (c === '"') return skipQuoted(sql, from, c, false);
  if (c === "'") return skipQuoted(sql, from, c, /(?<![A-Za-z0-9_])[eE]$/.test(sql.slice(Math.max(0, from - 2), from)));
  if (c === '-' || c === '/') return Math.max(from + 1, skipComment(sql, from));
  DOLLAR.lastIndex = from;
  const dollar = c === '$' ? DOLLAR.exec(sql)?.[0] : undefined;
  if (dollar !== undefined) {
    const close = sql.indexOf(dollar, from + dollar.length);
    return close === -1 ? sql.length : close + dollar.length;
  }
  WORD.lastIndex = from;
  return WORD.exec(sql) === null ? from + 1 : WORD.lastIndex;
}

/** The offsets of all tokens outside of brackets, with the words in capitals. */
export function tokens(
  sql: string,
): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  const out: { word: string; start: number; end: number }[] = [];
  let depth = 0;
  for (let i = skipBlank(sql, 0); i < sql.length; ) {
    const end = tokenEnd(sql, i);
    const word = sql.slice(i, end);
    if (word === ')' || word === ']') depth -= 1;
    if (depth === 0) out.push({ word: word.startsWith('"') ? word : word.toUpperCase(), start: i, end });
    if (word === '(' || word === '[') depth += 1;
    i = skipBlank(sql, end);
  }
  return out;
}

/** An ALTER TABLE's text up to its first command, and each command's text; undefined where they do not match the tree. */
function alterTexts(
  sql: string,
  count: number,
): { readonly head: string; readonly parts: readonly string[] } | undefined {
  const all = tokens(sql);
  let i = 2;
  if (all[i]?.word === 'IF') i += 2;
  if (all[i]?.word === 'ONLY') i += 1;
  i += 1;
  while (all[i]?.word === '.') i += 2;
  if (all[i]?.word === '*') i += 1;
  const first = all[i];
  if (all[0]?.word !== 'ALTER' || all[1]?.word !== 'TABLE' || first === undefined) return undefined;
  const commands: { word: string; start: number; end: number }[][] = [[]];
  for (const token of all.slice(i)) {
    if (token.word === ',') commands.push([]);
    else commands.at(-1)?.push(token);
  }
  if (commands.length !== count) return undefined;
  return {
    head: sql.slice(0, all[i - 1]?.end),
    parts: commands.map((command) => sql.slice(command[0]?.start, command.at(-1)?.end)),
  };
}

interface AlterTable {
  readonly table: Relation;
  readonly head: string;
  readonly commands: readonly AlterCommand[];
}

/** Some twenty rules ask for the same statement. */
const taken = new WeakMap<object, AlterTable>();

/** An ALTER TABLE taken apart; undefined for every other statement. */
export function alterTable(tree: unknown, sql: string): AlterTable | undefined {
  const { name, fields } = nodeOf(tree);
  if (name !== 'AlterTableStmt' || fields['objtype'] !== 'OBJECT_TABLE') return undefined;
  const known = taken.get(fields) ?? takeApart(fields, sql);
  taken.set(fields, known);
  return known;
}

function takeApart(fields: Fields, sql: string): AlterTable {
  const table = relation(fields, 'relation');
  const cmds = nodes(fields, 'cmds', 'AlterTableCmd');
  const texts = alterTexts(sql, cmds.length);
  return {
    table,
    head: texts?.head ?? `ALTER TABLE ${printed(table)}`,
    commands: cmds.map((cmd, i) => ({
      type: text(cmd, 'subtype').replace(/^AT_/, ''),
      name: text(cmd, 'name'),
      def: at(cmd, 'def'),
      cascade: cmd['behavior'] === 'DROP_CASCADE',
      missingOk: cmd['missing_ok'] === true,
      text: texts?.parts[i],
    })),
  };
}

/** The constraints of a column, or the one constraint that a command adds, of one type: `NOTNULL`, `CHECK`, … */
export function constraints(command: AlterCommand, type: string): readonly Fields[] {
  const all = command.type === 'AddColumn' ? nodes(command.def, 'constraints', 'Constraint') : [command.def];
  return all.filter((constraint) => constraint['contype'] === `CONSTR_${type}`);
}
