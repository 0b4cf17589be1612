import type { CatalogObject } from '../../../model/catalog.js';
import type { Row } from '../../../model/session.js';
import type { Flavour } from '../recognise.js';
import { charset, defaultOf, loose, portableType, timestamps, unescaped, withoutDatabase } from './printed.js';
import type { Read } from './read.js';

/** What the printing of one database goes by. */
export interface Printing {
  readonly database: string;
  readonly flavour: Flavour;
  /** The collations that nobody has to choose: the database's own, and the server's for each character set. */
  readonly usual: ReadonlySet<string>;
}

/** Between servers only the character set of a usual collation counts: which one is usual differs from version to version. */
function collate(row: Row, { usual }: Printing, portable: boolean): string {
  const collation = charset(text(row, 'collation'));
  if (collation === '') return '';
  return portable && usual.has(collation) ? `CHARACTER SET ${collation.replace(/_.*/, '')}` : `COLLATE ${collation}`;
}

export const text = (row: Row, name: string): string => row[name] ?? '';
export const words = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part !== false && part !== undefined && part !== '').join(' ');
export const comment = (row: Row): string =>
  text(row, 'comment') === '' ? '' : `COMMENT '${text(row, 'comment').replaceAll("'", "''")}'`;

/** Makes an object; the portable form is left out where it is the same. */
export function object(kind: string, name: string, definition: string, portable?: string): CatalogObject {
  return { kind, name, definition, ...(portable === undefined || portable === definition ? {} : { portable }) };
}

/** Rows of one table (or routine), by its name. */
export function grouped(rows: readonly Row[], by: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = by(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** What the server adds of itself to a table's options, or says elsewhere. */
function optionsOf(row: Row): string {
  return text(row, 'options')
    .toLowerCase()
    .replaceAll(/["`]/g, '')
    .replaceAll(/\b(?:partitioned|row_format=\w+|encryption='?n'?)/g, '')
    .trim();
}

function partitioning(rows: readonly Row[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const part = (method: string | null | undefined, expression: string | null | undefined): string =>
    `${(method ?? '').trim()} (${(expression ?? '').replaceAll('`', '')})`;
  const sub = first['sub_method'];
  return words(
    `PARTITION BY ${part(first['method'], first['expression'])}`,
    sub !== null && sub !== undefined && `SUBPARTITION BY ${part(sub, first['sub_expression'])}`,
  );
}

export function tableObjects(read: Read, printing: Printing): readonly CatalogObject[] {
  const partitions = grouped(read.partitions, (row) => text(row, 'tab'));
  const isTidb = printing.flavour.engine === 'tidb';
  return read.tables.flatMap((row) => {
    const name = text(row, 'name');
    if (/VIEW|SEQUENCE/.test(text(row, 'type'))) return [];
    const parts = partitions.get(name) ?? [];
    const print = (portable: boolean): string =>
      words(
        `ENGINE ${text(row, 'engine')}`,
        // TiDB prints one that it does not have.
        !(portable && isTidb) && `ROW_FORMAT ${text(row, 'format').toUpperCase()}`,
        collate(row, printing, portable),
        /VERSIONED/.test(text(row, 'type')) && 'WITH SYSTEM VERSIONING',
        optionsOf(row),
        partitioning(parts),
        comment(row),
      );
    const own = object('table', name, print(false), print(true));
    // HASH and KEY have a number of partitions, not partitions with a meaning of their own.
    const each = parts
      .filter((part) => part['sub'] === null || part === parts.find((p) => p['name'] === part['name']))
      .map((part) => object('partition', `${name}.${text(part, 'name')}`, partitionText(part)));
    return [own, ...each];
  });
}

function partitionText(part: Row): string {
  const value = part['value'];
  if (value === null || value === undefined) return text(part, 'method');
  return text(part, 'method').startsWith('RANGE') ? `VALUES LESS THAN (${value})` : `VALUES IN (${value})`;
}

/** MariaDB's JSON is a text with a check on it. */
export const isJsonCheck = (clause: string, column: string): boolean =>
  /json_valid/i.test(clause) &&
  clause.toLowerCase().replaceAll(/[()`]/g, '') === `json_valid${column.toLowerCase().replaceAll(/[()`]/g, '')}`;

export function columnObjects(read: Read, printing: Printing): readonly CatalogObject[] {
  const tables = new Set(
    read.tables.flatMap((row) => (/VIEW|SEQUENCE/.test(text(row, 'type')) ? [] : [text(row, 'name')])),
  );
  const json = new Set(
    read.checks.flatMap((row) =>
      isJsonCheck(text(row, 'clause'), text(row, 'name')) ? [`${text(row, 'tab')}.${text(row, 'name')}`] : [],
    ),
  );
  return read.columns.flatMap((row) => {
    const name = `${text(row, 'tab')}.${text(row, 'name')}`;
    if (!tables.has(text(row, 'tab'))) return [];
    return [object('column', name, columnText(row, printing, false), columnText(row, printing, true, json.has(name)))];
  });
}

function columnText(row: Row, printing: Printing, portable: boolean, json = false): string {
  const extra = text(row, 'extra');
  const type = json ? 'json' : portable ? portableType(text(row, 'type')) : text(row, 'type');
  const value = defaultOf(row['value'] ?? null, extra, text(row, 'type'), printing.flavour);
  const printed = unescaped(withoutDatabase(text(row, 'expression'), printing.database));
  const expression = portable ? loose(printed) : printed;
  const onUpdate = /on update (\S+)/i.exec(extra)?.[1];
  const generated = /\b(STORED|VIRTUAL|PERSISTENT)\b/i.exec(extra)?.[1]?.toUpperCase();
  return words(
    type,
    !json && collate(row, printing, portable),
    text(row, 'nullable') === 'NO' && 'NOT NULL',
    expression !== '' && `GENERATED ALWAYS AS (${expression}) ${generated === 'VIRTUAL' ? 'VIRTUAL' : 'STORED'}`,
    expression === '' && value !== undefined && `DEFAULT ${portable && value.startsWith('(') ? loose(value) : value}`,
    onUpdate !== undefined && `ON UPDATE ${timestamps(onUpdate)}`,
    /auto_increment/i.test(extra) && 'AUTO_INCREMENT',
    /\bINVISIBLE\b/i.test(extra) && 'INVISIBLE',
    /WITHOUT SYSTEM VERSIONING/i.test(extra) && 'WITHOUT SYSTEM VERSIONING',
    row['SRS_ID'] !== null && row['SRS_ID'] !== undefined && `SRID ${row['SRS_ID']}`,
    comment(row),
  );
}
