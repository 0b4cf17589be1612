import type { Change } from '../../model/catalog.js';
import { ActionError } from '../../model/error.js';
import type { Migration, Pending } from '../../model/migration.js';
import type { Finding, Plan } from '../../model/plan.js';
import { changeKey } from '../compare.js';
import { driftAgainst, makePlan, type Planned, type PlanRequest } from '../plan/plan.js';
import { shown } from '../rollback/words.js';
import { inversesOf } from './inverse.js';

/** What only a file that is still to run could have wrong is no matter of going back. */
const OF_HISTORY = new Set(['edited', 'vanished', 'dirty']);

/** The ways back as what is to do: planned and rehearsed like any migrations. */
export const pendingDown = (pending: Pending, undo: readonly Migration[]): Pending => ({
  ...pending,
  todo: inversesOf(undo),
  problems: pending.problems.filter(({ kind }) => OF_HISTORY.has(kind)),
});

/** What is in once they are undone. */
export function remaining(pending: Pending, undo: readonly Migration[]): Pending {
  const gone = new Set(undo.map(({ id }) => id));
  return {
    ...pending,
    applied: pending.applied.filter(({ id }) => !gone.has(id)),
    replay: pending.replay.filter(({ id }) => !gone.has(id)),
    todo: [],
    problems: [],
  };
}

/** A plan of ways back. */
export interface PlannedDown extends Planned {
  /** Where the schema after them will not be the one that the remaining migrations give; what differs today is not among it. */
  readonly differs: readonly Change[];
}

/**
 * Where the target differs from what the remaining migrations give; undefined where these do not run by themselves, as those of a
 * database that was there before them.
 */
export async function driftOfRemaining(request: PlanRequest): Promise<readonly Change[] | undefined> {
  try {
    return (await driftAgainst(request)).drift;
  } catch (error) {
    if (error instanceof ActionError && error.code === 'replay') return undefined;
    throw error;
  }
}

const NOT_COMPARED =
  'Not compared with the schema that the remaining migrations give: they do not run by themselves on an empty database.';

/** The schema of after, against that of the remaining migrations by themselves. */
async function differences(
  request: PlanRequest,
  { after, drift }: Plan,
  undo: readonly Migration[],
): Promise<readonly Change[] | undefined> {
  if (after === null || request.target === undefined) return [];
  const target = { ...request.target, catalog: after };
  const found = await driftOfRemaining({ ...request, pending: remaining(request.pending, undo), target });
  const before = new Set(drift.map(changeKey));
  return found?.filter((change) => !before.has(changeKey(change)));
}

const MOST = 8;
const WORDS = { added: 'stays', removed: 'is missing', changed: 'is another' } as const;

function findingOf(differs: readonly Change[], { migrations }: Plan, request: PlanRequest): readonly Finding[] {
  const severity = request.inputs.rules.get('rollback-differs') ?? 'warning';
  if (differs.length === 0 || severity === 'off') return [];
  const more = differs.length - MOST;
  const names = differs.slice(0, MOST).map(({ kind, object, name }) => `${object} ${shown(name)} ${WORDS[kind]}`);
  const [only, second] = migrations;
  const place =
    only === undefined || second !== undefined
      ? {}
      : { migration: only.migration.id, place: { path: only.migration.path, line: 1 } };
  return [
    {
      rule: 'rollback-differs',
      severity,
      message: `After going back the schema is not the one that the remaining migrations give: ${names.join('; ')}${more > 0 ? `; ${more} more` : ''}. Complete the way back.`,
      ...place,
    },
  ];
}

/** Rehearses the ways back on a shadow in the state of the target, as a plan does with what is pending. Only reads the target. */
export async function makePlanDown(request: PlanRequest, undo: readonly Migration[]): Promise<PlannedDown> {
  const { plan, parsed } = await makePlan({ ...request, pending: pendingDown(request.pending, undo) });
  const failed = plan.migrations.some(({ outcome }) => outcome !== 'ok');
  const found = failed ? [] : await differences(request, plan, undo);
  const differs = found ?? [];
  return {
    plan: {
      ...plan,
      direction: 'down',
      findings: [...plan.findings, ...findingOf(differs, plan, request)],
      notes: found === undefined ? [...plan.notes, NOT_COMPARED] : plan.notes,
    },
    parsed,
    differs,
  };
}
