import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { someMysqlKeys } from '../support/mysql.js';
import { mysqlServer } from './mysql-support.js';

const GUIDE = join(import.meta.dirname, '../../migrations-fixtures/guides/nexus/mended');
const read = (path: string): string => readFileSync(join(GUIDE, path), 'utf8');

/** The guide's own order. */
const FILES = [
  'migrations/COMPLETE_SMS_SYSTEM_MIGRATION.sql',
  'migrations/SMS_HEALTH_TIPS_CITATIONS_UPDATE.sql',
  'schema/sms-message-history.sql',
  'migrations/add-notification-preferences.sql',
  'migrations/subscriptions-and-access.sql',
  'migrations/email_campaigns.sql',
];

test('the guide of Nexus, with the rows of production', async () => {
  for (const key of someMysqlKeys) {
    await using server = await mysqlServer(key);
    const setup = `${read('base-tables.sql')}\n${read('data.sql')}`;
    const { migrations, findings } = await server.run(
      setup,
      FILES.map((file) => read(`db/${file}`)),
    );
    expect(migrations.flatMap(({ error }) => error?.message ?? [])).toEqual([]);
    const told = findings.map(
      ({ rule, severity, place, message }) => `${severity} ${rule} ${place?.path.slice(11)}:${place?.line} ${message}`,
    );
    expect(told.map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
      'info not-atomic 001.sql:7',
      'info not-atomic 002.sql:6',
      'info not-atomic 004.sql:15',
      'info not-atomic 005.sql:6',
      'info locks-read-rows 005.sql:37',
      'info not-atomic 006.sql:6',
    ]);
  }
});
