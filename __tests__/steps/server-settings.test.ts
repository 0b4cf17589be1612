// A server's own settings decide what a statement does, and the shadow has those of the target.
import pg from 'pg';
import { files, plan } from '../support/histories.js';
import { startPostgres } from '../support/postgres.js';

const TABLES =
  'CREATE TABLE events (id bigint PRIMARY KEY, at timestamp);\nCREATE SCHEMA app;\nCREATE TABLE app.users (id bigint);';

/** What a plan says of two files on a server with these lines in its configuration. */
async function planned(settings: Readonly<Record<string, string>>) {
  await using server = await startPostgres(17, { settings });
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  await client.query(TABLES);
  await client.end();
  using folder = files({
    '001.sql': 'ALTER TABLE events ALTER COLUMN at TYPE timestamptz;',
    '002.sql': 'ALTER TABLE users ADD COLUMN note text;',
  });
  const report = await plan({
    'working-directory': folder.path,
    migrations: ['migrations'],
    shadow: 'embedded',
    'database-url': server.superuserUrl('postgres'),
    'postgres-binaries': server.bin,
  });
  expect(report.error).toBeNull();
  return report.plan?.migrations.map(({ outcome, statements }) => [outcome, statements[0]?.rewrites]);
}

test('a time zone of the server makes a change of timestamp write the table anew', async () => {
  expect(await planned({ timezone: 'Europe/Berlin', search_path: 'public, app' })).toEqual([
    ['ok', expect.arrayContaining(['public.events'])],
    ['ok', []],
  ]);
});

test('in UTC the same change writes nothing, and without a search_path a name is not found', async () => {
  expect(await planned({ timezone: 'UTC' })).toEqual([
    ['ok', []],
    ['failed', []],
  ]);
});
