import { freshDatabase } from '../engines/mysql-helpers.js';
import { files } from '../support/histories.js';
import { asRoot, sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { type Done, type Flags, runCommand } from '../support/run.js';

const warnings = ({ events }: Done): string =>
  events.map((event) => ('text' in event ? event.text : JSON.stringify(event))).join('\n');

async function held(key: string): Promise<void> {
  const server = await sharedMysql(key);
  const db = await freshDatabase(key);
  await asRoot(db.rootUrl, 'CREATE TABLE orders (id int PRIMARY KEY)', 'INSERT INTO orders VALUES (1)');
  using folder = files({ '001_note.sql': 'ALTER TABLE orders ADD COLUMN note int;\n' });
  using setup = files({ 'base.sql': 'CREATE TABLE orders (id int PRIMARY KEY);\n' });
  const flags: Flags = {
    'working-directory': folder.path,
    migrations: ['migrations'],
    'database-url': db.rootUrl,
    'shadow-setup': [`${setup.path}/migrations/base.sql`],
    shadow: server.rootUrl(''),
    'mysql-binaries': server.bin,
    backup: 'none',
    'lock-timeout': '1s',
    'lock-retries': '2',
  };
  await using holder = await db.open();
  await holder.run('START TRANSACTION');
  await holder.run('SELECT * FROM orders');
  const refused = await runCommand('apply', flags);
  expect(refused.report).toMatchObject({ verdict: 'failed', error: { code: 'apply-failed' } });
  expect(warnings(refused)).toContain(`session ${holder.id}`);
  expect(refused.report.apply?.outcomes).toMatchObject([{ statementsDone: 0 }]);
  expect(await asRoot(db.rootUrl, "SHOW COLUMNS FROM orders LIKE 'note'")).toEqual([]);
  // Given up by itself while the run still tries
  const resumed = runCommand('repair', { ...flags, resume: 'true', 'lock-retries': '8' });
  setTimeout(() => void holder.run('COMMIT'), 3_000);
  expect((await resumed).report).toMatchObject({ verdict: expect.stringMatching(/clean|warned/) });
  expect(await asRoot(db.rootUrl, "SHOW COLUMNS FROM orders LIKE 'note'")).toHaveLength(1);
}

test('a table that somebody holds is waited for no longer than lock-timeout, again and again, and whoever holds it is named', async () => {
  await Promise.all(someMysqlKeys.map(held));
});
