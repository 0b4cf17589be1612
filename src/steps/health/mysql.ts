import { mysqlSizes } from '../../engines/mysqlfamily/sizes.js';
import type { Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { indexQuestions } from './mysql-indexes.js';
import { keepingQuestions } from './mysql-keeping.js';
import { orphansQuestion } from './orphans.js';
import { bytes, count, first, listed, MOST, name, type Question, words } from './question.js';
import { type ColumnOf, likelyReferences, type Reference } from './references.js';

const SIZES: Question = {
  id: 'table-sizes',
  title: 'The largest tables',
  columns: [name('table'), count('rows, estimated'), bytes('table'), bytes('indexes'), bytes('together')],
  async ask(session) {
    const together = (one: { readonly bytes: number | null; readonly indexBytes?: number | null }): number =>
      (one.bytes ?? 0) + (one.indexBytes ?? 0);
    const sizes = [...(await mysqlSizes(session))].sort((a, b) => together(b) - together(a));
    return first(sizes.map((one) => [one.relation, one.rows, one.bytes, one.indexBytes ?? null, together(one)]));
  },
};

const WITHOUT_KEY: Question = listed({
  id: 'tables-without-primary-key',
  title: 'Tables without a primary key',
  columns: [name('table'), count('rows, estimated')],
  advice:
    'Give each one: row-based replication reads the whole table for each changed row, and Group Replication takes none without.',
  query: sql`
    SELECT t.TABLE_NAME AS c1, t.TABLE_ROWS AS c2, COUNT(*) OVER () AS total FROM information_schema.TABLES t
      LEFT JOIN information_schema.TABLE_CONSTRAINTS k ON k.TABLE_SCHEMA = t.TABLE_SCHEMA AND k.TABLE_NAME = t.TABLE_NAME AND k.CONSTRAINT_TYPE = 'PRIMARY KEY'
    WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE LIKE '%TABLE%' AND k.CONSTRAINT_NAME IS NULL ORDER BY t.TABLE_ROWS DESC, 1 LIMIT ${raw(String(MOST))}`,
});

const ENGINES: Question = listed({
  id: 'engines',
  title: 'Tables that a crash may damage',
  columns: [name('table'), words('engine')],
  advice:
    'ALTER TABLE … ENGINE = InnoDB: this engine knows no transactions, so that a failed statement stays half done.',
  query: sql`
    SELECT TABLE_NAME AS c1, ENGINE AS c2, COUNT(*) OVER () AS total FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = DATABASE() AND ENGINE IN ('MyISAM', 'Aria', 'MEMORY', 'CSV', 'MRG_MyISAM') ORDER BY 1 LIMIT ${raw(String(MOST))}`,
});

const text = (value: string | null | undefined): string => value ?? '';

/**
 * A foreign key is no proof here: a load with FOREIGN_KEY_CHECKS = 0 leaves behind whatever it brought, and nobody looks at it again. So all
 * of one column are followed, and those that there are by name alone.
 */
async function references(session: Session): Promise<readonly Reference[]> {
  const foreign = await session.query(
    raw(`SELECT TABLE_SCHEMA AS sch, TABLE_NAME AS tab, COLUMN_NAME AS col, CONSTRAINT_NAME AS name, REFERENCED_TABLE_SCHEMA AS parent_schema,
        REFERENCED_TABLE_NAME AS parent, REFERENCED_COLUMN_NAME AS parent_col,
        COUNT(*) OVER (PARTITION BY TABLE_NAME, CONSTRAINT_NAME) AS width
      FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL ORDER BY 2, 4`),
  );
  const columns = await session.query(
    raw(`SELECT c.TABLE_SCHEMA AS sch, c.TABLE_NAME AS tab, c.COLUMN_NAME AS col, c.COLUMN_TYPE AS type, c.COLUMN_KEY AS is_key,
        (SELECT COUNT(*) FROM information_schema.KEY_COLUMN_USAGE k
          WHERE k.TABLE_SCHEMA = c.TABLE_SCHEMA AND k.TABLE_NAME = c.TABLE_NAME AND k.CONSTRAINT_NAME = 'PRIMARY') AS width
      FROM information_schema.COLUMNS c JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
      WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE LIKE '%TABLE%' AND (c.COLUMN_KEY = 'PRI' OR c.COLUMN_NAME LIKE '%id') ORDER BY 2, c.ORDINAL_POSITION`),
  );
  const all = columns.map((row) => ({
    of: {
      schema: text(row['sch']),
      table: text(row['tab']),
      column: text(row['col']),
      type: text(row['type']),
    } satisfies ColumnOf,
    key: row['is_key'] === 'PRI' && row['width'] === '1',
  }));
  const known = foreign.map((row): Reference & { readonly alone: boolean } => ({
    child: { schema: text(row['sch']), table: text(row['tab']), column: text(row['col']), type: '' },
    parent: {
      schema: text(row['parent_schema']),
      table: text(row['parent']),
      column: text(row['parent_col']),
      type: '',
    },
    constraint: text(row['name']),
    alone: row['width'] === '1',
  }));
  const likely = likelyReferences(
    all.map(({ of }) => of),
    all.flatMap(({ of, key }) => (key ? [of] : [])),
    known.map(({ child }) => child),
  );
  return [...known.filter(({ alone }) => alone), ...likely];
}

/** What is asked of servers of the MySQL family, in the order in which it is told. */
export const mysqlQuestions: readonly Question[] = [
  SIZES,
  ...indexQuestions,
  WITHOUT_KEY,
  orphansQuestion(references, (_, table) => table),
  ENGINES,
  ...keepingQuestions,
];
