import { masked } from '../../src/sql/masked.js';

test.each([
  `CREATE ROLE a LOGIN PASSWORD 'hunter2' SUPERUSER`,
  `ALTER USER a WITH ENCRYPTED PASSWORD E'hunter2\\'x' VALID UNTIL 'infinity'`,
  `CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'a', password 'hunter2')`,
  `CREATE SUBSCRIPTION s CONNECTION 'host=h password=hunter2 dbname=d' PUBLICATION p`,
  `CREATE SUBSCRIPTION s CONNECTION 'postgresql://u:hunter2@h/d' PUBLICATION p`,
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
  `INSERT INTO t VALUES ('it''s', 'x')`,
])('%s stays as it is', (sql) => {
  expect(masked(sql)).toBe(sql);
});
