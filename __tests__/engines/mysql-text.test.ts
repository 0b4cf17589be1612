import {
  defaultOf,
  loose,
  portableType,
  timestamps,
  withoutDatabase,
} from '../../src/engines/mysqlfamily/catalog/printed.js';
import { asText } from '../../src/engines/mysqlfamily/decode.js';
import { connectError } from '../../src/engines/mysqlfamily/errors.js';
import { grantedRoles, parseGrant, whyWriting } from '../../src/engines/mysqlfamily/grants.js';
import { lockName } from '../../src/engines/mysqlfamily/lock.js';
import { recognise } from '../../src/engines/mysqlfamily/recognise.js';

test.each([
  ['10.11.18-MariaDB-0+deb12u1', 'Debian 12', 'mariadb', '10.11.18', 10],
  ['5.5.5-10.6.21-MariaDB-log', 'Source distribution', 'mariadb', '10.6.21', 10],
  ['11.8.9-MariaDB-0+deb13u1 from Debian', '', 'mariadb', '11.8.9', 11],
  ['9.7.4-2', '(Debian)', 'mysql', '9.7.4', 9],
  ['8.0.36-28', 'Percona Server (GPL), Release 28', 'mysql', '8.0.36', 8],
  ['8.0.mysql_aurora.3.05.2', 'MySQL Community', 'mysql', '8.0', 8],
  ['8.0.11-TiDB-v7.5.1', 'TiDB Server (Apache License 2.0)', 'tidb', '7.5.1', 7],
  ['5.7.28-TiDB-Serverless', 'TiDB Server', 'tidb', '5.7.28', 5],
])('%s is recognised', (version, comment, engine, text, major) => {
  expect(recognise(version, comment)).toMatchObject({ engine, version: text, major });
});

test('series of different flavours are never the same', () => {
  const series = [
    recognise('10.11.1-MariaDB', ''),
    recognise('10.6.1-MariaDB', ''),
    recognise('8.4.1', ''),
    recognise('8.0.4', ''),
  ];
  expect(new Set(series.map((one) => one.series)).size).toBe(4);
});

test('defaults are printed alike', () => {
  const maria = recognise('10.11.18-MariaDB', '');
  const mysql = recognise('9.7.4', '');
  const both = (m: string | null, y: string | null, extra = '', type = 'varchar(9)'): readonly unknown[] => [
    defaultOf(m, '', type, maria),
    defaultOf(y, extra, type, mysql),
  ];
  expect(both('NULL', null)).toEqual([undefined, undefined]);
  expect(both("'it''s \\\\ x'", "it's \\ x")).toEqual(["'it''s \\ x'", "'it''s \\ x'"]);
  expect(both('0', '0', '', 'int')).toEqual(["'0'", "'0'"]);
  expect(both("'NULL'", 'NULL')).toEqual(["'NULL'", "'NULL'"]);
  expect(both('current_timestamp()', 'CURRENT_TIMESTAMP', 'DEFAULT_GENERATED', 'timestamp')).toEqual([
    'current_timestamp',
    'current_timestamp',
  ]);
  expect(both('uuid()', 'uuid()', 'DEFAULT_GENERATED')).toEqual(['(uuid())', '(uuid())']);
  expect(both("b'101'", "b'101'", '', 'bit(3)')).toEqual(["b'101'", "b'101'"]);
});

test('what differs in print only is taken out of the portable form', () => {
  expect(
    ['int(11)', 'bigint(20) unsigned', 'tinyint(1)', 'int(8) unsigned zerofill', 'year(4)', 'varchar(9)'].map(
      portableType,
    ),
  ).toEqual(['int', 'bigint unsigned', 'tinyint(1)', 'int(8) unsigned zerofill', 'year', 'varchar(9)']);
  expect(loose("((`a` + 1) > _utf8mb4'x (y)')")).toBe(loose("`a` + 1 > 'x (y)'"));
  expect(loose('lcase(`a`)')).toBe(loose('lower(`a`)'));
  expect(timestamps('CURRENT_TIMESTAMP(6)')).toBe('current_timestamp(6)');
  expect(withoutDatabase("select `app`.`t`.`a`, '`app`.x' from `app`.`t`", 'app')).toBe(
    "select `t`.`a`, '`app`.x' from `t`",
  );
  // A table may be called as its database is, and a name may hold what begins a string
  expect(withoutDatabase('select `app`.`app`.`id` AS `app` from `app`.`app`', 'app')).toBe(
    'select `app`.`id` AS `app` from `app`',
  );
  expect(withoutDatabase("select `app`.`t`.`a` AS `it's`, `app`.`t`.`b` AS `b's`", 'app')).toBe(
    "select `t`.`a` AS `it's`, `t`.`b` AS `b's`",
  );
});

test('bytes are text where they are text', () => {
  const field = { name: 'a', columnType: 254, characterSet: 63, encoding: 'binary' };
  expect(asText(Buffer.from('grün'), field)).toBe('grün');
  expect(asText(Buffer.from([0, 255, 18]), field)).toBe('0x00FF12');
  expect(asText(Buffer.from([1, 2]), { ...field, columnType: 16 })).toBe('258');
  expect(asText(null, field)).toBeNull();
});

test('grants: what may write, where', () => {
  expect(parseGrant('GRANT SELECT (`a`, `b,c`), INSERT ON `my\\_db`.`t` TO `u`@`%`')).toEqual({
    privileges: ['SELECT', 'INSERT'],
    database: 'my\\_db',
    object: 't',
    revoked: false,
  });
  const why = (line: string, database = 'my_db'): string | undefined => whyWriting([line], database);
  expect(why("GRANT USAGE ON *.* TO `u`@`%` IDENTIFIED BY PASSWORD '*X'")).toBeUndefined();
  expect(why('GRANT SELECT, SHOW VIEW, PROCESS ON *.* TO `u`@`%`')).toBeUndefined();
  expect(why('GRANT ALL PRIVILEGES ON `my\\_db`.* TO `u`@`%`')).toContain('ALL PRIVILEGES on this database');
  expect(why('GRANT INSERT ON `my%`.* TO `u`@`%`')).toContain('INSERT');
  expect(why('GRANT INSERT ON `other`.* TO `u`@`%`')).toBeUndefined();
  expect(why('GRANT INSERT ON `my\\_db`.* TO `u`@`%`', 'myxdb')).toBeUndefined();
  expect(why('GRANT ALTER ON `my_db`.`t` TO `u`@`%`')).toBe('it has ALTER on t');
  expect(why('GRANT FILE ON *.* TO `u`@`%`')).toContain('FILE on every database');
  expect(why('GRANT PROXY ON ``@`%` TO `root`@`localhost` WITH GRANT OPTION')).toBeUndefined();
  expect(grantedRoles('GRANT `a`@`%`,`b`@`%` TO `u`@`%`')).toEqual(['`a`@`%`', '`b`@`%`']);
  expect(grantedRoles('GRANT `a` TO `u`@`%`')).toEqual(['`a`']);
  expect(grantedRoles('GRANT SELECT ON `x`.* TO `u`@`%`')).toEqual([]);
});

test('the lock is named after the database, by its hash where that is too long', () => {
  expect(lockName('app')).toBe('migrate_on_merge:app');
  const long = lockName('x'.repeat(60));
  expect(long).toHaveLength(57);
  expect(long).not.toBe(lockName(`${'x'.repeat(59)}y`));
});

test('an error of the connection names neither host nor user, and says the next step', () => {
  const made = connectError(
    Object.assign(new Error("Access denied for user 'app'@'10.1.2.3' (using password: YES)"), {
      errno: 1045,
      sqlMessage: 'x',
    }),
  );
  expect(made.message).not.toMatch(/10\.1|'app'/);
  expect(made.hint).toContain('percent-encoded');
  const refused = connectError(
    Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:3306'), { code: 'ECONNREFUSED' }),
  );
  expect(refused.message).toBe('No connection to the database: ECONNREFUSED');
});
