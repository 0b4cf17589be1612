import type { Session } from '../../src/model/session.js';
import { onTarget } from '../../src/steps/on-target.js';
import { openServer, rehearseFiles } from './support.js';

const SETUP = `CREATE TABLE orders (id bigint PRIMARY KEY, ref text UNIQUE, user_id bigint, state text, amount numeric);
  CREATE TABLE notes (id bigint PRIMARY KEY, body text); CREATE TABLE users (id bigint PRIMARY KEY, gone boolean);`;
const target = onTarget([
  { relation: 'public.orders', rows: null, bytes: 41_000_000_000 },
  { relation: 'public.notes', rows: 9_000, bytes: 900_000 },
]);

let session: Session;
beforeAll(async () => {
  session = await openServer();
});
afterAll(() => session.close());

const said = async (sql: string) => {
  const { migrations, findings } = await rehearseFiles(session, SETUP, [sql], { target });
  expect(migrations[0]?.error).toBeUndefined();
  return findings.filter(({ rule }) => rule === 'large-write');
};

test.each([
  ["UPDATE orders SET state = 'a' WHERE state = 'b' AND amount > 3", /^UPDATE orders SET state = 'a'$/m],
  ["DELETE FROM public.orders WHERE state = 'b'", /^DELETE FROM public\.orders$/m],
  // Its condition stays true, so it would never come to an end.
  ["UPDATE orders SET amount = amount * 2 WHERE state = 'b'", /in the order of its key/],
  ['UPDATE orders o SET amount = 0 FROM users u WHERE u.id = o.user_id AND u.gone', /in the order of its key/],
  ['DELETE FROM orders USING users u WHERE u.id = user_id', /in the order of its key/],
  ['UPDATE orders SET amount = 0 WHERE id > 5 AND amount IS NULL', /LIMIT 5000/],
  ['DELETE FROM orders WHERE id = 5 OR amount = 0', /LIMIT 5000/],
  // A key of another table, within a query of its own.
  ["UPDATE orders SET amount = (SELECT 1 FROM users WHERE id = 5) WHERE state = 'b'", /in the order of its key/],
])('%s is large, and its advice runs and is clean', async (sql, advice) => {
  const [hit, ...more] = await said(sql);
  expect(more).toEqual([]);
  expect(hit?.message).toMatch(
    /^(?:public\.)?orders has about 41 GB: every row that this (?:UPDATE|DELETE) meets stays/,
  );
  expect(hit?.suggestion).toMatch(advice);
  const again = await said(hit?.suggestion ?? '');
  expect(again.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
});

test.each([
  'UPDATE orders SET amount = 0 WHERE id = 5',
  "DELETE FROM orders WHERE ref = 'a' AND amount = 0",
  'DELETE FROM orders WHERE id IN (1, 2, 3)',
  'DELETE FROM orders WHERE ctid = ANY (ARRAY (SELECT ctid FROM orders WHERE amount = 0 LIMIT 5000))',
  "UPDATE notes SET body = 'a' WHERE body = 'b'",
  // Nobody tells how large it is.
  'UPDATE users SET gone = true WHERE gone IS NULL',
])('%s is nothing to speak of', async (sql) => {
  expect(await said(sql)).toEqual([]);
});
