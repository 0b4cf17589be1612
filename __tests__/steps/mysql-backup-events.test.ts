// Events that are over: a server that loads them drops them at once, and one that has them drops them while we work.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Catalog } from '../../src/model/catalog.js';
import { sha256Of } from '../../src/steps/backup/file.js';
import { droppedOnLoading, settleEvents } from '../../src/steps/mysqlfamily/events.js';
import { asRoot, sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { temporary } from './backup-helpers.js';
import { backUpMysql, mysqlStandIn, mysqlToolsOf, proveMysql, textOf } from './mysql-backup-helpers.js';

test.each(someMysqlKeys)(
  '%s: events that are over fail no proof, and are told',
  async (key) => {
    const server = await sharedMysql(key);
    const name = new URL(await server.createDatabase()).pathname.slice(1);
    const url = server.rootUrl(name);
    await asRoot(
      url,
      'CREATE TABLE t (id int)',
      // No server makes them later; disabled, else a server that runs events would drop them
      "SET time_zone = '+05:00', timestamp = UNIX_TIMESTAMP('2019-12-31')",
      "CREATE EVENT once ON SCHEDULE AT '2020-01-01' ON COMPLETION NOT PRESERVE DISABLE DO DELETE FROM t",
      "CREATE EVENT until ON SCHEDULE EVERY 1 DAY ENDS '2020-01-05' DISABLE DO DELETE FROM t",
      "CREATE EVENT meanwhile ON SCHEDULE AT '2020-01-01' DISABLE DO DELETE FROM t",
      "CREATE EVENT kept ON SCHEDULE AT '2020-01-01' ON COMPLETION PRESERVE DO DELETE FROM t",
      'SET timestamp = DEFAULT',
      "CREATE EVENT later ON SCHEDULE AT '2037-01-01' DO DELETE FROM t",
    );
    await using folder = await temporary();
    const [tools] = await mysqlToolsOf(key);
    // Its hour comes between our look and the tool's
    const first = `${tools?.client} --no-defaults --protocol=socket --socket=${server.socket} --user=root -e 'DROP EVENT IF EXISTS meanwhile' ${name}`;
    const mysqlTools = await mysqlStandIn(folder, key, `${first}; exec REAL "$@"`);
    const made = await backUpMysql(key, url, { directory: folder.path, mysqlTools });
    const { ok, note = '' } = await proveMysql(key, made);
    expect([ok, note]).toEqual([true, expect.stringContaining('drops it')]);
    expect(note).toMatch(/event once, event until|event until, event once/);
    expect(note).not.toMatch(/meanwhile|later/);
    expect(await proveMysql(key, made, { method: 'list' })).toMatchObject({
      ok: true,
      note: expect.stringMatching(/event once.*event until|event until.*event once/),
    });

    // One whose hour has not come is missed as ever
    const text = (await textOf(made)).toString('utf8');
    const without = text.replace(/DELIMITER ;;\n(?:(?!DELIMITER ;\n)[\s\S])*?EVENT `later`[\s\S]*?\nDELIMITER ;\n/, '');
    expect(without).not.toBe(text);
    const path = join(folder.path, 'other');
    await writeFile(path, gzipSync(without));
    const other = { ...made, path, report: { ...made.report, sha256: await sha256Of(path) } };
    // One section may hold two events
    const lost = { ok: false, note: expect.stringMatching(/^(event kept is missing; )?event later is missing$/) };
    expect(await proveMysql(key, other)).toMatchObject(lost);
  },
  60_000,
);

test('only what is over may be missing or asleep', () => {
  const catalog = (objects: Readonly<Record<string, string>>): Catalog => ({
    objects: new Map(
      Object.entries(objects).map(([name, definition]) => [`event ${name}`, { kind: 'event', name, definition }]),
    ),
    major: 8,
  });
  const ends = new Map([
    ['gone', { at: 1_000, kept: false }],
    ['kept', { at: 1_000, kept: true }],
  ]);
  const source = catalog({ gone: 'ONCE DO x', kept: 'ONCE ON COMPLETION PRESERVE DO x' });
  const copy = catalog({ kept: 'ONCE ON COMPLETION PRESERVE DISABLED DO x' });
  expect(settleEvents(source, copy, ends, 999)).toEqual({ source, copy, notes: [] });
  expect(droppedOnLoading(ends, 999)).toEqual([]);
  const kept = catalog({ kept: 'ONCE ON COMPLETION PRESERVE DO x' });
  expect(settleEvents(source, copy, ends, 1_000)).toEqual({
    source: kept,
    copy: kept,
    notes: [
      expect.stringMatching(/drops it .*: event gone\.$/),
      expect.stringMatching(/disables it .*: event kept\.$/),
    ],
  });
  const other = catalog({ kept: 'ONCE ON COMPLETION PRESERVE DISABLED DO y' });
  expect(settleEvents(source, other, ends, 1_000).copy.objects.get('event kept')?.definition).toContain('DO y');
});
