import type { Command, Context } from '../context.js';
import { ActionError } from '../model/error.js';
import type { Applied, Migration, ReadMigrations } from '../model/migration.js';
import type { Outcome, Report, ReportError } from '../model/report.js';
import type { Session } from '../model/session.js';
import { filesOf, idNamed } from '../steps/origin.js';
import { parseAll, parseStep } from '../steps/parse.js';
import { readingOf } from '../steps/reading.js';
import { emptyReport, layoutOf } from '../steps/report.js';
import { looksIn, notBegun, prefixHash } from '../steps/run/journal.js';
import { run } from '../steps/run/run.js';
import { failedAt } from './apply-report.js';
import { needUrl, pendingOn, reportTarget } from './shared.js';

function fileOf(read: ReadMigrations, id: string): Migration {
  const found = (read.parts ?? [read]).flatMap(filesOf).find((m) => m.id === id);
  if (found === undefined)
    throw new ActionError(
      'repair',
      `The half-done migration ${id} has no file any more.`,
      `Restore the file, or settle it by hand and run \`repair --mark-applied ${id}\` or \`repair --mark-pending ${id}\`.`,
    );
  return found;
}

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

/** Whether the statement that was on its way when the run was killed has landed; it is skipped then. */
async function landed(
  context: Context,
  session: Session,
  row: Applied,
  parsed: Awaited<ReturnType<typeof parseStep>>,
): Promise<boolean> {
  const statement = parsed.split.statements[row.statementsDone];
  if (statement === undefined || row.state !== 'running' || notBegun(row)) return false;
  if (statement.kind === 'DO' || statement.kind === 'CALL') {
    throw new ActionError(
      'repair',
      `Nobody can tell whether the ${statement.kind} on line ${statement.line} of ${row.id} took effect before the run was killed.`,
      `Look at its effect. Then finish the rest by hand and run \`repair --mark-applied ${row.id}\`, or undo the first ${row.statementsDone} statements and run \`repair --mark-pending ${row.id}\`.`,
    );
  }
  // Whatever ran in a transaction went in together with its line of the journal, or not at all.
  if (statement.transaction !== 'forbidden') return false;
  const { dialect } = context.engine;
  if (dialect.fate !== undefined) {
    const { outcome, why } = await dialect.fate(session, statement, looksIn(row));
    const words = `${statement.kind} on line ${statement.line} of ${row.id}`;
    context.host.progress({ type: 'note', text: `${words}: ${outcome.replace('-', ' ')}, since ${why}` });
    if (outcome === 'landed') return true;
    if (outcome === 'not-landed') return false;
    throw new ActionError(
      'repair',
      `The catalog does not say whether the ${words} took effect before the run was cut: ${why}.`,
      `Look at its effect. Then finish the rest by hand and run \`repair --mark-applied ${row.id}\`, or undo what is in and run \`repair --mark-pending ${row.id}\`.`,
    );
  }
  const half = await dialect.leftover(session, statement);
  if (half !== undefined) {
    context.host.progress({ type: 'note', text: `An interrupted build left an INVALID index: ${half}` });
    await session.run(half);
    return false;
  }
  return dialect.landed(session, statement);
}

/** What went with the session of the run before, and what is left of the file cannot do without. */
async function refuseLost(
  { engine }: Context,
  { split: { statements } }: Awaited<ReturnType<typeof parseStep>>,
  id: string,
  from: number,
): Promise<void> {
  const { lost } = (await readingOf(engine.dialect)).sessionBefore(statements.slice(0, from), statements.slice(from));
  if (lost === undefined) return;
  throw new ActionError(
    'repair',
    `${id} cannot go on at statement ${from + 1}: ${lost.what}, of line ${lost.statement.line}, went with the session of the run that stopped.`,
    `Finish the rest by hand and run \`repair --mark-applied ${id}\`, or undo the first ${from} statements and run \`repair --mark-pending ${id}\`.`,
  );
}

interface Resumed {
  readonly outcome: Outcome;
  readonly state: string;
  readonly next: string;
  readonly error?: ReportError;
}

async function resume(
  context: Context,
  session: Session,
  second: Session | undefined,
  lock: Parameters<typeof run>[0]['lock'],
  read: ReadMigrations,
  row: Applied,
): Promise<Resumed> {
  const { engine, inputs } = context;
  if (row.mark !== undefined)
    throw new ActionError(
      'repair',
      `${row.id} cannot be resumed, since nobody has written down how much of it is in: ${row.mark}.`,
      `Finish it by hand and run \`repair --mark-applied ${row.id}\`, or undo it by hand and run \`repair --mark-pending ${row.id}\`.`,
    );
  const migration = fileOf(read, row.id);
  if (migration.up.kind !== 'sql')
    throw new ActionError(
      'repair',
      `${row.id} is code, which cannot go on in its middle.`,
      `Look at the database; then finish it by hand and run \`repair --mark-applied ${row.id}\`, or undo it by hand and run \`repair --mark-pending ${row.id}\`.`,
    );
  const parsed = await parseStep(migration, migration.up, engine.dialect, engine.traits);
  if (parsed.broken !== undefined)
    throw new ActionError(
      'repair',
      `${parsed.broken.message}\n${parsed.broken.excerpt}`,
      parsed.broken.hint ?? 'Correct the file.',
      { place: parsed.broken.place },
    );
  const known = /before it ([0-9a-f]{16})/.exec(row.inFlight ?? '')?.[1];
  if (known !== undefined && known !== prefixHash(parsed.split.statements, row.statementsDone)) {
    throw new ActionError(
      'repair',
      `The first ${row.statementsDone} statements of ${migration.path} are in the database, and they were changed in the file since.`,
      'Restore those statements as they were; change only what comes after them.',
      { place: { path: migration.path, line: 1 } },
    );
  }
  const from = row.statementsDone + ((await landed(context, session, row, parsed)) ? 1 : 0);
  await refuseLost(context, parsed, row.id, from);
  if (inputs.dryRun) {
    const next = parsed.split.statements[from];
    const outcome: Outcome = {
      id: row.id,
      ...layoutOf(row),
      path: migration.path,
      status: 'not-run',
      ms: 0,
      statementsDone: from,
      statementsAll: parsed.split.statements.length,
    };
    return {
      outcome,
      state:
        next === undefined
          ? 'Every statement is in; only the history is to be settled.'
          : `It would go on at statement ${from + 1} (${next.kind}, line ${next.line}).`,
      next: 'Run the same without `--dry-run`.',
    };
  }
  const history = engine.dialect.history(session, inputs.historySchema);
  const result = await run(
    {
      session,
      observer: second,
      lock,
      dialect: engine.dialect,
      historySchema: inputs.historySchema,
      history,
      journal: second === undefined ? history : engine.dialect.history(second, inputs.historySchema),
      entry: () => entryOf(context, migration, row),
      lockTimeoutMs: inputs.lockTimeoutMs,
      statementTimeoutMs: inputs.statementTimeoutMs,
      lockRetries: inputs.lockRetries,
      sessionSetup: inputs.sessionSetup,
      progress: context.host.progress,
      signal: context.signal,
      afterEach: () => Promise.resolve([]),
      reconnect: () => context.open('apply', false),
      files: () => parseAll(read.migrations, engine.dialect, engine.traits),
      resumeAt: new Map([[row.id, from]]),
    },
    [{ ...parsed, mode: { ...parsed.mode, kind: 'statements' } }],
  );
  const outcome = result.outcomes[0];
  if (outcome === undefined) throw new ActionError('internal', 'A run without outcome.', 'Please report this.');
  return {
    outcome: result.error === undefined ? outcome : { ...outcome, error: result.error.message },
    state: result.state,
    next: result.next,
    ...(result.error === undefined ? {} : { error: failedAt(result.error, result.next) }),
  };
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

const entryOf = (context: Context, migration: Migration, row: Applied | undefined) => ({
  id: migration.id,
  path: migration.path,
  checksum: migration.checksum,
  actor: context.run.actor,
  commit: context.run.commit,
  runUrl: context.run.runUrl,
  planDigest: row?.planDigest ?? null,
  tool: context.run.tool,
});

/** Settles a half-done migration: goes on with it, or takes the word of a person for it. */
export const repair: Command = {
  name: 'repair',
  async run(context): Promise<Report> {
    needUrl(context);
    const { engine, inputs } = context;
    const chosen = [inputs.resume, inputs.markApplied !== undefined, inputs.markPending !== undefined].filter(
      Boolean,
    ).length;
    if (chosen !== 1)
      throw new ActionError(
        'bad-input',
        '`repair` needs exactly one of `--resume`, `--mark-applied ID` and `--mark-pending ID`.',
        '`status` shows what is half done.',
      );
    const read = await context.read();
    await using session = await context.open('apply', false);
    await using second = engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined;
    await using lock = await engine.dialect.lock(second ?? session, {
      timeoutMs: inputs.lockWaitMs,
      signal: context.signal,
      worker: second === undefined ? undefined : session,
      onWait: (holder) => context.host.progress({ type: 'waiting', text: `the migration lock is held by ${holder}` }),
    });
    const before = await pendingOn(context, session, read);
    const base: Report = { ...emptyReport('repair', inputs.label, context.run), target: reportTarget(session.server) };
    if (inputs.resume) {
      const { outcome, state, next, error } = await resume(
        context,
        session,
        second,
        lock,
        read,
        dirtyRow(before.applied, undefined),
      );
      const ok = outcome.status === 'applied' || inputs.dryRun;
      return {
        ...base,
        verdict: ok ? 'clean' : 'failed',
        headline: ok
          ? `${outcome.id}: ${inputs.dryRun ? state : 'every statement is in, and it is recorded as applied.'}`
          : state,
        apply: { outcomes: [outcome], state, next },
        error: ok ? null : (error ?? { code: 'apply-failed', message: outcome.error ?? '', hint: next }),
      };
    }
    const id = idNamed(
      inputs.markApplied ?? inputs.markPending ?? '',
      before.applied.filter(({ state }) => state !== 'applied'),
    );
    const row = dirtyRow(before.applied, id);
    if (inputs.markPending !== undefined) await refuseGaps(context, read, row);
    const history = engine.dialect.history(session, inputs.historySchema);
    if (!inputs.dryRun) {
      if (inputs.markPending !== undefined) await history.forget(id);
      else
        await history.record(entryOf(context, fileOf(read, id), row), {
          durationMs: row.durationMs ?? 0,
          statements: row.statementsAll,
        });
    }
    return {
      ...base,
      headline: `${id} ${inputs.dryRun ? 'would count' : 'counts'} as ${inputs.markPending === undefined ? 'applied' : 'pending'} now.`,
    };
  },
};
