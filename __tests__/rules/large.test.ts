import type { Session } from '../../src/model/session.js';
import { worked } from '../support/growth.js';
import { openServer, rehearseFiles } from './support.js';

const MEGABYTE = 1_000_000;
const word = (megabytes: number): string => 'x'.repeat(megabytes * MEGABYTE);
const comments = (megabytes: number): string => '-- DROP what? from `users`, it\'s "old"\n'.repeat(megabytes * 25_000);

let session: Session;
beforeAll(async () => {
  session = await openServer();
});
afterAll(() => session.close());

/** Nothing here may take time that grows faster than the text, nor room on the stack. */
test.each<[string, string, string]>([
  ['a literal in a block', `DO $$ BEGIN INSERT INTO t VALUES ('${word(9)}'); RAISE EXCEPTION 'x'; END $$;`, 'x'],
  [
    'comments in a function',
    `CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n${comments(8)} SELECT 1 $$; SELECT f(), nothing();`,
    'function nothing() does not exist',
  ],
  [
    'blanks and quotes in a block',
    `DO $$ BEGIN IF EXISTS (SELECT 1 FROM t) THEN EXECUTE 'DROP TABLE t'; END IF; ${' '.repeat(MEGABYTE)} PERFORM '${"''".repeat(MEGABYTE / 2)}'; RAISE 'x'; END $$;`,
    'x',
  ],
  [
    'the same new function many times',
    `DO $$ BEGIN RAISE EXCEPTION 'x'; ${'PERFORM uuidv7();\n'.repeat(150_000)} END $$;`,
    'x',
  ],
])(
  '%s',
  async (_, sql, message) => {
    const start = worked();
    const { migrations } = await rehearseFiles(session, 'CREATE TABLE t (a text);', [sql]);
    expect(migrations[0]?.error?.message).toBe(message);
    // Seconds; what is quadratic here takes hours.
    expect(worked() - start).toBeLessThan(60_000);
  },
  240_000,
);
