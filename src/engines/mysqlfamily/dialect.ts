import type { Dialect } from '../../model/engine.js';
import { defect } from '../../model/error.js';
import { raw } from '../../sql/query.js';
import { mysqlAsSelf } from './as-self.js';
import { mysqlChangeAsker } from './ask/asker.js';
import { mysqlBlockers, mysqlProgress } from './blockers.js';
import { snapshotMysql } from './catalog/snapshot.js';
import { roleOf } from './connect.js';
import { mysqlCouldWrite, mysqlEnvironment, mysqlUnseen } from './environment.js';
import { mysqlFate, mysqlFingerprint } from './fate.js';
import { mysqlHistory } from './history.js';
import { isMysqlAtWork, lockMysql, markMysqlAgain } from './lock.js';
import { mysqlColumnsNow, mysqlRemarks } from './looking.js';
import { mysqlNow } from './now.js';
import { mysqlObserver } from './observer.js';
import { noRole, setRole } from './roles.js';
import { MysqlSession } from './session.js';
import { mysqlSizes } from './sizes.js';
import { setMysqlTimeouts } from './timeouts.js';
import { refuseUnfinished } from './unfinished.js';

/**
 * 1205 lock wait timeout (of rows and of tables), 1213 deadlock, 3572 NOWAIT; of TiDB 9007 write conflict and 8028 a table that was
 * altered meanwhile.
 */
const LOCK_CODES: ReadonlySet<string> = new Set(['1205', '1213', '3572', '8028', '9007']);

/** The text, catalog, locks and history of MySQL, MariaDB and TiDB. */
export const mysqlDialect: Dialect = {
  name: 'mysql',
  oneMessage: false,
  readOnly: {
    who: 'user',
    by: 'SET SESSION TRANSACTION READ ONLY',
    rights: 'GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON the database TO it, and nothing else.',
  },
  async split(text, firstLine) {
    const [{ splitMysql }, { mayHaveParts }] = await Promise.all([
      import('../../sql/mysql/split.js'),
      import('../../sql/mysql/tree.js'),
    ]);
    const grammar = mayHaveParts(text) ? await (await import('../../sql/mysql/grammar.js')).grammar() : undefined;
    return splitMysql(text, firstLine, { grammar });
  },
  snapshot: snapshotMysql,
  unseen: mysqlUnseen,
  observer: mysqlObserver,
  changeAsker: mysqlChangeAsker,
  environment: mysqlEnvironment,
  remarks: mysqlRemarks,
  columnsNow: mysqlColumnsNow,
  sizes: mysqlSizes,
  now: mysqlNow,
  couldWrite: mysqlCouldWrite,
  refuseUnfinished,
  lock: lockMysql,
  history: mysqlHistory,
  blockers: mysqlBlockers,
  progress: mysqlProgress,
  async processOf(session) {
    const [row] = await session.query(raw('SELECT CONNECTION_ID() AS id'));
    return Number(row?.['id'] ?? session.id);
  },
  isAtWork: isMysqlAtWork,
  async reset(session) {
    if (!(session instanceof MysqlSession)) throw defect('Not a session of this engine.');
    session.statementMs = null;
    await session.reset();
    // A role that was taken on outlives the reset.
    const [row] = await session.query(raw('SELECT CURRENT_ROLE() AS role')).catch(() => []);
    if (row !== undefined && noRole(row['role']) !== noRole(roleOf(session)))
      await session.query(setRole(roleOf(session)));
    await markMysqlAgain(session);
  },
  asSelf: mysqlAsSelf,
  setTimeouts: setMysqlTimeouts,
  async begin(session, timeouts) {
    await setMysqlTimeouts(session, timeouts);
    await session.query(raw('START TRANSACTION'));
  },
  // Whatever waits for a metadata lock has everybody else behind it.
  isPatient: () => false,
  completion: () => Promise.resolve(undefined),
  // A DDL statement that was interrupted leaves nothing that another would stumble over.
  leftover: () => Promise.resolve(undefined),
  landed: async (session, statement) => (await mysqlFate(session, statement, undefined)).outcome === 'landed',
  fingerprint: mysqlFingerprint,
  fate: mysqlFate,
  isLockTimeout: (code) => LOCK_CODES.has(code),
};
