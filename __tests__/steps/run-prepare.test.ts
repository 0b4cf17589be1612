// The target is cut off after the backup and before the first statement.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { binFor, sharedPostgres, someMajors } from '../support/postgres.js';
import { expectRefusal } from '../support/refusal.js';
import { runCommand } from '../support/run.js';
import { startProxy } from './run-proxy.js';

test.each(someMajors)('PostgreSQL %i: nothing was touched, and the backup is in the report', async (major) => {
  const server = await sharedPostgres(major);
  const url = await server.createDatabase();
  await using proxy = await startProxy(url);
  const folder = mkdtempSync(join(tmpdir(), 'mom-prepare-'));
  try {
    mkdirSync(join(folder, 'm'));
    writeFileSync(join(folder, 'm/1_a.sql'), 'CREATE TABLE a (id int);\n');
    // The first words of what makes the history table.
    proxy.cutAt('SELECT pg_catalog.to_regnamespace(', 'before');
    const { report } = await runCommand('apply', {
      'working-directory': folder,
      migrations: 'm',
      'database-url': proxy.through(url),
      shadow: 'local',
      'postgres-binaries': binFor(major),
      'backup-proof': 'list',
      'backup-directory': join(folder, 'backups'),
    });
    expectRefusal(report.error, 'server', /./, /./);
    expect(report.headline).toMatch(/^Nothing was touched: /);
    expect(report.apply?.outcomes).toMatchObject([{ id: '1_a.sql', status: 'not-run' }]);
    expect(report.preflight?.length).toBeGreaterThan(5);
    expect(report.backup?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(existsSync(join(folder, 'backups', basename(report.backup?.file ?? '?')))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
