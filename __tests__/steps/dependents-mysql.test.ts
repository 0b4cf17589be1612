import { mysqlServer } from '../rules/mysql-support.js';
import type { Rehearsed } from '../rules/support.js';
import { someMysqlKeys } from '../support/mysql.js';

const SETUP = `
  CREATE TABLE users (id bigint NOT NULL PRIMARY KEY, email varchar(80), name varchar(40), seen datetime, KEY by_name (name));
  CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, user_id bigint, total decimal(10, 2), \`a b\` int);
  CREATE TABLE log (id bigint NOT NULL PRIMARY KEY, email varchar(80), what varchar(80));
  CREATE FUNCTION helper(a int) RETURNS int DETERMINISTIC RETURN a;
  CREATE PROCEDURE worker() SELECT 1;
`;

const DROP = 'ALTER TABLE users DROP COLUMN email;';

/** A database's own code (with a number of its own), a migration, and what breaks. */
const CASES: readonly (readonly [what: string, own: string, migration: string, ...breaks: readonly string[]])[] = [
  ['a view', 'CREATE VIEW v# AS SELECT u.email FROM users u;', DROP, 'error view v# column users.email'],
  [
    'a view of a view',
    'CREATE VIEW v# AS SELECT email AS mail FROM users; CREATE VIEW w# AS SELECT mail FROM v#;',
    DROP,
    'error view v# column users.email',
    'error view w# view v#',
  ],
  ['a view of other columns', 'CREATE VIEW v# AS SELECT id, name FROM users;', DROP],
  ['a view of another table', 'CREATE VIEW v# AS SELECT email FROM log;', DROP],
  [
    'a function',
    'CREATE FUNCTION f#() RETURNS text READS SQL DATA RETURN (SELECT MAX(email) FROM users);',
    DROP,
    'error function f# column users.email',
  ],
  [
    'a parameter of the same name',
    'CREATE PROCEDURE p#(IN email varchar(80)) INSERT INTO log (id, email) VALUES (1, email);',
    DROP,
  ],
  [
    'a parameter of the same name, compared',
    'CREATE PROCEDURE p#(IN email varchar(80)) UPDATE users SET name = email, seen = NULL WHERE name <> email;',
    DROP,
  ],
  [
    'comments and texts',
    "CREATE PROCEDURE p#() BEGIN /* users.email */ SELECT 'email of users', id FROM users; -- email\n END;",
    DROP,
  ],
  [
    'INTO',
    'CREATE PROCEDURE p#() BEGIN DECLARE a, b varchar(80); SELECT name, email INTO a, b FROM users LIMIT 1; END;',
    DROP,
    'error procedure p# column users.email',
  ],
  [
    'INTO a variable of that name',
    'CREATE PROCEDURE p#() BEGIN DECLARE email varchar(80); SELECT name INTO email FROM users LIMIT 1; END;',
    DROP,
  ],
  [
    'INTO at the end',
    'CREATE PROCEDURE p#() BEGIN DECLARE a varchar(80); SELECT name FROM users LIMIT 1 INTO a; END;',
    DROP,
  ],
  [
    'a condition',
    'CREATE PROCEDURE p#() BEGIN IF EXISTS (SELECT 1 FROM users WHERE email IS NULL) THEN SELECT 1; END IF; END;',
    DROP,
    'error procedure p# column users.email',
  ],
  [
    'a branch',
    'CREATE PROCEDURE p#(a int) BEGIN IF a > 1 THEN SELECT 1; ELSEIF a > 0 THEN DELETE FROM users WHERE email IS NULL; END IF; END;',
    DROP,
    'error procedure p# column users.email',
  ],
  [
    'a loop',
    'CREATE PROCEDURE p#(a int) BEGIN l: WHILE a > 0 DO UPDATE users SET email = NULL WHERE id = a; SET a = a - 1; END WHILE; END;',
    DROP,
    'error procedure p# column users.email',
  ],
  [
    'CASE in a query',
    "CREATE PROCEDURE p#(a int) BEGIN SELECT CASE WHEN a = 1 THEN name ELSE 'x' END FROM users WHERE id = a; END;",
    DROP,
  ],
  [
    'CASE in a query that names it',
    "CREATE PROCEDURE p#(a int) BEGIN SELECT CASE WHEN a = 1 THEN email ELSE 'x' END FROM users WHERE id = a; END;",
    DROP,
    'error procedure p# column users.email',
  ],
  [
    'a cursor',
    'CREATE PROCEDURE p#() BEGIN DECLARE done int; DECLARE c CURSOR FOR SELECT email FROM users; DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1; OPEN c; CLOSE c; END;',
    DROP,
    'error procedure p# column users.email',
  ],
  [
    'a handler',
    'CREATE PROCEDURE p#() BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN UPDATE users SET email = NULL; END; SELECT 1; END;',
    DROP,
    'error procedure p# column users.email',
  ],
  [
    'an assignment',
    'CREATE PROCEDURE p#() BEGIN SET @x = (SELECT COUNT(email) FROM users); END;',
    DROP,
    'error procedure p# column users.email',
  ],
  ['LIMIT of a variable', 'CREATE PROCEDURE p#(n int) BEGIN SELECT id FROM users ORDER BY id LIMIT n; END;', DROP],
  [
    'the row of a trigger',
    'CREATE TRIGGER t# BEFORE UPDATE ON users FOR EACH ROW SET NEW.seen = IF(NEW.email <=> OLD.email, NEW.seen, NOW());',
    DROP,
    'error trigger t# column users.email',
  ],
  [
    'the row of a trigger of another table',
    'CREATE TRIGGER t# BEFORE INSERT ON log FOR EACH ROW SET NEW.email = LOWER(NEW.email);',
    DROP,
  ],
  [
    'a trigger that writes elsewhere',
    'CREATE TRIGGER t# AFTER DELETE ON users FOR EACH ROW INSERT INTO log (id, email) VALUES (OLD.id, OLD.name);',
    DROP,
  ],
  [
    'an event',
    'CREATE EVENT e# ON SCHEDULE EVERY 1 DAY DO DELETE FROM users WHERE email IS NULL;',
    DROP,
    'error event e# column users.email',
  ],
  ['text that is run', "CREATE PROCEDURE p#() BEGIN PREPARE s FROM 'SELECT email FROM users'; EXECUTE s; END;", DROP],
  [
    'a table',
    'CREATE PROCEDURE p#() BEGIN DELETE FROM orders WHERE id = 1; END;',
    'DROP TABLE orders;',
    'error procedure p# table orders',
  ],
  [
    'a table that the body makes',
    'CREATE PROCEDURE p#() BEGIN CREATE TEMPORARY TABLE orders (id int); DELETE FROM orders; END;',
    'DROP TABLE orders;',
  ],
  [
    'a trigger that writes to it',
    'CREATE TRIGGER t# AFTER INSERT ON users FOR EACH ROW DELETE FROM orders WHERE user_id = NEW.id;',
    'DROP TABLE orders;',
    'error trigger t# table orders',
  ],
  [
    'a table whose name a view takes',
    'CREATE VIEW v# AS SELECT total FROM orders;',
    'RENAME TABLE orders TO purchases; CREATE SQL SECURITY INVOKER VIEW orders AS SELECT * FROM purchases;',
  ],
  [
    'a renamed table',
    'CREATE VIEW v# AS SELECT total FROM orders; CREATE TRIGGER t# BEFORE INSERT ON orders FOR EACH ROW SET NEW.total = 0;',
    'RENAME TABLE orders TO purchases;',
    'error view v# table orders',
  ],
  [
    'a column with a blank',
    'CREATE PROCEDURE p#() SELECT `a b` FROM orders;',
    'ALTER TABLE orders DROP COLUMN `a b`;',
    'error procedure p# column orders.a b',
  ],
  [
    'a function that is called',
    'CREATE PROCEDURE p#() BEGIN DECLARE a int; SET a = helper(1); END; CREATE VIEW v# AS SELECT helper(id) AS x FROM log;',
    'DROP FUNCTION helper;',
    'error procedure p# function helper',
    'error view v# function helper',
  ],
  [
    'a procedure that is called',
    'CREATE PROCEDURE p#() BEGIN CALL worker(); END;',
    'DROP PROCEDURE worker;',
    'error procedure p# procedure worker',
  ],
  ['what was broken before', 'CREATE PROCEDURE p#() BEGIN SELECT nothing FROM log; SELECT 1 FROM nobody; END;', DROP],
];

const broken = ({ migrations }: Rehearsed): readonly string[] => {
  const error = migrations.find((migration) => migration.error !== undefined)?.error;
  if (error !== undefined) return [`failed: ${error.message}`];
  return migrations
    .flatMap(({ statements }) => statements.flatMap(({ breaks = [] }) => breaks))
    .map((one) => `${one.error === undefined ? 'warning' : 'error'} ${one.kind} ${one.name} ${one.needs}`)
    .sort();
};

/** Cases of one migration share a database; each has code of its own, by its number. */
test.each(someMysqlKeys)('what breaks on %s', async (key) => {
  await using server = await mysqlServer(key);
  const numbered = CASES.map((texts, i) => texts.map((text) => text.replaceAll('#', `${i}`)));
  for (const migration of new Set(CASES.map(([, , sql]) => sql))) {
    const own = numbered.filter((_, i) => CASES[i]?.[2] === migration);
    const setup = [SETUP, ...own.map(([, code = '']) => code)].join('\n');
    const found = broken(await server.run(setup, [migration]));
    expect({ migration, found }).toEqual({ migration, found: own.flatMap(([, , , ...breaks]) => breaks).sort() });
  }
});
