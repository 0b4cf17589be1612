// The bundle on the real servers of the MySQL family, from the first plan to the last repair.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Report } from '../../src/model/report.js';
import { type Ended, runBundle } from '../support/bundle.js';
import { put, scratch } from '../support/checkout.js';
import { asRoot, type SharedMysql, sharedMysql, someMysqlKey } from '../support/mysql.js';

const USERS = `CREATE TABLE users (
  id int AUTO_INCREMENT PRIMARY KEY,
  email varchar(200) NOT NULL UNIQUE
) COMMENT 'who they are; all of them';
INSERT INTO users (email) VALUES ('a@example.com');
`;
const ORDERS = `CREATE TABLE orders (id int PRIMARY KEY, user_id int NOT NULL, note varchar(20), FOREIGN KEY (user_id) REFERENCES users (id));
CREATE INDEX orders_note ON orders (note);
`;
const EXPECTATIONS = `tables: [users, orders]
queries:
  - { name: one user, sql: SELECT COUNT(*) FROM users, equals: 1 }
  - { name: two columns of one name, sql: 'SELECT id, id FROM users', rows: [[1, 1]] }
`;
/** Fails on line 3 where two orders have one note; the plan's shadow has none. */
const HALF = `CREATE TABLE tags (id int PRIMARY KEY);
ALTER TABLE users ADD COLUMN name varchar(20);
ALTER TABLE orders ADD UNIQUE INDEX one_note (note);
DELIMITER //
CREATE TRIGGER tag AFTER INSERT ON users FOR EACH ROW BEGIN
  INSERT INTO tags VALUES (NEW.id);
END//
DELIMITER ;
UPDATE users SET name = 'nobody';
`;

const GUIDE = resolve(import.meta.dirname, '../../migrations-fixtures/guides/nexus');

/** One database and one folder of migrations, as a person at a terminal has them. */
class Desk {
  private constructor(
    readonly server: SharedMysql,
    readonly url: string,
    readonly folder: string,
    private readonly flags: readonly string[],
  ) {}

  static async at(key: string, folder = scratch(), ...flags: readonly string[]): Promise<Desk> {
    const server = await sharedMysql(key);
    return new Desk(server, await server.createDatabase(), folder, [
      '--database-url',
      'env:TARGET',
      // A database on a server that runs: starting one for each run would show nothing more.
      '--shadow',
      server.rootUrl(),
      '--mysql-binaries',
      server.bin,
      ...flags,
    ]);
  }

  /** The same, as another user. */
  as(user: string): Desk {
    const url = new URL(this.url);
    url.username = user;
    return new Desk(this.server, url.href, this.folder, this.flags);
  }

  get database(): string {
    return new URL(this.url).pathname.slice(1);
  }

  async root(...statements: readonly string[]): Promise<Record<string, unknown>[]> {
    return await asRoot(this.server.rootUrl(this.database), ...statements);
  }

  /** What stands on the screen is one line here: sentences are broken to its width. */
  async run(command: string, ...flags: readonly string[]): Promise<Ended> {
    const argv = [command, ...this.flags, ...flags];
    const ended = await runBundle(argv, { cwd: this.folder, env: { TARGET: this.url } });
    return { ...ended, stdout: ended.stdout.replaceAll(/\s+/g, ' ') };
  }

  /** The exit status, the report, and what stands on the screen. */
  async report(command: string, ...flags: readonly string[]): Promise<readonly [number | null, Report, string]> {
    const file = join(scratch(), 'report.json');
    const { status, stdout, stderr } = await this.run(command, ...flags, '--report-file', file);
    if (!existsSync(file)) throw new Error(`no report:\n${stdout}\n${stderr}`);
    return [status, JSON.parse(readFileSync(file, 'utf8')) as Report, stdout];
  }
}

/** Words of another family, which say nothing to a person who runs this one. */
const FOREIGN = /SQLSTATE|pg_dump|pg_restore|psql|\bpid\b|AccessExclusive|search_path|postgres|XX000/i;

/** Of a file without bodies. */
const statementsIn = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split(/;\s*\n/)
    .filter((text) => text.replaceAll(/^--.*$/gm, '').trim() !== '');

interface Expected {
  readonly path: string;
  readonly errors: Readonly<
    Record<
      string,
      { readonly code: string; readonly hint: string; readonly line: number; readonly place?: readonly number[] }
    >
  >;
}

describe.each(someMysqlKey)('on %s', (key) => {
  const desk = async (): Promise<Desk> => {
    const at = await Desk.at(key, scratch(), '--migrations', 'm');
    put(at.folder, { 'm/001_users.sql': USERS, 'm/002_orders.sql': ORDERS, 'expectations.yml': EXPECTATIONS });
    return at;
  };

  test('planned, applied, verified; then a file that fails in its middle is told to the statement, and goes on where it stopped', async () => {
    const at = await desk();
    const [planned, plan, shown] = await at.report('plan');
    expect([planned, plan.verdict, plan.plan?.migrations.map(({ transactional }) => transactional)]).toEqual([
      0,
      'clean',
      [false, false],
    ]);
    expect(shown).toContain('not atomic: CREATE TABLE on line 1 commits at once on this server');
    expect(await at.root('SHOW TABLES')).toEqual([]);
    const [applied, report, output] = await at.report('apply', '--verify', 'expectations.yml', '--backup', 'none');
    expect([applied, report.verdict, report.apply?.outcomes.map(({ status }) => status)]).toEqual([
      0,
      'clean',
      ['applied', 'applied'],
    ]);
    expect(report.verify?.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.verify?.checks.map(({ name }) => name)).not.toContain('no index was left invalid');
    expect(report.preflight?.every(({ ok }) => ok)).toBe(true);
    for (const text of [JSON.stringify(report), output]) expect(text).not.toContain('127.0.0.1');
    expect((await at.run('apply')).stdout).toContain('Nothing was pending');

    await at.root("INSERT INTO orders VALUES (1, 1, 'same'), (2, 1, 'same')");
    put(at.folder, { 'm/003_half.sql': HALF });
    const [failed, half, told] = await at.report('apply', '--backup', 'none', '--fail-on', 'never');
    expect([failed, half.error?.code, half.error?.path, half.error?.line]).toEqual([
      2,
      'apply-failed',
      'm/003_half.sql',
      3,
    ]);
    expect(half.error?.message).toContain('Duplicate entry');
    expect(half.apply?.state).toBe(
      '003_half.sql is half done: statements 1 to 2 of 5 are in, the one on line 3 is not. No migration of this run is in.',
    );
    expect(half.apply?.next).toContain('`repair --resume` goes on at statement 3');
    expect((await at.run('status')).stdout).toMatch(/2 of 5 statements are in[\s\S]*line 3/);
    const again = await at.run('apply', '--backup', 'none');
    expect([again.status, again.stdout]).toEqual([1, expect.stringContaining('repair --resume')]);
    // The cause is still there: nothing moves
    const [still, unsettled] = await at.report('repair', '--resume');
    expect([still, unsettled.apply?.outcomes[0]?.statementsDone]).toEqual([2, 2]);
    await at.root('DELETE FROM orders WHERE id = 2');
    // What is in may not be rewritten meanwhile
    put(at.folder, { 'm/003_half.sql': HALF.replace('tags (id int', 'tags (id bigint') });
    expect((await at.run('repair', '--resume')).stdout).toContain('were changed in the file since');
    put(at.folder, { 'm/003_half.sql': HALF });
    const [resumed, repaired] = await at.report('repair', '--resume');
    expect([resumed, repaired.apply?.outcomes]).toEqual([
      0,
      [expect.objectContaining({ status: 'applied', statementsDone: 5 })],
    ]);
    // The schema is that of a run that nothing stopped, every statement ran once, and the history is whole
    const [verified, proof] = await at.report('verify', '--verify', 'expectations.yml');
    expect([verified, proof.history.applied.length, proof.history.problems]).toEqual([0, 3, []]);
    expect(await at.root("SELECT COUNT(*) AS n FROM users WHERE name = 'nobody'")).toEqual([{ n: 1 }]);
    // A user to whom no trigger is shown misses none, and sees what was made by hand
    const reader = `r_${at.database}`;
    await at.root(
      'CREATE TABLE by_hand (id int)',
      `CREATE USER '${reader}'@'%'`,
      `GRANT SELECT, SHOW VIEW ON \`${at.database.replaceAll('_', '\\_')}\`.* TO '${reader}'@'%'`,
    );
    const [drifted, drift] = await at.as(reader).report('drift');
    expect([drifted, drift.plan?.drift.map(({ kind, name }) => `${kind} ${name}`)]).toEqual([
      2,
      ['added by_hand', 'added by_hand.id'],
    ]);
    expect(drift.notes).toEqual([expect.stringContaining('every trigger')]);
    // It may only read, as a plan can insist; whoever migrates may not plan then, and is told so otherwise
    const [reading, read] = await at.as(reader).report('plan', '--require-read-only');
    expect([reading, read.notes.filter((note) => note.includes('could write'))]).toEqual([0, []]);
    const [writing, refused] = await at.report('plan', '--require-read-only');
    expect([writing, refused.error?.code, refused.error?.hint]).toEqual([
      2,
      'not-read-only',
      expect.stringContaining('GRANT SELECT, SHOW VIEW'),
    ]);
    const [, plainly] = await at.report('plan');
    expect(plainly.notes).toContainEqual(
      expect.stringMatching(/^The plan's user could write \(it has .+ on this database/),
    );
    expect([shown, output, told].join('\n')).not.toMatch(FOREIGN);
  });

  test('a database that has its tables already is taken over; a right that is missing is told before anything is touched', async () => {
    const at = await desk();
    const [recorded, base] = await at.report('baseline', '--to', '001_users.sql');
    expect([recorded, base.history.applied.map(({ id }) => id)]).toEqual([0, ['001_users.sql']]);
    const drifted = await at.run('drift');
    expect([drifted.status, drifted.stdout]).toEqual([2, expect.stringMatching(/table users.*removed/)]);
    await at.root(
      USERS.split(';\n')[0] ?? '',
      `REVOKE INDEX ON \`${at.database.replaceAll('_', '\\_')}\`.* FROM 'app'@'%'`,
    );
    const [refused, preflight] = await at.report('apply', '--backup', 'none');
    expect([refused, preflight.error?.code]).toEqual([2, 'preflight']);
    expect(preflight.error?.message).toBe(
      `rights to change the schema: no INDEX on ${at.database}.orders (m/002_orders.sql:2)`,
    );
    expect(preflight.error?.hint).toContain('GRANT INDEX ON');
    expect(await at.root("SHOW TABLES LIKE 'orders'")).toEqual([]);
  });

  test('the guide of Nexus, as it is written, fails file by file at the right word with the right hint', async () => {
    const at = await Desk.at(key, join(GUIDE, 'as-written'));
    await at.root(...statementsIn(join(GUIDE, 'as-written/base-tables.sql')));
    const [status, report] = await at.report('plan');
    const failures = (report.plan?.findings ?? []).filter(({ rule }) => rule === 'migration-fails');
    const { files } = JSON.parse(readFileSync(join(GUIDE, 'as-written/expected.json'), 'utf8')) as {
      files: Expected[];
    };
    const up = files.filter(({ path }) => !path.endsWith('.down.sql'));
    expect([status, report.verdict, failures.map(({ path }) => path)]).toEqual([
      1,
      'blocked',
      up.map(({ path }) => path),
    ]);
    for (const { path, errors } of up) {
      const { code, hint, place } = errors[key] ?? { code: '', hint: '' };
      const found = failures.find((one) => one.path === path);
      expect(found?.message).toContain(`(error ${code})`);
      expect(found?.message).toContain(hint);
      if (place !== undefined) expect(found?.line).toBe(place[0]);
    }
  });

  test('the guide of Nexus, mended, is applied, and all that it expects holds', async () => {
    const at = await Desk.at(key, join(GUIDE, 'mended'));
    for (const file of ['base-tables.sql', 'data.sql']) await at.root(...statementsIn(join(GUIDE, 'mended', file)));
    const [status, report] = await at.report('apply', '--backup', 'none');
    expect(report.error).toBeNull();
    expect([status, report.apply?.outcomes.map((one) => one.status)]).toEqual([0, Array(6).fill('applied')]);
    expect(report.verify?.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.verify?.checks.length).toBeGreaterThan(50);
  });
});
