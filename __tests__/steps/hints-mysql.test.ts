import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ServerError } from '../../src/model/error.js';
import { type MysqlHintContext, mysqlHintFor } from '../../src/steps/hints/mysql.js';
import { codeOf, tableOf } from '../../src/steps/hints/mysql-text.js';
import type { Made } from '../../src/steps/made.js';
import { worked } from '../support/growth.js';
import { SAID } from './hints-mysql-said.js';

const made = (name: string, path: string, line = 1): Made => ({ name, path, line });

const context = (more: Partial<MysqlHintContext> = {}): MysqlHintContext => ({
  id: '005_now.sql',
  path: 'm/005_now.sql',
  line: 3,
  earlier: [],
  later: [],
  failed: new Set(),
  names: [],
  shadow: 'local, mysql 9.7.4',
  major: 9,
  needs: [],
  notAtomic: undefined,
  sql: '',
  engine: 'mysql',
  ...more,
});

const hint = (
  code: string,
  message: string,
  more: Partial<MysqlHintContext> = {},
  detail?: string,
): string | undefined =>
  mysqlHintFor(new ServerError(message, code, detail === undefined ? {} : { detail }), context(more));

const NAMES = ['users', 'users.id', 'users.email', 'users.name', 'users.n', 'parents', 'parents.id', 'parents.code'];

describe('what the servers said', () => {
  test.each(SAID.map((row) => [`${row[0]} ${row[1]}: ${row[3].slice(0, 90)}`, row] as const))(
    '%s',
    (_, [engine, code, message, sql, expected, detail]) => {
      expect(hint(code, message, { engine, sql, names: NAMES }, detail)).toMatch(expected);
    },
  );
});

const GUIDE = 'migrations-fixtures/guides/nexus/as-written';

interface Expected {
  readonly path: string;
  readonly errors: Readonly<
    Record<string, { readonly code: string; readonly message: string; readonly line: number; readonly hint: string }>
  >;
}

describe('the guide as it is written fails file by file with the right hint', () => {
  const files = JSON.parse(readFileSync(`${GUIDE}/expected.json`, 'utf8')) as { readonly files: readonly Expected[] };
  const cells = files.files.flatMap(({ path, errors }) =>
    Object.entries(errors).map(([server, error]) => [`${path} on ${server}`, path, server, error] as const),
  );
  test.each(cells)('%s', (_, path, server, { code, message, line, hint: expected }) => {
    const lines = readFileSync(`${GUIDE}/${path}`, 'utf8').split('\n');
    const sql =
      lines
        .slice(line - 1)
        .join('\n')
        .split(';')[0] ?? '';
    expect(hint(code, message, { engine: server.replace(/-.*/, ''), sql })).toContain(expected);
  });
});

const NO_TABLE = "Table 'shop.orders' doesn't exist";

test.each<[string, RegExp, Partial<MysqlHintContext>]>([
  ['nobody makes it', /No migration makes `orders` before this line\. .*`shadow-setup`/, {}],
  ['a later file', /`orders` is made by m\/009_x\.sql:1, which runs later/, { later: [made('orders', 'm/009_x.sql')] }],
  [
    'a later line',
    /m\/005_now\.sql:8, which is a later line of this file/,
    { later: [made('orders', 'm/005_now.sql', 8)] },
  ],
  [
    'a file that failed',
    /made by m\/002_x\.sql:1, which failed above/,
    { earlier: [made('orders', 'm/002_x.sql')], failed: new Set(['m/002_x.sql']) },
  ],
  ['a slip of the hand', /There is a `order`/, { names: ['order', 'customers', 'order.orders'] }],
  ['capital letters', /There is a `Orders`: names of tables heed capital letters/, { names: ['Orders'] }],
  [
    'gone since',
    /m\/001_x\.sql:1 makes `orders`, but it is not there now/,
    { earlier: [made('orders', 'm/001_x.sql')] },
  ],
])('a missing table: %s', (_, expected, more) => {
  expect(hint('1146', NO_TABLE, { sql: 'SELECT * FROM orders', ...more })).toMatch(expected);
});

test('a missing column is looked for in its own table', () => {
  const more = { sql: 'ALTER TABLE `users` DROP COLUMN `emial`', names: ['users.email', 'mails.emil', 'users'] };
  expect(hint('1091', "Can't DROP 'emial'; check that column/key exists", more)).toBe(
    'There is a `email`: is that what is meant?',
  );
});

test.each<[string, string, RegExp, Partial<MysqlHintContext>]>([
  [
    '1050',
    "Table 'users' already exists",
    /made by m\/001_x\.sql:1\. Take this statement out, or write IF NOT EXISTS/,
    {},
  ],
  ['1060', "Duplicate column name 'users'", /made by m\/001_x\.sql:1\. Take this statement out\.$/, {}],
  ['1060', "Duplicate column name 'users'", /Take this statement out, or write IF NOT EXISTS/, { engine: 'mariadb' }],
  ['1061', "Duplicate key name 'users'", /Take this statement out, or write IF NOT EXISTS/, { engine: 'tidb' }],
  [
    '1050',
    "Table 'users' already exists",
    /makes 2 things again.*`exclude`.*`baseline --to 005_now\.sql`/,
    {
      earlier: [made('users', 'm/001_x.sql'), made('b', 'm/001_x.sql'), made('users', 'm/005_now.sql', 3)],
      later: [made('b', 'm/005_now.sql', 9)],
    },
  ],
])('%s %s: there already', (code, message, expected, more) => {
  const earlier = [made('users', 'm/001_x.sql')];
  expect(hint(code, message, { sql: 'ALTER TABLE t ADD users INT', earlier, ...more })).toMatch(expected);
});

const INCOMPATIBLE =
  "Referencing column 'campaign_id' and referenced column 'id' in foreign key constraint 's_ibfk_1' are incompatible.";

test('both types of a foreign key are named where they are known', () => {
  const sql = 'CREATE TABLE s (id SERIAL PRIMARY KEY, campaign_id INTEGER REFERENCES campaigns(id) ON DELETE CASCADE)';
  const typeOf = (table: string, column: string): string =>
    `${table}.${column}` === 'campaigns.id' ? 'bigint unsigned' : '?';
  expect(hint('3780', INCOMPATIBLE, { sql, typeOf })).toBe(
    'The key column `campaign_id` is int, but `campaigns.id` that it refers to is bigint unsigned. Make both bigint unsigned.',
  );
  expect(hint('3780', INCOMPATIBLE, { sql })).toMatch(
    /`campaign_id`, which is int, and `campaigns\.id`.*SERIAL is BIGINT/,
  );
  const self = 'CREATE TABLE s (id SERIAL PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES s (id))';
  expect(hint('1215', 'Cannot add foreign key constraint', { sql: self })).toBe(
    'The key column `up` is int, but `s.id` that it refers to is bigint unsigned. Make both bigint unsigned.',
  );
});

test('MariaDB tells no more than errno 150, so a table that is not there is looked for', () => {
  const sql = 'CREATE TABLE t (o INT, CONSTRAINT c FOREIGN KEY (o) REFERENCES `orders` (id))';
  const message = 'Can\'t create table `p`.`t` (errno: 150 "Foreign key constraint is incorrectly formed")';
  const more = { engine: 'mariadb', sql, names: ['users'], later: [made('orders', 'm/009_x.sql')] };
  expect(hint('1005', message, more)).toMatch(/`orders` is made by m\/009_x\.sql:1, which runs later/);
  const there = { ...more, later: [], earlier: [made('orders', 'm/001_x.sql')] };
  expect(hint('1005', message, there)).toMatch(/key column `o`, which is int, and `orders\.id`/);
  expect(hint('1005', message, { ...more, names: [] })).toMatch(/which runs later/);
});

// Said to a user with few rights; the names are the test's own.
test.each<[string, string, string, string, RegExp]>([
  [
    'mysql',
    '1142',
    "DROP command denied to user 'lim'@'localhost' for table 'users'",
    'DROP TABLE users',
    /GRANT DROP ON users TO it.*On the shadow/,
  ],
  [
    'mariadb',
    '1142',
    "DROP command denied to user 'lim'@'localhost' for table `p`.`users`",
    'TRUNCATE users',
    /GRANT DROP ON p\.users TO it.*TRUNCATE needs DROP/,
  ],
  [
    'mysql',
    '1142',
    "REFERENCES command denied to user 'lim'@'localhost' for table 'p.users'",
    'ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES users(id)',
    /GRANT REFERENCES ON p\.users TO it/,
  ],
  [
    'mysql',
    '1142',
    "CREATE VIEW command denied to user 'lim'@'localhost' for table 'vv'",
    'CREATE VIEW vv AS SELECT 1',
    /GRANT CREATE VIEW ON vv TO it/,
  ],
  [
    'mysql',
    '1044',
    "Access denied for user 'lim'@'localhost' to database 'nd'",
    'CREATE DATABASE nd',
    /GRANT CREATE ON nd\.\* TO it.*made by its administrator/,
  ],
  [
    'mariadb',
    '1044',
    "Access denied for user 'half'@'localhost' to database 'p'",
    'CREATE PROCEDURE ph() SELECT 1',
    /GRANT CREATE ROUTINE ON p\.\* TO it/,
  ],
  [
    'mysql',
    '1044',
    "Access denied for user 'lim'@'localhost' to database 'p'",
    'CREATE EVENT ev ON SCHEDULE EVERY 1 DAY DO SELECT 1',
    /GRANT EVENT ON p\.\* TO it/,
  ],
  [
    'mysql',
    '1227',
    'Access denied; you need (at least one of) the SUPER or SET_ANY_DEFINER privilege(s) for this operation',
    'CREATE DEFINER=root@localhost PROCEDURE pz() SELECT 1',
    /needs SUPER or SET_ANY_DEFINER.*Take `DEFINER = …` out/,
  ],
  [
    'mariadb',
    '1227',
    'Access denied; you need (at least one of) the BINLOG ADMIN privilege(s) for this operation',
    'SET sql_log_bin=0',
    /needs BINLOG ADMIN.*Take the line out/,
  ],
  [
    'mysql',
    '1227',
    'Access denied; you need (at least one of) the SUPER or SYSTEM_VARIABLES_ADMIN privilege(s) for this operation',
    'SET GLOBAL max_connections=10',
    /no business of a migration.*`session-setup`/,
  ],
  [
    'mysql',
    '1227',
    'Access denied; you need (at least one of) the CREATE USER privilege(s) for this operation',
    'CREATE USER x@localhost',
    /needs CREATE USER.*administrator/,
  ],
  [
    'mysql',
    '1370',
    "execute command denied to user 'lim'@'localhost' for routine 'p.pr2'",
    'CALL pr2()',
    /GRANT EXECUTE ON PROCEDURE pr2 TO it/,
  ],
  [
    'mysql',
    '1045',
    "Access denied for user 'lim'@'localhost' (using password: NO)",
    "LOAD DATA INFILE '/x' INTO TABLE users",
    /needs the right FILE/,
  ],
  [
    'mysql',
    '1419',
    'You do not have the SUPER privilege and binary logging is enabled (you *might* want to use the less safe log_bin_trust_function_creators variable)',
    'CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW SET NEW.n=1',
    /`log_bin_trust_function_creators = 1`/,
  ],
  [
    'mysql',
    '1205',
    'Lock wait timeout exceeded; try restarting transaction',
    'UPDATE tt SET v=4',
    /`lock-timeout` and `lock-retries`/,
  ],
  [
    'mysql',
    '1213',
    'Deadlock found when trying to get lock; try restarting transaction',
    'UPDATE tt SET v=4',
    /`lock-retries`/,
  ],
  ['mysql', '1792', 'Cannot execute statement in a READ ONLY transaction.', 'INSERT INTO tt VALUES (9)', /only reads/],
  ['mysql', '1065', 'Query was empty', '', /nothing in this statement/],
])('%s %s: %s', (engine, code, message, sql, expected) => {
  expect(hint(code, message, { engine, sql })).toMatch(expected);
});

test('all words of another database in a statement are named at once, that of the error first', () => {
  const sql = `ALTER TABLE users
ADD COLUMN IF NOT EXISTS notification_preferences JSONB DEFAULT '{"sms": "-- ; ::text"}'::jsonb`;
  const told = hint(
    '1064',
    `You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'IF NOT EXISTS notification_preferences JSONB DEFAULT '{"sms": "-- ; ::text"}'::j' at line 2`,
    { sql },
  );
  expect(told).toMatch(/^MySQL has no `ADD COLUMN IF NOT EXISTS`.*`JSONB` is PostgreSQL's.*`::jsonb` is a cast/);
  expect(told).not.toContain('::text');
});

test('what this server takes in another way is told behind the mistake only', () => {
  const sql = 'CREATE TABLE s (id SERIAL PRIMARY KEY, j JSONB)';
  const told = hint('1064', "… near 'JSONB)' at line 1", { sql });
  expect(told).toBe("`JSONB` is PostgreSQL's: write `JSON`.");
  const before = 'CREATE TABLE s (j JSONB, id SERIAL)';
  expect(hint('1064', "… near 'JSONB, id SERIAL)' at line 1", { sql: before })).toMatch(
    /write `JSON`\. `SERIAL` is `BIGINT/,
  );
});

test('TiDB quotes the place in its own way', () => {
  const sql = 'CREATE TABLE t (j JSONB)';
  const message =
    'You have an error in your SQL syntax; check the manual that corresponds to your TiDB version for the right syntax to use line 1 column 23 near "JSONB)"';
  expect(hint('1064', message, { engine: 'tidb', sql })).toBe("`JSONB` is PostgreSQL's: write `JSON`.");
});

test('quotes and comments are blanked, place for place', () => {
  const sql = "SELECT 'it''s \\' ::x', `a::b` -- ::c\n, \"d\" /* ::e */ # ::f";
  expect(codeOf(sql)).toHaveLength(sql.length);
  expect(codeOf(sql)).not.toContain('::');
  expect(codeOf("x = 'open")).toBe("x = '····");
});

test.each([
  ['CREATE TABLE IF NOT EXISTS `shop`.`a b` (i INT)', 'a b'],
  ['ALTER TABLE users ADD x INT', 'users'],
  ['CREATE UNIQUE INDEX i ON users (x)', 'users'],
  ['DROP INDEX i ON users', 'users'],
  ['INSERT INTO users VALUES (1)', 'users'],
  ['DELETE FROM users', 'users'],
  ['SET x = 1', undefined],
])('%s is about %s', (sql, table) => {
  expect(tableOf(sql)).toBe(table);
});

test('an unknown flavour counts as MySQL, and an unknown number has no hint', () => {
  const sql = 'ALTER TABLE t DROP COLUMN IF EXISTS x';
  expect(hint('1064', "near 'IF EXISTS x' at line 1", { engine: 'other', sql })).toMatch(
    /^MySQL has no `DROP COLUMN IF EXISTS`/,
  );
  expect(hint('99999', 'strange')).toBeUndefined();
});

test('a statement of a megabyte is no trouble', () => {
  const start = worked();
  const long = `INSERT INTO t (a, b) VALUES ${Array.from({ length: 20_000 }, (_, i) => `(${i}, 'a set of words from where')`).join(', ')}`;
  const texts = `INSERT INTO t VALUES ('${'x'.repeat(1_000_000)}', '{}'::jsonb)`;
  const code = `CREATE TABLE t (${Array.from({ length: 20_000 }, (_, i) => `c${i} VARCHAR(20) DEFAULT 'x'`).join(', ')}, j JSONB)`;
  for (const sql of [long, texts, code, 'x'.repeat(200_000), ' '.repeat(200_000), '('.repeat(200_000)])
    for (const number of ['1064', '1292', '1067', '3780', '1146', '4161'])
      hint(number, "Invalid default value for 'x' near 'JSONB)' at line 1", { sql, names: NAMES });
  expect(worked() - start).toBeLessThan(10_000);
});

test('no message and no statement make it throw', () => {
  const codes = [...new Set(SAID.map(([, code]) => code)), '1142', '1044', '1227', '1370'];
  const piece = fc.constantFrom(...SAID.flatMap(([, , message, sql]) => [message, sql]), "'", '`', '(', '$$', '');
  fc.assert(
    fc.property(fc.constantFrom(...codes), piece, piece, fc.string(), (code, message, sql, tail) => {
      const told = hint(code, `${message}${tail}`, { sql: sql + tail, names: NAMES });
      expect(told === undefined || told.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});
