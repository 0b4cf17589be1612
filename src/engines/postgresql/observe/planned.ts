import type { Statement } from '../../../model/migration.js';
import type { Session } from '../../../model/session.js';
import { nodeOf } from '../../../sql/pg/classify.js';
import { bare, relation, tablesIn } from '../../../sql/pg/tree.js';
import { raw } from '../../../sql/query.js';

/** How a statement comes to read a table: by the planner's choice, by what it runs within, or because it cannot do without. */
export type Reads = 'chosen' | 'hidden' | 'needed';

const CHOSEN = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'SELECT']);
/** What they run is not in their text, or cannot be explained once it has run. */
const HIDDEN = new Set(
  'DO,CALL,EXECUTE,COPY,EXPLAIN,DECLARE CURSOR,FETCH,CREATE TABLE AS,CREATE MATERIALIZED VIEW,REFRESH MATERIALIZED VIEW'.split(
    ',',
  ),
);

export const readsOf = ({ kind }: Statement): Reads =>
  CHOSEN.has(kind) ? 'chosen' : HIDDEN.has(kind) ? 'hidden' : 'needed';

/** An UPDATE or DELETE of all rows of one table, with nothing else in it: that table, as it is named, is read without asking. */
export function ofAllRows({ tree }: Statement): string | undefined {
  const { name, fields } = nodeOf(tree);
  const more = ['whereClause', 'fromClause', 'usingClause', 'withClause', 'returningList', 'returningClause'];
  if ((name !== 'UpdateStmt' && name !== 'DeleteStmt') || more.some((key) => fields[key] !== undefined))
    return undefined;
  return tablesIn(fields['targetList']).length === 0 ? bare(relation(fields, 'relation')) : undefined;
}

interface Node {
  readonly 'Node Type'?: string;
  readonly 'Parent Relationship'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Schema?: string;
  readonly Plans?: readonly Node[];
}

/** These take all that comes from below before they give anything on; those may stop whatever is below. */
const TAKES_ALL = /^(?:Sort|Aggregate|Hash|SetOp|WindowAgg|ModifyTable)$/;
const STOPS = /^(?:Limit|Merge Join)$/;
const STOPPED = /^(?:InitPlan|SubPlan)$/;
const READS = /^(?:Seq|Index|Index Only) Scan$/;

function scanned(node: Node, whole: boolean): readonly string[] {
  const { 'Node Type': type = '', 'Parent Relationship': below = '', Plans = [] } = node;
  const all = whole && !STOPPED.test(below);
  // By an index from one end to the other is in full, too.
  const reads = all && READS.test(type) && node['Index Cond'] === undefined;
  return [
    ...(reads ? [`${node.Schema ?? ''}.${node['Relation Name'] ?? ''}`] : []),
    ...Plans.flatMap((plan) => scanned(plan, TAKES_ALL.test(type) || (all && !STOPS.test(type)))),
  ];
}

/**
 * The tables that a query has to read in full, since no index would serve. On a shadow with few rows the planner reads whole tables
 * where it would take an index on the target; so it is asked again without that choice. Within the open transaction, of which
 * nothing is left behind. Where it does not answer, nothing is said to be read.
 */
export async function mustRead(session: Session, { sql }: Statement): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  try {
    const { rows } = await session.run(
      `SAVEPOINT migrate_on_merge_plan; SET LOCAL enable_seqscan = off; SET LOCAL jit = off; EXPLAIN (VERBOSE, FORMAT JSON) ${sql}`,
    );
    const plans = JSON.parse(rows[0]?.['QUERY PLAN'] ?? '[]') as readonly { readonly Plan?: Node }[];
    for (const { Plan } of plans) for (const name of scanned(Plan ?? {}, true)) found.add(name);
  } catch {
    // A table that the statement itself dropped, a function that refuses: then there is no plan.
  }
  if (session.transaction() !== 'idle')
    await session.query(raw('ROLLBACK TO SAVEPOINT migrate_on_merge_plan; RELEASE SAVEPOINT migrate_on_merge_plan'));
  return found;
}
