import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { Catalog } from '../../src/model/catalog.js';
import type { Session } from '../../src/model/session.js';
import { diffCatalogs } from '../../src/steps/compare.js';
import { someMysqlKeys } from '../support/mysql.js';
import { freshDatabase } from './mysql-helpers.js';

/** What every server of the family takes, and so what must look the same in portable form. */
const COMMON = [
  'ALTER DATABASE DEFAULT CHARACTER SET utf8mb4',
  `CREATE TABLE users (
    id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    email varchar(190) NOT NULL DEFAULT 'it''s \\\\ x',
    nick varchar(20) CHARACTER SET latin1 COLLATE latin1_bin NULL,
    age int(5) DEFAULT 0,
    price decimal(10,2) DEFAULT 1.50,
    flag tinyint(1) DEFAULT 1,
    bits bit(3) DEFAULT b'101',
    created timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated datetime(6) DEFAULT NOW(6) ON UPDATE CURRENT_TIMESTAMP(6),
    doc json,
    kind enum('a','b''c') DEFAULT 'a',
    low varchar(190) GENERATED ALWAYS AS (lower(email)) VIRTUAL,
    total int AS (age + 1) STORED,
    note text COMMENT 'say "hi", it''s ok',
    made year,
    ref char(36) DEFAULT (uuid()),
    hidden int DEFAULT 3 INVISIBLE,
    UNIQUE KEY uq (email), KEY part (note(10)), FULLTEXT KEY ft (note), KEY multi (age DESC, nick),
    CONSTRAINT pos CHECK (age >= 0)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='people'`,
  `CREATE TABLE orders (id bigint PRIMARY KEY, user_id int unsigned, place point NOT NULL,
    CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE RESTRICT, SPATIAL KEY sp (place)) ROW_FORMAT=DYNAMIC`,
  'CREATE TABLE parts (a int, b int) PARTITION BY RANGE (a) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE)',
  "CREATE VIEW v AS SELECT u.id, concat(u.email, '`x`.y') AS e FROM users u WHERE u.age > 3 WITH CHECK OPTION",
  "CREATE FUNCTION f(a int, b varchar(10)) RETURNS int DETERMINISTIC COMMENT 'fn' RETURN a + 1",
  'CREATE PROCEDURE p(IN a int, OUT b int) BEGIN SELECT 1; SET b = a; END',
  'CREATE TRIGGER trg BEFORE INSERT ON users FOR EACH ROW BEGIN SET NEW.age = 1; END',
  'CREATE EVENT ev ON SCHEDULE EVERY 1 DAY COMMENT "daily" DO DELETE FROM users WHERE id = 0',
];

/** Whether this server takes a statement: that is how its dialect is asked for. */
const takes = (session: Session, text: string): Promise<boolean> =>
  session.run(text).then(
    () => true,
    () => false,
  );

const snapshot = (session: Session): Promise<Catalog> =>
  dialect.snapshot(session, { historySchema: 'migrate_on_merge' });

async function built(key: string): Promise<{ readonly session: Session; readonly catalog: Catalog }> {
  const db = await freshDatabase(key);
  // Older MariaDB shows the body of a routine only to whoever made it, under that very name.
  const session = await db.open({ root: true });
  for (const text of COMMON) await session.run(text);
  return { session, catalog: await snapshot(session) };
}

const portable = (catalog: Catalog): Record<string, string> =>
  Object.fromEntries([...catalog.objects].map(([key, object]) => [key, object.portable ?? object.definition]));

test('the same schema is the same in portable form on every server', async () => {
  const all: Catalog[] = [];
  for (const key of someMysqlKeys) {
    const { session, catalog } = await built(key);
    all.push(catalog);
    await session.close();
  }
  const [first, ...others] = all;
  for (const other of others) {
    expect(portable(other)).toEqual(portable(first as Catalog));
    expect(diffCatalogs(first as Catalog, other)).toEqual([]);
    expect(other.major).not.toBe(first?.major);
  }
  expect(portable(first as Catalog)).toMatchObject({
    'table users': "ENGINE InnoDB ROW_FORMAT DYNAMIC CHARACTER SET utf8mb4 COMMENT 'people'",
    'column users.id': 'int unsigned NOT NULL AUTO_INCREMENT',
    'column users.email': "varchar(190) CHARACTER SET utf8mb4 NOT NULL DEFAULT 'it''s \\ x'",
    'column users.nick': 'varchar(20) COLLATE latin1_bin',
    'column users.updated': 'datetime(6) DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6)',
    'column users.doc': 'json',
    'column users.hidden': "int DEFAULT '3' INVISIBLE",
    'index users.PRIMARY': 'PRIMARY KEY (id)',
    'index users.multi': 'INDEX (age DESC, nick)',
    'index users.part': 'INDEX (note(10))',
    'index users.ft': 'FULLTEXT (note)',
    'index orders.sp': 'SPATIAL (place)',
    'constraint orders.fk': 'FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE',
    'partition parts.p1': 'VALUES LESS THAN (MAXVALUE)',
    'trigger users.trg': 'BEFORE INSERT BEGIN SET NEW.age = 1; END',
    'event ev': "EVERY 1 DAY COMMENT 'daily' DO DELETE FROM users WHERE id = 0",
  });
});

describe.each(someMysqlKeys)('the catalog of %s', (key) => {
  let session: Session;
  let before: Catalog;
  beforeAll(async () => {
    ({ session, catalog: before } = await built(key));
  });
  afterAll(() => session.close());

  test('two databases with one schema are the same, word by word', async () => {
    const other = await built(key);
    expect(diffCatalogs(before, other.catalog)).toEqual([]);
    expect([...before.objects.values()].map((o) => [o.kind, o.name, o.definition])).toEqual(
      [...other.catalog.objects.values()].map((o) => [o.kind, o.name, o.definition]),
    );
    await other.session.close();
  });

  test('rows, counters and our own tables are no part of it', async () => {
    await session.run("INSERT INTO users (email, age) VALUES ('a', 1), ('b', 2)");
    await dialect.history(session, 'migrate_on_merge').ensure();
    expect(diffCatalogs(before, await snapshot(session))).toEqual([]);
  });

  test.each([
    ['ALTER TABLE users ADD COLUMN extra int AFTER id', ['added column users.extra']],
    ['ALTER TABLE users MODIFY extra bigint NULL', ['changed column users.extra']],
    ['ALTER TABLE users ALTER extra SET DEFAULT 4', ['changed column users.extra']],
    ["ALTER TABLE users MODIFY extra bigint COMMENT 'x'", ['changed column users.extra']],
    ['ALTER TABLE users DROP COLUMN extra', ['removed column users.extra']],
    ['CREATE INDEX kind_i ON users (kind)', ['added index users.kind_i']],
    ['DROP INDEX kind_i ON users', ['removed index users.kind_i']],
    ["ALTER TABLE users COMMENT 'folk'", ['changed table users']],
    ['ALTER TABLE parts DROP PARTITION p1', ['removed partition parts.p1']],
    ['ALTER TABLE orders DROP FOREIGN KEY fk', ['removed constraint orders.fk']],
    ['ALTER TABLE users AUTO_INCREMENT = 1000', []],
    ['ALTER EVENT ev DISABLE', ['changed event ev']],
    ['CREATE OR REPLACE VIEW v AS SELECT id FROM users', ['changed view v']],
    ['ALTER TABLE orders ENGINE=InnoDB, ROW_FORMAT=COMPACT', ['changed table orders']],
    ['ALTER TABLE orders CONVERT TO CHARACTER SET latin1', ['changed table orders']],
  ])('%s', async (text, expected) => {
    const old = await snapshot(session);
    await session.run(text);
    const changes = diffCatalogs(old, await snapshot(session));
    expect(changes.map(({ kind, object, name }) => `${kind} ${object} ${name}`)).toEqual(expected);
  });

  test('what only some servers have', async () => {
    const definition = async (name: string): Promise<string | undefined> =>
      (await snapshot(session)).objects.get(name)?.definition;
    if (await takes(session, 'CREATE INDEX fx ON users ((upper(email)), age)'))
      expect(await definition('index users.fx')).toMatch(/^INDEX \(\(upper\(`?email`?\)\), age\)$/);
    if (await takes(session, 'ALTER TABLE users ALTER INDEX part INVISIBLE'))
      expect(await definition('index users.part')).toBe('INDEX (note(10)) INVISIBLE');
    else if (await takes(session, 'ALTER TABLE users ALTER INDEX part IGNORED'))
      expect(await definition('index users.part')).toBe('INDEX (note(10)) INVISIBLE');
    if (await takes(session, 'ALTER TABLE users ADD CONSTRAINT lax CHECK (age > 1) NOT ENFORCED'))
      expect(await definition('constraint users.lax')).toMatch(/NOT ENFORCED$/);
    if (await takes(session, 'CREATE SEQUENCE seq START WITH 5 INCREMENT BY 2')) {
      await session.run('SELECT NEXT VALUE FOR seq');
      expect(await definition('sequence seq')).toBe('start 5 increment 2 min 1 max 9223372036854775806 cache 1000');
    }
    if (await takes(session, 'CREATE TABLE versioned (a int) WITH SYSTEM VERSIONING'))
      expect(await definition('table versioned')).toContain('WITH SYSTEM VERSIONING');
  });

  test('a foreign key into another database keeps that name', async () => {
    const other = await freshDatabase(key);
    await using there = await other.open({ root: true });
    await there.run('CREATE TABLE far (id int PRIMARY KEY)');
    await session.run(
      `CREATE TABLE near (id int, CONSTRAINT out_fk FOREIGN KEY (id) REFERENCES \`${other.name}\`.far (id))`,
    );
    expect((await snapshot(session)).objects.get('constraint near.out_fk')?.definition).toBe(
      `FOREIGN KEY (id) REFERENCES ${other.name}.far (id)`,
    );
  });
});
