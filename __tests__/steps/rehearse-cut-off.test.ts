import { files, plan } from '../support/histories.js';

const FILES = {
  '001.sql': 'CREATE TABLE t (a integer);',
  '002.sql': 'ALTER TABLE t ADD COLUMN b integer;\nSELECT pg_terminate_backend(pg_backend_pid());\nSELECT 1;',
  '003.sql': 'CREATE INDEX t_a ON t (a);',
};

test('a statement that ends the connection is a finding at its place, and the report is whole', async () => {
  using folder = files(FILES);
  const report = await plan({ 'working-directory': folder.path, migrations: ['migrations'], shadow: 'local' });
  expect(report.error).toBeNull();
  expect(report.verdict).toBe('blocked');
  expect(report.plan?.findings).toEqual([
    expect.objectContaining({ rule: 'migration-fails', path: 'migrations/002.sql', line: 2 }),
  ]);
  expect(report.plan?.findings[0]?.message).toMatch(
    /^This statement ended the server's connection: terminating connection/,
  );
  expect(report.plan?.migrations.map(({ outcome }) => outcome)).toEqual(['ok', 'failed', 'not-run']);
  expect(report.plan?.changes).toEqual([]);
});

test('a function that only raises the code of an end ends nothing', async () => {
  using folder = files({
    '001.sql': "DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '57P01'; END $$;",
    '002.sql': 'CREATE TABLE t (a integer);',
  });
  const report = await plan({ 'working-directory': folder.path, migrations: ['migrations'], shadow: 'embedded' });
  expect(report.plan?.migrations.map(({ outcome }) => outcome)).toEqual(['failed', 'ok']);
  expect(report.plan?.findings[0]?.message).toMatch(/^no \(SQLSTATE 57P01\)/);
});
