import type { Query } from '../../../model/session.js';
import { between } from '../../../rules/support/column-text.js';
import { nodeOf } from '../../../sql/pg/classify.js';
import { type AlterCommand, at, calls, columnRefs, list, names, nodes, text } from '../../../sql/pg/tree.js';
import { id, raw, sql } from '../../../sql/query.js';
import type { TableNow } from '../followed.js';
import type { Test } from '../question.js';
import type { Step } from '../step.js';
import { type Asked, askOf, nameOf } from './questions.js';
import { textAfter } from './text.js';
import { alwaysFits, INTEGERS, printedType, RANGES, TEXTS, type TypeNow } from './types.js';

/** Types that the plan has made, renamed or changed: the labels of an enum, null for all others. */
export type PlannedTypes = ReadonlyMap<string, readonly string[] | null>;

function typeOf(typeName: ReturnType<typeof at>): TypeNow {
  const length = nodes(typeName, 'typmods', 'A_Const').map((one) => Number(at(one, 'ival')['ival'] ?? 0));
  return { name: names(typeName, 'names').at(-1) ?? '', length, array: list(typeName, 'arrayBounds').length > 0 };
}

const TEXT_GIVING = new Set([
  'trim',
  'btrim',
  'ltrim',
  'rtrim',
  'replace',
  'regexp_replace',
  'lower',
  'upper',
  'translate',
  'split_part',
  'substring',
  'substr',
]);

/** Whether an expression surely gives a text, so that the question is whether the text is one of the new type. */
function givesText(expression: unknown, isText: (column: string) => boolean): boolean {
  const { name, fields } = nodeOf(expression);
  if (name === 'ColumnRef') return isText(names(fields, 'fields').at(-1) ?? '');
  if (name === 'TypeCast') return TEXTS.has(names(at(fields, 'typeName'), 'names').at(-1) ?? '');
  if (name === 'FuncCall') return TEXT_GIVING.has(names(fields, 'funcname').at(-1) ?? '');
  const nullif = name === 'A_Expr' && fields['kind'] === 'AEXPR_NULLIF';
  return nullif && givesText(fields['lexpr'], isText);
}

/** What is cast, as it is written: `a` of `a::int` and of `CAST(a AS int)`. */
function castText(using: string): string | undefined {
  const inner = /^\s*cast\s*\(([\s\S]*)\bas\b[^()]*(?:\([^()]*\))?\s*\)\s*$/i.exec(using)?.[1];
  if (inner !== undefined) return inner;
  const last = using.lastIndexOf('::');
  return last === -1 ? undefined : using.slice(0, last);
}

/** Numbers that do not fit, and texts that are too long, by the cast of an assignment; undefined where it takes more than a comparison. */
function outside(column: Query, from: TypeNow, to: TypeNow, explicit: boolean): Query | undefined {
  const integer = INTEGERS.includes(from.name);
  const range = RANGES[to.name];
  if (range !== undefined && (integer || from.name === 'numeric'))
    return sql`round(${column}${raw('::numeric')}) NOT BETWEEN ${raw(range[0])} AND ${raw(range[1])}`;
  if (to.name === 'numeric' && to.length.length > 0 && (integer || from.name === 'numeric')) {
    const [precision = 0, scale = 0] = to.length;
    const limit = raw(`1e${precision - scale}`);
    return sql`(abs(round(${column}${raw('::numeric')}, ${raw(String(scale))})) >= ${limit} AND ${column}${raw("::numeric <> 'NaN'")})`;
  }
  if ((to.name === 'varchar' || to.name === 'bpchar') && TEXTS.has(from.name) && !explicit)
    return sql`char_length(rtrim(${column}${raw("::text, ' ')")}) > ${raw(String(to.length[0] ?? 1))}`;
  return undefined;
}

interface Cast {
  readonly expression: unknown;
  readonly written: string;
}

function testOf(
  command: AlterCommand,
  planned: PlannedTypes,
  major: number,
  from: TypeNow,
): Test | { readonly not: string } | undefined {
  const to = typeOf(at(command.def, 'typeName'));
  const target = command.text === undefined ? undefined : between(command.text, 'TYPE', 'USING', 'COLLATE');
  const using = command.text === undefined ? undefined : textAfter(command.text, 'USING');
  const expression = command.def['raw_default'];
  if (target === undefined || (expression !== undefined) !== (using !== undefined))
    return { not: 'its text could not be taken apart' };
  const column = sql`${id(command.name)}`;
  const top = nodeOf(expression);
  const cast: Cast | undefined =
    top.name === 'TypeCast' && using !== undefined && castText(using) !== undefined
      ? { expression: top.fields['arg'], written: castText(using) ?? '' }
      : undefined;
  const plain = nodeOf(cast?.expression).name === 'ColumnRef';
  const labels = planned.get(to.name);
  if (labels !== undefined && labels !== null && !to.array && cast !== undefined && labels.length > 0)
    return {
      kind: 'rows',
      where: sql`(${raw(cast.written)})${raw('::text')} NOT IN (${raw(labels.map((label) => `'${label.replaceAll("'", "''")}'`).join(', '))})`,
    };
  const used = [to.name, ...nodesOf(expression)];
  if (used.some((name) => planned.has(name))) return { not: 'it is about a type that the plan makes or changes' };
  if (expression === undefined || plain) {
    if (alwaysFits(from, to)) return undefined;
    if (plain && TEXTS.has(to.name)) return undefined;
    const where = to.array || from.array ? undefined : outside(column, from, to, plain);
    if (where !== undefined) return { kind: 'rows', where };
  }
  const isText = (name: string): boolean => name === command.name && TEXTS.has(from.name);
  if (cast !== undefined && major >= 16 && givesText(cast.expression, isText))
    return {
      kind: 'rows',
      where: sql`NOT pg_catalog.pg_input_is_valid((${raw(cast.written)})${raw('::text')}, ${target})`,
    };
  const value = using === undefined ? column : raw(`(${using}\n)`);
  return { kind: 'evaluates', expression: sql`CAST(${value} AS ${raw(target)})` };
}

/** Names of the types that an expression casts to. */
function nodesOf(expression: unknown): readonly string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  const type = (expression as Readonly<Record<string, unknown>>)['typeName'];
  const own = type === undefined ? [] : names(at({ type }, 'type'), 'names').slice(-1);
  return [...own, ...Object.values(expression).flatMap(nodesOf)];
}

/** Values that do not become the new type. */
export function askTypeChange(
  step: Step,
  table: TableNow,
  command: AlterCommand,
  planned: PlannedTypes,
  major: number,
): void {
  const now = table.columns.get(command.name);
  const of =
    table.on === undefined || now?.kind !== 'column'
      ? undefined
      : `column ${table.on.schema}.${table.on.name}.${now.name}`;
  const from = printedType(step.before.objects.get(of ?? '')?.definition ?? '');
  const test = testOf(command, planned, major, from);
  const target = text({ t: between(command.text ?? '', 'TYPE', 'USING', 'COLLATE') }, 't');
  const using = command.def['raw_default'];
  const asked: Omit<Asked, 'test'> = {
    words: `values in ${nameOf(table)}.${command.name} that do not become ${target || 'the new type'}`,
    remedy: 'values',
    columns: using === undefined ? [command.name] : columnRefs(using),
    calls: calls(using),
  };
  if (test !== undefined) askOf(step, table, { ...asked, test });
  table.columns.set(command.name, { kind: 'unknown', why: `${step.line} changes the type of ${command.name} first` });
}
