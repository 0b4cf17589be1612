import type { Session } from '../../src/model/session.js';
import { openServer, type Rehearsed, rehearseFiles } from '../rules/support.js';

const SETUP = `
  CREATE TABLE tenants (id bigint PRIMARY KEY, name text);
  CREATE TABLE big (id bigint PRIMARY KEY, b text);
`;

let session: Session;
beforeAll(async () => {
  session = await openServer();
});
afterAll(() => session.close());

const run = (...files: readonly string[]): Promise<Rehearsed> => rehearseFiles(session, SETUP, files);
const found = ({ findings }: Rehearsed): readonly string[] =>
  findings.map(({ rule, place }) => `${rule} ${place?.path.slice(-5, -4)}:${place?.line}`);
const rewrites = ({ migrations }: Rehearsed): readonly (readonly string[])[] =>
  migrations.flatMap(({ statements }) => statements.map((statement) => statement.rewrites));

describe('a rewrite is told of the statement that did it', () => {
  test('outside of a transaction', async () => {
    const seen = await run('VACUUM FULL tenants;', "COMMENT ON TABLE tenants IS 'x';");
    expect(rewrites(seen)).toEqual([['public.tenants'], []]);
    expect(found(seen)).toEqual(['vacuum-full 1:1']);
  });

  test('of a block that commits', async () => {
    const seen = await run(
      '-- migrate-on-merge: no-transaction\nDO $$ BEGIN ALTER TABLE big ALTER COLUMN id TYPE int; COMMIT; ALTER TABLE tenants DROP COLUMN name; COMMIT; END $$;',
      "COMMENT ON TABLE big IS 'x';",
    );
    expect(rewrites(seen)).toEqual([['public.big'], []]);
    expect(found(seen)).toEqual(['drop-column 1:2', 'table-rewrite 1:2']);
  });

  test('and not of the next one, where it was rolled back', async () => {
    const undone = 'BEGIN; SAVEPOINT a; TRUNCATE big; ROLLBACK TO a; ALTER TABLE big ADD COLUMN c int; COMMIT;';
    expect(rewrites(await run(undone)).slice(3)).toEqual([[], [], []]);
    const failed = await run('TRUNCATE big; SELECT nothing;', "COMMENT ON TABLE big IS 'x';");
    expect(rewrites(failed)).toEqual([['public.big', 'public.big_pkey'], [], []]);
  });
});

describe('seeds of many INSERTs', () => {
  test('are looked at until their locks are known', async () => {
    const { migrations } = await run(
      "INSERT INTO big (id) VALUES (1);\nINSERT INTO big (id) VALUES (2);\nINSERT INTO big (id) VALUES (3), (4);\nINSERT INTO big (id, b) VALUES (5, 'x');",
    );
    expect(migrations[0]?.outcome).toBe('ok');
    expect(migrations[0]?.statements.map(({ locks }) => locks.map(({ relation }) => relation))).toEqual([
      ['public.big'],
      [],
      [],
      [],
    ]);
  });

  test.each<[string, string]>([
    [
      'a trigger',
      `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = 3 THEN LOCK TABLE tenants IN SHARE MODE; END IF; RETURN NEW; END $$;
       CREATE TRIGGER t BEFORE INSERT ON big FOR EACH ROW EXECUTE FUNCTION f();`,
    ],
    [
      'a check',
      `CREATE FUNCTION f(a bigint) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN IF a = 3 THEN LOCK TABLE tenants IN SHARE MODE; END IF; RETURN true; END $$;
       ALTER TABLE big ADD CHECK (f(id));`,
    ],
  ])('unless %s may lock more for one row than for another', async (_, first) => {
    const { migrations } = await rehearseFiles(session, `${SETUP}${first}`, [
      'INSERT INTO big (id) VALUES (1); INSERT INTO big (id) VALUES (2); INSERT INTO big (id) VALUES (3);',
    ]);
    expect(migrations[0]?.statements.at(-1)?.locks).toEqual([{ mode: 'ShareLock', relation: 'public.tenants' }]);
  });
});
