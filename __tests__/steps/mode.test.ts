import fc from 'fast-check';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { SplitText, SqlStep, Statement, TransactionRole } from '../../src/model/migration.js';
// Loaded beforehand, since Jest stumbles over two imports at once.
import '../../src/sql/pg/split.js';
import { runMode, takesTransaction } from '../../src/steps/mode.js';

const KINDS: Readonly<Record<TransactionRole, string>> = {
  inside: 'ALTER TABLE',
  forbidden: 'VACUUM',
  begin: 'BEGIN',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
};

const statement = (transaction: TransactionRole, i: number): Statement => ({
  sql: KINDS[transaction],
  offset: i,
  line: i + 1,
  endLine: i + 1,
  kind: KINDS[transaction],
  transaction,
  allows: [],
});

const split = (roles: readonly TransactionRole[], noTransaction = false): SplitText => ({
  statements: roles.map(statement),
  problems: [],
  ignored: [],
  directives: { noTransaction },
});

const step = (transactional?: boolean): SqlStep => ({
  kind: 'sql',
  sql: '',
  line: 1,
  ...(transactional === undefined ? {} : { transactional }),
});

const POSTGRES = { transactionalDdl: true };
const roles = fc.array(
  fc.constantFrom<TransactionRole>('inside', 'inside', 'forbidden', 'begin', 'commit', 'rollback'),
  {
    maxLength: 8,
  },
);
const control = (role: TransactionRole): boolean => ['begin', 'commit', 'rollback'].includes(role);

test('a transaction of ours holds neither what ends it nor what it forbids', () => {
  fc.assert(
    fc.property(roles, fc.option(fc.boolean(), { nil: undefined }), fc.boolean(), (list, marked, directive) => {
      const mode = runMode(step(marked), split(list, directive), POSTGRES);
      if (mode.kind === 'statements') {
        expect(mode.own).toBe(false);
        expect(mode.reason).toMatch(/./);
        return;
      }
      expect(mode.reason).toBeUndefined();
      expect(directive || marked === false || list.includes('forbidden')).toBe(false);
      const inner = mode.own ? list.slice(1, -1) : list;
      expect(inner.filter(control)).toEqual([]);
      if (mode.own) expect([list[0], list.at(-1)]).toEqual(['begin', 'commit']);
    }),
  );
});

test('whatever could be one transaction is one, and only a reason makes it none', () => {
  fc.assert(
    fc.property(roles, (list) => {
      const plain = !list.some(control) && !list.includes('forbidden');
      const whole = list[0] === 'begin' && list.at(-1) === 'commit' && list.length > 1;
      const own = whole && !list.slice(1, -1).some((role) => control(role) || role === 'forbidden');
      expect(runMode(step(), split(list), POSTGRES).kind).toBe(plain || own ? 'transaction' : 'statements');
    }),
  );
});

test('where a schema change commits at once, files that only change rows are transactions all the same', () => {
  fc.assert(
    fc.property(roles, fc.boolean(), (list, directive) => {
      const mode = runMode(step(), split(list, directive), { transactionalDdl: false });
      expect(mode.kind).toBe(runMode(step(), split(list, directive), POSTGRES).kind);
      if (list.includes('forbidden')) expect(mode.kind).toBe('statements');
    }),
  );
  expect(runMode(step(), split(['inside', 'forbidden']), { transactionalDdl: false }).reason).toBe(
    'VACUUM on line 2 commits at once on this server',
  );
});

test('the reason names the first statement that is one, by its line', () => {
  expect(runMode(step(), split(['inside', 'inside', 'forbidden', 'forbidden']), POSTGRES).reason).toBe(
    'VACUUM on line 3 cannot run in a transaction',
  );
  expect(runMode(step(), split(['inside', 'commit', 'inside']), POSTGRES).reason).toBe(
    'the file has its own COMMIT on line 2',
  );
  expect(runMode(step(), split([], true), POSTGRES).reason).toBe('the file says no-transaction');
  expect(runMode(step(false), split(['inside']), POSTGRES).reason).toBe('the file is marked as not transactional');
});

const modeOf = async (sql: string): Promise<string> => {
  const mode = runMode(step(), await postgresql.split(sql), POSTGRES);
  return mode.own ? 'own' : mode.kind;
};

test.each([
  ['', 'transaction'],
  ['SELECT 1', 'transaction'],
  ['BEGIN; SELECT 1; COMMIT', 'own'],
  ['START TRANSACTION ISOLATION LEVEL SERIALIZABLE; SELECT 1; END', 'own'],
  ['BEGIN; SAVEPOINT a; SELECT 1; ROLLBACK TO a; RELEASE a; COMMIT', 'own'],
  ['BEGIN', 'statements'],
  ['COMMIT', 'statements'],
  ['BEGIN; COMMIT', 'own'],
  ['BEGIN; SELECT 1; ROLLBACK', 'statements'],
  ['BEGIN; SELECT 1; COMMIT; SELECT 2', 'statements'],
  ['BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT', 'statements'],
  ['BEGIN; SELECT 1; COMMIT AND CHAIN', 'statements'],
  ["BEGIN; SELECT 1; PREPARE TRANSACTION 'x'", 'statements'],
  ['BEGIN; VACUUM; COMMIT', 'statements'],
  ['CREATE INDEX CONCURRENTLY i ON t (a)', 'statements'],
  ["COMMENT ON TABLE t IS 'CREATE INDEX CONCURRENTLY x ON y (z); -- migrate-on-merge: no-transaction'", 'transaction'],
  ['SELECT $$\n-- migrate-on-merge: no-transaction\n$$', 'transaction'],
  ['-- Migrate-On-Merge:  NO-TRANSACTION\nSELECT 1', 'statements'],
  ['SELECT 1; /* migrate-on-merge: no-transaction */', 'statements'],
])('%j runs as %s', async (sql, mode) => {
  expect(await modeOf(sql)).toBe(mode);
});

test.each([
  ['ALTER TABLE t ADD COLUMN a integer', true],
  ['UPDATE t SET a = 1', true],
  ['SET search_path = app', true],
  // These may commit, are refused outside of a transaction, or mean another one than ours.
  ['DO $$ BEGIN COMMIT; END $$', false],
  ['CALL p()', false],
  ['LOCK TABLE t', false],
  ['DECLARE c CURSOR FOR SELECT 1', false],
  ['SAVEPOINT a', false],
  ['RELEASE a', false],
  ['ROLLBACK TO a', false],
  ['SET LOCAL search_path = app', false],
  ['SET TRANSACTION READ ONLY', false],
  ['SET CONSTRAINTS ALL DEFERRED', false],
  ['BEGIN', false],
  ['COMMIT', false],
  ['VACUUM t', false],
])('alone, %s: a transaction of ours? %s', async (sql, expected) => {
  const { statements } = await postgresql.split(sql);
  expect(statements.map(takesTransaction)).toEqual([expected]);
});
