import { mysql } from '../../src/engines/mysql.js';
import type { Session } from '../../src/model/session.js';
import { mysqlKeys, someMysqlKeys, startMysql } from '../support/mysql.js';
import { type MysqlServer, mysqlServer, onSessions } from './mysql-support.js';
import type { Rehearsed } from './support.js';

const SETUP = `
  CREATE TABLE users (id bigint NOT NULL PRIMARY KEY, email varchar(80), name varchar(40) DEFAULT 'x' COMMENT 'full');
  CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, user_id bigint, amount decimal(10,2), KEY by_user (user_id));
  CREATE TABLE parts (id int NOT NULL, k int) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE);
  CREATE TABLE \`order by\` (\`from\` int, \`a.b\` int);
  INSERT INTO users VALUES (1, 'a@b', 'A');
  INSERT INTO orders VALUES (1, 1, 2.5);
  CREATE TABLE moods (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, mood enum('a','b','c') DEFAULT 'a', flags set('x','y'), word varchar(20) COLLATE latin1_bin, KEY by_mood (mood)) DEFAULT CHARACTER SET latin1;
  CREATE VIEW seen AS SELECT id FROM users;
  CREATE PROCEDURE empties(IN a int) BEGIN IF a > 0 THEN DELETE FROM orders; END IF; END;
  CREATE PROCEDURE outer_one() CALL empties(1);
  CREATE FUNCTION forgets() RETURNS int DETERMINISTIC BEGIN UPDATE users SET name = NULL; RETURN 1; END;
  CREATE PROCEDURE careful() BEGIN DECLARE c CURSOR FOR SELECT id FROM orders FOR UPDATE; DELETE FROM orders WHERE id = 1; UPDATE users SET name = 'x' WHERE id = 2; END;
  CREATE PROCEDURE drops() BEGIN DROP TABLE orders; ALTER TABLE users DROP COLUMN name; END;
`;

const found = ({ migrations, findings }: Rehearsed): readonly string[] => {
  const error = migrations.find((migration) => migration.error !== undefined)?.error;
  if (error !== undefined) return [`failed: ${error.message}`];
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, place }) => (place?.line === 1 ? rule : `${rule} ${place?.line}`));
};

/** One danger, in as many spellings as people and tools have for it. */
const LOUD: readonly (readonly [rule: string, only: string | undefined, ...sql: readonly string[]])[] = [
  [
    'drop-table',
    undefined,
    'DROP TABLE orders',
    'drop table if exists orders',
    'DROP TABLES orders RESTRICT',
    'DROP TABLE `orders`',
    'DROP/* a */TABLE/**/orders',
    '/*!40000 DROP TABLE orders */',
    'DROP /*!50000 TABLE */ orders',
    'DROP -- DROP TEMPORARY\nTABLE # x\norders',
    'DROP TABLE IF EXISTS nobody, orders',
    'DROP TABLE `order by`',
    'SET @a = 1; SET sql_mode = \'ANSI_QUOTES\'; DROP TABLE "orders"',
    'CALL drops()',
    "SET @q = CONCAT('DROP ', 'TABLE orders'); PREPARE q FROM @q; EXECUTE q",
    'CREATE TABLE t (a int primary key); DROP TABLE t; RENAME TABLE orders TO t; DROP TABLE t',
    'DROP TEMPORARY TABLE IF EXISTS orders; DROP TABLE orders',
  ],
  ['delete-or-update-all', 'mariadb', 'BEGIN NOT ATOMIC DELETE FROM orders; END'],
  ['delete-or-update-all', 'mysql', 'WITH a AS (SELECT 1 AS id) UPDATE orders SET amount = (SELECT id FROM a)'],
  [
    'drop-table',
    'mariadb',
    'CREATE OR REPLACE TABLE orders (id int primary key)',
    'DROP TABLE orders WAIT 5',
    '/*M! DROP TABLE orders */',
    'BEGIN NOT ATOMIC DROP TABLE orders; END',
    "EXECUTE IMMEDIATE 'DROP TABLE orders'",
  ],
  [
    'drop-column',
    undefined,
    'ALTER TABLE orders DROP COLUMN amount',
    'ALTER TABLE orders DROP amount',
    'ALTER TABLE orders ADD COLUMN b int, DROP `amount`, ADD c int',
    'ALTER TABLE orders /*! DROP COLUMN amount */',
    'ALTER TABLE orders ADD COLUMN (b int, c int), DROP amount',
    "ALTER TABLE orders COMMENT 'a, b', DROP COLUMN amount",
    'ALTER TABLE `order by` DROP COLUMN `a.b`',
    'CALL drops()',
  ],
  [
    'drop-column',
    'mariadb',
    'ALTER TABLE orders DROP COLUMN IF EXISTS amount',
    'ALTER ONLINE TABLE orders DROP amount',
    'ALTER IGNORE TABLE orders DROP amount',
    'ALTER TABLE IF EXISTS orders DROP amount',
  ],
  [
    'truncate',
    undefined,
    'TRUNCATE orders',
    'TRUNCATE TABLE `orders`',
    'ALTER TABLE parts TRUNCATE PARTITION p0',
    'ALTER TABLE parts DROP PARTITION p0',
    'ALTER TABLE orders DISCARD TABLESPACE',
  ],
  [
    'delete-or-update-all',
    undefined,
    'DELETE FROM orders',
    'DELETE FROM orders WHERE 1',
    'DELETE FROM orders WHERE (1 = 1)',
    "DELETE FROM orders WHERE 'a' = 'a'",
    'DELETE QUICK FROM orders ORDER BY id',
    'UPDATE orders SET amount = 0',
    'UPDATE orders o SET o.amount = 0 WHERE TRUE',
    'UPDATE orders CROSS JOIN users SET amount = 0',
    'UPDATE orders, users SET amount = 0',
    'CALL empties(1)',
    'CALL outer_one',
    'SELECT forgets()',
    'CREATE PROCEDURE wipes() TRUNCATE users; CALL wipes()',
    'DELETE orders FROM orders, users',
  ],
  [
    'rename',
    undefined,
    'RENAME TABLE orders TO purchases',
    'ALTER TABLE orders RENAME TO purchases',
    'ALTER TABLE orders RENAME purchases',
    'ALTER TABLE orders RENAME AS purchases',
    'ALTER TABLE orders RENAME COLUMN amount TO total',
    'ALTER TABLE orders CHANGE amount total decimal(10,2)',
    'ALTER TABLE orders CHANGE COLUMN `amount` `total` decimal(10,2)',
  ],
  ['drop-view', undefined, 'DROP VIEW seen', 'DROP VIEW IF EXISTS nobody, `seen` RESTRICT'],
  ['drop-function', undefined, 'DROP PROCEDURE careful', 'DROP FUNCTION IF EXISTS forgets'],
  [
    'password-in-file',
    undefined,
    "CREATE USER IF NOT EXISTS mom_case@localhost IDENTIFIED BY 'Cherry-tree-7'",
    `CREATE USER IF NOT EXISTS mom_case@localhost; ALTER USER mom_case@localhost IDENTIFIED BY 'Cherry-tree-8'`,
  ],
  [
    'grant-widely',
    undefined,
    'CREATE USER IF NOT EXISTS mom_case@localhost; GRANT SELECT, FILE ON *.* TO mom_case@localhost',
    'CREATE USER IF NOT EXISTS mom_case@localhost; GRANT SELECT ON mom_case.* TO mom_case@localhost WITH GRANT OPTION',
  ],
  [
    'enum-values',
    undefined,
    "ALTER TABLE moods MODIFY mood enum('a','c') DEFAULT 'a'",
    "ALTER TABLE moods CHANGE mood mood enum('b','a','c') DEFAULT 'a'",
    "ALTER TABLE moods MODIFY COLUMN flags set('y')",
    "ALTER TABLE moods MODIFY flags SET('n','x','y')",
  ],
  [
    'charset-conversion',
    undefined,
    'ALTER TABLE moods CONVERT TO CHARACTER SET utf8mb4',
    'ALTER TABLE moods CONVERT TO CHARSET latin1 COLLATE latin1_general_cs',
    'ALTER TABLE moods MODIFY word varchar(20)',
    'ALTER TABLE moods CHANGE word term varchar(20) COLLATE latin1_swedish_ci',
  ],
  [
    'locks-read-rows',
    undefined,
    'INSERT INTO users (id) SELECT id + 100 FROM orders',
    'REPLACE INTO users (id) SELECT id FROM `orders` o',
    'CREATE TABLE t (PRIMARY KEY (id)) SELECT id FROM orders',
    'INSERT INTO users (id) SELECT p.id + 50 FROM (SELECT id FROM orders) p',
  ],
  [
    'definer',
    undefined,
    "CREATE DEFINER = 'root'@'localhost' PROCEDURE p() SELECT 1",
    'CREATE /*!50017 DEFINER=`root`@`localhost` */ TRIGGER t BEFORE INSERT ON orders FOR EACH ROW SET NEW.amount = 1',
    'CREATE OR REPLACE ALGORITHM=MERGE DEFINER=root@localhost VIEW v AS SELECT id FROM orders',
  ],
  [
    'table-rewrite',
    undefined,
    'ALTER TABLE parts REORGANIZE PARTITION p0, p1 INTO (PARTITION q VALUES LESS THAN MAXVALUE)',
    'ALTER TABLE parts REBUILD PARTITION p0',
    'ALTER TABLE parts REMOVE PARTITIONING',
    'ALTER TABLE moods ADD COLUMN u varchar(20) AS (UPPER(word)) STORED',
    'ALTER TABLE moods ENGINE=InnoDB',
  ],
  [
    'drop-database',
    undefined,
    'CREATE DATABASE IF NOT EXISTS mom_gone; DROP DATABASE mom_gone',
    'CREATE DATABASE IF NOT EXISTS mom_gone; DROP SCHEMA IF EXISTS `mom_gone`',
  ],
];

/** What nobody wants to hear about. */
const QUIET: readonly string[] = [
  'CREATE USER IF NOT EXISTS mom_case@localhost; GRANT SELECT, INSERT ON mom_case.* TO mom_case@localhost',
  'CREATE OR REPLACE VIEW seen AS SELECT id, email FROM users; CREATE VIEW other AS SELECT 1 AS a; DROP VIEW other',
  'DROP PROCEDURE careful; CREATE PROCEDURE careful() SELECT 2',
  "ALTER TABLE moods MODIFY mood enum('a','b','c','d') DEFAULT 'a', MODIFY flags set('x','y','z')",
  'ALTER TABLE moods MODIFY mood enum("a","b","c") DEFAULT "a"',
  'ALTER TABLE moods MODIFY word varchar(20) CHARACTER SET latin1 COLLATE latin1_bin, ADD COLUMN other varchar(20) COLLATE utf8mb4_bin',
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; INSERT INTO users (id) SELECT id + 100 FROM orders',
  "INSERT INTO users (id, name) VALUES (7, 'SELECT 1 FROM orders'); INSERT INTO users (id) SELECT 9",
  'CREATE VIEW v AS SELECT id FROM orders; CREATE DEFINER = CURRENT_USER() PROCEDURE p() SELECT 1',
  'ALTER TABLE orders RENAME INDEX by_user TO by_u',

  'CALL careful()',
  'DROP TABLE IF EXISTS nobody',
  'CREATE TABLE t (id int PRIMARY KEY, a int); ALTER TABLE t DROP COLUMN a; DELETE FROM t; TRUNCATE t; RENAME TABLE t TO u; DROP TABLE u',
  'CREATE TEMPORARY TABLE orders (id int); DROP TEMPORARY TABLE orders',
  'ALTER TABLE orders ADD COLUMN b int; ALTER TABLE orders DROP COLUMN b',
  "INSERT INTO users (id, name) VALUES (2, 'DROP TABLE orders; DELETE FROM users')",
  '-- DROP TABLE orders\nSELECT 1 /* TRUNCATE orders */',
  'DELETE FROM orders WHERE id = 1; UPDATE orders SET amount = 0 WHERE id = 1',
  'DELETE FROM orders LIMIT 10; UPDATE orders JOIN users ON users.id = user_id SET amount = 0',
  'RENAME TABLE orders TO orders_old; CREATE SQL SECURITY INVOKER VIEW orders AS SELECT * FROM orders_old',
  'CREATE TABLE orders_new LIKE orders; RENAME TABLE orders TO orders_old, orders_new TO orders',
  'CREATE PROCEDURE later() BEGIN DROP TABLE orders; DELETE FROM users; END',
  'CREATE TRIGGER t AFTER DELETE ON orders FOR EACH ROW UPDATE users SET name = NULL WHERE id = OLD.user_id',
  'ALTER TABLE users ADD COLUMN `drop column` int, ADD COLUMN b int COMMENT "x, DROP COLUMN name"',
  'CREATE DATABASE mom_made; DROP DATABASE mom_made',
];

let servers: readonly (readonly [key: string, server: MysqlServer])[];
beforeAll(async () => {
  servers = await Promise.all(mysqlKeys.map(async (key) => [key, await mysqlServer(key)] as const));
});
afterAll(async () => {
  for (const [, server] of servers) await server[Symbol.asyncDispose]();
});

/** What is found on each of the servers that have the spelling. */
async function everywhere(sql: string, only = ''): Promise<readonly (readonly string[])[]> {
  const all = servers.filter(([key]) => (only === '' ? someMysqlKeys.includes(key) : key.startsWith(only)));
  expect(all).not.toEqual([]);
  return Promise.all(all.map(async ([, server]) => found(await server.run(SETUP, [sql]))));
}

test.each(LOUD.flatMap(([rule, only, ...all]) => all.map((sql) => [rule, sql, only] as const)))(
  '%s: %s',
  async (rule, sql, only) => {
    for (const result of await everywhere(sql, only)) expect(result.map((one) => one.split(' ')[0])).toContain(rule);
  },
);

test.each(QUIET)('quiet: %s', async (sql) => {
  for (const result of await everywhere(sql)) expect(result).toEqual([]);
});

test('capitals of names, where the server does not tell them apart; and tables of other databases', async () => {
  await using own = await startMysql('mariadb-11.8', { settings: ['--lower-case-table-names=1'] });
  await own.createDatabase('app');
  const open = (): Promise<Session> =>
    mysql.connect({ url: own.rootUrl('app'), connectTimeoutMs: 10_000, applicationName: 'test' });
  const session = await open();
  await using server = onSessions(session, open, 'app');
  expect(found(await server.run(SETUP, ['DROP TABLE Orders']))).toEqual(['breaks-dependents', 'drop-table']);
  expect(found(await server.run(SETUP, ['ALTER TABLE ORDERS DROP COLUMN Amount']))).toEqual(['drop-column']);
  await session.run('CREATE DATABASE other');
  await session.run('CREATE TABLE other.things (id int PRIMARY KEY)');
  expect(found(await server.run(SETUP, ['DROP TABLE other.things']))).toEqual(['drop-table']);
  await session.run('CREATE TABLE other.things (id int PRIMARY KEY)');
  expect(found(await server.run(SETUP, ['USE other; DROP TABLE things']))).toEqual(['drop-table']);
});
