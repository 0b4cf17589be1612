import type { Case } from './rollback-cases.js';

const ORDERS = `CREATE TABLE users (id int PRIMARY KEY, name varchar(100) NOT NULL, phone varchar(30));
  CREATE TABLE orders (id int AUTO_INCREMENT PRIMARY KEY, user_id int NOT NULL, total decimal(10,2) NOT NULL, note text, KEY (user_id),
    CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id));`;

const TYPES =
  `tinyint|tinyint(1)|smallint|mediumint|int unsigned|bigint|decimal(6,3)|float|double|bit(3)|year|date|datetime|datetime(6)|timestamp(3) NULL|time
  |char(5)|varchar(3)|varchar(30)|tinytext|text|longtext|binary(3)|varbinary(5)|blob|json|enum('it''s','b')|set('x','y')|point|geometry`
    .split('|')
    .map((type) => type.trim());
const NAMES = TYPES.map((_, i) => `c${i}`);

/** On every server of the family. */
export const MYSQL_CASES: readonly Case[] = [
  [
    'equal: an index, a column, a table; what is written since is named',
    ORDERS,
    [
      ['CREATE INDEX users_name ON users (name);', 'DROP INDEX users_name ON users;'],
      ['ALTER TABLE users ADD COLUMN mail text;', 'ALTER TABLE users DROP COLUMN mail;'],
      ['CREATE TABLE tags (id int PRIMARY KEY);', 'DROP TABLE tags;'],
    ],
    [
      { outcome: 'tested', loses: [] },
      { outcome: 'tested', loses: ['users.mail (what was written since)'] },
      { outcome: 'tested', loses: ['tags (what was written since)'] },
    ],
  ],
  [
    'differs: an index that went with its column, attributes that a MODIFY forgets',
    `${ORDERS} CREATE INDEX users_phone ON users (phone); ALTER TABLE orders MODIFY total decimal(10,2) NOT NULL DEFAULT 5 COMMENT 'x';`,
    [
      ['ALTER TABLE users DROP COLUMN phone;', 'ALTER TABLE users ADD COLUMN phone varchar(30);'],
      ['ALTER TABLE orders MODIFY total bigint NOT NULL;', 'ALTER TABLE orders MODIFY total decimal(10,2) NOT NULL;'],
    ],
    [
      {
        outcome: 'differs',
        differences: ['removed index users.users_phone'],
        loses: ['users.phone: the column comes back empty'],
      },
      {
        outcome: 'differs',
        differences: ['changed column orders.total'],
        loses: ['orders.total: 3 of 3 values come back changed'],
      },
    ],
  ],
  [
    'fails: what is not there, at its line; what it had done before stays, and the walk ends',
    ORDERS,
    [
      ['CREATE TABLE a (id int);', 'DROP TABLE a;'],
      ['CREATE TABLE b (id int);', 'DROP TABLE b;\nALTER TABLE users\n  DROP COLUMN nothing;'],
      ['CREATE TABLE c (id int);', 'DROP TABLE c;'],
    ],
    [
      { outcome: 'not-tried', note: /^it was not reached: 002 stopped the walk$/ },
      { outcome: 'fails', error: /nothing/, line: 2 },
      {
        outcome: 'not-tried',
        loses: ['c (what was written since)'],
        note: /^down gives the schema of before, up again was not tried: 002 stopped the walk$/,
      },
    ],
  ],
  [
    'fails on rows alone: a unique index comes back over values that are one now',
    'CREATE TABLE t (id int PRIMARY KEY, a varchar(20) NOT NULL, UNIQUE KEY a (a));',
    [["ALTER TABLE t DROP INDEX a; UPDATE t SET a = 'same';", 'ALTER TABLE t ADD UNIQUE KEY a (a);']],
    [{ outcome: 'fails', error: /^on tables with rows: Duplicate entry/, line: 1 }],
  ],
  [
    'loses rows and values; a file that rows stop goes on from there without them',
    ORDERS,
    [
      ['DELETE FROM orders WHERE id > 900001;', 'SELECT 1;'],
      ["UPDATE users SET name = 'x' WHERE id = 900002;", 'SELECT 1;'],
      [
        'ALTER TABLE users ADD COLUMN a int; ALTER TABLE users MODIFY phone date;',
        'ALTER TABLE users MODIFY phone varchar(30); ALTER TABLE users DROP COLUMN a;',
      ],
    ],
    [
      { outcome: 'tested' },
      { outcome: 'tested' },
      {
        outcome: 'tested',
        loses: ['users.a (what was written since)'],
        note: /^on rows that were made up for this the up fails \(.*date.*\); it went on without them, so what rows would lose is not known$/,
      },
    ],
  ],
  [
    'loses rows, values, and a column only once',
    ORDERS,
    [
      ['DELETE FROM orders WHERE id > 900001;', 'SELECT 1;'],
      ["UPDATE users SET name = 'x' WHERE id = 900002;", 'SELECT 1;'],
      ['ALTER TABLE users DROP COLUMN phone;', 'ALTER TABLE users ADD COLUMN phone varchar(30);'],
    ],
    [
      { outcome: 'tested', loses: ['2 of 3 rows of orders'] },
      { outcome: 'tested', loses: ['users.name: 1 of 3 values come back changed'] },
      { outcome: 'tested', loses: ['users.phone: the column comes back empty'] },
    ],
  ],
  [
    'types of every kind, with their values',
    `CREATE TABLE t (id bigint AUTO_INCREMENT PRIMARY KEY, ${TYPES.map((type, i) => `c${i} ${type}`).join(', ')}, twice int GENERATED ALWAYS AS (1 + 1) STORED);`,
    [
      [
        `ALTER TABLE t ${NAMES.map((name) => `DROP COLUMN ${name}`).join(', ')};`,
        `ALTER TABLE t ${TYPES.map((type, i) => `ADD COLUMN c${i} ${type}`).join(', ')};`,
      ],
    ],
    [{ outcome: 'tested', loses: NAMES.map((name) => `t.${name}: the column comes back empty`) }],
  ],
  [
    'checks and lists; one that nothing passes is said; a ring of keys; partitions; hostile names',
    `CREATE TABLE t (id int PRIMARY KEY, state varchar(9) NOT NULL CHECK (state IN ('open', 'shut')), stars int NOT NULL, note text, CONSTRAINT few CHECK (stars BETWEEN 50 AND 60));
     CREATE TABLE none (id int PRIMARY KEY, a int NOT NULL, note text, CONSTRAINT never CHECK (a % 10007 = 17 AND a > 20000));
     CREATE TABLE a (id int PRIMARY KEY, b_id int NOT NULL, note text); CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL, FOREIGN KEY (a_id) REFERENCES a (id));
     ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b (id);
     CREATE TABLE days (day date NOT NULL, n int, note text) PARTITION BY RANGE (YEAR(day)) (PARTITION p0 VALUES LESS THAN (2002), PARTITION p1 VALUES LESS THAN (2003));
     CREATE TABLE \`we.ird \`\`x\` (\`select\` int, \`a"b;c\` varchar(20));`,
    [
      [
        'ALTER TABLE t DROP COLUMN note; ALTER TABLE none DROP COLUMN note; ALTER TABLE a DROP COLUMN note; ALTER TABLE days DROP COLUMN note; ALTER TABLE `we.ird ``x` DROP COLUMN `a"b;c`;',
        'ALTER TABLE t ADD COLUMN note text; ALTER TABLE none ADD COLUMN note text; ALTER TABLE a ADD COLUMN note text; ALTER TABLE days ADD COLUMN note text; ALTER TABLE `we.ird ``x` ADD COLUMN `a"b;c` varchar(20);',
      ],
    ],
    [
      {
        outcome: 'tested',
        loses: [
          'a.note: the column comes back empty',
          'days.note: the column comes back empty',
          't.note: the column comes back empty',
          'we.ird `x.a"b;c: the column comes back empty',
        ],
        note: /^no row could be put into none \(.*never.*\)$/,
      },
    ],
  ],
];
