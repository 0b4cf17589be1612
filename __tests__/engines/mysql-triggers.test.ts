import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import { id, raw, sql } from '../../src/sql/query.js';
import { someMysqlKeys } from '../support/mysql.js';
import { freshDatabase } from './mysql-helpers.js';

const SETUP = [
  'CREATE TABLE buyer (id int PRIMARY KEY)',
  'CREATE TABLE shop (id int PRIMARY KEY, buyer int, n int, FOREIGN KEY (buyer) REFERENCES buyer (id) ON DELETE CASCADE)',
  'CREATE TABLE log (id int)',
  ...['INSERT', 'UPDATE', 'DELETE'].map(
    (event) =>
      `CREATE TRIGGER on_${event.toLowerCase()} AFTER ${event} ON shop FOR EACH ROW INSERT INTO log VALUES (1)`,
  ),
  'CREATE TRIGGER log_insert BEFORE INSERT ON log FOR EACH ROW SET NEW.id = 2',
];

const CASES: readonly (readonly [statement: string, fired: readonly string[]])[] = [
  ['INSERT INTO buyer VALUES (1), (2)', []],
  ['INSERT INTO shop VALUES (1, 1, 1)', ['shop.on_insert']],
  ["INSERT INTO shop VALUES (1, 1, 1) ON DUPLICATE KEY UPDATE n = 2 -- it's", ['shop.on_insert', 'shop.on_update']],
  ["UPDATE log SET id = 1 WHERE 'ON DUPLICATE KEY UPDATE' = ''", []],
  ['REPLACE INTO shop VALUES (1, 1, 3)', ['shop.on_delete', 'shop.on_insert']],
  ['UPDATE shop SET n = 4', ['shop.on_update']],
  ['DELETE FROM shop WHERE id = 77', ['shop.on_delete']],
  ['DELETE FROM buyer WHERE id = 77', []],
  ['UPDATE shop, buyer SET shop.n = 5 WHERE buyer.id = shop.buyer', ['shop.on_update']],
  ['TRUNCATE TABLE shop', []],
  ['DROP TRIGGER on_insert', []],
  ['CREATE TRIGGER of_now BEFORE INSERT ON shop FOR EACH ROW SET NEW.n = 1', []],
  ['INSERT INTO shop VALUES (2, 1, 1)', []],
  ['CREATE TABLE fresh (id int)', []],
  ['INSERT INTO fresh VALUES (1)', []],
  ['INSERT INTO log SELECT id FROM shop', ['log.log_insert']],
];

test.each(someMysqlKeys)('%s: which triggers of before fire', async (key) => {
  const db = await freshDatabase(key);
  // Triggers need a right that a user of one database lacks where the binary log is on.
  await using session = await db.open({ root: true });
  for (const text of SETUP) await session.query(raw(text));
  const observer = mysqlDialect.observer(session);
  await observer.start();
  const found: [string, readonly string[]][] = [];
  for (const [text] of CASES) {
    for (const statement of (await mysqlDialect.split(text)).statements) {
      await observer.during(statement, () => session.run(statement.sql));
      found.push([text, (await observer.after(statement)).triggers ?? []]);
    }
  }
  expect(found).toEqual(CASES);
  await session.query(sql`DROP DATABASE ${id(db.name)}`);
});
