import { countRows, type DumpedRelation, databaseState, dumpedRelations } from '../../engines/postgresql/facts.js';
import { type Measured, measure, type TableSample } from '../../engines/postgresql/sample.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Progress } from '../../model/events.js';
import type { Session } from '../../model/session.js';
import { hintFor } from './errors.js';
import type { BackupRequest, BackupSource } from './request.js';

export const nameOf = (relation: { readonly schema: string; readonly name: string }): string =>
  `${relation.schema}.${relation.name}`;

/** Whether a table's rows belong into the backup; our own history always does. */
export function wantsRows(relation: DumpedRelation, request: Pick<BackupRequest, 'only' | 'historySchema'>): boolean {
  if (relation.kind !== 'table') return false;
  return (
    request.only === undefined || relation.schema === request.historySchema || request.only.includes(nameOf(relation))
  );
}

/** Everything but the rows, as the open transaction sees it. */
export async function readSource(request: BackupRequest): Promise<BackupSource> {
  const { engine, session, historySchema } = request;
  return {
    major: session.server.major,
    ...(await databaseState(session)),
    catalog: await engine.dialect.snapshot(session, { historySchema }),
    relations: await dumpedRelations(session),
    rows: undefined,
    roles: (await engine.dialect.environment(session)).roles,
  };
}

/** Counts each table; the same on the source and on what was restored. */
export async function countTables(
  session: Session,
  relations: readonly DumpedRelation[],
  progress?: Progress,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  let told = performance.now();
  for (const relation of relations) {
    counts.set(nameOf(relation), await countRows(session, relation.schema, relation.name));
    if (performance.now() - told < 5_000) continue;
    told = performance.now();
    progress?.({ type: 'backup', text: `rows of ${counts.size} of ${relations.length} tables counted` });
  }
  return counts;
}

/** Counts each table and adds up its sample; the same on the source and on what was restored. */
export async function measureTables(
  session: Session,
  samples: readonly TableSample[],
  progress?: Progress,
): Promise<ReadonlyMap<string, Measured>> {
  const found = new Map<string, Measured>();
  let told = performance.now();
  for (const sample of samples) {
    found.set(nameOf(sample), await measure(session, sample));
    if (performance.now() - told < 5_000) continue;
    told = performance.now();
    progress?.({ type: 'backup', text: `rows of ${found.size} of ${samples.length} tables counted` });
  }
  return found;
}

export const rowsIn = (measured: ReadonlyMap<string, Measured>): ReadonlyMap<string, number> =>
  new Map([...measured].map(([name, { rows }]) => [name, rows]));

/** Why the source could not be read, in the server's words. */
export function sourceError(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  const words = error instanceof ServerError ? error.message : String(error);
  return new ActionError(
    'backup-failed',
    `The backup was not made: the database cannot be read in full: ${words}`,
    hintFor(words) ?? 'Nothing was touched. Settle what the server says, then run this again.',
    { cause: error },
  );
}
