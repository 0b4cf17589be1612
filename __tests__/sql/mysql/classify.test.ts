import { factsOf } from '../../../src/sql/mysql/classify.js';
import type { MysqlFacts } from '../../../src/sql/mysql/facts.js';
import { readFacts } from '../../../src/sql/mysql/read.js';
import { corpus } from './corpus.js';

const LEXIS = { ansiQuotes: false, noBackslashEscapes: false };
const ANSI = { ...LEXIS, ansiQuotes: true };

/** Statements that have parts; others say all they have to say by their verb, or are of no interest to any rule. */
const PARTS =
  /^(?:ALTER TABLE|(?:CREATE|DROP)(?: TEMPORARY)? TABLE|(?:CREATE|DROP) INDEX|RENAME TABLE|TRUNCATE TABLE|INSERT|REPLACE|UPDATE|DELETE)$/;

/** Without a parser that understands the end of it, there may be anything in such a statement. */
const INCOMPLETE = [
  'ALTER TABLE t ADD COLUMN a INT FROBNICATE',
  'ALTER TABLE t ADD COLUMN a INT, FROBNICATE b',
  'ALTER TABLE t DROP COLUMN a; DROP TABLE b',
  // The grammar reads two statements here.
  'INSERT INTO t SET a = 1',
  'SELEKT 1',
  'DROP TABLE a b',
  'FROBNICATE t',
  'CALL p() CALL p()',
  `INSERT INTO t VALUES ${'(1),'.repeat(2000)}(1)`,
  'WITH c AS (SELECT 1) DELETE FROM t',
  'UPDATE t SET a = 1 WHERE',
  'ALTER TABLE "t" ADD COLUMN a INT',
  `SELECT ${'('.repeat(5000)}1${')'.repeat(5000)} UNION CALL p()`.replace('SELECT', 'CREATE VIEW v AS SELECT'),
];

const COMPLETE = [
  'ALTER TABLE t ADD COLUMN IF NOT EXISTS a INT',
  'CREATE OR REPLACE TABLE t (a INT)',
  '/*!40000 ALTER TABLE `t` DISABLE KEYS */',
  "UPDATE t SET a = 'it''s \\' WHERE' WHERE b = 1",
  'INSERT INTO t (a) VALUES (1) RETURNING a',
  'SELECT 1',
  'SET NAMES utf8mb4',
  'START TRANSACTION',
];

test('grammar and reader see the same in most of the corpus, and nothing else is called complete', async () => {
  const samples = corpus().filter(({ sql }) => PARTS.test(readFacts(sql, LEXIS).verb));
  const asked = [...samples.map(({ sql }) => sql), ...INCOMPLETE, ...COMPLETE].map((sql) => ({ sql, lexis: LEXIS }));
  const answers: MysqlFacts[] = [];
  for (const { sql, lexis } of [...asked, { sql: 'ALTER TABLE "t" ADD COLUMN "a b" INT', lexis: ANSI }]) {
    answers.push(await factsOf(sql, lexis));
  }
  const counts: Record<string, [complete: number, all: number]> = {};
  samples.forEach(({ servers }, i) => {
    const facts = answers[i];
    if (facts === undefined) return;
    const [complete, all] = counts[servers] ?? [0, 0];
    counts[servers] = [complete + Number(facts.complete), all + 1];
  });
  // What these numbers are made of stands in the decision record 0004.
  expect(counts).toEqual({ both: [123, 127], mysql: [19, 23], mariadb: [30, 44], tidb: [3, 9] });
  const rest = answers.slice(samples.length);
  expect(INCOMPLETE.filter((_, i) => rest[i]?.complete !== false)).toEqual([]);
  expect(COMPLETE.filter((_, i) => rest[INCOMPLETE.length + i]?.complete !== true)).toEqual([]);
  expect(rest.at(-1)).toMatchObject({ complete: true, tables: [{ name: 't' }], actions: [{ name: 'a b' }] });
});
