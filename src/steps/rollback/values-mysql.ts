import { dictionary } from '../../model/dictionary.js';
import type { SeedColumn, Style } from './table.js';
import { day, decimal, integer, label, moment, two, uuid, words } from './values.js';

type Value = (column: SeedColumn, row: number, style: Style) => string | undefined;

const number = (row: number): number => row + 1;
const inFirst = (_: SeedColumn, row: number): string => String(number(row));

/** By the short names of `information_schema.COLUMNS`. */
const VALUES: Readonly<Record<string, Value>> = dictionary({
  tinyint: integer,
  smallint: integer,
  mediumint: integer,
  int: integer,
  bigint: integer,
  decimal,
  float: (_, row) => `${number(row)}.5`,
  double: (_, row) => `${number(row)}.125`,
  bit: inFirst,
  year: (_, row) => String(2001 + row),
  date: (_, row) => day(row),
  datetime: (_, row) => moment(row),
  timestamp: (_, row) => moment(row),
  time: (_, row) => `${two(row)}:02:03.123456`,
  char: words,
  varchar: words,
  tinytext: words,
  text: words,
  mediumtext: words,
  longtext: words,
  binary: (_, row) => String(number(row)),
  varbinary: (_, row) => String(number(row)),
  tinyblob: words,
  blob: words,
  mediumblob: words,
  longblob: words,
  json: (_, row) => `{"seed": ${number(row)}, "list": [1, {"a": null}]}`,
  uuid: (_, row) => uuid(row),
  inet4: (_, row) => `192.0.2.${number(row)}`,
  inet6: (_, row) => `2001:db8::${number(row)}`,
  point: (_, row) => `POINT(${number(row)} 2)`,
  geometry: (_, row) => `POINT(${number(row)} 2)`,
  linestring: (_, row) => `LINESTRING(0 0, ${number(row)} 2)`,
  polygon: (_, row) => `POLYGON((0 0, ${number(row)} 0, 1 1, 0 0))`,
});

const GEOMETRIES = /^(?:point|geometry|linestring|polygon)$/;

/** The text of a value as a server of the family reads it. */
export const mysqlValue: Value = (column, row, style) =>
  column.sort === 'plain' ? VALUES[column.type]?.(column, row, style) : label(column, row);

export const wrapped = ({ type }: SeedColumn): readonly [string, string] | undefined => {
  if (GEOMETRIES.test(type)) return ['ST_GeomFromText(', ')'];
  return type === 'bit' ? ['CAST(', ' AS UNSIGNED)'] : undefined;
};
