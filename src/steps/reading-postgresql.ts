import { needsOf } from '../sql/pg/newer.js';
import { CalledBodies } from './called.js';
import { hintFor } from './hints/hints.js';
import { madeBy } from './made.js';
import { onlyOwnHistory } from './own-history.js';
import type { Reading } from './reading.js';
import { isPlain, shapeOf } from './repeated-rows.js';
import { postgresqlSessionBefore } from './session-before/postgresql.js';
import { skippedBy } from './skipped.js';
import { withoutValues } from './values-postgresql.js';

const OPAQUE = new Set(['DO', 'CALL', 'SELECT', 'EXECUTE']);

/** The text of a statement on PostgreSQL. */
export const postgresqlReading: Reading = {
  madeBy,
  hides: ({ kind }) => OPAQUE.has(kind),
  skippedBy,
  needsOf,
  hintFor,
  withoutValues,
  shapeOf,
  isPlain,
  onlyOwnHistory,
  sessionBefore: postgresqlSessionBefore,
  calledBodies: (before, files) => new CalledBodies(before, files),
};
