// Statements that cannot run in a transaction: where there is a second session their locks are seen, else they are what the manual
// names, and both must be the same.
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Seen } from '../../src/model/engine.js';
import { line, SETUP } from './observe-cases.js';
import { SERVERS, statementsOf } from './observe-servers.js';

const CASES: readonly (readonly [sql: string, seen: string])[] = [
  ['CREATE INDEX CONCURRENTLY shop_a ON shop (a)', '[L] SUE shop [S] shop'],
  ['CREATE UNIQUE INDEX CONCURRENTLY shop_d ON shop (d)', '[L] SUE shop [S] shop [V] shop: shop_d'],
  ['CREATE INDEX CONCURRENTLY IF NOT EXISTS shop_a ON shop (a)', 'nothing'],
  ['REINDEX INDEX CONCURRENTLY shop_a', '[L] SUE shop [S] shop'],
  ['REINDEX TABLE CONCURRENTLY bare', '[L] SUE bare [S] bare'],
  ['DROP INDEX CONCURRENTLY shop_a', '[L] SUE shop'],
  ['DROP INDEX CONCURRENTLY IF EXISTS shop_a', 'nothing'],
  ['VACUUM shop', '[L] SUE shop'],
  ['VACUUM shop, bare', '[L] SUE shop, SUE bare'],
  ['VACUUM FULL bare', '[L] AE bare [W] bare [S] bare'],
  ['VACUUM (ANALYZE, FULL false) bare', '[L] SUE bare'],
  ['ALTER TABLE part DETACH PARTITION part_2 CONCURRENTLY', '[L] SUE part, AE part_2'],
  ['CREATE TABLE made (id int)', 'nothing'],
  ['CREATE INDEX CONCURRENTLY made_id ON made (id)', 'nothing'],
  [
    'DO $$ BEGIN ALTER TABLE shop ADD CONSTRAINT odd CHECK (a <> 99); COMMIT; UPDATE bare SET n = 1; END $$',
    '[S] shop [V] shop: odd',
  ],
];

describe.each(SERVERS)('%s', (_, open) => {
  test('locks that are gone when the statement is over', async () => {
    await using opened = await open();
    const { session } = opened;
    await session.run(SETUP);
    const observer = postgresql.observer(session, opened.open === undefined ? {} : { open: opened.open });
    await observer.start();
    const flags = new Set<string>();
    const found: [string, string][] = [];
    for (const [sql] of CASES) {
      for (const statement of await statementsOf(sql)) {
        await observer.during(statement, () => session.run(statement.sql));
        const seen: Seen = await observer.after(statement);
        found.push([sql, line(seen)]);
        for (const lock of seen.locks) flags.add(lock.sampled ? 'sampled' : lock.documented ? 'documented' : 'neither');
      }
    }
    expect(found).toEqual(CASES);
    expect([...flags]).toEqual([opened.open === undefined ? 'documented' : 'sampled']);
  });
});
