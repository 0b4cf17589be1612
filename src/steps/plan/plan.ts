import { isCommand } from '../../layouts/program-tables.js';
import type { Change } from '../../model/catalog.js';
import type { Migration, Pending, Statement } from '../../model/migration.js';
import type { Finding, Plan, RehearsedMigration } from '../../model/plan.js';
import { planDigest } from '../digest.js';
import { type OnTarget, ofPlan, onTarget } from '../on-target.js';
import type { Parsed } from '../parse.js';
import { probedOn } from '../probes/of-plan.js';
import type { Probed } from '../probes/probe.js';
import { readingOf } from '../reading.js';
import { missingWayBack } from '../rollback/missing.js';
import type { PlanRequest } from './request.js';
import type { OnShadow } from './shadow.js';

export type { PlanRequest } from './request.js';

/** A plan, and the parsed files that an apply runs. */
export interface Planned {
  readonly plan: Plan;
  readonly parsed: readonly Parsed[];
}

/** Most runs after a merge find nothing to do: what has to do with shadows is loaded where it is needed. */
async function rehearsal(request: PlanRequest, todo: readonly Migration[]): Promise<OnShadow> {
  const { onShadow } = await import('./shadow.js');
  return onShadow(request, todo);
}

/** What the target tells of its tables; undefined where none was asked. */
const known = ({ target }: PlanRequest): OnTarget | undefined =>
  target?.sizes === undefined ? undefined : onTarget(target.sizes, target.now);

/** What each statement means there. */
async function toldOnTarget(
  request: PlanRequest,
  migrations: readonly RehearsedMigration[],
): Promise<readonly RehearsedMigration[]> {
  const target = known(request);
  if (target === undefined || migrations.length === 0) return migrations;
  const { withImpacts } = await import('../impact/impact.js');
  return withImpacts(migrations, target);
}

async function findingsOf(
  request: PlanRequest,
  { migrations, before, after }: Pick<OnShadow, 'migrations' | 'before' | 'after'>,
  existing: (relation: string) => boolean,
  probed: Probed | undefined,
): Promise<readonly Finding[]> {
  const { analyze } = await import('../analyze.js');
  return analyze({
    migrations,
    existing,
    before: before ?? undefined,
    after: after ?? undefined,
    problems: request.pending.problems,
    settings: request.inputs.rules,
    dialect: request.engine.dialect.name,
    major: request.target?.server.major,
    allowLabel: request.allowLabel,
    target: known(request),
    ...(probed === undefined ? {} : { probed }),
  });
}

/** What files do to our own history table, or a tool to its own, is nobody's danger. Its words are read where there is anything to look at. */
async function withoutOwnHistory(
  { engine, inputs, toolHistory }: PlanRequest,
  findings: readonly Finding[],
  migrations: readonly RehearsedMigration[],
): Promise<readonly Finding[]> {
  if (findings.length === 0) return findings;
  const statements = new Map(migrations.map(({ migration, parsed }) => [migration.id, parsed]));
  const { onlyOwnHistory } = await readingOf(engine.dialect);
  const { toolTableOf } = await import('../tool/tables.js');
  const ofTool = (statement: Statement): boolean =>
    toolHistory?.keptByTool !== undefined && toolTableOf(statement, toolHistory) !== undefined;
  return findings.filter(({ rule, migration = '', statement = -1 }) => {
    const about = statements.get(migration)?.[statement];
    return (
      rule === 'migration-fails' ||
      about === undefined ||
      !(onlyOwnHistory(about, inputs.historySchema) || ofTool(about))
    );
  });
}

/** Runs the pending migrations on a shadow database and lets the rules read what happened. Never writes to the target. */
export async function makePlan(request: PlanRequest): Promise<Planned> {
  const { pending } = request;
  const digest = planDigest(pending.todo);
  const nothing = {
    parsed: [],
    migrations: [],
    changes: [],
    drift: [],
    shadow: null,
    before: null,
    after: null,
    notes: [],
    existed: () => true,
    notCompared: [],
  };
  const { todo } = pending;
  const found = todo.length === 0 ? nothing : await rehearsal(request, todo);
  const { existed, parsed, notCompared: _, ...rehearsed } = await ofTool(request, found);
  const shown =
    rehearsed.migrations === found.migrations
      ? pending
      : { ...pending, todo: rehearsed.migrations.map(({ migration }) => migration) };
  const probed = await probedOn(request, rehearsed);
  const nothingToSay = todo.length === 0 && pending.problems.length === 0 && request.inputs.rules.size === 0;
  const findings = nothingToSay ? [] : await findingsOf(request, rehearsed, existed, probed);
  return {
    plan: {
      digest,
      pending: shown,
      ...rehearsed,
      migrations: await toldOnTarget(request, rehearsed.migrations),
      ...ofPlan(request.target, rehearsed.migrations),
      ...(probed === undefined ? {} : { probes: probed.probes }),
      findings: [
        ...(await withoutOwnHistory(request, findings, rehearsed.migrations)),
        ...missingWayBack(request.inputs, rehearsed.migrations),
      ],
    },
    parsed,
  };
}

/** A command shows only by what it sends what there is to do: its own migrations, or nothing. */
async function ofTool<T extends Pick<OnShadow, 'migrations' | 'parsed' | 'notes'>>(
  { toolHistory }: PlanRequest,
  found: T,
): Promise<T> {
  if (toolHistory?.keptByTool === undefined) return found;
  const { groupsOf } = await import('../tool/groups.js');
  const migrations = found.migrations.flatMap((one) => (isCommand(one.migration) ? groupsOf(one, toolHistory) : [one]));
  if (migrations.length > 0) return { ...found, migrations };
  const note = 'The command sent nothing that changes anything: nothing is pending.';
  return { ...found, migrations, parsed: [], notes: found.parsed.length === 0 ? found.notes : [...found.notes, note] };
}

/** What a command gives is what it makes of an empty database: nobody but it knows what of that is in. */
const withCommand = (pending: Pending): Pending => ({
  ...pending,
  replay: [...pending.replay, ...pending.todo.filter(isCommand)],
});

/** The difference between the target and what its applied migrations give, without rehearsing anything; `notCompared` in words. */
export async function driftAgainst(
  request: PlanRequest,
): Promise<{ readonly drift: readonly Change[]; readonly notCompared: readonly string[] }> {
  const { drift, notCompared } = await rehearsal(
    { ...request, dumpSchema: undefined, pending: withCommand(request.pending) },
    [],
  );
  return { drift, notCompared };
}
