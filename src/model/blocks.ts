import { dictionary } from './dictionary.js';

/** What others cannot do to a relation while a lock on it is held: they wait until it is given back. */
export interface Blocked {
  /** `SELECT` */
  readonly reads: boolean;
  /** `SELECT … FOR UPDATE` or `FOR SHARE`, and with it the check of a foreign key that points here. */
  readonly rowLocks: boolean;
  /** `INSERT`, `UPDATE`, `DELETE`, `MERGE` */
  readonly writes: boolean;
  /** PostgreSQL's `VACUUM`, `ANALYZE`, `CREATE INDEX CONCURRENTLY` and `VALIDATE CONSTRAINT`; MySQL's online change of a table. */
  readonly maintenance: boolean;
  /** `CREATE INDEX` as it is written without more. */
  readonly indexBuilds: boolean;
  /** Changes that need the table for themselves: `DROP TABLE`, most of `ALTER TABLE`. */
  readonly schemaChanges: boolean;
}

/** What a kind of work needs to get, by the mode that it asks for. */
const ASKED = {
  reads: 'AccessShare',
  rowLocks: 'RowShare',
  writes: 'RowExclusive',
  maintenance: 'ShareUpdateExclusive',
  indexBuilds: 'Share',
  schemaChanges: 'AccessExclusive',
} as const;

/** PostgreSQL's modes, weakest first, each with those that it conflicts with, as the manual has them (Table-Level Lock Modes). */
const POSTGRESQL: Readonly<Record<string, readonly string[]>> = dictionary({
  AccessShare: ['AccessExclusive'],
  RowShare: ['Exclusive', 'AccessExclusive'],
  RowExclusive: ['Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive'],
  ShareUpdateExclusive: ['ShareUpdateExclusive', 'Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive'],
  Share: ['RowExclusive', 'ShareUpdateExclusive', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive'],
  ShareRowExclusive: [
    'RowExclusive',
    'ShareUpdateExclusive',
    'Share',
    'ShareRowExclusive',
    'Exclusive',
    'AccessExclusive',
  ],
  Exclusive: [
    'RowShare',
    'RowExclusive',
    'ShareUpdateExclusive',
    'Share',
    'ShareRowExclusive',
    'Exclusive',
    'AccessExclusive',
  ],
  AccessExclusive: [
    'AccessShare',
    'RowShare',
    'RowExclusive',
    'ShareUpdateExclusive',
    'Share',
    'ShareRowExclusive',
    'Exclusive',
    'AccessExclusive',
  ],
});

const NOTHING: Blocked = {
  reads: false,
  rowLocks: false,
  writes: false,
  maintenance: false,
  indexBuilds: false,
  schemaChanges: false,
};

function postgresql(mode: string): Blocked | undefined {
  // Modes come out of reports as well, which anybody may have written.
  const conflicts = Object.hasOwn(POSTGRESQL, mode) ? POSTGRESQL[mode] : undefined;
  if (conflicts === undefined) return undefined;
  const entries = Object.entries(ASKED).map(([work, asked]) => [work, conflicts.includes(asked)]);
  return { ...NOTHING, ...Object.fromEntries(entries) };
}

const ONLINE: Blocked = { ...NOTHING, maintenance: true, indexBuilds: true, schemaChanges: true };
const NO_WRITES: Blocked = { ...ONLINE, rowLocks: true, writes: true };
const ALL: Blocked = { ...NO_WRITES, reads: true };

/**
 * Metadata locks of MySQL and MariaDB, by their names in `performance_schema.metadata_locks`, and what a statement may ask for by
 * `LOCK=`. A table that is read or written has a weak one, which only a change of the table waits for.
 */
const MYSQL: Readonly<Record<string, Blocked>> = dictionary({
  NONE: ONLINE,
  SHARED_READ: { ...NOTHING, schemaChanges: true },
  SHARED_WRITE: { ...NOTHING, schemaChanges: true },
  SHARED_UPGRADABLE: ONLINE,
  SHARED: NO_WRITES,
  SHARED_NO_WRITE: NO_WRITES,
  SHARED_NO_READ_WRITE: ALL,
  EXCLUSIVE: ALL,
});

/** What a lock of this mode, by the server's own name, keeps others from; undefined for a mode that is not known here. */
export function blocked(mode: string): Blocked | undefined {
  const asked = mode.replace(/^LOCK=/, '');
  return postgresql(mode.replace(/Lock$/, '')) ?? (Object.hasOwn(MYSQL, asked) ? MYSQL[asked] : undefined);
}

/** They only frame others, or set something: nobody waits the longer for them. */
const INSTANT = /^(?:BEGIN|START TRANSACTION|SET|RESET|SHOW|SAVEPOINT|RELEASE|DEALLOCATE|COMMIT|ROLLBACK)$/;

/** Whether a statement of this kind is among those that run while a lock is held, as far as anybody notices. */
export const takesTime = (kind: string): boolean => !INSTANT.test(kind);
