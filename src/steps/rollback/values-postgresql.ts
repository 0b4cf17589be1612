import { dictionary } from '../../model/dictionary.js';
import type { SeedColumn, Style } from './table.js';
import { day, decimal, integer, label, moment, two, uuid, words } from './values.js';

type Value = (column: SeedColumn, row: number, style: Style) => string | undefined;

const number = (row: number): number => row + 1;
const bits = ({ length }: SeedColumn, row: number, fixed: boolean): string => {
  const text = number(row).toString(2);
  return fixed ? text.padStart(length ?? 1, '0').slice(-(length ?? 1)) : text.slice(-(length ?? 64));
};

/** By the short names of `pg_type`, so that whatever an extension brings can be added by its name as well. */
const VALUES: Readonly<Record<string, Value>> = dictionary({
  int2: integer,
  int4: integer,
  int8: integer,
  oid: integer,
  float4: (_, row) => `${number(row)}.5`,
  float8: (_, row) => `${number(row)}.125`,
  numeric: decimal,
  money: (_, row) => `${number(row)}.25`,
  bool: (_, row) => (row % 2 === 0 ? 't' : 'f'),
  text: words,
  varchar: words,
  bpchar: words,
  citext: words,
  name: words,
  xml: (_, row) => `<seed n="${number(row)}"/>`,
  char: (_, row) => String(number(row)),
  date: (_, row) => day(row),
  timestamp: (_, row) => moment(row),
  timestamptz: (_, row) => `${moment(row)}+00`,
  time: (_, row) => `${two(row)}:02:03.123456`,
  timetz: (_, row) => `${two(row)}:02:03.123456+00`,
  interval: (_, row) => `${number(row)} days 04:05:06`,
  uuid: (_, row) => uuid(row),
  json: (_, row) => `{"seed": ${number(row)}, "list": [1, {"a": null}]}`,
  jsonb: (_, row) => `{"seed": ${number(row)}, "list": [1, {"a": null}]}`,
  jsonpath: () => '$.seed',
  bytea: (_, row) => `\\x00ff${two(row)}`,
  bit: (column, row) => bits(column, row, true),
  varbit: (column, row) => bits(column, row, false),
  inet: (_, row) => `192.0.2.${number(row)}/24`,
  cidr: (_, row) => `192.0.2.${number(row)}/32`,
  macaddr: (_, row) => `02:00:5e:00:00:${two(row)}`,
  macaddr8: (_, row) => `02:00:5e:00:00:00:00:${two(row)}`,
  point: (_, row) => `(${number(row)},2)`,
  line: (_, row) => `{1,2,${number(row)}}`,
  lseg: (_, row) => `[(0,0),(${number(row)},1)]`,
  box: (_, row) => `(${number(row)},1),(0,0)`,
  path: (_, row) => `[(0,0),(${number(row)},1)]`,
  polygon: (_, row) => `((0,0),(0,1),(${number(row)},1))`,
  circle: (_, row) => `<(1,2),${number(row)}>`,
  pg_lsn: (_, row) => `0/${number(row)}`,
  tsvector: (_, row) => `'seed' 'row${number(row)}'`,
  tsquery: (_, row) => `'seed${number(row)}'`,
  hstore: (_, row) => `"seed"=>"${number(row)}"`,
  ltree: (_, row) => `seed.row${number(row)}`,
  vector: ({ length = 1 }, row) => `[${Array(length).fill(number(row)).join(',')}]`,
  geometry: (_, row) => `POINT(${number(row)} 2)`,
  geography: (_, row) => `POINT(${number(row)} 2)`,
});

const escaped = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** From a value to the one after next: each row has a range of its own. */
function range(column: SeedColumn, row: number): string | undefined {
  const type = column.of ?? '';
  const bound = (at: number): string | undefined =>
    VALUES[type]?.({ ...column, type, sort: 'plain' }, at, 'rich') ?? undefined;
  const from = bound(row);
  const to = bound(row + 1);
  return from === undefined || to === undefined ? undefined : `[${escaped(from)},${escaped(to)})`;
}

/** The text of a value as PostgreSQL's input function of the type reads it. */
export const postgresqlValue: Value = (column, row, style) => {
  const { sort, type } = column;
  if (sort === 'enum') return label(column, row);
  if (sort === 'range') return range(column, row);
  if (sort === 'multirange') {
    const one = range(column, row);
    return one === undefined ? undefined : `{${one}}`;
  }
  if (sort === 'composite') return `(${','.repeat(Math.max(0, (column.fields ?? 1) - 1))})`;
  if (sort === 'array') {
    const of = column.of ?? '';
    const one = postgresqlValue(
      { ...column, type: of, sort: column.labels.length > 0 ? 'enum' : 'plain', unique: false },
      row,
      style,
    );
    return one === undefined ? '{}' : `{${escaped(one)}}`;
  }
  return VALUES[type]?.(column, row, style);
};
