// How far long work is: words, and where the numbers come from on real servers.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { postgres } from '../../src/engines/postgres.js';
import { bytesDumped } from '../../src/engines/postgresql/copying.js';
import type { ProgressEvent } from '../../src/model/events.js';
import { raw } from '../../src/sql/query.js';
import { opened } from '../../src/steps/backup/content.js';
import { farWords, pace } from '../../src/steps/backup/pace.js';
import { phases } from '../../src/steps/watch.js';
import { sharedPostgres } from '../support/postgres.js';
import { temporary } from './backup-helpers.js';
import { command, one, saved } from './restore-helpers.js';
import { connect } from './verify-fixtures.js';

const MAJOR = 18;
const GB = 1_000_000_000;

test.each([
  [{ done: GB, total: 40_000 * GB }, 20_000_000, '1.0 GB of 40 TB (0 %) in 5 h 33 min, 50 kB/s'],
  [{ done: GB, total: 40 * GB }, 2_000_000, '1.0 GB of 40 GB (2 %) in 33 min 20 s, 500 kB/s, about 21 h 40 min left'],
  [{ done: GB, total: 4 * GB }, 20_000, '1.0 GB of 4.0 GB (25 %) in 20.0 s, 50 MB/s, about 60 s left'],
  [
    { done: GB, total: 4 * GB, about: true, more: '300 MB written' },
    20_000,
    '1.0 GB of about 4.0 GB (25 %) in 20.0 s, 50 MB/s, about 60 s left, 300 MB written',
  ],
  // Too early for a rate to be one
  [{ done: 1_000_000, total: 4 * GB }, 20_000, '1.0 MB of 4.0 GB (0 %) in 20.0 s, 50 kB/s'],
  [{ done: GB, total: 4 * GB }, 1_000, '1.0 GB of 4.0 GB (25 %) in 1.0 s, 1.0 GB/s'],
  // The estimate was too small
  [{ done: 5 * GB, total: 4 * GB, about: true }, 20_000, '5.0 GB in 20.0 s, 250 MB/s'],
  [{ done: GB }, 20_000, '1.0 GB in 20.0 s, 50 MB/s'],
  [{ done: 0, total: 0 }, 20_000, '0 bytes in 20.0 s, 0 bytes/s'],
])('%j after %d ms', (far, ms, words) => {
  expect(farWords(far, ms)).toBe(words);
});

test('time left is of the phase that the server is in', () => {
  const words = phases();
  expect(words(undefined, 5_000)).toBeUndefined();
  expect(words({ phase: 'building index: scanning table', share: 0.1 }, 10_000)).toBe(
    'building index: scanning table: 10 %',
  );
  expect(words({ phase: 'building index: scanning table', share: 0.4 }, 20_000)).toBe(
    'building index: scanning table: 40 %, about 20 s left',
  );
  expect(words({ phase: 'building index: sorting' }, 30_000)).toBe('building index: sorting');
  expect(words({ phase: 'building index: loading', share: 0.5 }, 40_000)).toBe('building index: loading: 50 %');
});

test('whoever cannot be asked, or answers late, harms nobody and is not told after the end', async () => {
  const told: string[] = [];
  const progress = (event: ProgressEvent): void => {
    if (event.type === 'backup') told.push(event.text);
  };
  jest.useFakeTimers();
  try {
    let late: (far: { done: number }) => void = () => undefined;
    {
      using going = pace(progress, 'dump');
      going.by(() => Promise.reject(new Error('no right')));
      await jest.advanceTimersByTimeAsync(2_100);
      going.by(() => ({ done: GB }));
      await jest.advanceTimersByTimeAsync(3_000);
      going.by(() => new Promise((resolve) => (late = resolve)));
      await jest.advanceTimersByTimeAsync(60_000);
    }
    late({ done: 1 });
    await jest.advanceTimersByTimeAsync(60_000);
  } finally {
    jest.useRealTimers();
  }
  expect(told).toEqual(['dump: 2.0 s so far', expect.stringMatching(/^dump: 1\.0 GB in [23]\.\d s, \d+ MB\/s$/)]);
});

test('a file tells how much of it was read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mom-pace-'));
  try {
    const path = join(folder, 'dump');
    writeFileSync(path, Buffer.alloc(1_000_000));
    const { stream, read } = opened({ path });
    expect(read()).toBe(0);
    for await (const _ of stream) expect(read()).toBeGreaterThan(0);
    expect(read()).toBe(1_000_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an index build, and a dump in the middle of its second table', async () => {
  const server = await sharedPostgres(MAJOR);
  const url = await server.createDatabase();
  await using session = await connect(url);
  await using observer = await postgres.connect({ url, connectTimeoutMs: 10_000, applicationName: 'observer' });
  await session.run(`CREATE FUNCTION slow(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.02); RETURN $1; END $$;
    CREATE TABLE a_first AS SELECT g AS id, repeat('x', 100) AS t FROM generate_series(1, 20000) g;
    CREATE TABLE b_second AS SELECT g AS id, repeat('y', 1000) AS t FROM generate_series(1, 40000) g;
    CREATE TABLE wide (id int, t text); ALTER TABLE wide ALTER t SET STORAGE PLAIN;
    INSERT INTO wide SELECT g, repeat('z', 6000) FROM generate_series(1, 100) g; ANALYZE`);
  const [{ pid } = {}] = await session.query(raw('SELECT pg_backend_pid()::text AS pid'));
  let building = true;
  const build = session.run('CREATE INDEX ON wide (slow(id))').finally(() => {
    building = false;
  });
  const shares: number[] = [];
  while (building) {
    const far = await postgres.dialect.progress(observer, Number(pid));
    if (far?.share !== undefined) {
      expect(far.phase).toMatch(/^building index/);
      shares.push(far.share);
    }
  }
  await build;
  expect(shares.some((share) => share > 0 && share < 1)).toBe(true);
  expect(await postgres.dialect.progress(observer, Number(pid))).toBeUndefined();

  const rows = await session.query(
    raw("SELECT oid::text AS oid FROM pg_class WHERE relname IN ('a_first', 'b_second', 'wide') ORDER BY relname"),
  );
  const oids = rows.map(({ oid }) => oid ?? '');
  expect(await bytesDumped(observer, oids, 'the tool')).toBeUndefined();
  const client = new pg.Client({ connectionString: url, application_name: 'the tool' });
  await client.connect();
  try {
    // Nobody reads it: the server stops where the connection is full
    const stream = client.query(copyTo('COPY b_second TO STDOUT'));
    stream.pause();
    let found: { done: number; total: number } | undefined;
    while ((found?.done ?? 0) < 3_000_000) found = await bytesDumped(observer, oids, 'the tool');
    expect(found?.done).toBeLessThan(found?.total ?? 0);
    expect(found?.total).toBeGreaterThan(45_000_000);
    stream.on('error', () => undefined).destroy();
  } finally {
    await session.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'the tool'");
    client.on('error', () => undefined);
    await client.end().catch(() => undefined);
  }
});

test('a restore that takes its time says how far it is', async () => {
  const server = await sharedPostgres(MAJOR);
  const made = await server.createDatabase();
  const url = server.superuserUrl(new URL(made).pathname.slice(1));
  await using session = await connect(url);
  await session.run(`CREATE FUNCTION slow(int) RETURNS boolean LANGUAGE sql AS 'SELECT pg_sleep(0.3) IS NOT NULL';
    CREATE TABLE t (id int CHECK (slow(id))); INSERT INTO t SELECT g FROM generate_series(1, 10) g`);
  await using folder = await temporary();
  const file = await saved(url, folder);
  const { report, events } = await command('restore', url, { 'backup-file': file });
  expect(report).toMatchObject({ verdict: 'clean', error: null });
  const told = events.flatMap((event) =>
    event.type === 'backup' && event.text.startsWith('restore into ') ? [event.text] : [],
  );
  expect(told[0]).toMatch(/restore into \S+: \d.* of about .* \(\d+ %\) in .* s, .*\/s/);
  expect(await one(session, 'SELECT count(*)::text FROM t')).toBe('10');
});
