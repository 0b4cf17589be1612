import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPglite } from '../../src/engines/pglite.js';
import type { Finding } from '../../src/model/plan.js';
import type { Session } from '../../src/model/session.js';
import { rehearseFiles } from './support.js';

const ROOT = join(import.meta.dirname, '../../migrations-fixtures');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const folder = (path: string): readonly string[] =>
  readdirSync(join(ROOT, path))
    .filter((file) => file.endsWith('.sql') && !file.endsWith('.down.sql'))
    .sort()
    .map((file) => read(join(path, file)));

/** `rule file:line` of everything that is more than a note and not allowed in the file. */
const loud = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter((finding) => finding.severity !== 'info' && finding.acknowledged === undefined)
    .map(({ rule, place }) => `${rule} ${place?.path.slice('migrations/'.length)}:${place?.line}`);

let session: Session;
beforeAll(async () => {
  session = await openPglite();
});
afterAll(() => session.close());

test('moeen', async () => {
  const setup = [read('platforms/supabase.sql'), read('guides/moeen/base-tables.sql')].join('\n');
  const { migrations, findings } = await rehearseFiles(session, setup, folder('guides/moeen/migrations'));
  expect(migrations.map((m) => m.error)).toEqual(migrations.map(() => undefined));
  // Indexes on tables that are in use, which the file itself allows, and nothing else in twelve files.
  expect(loud(findings)).toEqual([]);
  const allowed = findings.filter((finding) => finding.acknowledged !== undefined);
  expect(new Set(allowed.map((finding) => finding.rule))).toEqual(new Set(['blocking-index']));
});

test('moeen, the dangerous one', async () => {
  const setup = [
    read('platforms/supabase.sql'),
    read('guides/moeen/base-tables.sql'),
    ...folder('guides/moeen/migrations'),
  ].join('\n');
  const { findings } = await rehearseFiles(session, setup, folder('guides/moeen/dangerous'));
  expect(loud(findings)).toEqual(['drop-column 001.sql:10', 'set-not-null 001.sql:13', 'blocking-index 001.sql:16']);
});

test('drugs-ng', async () => {
  const { findings } = await rehearseFiles(
    session,
    read('guides/drugs-ng-sql/base-tables.sql'),
    folder('guides/drugs-ng-sql/migrations'),
  );
  // The guide's own clean-up afterwards: extractedText is new, so its condition leaves out no row.
  expect(loud(findings)).toEqual(['add-check 001.sql:11', 'delete-or-update-all 002.sql:8']);
});
