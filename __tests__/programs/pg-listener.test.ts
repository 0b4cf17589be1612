// The listener as programs meet it: drivers, and clients that say the protocol word by word, on a real server and on the embedded one.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { openPglite } from '../../src/engines/pglite.js';
import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import { FrameReader, frame } from '../../src/io/pg-frames.js';
import { ServerError } from '../../src/model/error.js';
import type { Ran, Session } from '../../src/model/session.js';
import { Connections } from '../../src/programs/connections.js';
import { listen, type Sent } from '../../src/programs/listener.js';
import { raw } from '../../src/sql/query.js';
import { sharedPostgres } from '../support/postgres.js';
import { bind, describe_, dial, execute, flush, login, parse, query, short, startup, sync } from './raw-client.js';

interface Place extends AsyncDisposable {
  readonly url: string;
  readonly session: Session;
  /** What was shown, in order: each text once its answer was there. */
  readonly sent: Sent[];
  /** Our own statement after each of theirs, as a rehearsal makes it. */
  nosy: boolean;
  onSend: ((sent: Sent, send: () => Promise<Ran>) => Promise<void>) | undefined;
}

async function place(session: Session, open?: () => Promise<Session>): Promise<Place> {
  const sent: Sent[] = [];
  const state = {
    nosy: true,
    onSend: undefined as Place['onSend'],
  };
  const connections = new Connections(
    session,
    () => open,
    async (one, send, on) => {
      if (state.onSend === undefined) await send();
      else await state.onSend(one, send);
      sent.push(one);
      if (state.nosy && on.transaction() !== 'failed') await on.query(raw('SELECT 1'));
    },
    { renew: (on) => postgresql.reset(on), left: () => undefined },
  );
  const listener = await listen({
    dialect: 'postgresql',
    user: session.server.user,
    database: session.server.database,
    connect: () => connections.connect(),
    split: async (text) => (await postgresql.split(text)).statements.map(({ sql }) => sql),
  });
  return Object.assign(state, {
    url: listener.url,
    session,
    sent,
    async [Symbol.asyncDispose]() {
      await listener[Symbol.asyncDispose]();
      await connections.close();
      await session.close();
    },
  });
}

async function onServer(): Promise<Place> {
  const server = await sharedPostgres(17);
  const url = await server.createDatabase();
  const open = (): Promise<Session> =>
    postgres.connect({ url, connectTimeoutMs: 5_000, applicationName: 'listener test' });
  return place(await open(), open);
}

const PLACES: readonly (readonly [string, () => Promise<Place>])[] = [
  ['PostgreSQL', onServer],
  ['PGlite', async () => place(await openPglite())],
];

async function client(url: string): Promise<pg.Client & AsyncDisposable> {
  const made = new pg.Client({ connectionString: url });
  made.on('error', () => undefined);
  await made.connect();
  return Object.assign(made, { [Symbol.asyncDispose]: () => made.end().catch(() => undefined) });
}

const texts = ({ sent }: Place): readonly string[] => sent.map(({ text }) => text);

describe.each(PLACES)('on %s', (name, open) => {
  test('a wrong password is refused, and hostile starts end the connection alone', async () => {
    await using at = await open();
    const wrong = at.url.replace(/:[0-9a-f]+@/, ':wrong@');
    await expect(client(wrong)).rejects.toMatchObject({ code: '28P01' });
    const huge = Buffer.alloc(8, 0xff);
    const short4 = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0]);
    const cancel = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2e]);
    for (const bytes of [huge, short4, cancel, Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'), Buffer.alloc(100)]) {
      const one = await dial(at.url);
      one.send(bytes);
      await one.until('never');
      expect(one.closed).toBe(true);
    }
    // Before its password a client gets no room for a long message
    const long = await dial(at.url);
    long.send(startup({ user: 'x' }));
    await long.until('R');
    long.send(Buffer.from([0x70, 0x3f, 0xff, 0xff, 0xff]), Buffer.alloc(64_000));
    await long.until('never');
    expect(long.closed).toBe(true);
    const old = await dial(at.url);
    old.send(startup({ user: 'x' }, 0x0002_0000));
    expect(short(await old.until('E'))).toEqual(['error 08P01']);
    const replica = await dial(at.url);
    replica.send(startup({ user: 'x', replication: 'true' }));
    expect(short(await replica.until('E'))).toEqual(['error 0A000']);
    await using well = await client(at.url);
    expect((await well.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test('statements with values, prepared ones by name and without, with ours in between', async () => {
    await using at = await open();
    await using one = await client(at.url);
    await one.query('CREATE TABLE t (id int, name text)');
    for (const id of [1, 2, 3])
      await one.query({ name: 'add', text: 'INSERT INTO t VALUES ($1, $2)', values: [id, `n${id}`] });
    expect((await one.query('SELECT name FROM t WHERE id = $1', [2])).rows).toEqual([{ name: 'n2' }]);
    expect(at.sent.filter(({ text }) => text.startsWith('INSERT')).map(({ values }) => values)).toEqual([
      ['1', 'n1'],
      ['2', 'n2'],
      ['3', 'n3'],
    ]);
    // The statement without a name is prepared once and run later, after ours have taken it away
    await using raw_ = await login(at.url).then((made) =>
      Object.assign(made, { [Symbol.asyncDispose]: async () => void made.socket.destroy() }),
    );
    expect(await raw_.ask(parse('', 'SELECT $1::int + 1'), describe_('S', ''), sync)).toEqual([
      '1',
      't',
      'T',
      'ready I',
    ]);
    for (const value of ['1', '41']) {
      raw_.send(bind('', '', [value]), execute(''), sync);
      const answer = await raw_.until('Z');
      expect(short(answer)).toEqual(['2', 'D', 'SELECT 1', 'ready I']);
    }
  });

  test('a text of several statements is one transaction, each shown by itself', async () => {
    await using at = await open();
    await using one = await client(at.url);
    await one.query("CREATE TABLE a (x int); INSERT INTO a VALUES (1), (2); COMMENT ON TABLE a IS 'x;y'");
    expect(texts(at)).toEqual([
      'BEGIN',
      'CREATE TABLE a (x int)',
      'INSERT INTO a VALUES (1), (2)',
      "COMMENT ON TABLE a IS 'x;y'",
      'COMMIT',
    ]);
    await expect(one.query('CREATE TABLE b (x int); SELECT 1/0; CREATE TABLE c (x int)')).rejects.toMatchObject({
      code: '22012',
    });
    expect((await one.query("SELECT to_regclass('b') AS b, to_regclass('c') AS c")).rows).toEqual([
      { b: null, c: null },
    ]);
    at.sent.length = 0;
    // Its own transactions part such a text as well
    await one.query(
      'BEGIN; CREATE TABLE d (x int); SAVEPOINT s; INSERT INTO d VALUES (1); ROLLBACK TO s; COMMIT; CREATE TABLE e (x int)',
    );
    expect(texts(at).filter((text) => !/^(?:BEGIN|COMMIT)$/.test(text))).toEqual([
      'CREATE TABLE d (x int)',
      'SAVEPOINT s',
      'INSERT INTO d VALUES (1)',
      'ROLLBACK TO s',
      'CREATE TABLE e (x int)',
    ]);
    expect((await one.query('SELECT count(*)::int AS n FROM d')).rows).toEqual([{ n: 0 }]);
    // An error within its own transaction leaves it failed, as the server does
    await expect(one.query('BEGIN; SELECT 1/0; SELECT 2')).rejects.toMatchObject({ code: '22012' });
    await expect(one.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' });
    await one.query('ROLLBACK');
    expect(at.session.transaction()).toBe('idle');
  });

  test('a pipeline: several statements before one Sync are one transaction, each shown with its values', async () => {
    await using at = await open();
    const one = await login(at.url);
    expect(await one.ask(query('CREATE TABLE t (x int UNIQUE)'))).toEqual(['CREATE TABLE', 'ready I']);
    const add = (value: string): readonly Buffer[] => [
      parse('', 'INSERT INTO t VALUES ($1)'),
      bind('', '', [value]),
      execute(''),
    ];
    expect(await one.ask(...add('1'), ...add('2'), sync)).toEqual([
      '1',
      '2',
      'INSERT 0 1',
      '1',
      '2',
      'INSERT 0 1',
      'ready I',
    ]);
    expect(at.sent.filter(({ values }) => values !== undefined).map(({ values }) => values)).toEqual([['1'], ['2']]);
    // The second fails: the first goes too, the third is passed over
    expect(await one.ask(...add('3'), ...add('1'), ...add('4'), sync)).toEqual([
      '1',
      '2',
      'INSERT 0 1',
      '1',
      '2',
      'error 23505',
      'ready I',
    ]);
    one.send(query('SELECT x FROM t'));
    expect(short(await one.until('Z'))).toEqual(['T', 'D', 'D', 'SELECT 2', 'ready I']);
    // BEGIN without a Sync of its own, as JDBC has it
    at.sent.length = 0;
    expect(await one.ask(parse('', 'BEGIN'), bind('', ''), execute(''), ...add('5'), sync)).toEqual([
      '1',
      '2',
      'BEGIN',
      '1',
      '2',
      'INSERT 0 1',
      'ready T',
    ]);
    expect(texts(at)).toEqual(['BEGIN', 'INSERT INTO t VALUES ($1)']);
    expect(await one.ask(query('COMMIT'))).toEqual(['COMMIT', 'ready I']);
    one.socket.destroy();
  });

  test('what was flushed and not ended is undone where the client fails or goes', async () => {
    await using at = await open();
    const one = await login(at.url);
    await one.ask(query('CREATE TABLE t (x int UNIQUE)'));
    const add = (value: string): readonly Buffer[] => [
      parse('', 'INSERT INTO t VALUES ($1)'),
      bind('', '', [value]),
      execute(''),
    ];
    one.send(...add('1'), flush);
    expect(short(await one.until('C'))).toEqual(['1', '2', 'INSERT 0 1']);
    expect(await one.ask(...add('1'), sync)).toEqual(['1', '2', 'error 23505', 'ready I']);
    one.send(...add('7'), flush);
    await one.until('C');
    one.socket.destroy();
    await using other = await client(at.url);
    expect((await other.query('SELECT count(*)::int AS n FROM t')).rows).toEqual([{ n: 0 }]);
  });

  test('a portal that is read bit by bit', async () => {
    await using at = await open();
    const one = await login(at.url);
    one.send(parse('', 'SELECT generate_series(1, 5)'), bind('', ''), execute('', 2), flush);
    expect(short(await one.until('s'))).toEqual(['1', '2', 'D', 'D', 's']);
    one.send(execute('', 2), flush);
    expect(short(await one.until('s'))).toEqual(['D', 'D', 's']);
    expect(await one.ask(execute('', 2), sync)).toEqual(['D', 'SELECT 1', 'ready I']);
    expect(texts(at)).toEqual(['SELECT generate_series(1, 5)']);
    // By name, within a transaction, over several Syncs
    await one.ask(query('BEGIN'));
    expect(await one.ask(parse('s', 'SELECT generate_series(1, 3)'), bind('p', 's'), execute('p', 2), sync)).toEqual([
      '1',
      '2',
      'D',
      'D',
      's',
      'ready T',
    ]);
    expect(await one.ask(execute('p', 2), sync)).toEqual(['D', 'SELECT 1', 'ready T']);
    one.socket.destroy();
  });

  test('COPY both ways, and rows that are wrong', async () => {
    await using at = await open();
    await using one = await client(at.url);
    await one.query('CREATE TABLE t (id int, name text)');
    const write = async (rows: string): Promise<void> => {
      const stream = one.query(copyFrom('COPY t FROM STDIN'));
      await new Promise<void>((resolve, reject) => {
        stream.on('finish', resolve).on('error', reject);
        stream.end(rows);
      });
    };
    await write('1\tone\n2\ttwo\n');
    await expect(write('x\ty\n')).rejects.toMatchObject({ code: '22P02' });
    const chunks: Buffer[] = [];
    for await (const chunk of one.query(copyTo('COPY t TO STDOUT'))) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('1\tone\n2\ttwo\n');
    // A client that goes in the middle of its rows
    const gone = await login(at.url);
    gone.send(query('COPY t FROM STDIN'));
    await gone.until('G');
    gone.send(frame('d', Buffer.from('3\tthree\n')));
    gone.socket.end();
    await sleep(50);
    expect((await one.query('SELECT count(*)::int AS n FROM t')).rows).toEqual([{ n: 2 }]);
  });

  test('a statement of 50 MB, and 200,000 rows to a client that reads slowly, in little memory', async () => {
    await using at = await open();
    await using one = await client(at.url);
    const long = `SELECT length('${'x'.repeat(50 * 1024 * 1024)}') AS n`;
    expect((await one.query(long)).rows).toEqual([{ n: 50 * 1024 * 1024 }]);
    const slow = await login(at.url);
    at.nosy = false;
    const before = process.memoryUsage().arrayBuffers;
    slow.socket.pause();
    slow.send(query("SELECT i, repeat('x', 500) FROM generate_series(1, 200000) AS i"));
    await sleep(1_500);
    const held = process.memoryUsage().arrayBuffers - before;
    // The embedded server has its whole answer in memory by itself
    if (name === 'PostgreSQL') expect(held).toBeLessThan(40 * 1024 * 1024);
    let rows = 0;
    slow.socket.resume();
    for (;;) {
      const heard = await slow.until('C').then((all) => all);
      rows += heard.filter(({ type }) => type === 'D').length;
      if (heard.at(-1)?.type === 'C') break;
    }
    expect(rows).toBe(200_000);
    slow.socket.destroy();
  });

  test('a connection after another has nothing of it: prepared names, settings, temporary tables, locks', async () => {
    await using at = await open();
    for (let i = 0; i < 3; i += 1) {
      await using one = await client(at.url);
      await one.query({ name: 's1', text: 'SELECT 1' });
      await one.query('SET search_path TO nowhere; CREATE TEMP TABLE mine (x int)');
      await one.query('SELECT pg_advisory_lock(4711)');
      await one.query('BEGIN');
      await one.query('SELECT 1');
    }
    const left = () =>
      at.session.query(
        raw(
          "SELECT to_regclass('pg_temp.mine') AS t, (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()) AS n",
        ),
      );
    // The client's end is heard a moment after the client has gone
    for (let i = 0; i < 200 && (await left())[0]?.['n'] !== '0'; i += 1) await sleep(25);
    expect(await left()).toEqual([{ t: null, n: '0' }]);
    expect(at.session.transaction()).toBe('idle');
  });

  test('an error of whoever watches reaches the program; a refused second attempt is told once', async () => {
    await using at = await open();
    await using one = await client(at.url);
    await one.query('CREATE TABLE t (x int)');
    at.onSend = () => Promise.reject(new ServerError('not now', '55000', { hint: 'later' }));
    await expect(one.query('INSERT INTO t VALUES (1)')).rejects.toMatchObject({
      code: '55000',
      message: 'not now',
      hint: 'later',
    });
    // Sent twice, as after a lock that was not had in time: the client has one answer, and the rows of a COPY are there again
    at.onSend = async (_, send) => {
      await send();
      await send();
    };
    await one.query('INSERT INTO t VALUES ($1)', [2]);
    const stream = one.query(copyFrom('COPY t FROM STDIN'));
    await new Promise<void>((resolve, reject) => {
      stream.on('finish', resolve).on('error', reject);
      stream.end('3\n');
    });
    at.onSend = undefined;
    expect((await one.query('SELECT x FROM t ORDER BY 1')).rows.map(({ x }) => x as number)).toEqual([2, 2, 3, 3]);
  });
});

test('several connections at once have sessions of their own', async () => {
  await using at = await onServer();
  await using one = await client(at.url);
  await using two = await client(at.url);
  await one.query('BEGIN');
  await one.query('CREATE TABLE t (x int)');
  expect((await two.query("SELECT to_regclass('t') AS t")).rows).toEqual([{ t: null }]);
  await one.query('COMMIT');
  expect((await two.query("SELECT to_regclass('t') AS t")).rows).toEqual([{ t: 't' }]);
});

test('a request to cancel, by the number that the client was told', async () => {
  await using at = await onServer();
  await using one = await client(at.url);
  const { processID, secretKey } = one as unknown as { readonly processID: number; readonly secretKey: number };
  const running = one.query('SELECT pg_sleep(30)');
  running.catch(() => undefined);
  await sleep(200);
  const other = await dial(at.url);
  const bytes = Buffer.alloc(16);
  bytes.writeInt32BE(16, 0);
  bytes.writeInt32BE(80_877_102, 4);
  bytes.writeInt32BE(processID, 8);
  bytes.writeInt32BE(secretKey + 1, 12);
  other.send(bytes);
  await other.until('never');
  const right = await dial(at.url);
  bytes.writeInt32BE(secretKey, 12);
  right.send(bytes);
  await expect(running).rejects.toMatchObject({ code: '57014' });
  expect((await one.query('SELECT 1 AS x')).rows).toEqual([{ x: 1 }]);
});

test("a session of the server that ends in the middle ends the connection with the server's word", async () => {
  await using at = await onServer();
  const one = await login(at.url);
  const server = await sharedPostgres(17);
  const admin = new pg.Client({ connectionString: server.superuserUrl() });
  await admin.connect();
  one.send(query('SELECT pg_sleep(30)'));
  await sleep(200);
  await admin.query('SELECT pg_terminate_backend($1)', [at.session.id]);
  await admin.end();
  const heard = await one.until('never');
  expect(short(heard)).toContain('error 57P01');
  expect(one.closed).toBe(true);
  expect(at.session.lost).toBeDefined();
});

test('what still runs for a client that is gone is cancelled when the listener closes', async () => {
  const at = await onServer();
  const one = await login(at.url);
  one.send(query('SELECT pg_sleep(60)'));
  await sleep(200);
  one.socket.destroy();
  const start = performance.now();
  await at[Symbol.asyncDispose]();
  expect(performance.now() - start).toBeLessThan(40_000);
});

test('settings of the start count, and what the server says of them is told', async () => {
  await using at = await onServer();
  const one = await dial(at.url);
  one.send(startup({ user: 'x', TimeZone: 'Asia/Tokyo', options: '-c statement_timeout=1234 --work_mem=5MB' }));
  await one.until('R');
  one.send(frame('p', decodeURIComponent(new URL(at.url).password)));
  const told = (await one.until('Z'))
    .filter(({ type }) => type === 'S')
    .map(({ bytes }) => {
      const reader = new FrameReader(bytes);
      return [reader.text(), reader.text()];
    });
  expect(told).toContainEqual(['TimeZone', 'Asia/Tokyo']);
  expect(
    await at.session.query(raw("SELECT current_setting('statement_timeout') AS s, current_setting('work_mem') AS w")),
  ).toEqual([{ s: '1234ms', w: '5MB' }]);
  one.socket.destroy();
});
