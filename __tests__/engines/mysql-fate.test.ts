import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import { mysqlFate, mysqlFingerprint } from '../../src/engines/mysqlfamily/fate.js';
import type { Statement } from '../../src/model/migration.js';
import type { Session } from '../../src/model/session.js';
import { someMysqlKeys } from '../support/mysql.js';
import { freshDatabase, type TestDatabase } from './mysql-helpers.js';

const statement = (sql: string): Statement => ({
  sql,
  offset: 0,
  line: 1,
  endLine: 1,
  kind: 'UNKNOWN',
  transaction: 'inside',
  allows: [],
});

const SETUP = [
  'CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(9), KEY ka (a))',
  'CREATE TABLE u (id int PRIMARY KEY)',
  'CREATE TABLE w (id int)',
  'CREATE TABLE parts (a int) PARTITION BY RANGE (a) (PARTITION p0 VALUES LESS THAN (10))',
  'CREATE VIEW v AS SELECT 1 AS one',
  'CREATE PROCEDURE p() SELECT 1',
  'CREATE TRIGGER trg BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1',
];

/** What the catalog alone tells of a statement: before it ran, and after. */
const CASES: readonly (readonly [sql: string, before: string, after: string])[] = [
  ['CREATE TABLE made (a int)', 'not-landed', 'landed'],
  ['CREATE TABLE IF NOT EXISTS made2 (a int)', 'not-landed', 'landed'],
  ['CREATE TEMPORARY TABLE temp (a int)', 'not-landed', 'not-landed'],
  ['CREATE INDEX kb ON t (b)', 'not-landed', 'landed'],
  ['DROP INDEX ka ON t', 'not-landed', 'landed'],
  ['ALTER TABLE t ADD COLUMN c int, ADD INDEX kc (c)', 'not-landed', 'landed'],
  ['ALTER TABLE t DROP COLUMN c', 'not-landed', 'landed'],
  ['ALTER TABLE t CHANGE a aa int', 'not-landed', 'landed'],
  ['ALTER TABLE t MODIFY b varchar(20)', 'unknown', 'unknown'],
  ['ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES u (id)', 'not-landed', 'landed'],
  ['ALTER TABLE parts ADD PARTITION (PARTITION p1 VALUES LESS THAN (20))', 'not-landed', 'landed'],
  ['ALTER TABLE w RENAME TO w2', 'not-landed', 'landed'],
  ['RENAME TABLE w2 TO w3', 'not-landed', 'landed'],
  ['DROP TABLE w3', 'not-landed', 'landed'],
  ['DROP VIEW v', 'not-landed', 'landed'],
  ['CREATE VIEW v AS SELECT 2 AS two', 'not-landed', 'landed'],
  ['CREATE OR REPLACE VIEW v AS SELECT 3 AS three', 'not-landed', 'not-landed'],
  ['DROP PROCEDURE p', 'not-landed', 'landed'],
  ['CREATE FUNCTION f() RETURNS int DETERMINISTIC RETURN 1', 'not-landed', 'landed'],
  ['DROP TRIGGER trg', 'not-landed', 'landed'],
  ['CREATE EVENT ev ON SCHEDULE EVERY 1 DAY DO SELECT 1', 'not-landed', 'landed'],
  ['TRUNCATE TABLE u', 'not-landed', 'not-landed'],
  ['INSERT INTO u VALUES (1)', 'unknown', 'unknown'],
  ['CALL nothing()', 'unknown', 'unknown'],
];

describe.each(someMysqlKeys)('what became of a statement on %s', (key) => {
  let db: TestDatabase;
  let session: Session;
  beforeAll(async () => {
    db = await freshDatabase(key);
    // MySQL lets nobody else make triggers and functions while it writes a binary log.
    session = await db.open({ root: true });
    for (const text of SETUP) await session.run(text);
  });
  afterAll(() => session.close());

  test.each(CASES)('%s', async (text, before, after) => {
    const fate = (): Promise<{ readonly outcome: string }> => mysqlFate(session, statement(text), undefined);
    const print = await mysqlFingerprint(session, statement(text));
    expect((await fate()).outcome).toBe(before);
    expect((await mysqlFate(session, statement(text), print)).outcome).toBe(
      before === 'unknown' && print !== undefined ? 'not-landed' : before,
    );
    await session.run(text).catch(() => undefined);
    expect((await fate()).outcome).toBe(after);
    // With the look from before, every change of the catalog is seen.
    const seen = await mysqlFate(session, statement(text), print);
    expect(seen.outcome).toBe(print === undefined ? after : 'landed');
    expect(await dialect.landed(session, statement(text))).toBe(after === 'landed');
  });

  test('a DROP of several tables that stopped half way', async () => {
    await session.run('CREATE TABLE d1 (a int)');
    const drop = statement('DROP TABLE d1, d2');
    expect((await mysqlFate(session, drop, undefined)).outcome).toBe('partly');
    await session.run('CREATE TABLE d2 (a int)');
    const print = await mysqlFingerprint(session, drop);
    await session.run('DROP TABLE d2');
    expect(await mysqlFate(session, drop, print)).toMatchObject({
      outcome: 'partly',
      why: expect.stringContaining('1 of the 2'),
    });
  });

  test('rows that change places are never guessed at', async () => {
    const text = statement('ALTER TABLE parts EXCHANGE PARTITION p0 WITH TABLE u');
    expect((await mysqlFate(session, text, 'a b')).outcome).toBe('unknown');
  });
});
