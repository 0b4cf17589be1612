import { postgres } from '../../src/engines/postgres.js';
import { foreseen } from '../../src/steps/preflight/foreseen.js';
import { put, scratch } from '../support/checkout.js';
import { startPostgres } from '../support/postgres.js';
import { runCommand } from '../support/run.js';
import { startStandby } from '../support/standby.js';
import { check, databaseOf, failed, INPUTS } from './preflight-helpers.js';
import { connect } from './verify-fixtures.js';

test.each([15, 18])(
  'a hot standby of PostgreSQL %i is refused as what it is',
  async (major) => {
    await using primary = await startPostgres(major);
    const url = await primary.createDatabase();
    await using standby = await startStandby(primary);
    const there = standby.url(url);
    const checks = failed(await check(there));
    expect(checks).toEqual([
      {
        name: 'primary server',
        ok: false,
        expected: 'a primary',
        actual: 'a replica, which cannot be written',
        hint: 'Give the URL of the primary (the writer endpoint).',
      },
    ]);
    // One database on both, by name and number: it is the server that differs.
    const direct = failed(await check(url, { url: there, inputs: { ...INPUTS, directUrl: url } }));
    expect(direct.map((one) => [one.name, one.actual])).toEqual([['database of `direct-url`', 'on another server']]);

    const folder = scratch();
    put(folder, { 'm/001_users.sql': 'CREATE TABLE users (id int PRIMARY KEY);\n' });
    const flags = { migrations: 'm', 'working-directory': folder, shadow: 'embedded', backup: 'none' };
    const { report } = await runCommand('apply', { ...flags, 'database-url': there });
    expect(report.verdict).toBe('failed');
    expect(JSON.stringify(report.error)).toContain('a replica, which cannot be written');
    expect(report.apply?.outcomes.map((one) => one.status) ?? []).not.toContain('applied');
    await using session = await connect(url);
    const { rows } = await session.run("SELECT count(*) AS n FROM pg_class WHERE relname IN ('users', 'history')");
    expect(rows).toEqual([{ n: '0' }]);
    // A plan may read it, and says what an apply will say
    {
      await using reader = await connect(there);
      const way = { engine: postgres, url: there, connectTimeoutMs: 10_000 };
      expect(await foreseen(reader.server, way, false)).toEqual([expect.stringContaining('`apply` will refuse it')]);
      expect(await foreseen(reader.server, way, true)).toEqual([]);
      expect(await foreseen(session.server, way, false)).toEqual([]);
    }
    await expect(connect(`${there}?target_session_attrs=read-write`)).rejects.toThrow('the server is a standby');
    await (await connect(`${there}?target_session_attrs=standby`)).close();
    // Promoted in between, it is a primary like any other
    await using promoting = await connect(standby.url(primary.superuserUrl(databaseOf(url))));
    await promoting.run('SELECT pg_promote()');
    expect(failed(await check(there))).toEqual([]);
    const again = await runCommand('apply', { ...flags, 'database-url': there });
    expect(again.report.apply?.outcomes.map((one) => one.status)).toEqual(['applied']);
  },
  180_000,
);
