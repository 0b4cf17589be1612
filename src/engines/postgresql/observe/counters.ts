import type { RowsTouched } from '../../../model/measured.js';
import type { Query, Row, Session } from '../../../model/session.js';
import { raw } from '../../../sql/query.js';

/** What has been counted of a relation since the server began: times that it was scanned, and rows. */
type Counted = readonly [scans: number, inserted: number, updated: number, deleted: number];

const NONE: Counted = [0, 0, 0, 0];

/** Since when what a session has not yet handed in is exact to read beside what all have handed in. */
const EXACT_SINCE = 15;

const sum = (oid: string, what: string): string =>
  `pg_catalog.pg_stat_get_${what}(${oid}) + pg_catalog.pg_stat_get_xact_${what}(${oid})`;

/**
 * The server's own statistics. What a session has counted and not yet handed in is added to what it has handed in: the sum only
 * grows, whenever the server hands it in, and counts what was rolled back as well. It is no matter of transactions, then.
 */
export class Counters {
  private known = new Map<string, Counted>();
  readonly exact: boolean;

  constructor(session: Session) {
    this.exact = session.server.major >= EXACT_SINCE;
  }

  /** For the list of a SELECT, of the relation whose number that expression gives. */
  columns(oid: 'c.oid' | 'l.relation'): Query {
    if (!this.exact) return raw(`NULL AS counted`);
    const parts = ['numscans', 'tuples_inserted', 'tuples_updated', 'tuples_deleted'].map((what) => sum(oid, what));
    return raw(`pg_catalog.concat_ws(' ', ${parts.join(', ')}) AS counted`);
  }

  /** Whether this session has scanned it lately. */
  scanned(oid: 'l.relation'): Query {
    return raw(this.exact ? `pg_catalog.pg_stat_get_xact_numscans(${oid}) > 0` : 'false');
  }

  forget(): void {
    this.known = new Map();
  }

  /** What came to it since this relation was last looked at. */
  advance(row: Row): Counted {
    const oid = row['oid'] ?? '';
    const counted = row['counted'];
    if (!counted) return NONE;
    const [scans = 0, inserted = 0, updated = 0, deleted = 0] = counted.split(' ').map(Number);
    const before = this.known.get(oid) ?? NONE;
    this.known.set(oid, [scans, inserted, updated, deleted]);
    return [scans - before[0], inserted - before[1], updated - before[2], deleted - before[3]];
  }
}

export function touchedBy(relation: string, [, inserted, updated, deleted]: Counted): readonly RowsTouched[] {
  return inserted + updated + deleted > 0 ? [{ relation, inserted, updated, deleted }] : [];
}
