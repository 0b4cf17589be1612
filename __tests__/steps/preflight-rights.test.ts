// The rights that statements need, held against what the server itself says when it is given them.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Check } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import { parseAll } from '../../src/steps/parse.js';
import { statementRights } from '../../src/steps/preflight/rights-checks.js';
import { startPostgres, type TestServer } from '../support/postgres.js';
import { named, check as preflight } from './preflight-helpers.js';
import { connect } from './verify-fixtures.js';

const parsed = (text: string) =>
  parseAll(
    [{ id: '001', name: 'a', path: 'm/001.sql', checksum: '', up: { kind: 'sql', sql: text, line: 1 } }],
    postgresql,
    postgres.traits,
  );

const OBJECTS = `
  CREATE SCHEMA s; GRANT USAGE ON SCHEMA s TO guest;
  CREATE TABLE s.orders (id int PRIMARY KEY, note text); CREATE TABLE s.parted (id int) PARTITION BY RANGE (id);
  CREATE VIEW s.v AS SELECT 1 AS a; CREATE MATERIALIZED VIEW s.mv AS SELECT 1 AS a; CREATE SEQUENCE s.seq;
  CREATE TYPE s.mood AS ENUM ('a'); REVOKE USAGE ON TYPE s.mood FROM PUBLIC; CREATE DOMAIN s.dom AS int;
  CREATE SCHEMA own AUTHORIZATION guest; CREATE TABLE own.mine (id int PRIMARY KEY); ALTER TABLE own.mine OWNER TO guest`;

/** Statement, and what has to be granted before the server takes it; each step is asked of both. */
const CASES: readonly (readonly [statement: string, ...grants: readonly string[]])[] = [
  ['ALTER TABLE s.orders ADD x int', 'ALTER TABLE s.orders OWNER TO guest'],
  ['CREATE INDEX ON s.orders (note)', 'ALTER TABLE s.orders OWNER TO guest', 'GRANT CREATE ON SCHEMA s TO guest'],
  ['DROP TABLE s.orders', 'ALTER TABLE s.orders OWNER TO guest'],
  ['DROP VIEW s.v', 'ALTER SCHEMA s OWNER TO guest'],
  ['CREATE TABLE s.new (id int)', 'GRANT CREATE ON SCHEMA s TO guest'],
  ['CREATE TABLE own.t (id int REFERENCES s.orders)', 'GRANT REFERENCES ON s.orders TO guest'],
  [
    'CREATE TABLE own.t (id int, FOREIGN KEY (id) REFERENCES s.orders (id))',
    'GRANT REFERENCES (id) ON s.orders TO guest',
  ],
  ['ALTER TABLE own.mine ADD FOREIGN KEY (id) REFERENCES s.orders', 'GRANT REFERENCES ON s.orders TO guest'],
  ['ALTER TABLE own.mine ADD m s.mood', 'GRANT USAGE ON TYPE s.mood TO guest'],
  ['CREATE TABLE own.p PARTITION OF s.parted DEFAULT', 'ALTER TABLE s.parted OWNER TO guest'],
  ["ALTER TYPE s.mood RENAME VALUE 'a' TO 'b'", 'ALTER TYPE s.mood OWNER TO guest'],
  ['ALTER DOMAIN s.dom ADD CHECK (VALUE > 0)', 'ALTER DOMAIN s.dom OWNER TO guest'],
  ['CREATE OR REPLACE VIEW s.v AS SELECT 1 AS a', 'GRANT CREATE ON SCHEMA s TO guest', 'ALTER VIEW s.v OWNER TO guest'],
  ['ALTER SEQUENCE s.seq INCREMENT 2', 'ALTER SEQUENCE s.seq OWNER TO guest'],
  ['ALTER TABLE s.orders RENAME TO o2', 'ALTER TABLE s.orders OWNER TO guest', 'GRANT CREATE ON SCHEMA s TO guest'],
  ['ALTER TABLE s.orders RENAME note TO n', 'ALTER TABLE s.orders OWNER TO guest'],
  ['ALTER TABLE own.mine SET SCHEMA s', 'GRANT CREATE ON SCHEMA s TO guest'],
  ["COMMENT ON COLUMN s.orders.note IS 'x'", 'ALTER TABLE s.orders OWNER TO guest'],
  ["COMMENT ON TABLE s.orders IS 'x'", 'ALTER TABLE s.orders OWNER TO guest'],
  [
    'CREATE TRIGGER t BEFORE INSERT ON s.orders FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    'GRANT TRIGGER ON s.orders TO guest',
  ],
  ['TRUNCATE s.orders', 'GRANT TRUNCATE ON s.orders TO guest'],
  ['INSERT INTO s.orders VALUES (1)', 'GRANT INSERT ON s.orders TO guest'],
  ["UPDATE s.orders SET note = 'x'", 'GRANT UPDATE (note) ON s.orders TO guest'],
  ['DELETE FROM s.orders', 'GRANT DELETE ON s.orders TO guest'],
  ['REINDEX TABLE s.orders', 'ALTER TABLE s.orders OWNER TO guest'],
  ['REFRESH MATERIALIZED VIEW s.mv', 'ALTER MATERIALIZED VIEW s.mv OWNER TO guest'],
  ['CREATE SCHEMA made', 'GRANT CREATE ON DATABASE shop TO guest'],
  ['CREATE TABLE loose (id int)', 'GRANT CREATE ON SCHEMA public TO guest'],
  ['DROP SCHEMA s CASCADE', 'ALTER SCHEMA s OWNER TO guest; ALTER TABLE s.orders OWNER TO guest'],
  ['ALTER TABLE own.mine OWNER TO boss', 'GRANT boss TO guest; GRANT CREATE ON SCHEMA own TO boss'],
  ['CREATE PUBLICATION p FOR TABLE own.mine', 'GRANT CREATE ON DATABASE shop TO guest'],
  ['CREATE ROLE another', 'ALTER ROLE guest CREATEROLE'],
  ['CREATE POLICY p ON s.orders USING (true)', 'ALTER TABLE s.orders OWNER TO guest'],
  ['DROP TRIGGER IF EXISTS t ON own.mine'],
  ['CREATE EXTENSION pg_trgm', 'GRANT CREATE ON DATABASE shop TO guest'],
  ['CREATE EXTENSION pg_stat_statements'],
  ['CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION x()'],
  ['CREATE TABLE s.a (id int); ALTER TABLE s.a ADD b int', 'GRANT CREATE ON SCHEMA s TO guest'],
  ['CREATE TEMPORARY TABLE tmp (id int)'],
];

describe.each([15, 18])('PostgreSQL %i', (major) => {
  const dump = (url: string) => promisify(execFile)(join(server.bin, 'pg_dump'), ['--format=plain', url]);
  let server: TestServer;
  let admin: Session;
  let guest: Session;
  beforeAll(async () => {
    server = await startPostgres(major);
    await server.createDatabase('shop');
    admin = await connect(server.superuserUrl('shop'));
    await admin.run('CREATE ROLE guest LOGIN; CREATE ROLE boss; REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await admin.run(OBJECTS);
    guest = await connect(server.superuserUrl('shop').replace('postgres@', 'guest@'));
  });
  afterAll(async () => {
    await guest.close();
    await admin.close();
    await server.stop();
  });

  const told = async (text: string): Promise<Check> => statementRights(guest, await parsed(text));
  /** By the server's own word; nothing of it stays. */
  async function takes(text: string): Promise<boolean> {
    await guest.run('BEGIN');
    const took = await guest.run(text).then(
      () => true,
      (error: { code?: string }) => error.code !== '42501',
    );
    await guest.run('ROLLBACK');
    return took;
  }

  test('what is said is what the server does, right by right', async () => {
    const wrong: unknown[] = [];
    for (const [statement, ...grants] of CASES) {
      for (const grant of ['', ...grants]) {
        if (grant !== '') await admin.run(grant);
        const [{ ok, warning, actual }, may] = [await told(`${statement};`), await takes(statement)];
        const said = ok && warning !== true;
        if (said !== may) wrong.push({ statement, grant, actual, may });
      }
      // Back to where it was
      await admin.run(`DROP SCHEMA IF EXISTS own, s CASCADE; REVOKE CREATE ON DATABASE shop FROM guest; REVOKE CREATE ON SCHEMA public FROM guest;
        ALTER ROLE guest NOCREATEROLE; REVOKE boss FROM guest; ${OBJECTS}`);
    }
    expect(wrong).toEqual([]);
  });

  test('the place and the next step; what a host may allow otherwise is told, not refused', async () => {
    const owner = await told('SELECT 1;\n\nALTER TABLE s.orders ADD x int;\nALTER TABLE s.orders ADD y int;');
    expect(owner).toMatchObject({
      name: 'rights to change the schema',
      ok: false,
      actual: 's.orders belongs to another role (m/001.sql:3)',
      hint: expect.stringContaining('Migrate as the role that owns it'),
    });
    for (const [statement, words] of [
      ['CREATE EXTENSION pg_stat_statements', 'extension pg_stat_statements is not trusted'],
      ['CREATE POLICY p ON s.orders USING (true)', 's.orders belongs to another role'],
      ['CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION x()', 'CREATE EVENT TRIGGER is for superusers'],
      ["CREATE FUNCTION own.f() RETURNS int LANGUAGE c AS 'x'", 'language c is not trusted'],
    ] as const)
      expect(await told(`${statement};`)).toMatchObject({
        ok: true,
        warning: true,
        actual: expect.stringContaining(words),
      });
    // Of another role's statements, and of names in another search path, nothing is known
    for (const text of [
      'SET ROLE boss; ALTER TABLE s.orders ADD x int',
      'SET search_path = s; ALTER TABLE orders ADD x int',
    ])
      expect(await told(`${text};`)).toMatchObject({ ok: true, actual: expect.not.stringContaining('belongs') });
    expect(await statementRights(admin, await parsed('ALTER TABLE s.orders ADD x int;'))).toMatchObject({ ok: true });
  });

  test('a member that does not inherit is shown the way', async () => {
    await admin.run(
      'GRANT USAGE ON SCHEMA s TO boss; ALTER TABLE s.orders OWNER TO boss; ALTER ROLE guest NOINHERIT; GRANT boss TO guest',
    );
    const { ok, hint } = await told('ALTER TABLE s.orders ADD x int;');
    expect([ok, await takes('ALTER TABLE s.orders ADD x int')]).toEqual([false, false]);
    expect(hint).toContain('SET ROLE');
    expect(await takes('SET ROLE boss; ALTER TABLE s.orders ADD x int')).toBe(true);
    await admin.run('ALTER ROLE guest INHERIT; REVOKE boss FROM guest; ALTER TABLE s.orders OWNER TO postgres');
  });

  test('a backup that cannot read a sequence or a large object fails, and is foreseen', async () => {
    const url = server.superuserUrl('shop').replace('postgres@', 'guest@');
    const NAME = 'the backup can read everything';
    await admin.run(
      'GRANT USAGE ON SCHEMA s, own TO guest; GRANT SELECT ON ALL TABLES IN SCHEMA s TO guest; SELECT lo_create(4711)',
    );
    const before = named(await preflight(url), NAME);
    expect(before).toMatchObject({ ok: false });
    expect(before.actual).toContain('no right to read the sequence s.seq');
    expect(before.actual).toContain('some large objects');
    await expect(dump(url)).rejects.toThrow(
      /permission denied for (?:sequence|large object)|lack SELECT privilege on the sequence/,
    );
    await admin.run('GRANT SELECT ON SEQUENCE s.seq TO guest; GRANT SELECT ON LARGE OBJECT 4711 TO guest');
    expect(named(await preflight(url), NAME)).toMatchObject({ ok: true });
    await dump(url);
    await admin.run('SELECT lo_unlink(4711)');
  });
});
