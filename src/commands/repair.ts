import type { Command, Context } from '../context.js';
import { ActionError } from '../model/error.js';
import type { Applied, Pending, ReadMigrations } from '../model/migration.js';
import type { Report } from '../model/report.js';
import { isHalfUndone } from '../steps/down/half.js';
import { keepLog } from '../steps/log.js';
import { idNamed } from '../steps/origin.js';
import { emptyReport, layoutOf, reportHistory } from '../steps/report.js';
import { migrationLock } from './migration-lock.js';
import { entryOf, fileOf, resume } from './repair-resume.js';
import type { OnTarget } from './run-request.js';
import { needUrl, pendingOn, reportTarget } from './shared.js';

function dirtyRow(applied: readonly Applied[], id: string | undefined): Applied {
  const dirty = applied.filter((row) => row.state !== 'applied' && (id === undefined || row.id === id));
  const [first] = dirty;
  if (first === undefined)
    throw new ActionError(
      'repair',
      id === undefined ? 'No migration is half done.' : `${id} is not half done.`,
      '`status` shows what the history says.',
    );
  return first;
}

/** Which version then is the newest, only the whole row of files can tell. */
async function refuseGaps(context: Context, read: ReadMigrations, { id, origin }: Applied): Promise<void> {
  const source = origin?.source ?? 0;
  const { problems, leftOut } = read.parts?.[source] ?? read;
  const [gap] = [...problems, ...leftOut.filter((one) => one.id !== undefined)];
  if (gap === undefined || (await context.owners())[source]?.history?.newestOnly !== true) return;
  throw new ActionError(
    'repair',
    `The history keeps the newest version alone, and which one came before ${id} cannot be told while ${gap.path ?? gap.id} is not read.`,
    'Mend that file, or take it out of `exclude`; then run this again.',
  );
}

/** Goes on with what is half done. */
async function resumed(
  context: Context,
  on: OnTarget,
  read: ReadMigrations,
  before: Pending,
): Promise<Partial<Report>> {
  const { dryRun } = context.inputs;
  const row = dirtyRow(before.applied, undefined);
  const { outcome, state, next, error } = await resume(context, on, read, row);
  const ok = dryRun || error === undefined;
  const done = isHalfUndone(row)
    ? 'every statement of its way back is in, and it is out of the history.'
    : 'every statement is in, and it is recorded as applied.';
  return {
    verdict: ok ? 'clean' : 'failed',
    headline: ok ? `${outcome.id}: ${dryRun ? state : done}` : state,
    apply: { outcomes: [outcome], state: ok && !dryRun ? `${outcome.id}: ${done}` : state, next },
    error: ok ? null : (error ?? { code: 'apply-failed', message: outcome.error ?? '', hint: next }),
  };
}

/** Takes a person's word for what is in. */
async function marked(
  context: Context,
  { target }: OnTarget,
  read: ReadMigrations,
  before: Pending,
): Promise<Partial<Report>> {
  const { engine, host, inputs, run } = context;
  const { dryRun, markApplied, markPending, historySchema } = inputs;
  const id = idNamed(
    markApplied ?? markPending ?? '',
    before.applied.filter(({ state }) => state !== 'applied'),
  );
  const row = dirtyRow(before.applied, id);
  const as = markPending === undefined ? 'applied' : 'pending';
  if (as === 'pending') await refuseGaps(context, read, row);
  const history = engine.dialect.history(target, historySchema);
  const file = as === 'applied' ? fileOf(read, id) : undefined;
  if (!dryRun) {
    if (file === undefined) await history.forget(id);
    else
      await history.record(entryOf(context, file, row), {
        durationMs: row.durationMs ?? 0,
        statements: row.statementsAll,
      });
    const who = run.actor === null ? '' : ` by ${run.actor}`;
    host.progress({ type: 'note', text: `${id} is settled as ${as}${who}` });
  }
  const counted = `${row.statementsDone} of ${row.statementsAll} statements of its ${isHalfUndone(row) ? 'way back ' : ''}were in by the journal`;
  return {
    headline: `${id} ${dryRun ? 'would count' : 'counts'} as ${as} now.`,
    apply: {
      outcomes: [
        {
          id,
          ...layoutOf(row),
          path: file?.path ?? row.path ?? id,
          status: dryRun ? 'not-run' : as === 'applied' ? 'applied' : 'rolled-back',
          ms: 0,
          statementsDone: row.statementsDone,
          statementsAll: row.statementsAll,
        },
      ],
      state: dryRun
        ? 'Nothing was touched.'
        : `The history says ${as} of ${id}, by your word: nothing was run${row.mark === undefined ? `, and ${counted}` : ''}.`,
      next: dryRun
        ? 'Run the same without `--dry-run`.'
        : as === 'applied'
          ? 'The next `apply` goes on with the migrations after it.'
          : 'The next `apply` runs it from its first statement.',
    },
  };
}

/** Settles a half-done migration: goes on with it, or takes the word of a person for it. */
export const repair: Command = {
  name: 'repair',
  async run(outer): Promise<Report> {
    needUrl(outer);
    const log = keepLog(outer.host.progress);
    const context: Context = { ...outer, host: { ...outer.host, progress: log.progress } };
    const { engine, inputs } = context;
    const chosen = [inputs.resume, inputs.markApplied !== undefined, inputs.markPending !== undefined].filter(
      Boolean,
    ).length;
    if (chosen !== 1)
      throw new ActionError(
        'missing-input',
        '`repair` needs exactly one of `--resume`, `--mark-applied ID` and `--mark-pending ID`.',
        '`status` shows what is half done.',
      );
    const started = performance.now();
    const read = await context.read();
    await using target = await context.open('apply', false);
    await using observer = engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined;
    await using lock = await migrationLock(context, target, observer);
    const before = await pendingOn(context, target, read);
    const base: Report = { ...emptyReport('repair', inputs.label, context.run), target: reportTarget(target.server) };
    const settled = await (inputs.resume ? resumed : marked)(context, { target, observer, lock }, read, before);
    // What failed may have left nothing to ask
    const after = await pendingOn(context, target, read).catch(() => before);
    return {
      ...base,
      history: reportHistory(after),
      ...settled,
      run: { ...base.run, ms: performance.now() - started },
      log: log.lines,
    };
  },
};
