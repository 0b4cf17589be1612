import { createHash } from 'node:crypto';
import { mysql } from '../../src/engines/mysql.js';
import type { Session } from '../../src/model/session.js';
import { renderers } from '../../src/render/index.js';
import { parseStep } from '../../src/steps/parse.js';
import { type RunResult, run } from '../../src/steps/run/run.js';
import { freshDatabase } from '../engines/mysql-helpers.js';
import { files, target } from '../support/histories.js';
import { asRoot, sharedMysql } from '../support/mysql.js';
import { type Done, type Flags, runCommand } from '../support/run.js';
import { Rig } from './run-helpers.js';
import { type Failure, MYSQL, POSTGRESQL } from './run-hints-cases.js';

const SECRET = /zz-secret|987654/i;
const SHADOW = /shadow/i;

/** The query that a hint offers, as somebody would copy it. */
const queryIn = (hint: string): string | undefined => /`{1,2} ?(SELECT .*?;)(?: ``|`)/s.exec(hint)?.[1];

interface Seen {
  readonly failure: Failure;
  readonly engine: string;
  readonly result: RunResult;
  readonly ask: (query: string) => Promise<number>;
}

async function expectTold({ failure, engine, result, ask }: Seen): Promise<void> {
  const { error } = result;
  const about = `${engine}: ${failure.title}`;
  const told = [error?.message, error?.detail].filter((part) => part !== undefined).join('\n');
  expect({ about, code: error?.code, line: error?.place.line, path: error?.place.path }).toEqual({
    about,
    code: failure.codes?.[engine] ?? failure.code,
    line: failure.line ?? 1,
    path: `migrations/${error?.id}`,
  });
  expect(`${about}: ${told}`.slice(about.length + 2)).toMatch(failure.message);
  expect(error?.hint ?? '').toMatch(failure.hint);
  expect(JSON.stringify(result)).not.toMatch(SECRET);
  expect(error?.hint ?? '').not.toMatch(SHADOW);
  const query = queryIn(error?.hint ?? '');
  expect({ about, query: query === undefined ? undefined : 'SELECT' }).toEqual({
    about,
    query: failure.finds === undefined ? undefined : 'SELECT',
  });
  if (query !== undefined)
    expect({ about, query, rows: await ask(query) }).toEqual({ about, query, rows: failure.finds });
  if (result.outcomes[0]?.status === 'failed') expect(result.next).toContain('repair');
}

async function onPostgresql(major: number): Promise<void> {
  await using rig = await Rig.make(major);
  const owner = new URL(rig.url).username;
  await rig.admin.query(`SET SESSION AUTHORIZATION ${owner}`);
  for (const [i, failure] of POSTGRESQL.entries()) {
    for (const statement of failure.setup) {
      const own = / OWNER TO /.test(statement);
      if (own) await rig.admin.query('RESET SESSION AUTHORIZATION');
      await rig.admin.query(statement);
      if (own) await rig.admin.query(`SET SESSION AUTHORIZATION ${owner}`);
    }
    const result = await rig.run({ [`${i}.sql`]: failure.sql });
    const ask = async (query: string): Promise<number> => {
      await rig.admin.query('BEGIN READ ONLY');
      const { rows } = await rig.admin.query(query);
      await rig.admin.query('ROLLBACK');
      return rows.length;
    };
    await expectTold({ failure, engine: 'postgresql', result, ask });
  }
}

test('a failure on PostgreSQL tells what to do, finds the rows, and shows none', () => onPostgresql(15), 60_000);
// Only from 16 on can the server be asked whether a text is a value of a type.
test('the same on the newest PostgreSQL', () => onPostgresql(18), 60_000);

async function mysqlRun(session: Session, observer: Session, id: string, sql: string): Promise<RunResult> {
  const { dialect } = mysql;
  const step = { kind: 'sql', sql, line: 1 } as const;
  const checksum = createHash('sha256').update(sql).digest('hex');
  const migration = { id, name: id, path: `migrations/${id}`, checksum, up: step };
  return run(
    {
      session,
      observer,
      lock: { assertHeld: () => undefined, [Symbol.asyncDispose]: () => Promise.resolve() },
      dialect,
      historySchema: 'migrate_on_merge',
      history: dialect.history(session, 'migrate_on_merge'),
      journal: dialect.history(observer, 'migrate_on_merge'),
      entry: () => ({
        id,
        path: migration.path,
        checksum,
        actor: null,
        commit: null,
        runUrl: null,
        planDigest: null,
        tool: 'test',
      }),
      lockTimeoutMs: 1_000,
      statementTimeoutMs: null,
      lockRetries: 0,
      sessionSetup: undefined,
      progress: () => undefined,
      signal: new AbortController().signal,
      afterEach: () => Promise.resolve([]),
      reconnect: () => Promise.reject(new Error('nobody was cut off')),
    },
    [await parseStep(migration, step, dialect, mysql.traits)],
  );
}

test.each(['mysql-9', 'mariadb-11.8'])(
  'a failure on %s tells what to do, finds the rows, and shows none',
  async (key) => {
    const { flavour } = await sharedMysql(key);
    const db = await freshDatabase(key);
    await using session = await db.open();
    await using observer = await db.open();
    await mysql.dialect.history(session, 'migrate_on_merge').ensure();
    for (const [i, failure] of MYSQL.entries()) {
      if (failure.setup.length > 0) await asRoot(db.url, ...failure.setup);
      const result = await mysqlRun(session, observer, `${i}.sql`, failure.sql);
      const ask = async (query: string): Promise<number> => (await asRoot(db.url, query)).length;
      await expectTold({ failure, engine: flavour, result, ask });
    }
  },
  60_000,
);

/** What people read of it: all of it has the error, the query and the next step, and none has a row. */
function expectReport({ report }: Done, query: string, next: string): void {
  expect(report.error).toMatchObject({ code: 'apply-failed', path: 'migrations/002_unique.sql', line: 2 });
  expect(report.error?.excerpt).toContain('^');
  expect(report.error?.hint).toContain(query);
  expect(report.error?.hint?.endsWith(report.apply?.next ?? '?')).toBe(true);
  expect(report.apply?.next).toContain(next);
  expect(JSON.stringify(report)).not.toMatch(SECRET);
  const texts = new Map(renderers.map(({ name, render }) => [name, render(report).replace(/\s+/g, ' ')]));
  for (const name of ['terminal', 'comment']) {
    const text = texts.get(name) ?? '';
    expect({ name, query: text.includes(query) }).toEqual({ name, query: true });
    // Once, not in the hint and again below it.
    expect({
      name,
      times: text.split('Remove the cause').length - 1 + text.split('Mend migrations/').length - 1,
    }).toEqual({ name, times: 1 });
  }
}

test('the report of a failed apply holds the query and then the next step, on PostgreSQL', async () => {
  using folder = files({
    '001_users.sql': 'CREATE TABLE users (id int, email text);\n',
  });
  await using at = await target(folder.path);
  expect((await runCommand('apply', at.flags)).report.verdict).toBe('clean');
  await at.admin.run("INSERT INTO users VALUES (1, 'zz-secret'), (2, 'zz-secret')");
  using more = files({
    '001_users.sql': 'CREATE TABLE users (id int, email text);\n',
    '002_unique.sql': '-- one of each\nCREATE UNIQUE INDEX users_email ON users (email);\n',
  });
  const done = await runCommand('apply', { ...at.flags, 'working-directory': more.path });
  expectReport(
    done,
    'SELECT email, count(*) FROM public.users WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1;',
    'Mend migrations/002_unique.sql',
  );
});

test('the same on MySQL, and again of repair --resume', async () => {
  const server = await sharedMysql('mysql-9');
  const db = await freshDatabase('mysql-9');
  const users = 'CREATE TABLE users (id int PRIMARY KEY, email varchar(50));\n';
  const flags: Flags = {
    migrations: ['migrations'],
    'database-url': db.rootUrl,
    shadow: server.rootUrl(''),
    'mysql-binaries': server.bin,
    backup: 'none',
    'fail-on': 'never',
  };
  using first = files({ '001_users.sql': users });
  expect((await runCommand('apply', { ...flags, 'working-directory': first.path })).report.verdict).toBe('clean');
  await asRoot(db.rootUrl, "INSERT INTO users VALUES (1, 'zz-secret'), (2, 'zz-secret')");
  using folder = files({
    '001_users.sql': users,
    '002_unique.sql': '-- one of each\nALTER TABLE users ADD UNIQUE KEY users_email (email);\n',
  });
  const own = { ...flags, 'working-directory': folder.path };
  const query = 'SELECT email, COUNT(*) FROM users WHERE email IS NOT NULL GROUP BY email HAVING COUNT(*) > 1;';
  expectReport(await runCommand('apply', own), query, '`repair --resume` goes on at statement 1');
  expectReport(
    await runCommand('repair', { ...own, resume: 'true' }),
    query,
    '`repair --resume` goes on at statement 1',
  );
  await asRoot(db.rootUrl, 'DELETE FROM users WHERE id = 2');
  expect((await runCommand('repair', { ...own, resume: 'true' })).report).toMatchObject({
    verdict: 'clean',
    error: null,
  });
});
