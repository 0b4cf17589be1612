import type { ToolHistory } from '../model/contracts.js';
import { versionTable } from './version-table.js';

const DEFINITION = '(version VARCHAR(50) PRIMARY KEY NOT NULL, run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)';

/** The longest version that its table holds, in characters. */
export const LONGEST_VERSION = 50;

/** The table that Diesel makes and reads: a row for each version that is in, and when it went in. */
export const dieselHistory: ToolHistory = versionTable({
  tool: 'diesel',
  table: '__diesel_schema_migrations',
  definition: { postgresql: DEFINITION, mysql: DEFINITION },
  // A TIMESTAMP of PostgreSQL has no zone: it is read in the zone of this session, as Diesel's own sessions do
  seconds: { postgresql: 'extract(epoch FROM run_on::timestamptz)::text', mysql: 'UNIX_TIMESTAMP(run_on)' },
});
