import { dictionary } from '../../../model/dictionary.js';

/** A type as far as it decides which values fit. */
export interface TypeNow {
  /** The catalog's own word: `int4`, `varchar`, `numeric`. */
  readonly name: string;
  readonly length: readonly number[];
  readonly array: boolean;
}

/** As `format_type` prints them. */
const PRINTED: Readonly<Record<string, string>> = dictionary({
  smallint: 'int2',
  integer: 'int4',
  bigint: 'int8',
  real: 'float4',
  'double precision': 'float8',
  boolean: 'bool',
  'character varying': 'varchar',
  character: 'bpchar',
  'timestamp without time zone': 'timestamp',
  'timestamp with time zone': 'timestamptz',
  'time without time zone': 'time',
});

/** The type at the beginning of a column's definition in a catalog. */
export function printedType(definition: string): TypeNow {
  const whole = definition.split(/ (?:COLLATE|NOT NULL|GENERATED|DEFAULT)\b/, 1)[0] ?? '';
  const length = /\(([\d,]+)\)/.exec(whole)?.[1]?.split(',').map(Number) ?? [];
  const array = whole.endsWith('[]');
  const name = whole.replace(/\([\d,]+\)/, '').replace(/(?:\[\])+$/, '');
  return { name: PRINTED[name] ?? name.slice(name.lastIndexOf('.') + 1), length, array };
}

/** The smallest and the largest value of each. */
export const RANGES: Readonly<Record<string, readonly [string, string]>> = dictionary({
  int2: ['-32768', '32767'],
  int4: ['-2147483648', '2147483647'],
  int8: ['-9223372036854775808', '9223372036854775807'],
});

export const TEXTS: ReadonlySet<string> = new Set(['text', 'varchar', 'bpchar']);
export const INTEGERS: readonly string[] = ['int2', 'int4', 'int8'];
const DIGITS: Readonly<Record<string, number>> = dictionary({ int2: 5, int4: 10, int8: 19 });

/** Whether no value of the one can fail to become the other, by the cast that an assignment makes. */
export function alwaysFits(from: TypeNow, to: TypeNow): boolean {
  if (from.array || to.array) return from.array === to.array && from.name === to.name && to.length.length === 0;
  if (to.name === 'text' || (to.name === 'varchar' && to.length.length === 0)) return true;
  if (from.name === to.name && (to.length.length === 0 || to.length.join() === from.length.join())) return true;
  if (to.name === 'varchar' || to.name === 'bpchar')
    return TEXTS.has(from.name) && from.length.length > 0 && (from.length[0] ?? 0) <= (to.length[0] ?? 1);
  const [fromAt, toAt] = [INTEGERS.indexOf(from.name), INTEGERS.indexOf(to.name)];
  if (fromAt !== -1 && toAt !== -1) return fromAt <= toAt;
  if (to.name === 'numeric') {
    const whole = (to.length[0] ?? 0) - (to.length[1] ?? 0);
    if (to.length.length === 0) return fromAt !== -1;
    if (fromAt !== -1) return whole >= (DIGITS[from.name] ?? 99);
    const [precision, scale = 0] = from.length;
    return (
      from.name === 'numeric' && precision !== undefined && whole >= precision - scale && (to.length[1] ?? 0) >= scale
    );
  }
  if (to.name === 'float8') return from.name === 'float4' || fromAt !== -1;
  return (from.name === 'date' || from.name === 'timestamptz') && to.name === 'timestamp' && to.length.length === 0;
}
