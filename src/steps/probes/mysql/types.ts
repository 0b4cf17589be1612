import { dictionary } from '../../../model/dictionary.js';
import type { Query } from '../../../model/session.js';
import type { Significant } from '../../../sql/mysql/scan.js';
import { id, raw, sql } from '../../../sql/query.js';

/** What a column is defined as, from the tokens after its name. */
export interface Defined {
  readonly type: string;
  readonly args: readonly string[];
  readonly unsigned: boolean;
  readonly notNull: boolean;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly fillsItself: boolean;
  /** The text of a default that is one literal; undefined where there is none, or a longer one. */
  readonly literal: string | undefined;
  readonly hasDefault: boolean;
}

const SAME: Readonly<Record<string, string>> = dictionary({
  integer: 'int',
  int4: 'int',
  int8: 'bigint',
  int2: 'smallint',
  int1: 'tinyint',
  int3: 'mediumint',
  middleint: 'mediumint',
  bool: 'tinyint',
  boolean: 'tinyint',
  dec: 'decimal',
  numeric: 'decimal',
  fixed: 'decimal',
  character: 'char',
  nchar: 'char',
  nvarchar: 'varchar',
  real: 'double',
  serial: 'bigint',
});

export function definedBy(tokens: readonly Significant[]): Defined {
  const words = tokens.map(({ upper }) => upper);
  const [first] = words;
  const name = (first === 'NATIONAL' ? (words[1] ?? '') : (first ?? '')).toLowerCase();
  const varying = words[1] === 'VARYING' || words[2] === 'VARYING';
  const type = varying ? 'varchar' : (SAME[name] ?? name);
  const open = words.indexOf('(');
  const close = words.findIndex((word, i) => i > open && word === ')');
  const typed =
    open !== -1 &&
    open <= 3 &&
    tokens.slice(1, open).every(({ upper }) => /^(?:VARYING|VARCHAR|CHAR|CHARACTER|PRECISION)$/.test(upper));
  const args = typed
    ? tokens
        .slice(open + 1, close)
        .filter(({ text }) => text !== ',')
        .map(({ text }) => text)
    : [];
  const has = (...sequence: readonly string[]): boolean =>
    words.some((_, i) => tokens[i]?.depth === 0 && sequence.every((word, n) => words[i + n] === word));
  const at = words.indexOf('DEFAULT');
  const value = at === -1 ? undefined : tokens[at + 1];
  const next = words[at + 2];
  const plain =
    value !== undefined && (value.type === 'string' || /^\d+$/.test(value.text)) && next !== '.' && next !== '(';
  return {
    type,
    args: name === 'bool' || name === 'boolean' ? ['1'] : args,
    unsigned: has('UNSIGNED') || name === 'serial',
    notNull: has('NOT', 'NULL') || name === 'serial',
    unique: has('UNIQUE') || name === 'serial',
    primary: has('PRIMARY', 'KEY') || (has('KEY') && !has('UNIQUE', 'KEY') && !has('COLUMN_FORMAT')),
    fillsItself: has('AUTO_INCREMENT') || has('GENERATED') || has('AS') || name === 'serial',
    literal: plain ? value.text : undefined,
    hasDefault: at !== -1 && words[at + 1] !== 'NULL',
  };
}

const BITS: Readonly<Record<string, bigint>> = dictionary({
  tinyint: 8n,
  smallint: 16n,
  mediumint: 24n,
  int: 32n,
  bigint: 64n,
});
const TEXT_BYTES: Readonly<Record<string, number>> = dictionary({
  tinytext: 255,
  text: 65_535,
  mediumtext: 16_777_215,
  longtext: 4_294_967_295,
});
const TEXTS = /^(?:char|varchar|tinytext|text|mediumtext|longtext)$/;
const NUMBERS = /^(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double)$/;
const TEMPORAL = /^(?:date|datetime|timestamp)$/;

function rangeOf({ type, unsigned }: Defined): readonly [bigint, bigint] | undefined {
  const bits = BITS[type];
  if (bits === undefined) return undefined;
  return unsigned ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
}

const scaleOf = ({ args }: Defined): readonly [number, number] => [Number(args[0] ?? 10), Number(args[1] ?? 0)];

/** Texts that a strict session takes for a number. */
const NUMBER = "'^[[:space:]]*[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?[[:space:]]*$'";

/** Numbers that are too large or too small. */
function outOfRange(value: Query, to: Defined): Query | undefined {
  const range = rangeOf(to);
  if (range !== undefined)
    return sql`round(${value}) NOT BETWEEN ${raw(String(range[0]))} AND ${raw(String(range[1]))}`;
  if (to.type !== 'decimal') return undefined;
  const [precision, scale] = scaleOf(to);
  const size = sql`abs(round(${value}, ${raw(String(scale))})) >= 1e${raw(String(precision - scale))}`;
  return to.unsigned ? sql`(${size} OR ${value} < 0)` : size;
}

/** Whether every value of the one is one of the other: nothing to ask then. */
function alwaysFits(from: Defined, to: Defined): boolean {
  const [was, is] = [rangeOf(from), rangeOf(to)];
  if (was !== undefined && is !== undefined) return was[0] >= is[0] && was[1] <= is[1];
  if (from.type === 'decimal' && to.type === 'decimal') {
    const [[p, s], [q, r]] = [scaleOf(from), scaleOf(to)];
    return q - r >= p - s && r >= s && (!to.unsigned || from.unsigned);
  }
  if (was !== undefined && to.type === 'decimal') return scaleOf(to)[0] - scaleOf(to)[1] >= 20 && !to.unsigned;
  if (NUMBERS.test(from.type) && (to.type === 'float' || to.type === 'double')) return !to.unsigned;
  if (from.type === 'enum' && to.type === 'enum') return from.args.every((label) => to.args.includes(label));
  if (/^(?:char|varchar)$/.test(from.type) && /^(?:char|varchar)$/.test(to.type))
    return Number(to.args[0] ?? 1) >= Number(from.args[0] ?? 1);
  if (/^(?:char|varchar)$/.test(from.type) && TEXT_BYTES[to.type] !== undefined)
    return Number(from.args[0] ?? 1) * 4 <= (TEXT_BYTES[to.type] ?? 0);
  if (TEXT_BYTES[from.type] !== undefined && TEXT_BYTES[to.type] !== undefined)
    return (TEXT_BYTES[from.type] ?? 0) <= (TEXT_BYTES[to.type] ?? 0);
  if (from.type === to.type) return from.args.join() === to.args.join() || TEMPORAL.test(to.type);
  return (
    (from.type === 'date' && to.type === 'datetime') ||
    (from.type === 'timestamp' && to.type === 'datetime') ||
    (from.type === 'datetime' && to.type === 'date')
  );
}

/** Values of a column that do not become another type, in a strict session; a text says why that cannot be told. */
export function outside(column: string, from: Defined, to: Defined): Query | 'fits' | undefined {
  if (alwaysFits(from, to)) return 'fits';
  const value = sql`${id(column)}`;
  const isText = TEXTS.test(from.type) || from.type === 'enum';
  const asText = sql`CAST(${value} AS CHAR)`;
  if (/^(?:char|varchar)$/.test(to.type) && (isText || NUMBERS.test(from.type)))
    return sql`char_length(${isText ? (to.type === 'char' ? sql`trim(TRAILING ' ' FROM ${value})` : value) : asText}) > ${raw(to.args[0] ?? '1')}`;
  if (TEXT_BYTES[to.type] !== undefined && isText) return sql`length(${value}) > ${raw(String(TEXT_BYTES[to.type]))}`;
  if (to.type === 'enum' && isText) return sql`${asText} NOT IN (${raw(to.args.join(', '))})`;
  if (to.type === 'json' && isText) return sql`NOT json_valid(${value})`;
  if (NUMBERS.test(to.type) && NUMBERS.test(from.type)) return outOfRange(value, to);
  if (NUMBERS.test(to.type) && TEXTS.test(from.type)) {
    const no = sql`${asText} NOT REGEXP ${raw(NUMBER)}`;
    const large = outOfRange(sql`(${value} + 0)`, to);
    return large === undefined ? no : sql`(${no} OR ${large})`;
  }
  if ((to.type === 'date' || to.type === 'datetime') && TEXTS.test(from.type))
    return sql`(${value} IS NOT NULL AND CAST(${value} AS ${raw(to.type === 'date' ? 'DATE' : 'DATETIME')}) IS NULL)`;
  return undefined;
}

/** Types whose implicit default a strict session refuses. */
export const isTemporal = ({ type }: Defined): boolean => type === 'date' || type === 'datetime';
