import type { ToolHistory } from '../model/contracts.js';
import { versionTable } from './version-table.js';

/** The table that dbmate makes and reads: one column, one row for each version that is in. */
export const dbmateHistory: ToolHistory = versionTable({
  tool: 'dbmate',
  table: 'schema_migrations',
  definition: {
    postgresql: '(version varchar(128) NOT NULL PRIMARY KEY)',
    mysql: '(version varchar(128) NOT NULL PRIMARY KEY) CHARACTER SET latin1 COLLATE latin1_bin',
  },
});
