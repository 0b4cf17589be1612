// What a tool writes into its own table names the migration that it has run: the statements are those that the tools were seen to send.
import { versionIn } from '../../src/steps/tool/tables.js';

test.each([
  ['Alembic, its first', "INSERT INTO alembic_version (version_num) VALUES ('1975ea83b712')", '1975ea83b712'],
  [
    'Alembic, the next',
    "UPDATE alembic_version SET version_num='ae1027a6acf' WHERE alembic_version.version_num = '1975ea83b712'",
    'ae1027a6acf',
  ],
  [
    'Django',
    'INSERT INTO "django_migrations" ("app", "name", "applied") VALUES (\'shop\', \'0001_initial\', \'2026-01-01\'::timestamptz)',
    'shop.0001_initial',
  ],
  [
    'TypeORM',
    'INSERT INTO "migrations"("timestamp", "name") VALUES ($1, $2) /* $1 = 1700000000000, $2 = Init1700000000000 */',
    'Init1700000000000',
  ],
  [
    'Liquibase',
    "INSERT INTO public.databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED) VALUES ('3', 'ann', 'db/changelog.sql', NOW())",
    'db/changelog.sql::3::ann',
  ],
])('%s', (_, sql, version) => {
  expect(versionIn(sql)).toBe(version);
});
