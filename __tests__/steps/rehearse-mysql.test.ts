import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { RehearsedMigration } from '../../src/model/plan.js';
import type { Session } from '../../src/model/session.js';
import { id, raw, sql } from '../../src/sql/query.js';
import { parseAll } from '../../src/steps/parse.js';
import { rehearse } from '../../src/steps/rehearse/rehearse.js';
import { freshDatabase, Watched } from '../engines/mysql-helpers.js';
import { migrationOf } from '../rules/support.js';
import { someMysqlKeys } from '../support/mysql.js';

const FIRST = `
ALTER TABLE orders ADD COLUMN note varchar(20);
CREATE TABLE items (id int PRIMARY KEY, \`order\` int);
ALTER TABLE items ADD COLUMN n int;
DELIMITER //
CREATE TRIGGER orders_note BEFORE INSERT ON orders FOR EACH ROW BEGIN SET NEW.note = 'new'; END //
DELIMITER ;
CREATE INDEX note ON orders (note);
ALTER TABLE orders MODIFY total bigint;
SET foreign_key_checks = 0;
ALTER TABLE orders ADD CONSTRAINT buyer FOREIGN KEY (customer) REFERENCES customers (id);
SET foreign_key_checks = 1;
INSERT INTO orders (id, total) VALUES (7, 7);
RENAME TABLE orders TO purchases;
ALTER TABLE purchases DROP COLUMN note;
DROP TABLE customers_old, items;
`;
const SECOND =
  'ALTER TABLE purchases ADD COLUMN late int;\nALTER TABLE purchases MODIFY nothing int;\nTRUNCATE TABLE purchases;';

const SETUP = [
  'CREATE TABLE customers (id int PRIMARY KEY)',
  'CREATE TABLE customers_old (id int PRIMARY KEY)',
  'CREATE TABLE orders (id int PRIMARY KEY, customer int, total int)',
];

async function run(watched: Watched, session: Session): Promise<readonly RehearsedMigration[]> {
  for (const text of SETUP) await session.query(raw(text));
  const observer = mysqlDialect.observer(session);
  await observer.start();
  await using asker = mysqlDialect.changeAsker?.(session, {
    open: watched.open,
    choice: true,
    existed: (relation) => observer.existed(relation),
  });
  const files = [FIRST, SECOND].map((text, i) => migrationOf(text, `00${i + 1}.sql`));
  return await rehearse(
    {
      session,
      dialect: mysqlDialect,
      observer,
      ...(asker === undefined ? {} : { asker }),
      sessionSetup: undefined,
      names: [],
      shadow: 'local',
      progress: () => undefined,
    },
    [],
    await parseAll(files, mysqlDialect, { transactionalDdl: false }),
  );
}

test.each(someMysqlKeys)('%s: a plan says of each change how it goes, and runs what is written', async (key) => {
  const db = await freshDatabase(key);
  const watched = new Watched(() => db.open({ root: true }));
  await using session = await db.open();
  const [first, second] = await run(watched, session);
  expect(first?.error).toBeUndefined();
  const said = (migration: RehearsedMigration | undefined): readonly string[] =>
    (migration?.statements ?? []).flatMap(({ kind, algorithm, locks, rewrites }) =>
      algorithm === undefined && locks.length === 0
        ? []
        : [
            [kind, algorithm, locks.map(({ mode, relation }) => `${mode} ${relation}`).join(', '), ...rewrites]
              .filter((part) => part !== undefined)
              .join('; '),
          ],
    );
  const online = key === 'mariadb-11.8';
  const modify = online
    ? 'ALTER TABLE; COPY, LOCK=NONE (table rebuilt); SHARED_UPGRADABLE orders; orders'
    : 'ALTER TABLE; COPY, LOCK=SHARED (table rebuilt); SHARED_NO_WRITE orders; orders';
  expect(said(first)).toEqual([
    'ALTER TABLE; INSTANT; SHARED_UPGRADABLE orders',
    'CREATE INDEX; INPLACE, LOCK=NONE; SHARED_UPGRADABLE orders',
    modify,
    // The file has switched the checks off.
    expect.stringMatching(/^ALTER TABLE; (?:INSTANT|INPLACE, LOCK=NONE); SHARED_UPGRADABLE orders$/),
    'RENAME TABLE; EXCLUSIVE orders',
    // With an index on the column it is no matter of the catalog alone.
    expect.stringMatching(/^ALTER TABLE; INPLACE, LOCK=NONE(?: \(table rebuilt\))?; SHARED_UPGRADABLE purchases/),
    'DROP TABLE; EXCLUSIVE customers_old',
  ]);
  expect(said(second)).toEqual(['ALTER TABLE; INSTANT; SHARED_UPGRADABLE purchases']);
  expect(second?.error?.message).toContain("'nothing'");
  // As written, once each.
  const columns = await session.query(
    sql`SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${db.name} AND TABLE_NAME = 'purchases' ORDER BY ORDINAL_POSITION`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['id', 'customer', 'total', 'late']);
  await using root = await db.open({ root: true });
  expect(await watched.databases(root)).toEqual({ made: 1, left: [] });
  await root.query(sql`DROP DATABASE ${id(db.name)}`);
});
