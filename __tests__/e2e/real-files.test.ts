// What only the bundle can break: a dump with its rows, and a whole guide, through the committed program on every real server.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runBundle } from '../support/bundle.js';
import { put, scratch } from '../support/checkout.js';
import { binFor, sharedPostgres, someMajors } from '../support/postgres.js';

const FIXTURES = join(import.meta.dirname, '../../migrations-fixtures');

async function apply(major: number, folder: string, url: string, ...flags: readonly string[]): Promise<string> {
  const scratch = await sharedPostgres(major, 'shadow');
  const shared = ['--shadow', scratch.superuserUrl(), '--postgres-binaries', binFor(major), '--fail-on', 'never'];
  const ended = await runBundle(['apply', '--database-url', 'env:TARGET', ...shared, ...flags], {
    cwd: folder,
    env: { TARGET: url },
  });
  expect({ status: ended.status, said: ended.stdout }).toMatchObject({ status: 0 });
  return ended.stdout;
}

test.each(someMajors)('on PostgreSQL %i a dump with its rows goes in', async (major) => {
  const server = await sharedPostgres(major);
  const folder = scratch();
  cpSync(join(FIXTURES, 'histories/24-dump-baseline/portable'), join(folder, 'migrations'), { recursive: true });
  const said = await apply(major, folder, await server.createDatabase(), '--backup-proof', 'list');
  expect(said).toContain('2 migrations applied');
});

test('an unreadable row of a COPY is told at its line, and the session goes on', async () => {
  const server = await sharedPostgres(18, 'shadow');
  const folder = scratch();
  cpSync(join(FIXTURES, 'histories/24-dump-baseline/portable'), join(folder, 'migrations'), { recursive: true });
  put(folder, { 'migrations/003_rows.sql': 'CREATE TABLE n (i int);\nCOPY n FROM stdin;\n1\nnone\n\\.\nSELECT 1;\n' });
  const ended = await runBundle(['plan', '--shadow', server.superuserUrl()], { cwd: folder });
  expect(ended.status).toBe(1);
  expect(ended.stdout).toMatch(/migrations\/003_rows\.sql:4/);
});
