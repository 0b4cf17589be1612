import type { Session } from '../../src/model/session.js';
import { freshDatabase } from '../engines/mysql-helpers.js';
import { someMysqlKeys } from '../support/mysql.js';

/** What the rules say of these servers, held against the servers themselves. */
describe.each(someMysqlKeys)('%s', (key) => {
  let session: Session;
  let other: Session;
  let name: string;

  beforeAll(async () => {
    const database = await freshDatabase(key);
    name = database.name;
    session = await database.open({ root: true });
    other = await database.open({ root: true });
    await other.run('SET SESSION innodb_lock_wait_timeout = 1');
  });
  afterAll(async () => {
    await session.run(`DROP DATABASE IF EXISTS \`${name}\``);
    await other.close();
    await session.close();
  });

  const column = async (sql: string): Promise<readonly (string | null)[]> =>
    (await session.run(sql)).rows.map((row) => Object.values(row)[0] ?? null);
  const refusal = (on: Session, sql: string): Promise<string> =>
    on.run(sql).then(
      () => 'taken',
      (error: { readonly code: string }) => error.code,
    );

  test('enum-values: rows keep their values when these get other places, and are sorted otherwise', async () => {
    await session.run("CREATE TABLE sizes (id int PRIMARY KEY, size enum('s', 'm', 'l'))");
    await session.run("INSERT INTO sizes VALUES (1, 'l'), (2, 's'), (3, 'm')");
    expect(await column('SELECT size FROM sizes ORDER BY size')).toEqual(['s', 'm', 'l']);
    await session.run("ALTER TABLE sizes MODIFY size enum('l', 'm', 's')");
    expect(await column('SELECT size FROM sizes ORDER BY id')).toEqual(['l', 's', 'm']);
    expect(await column('SELECT size FROM sizes ORDER BY size')).toEqual(['l', 'm', 's']);
    expect(await column('SELECT MAX(size) FROM sizes')).toEqual(['s']);
  });

  test('enum-values: a row that holds a value that goes makes it fail, or is left empty', async () => {
    await session.run("CREATE TABLE states (id int PRIMARY KEY, state enum('new', 'paid'))");
    await session.run("INSERT INTO states VALUES (1, 'paid')");
    expect(await refusal(session, "ALTER TABLE states MODIFY state enum('new')")).toBe('1265');
    await session.run("SET SESSION sql_mode = ''");
    await session.run("ALTER TABLE states MODIFY state enum('new')");
    expect(await column('SELECT state FROM states')).toEqual(['']);
    await session.run('SET SESSION sql_mode = DEFAULT');
  });

  test('locks-read-rows: what INSERT … SELECT reads cannot be written to, but under READ COMMITTED it can', async () => {
    await session.run('CREATE TABLE orders (id int PRIMARY KEY, total int)');
    await session.run('CREATE TABLE copies (id int PRIMARY KEY, total int)');
    await session.run('INSERT INTO orders VALUES (1, 1), (2, 2)');
    await session.run('BEGIN');
    await session.run('INSERT INTO copies SELECT id, total FROM orders');
    expect(await refusal(other, 'UPDATE orders SET total = 3 WHERE id = 1')).toBe('1205');
    expect(await refusal(other, 'INSERT INTO orders VALUES (9, 9)')).toBe('1205');
    expect(await refusal(other, 'SELECT * FROM orders')).toBe('taken');
    await session.run('ROLLBACK');
    await session.run('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await session.run('BEGIN');
    await session.run('INSERT INTO copies SELECT id, total FROM orders');
    expect(await refusal(other, 'UPDATE orders SET total = 3 WHERE id = 1')).toBe('taken');
    await session.run('ROLLBACK');
    await session.run('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  });

  test('charset-conversion: a unique key finds two texts the same, and a join with a column that stayed fails', async () => {
    await session.run('CREATE TABLE users (id int PRIMARY KEY, email varchar(40) COLLATE utf8mb4_bin UNIQUE)');
    await session.run("INSERT INTO users VALUES (1, 'a@b'), (2, 'A@b')");
    expect(
      await refusal(session, 'ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci'),
    ).toBe('1062');
    await session.run('CREATE TABLE a (x varchar(40) COLLATE utf8mb4_general_ci)');
    await session.run('CREATE TABLE b (x varchar(40) COLLATE utf8mb4_unicode_ci)');
    expect(await refusal(session, 'SELECT * FROM a JOIN b ON a.x = b.x')).toBe('1267');
  });

  test('charset-conversion: a TEXT becomes the next longer type', async () => {
    await session.run('CREATE TABLE notes (id int PRIMARY KEY, note text) DEFAULT CHARACTER SET latin1');
    await session.run('ALTER TABLE notes CONVERT TO CHARACTER SET utf8mb4');
    const [type] = await column(
      `SELECT COLUMN_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = '${name}' AND TABLE_NAME = 'notes' AND COLUMN_NAME = 'note'`,
    );
    expect(type).toBe('mediumtext');
  });

  test('definer: where the account is not there, its use fails', async () => {
    await session.run('CREATE TABLE things (id int PRIMARY KEY)');
    await session.run(
      'CREATE DEFINER = nobody_there@localhost SQL SECURITY DEFINER VIEW seen AS SELECT id FROM things',
    );
    expect(await refusal(session, 'SELECT * FROM seen')).toBe('1449');
  });

  test('three-byte-charset: a letter of four bytes is refused', async () => {
    await session.run('CREATE TABLE posts (id int PRIMARY KEY, title varchar(40)) DEFAULT CHARACTER SET utf8mb3');
    expect(await refusal(session, "INSERT INTO posts VALUES (1, '😀')")).toBe('1366');
  });

  test('auto-increment: a number below the greatest one does nothing', async () => {
    await session.run('CREATE TABLE counted (id int AUTO_INCREMENT PRIMARY KEY, a int)');
    await session.run('INSERT INTO counted VALUES (50, 1)');
    await session.run('ALTER TABLE counted AUTO_INCREMENT = 10');
    await session.run('INSERT INTO counted (a) VALUES (1)');
    expect(await column('SELECT MAX(id) FROM counted')).toEqual(['51']);
  });

  test('drop-default: of a column that may hold NULL too, what an INSERT without it gives', async () => {
    await session.run(
      "CREATE TABLE drafts (id int PRIMARY KEY, a varchar(9) NOT NULL DEFAULT 'x', b varchar(9) DEFAULT 'y')",
    );
    await session.run('ALTER TABLE drafts ALTER COLUMN b DROP DEFAULT');
    const without = await refusal(session, 'INSERT INTO drafts (id) VALUES (1)');
    // MySQL tells a column without a default from one whose default is NULL; MariaDB does not.
    expect(['1364', 'taken']).toContain(without);
    if (without === 'taken') expect(await column('SELECT b FROM drafts WHERE id = 1')).toEqual([null]);
    await session.run('ALTER TABLE drafts ALTER COLUMN b SET DEFAULT NULL, ALTER COLUMN a DROP DEFAULT');
    expect(await refusal(session, 'INSERT INTO drafts (id) VALUES (2)')).toBe('1364');
  });

  test('breaks-dependents: a trigger that fails takes the INSERT with it', async () => {
    await session.run('CREATE TABLE people (id int PRIMARY KEY, email varchar(40))');
    await session.run(
      'CREATE TRIGGER lower_email BEFORE INSERT ON people FOR EACH ROW SET NEW.email = LOWER(NEW.email)',
    );
    await session.run('ALTER TABLE people DROP COLUMN email');
    expect(await refusal(session, 'INSERT INTO people VALUES (1)')).toBe('1054');
  });
});
