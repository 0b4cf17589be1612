import type { Observer, ObserverOptions } from '../../model/engine.js';
import type { Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import { optionalColumns } from './catalog/features.js';
import { ownTables } from './names.js';
import { scansOf } from './scans.js';
import { MysqlTriggers } from './triggers.js';

/** A name as the server's engine keeps it: `@002d` for `-`. */
const fileName = (name: string): string =>
  [...name]
    .map((c) =>
      /[\w$]/.test(c) && c.charCodeAt(0) < 128 ? c : `@${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    )
    .join('');

/**
 * What was there at the start, and which tables are rebuilt. A statement of DDL commits, so that it holds no lock when it is over:
 * locks are none of this observer's. A table that was rebuilt has a new tablespace, and their numbers only grow. Of empty tables
 * nothing is said: MySQL rebuilds them where it would change one with rows in place. There the server is asked for the algorithm.
 */
export function mysqlObserver(session: Session, options: ObserverOptions = {}): Observer {
  const { database } = session.server;
  /** By the name of the file, and where the server does not tell capitals apart in small letters. */
  const names = new Map<string, string>();
  let folds = false;
  const key = (name: string): string => fileName(folds ? name.toLowerCase() : name);
  let last = 0;
  let source: string | undefined;
  const triggers = new MysqlTriggers(session);

  /** InnoDB's own list needs the right PROCESS; without it nothing is said about rebuilds. */
  const spaces = async (): Promise<readonly Row[]> => {
    if (source === undefined) return [];
    const like = `${fileName(database).replaceAll('_', '\\_')}/%`;
    return session
      .query(
        sql`SELECT NAME AS name, SPACE AS space FROM information_schema.${raw(source)} WHERE NAME LIKE ${like} AND SPACE > ${last} ORDER BY SPACE`,
      )
      .catch(() => {
        source = undefined;
        return [];
      });
  };
  const holdsRows = async (name: string): Promise<boolean> =>
    (await session.query(sql`SELECT 1 AS one FROM ${id(database, name)} LIMIT 1`).catch(() => [])).length > 0;
  const advance = (rows: readonly Row[]): void => {
    for (const row of rows) last = Math.max(last, Number(row['space']));
  };
  const existed = (relation: string): boolean => {
    const plain = relation.replaceAll('`', '');
    if (names.has(key(relation)) || names.has(key(plain))) return true;
    const dot = plain.indexOf('.');
    // A table of another database, at which nobody has looked, counts as there.
    return dot > 0 && (plain.slice(0, dot) !== database || names.has(key(plain.slice(dot + 1))));
  };
  const rebuilt = async (): Promise<readonly string[]> => {
    const rows = await spaces();
    advance(rows);
    // Of a partitioned table each part has its own: `db/table#P#p0`.
    const found = rows.flatMap((row) => {
      const table = (row['name'] ?? '').slice(fileName(database).length + 1).replace(/#[pP]#.*$/, '');
      const name = names.get(folds ? table.toLowerCase() : table);
      return name === undefined ? [] : [name];
    });
    const kept: string[] = [];
    for (const name of new Set(found)) if (await holdsRows(name)) kept.push(name);
    return kept;
  };
  return {
    untilCommit: false,
    during: (_, run) => run(),
    async start() {
      names.clear();
      last = 0;
      const has = await optionalColumns(session);
      source = ['INNODB_TABLES', 'INNODB_SYS_TABLES'].find((table) => has(table, 'SPACE'));
      const own = ownTables(database, options.historySchema ?? '');
      const rows = await session.query(
        sql`SELECT TABLE_NAME AS name, @@lower_case_table_names AS folds FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database}`,
      );
      folds = (rows[0]?.['folds'] ?? '0') !== '0';
      for (const row of rows) if (!own.has(row['name'] ?? '')) names.set(key(row['name'] ?? ''), row['name'] ?? '');
      advance(await spaces());
      await triggers.load();
    },
    begin() {
      // Nothing is kept from one transaction to the next.
    },
    // A table that was rebuilt stays so: that statement has committed.
    rolledBack: () => Promise.resolve(),
    existed,
    async after(statement) {
      if (names.size === 0) return { locks: [], rewrites: [] };
      const fired = statement === undefined ? [] : await triggers.of(statement, existed);
      const scans = statement === undefined ? undefined : await scansOf(session, statement, existed);
      return {
        locks: [],
        rewrites: await rebuilt(),
        ...(scans === undefined ? {} : { scans }),
        ...(fired.length === 0 ? {} : { triggers: fired }),
      };
    },
  };
}
