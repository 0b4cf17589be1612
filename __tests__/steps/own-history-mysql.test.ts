import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import { mysqlReading } from '../../src/steps/reading-mysql.js';

test.each([
  ['GRANT SELECT ON migrate_on_merge_history TO app', 'migrate_on_merge', true],
  ['GRANT SELECT ON TABLE `shop`.`migrate_on_merge_history` TO app', 'migrate_on_merge', true],
  ['GRANT SELECT (id), UPDATE\n  ON audit.history TO app', 'audit', true],
  ['REVOKE ALL ON migrate_on_merge_history FROM app', 'migrate_on_merge', true],
  ['ALTER TABLE migrate_on_merge_history ADD INDEX k (path(9))', 'migrate_on_merge', true],
  // A table of that name may be anybody's
  ['GRANT SELECT ON history TO app', 'audit', false],
  ['GRANT SELECT ON *.* TO app', 'migrate_on_merge', false],
  ['GRANT SELECT ON shop.* TO app', 'shop', false],
  ['GRANT ALL ON orders TO app', 'migrate_on_merge', false],
  ['DROP TABLE migrate_on_merge_history, orders', 'migrate_on_merge', false],
  ['SELECT 1', 'migrate_on_merge', false],
])('%s, history in %s: %s', async (text, schema, ours) => {
  const [statement] = (await mysqlDialect.split(text)).statements;
  expect(statement && mysqlReading.onlyOwnHistory(statement, schema)).toBe(ours);
});
