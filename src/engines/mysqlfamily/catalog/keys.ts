import type { CatalogObject } from '../../../model/catalog.js';
import type { Row } from '../../../model/session.js';
import { loose, unescaped, withoutDatabase } from './printed.js';
import type { Read } from './read.js';
import { comment, grouped, isJsonCheck, object, type Printing, text, words } from './tables.js';

function indexText(rows: readonly Row[], portable: boolean): string {
  const [first] = rows;
  if (first === undefined) return '';
  const type = text(first, 'type').toUpperCase();
  const special = type === 'FULLTEXT' || type === 'SPATIAL';
  const parts = rows.map((row) => {
    const expression = row['EXPRESSION'];
    const column =
      expression === null || expression === undefined
        ? text(row, 'col')
        : `(${portable ? loose(unescaped(expression)) : unescaped(expression)})`;
    // A SPATIAL key prints the length that it always has.
    const prefix = row['prefix'] === null || special ? '' : `(${row['prefix']})`;
    return `${column}${prefix}${row['direction'] === 'D' ? ' DESC' : ''}`;
  });
  return words(
    text(first, 'name') === 'PRIMARY'
      ? 'PRIMARY KEY'
      : text(first, 'many') === '0'
        ? 'UNIQUE'
        : special
          ? type
          : 'INDEX',
    `(${parts.join(', ')})`,
    !special && type !== 'BTREE' && `USING ${type}`,
    (first['IS_VISIBLE'] === 'NO' || first['IGNORED'] === 'YES') && 'INVISIBLE',
    comment(first),
  );
}

/** Indexes, the primary key as `table.PRIMARY`. */
export function indexObjects(read: Read): readonly CatalogObject[] {
  const groups = grouped(read.indexes, (row) => `${text(row, 'tab')}.${text(row, 'name')}`);
  return [...groups].map(([name, rows]) => object('index', name, indexText(rows, false), indexText(rows, true)));
}

/** RESTRICT and NO ACTION are one thing here, and what is not written is printed as the one or the other. */
const action = (when: string, what: string): string | undefined =>
  what === 'RESTRICT' || what === 'NO ACTION' || what === '' ? undefined : `${when} ${what}`;

/** Foreign keys and checks. */
export function constraintObjects(read: Read, { database }: Printing): readonly CatalogObject[] {
  const keys = grouped(read.keys, (row) => `${text(row, 'tab')}.${text(row, 'name')}`);
  const foreign = [...keys].flatMap(([name, rows]) => {
    const [first] = rows;
    if (first === undefined) return [];
    const schema = text(first, 'other_schema');
    const other = `${schema === database || schema === '' ? '' : `${schema}.`}${text(first, 'other')}`;
    const columns = (key: string): string => rows.map((row) => text(row, key)).join(', ');
    return [
      object(
        'constraint',
        name,
        words(
          `FOREIGN KEY (${columns('col')}) REFERENCES ${other} (${columns('other_col')})`,
          action('ON DELETE', text(first, 'on_delete')),
          action('ON UPDATE', text(first, 'on_update')),
        ),
      ),
    ];
  });
  const checks = read.checks.flatMap((row) => {
    const clause = unescaped(withoutDatabase(text(row, 'clause'), database));
    if (isJsonCheck(clause, text(row, 'name'))) return [];
    const enforced = text(row, 'enforced') === 'NO' && 'NOT ENFORCED';
    return [
      object(
        'constraint',
        `${text(row, 'tab')}.${text(row, 'name')}`,
        words(`CHECK (${clause})`, enforced),
        words(`CHECK (${loose(clause)})`, enforced),
      ),
    ];
  });
  return [...foreign, ...checks];
}
