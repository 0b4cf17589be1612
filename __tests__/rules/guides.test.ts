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

test('moeen, a table that nobody guards', async () => {
  const setup = [
    read('platforms/supabase.sql'),
    read('guides/moeen/base-tables.sql'),
    ...folder('guides/moeen/migrations'),
  ].join('\n');
  const { migrations, findings } = await rehearseFiles(session, setup, folder('guides/moeen/unguarded'));
  expect(migrations[0]?.error).toBeUndefined();
  expect(loud(findings)).toEqual(['table-without-row-security 001.sql:2', 'policy-always-true 001.sql:10']);
  // The guide says that every file can run twice; the policy cannot.
  expect(findings.find(({ rule }) => rule === 'rerun')?.message).toContain('line 10 (CREATE POLICY fails)');
});

const VERSCIENTA = 'guides/verscienta/apps/web/prisma/migrations/20251019000000_init/migration.sql';

test('verscienta, each of the best practices passed over', async () => {
  const bad = read('guides/verscienta/wrong/best-practices/migration.sql');
  const { findings } = await rehearseFiles(session, read(VERSCIENTA), [bad]);
  expect(loud(findings)).toEqual([
    'add-column-not-null 001.sql:4',
    'blocking-index 001.sql:7',
    'drop-column 001.sql:10',
    'rename 001.sql:13',
    'delete-or-update-all 001.sql:16',
    'exclusive-lock-held 001.sql:16',
  ]);
});

test('verscienta, good names and bad ones', async () => {
  const { good, bad } = JSON.parse(read('guides/verscienta/wrong/bad-names/names.json')) as Record<string, string[]>;
  const others = [
    ...readdirSync(join(ROOT, 'guides/moeen/migrations')),
    ...readdirSync(join(ROOT, 'guides/drugs-ng-sql/migrations')),
    ...['20251019000000_init/migration.sql', 'V1__create_schema.sql', '0000_lumpy_karnak.sql', 'schema.sql', '001.sql'],
  ];
  const vague = [
    '20240101_fixes/up.sql',
    'V7__Final_update.sql',
    '0003_new_table.sql',
    'R__misc.sql',
    '12_testMigration2.up.sql',
  ];
  const named = [
    ...(good ?? []).map((name) => [`0001_${name}.sql`, 0] as const),
    ...others.map((name) => [name, 0] as const),
    ...(bad ?? []).map((name) => [`20250120_${name}.sql`, 1] as const),
    ...vague.map((name) => [name, 1] as const),
  ];
  const files = named.map(([name]) => `-- migrations/${name}\nSELECT 1;\nSELECT 2;\n`);
  const { findings } = await rehearseFiles(session, undefined, files);
  const said = findings
    .filter(({ rule }) => rule === 'vague-name')
    .map(({ place }) => place?.path.slice('migrations/'.length));
  expect(said).toEqual(named.filter(([, times]) => times === 1).map(([name]) => name));
});
