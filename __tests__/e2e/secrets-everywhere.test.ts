// Marked passwords in every place where a password can stand, looked for byte by byte in everything that a run leaves behind.
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runStep, type Step } from '../support/bundle.js';
import { put, scratch } from '../support/checkout.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { filesBelow, leaks, type Secrets, watchArguments, writings } from '../support/leaks.js';
import { startMysql, type TestMysql } from '../support/mysql.js';
import { binFor, startPostgres, type TestServer } from '../support/postgres.js';
import { NUMBER, USERS } from '../support/pull-request.js';

const github = useGitHub();
const MAJOR = 17;
/** All signs that some writing has to change. */
const mark = (name: string): string => `zQ9/${name} x@7%&"k':#<w>?+é`;
/** What a URL, a shell or a migration's own text can hold without more ado. */
const plain = (name: string): string => `zQ9${name}x77kw58${name}Vv`;

const URL_PASSWORD = mark('url');
const TOKEN = plain('token');

let postgres: TestServer;
/** The two say other things in their errors, and their programs in theirs. */
const FAMILY = ['mariadb-11.8', 'mysql-9'];
let family: readonly TestMysql[];
beforeAll(async () => {
  [postgres, family] = await Promise.all([
    startPostgres(MAJOR, { password: URL_PASSWORD }),
    Promise.all(FAMILY.map((key) => startMysql(key, { password: URL_PASSWORD }))),
  ]);
});
afterAll(async () => {
  await Promise.all([postgres, ...family].map((server) => server.stop()));
});

interface Looked {
  readonly step: Step;
  /** The files that were looked at. */
  readonly files: readonly string[];
  readonly leaks: readonly string[];
}

/** Runs a step and looks everywhere: log, summary, outputs, requests, files of the runner and of the machine, arguments of every process. */
async function look(
  secrets: Secrets,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  more: { readonly env?: Readonly<Record<string, string>>; readonly push?: boolean } = {},
): Promise<Looked> {
  const folder = scratch();
  put(folder, { 'db/migrations/001_users.sql': USERS, ...files });
  const temp = join(scratch(), 'tmp');
  mkdirSync(temp, { mode: 0o777 });
  mkdirSync(join(temp, 'backups'), { mode: 0o700 });
  const github0 = github.server.requests.length;
  github.server.addPull({ number: NUMBER, headSha: events.HEAD_SHA });
  // The marked token is one that GitHub takes, so that comment and check run are really written.
  const workflow = github.server.identities.get('workflow-token');
  if (workflow === undefined) throw new Error('The server knows no token of a workflow.');
  github.server.identities.set(TOKEN, workflow);
  const watched = watchArguments();
  const step = await runStep({
    ...(more.push === true ? events.push('refs/heads/main') : events.opened()),
    workspace: folder,
    github: github.server,
    token: TOKEN,
    env: { TMPDIR: temp, ...more.env },
    inputs: {
      migrations: 'db/migrations',
      'postgres-binaries': binFor(MAJOR),
      'sarif-file': join(temp, 'r.sarif'),
      'comment-file': join(temp, 'c.md'),
      'html-file': join(temp, 'r.html'),
      'backup-directory': join(temp, 'backups'),
      ...inputs,
    },
  });
  const argv = watched.stop();
  expect(Object.keys(argv).length).toBeGreaterThan(10);
  const runner = filesBelow(dirname(dirname(step.outputs['report-file'] ?? '')));
  const left = Object.entries({ ...runner, ...filesBelow(temp) })
    // The event is the runner's own, and a dump is of data.
    .filter(([name]) => name !== 'event.json' && !/\.(?:dump|sql|sql\.gz|tar)$/.test(name));
  const all = { ...secrets, 'the token': TOKEN };
  // What was written is what is looked at: a file that is missing holds no secret either.
  const names = left.map(([name]) => basename(name));
  expect(names).toEqual(expect.arrayContaining(['r.sarif', 'c.md', 'r.html', 'report.json']));
  const texts = {
    log: step.log,
    stderr: step.stderr,
    summary: step.summary,
    outputs: JSON.stringify(step.outputs),
    comments: github.server.comments.map(({ body }) => body).join('\n'),
    requests: JSON.stringify(
      github.server.requests.slice(github0).map((one) => ({ ...one, headers: undefined, authorization: undefined })),
    ),
    ...Object.fromEntries(left),
    ...argv,
  };
  return { step, files: names, leaks: leaks(texts, all) };
}

test('what looks for secrets finds them, however they are written', () => {
  for (const [how, written] of writings(mark('here')))
    expect({ how, found: leaks({ there: `<${written}>` }, { it: mark('here') }).length > 0 }).toEqual({
      how,
      found: true,
    });
  for (const before of ['', 'a', 'ab', 'abc'])
    expect(
      leaks({ there: Buffer.from(`${before}${mark('here')}tail`).toString('base64') }, { it: mark('here') }),
    ).not.toEqual([]);
  expect(leaks({ there: 'nothing of the kind' }, { it: mark('here') })).toEqual([]);
});

const OF_FILES = {
  role: plain('role'),
  dollar: plain('dollar'),
  comment: plain('comment'),
  json: plain('json'),
  connection: plain('connection'),
  notice: plain('notice'),
};
const ROLES = `CREATE ROLE leak_a LOGIN PASSWORD '${OF_FILES.role}';
ALTER ROLE leak_a PASSWORD $p$${OF_FILES.dollar}$p$;
ALTER ROLE leak_a PASSWORD /* new */ '${OF_FILES.comment}';
CREATE TABLE settings (key text, value jsonb);
INSERT INTO settings VALUES ('mail', '{"password": "${OF_FILES.json}"}');
INSERT INTO settings SELECT 'db', to_jsonb('host=h password=${OF_FILES.connection}'::text);
DO $$ BEGIN RAISE NOTICE 'now postgres://u:${OF_FILES.notice}@h/d'; END $$;
`;
const EXPECTED = `queries:
  - { name: the connection, sql: "SELECT count(*) FROM settings WHERE value::text LIKE '%password=${plain('verify')}%'", equals: 0 }
`;

test('PostgreSQL: an apply that goes well', async () => {
  // Only a superuser may make a role that logs in.
  const url = postgres.superuserUrl(new URL(await postgres.createDatabase()).pathname.slice(1));
  const query = new URL(url);
  query.password = '';
  query.searchParams.set('password', URL_PASSWORD);
  const {
    step,
    files,
    leaks: found,
  } = await look(
    { 'the URL': URL_PASSWORD, verify: plain('verify'), 'of the backup': plain('backup'), ...OF_FILES },
    { 'db/migrations/002_roles.sql': ROLES, 'verify.yml': EXPECTED },
    {
      command: 'apply',
      'database-url': url,
      'direct-url': query.href,
      shadow: 'embedded',
      'backup-proof': 'list',
      'backup-passphrase': plain('backup'),
      'fail-on': 'never',
      verify: 'verify.yml',
    },
    { push: true },
  );
  expect(step.outputs).toMatchObject({ 'failure-reason': '', 'applied-count': '2' });
  expect(files).toEqual(
    expect.arrayContaining([expect.stringMatching(/\.age$/), expect.stringMatching(/\.age\.manifest\.json$/)]),
  );
  expect(found).toEqual([]);
});

test('PostgreSQL: a plan whose every statement says a password and fails, on a scratch server of its own', async () => {
  const own = { quoted: plain('quoted'), server: plain('server'), raised: plain('raised'), environment: URL_PASSWORD };
  const files = {
    'db/migrations/002_quoted.sql': `ALTER ROLE app PASSWORD "${own.quoted}";\n`,
    'db/migrations/003_server.sql': `CREATE SERVER nowhere FOREIGN DATA WRAPPER none OPTIONS (host 'h', sslpassword '${own.server}');\n`,
    'db/migrations/004_raised.sql': `DO $$ BEGIN RAISE EXCEPTION 'no login as postgres://u:${own.raised}@h/d'
    USING DETAIL = '${URL_PASSWORD.replaceAll("'", "''")} in base64: ${Buffer.from(URL_PASSWORD).toString('base64')}', HINT = 'password=${own.raised}'; END $$;\n`,
  };
  const scratchUrl = await postgres.createDatabase();
  for (const [name, text] of Object.entries(files)) {
    const { step, leaks: found } = await look(
      own,
      { [name]: text },
      {
        command: 'plan',
        'database-url': (await postgres.createDatabase()).replace(/:[^:@/]*@/, '@'),
        shadow: scratchUrl,
      },
      { env: { PGPASSWORD: URL_PASSWORD } },
    );
    expect([name, step.outputs['verdict']]).toEqual([name, 'blocked']);
    // Check runs are among the requests that were looked at.
    expect(github.server.asked('POST').some((one) => one.includes('/check-runs'))).toBe(true);
    expect(github.server.comments).not.toEqual([]);
    expect(found).toEqual([]);
  }
});

test('code of a migration that prints what it was given, in other letters too', async () => {
  const given = { handed: plain('handed'), 'the URL': URL_PASSWORD };
  const tool = `const s = process.env.API_TOKEN;
console.log('token', s, Buffer.from(s).toString('base64'), Buffer.from(s).toString('hex'), encodeURIComponent(s), JSON.stringify({ s }));
console.error('it is', s);
process.exit(3);
`;
  const { step, leaks: found } = await look(
    given,
    { 'tool.mjs': tool },
    {
      command: 'plan',
      layout: 'program',
      'program-up': `"${process.execPath}" tool.mjs`,
      'program-environment': 'API_TOKEN',
      shadow: 'embedded',
      migrations: 'db/migrations',
    },
    { env: { API_TOKEN: given.handed } },
  );
  expect(step.status).not.toBe(0);
  expect(step.log).toContain('token ***');
  expect(found).toEqual([]);
});

test.each(FAMILY)('%s: an apply that fails at a statement full of passwords', async (key) => {
  const mysql = family[FAMILY.indexOf(key)] as TestMysql;
  const own = {
    'the URL': URL_PASSWORD,
    user: plain('user'),
    set: plain('set'),
    source: plain('source'),
    signal: plain('signal'),
  };
  const url = await mysql.createDatabase();
  const { step, leaks: found } = await look(
    own,
    {
      'db/migrations/001_users.sql': 'CREATE TABLE users (id int PRIMARY KEY, note varchar(200));\n',
      'db/migrations/002_signal.sql': `INSERT INTO users VALUES (1, 'password=${own.source}');
CREATE PROCEDURE p() BEGIN IF EXISTS (SELECT 1 FROM users WHERE id = 7) THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no: mysql://root:${own.signal}@h/d'; END IF; END;
CALL p();
CREATE USER leak_m IDENTIFIED BY '${own.user}';
SET PASSWORD FOR leak_m = PASSWORD('${own.set}');
`,
    },
    {
      command: 'apply',
      'database-url': url,
      shadow: mysql.rootUrl(),
      'mysql-binaries': mysql.bin,
      'backup-proof': 'list',
      'fail-on': 'never',
    },
    { push: true },
  );
  expect(step.outputs['verdict']).toBe('failed');
  expect(step.summary).toContain('IDENTIFIED BY');
  expect(found).toEqual([]);
});
