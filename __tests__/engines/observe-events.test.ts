// Which event triggers are said to fire is held against those that did: each of them writes down that it was called.

import { openPglite } from '../../src/engines/pglite.js';
import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Session } from '../../src/model/session.js';
import { raw } from '../../src/sql/query.js';
import { serverMajors, sharedPostgres } from '../support/postgres.js';
import { statementsOf } from './observe-servers.js';

/** Only a superuser makes event triggers. */
const SERVERS: readonly (readonly [name: string, open: () => Promise<Session>])[] = [
  ...serverMajors.map((major) => {
    const open = async (): Promise<Session> => {
      const server = await sharedPostgres(major);
      const { pathname } = new URL(await server.createDatabase());
      const url = server.superuserUrl(pathname.slice(1));
      return postgres.connect({ url, connectTimeoutMs: 10_000, applicationName: 'observed' });
    };
    return [`PostgreSQL ${major}`, open] as const;
  }),
  ['embedded', () => openPglite()],
];

const SETUP = `
CREATE TABLE shop (id int PRIMARY KEY, a int, b text DEFAULT 'x', CONSTRAINT a_ok CHECK (a > 0));
INSERT INTO shop VALUES (1, 1);
CREATE VIEW shops AS SELECT id FROM shop;
CREATE SCHEMA heard;
CREATE TABLE heard.of (name text);
`;

const EVENTS = ['ddl_command_start', 'ddl_command_end', 'sql_drop', 'table_rewrite'];

/** A function for each, since an event trigger does not tell its own name. */
const triggers = EVENTS.map(
  (event) => `
CREATE FUNCTION heard.${event}() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO heard.of VALUES ('${event}'); END $$;
CREATE EVENT TRIGGER ${event} ON ${event} EXECUTE FUNCTION heard.${event}();`,
).join('');

const CASES: readonly string[] = [
  'CREATE TABLE fresh (id int)',
  'ALTER TABLE shop ADD COLUMN c int',
  'ALTER TABLE shop ADD COLUMN d float DEFAULT random()',
  'ALTER TABLE shop ALTER a TYPE bigint',
  'ALTER TABLE shop DROP COLUMN c',
  'ALTER TABLE shop DROP CONSTRAINT a_ok',
  'ALTER TABLE shop ALTER b DROP DEFAULT',
  'ALTER TABLE shop ALTER b DROP DEFAULT, ALTER b SET NOT NULL',
  'ALTER TABLE shop ALTER b DROP NOT NULL',
  "ALTER TABLE shop ALTER b SET DEFAULT 'y'",
  "ALTER TABLE shop ALTER b SET DEFAULT 'z'",
  'ALTER TABLE shop ALTER a SET NOT NULL, ALTER a ADD GENERATED ALWAYS AS IDENTITY',
  'ALTER TABLE shop ALTER a DROP IDENTITY',
  'CREATE DOMAIN age AS int DEFAULT 1 CONSTRAINT old CHECK (VALUE > 0)',
  'ALTER DOMAIN age DROP DEFAULT',
  'ALTER DOMAIN age DROP CONSTRAINT old',
  'ALTER TABLE shop ADD COLUMN g int GENERATED ALWAYS AS (1 + 1) STORED',
  'ALTER TABLE shop ALTER g DROP EXPRESSION',
  'CREATE UNIQUE INDEX shop_u ON shop (a)',
  'ALTER TABLE shop ADD CONSTRAINT u UNIQUE USING INDEX shop_u',
  'ALTER TABLE shop ALTER g TYPE bigint',
  'ALTER TABLE shop DROP CONSTRAINT IF EXISTS is_not_there',
  'CREATE INDEX shop_b ON shop (b)',
  'DROP INDEX shop_b',
  'CREATE OR REPLACE VIEW shops AS SELECT id, a FROM shop',
  'DROP VIEW shops',
  "COMMENT ON TABLE shop IS 'x'",
  'GRANT SELECT ON shop TO PUBLIC',
  'CREATE ROLE nobody_at_all',
  'DROP ROLE nobody_at_all',
  'ALTER TABLE fresh RENAME TO older',
  'ALTER TABLE older RENAME COLUMN id TO key',
  'DROP TABLE IF EXISTS is_not_there',
  'DROP TABLE older',
  'INSERT INTO shop VALUES (2, 2)',
  'TRUNCATE shop',
];

/** With nothing there to drop, none is: that cannot be told from the text. */
const IN_VAIN: readonly string[] = [
  'ALTER TABLE shop ALTER b DROP DEFAULT, ALTER b SET NOT NULL',
  'ALTER TABLE shop DROP CONSTRAINT IF EXISTS is_not_there',
  'DROP TABLE IF EXISTS is_not_there',
];

test.each(SERVERS)('%s: event triggers that are said to fire are those that do', async (_, open) => {
  await using session = await open();
  await session.run(SETUP + triggers);
  const observer = postgresql.observer(session, {});
  await observer.start();
  const said: Record<string, readonly string[]> = {};
  const heard: Record<string, readonly string[]> = {};
  for (const sql of CASES) {
    await session.run('DELETE FROM heard.of');
    await session.run('BEGIN');
    observer.begin();
    for (const statement of await statementsOf(sql)) {
      await observer.during(statement, () => session.run(statement.sql));
      said[sql] = (await observer.after(statement)).triggers ?? [];
    }
    const rows = await session.query(raw('SELECT DISTINCT name FROM heard.of ORDER BY name'));
    heard[sql] = rows.map(({ name }) => name ?? '');
    await session.run('COMMIT');
  }
  await session.run(EVENTS.map((event) => `DROP EVENT TRIGGER ${event}`).join('; '));
  for (const sql of IN_VAIN) {
    expect(said[sql]).toEqual([...(heard[sql] ?? []), 'sql_drop'].sort());
    heard[sql] = said[sql] ?? [];
  }
  expect(said).toEqual(heard);
  expect(Object.values(heard).some((one) => one.includes('table_rewrite'))).toBe(true);
});
