import type { Dialect, Timeouts } from '../../model/engine.js';
import { id, raw, sql } from '../../sql/query.js';
import { postgresAsSelf } from './as-self.js';
import { snapshotPostgres } from './catalog.js';
import { isPatient, postgresCompletion, postgresLanded, postgresLeftover } from './concurrent.js';
import { postgresCouldWrite, postgresEnvironment } from './environment.js';
import { backendPid } from './facts.js';
import { postgresHistory } from './history.js';
import { postgresBlockers, postgresProgress } from './locks.js';
import { postgresColumnsNow, postgresRemarks } from './looking.js';
import { lockPostgres, markAgain, postgresIsAtWork } from './migration-lock.js';
import { postgresNow } from './now.js';
import { postgresObserver } from './observe/observer.js';
import { postgresSizes } from './sizes.js';
import { lastingAgain } from './wire.js';

/** 55P03 lock not available, 40P01 deadlock detected. */
const LOCK_CODES = new Set(['55P03', '40P01']);

/** Several statements in one message: a migration of two small statements should not cost three messages of our own before them. */
const setTimeouts = ({ lockMs, statementMs }: Timeouts): string =>
  `${lockMs === null ? '' : `SET lock_timeout = ${Math.round(lockMs)}; `}SET statement_timeout = ${Math.round(statementMs ?? 0)}`;

/** PostgreSQL's text, catalog, locks and history; the same for a server and for the embedded one. */
export const postgresql: Dialect = {
  name: 'postgresql',
  oneMessage: true,
  readOnly: {
    who: 'role',
    by: 'default_transaction_read_only',
    rights: 'GRANT pg_read_all_data TO it, and nothing else.',
  },
  async split(text, firstLine) {
    const { withParser } = await import('../../sql/pg/parser.js');
    const { splitPostgres } = await import('../../sql/pg/split.js');
    return withParser((parser) => splitPostgres(parser, text, firstLine));
  },
  snapshot: snapshotPostgres,
  observer: postgresObserver,
  environment: postgresEnvironment,
  remarks: postgresRemarks,
  columnsNow: postgresColumnsNow,
  sizes: postgresSizes,
  now: postgresNow,
  couldWrite: postgresCouldWrite,
  lock: lockPostgres,
  history: postgresHistory,
  blockers: postgresBlockers,
  progress: postgresProgress,
  processOf: backendPid,
  isAtWork: postgresIsAtWork,
  async reset(session) {
    // Alone in its message: DISCARD ALL cannot share an implicit transaction.
    await session.run('DISCARD ALL');
    const again = [...lastingAgain(session), ...markAgain(session)];
    if (again.length > 0) await session.run(again.join('; '));
    if (session.home !== undefined) await session.query(sql`SET SESSION AUTHORIZATION ${id(session.home)}`);
  },
  asSelf: postgresAsSelf,
  async setTimeouts(session, timeouts) {
    await session.query(raw(setTimeouts(timeouts)));
  },
  async begin(session, timeouts) {
    await session.query(raw(`${setTimeouts(timeouts)}; BEGIN`));
  },
  leftover: postgresLeftover,
  landed: postgresLanded,
  isPatient,
  completion: postgresCompletion,
  isLockTimeout: (code) => LOCK_CODES.has(code),
};
