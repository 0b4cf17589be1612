import { postgresql } from '../../src/engines/postgresql/dialect.js';
import { parseAll } from '../../src/steps/parse.js';
import { replay } from '../../src/steps/replay.js';
import { migrationOf, openServer } from '../rules/support.js';
import { expectRefusal, thrown } from '../support/refusal.js';

test.each([
  ['CREATE TABLE profiles (id uuid REFERENCES auth.users (id));', /`shadow-setup: supabase`.*counts as applied/],
  ['CREATE TABLE t (name citext);', /`CREATE EXTENSION IF NOT EXISTS citext;`.*counts as applied/],
  ['CREATE TABLE t (a text CHECK (1 / 0 = a));', /^This migration counts as applied/],
])('an applied file that does not run says what would help: %s', async (sql, hint) => {
  await using session = await openServer();
  const parsed = await parseAll([migrationOf(sql)], postgresql, { transactionalDdl: true });
  const options = { sessionSetup: undefined, given: new Set<string>(), recorded: new Set<string>() };
  expectRefusal(await thrown(() => replay(session, postgresql, parsed, options)), 'replay', /./, hint);
});
