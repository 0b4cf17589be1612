import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { AskedChange, ChangeAsker } from '../../src/model/engine.js';
import type { Session } from '../../src/model/session.js';
import { kindOf } from '../../src/sql/mysql/kind.js';
import { id, raw, sql } from '../../src/sql/query.js';
import { algorithmText } from '../../src/steps/changing.js';
import { mysqlKeys, someMysqlKeys } from '../support/mysql.js';
import { freshDatabase, type TestDatabase, Watched } from './mysql-helpers.js';

const BASE = [
  'CREATE TABLE p (id int PRIMARY KEY)',
  `CREATE TABLE t (id int NOT NULL AUTO_INCREMENT, a int, b varchar(50), c varchar(300) DEFAULT 'x', n int NOT NULL DEFAULT 0,
    e enum('x','y'), txt text, z date NOT NULL, PRIMARY KEY (id), KEY ia (a), KEY ib (b), UNIQUE KEY un (n), CONSTRAINT ck CHECK (a > -5),
    CONSTRAINT fk1 FOREIGN KEY (a) REFERENCES p (id)) CHARSET utf8mb4 COMMENT 'CONSTRAINT \`x\` REFERENCES \`p\`'`,
  "INSERT INTO t (b, z) VALUES ('kept', '2020-02-02')",
  'CREATE TABLE `we``ird "t\'` (id int PRIMARY KEY, `co``l` int, `references` int)',
  'CREATE TABLE casc (id int PRIMARY KEY, p int, FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE)',
  'CREATE TABLE m (id int, a int) ENGINE=MyISAM',
  'CREATE TABLE pt (id int PRIMARY KEY, b int) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20))',
];

const INSTANT = 'INSTANT';
const PLACE = 'INPLACE, LOCK=NONE';
const PLACE_READ = 'INPLACE, LOCK=SHARED (table rebuilt)';
const REBUILD = 'INPLACE, LOCK=NONE (table rebuilt)';
const COPY = 'COPY, LOCK=SHARED (table rebuilt)';
const ONLINE_COPY = 'COPY, LOCK=NONE (table rebuilt)';

/** On MariaDB 10.11, 11.8, MySQL 9; one text where all three say the same. Undefined: it cannot be asked, or would fail. */
type Expected = string | readonly [string | undefined, string | undefined, string | undefined];

/** MariaDB copies online since 11.2. */
const COPIES: Expected = [COPY, ONLINE_COPY, COPY];

/** After the servers' own tables: InnoDB and Online DDL (MySQL), InnoDB Online DDL Operations with INSTANT, NOCOPY, INPLACE (MariaDB). */
const STATEMENTS: readonly (readonly [string, Expected])[] = [
  ['ALTER TABLE t ADD COLUMN x int', INSTANT],
  ['ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 3 FIRST, DROP COLUMN c', INSTANT],
  ['ALTER TABLE t ADD COLUMN x int AS (n + 1) VIRTUAL', INSTANT],
  ['ALTER TABLE t ADD COLUMN x int AS (n + 1) STORED', COPIES],
  ['ALTER TABLE t RENAME COLUMN b TO bb', INSTANT],
  // Of a column with an index MySQL does it in place only.
  ['ALTER TABLE t MODIFY b varchar(60)', [INSTANT, INSTANT, PLACE]],
  // One byte of length is not enough for it.
  ['ALTER TABLE t MODIFY b varchar(80)', COPIES],
  ['ALTER TABLE t MODIFY n bigint', COPIES],
  ['ALTER TABLE t MODIFY b varchar(50) NOT NULL', REBUILD],
  ['ALTER TABLE t MODIFY n int NULL', REBUILD],
  ["ALTER TABLE t MODIFY e enum('x','y','z')", INSTANT],
  ["ALTER TABLE t MODIFY e enum('y','x')", COPIES],
  ["ALTER TABLE t ALTER c SET DEFAULT 'y'", INSTANT],
  ['ALTER TABLE t ADD INDEX ic (c)', PLACE],
  ['ALTER TABLE t ADD INDEX ic (c), ADD COLUMN y int', REBUILD],
  ['CREATE INDEX ic ON t (c) -- behind', PLACE],
  ['/*!50000 CREATE UNIQUE INDEX IF_ ON t (b) */', PLACE],
  ['CREATE FULLTEXT INDEX fb ON t (txt)', PLACE_READ],
  ['DROP INDEX un ON t', PLACE],
  ['ALTER TABLE t RENAME INDEX un TO u2', [INSTANT, INSTANT, PLACE]],
  ['ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id, n)', REBUILD],
  ['ALTER TABLE t DROP FOREIGN KEY fk1', [INSTANT, INSTANT, PLACE]],
  ['ALTER TABLE t DROP CONSTRAINT ck', INSTANT],
  // With foreign_key_checks on, as it is.
  ['ALTER TABLE t ADD CONSTRAINT fk2 FOREIGN KEY (n) REFERENCES p (id)', COPIES],
  ['ALTER TABLE t ADD CHECK (n >= 0)', COPIES],
  ['ALTER TABLE t ENGINE=InnoDB', REBUILD],
  ['OPTIMIZE TABLE t', REBUILD],
  ['ALTER TABLE m ENGINE=InnoDB', COPIES],
  ['ALTER TABLE m ADD COLUMN x int', COPIES],
  ['ALTER TABLE t CONVERT TO CHARACTER SET latin1', COPIES],
  // A foreign key that cascades keeps MariaDB from copying online.
  ['ALTER TABLE casc ADD CHECK (p > 0)', COPY],
  ["ALTER TABLE t COMMENT='x'", [INSTANT, INSTANT, PLACE]],
  // 10.11 takes INSTANT for an answer and copies.
  ['ALTER TABLE t ORDER BY b', COPIES],
  ['ALTER TABLE t RENAME TO t9', INSTANT],
  ['ALTER TABLE `we``ird "t\'` ADD COLUMN `a``b` int, CHANGE `co``l` `d ``"` int', INSTANT],
  ['ALTER TABLE `we``ird "t\'` ADD INDEX (`references`)', PLACE],
  ['ALTER TABLE pt ADD PARTITION (PARTITION p2 VALUES LESS THAN (30))', [undefined, undefined, PLACE]],
  ['ALTER TABLE pt PARTITION BY HASH (id) PARTITIONS 2', COPIES],
  // What the user asks for is what runs.
  ['ALTER TABLE t ADD COLUMN x int, ALGORITHM=COPY', COPIES],
  ['ALTER TABLE t /*!50000 ALGORITHM=INPLACE, LOCK=SHARED, */ ADD COLUMN x int', [INSTANT, INSTANT, PLACE_READ]],
  ['ALTER TABLE t ALGORITHM=COPY, LOCK=EXCLUSIVE, FORCE', 'COPY, LOCK=EXCLUSIVE (table rebuilt)'],
  ['CREATE INDEX ic ON t (c) LOCK = SHARED ALGORITHM INPLACE', 'INPLACE, LOCK=SHARED'],
  ['ALTER TABLE pt ADD COLUMN x int, ALGORITHM=COPY PARTITION BY HASH (id) PARTITIONS 2', COPIES],
  // These fail, now and when they are run.
  ['ALTER TABLE t ADD COLUMN x int, DROP COLUMN absent', [undefined, undefined, undefined]],
  ['ALTER TABLE t MODIFY a bigint', [undefined, undefined, undefined]],
  ['DROP INDEX ia ON t', [undefined, undefined, undefined]],
];

const asked = (asker: ChangeAsker, text: string): Promise<AskedChange> => {
  const { kind } = kindOf(text, { ansiQuotes: false, noBackslashEscapes: false });
  return asker.ask({ kind, sql: text, line: 1, endLine: 1, transaction: 'forbidden' } as never);
};
const textOf = ({ change }: AskedChange): string | undefined =>
  change === undefined ? undefined : algorithmText(change);

async function everything(session: Session, database: string): Promise<unknown> {
  const tables = await session.query(raw('SHOW FULL TABLES'));
  const text = await Promise.all(
    tables.map((row) => session.query(sql`SHOW CREATE TABLE ${id(database, Object.values(row)[0] ?? '')}`)),
  );
  const keys = await session.query(
    raw(
      'SELECT CONSTRAINT_NAME, TABLE_NAME, REFERENCED_TABLE_NAME FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE() ORDER BY 1, 2',
    ),
  );
  return { tables, text, keys, rows: await session.query(raw('SELECT * FROM t')) };
}

describe.each(someMysqlKeys)('%s', (key) => {
  let db: TestDatabase;
  let worker: Session;
  let root: Session;
  const anything = (): boolean => true;
  let watched: Watched;
  const open = (): Promise<Session> => watched.open();
  const asker = (options: Partial<{ open: () => Promise<Session>; existed: (relation: string) => boolean }> = {}) => {
    const made = mysqlDialect.changeAsker?.(worker, { open, existed: anything, choice: true, ...options });
    if (made === undefined) throw new Error('no asker');
    return made;
  };

  beforeEach(async () => {
    db = await freshDatabase(key);
    watched = new Watched(() => db.open({ root: true }));
    root = await db.open({ root: true });
    worker = await db.open();
    for (const statement of BASE) await worker.query(raw(statement));
  });
  afterEach(async () => {
    await worker.close();
    await root.query(sql`DROP DATABASE ${id(db.name)}`);
    await root.close();
  });

  test('says how each statement would go, and leaves everything as it was', async () => {
    const before = await everything(root, db.name);
    await worker.query(raw("SET @own = 'mine', SESSION sql_mode = 'STRICT_ALL_TABLES,PIPES_AS_CONCAT'"));
    await worker.query(raw('START TRANSACTION'));
    await worker.query(raw("UPDATE t SET b = 'open'"));
    const at = mysqlKeys.indexOf(key);
    const said: Record<string, string | undefined> = {};
    {
      await using one = asker();
      for (const [text] of STATEMENTS) said[text] = textOf(await asked(one, text));
    }
    expect(said).toEqual(
      Object.fromEntries(STATEMENTS.map(([text, all]) => [text, typeof all === 'string' ? all : all[at]])),
    );
    expect(worker.transaction()).toBe('open');
    const [now] = await worker.query(raw('SELECT @own AS own, @@sql_mode AS mode, (SELECT b FROM t) AS b'));
    expect(now).toEqual({ own: 'mine', mode: 'PIPES_AS_CONCAT,STRICT_ALL_TABLES', b: 'open' });
    await worker.query(raw('ROLLBACK'));
    expect(await everything(root, db.name)).toEqual(before);
    expect(await watched.databases(root)).toEqual({ made: 1, left: [] });
  });

  test('tells the reason in the server’s words, and nothing of the copy', async () => {
    await using one = asker();
    const reasons: (string | undefined)[] = [];
    for (const text of [
      'CREATE FULLTEXT INDEX f ON t (txt)',
      'ALTER TABLE t MODIFY n bigint',
      'ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES p (id)',
      'ALTER TABLE t FORCE, ALGORITHM=COPY',
    ]) {
      const { change, locks } = await asked(one, text);
      reasons.push(change?.reason);
      expect(change?.table).toBe('t');
      const online = change?.others === 'write';
      expect(locks).toEqual([{ mode: online ? 'SHARED_UPGRADABLE' : 'SHARED_NO_WRITE', relation: 't' }]);
    }
    expect((await asked(one, 'OPTIMIZE TABLE p, t')).locks).toEqual([
      { mode: 'SHARED_UPGRADABLE', relation: 'p' },
      { mode: 'SHARED_UPGRADABLE', relation: 't' },
    ]);
    expect(reasons[0]).toBe('Fulltext index creation requires a lock');
    expect(reasons[1]).toMatch(/^Cannot change column type/);
    expect(reasons[2]).toBe('Adding foreign keys needs foreign_key_checks=OFF');
    expect(reasons[3]).toBe('the statement asks for ALGORITHM=COPY');
  });

  test('what is told of a rebuild is what happens to the table', async () => {
    const observer = mysqlDialect.observer(root);
    await observer.start();
    await using one = asker({ existed: (relation) => observer.existed(relation) });
    for (const text of [
      'ALTER TABLE t ADD COLUMN x int FIRST',
      'ALTER TABLE t ADD INDEX ix (x)',
      'ALTER TABLE t MODIFY x bigint',
      'ALTER TABLE t MODIFY b varchar(51)',
      'ALTER TABLE t ORDER BY b',
      'CREATE FULLTEXT INDEX f ON t (txt)',
      'CREATE FULLTEXT INDEX f2 ON t (c)',
      'OPTIMIZE TABLE t',
    ]) {
      const { change } = await asked(one, text);
      await worker.run(text);
      expect([text, (await observer.after()).rewrites]).toEqual([text, change?.rebuilds === true ? ['t'] : []]);
    }
  });

  test('goes by the settings of the session that will run it', async () => {
    await using one = asker();
    const foreign = 'ALTER TABLE t ADD CONSTRAINT fk2 FOREIGN KEY (n) REFERENCES p (id)';
    const { change } = await asked(one, foreign);
    expect(change?.algorithm).toBe('COPY');
    await worker.query(raw('SET foreign_key_checks = 0'));
    expect((await asked(one, foreign)).change?.algorithm).not.toBe('COPY');
    // In this mode it is a name.
    const quoted = 'ALTER TABLE "t" ADD COLUMN "x y" varchar(9) DEFAULT \'"\'';
    expect(textOf(await asked(one, quoted))).toBeUndefined();
    await worker.query(raw("SET sql_mode = 'ANSI_QUOTES'"));
    expect(textOf(await asked(one, quoted))).toBe(INSTANT);
    // MariaDB has done away with the one from 11.5 on, and does not heed the other any more.
    const setting = (text: string): Promise<boolean> =>
      worker.query(raw(text)).then(
        () => true,
        () => false,
      );
    const heeded = await setting("SET sql_mode = '', old_alter_table = 1");
    if (!heeded) expect(await setting("SET sql_mode = '', alter_algorithm = 'COPY'")).toBe(true);
    const copied = await asked(one, 'ALTER TABLE t ADD COLUMN x int');
    expect(copied.change).toMatchObject(heeded ? { algorithm: 'COPY', rebuilds: true } : { algorithm: 'INSTANT' });
    // Where a copy goes on beside the traffic, this mode of the server makes the traffic wait.
    const wide = 'ALTER TABLE t MODIFY n bigint';
    const waits = (await asked(one, wide)).change?.others;
    expect(waits).toBe(heeded ? 'read' : 'write');
    expect(await setting("SET old_mode = 'LOCK_ALTER_TABLE_COPY'")).toBe(!heeded);
    expect((await asked(one, wide)).change?.others).toBe('read');
    expect(one.trouble).toBeUndefined();
  });

  test('works within one database where no other may be made', async () => {
    const before = await everything(root, db.name);
    {
      await using one = asker({ open: () => db.open() });
      expect(textOf(await asked(one, 'ALTER TABLE t ADD COLUMN x int'))).toBe(INSTANT);
      expect(textOf(await asked(one, 'ALTER TABLE t DROP FOREIGN KEY fk1, DROP CONSTRAINT ck'))).toBeDefined();
      // Whether it is rebuilt cannot be seen without a right, and then the worse is said.
      expect(textOf(await asked(one, 'ALTER TABLE t ENGINE=InnoDB'))).toBe(REBUILD);
      expect(textOf(await asked(one, 'ALTER TABLE t ADD INDEX ic (c)'))).toBe(PLACE);
      expect(textOf(await asked(one, 'ALTER TABLE t RENAME TO elsewhere'))).toBe(INSTANT);
      expect(textOf(await asked(one, 'ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES t (id)'))).toMatch(/^COPY/);
    }
    expect(await everything(root, db.name)).toEqual(before);
  });

  test('trouble costs an answer and nothing else', async () => {
    const opened: Session[] = [];
    const one = asker({
      open: async () => {
        const session = await open();
        opened.push(session);
        return session;
      },
    });
    const text = 'ALTER TABLE t ADD COLUMN x int';
    expect(textOf(await asked(one, text))).toBe(INSTANT);
    for (const { id: process } of opened) await root.query(raw(`KILL ${process}`));
    expect(await asked(one, text)).toEqual({ locks: [] });
    expect(textOf(await asked(one, text))).toBe(INSTANT);
    expect(opened).toHaveLength(5);
    expect(one.trouble).toMatch(/closed|lost|killed/i);
    // Somebody holds what the copy wants to refer to: it is not waited for.
    await worker.query(raw('LOCK TABLES t WRITE, p WRITE'));
    expect(await asked(one, text)).toEqual({ locks: [] });
    await worker.query(raw('UNLOCK TABLES'));
    expect(textOf(await asked(one, text))).toBe(INSTANT);
    for (const session of opened) await root.query(raw(`KILL ${session.id}`)).catch(() => undefined);
    await one[Symbol.asyncDispose]();
    expect(await watched.databases(root)).toEqual({ made: 3, left: [] });
  });

  test('asks of tables of before alone, by the names that they have then', async () => {
    await using one = asker({ existed: (relation) => relation === 't' });
    expect(await asked(one, 'ALTER TABLE m ADD COLUMN x int')).toEqual({ locks: [] });
    expect(await asked(one, "INSERT INTO t (z) VALUES ('2020-01-01')")).toEqual({ locks: [] });
    expect(await asked(one, 'TRUNCATE TABLE t')).toEqual({ locks: [{ mode: 'EXCLUSIVE', relation: 't' }] });
    const rename = 'RENAME TABLE t TO t2, m TO m2';
    expect(await asked(one, rename)).toEqual({ locks: [{ mode: 'EXCLUSIVE', relation: 't' }] });
    await worker.query(raw(rename));
    expect(textOf(await asked(one, 'ALTER TABLE t2 ADD COLUMN x int'))).toBe(INSTANT);
    expect(await asked(one, 'ALTER TABLE m2 ADD COLUMN x int')).toEqual({ locks: [] });
    expect((await asked(one, 'DROP TABLE t2, m2')).locks).toEqual([{ mode: 'EXCLUSIVE', relation: 't2' }]);
    expect(await asked(one, 'ALTER TABLE t2 ADD COLUMN x int')).toEqual({ locks: [] });
    expect(one.trouble).toBeUndefined();
  });

  test('knows a temporary table, and the database that a file has gone into', async () => {
    await using one = asker();
    const step = async (text: string): Promise<string | undefined> => {
      const said = textOf(await asked(one, text));
      await worker.run(text);
      return said;
    };
    await step('CREATE TEMPORARY TABLE m (id int)');
    expect(await step('ALTER TABLE m ADD COLUMN x int, ALGORITHM=COPY')).toBeUndefined();
    expect((await asked(one, 'DROP TABLE m')).locks).toEqual([]);
    await step('DROP TABLE m');
    expect(await step('ALTER TABLE m ADD COLUMN y int')).toMatch(/^COPY/);
    await root.query(sql`CREATE DATABASE ${id(`${db.name}_b`)}`);
    await root.query(sql`GRANT ALL ON ${id(`${db.name}_b`)}.* TO ${id(db.name)}`);
    await step(`CREATE TABLE ${db.name}_b.t (id int) ENGINE=MyISAM`);
    await step(`USE ${db.name}_b`);
    const { change } = await asked(one, 'ALTER TABLE t ADD COLUMN x int');
    expect(change).toMatchObject({ table: `${db.name}_b.t`, algorithm: 'COPY' });
    await root.query(sql`DROP DATABASE ${id(`${db.name}_b`)}`);
    expect(await asked(one, 'ALTER TABLE t ADD COLUMN x int')).toEqual({ locks: [] });
    expect(one.trouble).toBeUndefined();
  });

  test('the lock that is told of a statement is the one that a second session sees', async () => {
    await using one = asker();
    for (const [text, mode] of [
      ['ALTER TABLE pt ADD COLUMN x int, ALGORITHM=INPLACE, LOCK=NONE', 'SHARED_UPGRADABLE'],
      ['ALTER TABLE m ADD COLUMN x int, ALGORITHM=COPY, LOCK=SHARED', 'SHARED_NO_WRITE'],
      ['TRUNCATE TABLE m', 'EXCLUSIVE'],
      ['RENAME TABLE m TO m2', 'EXCLUSIVE'],
      ['DROP TABLE casc', 'EXCLUSIVE'],
    ] as const) {
      const { locks } = await asked(one, text);
      const table = locks[0]?.relation ?? '';
      expect(locks).toEqual([{ mode, relation: table }]);
      // Held by a reader, the statement stops where it wants the table for itself.
      await root.query(raw('START TRANSACTION'));
      await root.query(sql`SELECT 1 FROM ${id(table)} LIMIT 1`);
      const running = worker.run(text);
      const seen = await locksOn(table);
      await root.query(raw('COMMIT'));
      await running;
      expect(seen).toContain('PENDING EXCLUSIVE');
      if (mode !== 'EXCLUSIVE') expect(seen).toContain(`GRANTED ${mode}`);
      else expect(seen.filter((row) => /NO_WRITE|UPGRADABLE/.test(row))).toEqual([]);
    }
  });

  async function locksOn(table: string): Promise<readonly string[]> {
    let seen: string[] = [];
    for (const until = Date.now() + 10_000; !seen.includes('PENDING EXCLUSIVE') && Date.now() < until; ) {
      const rows = await root.query(sql`
        SELECT l.LOCK_STATUS AS status, l.LOCK_TYPE AS mode FROM performance_schema.metadata_locks l
          JOIN performance_schema.threads t ON t.THREAD_ID = l.OWNER_THREAD_ID
        WHERE l.OBJECT_TYPE = 'TABLE' AND l.OBJECT_SCHEMA = ${db.name} AND l.OBJECT_NAME = ${table} AND t.PROCESSLIST_ID = ${worker.id}`);
      // MariaDB goes on showing there what the lock was before it grew; its own list of locks does not.
      const own = await root
        .query(
          sql`SELECT LOCK_MODE AS mode FROM information_schema.METADATA_LOCK_INFO
            WHERE TABLE_SCHEMA = ${db.name} AND TABLE_NAME = ${table} AND THREAD_ID = ${worker.id}`,
        )
        .catch(() => []);
      seen = [
        ...rows.map((row) => `${row['status']} ${row['mode']}`),
        ...own.map((row) => `GRANTED ${(row['mode'] ?? '').replace(/^MDL_/, '')}`),
      ];
    }
    return seen;
  }
});
