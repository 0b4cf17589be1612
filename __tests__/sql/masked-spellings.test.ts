import { masked } from '../../src/sql/masked.js';
import { worked } from '../support/growth.js';

/** Statements, what is shown of them, and what is not. */
const HIDDEN: readonly (readonly [sql: string, shown: string, ...passwords: readonly string[]])[] = [
  ["CREATE USER a IDENTIFIED BY 's3cret-x'", "CREATE USER a IDENTIFIED BY '***'", 's3cret-x'],
  [
    "create user a@'%' identified with caching_sha2_password by 'x''y'",
    "create user a@'%' identified with caching_sha2_password by '***'",
    "x''y",
  ],
  [
    "CREATE USER a IDENTIFIED WITH 'mysql_native_password' AS '*ABCDEF'",
    "CREATE USER a IDENTIFIED WITH 'mysql_native_password' AS '***'",
    '*ABCDEF',
  ],
  ["CREATE USER a IDENTIFIED BY PASSWORD '*ABCDEF'", "CREATE USER a IDENTIFIED BY PASSWORD '***'", '*ABCDEF'],
  [
    "CREATE USER a IDENTIFIED VIA ed25519 USING PASSWORD('abcdef')",
    "CREATE USER a IDENTIFIED VIA ed25519 USING PASSWORD('***')",
    'abcdef',
  ],
  [
    'CREATE USER a IDENTIFIED BY \'one111\', b IDENTIFIED BY "two222"',
    'CREATE USER a IDENTIFIED BY \'***\', b IDENTIFIED BY "***"',
    'one111',
    'two222',
  ],
  ["SET PASSWORD FOR a@localhost = 'abcdef'", "SET PASSWORD FOR a@localhost = '***'", 'abcdef'],
  ["SET PASSWORD = PASSWORD('abcdef')", "SET PASSWORD = PASSWORD('***')", 'abcdef'],
  [
    "CHANGE REPLICATION SOURCE TO SOURCE_PASSWORD='abcdef'",
    "CHANGE REPLICATION SOURCE TO SOURCE_PASSWORD='***'",
    'abcdef',
  ],
  [
    "CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (USER 'u', PASSWORD 'abcdef')",
    "CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (USER 'u', PASSWORD '***')",
    'abcdef',
  ],
  ["CREATE ROLE a LOGIN PASSWORD 'abcdef'", "CREATE ROLE a LOGIN PASSWORD '***'", 'abcdef'],
  [
    "ALTER ROLE a ENCRYPTED PASSWORD 'md5abc' VALID UNTIL '2030-01-01'",
    "ALTER ROLE a ENCRYPTED PASSWORD '***' VALID UNTIL '2030-01-01'",
    'md5abc',
  ],
  [
    "CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'u', password 'abcdef')",
    "CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'u', password '***')",
    'abcdef',
  ],
  [
    "CREATE SUBSCRIPTION s CONNECTION 'host=h password=abcdef dbname=d' PUBLICATION p",
    "CREATE SUBSCRIPTION s CONNECTION 'host=h password=*** dbname=d' PUBLICATION p",
  ],
];

const KEPT: readonly string[] = [
  'CREATE USER a',
  'CREATE ROLE a LOGIN PASSWORD NULL',
  "CREATE ROLE a LOGIN PASSWORD '${A_PASSWORD}'",
  'CREATE TABLE users (password text NOT NULL, note text)',
  "ALTER TABLE users ADD COLUMN password_hash text DEFAULT 'none'",
  "SELECT replace(name, 'a', 'b') FROM users",
  "INSERT INTO t VALUES ('the password is gone', 'x')",
];

test.each(HIDDEN)('%s', (sql, shown, ...passwords) => {
  expect(masked(sql)).toBe(shown);
  for (const password of passwords) expect(masked(sql)).not.toContain(password);
});

test.each(KEPT)('kept: %s', (sql) => {
  expect(masked(sql)).toBe(sql);
});

test('a long text without its end takes no long time', () => {
  const start = worked();
  masked(`password ${"'".repeat(20_001)} identified by 'x${'\\'.repeat(20_001)}`);
  expect(worked() - start).toBeLessThan(10_000);
});
