import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { Session } from '../../src/model/session.js';
import { freshDatabase, type TestDatabase } from '../engines/mysql-helpers.js';
import { asRoot, mysqlKeys, someMysqlKeys } from '../support/mysql.js';
import { fails, probe, rehearsed, told } from './probes-helpers.js';

const TABLES = `
  CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(40), c text, d datetime, s enum('x','y','z') NOT NULL DEFAULT 'x');
  CREATE TABLE p (id int PRIMARY KEY, x int, y int, UNIQUE KEY xy (x, y));
  CREATE TABLE pair (m int, n int, v int, PRIMARY KEY (m, n));
  CREATE TABLE keyless (v int);
`;
const ROWS = `
  INSERT INTO t VALUES (1, 1, 'a', '1', NULL, 'x'), (2, 1, 'A', ' 2.5', NULL, 'y'), (7, NULL, 'b', 'x', NULL, 'x'), (9, NULL, NULL, '', NULL, 'z'), (12, 300, 'long text', NULL, NULL, 'x');
  INSERT INTO p VALUES (1, 1, 1), (5, 2, 2), (6, NULL, NULL);
  INSERT INTO pair VALUES (1, 2, NULL), (1, 3, 4);
  INSERT INTO keyless VALUES (NULL), (NULL), (1);
`;
const NULLS = ['breaks 2 (7, 9): NULLs in t.a'];
const SET_NULL = 'ALTER TABLE t MODIFY a int NOT NULL;';

/** What it is about, the files, and what is told of them; more tables and rows where they take some. */
type Case = readonly [
  name: string,
  files: string | readonly string[],
  told: readonly string[],
  more?: { readonly schema?: string; readonly rows?: string },
];

const CASES: readonly Case[] = [
  ['NOT NULL over NULLs', SET_NULL, NULLS],
  ['NOT NULL that holds', "ALTER TABLE t CHANGE id key_id INT NOT NULL, MODIFY s enum('x','y','z') NOT NULL;", []],
  [
    'NOT NULL of a column without NULLs',
    'ALTER TABLE p MODIFY y int;\nALTER TABLE w MODIFY a int NOT NULL;',
    ['holds: NULLs in w.a'],
    { schema: 'CREATE TABLE w (id int PRIMARY KEY, a int);', rows: 'INSERT INTO w VALUES (1, 1);' },
  ],
  ['a composite key', 'ALTER TABLE pair MODIFY v int NOT NULL;', ['breaks 1 ((1, 2)): NULLs in pair.v']],
  ['a table without a key', 'ALTER TABLE keyless MODIFY v int NOT NULL;', ['breaks 2: NULLs in keyless.v']],
  [
    'a key of bytes',
    'ALTER TABLE w MODIFY a int NOT NULL;',
    ['breaks 1 (0x00FF): NULLs in w.a'],
    { schema: 'CREATE TABLE w (id varbinary(4) PRIMARY KEY, a int);', rows: 'INSERT INTO w VALUES (0x00FF, NULL);' },
  ],
  [
    'a table and a column renamed first',
    'RENAME TABLE t TO u;\nALTER TABLE u RENAME COLUMN a TO z;\nALTER TABLE u MODIFY Z int NOT NULL;',
    ['breaks 2 (7, 9): NULLs in t.z'],
  ],
  [
    'a column filled first',
    `UPDATE t SET a = 0 WHERE a IS NULL;\n${SET_NULL}`,
    ['not-probed: NULLs in t.a; line 1 changes these rows first'],
  ],
  ['another column filled first', `UPDATE t SET t.b = 'x', c = 'y';\n${SET_NULL}`, NULLS],
  [
    'rows that go first',
    [`DELETE FROM t WHERE a IS NULL;`, SET_NULL],
    ['not-probed: NULLs in t.a; line 1 of migrations/001.sql changes these rows first'],
  ],
  ['a new table', 'CREATE TABLE n (a int); ALTER TABLE n MODIFY a int NOT NULL; ALTER TABLE n ADD UNIQUE (a);', []],
  [
    'a new table that is filled',
    'CREATE TABLE n AS SELECT a FROM t WHERE a > 0; ALTER TABLE n MODIFY a int NOT NULL;',
    ['not-probed: NULLs in n.a; the plan itself makes n and fills it'],
  ],
  ['a column added NOT NULL gets a value', 'ALTER TABLE t ADD n int NOT NULL;', []],
  [
    'a date added NOT NULL has none',
    "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE';\nALTER TABLE t ADD n date NOT NULL;",
    ['breaks 5 (1, 2, 7, 9, 12): rows in t, which would have no value for n'],
  ],
  ['a date that may be zero', "SET sql_mode = 'STRICT_ALL_TABLES';\nALTER TABLE t ADD n date NOT NULL;", []],
  [
    'a text whose spaces are cut by CHAR',
    'ALTER TABLE w MODIFY a char(2);',
    ['holds: values in w.a that do not become char(2)'],
    { schema: 'CREATE TABLE w (id int PRIMARY KEY, a varchar(9));', rows: "INSERT INTO w VALUES (1, 'ab   ');" },
  ],
  [
    'a column that would be the same everywhere',
    'ALTER TABLE p ADD n int NOT NULL UNIQUE;',
    ['breaks 3 (1, 6): rows in p that would all have the same n'],
  ],
  [
    'a constant that is to be unique',
    "ALTER TABLE p ADD n varchar(3) DEFAULT 'q' UNIQUE;",
    ['breaks 3 (1, 6): duplicates in p (n)'],
  ],
  [
    'a column added, NOT NULL later',
    'ALTER TABLE p ADD n int;\nALTER TABLE p MODIFY n int NOT NULL;',
    ['breaks 3 (1, 5, 6): NULLs in p.n'],
  ],
  ['a unique key', 'ALTER TABLE t ADD CONSTRAINT u UNIQUE KEY (a);', ['breaks 2 (1, 2): duplicates in t (a)']],
  ['a unique key by the collation', 'CREATE UNIQUE INDEX u ON t (b);', ['breaks 2 (1, 2): duplicates in t (b)']],
  [
    'a unique key over a beginning',
    'CREATE UNIQUE INDEX u ON t (b(1) DESC, id);',
    ['holds: duplicates in t (b(1), id)'],
  ],
  [
    'a primary key',
    'ALTER TABLE keyless ADD PRIMARY KEY (v);',
    ['breaks 2: NULLs in keyless.v', 'holds: duplicates in keyless (v)'],
  ],
  [
    'a foreign key that holds',
    'ALTER TABLE pair ADD FOREIGN KEY (m) REFERENCES p (id);',
    ['holds: rows of pair (m) without a row in p'],
  ],
  [
    'a foreign key over orphans',
    'ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY fk (id) REFERENCES p (id) ON DELETE CASCADE;',
    ['breaks 4 (2, 7, 9, 12): rows of t (id) without a row in p'],
  ],
  [
    'a foreign key of two columns',
    'ALTER TABLE pair ADD FOREIGN KEY (m, v) REFERENCES p (x, y);',
    ['breaks 1 ((1, 3)): rows of pair (m, v) without a row in p'],
  ],
  [
    'a table that refers to itself',
    'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES t (id);',
    ['breaks 1 (12): rows of t (a) without a row in t'],
  ],
  [
    'a foreign key that nobody checks',
    'SET FOREIGN_KEY_CHECKS = 0;\nALTER TABLE t ADD FOREIGN KEY (id) REFERENCES p (id);\nSET FOREIGN_KEY_CHECKS = 1;\nALTER TABLE pair ADD FOREIGN KEY (n) REFERENCES p (id);',
    [
      'not-probed: rows of t without a row in p; foreign_key_checks is off, so the server does not look at the rows',
      'breaks 2 ((1, 2), (1, 3)): rows of pair (n) without a row in p',
    ],
  ],
  [
    'a check',
    "ALTER TABLE t ADD CONSTRAINT short CHECK (char_length(b) < 5 AND b <> ')');",
    ['breaks 1 (12): rows of t that break short'],
  ],
  ['a check that holds', 'ALTER TABLE t ADD CHECK (a > 0);', ['holds: rows of t that break the new check']],
  [
    'a text that is cut',
    'ALTER TABLE t MODIFY b varchar(3);',
    ['breaks 1 (12): values in t.b that do not become varchar(3)'],
  ],
  [
    'a text whose spaces are cut',
    'ALTER TABLE w MODIFY a varchar(2);',
    ['breaks 1 (1): values in w.a that do not become varchar(2)'],
    { schema: 'CREATE TABLE w (id int PRIMARY KEY, a varchar(9));', rows: "INSERT INTO w VALUES (1, 'ab   ');" },
  ],
  ['a wider type', 'ALTER TABLE t MODIFY a bigint, MODIFY b varchar(80);', []],
  ['a narrower number', 'ALTER TABLE t MODIFY a tinyint;', ['breaks 1 (12): values in t.a that do not become tinyint']],
  [
    'a number without a sign',
    'ALTER TABLE w MODIFY a int unsigned, MODIFY n decimal(4,1) unsigned;',
    [
      'breaks 1 (2): values in w.a that do not become int',
      'breaks 2 (2, 3): values in w.n that do not become decimal(4,1)',
    ],
    {
      schema: 'CREATE TABLE w (id int PRIMARY KEY, a int, n decimal(9,3));',
      rows: 'INSERT INTO w VALUES (1, 1, 999.949), (2, -1, 999.95), (3, 0, -1);',
    },
  ],
  [
    'an enum value in use that goes',
    "ALTER TABLE t MODIFY s enum('x','y') NOT NULL DEFAULT 'x';",
    ["breaks 1 (9): values in t.s that do not become enum('x','y')"],
  ],
  [
    'an enum value that nobody uses',
    "ALTER TABLE w MODIFY s enum('x','q');",
    ["holds: values in w.s that do not become enum('x','q')"],
    {
      schema: "CREATE TABLE w (id int PRIMARY KEY, s enum('x','y'));",
      rows: "INSERT INTO w VALUES (1, 'x'), (2, NULL);",
    },
  ],
  ['text as a number', 'ALTER TABLE t MODIFY c int;', ['breaks 2 (7, 9): values in t.c that do not become int']],
  [
    'text as a short decimal',
    'ALTER TABLE w MODIFY c decimal(3,1);',
    ['breaks 2 (1, 3): values in w.c that do not become decimal(3,1)'],
    {
      schema: 'CREATE TABLE w (id int PRIMARY KEY, c varchar(20));',
      rows: "INSERT INTO w VALUES (1, '100'), (2, '9.9'), (3, '1x');",
    },
  ],
  [
    'text as a time',
    'ALTER TABLE w MODIFY c datetime;',
    ['breaks 1 (2): values in w.c that do not become datetime'],
    {
      schema: 'CREATE TABLE w (id int PRIMARY KEY, c varchar(20));',
      rows: "INSERT INTO w VALUES (1, '2020-02-29'), (2, '2021-02-29'), (3, '2020-01-01 10:00:00');",
    },
  ],
  [
    'a session that is not strict',
    "SET SESSION sql_mode = '';\nALTER TABLE t MODIFY a tinyint NOT NULL;",
    [
      'not-probed: NULLs in t.a; the session is not strict, so the server writes another value instead of failing',
      'not-probed: values in t.a that do not become tinyint; the session is not strict, so the server changes such values instead of failing',
    ],
  ],
  [
    'rows that a cascade may take',
    'DELETE FROM p;\nALTER TABLE k MODIFY v int NOT NULL;',
    ['not-probed: NULLs in k.v; line 1 may change these rows first, by a foreign key'],
    {
      schema: 'CREATE TABLE k (id int PRIMARY KEY, p int, v int, FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE);',
    },
  ],
  [
    'a trigger that may reach anything',
    `UPDATE p SET x = 3 WHERE id = 1;\n${SET_NULL}`,
    ['not-probed: NULLs in t.a; line 1 fires triggers first, which may change any row'],
    { schema: 'CREATE TRIGGER s AFTER UPDATE ON p FOR EACH ROW UPDATE t SET a = 1;' },
  ],
  [
    'a procedure',
    `CALL fill();\n${SET_NULL}`,
    ['not-probed: NULLs in t.a; line 1 runs code first, which may change any row'],
    { schema: 'CREATE PROCEDURE fill() UPDATE t SET a = 1;' },
  ],
  [
    'a name with everything in it',
    'ALTER TABLE `T ``x` MODIFY `C ol` int NOT NULL;',
    ['breaks 1 (a`b|c): NULLs in T `x.C ol'],
    {
      schema: 'CREATE TABLE `T ``x` (`k ey` varchar(20) PRIMARY KEY, `C ol` int);',
      rows: "INSERT INTO `T ``x` VALUES ('a`b|c', NULL);",
    },
  ],
];

describe.each(someMysqlKeys)('on %s', (key) => {
  let first: TestDatabase;
  let second: TestDatabase;
  let shadow: Session;
  let target: Session;

  beforeAll(async () => {
    [first, second] = await Promise.all([freshDatabase(key), freshDatabase(key)]);
    [shadow, target] = await Promise.all([first.open({ root: true }), second.open({ root: true })]);
  });
  afterAll(() => Promise.all([shadow.close(), target.close()]));

  const run = async (session: Session, text: string): Promise<void> => {
    for (const { sql } of (await mysqlDialect.split(text)).statements) await session.run(sql);
  };
  async function made({ schema = '', rows = '' }: NonNullable<Case[3]>): Promise<void> {
    for (const [session, { name }] of [
      [shadow, first],
      [target, second],
    ] as const) {
      await mysqlDialect.reset(session);
      await run(session, `DROP DATABASE ${name}; CREATE DATABASE ${name}; USE ${name};`);
      await run(session, TABLES + schema + (session === target ? ROWS + rows : ''));
    }
  }
  const open = (): Promise<Session> => second.open({ root: true, readOnly: true });
  const ask = async (
    files: readonly string[],
    by = open,
    limits?: { eachMs: number; allMs: number },
  ): Promise<readonly string[]> =>
    (await probe(await rehearsed(shadow, mysqlDialect, false, files), mysqlDialect, by, limits)).probes.map(told);

  // What servers differ in is looked at on each of them.
  const whole = key === mysqlKeys.at(-1);
  const cases = whole
    ? CASES
    : CASES.filter(([name]) => /\b(?:number|text as|cut|date|enum|bytes|collation|check)\b/.test(name));
  for (const [name, text, expected, more = {}] of cases)
    test(name, async () => {
      const files = typeof text === 'string' ? [text] : text;
      await made(more);
      const said = await ask(files);
      expect(said).toEqual(expected);
      // What was foretold happens, and nothing else.
      if (said.every((one) => !one.startsWith('not-probed')))
        expect((await fails(target, mysqlDialect, files)) !== undefined).toBe(
          said.some((one) => one.startsWith('breaks')),
        );
    });

  test('an expression, where the server takes one', async () => {
    await made({});
    const files = ['CREATE UNIQUE INDEX u ON t ((lower(b)), (a + 0));'];
    const answer = await ask(files).catch((error: unknown) => String(error));
    if (typeof answer === 'string') return expect(answer).toContain('the rehearsal fails');
    expect(answer).toEqual(['breaks 2 (1, 2): duplicates in t ((lower(b)), (a + 0))']);
  });

  test('what the user may not read is said, with the grant to give', async () => {
    await made({});
    const user = `reader_${second.name}`;
    await asRoot(second.rootUrl, `CREATE USER ${user}`, `GRANT SELECT ON ${second.name}.p TO ${user}`);
    const url = second.rootUrl.replace('//root@', `//${user}@`);
    const files = [`${SET_NULL} ALTER TABLE p MODIFY x int NOT NULL;`];
    expect(await ask(files, () => second.open({ url, readOnly: true }))).toEqual([
      "not-probed: NULLs in t.a; the target shows the plan's user no such table: GRANT SELECT ON `t` TO it",
      'breaks 1 (6): NULLs in p.x',
    ]);
  });

  test('a table that another session has locked is not waited for', async () => {
    await made({});
    await run(target, 'LOCK TABLES t WRITE;');
    const start = performance.now();
    expect(await ask([`${SET_NULL} ALTER TABLE p MODIFY x int NOT NULL;`])).toEqual([
      'not-probed: NULLs in t.a; another session held the table locked',
      'breaks 1 (6): NULLs in p.x',
    ]);
    expect(performance.now() - start).toBeLessThan(40_000);
    await run(target, 'UNLOCK TABLES;');
  });

  test('a table that is too large for the time is read in part, and the part is told', async () => {
    const schema = 'CREATE TABLE big (id int PRIMARY KEY AUTO_INCREMENT, a varchar(60));';
    const double = 'INSERT INTO big (a) SELECT uuid() FROM big;';
    await made({ schema, rows: `INSERT INTO big (a) VALUES ('x');${double.repeat(18)} ANALYZE TABLE big;` });
    const slow = "ALTER TABLE big ADD CHECK (sha2(sha2(sha2(a, 512), 512), 512) <> 'x');";
    const [check] = await ask([slow], open, { eachMs: 1_501, allMs: 60_000 });
    expect(check).toMatch(/^not-probed: rows of big that break the new check; looked at about \d+ % of \d+ rows/);
    const [twice] = await ask(['ALTER TABLE big ADD UNIQUE (a);'], open, { eachMs: 20, allMs: 60_000 });
    expect(twice).toBe('not-probed: duplicates in big (a); the table is too large to compare all its rows in time');
  });
});
