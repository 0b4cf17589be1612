// Killed at statements of a migration of ten, again and again until it is through: what is in the end must be what one run that
// nothing stopped leaves behind, every statement once. In `npm run chaos` at each of them.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mysql } from '../src/engines/mysql.js';
import { mysqlDialect } from '../src/engines/mysqlfamily/dialect.js';
import { startProxy, type Trap } from './crash-mysql-proxy.js';
import { put, scratch } from './support/checkout.js';
import { asRoot, mysqlKeys, type SharedMysql, sharedMysql } from './support/mysql.js';

const BUNDLE = join(process.env['MIGRATE_ON_MERGE_DIST'] ?? 'dist', 'index.js');

const BASE = [
  'CREATE TABLE people (id int PRIMARY KEY, n int NOT NULL, note varchar(20))',
  'CREATE TABLE old (id int)',
  "INSERT INTO people VALUES (1, 10, 'a'), (2, 20, 'b')",
];
const TRIGGER =
  'CREATE TRIGGER count_up BEFORE INSERT ON people FOR EACH ROW\nBEGIN\n  SET NEW.n = NEW.n + 1;\n  SET NEW.note = NULL;\nEND';

/** The ten, and what they need of their session; those that go in with their line of the journal are marked. */
const STATEMENTS: readonly (readonly [text: string, inTransaction: boolean])[] = [
  ['CREATE TABLE made (id int AUTO_INCREMENT PRIMARY KEY, person int, n int)', false],
  // What goes on after a kill needs it as well
  ["SET @who = 'us', sql_mode = 'ANSI_QUOTES,STRICT_TRANS_TABLES'", true],
  ['ALTER TABLE people ADD COLUMN email varchar(50)', false],
  ['INSERT INTO made (person, n) SELECT id, n FROM people', true],
  ['CREATE INDEX by_note ON people (note)', false],
  // Twice would be seen
  ['UPDATE "people" SET n = n + 1, note = @who', true],
  ['ALTER TABLE made ADD FOREIGN KEY (person) REFERENCES people (id)', false],
  ['CREATE VIEW both_of AS SELECT p.id, m.n FROM people p JOIN made m ON m.person = p.id', false],
  [TRIGGER, false],
  ['RENAME TABLE "made" TO "kept"', false],
  ['DROP TABLE old', false],
];
const ALL = STATEMENTS.length;
const FILE = STATEMENTS.map(([text]) => `${text};\n`).join('');

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** One database, and the way to it. */
async function place(server: SharedMysql) {
  const folder = scratch();
  put(folder, { 'm/001_ten.sql': FILE, 'base.sql': `${BASE.slice(0, 2).join(';\n')};\n` });
  const url = new URL(await server.createDatabase());
  const database = url.pathname.slice(1);
  await asRoot(server.rootUrl(database), ...BASE);
  const proxy = await startProxy(server.port);
  url.port = String(proxy.port);
  // What is encrypted cannot be looked into on its way
  url.search = '?ssl-mode=DISABLED';

  const start = (command: string) => {
    const flags = ['--migrations', 'm', '--database-url', 'env:TARGET', '--fail-on', 'never'];
    const only =
      command === 'apply'
        ? ['--backup', 'none', '--shadow', server.rootUrl(), '--shadow-setup', 'base.sql']
        : ['--resume'];
    const child = spawn(process.execPath, [BUNDLE, command, '--working-directory', folder, ...flags, ...only], {
      env: { PATH: process.env['PATH'], TARGET: url.href },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<Ended>((resolve) =>
      child.on('close', (code) => resolve({ code, output: output.replaceAll(/\s+/g, ' ') })),
    );
    return { child, ended };
  };
  const root = (...statements: readonly string[]): Promise<Record<string, unknown>[]> =>
    asRoot(server.rootUrl(database), ...statements);

  return {
    proxy,
    database,
    rootUrl: server.rootUrl(database),
    start,
    root,
    /** Everything that there is, without the database's own name. */
    async all(): Promise<string> {
      await using session = await mysql.connect({
        url: server.rootUrl(database),
        connectTimeoutMs: 10_000,
        applicationName: 'test',
      });
      const { objects } = await mysqlDialect.snapshot(session, { historySchema: 'migrate_on_merge' });
      const rows = [
        await root('SELECT * FROM people ORDER BY id'),
        await root('SELECT person, n FROM kept ORDER BY person'),
      ];
      const schema = [...objects].map(([key, { definition }]) => `${key}: ${definition}`).sort();
      return JSON.stringify([schema, rows], null, 1).replaceAll(database, 'DB');
    },
    history: () => root('SELECT id, state, statements_done, statements_all, in_flight FROM migrate_on_merge_history'),
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
  };
}
type Place = Awaited<ReturnType<typeof place>>;

const WHOLE = [{ id: '001_ten.sql', state: 'applied', statements_done: ALL, statements_all: ALL, in_flight: null }];

const trapAt = (index: number, when: Trap['when'], spring: Trap['spring']): Trap => {
  const [statement, commit] = STATEMENTS[index] ?? ['', false];
  return { statement, commit, when, spring };
};

/** Where a run is stopped: what goes on after the one is stopped at the next. */
interface Stop {
  readonly index: number;
  readonly when: Trap['when'];
}
const stops = (whens: (index: number) => readonly Trap['when'][]): readonly Stop[] =>
  [...STATEMENTS.keys()].flatMap((index) => whens(index).map((when) => ({ index, when })));

/** Stopped at each statement in turn, by the tool's own death or by the server ending its session. */
async function chain(at: Place, who: 'tool' | 'session', all: readonly Stop[]): Promise<void> {
  for (const [n, { index, when }] of all.entries()) {
    const running = at.start(n === 0 ? 'apply' : 'repair');
    at.proxy.set(
      trapAt(index, when, async (session) => {
        if (who === 'session') await at.root(`KILL CONNECTION ${session}`);
        else {
          running.child.kill('SIGKILL');
          await running.ended;
        }
      }),
    );
    const { code, output } = await running.ended;
    const where = `${who}, ${when}, statement ${index + 1}\n${output}`;
    expect([at.proxy.sprung(), where]).toEqual([true, where]);
    const inside = when === 'before' ? index : index + 1;
    if (who === 'tool') {
      expect([code, where]).toEqual([null, where]);
      continue;
    }
    expect([code, where]).toEqual([2, where]);
    // The report says how much is in, to the statement
    expect(output).toContain(
      inside === ALL
        ? 'Every statement of 001_ten.sql is in, but the history does not say so.'
        : inside === 0
          ? `none of its ${ALL} statements is in`
          : `statements 1 to ${inside} of ${ALL} are in`,
    );
  }
  const refused = await at.start('apply').ended;
  expect([refused.code, refused.output]).toEqual([expect.any(Number), expect.stringContaining('repair --resume')]);
  const { code, output } = await at.start('repair').ended;
  expect([code, output]).toEqual([0, expect.stringContaining('every statement is in')]);
}

const EXHAUSTIVE = process.env['CHAOS'] === 'all';
/** Every server and every statement only in `npm run chaos`. */
const keys = EXHAUSTIVE ? mysqlKeys : mysqlKeys.filter((key) => /^mysql/.test(key));
const sample = (all: readonly Stop[]): readonly Stop[] =>
  EXHAUSTIVE ? all : all.filter((_, i) => i === 1 || i === Math.floor(all.length / 2) || i === all.length - 1);

describe.each(keys)('%s', (key) => {
  let server: SharedMysql;
  /** What a run that nothing stopped leaves behind. */
  let wanted = '';
  beforeAll(async () => {
    server = await sharedMysql(key);
    await using plain = await place(server);
    expect(await plain.start('apply').ended).toMatchObject({ code: 0 });
    wanted = await plain.all();
    expect(wanted).toContain('count_up');
    expect(await plain.history()).toEqual(WHOLE);
  });

  /** Of a flavour with two servers one ends the session before a statement where the other does after it; one alone does both. */
  const alike = mysqlKeys.filter((other) => other.split('-')[0] === key.split('-')[0]);
  const odd = alike.indexOf(key) % 2;
  const chains: readonly (readonly ['tool' | 'session', readonly Stop[]])[] = [
    ['tool', stops(() => ['before'])],
    ['tool', stops(() => ['after'])],
    ['session', stops((index) => (alike.length < 2 ? ['before', 'after'] : [index % 2 === odd ? 'before' : 'after']))],
  ];

  test('killed before and after statements, the tool or its session: the same in the end', async () => {
    await Promise.all(
      chains.map(async ([who, all]) => {
        await using at = await place(server);
        await chain(at, who, sample(all));
        expect(await at.all()).toBe(wanted);
        expect(await at.history()).toEqual(WHOLE);
      }),
    );
  });

  test('killed while the server still works on a statement: the next run waits for its end, and then looks', async () => {
    await using at = await place(server);
    await using holder = await mysql.connect({ url: at.rootUrl, connectTimeoutMs: 10_000, applicationName: 'test' });
    await holder.run('START TRANSACTION');
    await holder.run('SELECT * FROM people');
    const running = at.start('apply');
    const stuck = (): Promise<unknown[]> =>
      at.root(
        `SELECT 1 FROM information_schema.PROCESSLIST WHERE DB = '${at.database}' AND STATE LIKE '%metadata lock%'`,
      );
    for (const end = Date.now() + 60_000; (await stuck()).length === 0 && Date.now() < end; ) await sleep(50);
    running.child.kill('SIGKILL');
    await running.ended;
    const repair = at.start('repair');
    await sleep(1_000);
    await holder.run('ROLLBACK');
    const { code, output } = await repair.ended;
    expect([code, output]).toEqual([0, expect.stringContaining('every statement is in')]);
    expect(await at.all()).toBe(wanted);
    expect(await at.history()).toEqual(WHOLE);
  });
});
