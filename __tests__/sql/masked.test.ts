import { masked } from '../../src/sql/masked.js';
import { worked } from '../support/growth.js';

test.each([
  `CREATE ROLE a LOGIN PASSWORD 'hunter2' SUPERUSER`,
  `ALTER USER a WITH ENCRYPTED PASSWORD E'hunter2\\'x' VALID UNTIL 'infinity'`,
  `CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'a', password 'hunter2')`,
  `CREATE SUBSCRIPTION s CONNECTION 'host=h password=hunter2 dbname=d' PUBLICATION p`,
  `CREATE SUBSCRIPTION s CONNECTION 'postgresql://u:hunter2@h/d' PUBLICATION p`,
  `CREATE SUBSCRIPTION s CONNECTION 'host=h password=''hunter2''' PUBLICATION p`,
  `INSERT INTO t VALUES ('it\\'s'); CREATE USER a IDENTIFIED BY 'x\\'hunter2'`,
  `CREATE USER 'a'@'%' IDENTIFIED BY 'hunter2'`,
  `CREATE USER a IDENTIFIED WITH caching_sha2_password BY 'hunter2' REQUIRE SSL`,
  `CREATE USER a IDENTIFIED VIA mysql_native_password USING PASSWORD('hunter2')`,
  `SET PASSWORD FOR 'a'@'%' = PASSWORD('hunter2')`,
  `SET PASSWORD = 'hunter2'`,
  `CHANGE REPLICATION SOURCE TO SOURCE_USER='a', SOURCE_PASSWORD='hunter2'`,
  `UPDATE users SET password = 'hunter2''s' WHERE id = 1`,
])('no password is shown of %s', (sql) => {
  expect(masked(sql)).not.toContain('hunter2');
  expect(masked(sql)).toContain('***');
});

test.each([
  `CREATE TABLE users (id bigint, password text NOT NULL DEFAULT '', note text DEFAULT 'a')`,
  `ALTER ROLE a PASSWORD NULL`,
  `SELECT 'https://example.org/a:b', password FROM users`,
  `INSERT INTO t VALUES ('it''s', 'x'), ('the password', 'y')`,
  `SELECT body ->> 'password' FROM t WHERE a = 'x'`,
])('%s stays as it is', (sql) => {
  expect(masked(sql)).toBe(sql);
});

test.each([
  ['one long literal', `INSERT INTO t VALUES ('http://${'x'.repeat(3_000_000)}')`],
  ['many literals', `INSERT INTO t VALUES ${`('http://a.b/c', 'password'),`.repeat(50_000)}`],
  ['many beginnings', 'set password for '.repeat(200_000)],
  ['many blanks', `password${' '.repeat(1_000_000)}`],
  ['many colons', `'${'://a:'.repeat(500_000)}'`],
])('it takes no longer than the text is: %s', (_, sql) => {
  const start = worked();
  // Not toBe: where it fails, nobody wants to read the text.
  expect(masked(sql) === sql).toBe(true);
  // Milliseconds of work; what is quadratic here takes hours.
  expect(worked() - start).toBeLessThan(10_000);
});
