// How a database is, asked of real servers into which each trouble was put by hand.
import pg from 'pg';
import type { HealthSection } from '../../src/model/health.js';
import type { Report } from '../../src/model/report.js';
import { put, scratch } from '../support/checkout.js';
import { asRoot, sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { sharedPostgres, someMajors } from '../support/postgres.js';
import { runCommand } from '../support/run.js';

const LOADED = 120_000;

async function healthOf(url: string): Promise<{ report: Report; section: (id: string) => HealthSection | undefined }> {
  const folder = scratch();
  put(folder, { 'm/001.sql': 'SELECT 1;\n' });
  const { report } = await runCommand('status', {
    'working-directory': folder,
    migrations: ['m'],
    'database-url': url,
    health: 'true',
  });
  return { report, section: (id) => report.health?.sections.find((one) => one.id === id) };
}
const names = (section: HealthSection | undefined) => section?.rows.map(([name]) => name);

const TROUBLE = `
CREATE TABLE users (id serial PRIMARY KEY, email text);
CREATE TABLE sms_campaigns (id int PRIMARY KEY);
CREATE TABLE sends (id int PRIMARY KEY, campaign_id int, user_id int REFERENCES users (id));
CREATE TABLE bare (a int, b int);
CREATE INDEX bare_a ON bare (a);
CREATE INDEX bare_a_again ON bare (a);
CREATE INDEX bare_a_b ON bare (a, b);
CREATE INDEX bare_a_down ON bare (a DESC);
CREATE INDEX bare_part ON bare (a) WHERE b > 0;
INSERT INTO users (email) SELECT 'x' FROM generate_series(1, 3000);
INSERT INTO sms_campaigns VALUES (1);
INSERT INTO sends VALUES (1, 1, 1), (2, 7, 2), (3, 8, NULL), (4, NULL, 3);
INSERT INTO bare SELECT i, i FROM generate_series(1, 2000) i;
ALTER TABLE sends ADD CONSTRAINT promised CHECK (id > 0) NOT VALID;
ALTER TABLE sends ADD CONSTRAINT led FOREIGN KEY (id) REFERENCES sms_campaigns (id) NOT VALID;
SELECT setval('users_id_seq', 2000000000);
ALTER TABLE sends DISABLE TRIGGER USER;
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER quiet BEFORE INSERT ON sends FOR EACH ROW EXECUTE FUNCTION noted();
ALTER TABLE sends DISABLE TRIGGER quiet;
`;

test.each(someMajors)(
  'PostgreSQL %s: each trouble is found, and what is in order is not',
  async (major) => {
    const server = await sharedPostgres(major);
    const url = await server.createDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const other = new pg.Client({ connectionString: url, application_name: 'forgotten' });
    await other.connect();
    try {
      await client.query(TROUBLE);
      await client.query('CREATE UNIQUE INDEX CONCURRENTLY broken ON users (email)').catch(() => undefined);
      await client.query('ANALYZE; SELECT pg_stat_clear_snapshot()');
      await other.query('BEGIN; SELECT 1');
      const { report, section } = await healthOf(url);
      expect(report).toMatchObject({ verdict: 'warned', error: null, headline: expect.stringContaining('a look') });
      expect(report.health?.sections.filter(({ state }) => state === 'unknown')).toEqual([]);
      const sizes = section('table-sizes');
      expect([sizes?.state, names(sizes)?.sort()]).toEqual([
        'ok',
        ['public.bare', 'public.sends', 'public.sms_campaigns', 'public.users'],
      ]);
      expect(sizes?.rows.find(([table]) => table === 'public.users')?.[1]).toBe(3000);
      expect(
        section('duplicate-indexes')
          ?.rows.map((row) => row.slice(0, 3))
          .sort(),
      ).toEqual([
        ['public.bare_a', 'bare', 'bare_a_b'],
        ['public.bare_a_again', 'bare', expect.stringMatching(/^bare_a(_b)?$/)],
      ]);
      expect(names(section('invalid-indexes'))).toEqual(['public.broken']);
      expect(section('unvalidated-constraints')?.rows.map(([, name]) => name)).toEqual(['led', 'promised']);
      expect(section('foreign-keys-without-index')?.rows.map(([, name]) => name)).toEqual(['sends_user_id_fkey']);
      expect(names(section('tables-without-primary-key'))).toEqual(['public.bare']);
      expect(section('orphans')).toMatchObject({
        state: 'look',
        note: '2 of 2 references were followed.',
        rows: [
          ['public.sends.id', 'public.sms_campaigns.id', 'foreign key led', '3'],
          ['public.sends.campaign_id', 'public.sms_campaigns.id', 'its name; there is no foreign key', '2'],
        ],
      });
      expect(section('sequences')?.rows).toEqual([['public.users_id_seq', 'users.id', 2000000000, 2147483647, 93.1]]);
      expect(section('disabled-triggers')?.rows).toEqual([['public.sends', 'quiet']]);
      expect(section('wraparound')).toMatchObject({ state: 'ok', rows: [[expect.any(String), expect.any(Number), 0]] });
      expect(section('connections')?.state).toBe('ok');
      expect(section('index-use')?.state).toBe('ok');
    } finally {
      await other.end();
      await client.end();
    }
  },
  LOADED,
);

test(
  'a table that somebody holds is waited for no longer than a section has, and all else is told',
  async () => {
    const server = await sharedPostgres(17);
    const url = await server.createDatabase();
    const [client, reader] = [new pg.Client({ connectionString: url }), new URL(url)];
    await client.connect();
    try {
      await client.query('CREATE TABLE held (id int PRIMARY KEY, held_id int); CREATE TABLE free (id int)');
      await client.query('BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE');
      const { section } = await healthOf(reader.href);
      expect(section('table-sizes')).toMatchObject({
        state: 'unknown',
        rows: [],
        note: expect.stringContaining('No answer within 5 s'),
      });
      expect(section('orphans')?.note).toMatch(/0 of 1 reference was followed; not those of public\.held\.held_id/);
      expect(names(section('tables-without-primary-key'))).toEqual(['public.free']);
    } finally {
      await client.end();
    }
  },
  LOADED,
);

const MYSQL_TROUBLE = [
  'CREATE TABLE users (id int AUTO_INCREMENT PRIMARY KEY, email varchar(50)) AUTO_INCREMENT = 2000000000',
  'CREATE TABLE sms_campaigns (id int PRIMARY KEY)',
  'CREATE TABLE sends (id int PRIMARY KEY, campaign_id int, user_id int, FOREIGN KEY (user_id) REFERENCES users (id))',
  'CREATE TABLE bare (a int, b int, c varchar(100), KEY bare_a (a), KEY bare_a_again (a), KEY bare_a_b (a, b), KEY short (c(10)), KEY longer (c(20)))',
  'CREATE TABLE old (id int PRIMARY KEY) ENGINE = MyISAM',
  'CREATE TABLE narrow (id int PRIMARY KEY, t text) CHARACTER SET utf8mb3',
  'SET FOREIGN_KEY_CHECKS = 0',
  'INSERT INTO sms_campaigns VALUES (1)',
  'INSERT INTO sends VALUES (1, 1, 77), (2, 7, 78), (3, 8, NULL), (4, NULL, NULL)',
];

test.each(someMysqlKeys)(
  '%s: each trouble is found, and what is in order is not',
  async (key) => {
    const server = await sharedMysql(key);
    const url = await server.createDatabase();
    const root = server.rootUrl(new URL(url).pathname.slice(1));
    const hide =
      server.flavour === 'mysql'
        ? 'ALTER TABLE bare ALTER INDEX longer INVISIBLE'
        : 'ALTER TABLE bare ALTER INDEX longer IGNORED';
    await asRoot(root, ...MYSQL_TROUBLE, hide);
    const { report, section } = await healthOf(root);
    expect(report).toMatchObject({ verdict: 'warned', error: null });
    expect(report.health?.sections.filter(({ state }) => state === 'unknown')).toEqual([]);
    expect(names(section('table-sizes'))?.sort()).toEqual(['bare', 'narrow', 'old', 'sends', 'sms_campaigns', 'users']);
    expect(section('duplicate-indexes')?.rows).toEqual([
      ['bare_a', 'bare', 'bare_a_b'],
      ['bare_a_again', 'bare', 'bare_a'],
    ]);
    expect(section('invisible-indexes')?.rows).toEqual([['longer', 'bare']]);
    expect(names(section('tables-without-primary-key'))).toEqual(['bare']);
    expect(section('orphans')).toMatchObject({
      note: '2 of 2 references were followed.',
      rows: [
        ['sends.user_id', 'users.id', expect.stringMatching(/^foreign key /), '2'],
        ['sends.campaign_id', 'sms_campaigns.id', 'its name; there is no foreign key', '2'],
      ],
    });
    expect(section('engines')?.rows).toEqual([['old', 'MyISAM']]);
    expect(names(section('three-byte-text'))).toEqual(['narrow']);
    expect(section('sequences')?.rows).toEqual([['users', 'id', 2000000000, 2147483647, 93.1]]);
    // One with rights on its own database alone is told what it may not see, and all else.
    const plain = await healthOf(url);
    expect(plain.section('old-statistics')).toMatchObject({ state: 'unknown', note: 'This user may not read it.' });
    expect(plain.section('duplicate-indexes')?.rows).toHaveLength(2);
    expect(JSON.stringify(plain.report)).not.toContain('127.0.0.1');
  },
  LOADED,
);
