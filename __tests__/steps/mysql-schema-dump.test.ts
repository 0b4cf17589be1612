import { namedInDump } from '../../src/shadow/granted.js';
import { mysqlUrl } from '../../src/shadow/mysql-url.js';
import { prepareShadow } from '../../src/shadow/prepare.js';
import { compareSchemas } from '../../src/steps/prove/compare.js';
import { schemaDumpFor } from '../../src/steps/schema-dumps.js';
import { mysqlRequest } from '../shadow/mysql-requests.js';
import { installedMysql, sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { failure } from './backup-helpers.js';
import { awkwardMysql, engineOf } from './mysql-backup-helpers.js';

test.each(someMysqlKeys)(
  '%s: the schema of the target on a shadow',
  async (key) => {
    const { url, ownerUrl } = await awkwardMysql(key);
    const engine = engineOf(key);
    const dump = schemaDumpFor(engine);
    if (dump === undefined) throw new Error('no way to dump');
    const binaries = [installedMysql(key).bin];
    await using session = await engine.connect({ url, connectTimeoutMs: 5_000, applicationName: 'x' });
    const text = await dump({ url, server: session.server, binaries });
    expect(text).not.toMatch(/AUTO_INCREMENT=|INSERT INTO `new|Dump completed on \d/);
    const target = await engine.dialect.snapshot(session, { historySchema: 'migrate_on_merge' });
    // A database of another name, on a server where nobody has any right on it
    const argument = (await sharedMysql(key)).rootUrl();
    await using shadow = await mysqlUrl.start(mysqlRequest(key, { argument }));
    const { skipped } = await prepareShadow(shadow, {
      dialect: engine.dialect,
      extensions: [],
      roles: namedInDump(engine.dialect, text),
      roleSettings: [],
      setupFiles: [{ path: 'schema of the target', text }],
    });
    expect(skipped).toEqual([]);
    // Who may see the bodies of routines that others made
    await using there = await shadow.admin();
    const copy = await engine.dialect.snapshot(there, { historySchema: 'migrate_on_merge' });
    expect(compareSchemas(target, copy)).toBeUndefined();
    // A view whose definer has rights enough can be read
    const { rows } = await there.run('SELECT COUNT(*) AS n FROM `v;2`');
    expect(rows[0]?.['n']).toBe('0');
    if (key === 'mariadb-11.8') return;
    const error = await failure(dump({ url: ownerUrl, server: session.server, binaries }));
    expect(error).toMatchObject({ code: 'schema-dump', hint: expect.stringContaining('SHOW_ROUTINE') });
  },
  60_000,
);
