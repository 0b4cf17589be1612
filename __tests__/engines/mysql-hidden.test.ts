// What a server shows to one user and not to another is no difference between two databases.
import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { Catalog, CatalogObject } from '../../src/model/catalog.js';
import type { Session } from '../../src/model/session.js';
import { diffCatalogs } from '../../src/steps/compare.js';
import { notCompared } from '../../src/steps/drift.js';
import { readTarget } from '../../src/steps/target.js';
import { schemaChecks } from '../../src/steps/verify/schema.js';
import { asRoot, someMysqlKeys } from '../support/mysql.js';
import { freshDatabase } from './mysql-helpers.js';

const MADE = [
  'CREATE TABLE t (id int PRIMARY KEY, n int)',
  'CREATE FUNCTION f(a int) RETURNS int DETERMINISTIC RETURN a + 1',
  'CREATE PROCEDURE p(IN a int, OUT b int) SET b = a',
  'CREATE VIEW v AS SELECT id FROM t WHERE n > 1',
  'CREATE TRIGGER trg BEFORE INSERT ON t FOR EACH ROW SET NEW.n = 1',
  'CREATE EVENT ev ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM t',
];

describe.each(someMysqlKeys)('%s', (key) => {
  const catalogOf = async (session: Session): Promise<Catalog> =>
    (await readTarget(session, dialect, 'migrate_on_merge', undefined, 'local')).catalog as Catalog;

  test('a body that is not shown is any body; what is shown of it is compared', async () => {
    const db = await freshDatabase(key);
    await asRoot(db.rootUrl, ...MADE);
    await using root = await db.open({ root: true });
    await using owner = await db.open();
    const all = await catalogOf(root);
    const seen = await catalogOf(owner);
    expect(all.unseen).toBeUndefined();
    expect(seen.unseen).toBeUndefined();
    const hidden = [...seen.objects.values()].flatMap((object) => (object.hidden === true ? [object.name] : []));
    // Its owner is shown the bodies of others on newer MariaDB alone
    expect(hidden).toEqual(key === 'mariadb-11.8' ? [] : ['f', 'p']);
    expect([diffCatalogs(all, seen), diffCatalogs(seen, all)]).toEqual([[], []]);
    expect(notCompared(all, seen)).toEqual(
      hidden.length === 0 ? [] : [expect.stringContaining('the body of function f, the body of procedure p.')],
    );
    expect(notCompared(seen, all)).toHaveLength(notCompared(all, seen).length);

    await asRoot(db.rootUrl, 'DROP FUNCTION f', 'CREATE FUNCTION f(a bigint) RETURNS int DETERMINISTIC RETURN a + 1');
    const now = await catalogOf(owner);
    expect(diffCatalogs(all, now)).toMatchObject([{ kind: 'changed', object: 'function', name: 'f' }]);
    // On the target the new body is as hidden as the old one was
    const live = { before: seen, after: seen };
    const other = new Map(all.objects).set('function f', {
      ...(all.objects.get('function f') as CatalogObject),
      definition: 'another body',
    });
    const shadow = { before: all, after: { ...all, objects: other } };
    const checks = schemaChecks({ live, shadow, pending: [], history: [], owner: '', halfBuilt: false });
    expect(checks[0]?.ok).toBe(hidden.length > 0);
  });

  test('kinds of which a user is shown nothing are not missed', async () => {
    const db = await freshDatabase(key);
    const reader = `reader_${db.name}`;
    const made = ["CREATE USER READER@'%'", `GRANT SELECT ON ${db.name}.* TO READER@'%'`];
    await asRoot(db.rootUrl, ...MADE, ...made.map((text) => text.replace('READER', reader)));
    await using root = await db.open({ root: true });
    await using session = await db.open({ url: db.rootUrl.replace('root@', `${reader}@`) });
    const all = await catalogOf(root);
    const seen = await catalogOf(session);
    expect([...(seen.unseen ?? [])]).toEqual(expect.arrayContaining(['trigger', 'event', 'function', 'procedure']));
    expect(seen.objects.get('view v')).toMatchObject({ hidden: true });
    expect([diffCatalogs(all, seen), diffCatalogs(seen, all)]).toEqual([[], []]);
    expect(notCompared(all, seen)[0]).toMatch(
      /every trigger, every event, every function, every procedure, .*view v\.$/,
    );
    await asRoot(db.rootUrl, 'CREATE OR REPLACE VIEW v AS SELECT n FROM t', 'DROP TABLE IF EXISTS other');
    expect(diffCatalogs(all, await catalogOf(session))).toMatchObject([{ kind: 'changed', name: 'v' }]);
  });
});
