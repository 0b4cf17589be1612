// The checksums of a proof by restore in the MySQL family, whose dumps share no snapshot with our own session.
import { join } from 'node:path';
import { mysqlSamples, type Sums, sumUp } from '../../src/engines/mysqlfamily/sample.js';
import { compareCopySums } from '../../src/steps/mysqlfamily/compare-sums.js';
import { asRoot, sharedMysql, someMysqlKey } from '../support/mysql.js';
import { temporary } from './backup-helpers.js';
import {
  AWKWARD_ROWS,
  AWKWARD_TABLES,
  awkwardMysql,
  backUpMysql,
  engineOf,
  mysqlStandIn,
  proveMysql,
} from './mysql-backup-helpers.js';

describe.each(someMysqlKey)('%s', (key) => {
  const flavour = engineOf(key).name as 'mysql' | 'mariadb';

  test('a tool that changes a value or drops a row is found out', async () => {
    const { url } = await awkwardMysql(key);
    await using folder = await temporary();
    const proofOf = async (script: string) => {
      const mysqlTools = await mysqlStandIn(folder, key, script);
      return proveMysql(key, await backUpMysql(key, url, { directory: join(folder.path, 'b'), mysqlTools }));
    };
    const whole = await proofOf('exec REAL "$@"');
    expect(whole).toMatchObject({ ok: true, restoreMs: expect.any(Number) });
    // Of MariaDB's versioned table one row is of today; the count has both
    const seen = flavour === 'mariadb' ? AWKWARD_ROWS.mariadb - 1 : AWKWARD_ROWS.mysql;
    expect(whole.sampled).toEqual({ tables: AWKWARD_TABLES[flavour], rows: seen, left: 0 });
    expect(await proofOf('REAL "$@" | sed "s/2024-02-03/2024-02-04/"')).toMatchObject({
      ok: false,
      note: 'new\nline holds other rows: the checksum of 2 rows differs',
    });
    expect(await proofOf('REAL "$@" | sed "s/2025-05-05/2025-05-06/"')).toMatchObject({
      ok: false,
      note: 'part holds other rows: the checksum of 2 rows differs',
    });
    // The rows are counted in the dump itself, which has one row less: only the source's own sum tells
    expect(await proofOf('REAL "$@" | sed -z "s/,[\\n ]*(2,NULL)//"')).toMatchObject({
      ok: false,
      note: 'new\nline holds other rows: the checksum of 2 rows differs',
    });
  });

  test('values of every kind come through a dump as they were', async () => {
    const server = await sharedMysql(key);
    const name = `kinds_${Date.now().toString(36)}`;
    await server.createDatabase(name);
    const rootUrl = server.rootUrl(name);
    await asRoot(
      rootUrl,
      `CREATE TABLE kinds (id int PRIMARY KEY, f float, d double, n decimal(30, 10), b bit(9), j json, p point, t timestamp(6) NULL, dt datetime(3),
        ti time(2), y year, e enum('a', 'ü'), s set('x', 'y'), bi binary(5), vb varbinary(9), lb longblob, l varchar(20) CHARACTER SET latin1,
        c char(5), lt longtext, u bigint unsigned, \`od#d\` int)`,
      `INSERT INTO kinds VALUES (1, 16777.217, 0.1 + 1e-17, -12.34, b'101010101', '{"b": 1.10, "a": "ü"}', ST_GeomFromText('POINT(1.5 -2)'),
        '2026-03-29 02:30:00.123456', '2026-01-01 00:00:00.999', '-12:34:56.78', 2026, 'ü', 'x,y', x'00ff', x'275c0a', REPEAT(x'00ff27', 1000), 'é#',
        'ab', REPEAT('😀', 500), 18446744073709551615, NULL)`,
      'INSERT INTO kinds (id, f) VALUES (2, 3.4e38), (3, 1e-30), (4, NULL)',
    );
    await using folder = await temporary();
    const made = await backUpMysql(key, rootUrl, { directory: folder.path });
    expect(await proveMysql(key, made)).toMatchObject({ ok: true, sampled: { tables: 1, rows: 4, left: 0 } });
  });

  test('of a large table stretches are compared, and those in which others wrote are not', async () => {
    const server = await sharedMysql(key);
    const name = `sample_${Date.now().toString(36)}`;
    await server.createDatabase(name);
    const rootUrl = server.rootUrl(name);
    const digits =
      '(SELECT 0 d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)';
    const fill = (table: string, expression: string): string =>
      `INSERT INTO ${table} SELECT ${expression} FROM ${digits} a, ${digits} b, ${digits} c, ${digits} e WHERE e.d < 5`;
    const n = 'a.d + 10 * b.d + 100 * c.d + 1000 * e.d';
    await asRoot(
      rootUrl,
      'CREATE TABLE numbers (id bigint unsigned PRIMARY KEY, t varchar(100), g int GENERATED ALWAYS AS (1) VIRTUAL)',
      'CREATE TABLE words (a varchar(20), b int, t varchar(100), PRIMARY KEY (b, a))',
      'CREATE TABLE keyless (t varchar(100))',
      fill('numbers (id, t)', `${n}, REPEAT('x', 80)`),
      fill('words', `CONCAT('k', ${n}), ${n}, REPEAT('x', 80)`),
      fill('keyless', `REPEAT('x', 80)`),
      'ANALYZE TABLE numbers, words, keyless',
    );
    const engine = engineOf(key);
    await using session = await engine.connect({ url: rootUrl, connectTimeoutMs: 5_000, applicationName: 'x' });
    const tables = ['numbers', 'words', 'keyless'];
    const of = await mysqlSamples(session, tables, { each: 50_000, all: 1e9 });
    expect(of.map(({ name: table, stretches }) => [table, stretches.length])).toEqual(
      expect.arrayContaining([
        ['numbers', 16],
        ['words', 2],
        ['keyless', 0],
      ]),
    );
    expect(of.find(({ name: table }) => table === 'numbers')?.columns).toEqual(['id', 't']);
    const before = await sumUp(session, of);
    const rowsOf = (sums: Sums, table: string): number =>
      (sums.get(table) ?? []).reduce((all, { rows }) => all + rows, 0);
    // A part, not all of it
    for (const table of ['numbers', 'words']) {
      expect(rowsOf(before, table)).toBeGreaterThan(100);
      expect(rowsOf(before, table)).toBeLessThan(2_500);
    }
    expect(await compareCopySums({ of, before, after: before }, session)).toMatchObject({
      problem: undefined,
      sampled: { tables: 2, left: 1 },
      notes: [expect.stringContaining('no primary key: keyless')],
    });
    // Others write into one stretch of one table, and into both of another
    await asRoot(
      rootUrl,
      "UPDATE numbers SET t = 'new' WHERE id = 0",
      "UPDATE words SET t = 'new' WHERE b IN (0, 4999)",
    );
    const after = await sumUp(session, of);
    expect(await compareCopySums({ of, before, after }, session)).toMatchObject({
      problem: undefined,
      sampled: { tables: 1, rows: rowsOf(before, 'numbers') - (before.get('numbers')?.[0]?.rows ?? 0), left: 2 },
      notes: [expect.stringContaining('others wrote there during the dump: words'), expect.anything()],
    });
    // What stood still at the source is another in the copy
    await asRoot(rootUrl, "UPDATE numbers SET t = 'torn' WHERE id = 2500");
    expect((await compareCopySums({ of, before, after }, session)).problem).toMatch(/^numbers holds other rows/);
    const [zone] = await session.query({ parts: ['SELECT @@SESSION.time_zone AS zone'], values: [] });
    expect(zone?.['zone']).not.toBe('+00:00');
  });
});
