// The ways back that the guides bring, as they are written there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type File, placeOf, walkBack } from './rollback-helpers.js';

const GUIDES = join(import.meta.dirname, '../../migrations-fixtures/guides');
const read = (path: string): string => readFileSync(join(GUIDES, path), 'utf8');

function file(path: string): File {
  const down = path.replace(/\.sql$/, '.down.sql');
  return existsSync(join(GUIDES, down)) ? [read(path), read(down)] : [read(path)];
}

test('guide 001 in plain SQL: each goes back and forth; the cleanup of states does not come back', async () => {
  await using place = await placeOf('embedded');
  const names = ['001_enhance_prescriptions_v2', '002_backfill_extraction_status', '003_create_performance_indexes'];
  const { tried } = await walkBack(
    place,
    read('drugs-ng-sql/base-tables.sql'),
    names.map((name) => file(`drugs-ng-sql/migrations/${name}.sql`)),
  );
  expect(tried.map(({ outcome, loses }) => [outcome, loses])).toEqual([
    [
      'tested',
      ['extractedat', 'extractedtext', 'extractionstatus'].map(
        (name) => `prescriptions.${name} (what was written since)`,
      ),
    ],
    ['tested', [expect.stringMatching(/^prescriptions\.extractionstatus: \d of \d values come back changed$/)]],
    ['tested', []],
  ]);
});

test('guide 003 on MySQL: what its rollbacks leave and lose', async () => {
  await using place = await placeOf('mysql-9');
  const names = [
    'db/migrations/COMPLETE_SMS_SYSTEM_MIGRATION',
    'db/migrations/SMS_HEALTH_TIPS_CITATIONS_UPDATE',
    'db/schema/sms-message-history',
    'db/migrations/add-notification-preferences',
    'db/migrations/subscriptions-and-access',
    'db/migrations/email_campaigns',
  ];
  const { tried } = await walkBack(
    place,
    read('nexus/mended/base-tables.sql'),
    names.map((name) => file(`nexus/mended/${name}.sql`)),
  );
  expect(tried.map(({ outcome }) => outcome)).toEqual(names.map(() => 'tested'));
  expect(tried.map(({ error, note, differences }) => [error, note, differences])).toEqual(
    names.map(() => [undefined, undefined, []]),
  );
  // The fourth writes into a column of the first, and its rollback says that it leaves that
  expect(tried.map(({ loses }) => loses.filter((one) => !one.endsWith('(what was written since)')))).toEqual([
    [],
    [],
    [],
    [expect.stringMatching(/^users\.notification_preferences: \d of \d values come back changed$/)],
    [],
    [],
  ]);
  expect(tried[3]?.loses).toContain('users.health_tips (what was written since)');
  expect(tried[5]?.loses).toContain('email_campaigns (what was written since)');
});
