import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import { scansOf } from '../../src/engines/mysqlfamily/scans.js';
import type { Session } from '../../src/model/session.js';
import { someMysqlKeys } from '../support/mysql.js';
import { freshDatabase } from './mysql-helpers.js';

const TABLES = ['users', 'orders', 'odd name'];

describe.each(someMysqlKeys)('%s: tables that a query reads in full', (key) => {
  let session: Session;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const db = await freshDatabase(key);
    session = await db.open({ root: true });
    drop = async () => {
      await session.run(`DROP DATABASE \`${db.name}\``);
      await session.close();
    };
    await session.run(
      'CREATE TABLE users (id int PRIMARY KEY, email varchar(80), name varchar(40), KEY by_email (email))',
    );
    await session.run(
      'CREATE TABLE orders (id int PRIMARY KEY, user_id int, state varchar(20), KEY by_user (user_id))',
    );
    await session.run('CREATE TABLE `odd name` (id int PRIMARY KEY, state varchar(20))');
    await session.run('CREATE TABLE fresh (id int, user_id int)');
  });
  afterAll(() => drop());

  const CASES: readonly (readonly [string, string, readonly string[] | undefined])[] = [
    ['without WHERE', "UPDATE orders SET state = 'open'", ['orders']],
    ['all rows deleted', 'DELETE FROM orders', ['orders']],
    ['no index serves', "UPDATE orders SET state = 'open' WHERE state IS NULL", ['orders']],
    ['the key serves', "UPDATE orders SET state = 'open' WHERE id = 7", []],
    ['an index serves', "DELETE FROM users WHERE email = 'a@b'", []],
    ['a name in quotes', "DELETE FROM `odd name` WHERE state = 'x'", ['odd name']],
    ['a second name', "UPDATE orders AS o SET o.state = 'x' WHERE o.state = 'y'", ['orders']],
    [
      'a join may begin with either',
      "UPDATE orders o JOIN users u ON u.id = o.user_id SET o.state = u.name WHERE u.name = 'x'",
      [],
    ],
    ['copied from', 'INSERT INTO fresh SELECT id, user_id FROM orders', ['orders']],
    ['copied from by an index', 'INSERT INTO fresh SELECT id, user_id FROM orders WHERE user_id = 3', []],
    ['a new table of it', 'CREATE TABLE copied AS SELECT id, state FROM orders', ['orders']],
    ['rows of its own', "INSERT INTO users VALUES (9, 'a', 'b')", undefined],
    ['a LIMIT may stop it', 'DELETE FROM orders LIMIT 10', undefined],
    ['a table of the plan itself', 'DELETE FROM fresh WHERE id = 1', undefined],
    ['words in a string', "INSERT INTO users VALUES (10, 'select', 'orders')", undefined],
  ];
  test.each([false, true])('with rows: %s', async (rows) => {
    if (rows) {
      await session.run("INSERT INTO users VALUES (1, 'a@b', 'x'), (2, 'c@d', 'y')");
      await session.run("INSERT INTO orders VALUES (1, 1, 'x'), (2, 2, 'y'), (3, 2, NULL)");
    }
    const found: unknown[] = [];
    for (const [name, sql] of CASES) {
      const { statements } = await mysqlDialect.split(sql);
      const [statement] = statements;
      if (statement === undefined) throw new Error(sql);
      found.push([name, sql, await scansOf(session, statement, (table) => TABLES.includes(table))]);
    }
    expect(found).toEqual(CASES);
  });
});
