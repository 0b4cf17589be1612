import type { Context } from '../context.js';
import type { Catalog } from '../model/catalog.js';
import type { Migration } from '../model/migration.js';
import type { Check, Outcome } from '../model/report.js';
import type { Session } from '../model/session.js';
import { diffCatalogs } from '../steps/compare.js';
import type { Planned } from '../steps/plan/plan.js';
import { cannotGoBack } from '../steps/rollback/missing.js';
import type { RunResult } from '../steps/run/run.js';
import { nothingIsIn } from '../steps/run/untouched.js';
import type { FailedApply } from './apply-recover.js';
import { walkBack } from './walk-back.js';

/** With `on-failure: rollback` nothing begins that could not be undone. */
export function waysBack({ inputs }: Context, { plan, parsed }: Planned): readonly Check[] {
  if (inputs.onFailure !== 'rollback') return [];
  const tried = new Map(plan.migrations.map((one) => [one.migration.id, one.rollback]));
  const without = parsed.flatMap(({ migration }) => {
    const rollback = tried.get(migration.id);
    const why = cannotGoBack({ migration, ...(rollback === undefined ? {} : { rollback }) });
    return why === undefined ? [] : [`${migration.id} ${why}`];
  });
  return [
    {
      name: 'every migration of this run can be undone',
      ok: without.length === 0,
      expected: 'a way back of each, for `on-failure: rollback`',
      actual: without.length === 0 ? `${parsed.length} of ${parsed.length}` : without.join('; '),
      ...(without.length === 0
        ? {}
        : {
            hint: 'Write the down migration that is missing, or mend the one that fails; or set `on-failure: stop`, which leaves what is in and says what it is.',
          }),
    },
  ];
}

/** What of a failed run is in, as far as the run itself could tell. */
interface Standing {
  /** The first of this run that are in, in their order. */
  readonly applied: readonly Migration[];
  /** Where the run stopped; undefined where it stopped between two. */
  readonly failing: Outcome | undefined;
}

function standingOf({ planned, result }: FailedApply): Standing {
  const { outcomes } = result;
  const count = outcomes.filter(({ status }) => status === 'applied').length;
  const failing = outcomes[count];
  return {
    applied: planned.parsed.slice(0, count).map(({ migration }) => migration),
    failing: failing?.status === 'failed' || failing?.status === 'rolled-back' ? failing : undefined,
  };
}

const counted = (many: number): string => `${many} ${many === 1 ? 'migration' : 'migrations'}`;

/** The command that undoes by hand what was not undone. */
function byHand({ pending }: FailedApply, applied: readonly Migration[]): string {
  const before = pending.applied.findLast(({ state }) => state === 'applied');
  return before === undefined ? `rollback --steps ${applied.length}` : `rollback --to ${before.id}`;
}

/** Nothing could be undone: the result as it was, and why. */
function left({ result }: FailedApply, why: string, then: string): RunResult {
  return { ...result, state: `${result.state} ${why}`, ...(then === '' ? {} : { then }) };
}

/** What failed, without how many others are in: that is about to change. */
function firstWords({ result }: FailedApply, { applied, failing }: Standing, clean: boolean): string {
  if (failing === undefined) return `What was expected after ${applied.at(-1)?.id ?? 'the last migration'} is not so.`;
  if (clean) return `Nothing of ${failing.id} is in: its first statement was refused.`;
  return result.state.replace(/ (?:No migration of this run is in|\d+ of \d+ migrations of this run are in)\./, '');
}

/** A session to go back on: the one that migrated, or a new one where that is cut off and the lock is still held. */
async function sessionFor({ context, target, observer }: FailedApply): Promise<Session | undefined> {
  if (target.lost === undefined) return target;
  return observer === undefined || observer.lost !== undefined ? undefined : context.open('apply', false);
}

async function asBefore({ context, before }: FailedApply, session: Session): Promise<readonly Check[]> {
  const { dialect } = context.engine;
  const after: Catalog = await dialect.snapshot(session, { historySchema: context.inputs.historySchema });
  const changes = diffCatalogs(before, after).map(({ object, name, kind }) => `${object} ${name} ${kind}`);
  const more = changes.length - 20;
  return [
    {
      name: 'live schema is as before this run',
      ok: changes.length === 0,
      expected: 'no difference',
      actual:
        changes.length === 0
          ? 'no difference'
          : `${changes.slice(0, 20).join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
      ...(changes.length === 0 ? {} : { hint: 'Put right by hand what differs, and complete the down migration.' }),
    },
  ];
}

/** What the ways back came to, put into the result of the run. */
function joined(
  of: FailedApply,
  standing: Standing,
  first: string,
  back: RunResult,
  checks: readonly Check[],
): RunResult {
  const { applied } = standing;
  const { result } = of;
  const ends = new Map(back.outcomes.map((one) => [one.id, one]));
  const outcomes = result.outcomes.map((one): Outcome => {
    const end = ends.get(one.id);
    if (end?.status === 'applied') return { ...one, status: 'rolled-back', statementsDone: 0 };
    if (end?.error === undefined) return one;
    const error = `Its way back: ${end.error}`;
    return end.status === 'failed' ? { ...one, status: 'failed', error } : { ...one, error };
  });
  const undone = back.outcomes.filter(({ status }) => status === 'applied').length;
  if (back.error !== undefined)
    return {
      ...result,
      outcomes,
      state: `${first} On that, ${undone} of ${counted(applied.length)} that this run had applied ${undone === 1 ? 'was' : 'were'} undone, and then a way back failed (${back.error.message}). ${back.state}`,
      next: back.next,
    };
  const wrong = checks.filter((check) => !check.ok).map(({ actual }) => actual);
  const schema =
    wrong.length === 0 ? 'the schema is as before it' : `but the schema is not as before it: ${wrong.join('; ')}`;
  return {
    ...result,
    outcomes,
    checks: [...result.checks, ...checks],
    state: `${first} ${counted(applied.length)} that this run had applied ${applied.length === 1 ? 'was' : 'were'} undone by ${applied.length === 1 ? 'its way back' : 'their ways back'}: no migration of this run is in, ${schema}.`,
    next: nextOf(of, standing),
  };
}

/** Nothing of the run is in: what failed is to be mended, and nothing to be settled. */
function nextOf({ result }: FailedApply, { failing }: Standing): string {
  if (failing === undefined)
    return 'Look at the failed checks. Correct the expectation or the migration, and merge again.';
  const path = result.error?.place.path ?? failing.path;
  return `Mend ${path} and merge again, or, if the cause was passing, run the same command again.`;
}

async function goBack(of: FailedApply, session: Session): Promise<RunResult> {
  const { context, lock, observer, pending, planned } = of;
  const standing = standingOf(of);
  const { applied, failing } = standing;
  const { engine, inputs } = context;
  let clean = false;
  if (failing?.status === 'failed') {
    const parsed = planned.parsed[applied.length];
    clean = parsed !== undefined && (await nothingIsIn(parsed, session, engine.dialect, inputs.historySchema));
    if (!clean)
      return left(
        of,
        applied.length === 0
          ? 'It was not undone: a down migration takes for granted that all of its migration is in.'
          : `Nothing was undone: a down migration takes for granted that all of its migration is in, and ${failing.id} stands in the way of the ${counted(applied.length)} before it.`,
        applied.length === 0 ? '' : `Once it counts as pending, \`${byHand(of, applied)}\` undoes the others.`,
      );
    await engine.dialect.history(session, inputs.historySchema).forget(failing.id);
  }
  const first = firstWords(of, standing, clean);
  const settled: FailedApply = clean
    ? {
        ...of,
        result: {
          ...of.result,
          outcomes: of.result.outcomes.map((one) => (one === failing ? { ...one, status: 'rolled-back' } : one)),
        },
      }
    : of;
  if (applied.length === 0)
    return clean
      ? { ...settled.result, state: `${first} No migration of this run is in.`, next: nextOf(of, standing) }
      : of.result;
  context.host.progress({ type: 'phase', name: 'Way back' });
  const back = await walkBack(
    context,
    { target: session, observer, lock },
    {
      migrations: applied.toReversed(),
      files: [...pending.replay, ...planned.parsed.map(({ migration }) => migration)],
      planDigest: planned.plan.digest,
    },
  );
  const checks = back.error === undefined ? await asBefore(of, session) : [];
  for (const { name, ok, actual } of checks) context.host.progress({ type: 'check', name, ok, actual });
  return joined(settled, standing, first, back, checks);
}

/**
 * `on-failure: rollback`: what this run has applied is undone by the ways back, the newest first. What is half done is left: its way
 * back takes for granted that all of it is in. Never throws.
 */
export async function undoRun(of: FailedApply): Promise<RunResult> {
  const { context, lock, target } = of;
  const { applied, failing } = standingOf(of);
  if (applied.length === 0 && failing?.status !== 'failed') return of.result;
  const then = applied.length === 0 ? '' : `\`${byHand(of, applied)}\` undoes what is in.`;
  if (context.signal.aborted) return left(of, 'Nothing was undone, since the run was cancelled.', then);
  try {
    lock.assertHeld();
    const session = await sessionFor(of);
    if (session === undefined)
      return left(of, 'Nothing was undone, since the connection that migrates is cut off.', then);
    try {
      return await goBack(of, session);
    } finally {
      if (session !== target) await session.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return left(of, `Undoing it broke off: ${why}`, `\`status\` says what is in. ${then}`);
  }
}
