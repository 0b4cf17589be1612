/** A table that a run touched, before its first statement and after its last. */
export interface TableProof {
  /** `schema.name`, on MySQL its name; as it is called now, or was last. */
  readonly table: string;
  /** Its name before the run, where that is another one. */
  readonly was?: string;
  /** What the run did to the table itself; left out where it was there before and is there now. */
  readonly became?: 'made' | 'dropped';
  /** null where the table was not there, or nobody knows. */
  readonly rowsBefore: number | null;
  readonly rowsAfter: number | null;
  /** Both numbers were counted; else they are the server's estimates. */
  readonly exact: boolean;
  /** With its indexes. */
  readonly bytesBefore: number | null;
  readonly bytesAfter: number | null;
  /**
   * Columns, and indexes on expressions, of which the planner had statistics before the run, or that are new, and of which it has none
   * now. Left out where there are none.
   */
  readonly withoutStatistics?: readonly string[];
  /** ANALYZE was run on it afterwards. */
  readonly analyzed?: true;
}
