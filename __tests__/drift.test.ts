import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Client } from 'pg';
import type { Report } from '../src/model/report.js';
import { binFor, sharedPostgres, someMajors } from './support/postgres.js';

const valid = new Ajv2020({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync('schema/report.schema.json', 'utf8')) as object,
);
const BUNDLE = join(process.env['MIGRATE_ON_MERGE_DIST'] ?? 'dist', 'index.js');

describe.each(someMajors)('PostgreSQL %i: a target that is not what its migrations give', (major) => {
  let folder: string;
  let url: string;
  let superuserUrl: string;
  /** A shadow on a server that runs already, where it is not what is tested. */
  let running: string;

  beforeEach(async () => {
    const server = await sharedPostgres(major);
    url = await server.createDatabase();
    running = (await sharedPostgres(major, 'shadow')).superuserUrl();
    superuserUrl = server.superuserUrl(new URL(url).pathname.slice(1));
    folder = mkdtempSync(join(tmpdir(), 'mom-drift-'));
    mkdirSync(join(folder, 'migrations'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string): void => writeFileSync(join(folder, 'migrations', name), text);
  async function query(text: string, superuser = false): Promise<void> {
    const client = new Client({ connectionString: superuser ? superuserUrl : url });
    await client.connect();
    await client.query(text);
    await client.end();
  }
  function run(command: string, shadow: string, ...flags: readonly string[]): Report {
    const file = join(folder, 'report.json');
    spawnSync(
      process.execPath,
      [
        BUNDLE,
        command,
        '--working-directory',
        folder,
        '--migrations',
        'migrations',
        '--database-url',
        'env:TARGET',
        '--shadow',
        shadow,
        '--postgres-binaries',
        binFor(major),
        '--backup',
        'none',
        '--report-file',
        file,
        ...flags,
      ],
      { env: { ...process.env, TARGET: url, DATABASE_URL: '' }, encoding: 'utf8' },
    );
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    // Every report of a real run is what the schema says.
    if (!valid(report)) throw new Error(JSON.stringify(valid.errors));
    return report;
  }

  test.each(['local', 'embedded'])(
    '%s: what was made by hand is drift, and the plan runs on the real schema',
    async (shadow) => {
      write(
        '1_a.sql',
        "CREATE TABLE a (id int PRIMARY KEY, kind text DEFAULT 'x'); CREATE VIEW v AS SELECT a.id FROM a WHERE a.kind = 'x';",
      );
      expect(run('apply', running).error).toBeNull();
      await query('ALTER TABLE a ADD COLUMN by_hand int; CREATE INDEX by_hand_idx ON a (by_hand)');
      write('2_b.sql', 'ALTER TABLE a ALTER COLUMN by_hand SET DEFAULT 1;');
      const report = run('plan', shadow);
      expect(report.error).toBeNull();
      expect(report.shadow?.base).toBe('schema');
      expect(report.plan?.drift.map((change) => `${change.kind} ${change.object} ${change.name}`)).toEqual([
        'added column public.a.by_hand',
        'added index public.by_hand_idx',
      ]);
      expect(report.plan?.migrations[0]?.outcome).toBe('ok');
      expect(report.plan?.changes.map((change) => `${change.kind} ${change.name}`)).toEqual([
        'changed public.a.by_hand',
      ]);

      const live = run('drift', shadow);
      expect(live.verdict).toBe('failed');
      expect(live.error?.code).toBe('drift');
    },
  );

  test('a shadow that is the target itself is refused, and the target is as it was', async () => {
    write('1_a.sql', 'CREATE TABLE a (id int PRIMARY KEY);');
    expect(run('apply', running).error).toBeNull();
    write('2_b.sql', 'DROP TABLE a;');
    expect(run('plan', url).error?.code).toBe('shadow-is-target');
    await query('SELECT id FROM a');
  });

  test('no drift where there is none, on the embedded server of another major too', async () => {
    write(
      '1_a.sql',
      `CREATE TYPE mood AS ENUM ('sad', 'ok');
       CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
       CREATE TABLE people (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, address email NOT NULL, feels mood DEFAULT 'ok', tags text[] DEFAULT '{}', born date CHECK (born > '1900-01-01'),
         shout text GENERATED ALWAYS AS (upper(address::text)) STORED, UNIQUE (address), kind varchar(3) DEFAULT 'abc' CHECK (kind IN ('abc', 'def')));
       CREATE TABLE events (at timestamptz NOT NULL, person bigint REFERENCES people ON DELETE CASCADE, body jsonb) PARTITION BY RANGE (at);
       CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
       CREATE INDEX ON events (person) WHERE body IS NOT NULL;
       COMMENT ON TABLE people IS 'about people'; COMMENT ON COLUMN people.born IS 'when';
       ALTER TABLE people ENABLE ROW LEVEL SECURITY;
       CREATE POLICY own ON people FOR SELECT USING (address = current_user OR EXISTS (SELECT 1 FROM events e WHERE e.person = people.id));
       GRANT SELECT ON people TO PUBLIC;`,
    );
    write(
      '2_b.sql',
      `CREATE VIEW recent AS SELECT p.address, e.at FROM people p JOIN events e ON e.person = p.id WHERE e.at > now() - interval '1 day';
       CREATE MATERIALIZED VIEW counts AS SELECT feels, count(*) AS n FROM people GROUP BY feels;
       CREATE FUNCTION two() RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;
       CREATE FUNCTION three() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 3; END;
       CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
       CREATE TRIGGER t BEFORE UPDATE ON people FOR EACH ROW WHEN (OLD.feels IS DISTINCT FROM NEW.feels) EXECUTE FUNCTION touch();
       CREATE SEQUENCE s START 5; CREATE STATISTICS st ON feels, kind FROM people; REVOKE EXECUTE ON FUNCTION two() FROM PUBLIC;`,
    );
    const applied = run('apply', running, '--fail-on', 'never');
    expect(applied.error).toBeNull();
    for (const shadow of ['local', 'embedded'])
      expect(run('drift', shadow)).toMatchObject({ verdict: 'clean', error: null });
  });

  test("another schema of the platform's is nobody's drift; the search path of the role counts", async () => {
    await query('CREATE SCHEMA auth; CREATE TABLE auth.users (id uuid PRIMARY KEY)', true);
    await query('CREATE SCHEMA app; GRANT ALL ON SCHEMA app TO PUBLIC');
    await query(
      `ALTER ROLE ${new URL(url).username} IN DATABASE ${new URL(url).pathname.slice(1)} SET search_path = app, public`,
      true,
    );
    write('1_a.sql', 'CREATE TABLE a (id int);');
    write('2_b.sql', 'DROP INDEX IF EXISTS not_there; CREATE INDEX IF NOT EXISTS a_id_idx ON a (id);');
    const setup = join(folder, 'setup.sql');
    writeFileSync(setup, 'CREATE SCHEMA app; GRANT ALL ON SCHEMA app TO PUBLIC;');
    const report = run('plan', running, '--shadow-setup', 'setup.sql');
    expect(report.error).toBeNull();
    expect(report.plan?.drift).toEqual([]);
    expect(report.plan?.changes.map((change) => change.name)).toContain('app.a');
    expect(report.plan?.migrations[1]?.statements[0]?.skipped).toContain('does not exist, skipping');
    expect(run('apply', running, '--shadow-setup', 'setup.sql').error).toBeNull();
    expect(run('drift', running, '--shadow-setup', 'setup.sql').verdict).toBe('clean');
  });
});
