import { documented } from '../../src/engines/mysqlfamily/ask/documented.js';
import { ladder, next, reasonIn } from '../../src/engines/mysqlfamily/ask/ladder.js';
import type { ServerInfo } from '../../src/model/session.js';
import { readFacts } from '../../src/sql/mysql/read.js';
import { type Naming, printedTable, retargetable } from '../../src/sql/mysql/retarget.js';
import type { Lexis } from '../../src/sql/mysql/scan.js';
import { algorithmText } from '../../src/steps/changing.js';

const PLAIN: Lexis = { ansiQuotes: false, noBackslashEscapes: false };
const NAMING: Naming = {
  table: '`s`.`c`',
  parent: ({ schema, name }) => `\`s\`.\`P:${schema ?? ''}.${name}\``,
  renamed: '`s`.`r`',
  constraint: (name) => (name === 'fk1' ? '`C1`' : undefined),
};

const about = (text: string, lexis: Lexis = PLAIN): string | undefined =>
  retargetable(readFacts(text, lexis).verb, text, lexis)?.about(NAMING, ['ALGORITHM=A', 'LOCK=L']);

test.each<[string, string | undefined]>([
  ['ALTER TABLE t ADD x int', 'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,  ADD x int'],
  ['alter ignore table d . t NOWAIT add x int;', 'alter ignore table `s`.`c` NOWAIT ALGORITHM=A, LOCK=L,  add x int;'],
  ['ALTER TABLE IF EXISTS t WAIT 5 FORCE', 'ALTER TABLE IF EXISTS `s`.`c` WAIT 5 ALGORITHM=A, LOCK=L,  FORCE'],
  ['ALTER TABLE t', 'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L '],
  ['ALTER TABLE t ALGORITHM=COPY', 'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L  '],
  ['ALTER TABLE t ADD x int, ALGORITHM=COPY, LOCK NONE', 'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,  ADD x int   '],
  ['ALTER TABLE t LOCK=NONE, ADD x int, ADD y int', 'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,   ADD x int, ADD y int'],
  [
    'ALTER TABLE t ADD x int, LOCK=NONE PARTITION BY HASH (x)',
    'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,  ADD x int  PARTITION BY HASH (x)',
  ],
  ['ALTER TABLE t REMOVE PARTITIONING', 'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L  REMOVE PARTITIONING'],
  ['ALTER ONLINE TABLE t FORCE', 'ALTER  TABLE `s`.`c` ALGORITHM=A, LOCK=L,  FORCE'],
  ['/*!40000 ALTER TABLE `a``b` DISABLE KEYS */', '/*!40000 ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,  DISABLE KEYS */'],
  [
    "ALTER TABLE t COMMENT 'ALGORITHM=COPY, RENAME TO x'",
    "ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,  COMMENT 'ALGORITHM=COPY, RENAME TO x'",
  ],
  [
    'ALTER TABLE t ADD lock int, ADD `algorithm` int',
    'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,  ADD lock int, ADD `algorithm` int',
  ],
  [
    'ALTER TABLE t RENAME AS d.u, RENAME INDEX a TO b',
    'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,  RENAME AS `s`.`r`, RENAME INDEX a TO b',
  ],
  [
    'ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES d.`p q`(id), DROP FOREIGN KEY IF EXISTS fk1',
    'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,  ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES `s`.`P:d.p q`(id), DROP FOREIGN KEY IF EXISTS `C1`',
  ],
  [
    "CREATE INDEX `on` ON t (a, lock) COMMENT 'x' LOCK=NONE ALGORITHM DEFAULT -- c",
    "CREATE INDEX `on` ON `s`.`c` (a, lock) COMMENT 'x'    ALGORITHM=A LOCK=L -- c",
  ],
  [
    'DROP INDEX IF EXISTS `a` ON d.t ALGORITHM=INPLACE',
    'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L, DROP INDEX IF EXISTS `a`',
  ],
  // Other tables come in, or the servers do not heed what they are asked.
  ['ALTER TABLE t EXCHANGE PARTITION p0 WITH TABLE u', undefined],
  ['ALTER TABLE t DISCARD TABLESPACE', undefined],
  ['ALTER TABLE t TRUNCATE PARTITION p0', undefined],
  ['ALTER TABLE t UNION=(a, b)', undefined],
  ['DROP TABLE t', undefined],
])('%s', (text, expected) => {
  expect(about(text)).toBe(expected);
});

test('names in double quotes are names where the mode says so', () => {
  const text = 'ALTER TABLE "d"."t" ADD CONSTRAINT x FOREIGN KEY (a) REFERENCES "p""q" (b)';
  expect(about(text, { ...PLAIN, ansiQuotes: true })).toBe(
    'ALTER TABLE `s`.`c` ALGORITHM=A, LOCK=L,  ADD CONSTRAINT x FOREIGN KEY (a) REFERENCES `s`.`P:.p"q` (b)',
  );
});

test('what a server prints of a table is said of a copy', () => {
  const text =
    "CREATE TABLE `t` (\n  `references` int COMMENT 'REFERENCES `x`',\n  CONSTRAINT `fk1` FOREIGN KEY (`a`) REFERENCES `d`.`p` (`id`)\n)";
  const printed = printedTable(text, PLAIN);
  expect(printed?.constraints).toEqual(['fk1']);
  expect(printed?.about(NAMING)).toBe(
    "CREATE TABLE `s`.`c` (\n  `references` int COMMENT 'REFERENCES `x`',\n  CONSTRAINT `C1` FOREIGN KEY (`a`) REFERENCES `s`.`P:d.p` (`id`)\n)",
  );
});

describe('the ladder', () => {
  const server = (engine: string): ServerInfo => ({ engine }) as ServerInfo;
  const shown = (engine: string, asked: { algorithm?: string; lock?: string }): string =>
    ladder(server(engine), { algorithm: asked.algorithm, lock: asked.lock })
      .map(({ algorithm, lock }) => `${algorithm}${lock === undefined ? '' : `/${lock}`}`)
      .join(' ');

  test.each([
    ['mysql', { lock: 'SHARED' }, 'INSTANT INPLACE/SHARED COPY/SHARED'],
    ['mysql', { algorithm: 'INPLACE' }, 'INPLACE/NONE INPLACE/SHARED INPLACE/EXCLUSIVE'],
    ['mariadb', { algorithm: 'INPLACE', lock: 'NONE' }, 'INSTANT NOCOPY/NONE INPLACE/NONE'],
    ['mariadb', { algorithm: 'COPY', lock: 'NONE' }, 'COPY/NONE'],
  ])('of %s with %j', (engine, asked, expected) => {
    expect(shown(engine, asked)).toBe(expected);
  });

  test('goes where the server points, else one step down', () => {
    const all = ladder(server('mysql'), { algorithm: undefined, lock: undefined });
    const then = (at: number, message: string): string | undefined => {
      const choice = all[next(all, at, message)];
      return choice === undefined ? undefined : `${choice.algorithm}/${choice.lock}`;
    };
    expect(then(0, 'ALGORITHM=INSTANT is not supported. Reason: x. Try ALGORITHM=COPY.')).toBe('COPY/NONE');
    expect(then(0, 'ALGORITHM=INSTANT is not supported for this operation. Try ALGORITHM=COPY/INPLACE.')).toBe(
      'INPLACE/NONE',
    );
    expect(then(1, 'LOCK=NONE is not supported. Reason: x. Try LOCK=SHARED.')).toBe('INPLACE/SHARED');
    expect(then(4, 'LOCK=NONE wird nicht unterstützt.')).toBe('COPY/SHARED');
    expect(then(6, 'no')).toBeUndefined();
  });

  test.each([
    ['ALGORITHM=COPY is not supported. Reason: a. b. Try ALGORITHM=COPY.', 'a. b'],
    [
      'LOCK=NONE is not supported. Reason: COPY algorithm requires a lock. Try LOCK=SHARED',
      'COPY algorithm requires a lock',
    ],
    [
      'ALGORITHM=INSTANT is not supported for this operation. Try ALGORITHM=COPY/INPLACE.',
      'ALGORITHM=INSTANT is not supported for this operation',
    ],
    ['nicht unterstützt', 'nicht unterstützt'],
  ])('reads the reason in %s', (message, reason) => {
    expect(reasonIn(message)).toBe(reason);
  });
});

test.each<[string, string | undefined]>([
  ['ALTER TABLE t ADD COLUMN a int', 'INSTANT (as documented, not measured)'],
  ['ALTER TABLE t ADD COLUMN a int, ADD INDEX (a), ALGORITHM=COPY', 'INPLACE, LOCK=NONE (as documented, not measured)'],
  ['CREATE UNIQUE INDEX i ON t (a)', 'INPLACE, LOCK=NONE (as documented, not measured)'],
  ['DROP INDEX i ON t', 'INSTANT (as documented, not measured)'],
  ['ALTER TABLE t MODIFY a bigint', 'INPLACE, LOCK=NONE (as documented, not measured)'],
  ['ALTER TABLE t CACHE', undefined],
  ['OPTIMIZE TABLE t', undefined],
])('TiDB documents of %s', (text, expected) => {
  const change = documented(readFacts(text, PLAIN), 't');
  expect(change === undefined ? undefined : algorithmText(change)).toBe(expected);
});
