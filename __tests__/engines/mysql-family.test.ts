import { engineOf, engines } from '../../src/engines/index.js';
import type { Session } from '../../src/model/session.js';
import { sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { freshDatabase } from './mysql-helpers.js';

const family = engines.filter((engine) => engine.dialect.name === 'mysql');

test('a family: one dialect, each with schemes of its own, and DDL that commits', () => {
  expect(new Set(family.map((engine) => engine.dialect)).size).toBe(1);
  expect(family.flatMap((engine) => engine.schemes).sort()).toEqual(['mariadb:', 'mysql:', 'tidb:']);
  for (const { traits } of family)
    expect(traits).toMatchObject({
      transactionalDdl: false,
      implicitCommit: true,
      backup: 'mysqldump',
      embedded: false,
      sessions: 'many',
    });
});

describe.each(someMysqlKeys)('%s', (key) => {
  test('is found by every engine of the family, and says itself which one it is', async () => {
    const { flavour } = await sharedMysql(key);
    const db = await freshDatabase(key);
    for (const engine of family) {
      await using session: Session = await engine.connect({
        url: db.url,
        connectTimeoutMs: 5_000,
        applicationName: 'x',
      });
      expect(session.server.engine).toBe(flavour);
      expect(engineOf(session.server, engine).name).toBe(flavour);
    }
  });

  test('splits a file with a routine, and runs it statement by statement', async () => {
    const db = await freshDatabase(key);
    await using session = await db.open({ root: true });
    const [engine] = family;
    if (engine === undefined) throw new Error('no engine');
    const text = `-- a file
CREATE TABLE t (id int PRIMARY KEY, note varchar(20) DEFAULT 'a;b'); # done
DELIMITER //
CREATE TRIGGER trg BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.note = 'x;y'; END//
DELIMITER ;
/*!40101 INSERT INTO t (id) VALUES (1) */;
`;
    const { statements, problems } = await engine.dialect.split(text, 10);
    expect(problems).toEqual([]);
    expect(statements.map(({ line }) => line)).toEqual([11, 13, 15]);
    for (const statement of statements) await session.run(statement.sql);
    expect((await session.run('SELECT note FROM t')).rows).toEqual([{ note: 'x;y' }]);
  });
});
