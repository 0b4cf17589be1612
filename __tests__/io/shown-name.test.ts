import { shownName } from '../../src/io/shown-name.js';

test.each([
  ['psql', 'psql'],
  ['PostgreSQL JDBC Driver', 'PostgreSQL JDBC Driver'],
  ['sidekiq 7.2.4 shop [3 of 10 busy]', 'sidekiq 7.2.4 shop [3 of 10 busy]'],
  ['app - 10.0.0.12:5432', 'app'],
  ['app - [2001:db8:0:1::5]:5432', 'app'],
  ['ip-10-1-2-3', 'ip'],
  ['db-replica-2.eu.example.com', ''],
  ['DBeaver jane.doe@example.com', 'DBeaver'],
  ['worker on host.internal doing reports', 'worker on … doing reports'],
  ['', ''],
  [null, ''],
  [undefined, ''],
  ['x'.repeat(80), `${'x'.repeat(59)}…`],
])('%p is shown as %p', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
