import type { Context } from '../context.js';
import { ActionError, defect } from '../model/error.js';
import type { Applied, Migration, ReadMigrations } from '../model/migration.js';
import type { Outcome, ReportError } from '../model/report.js';
import type { Session } from '../model/session.js';
import { isHalfUndone } from '../steps/down/half.js';
import { turnedRound } from '../steps/down/history.js';
import { inverseOf } from '../steps/down/inverse.js';
import { filesOf } from '../steps/origin.js';
import { parseAll, parseStep } from '../steps/parse.js';
import { readingOf } from '../steps/reading.js';
import { layoutOf } from '../steps/report.js';
import { looksIn, notBegun, prefixHash } from '../steps/run/journal.js';
import { run } from '../steps/run/run.js';
import { failedAt } from './apply-report.js';
import { asUndone } from './rollback-report.js';
import { type OnTarget, runRequest } from './run-request.js';

export function fileOf(read: ReadMigrations, id: string): Migration {
  const found = (read.parts ?? [read]).flatMap(filesOf).find((m) => m.id === id);
  if (found === undefined)
    throw new ActionError(
      'repair',
      `The half-done migration ${id} has no file any more.`,
      `Restore the file, or settle it by hand and run \`repair --mark-applied ${id}\` or \`repair --mark-pending ${id}\`.`,
    );
  return found;
}

export const entryOf = (context: Context, migration: Migration, row: Applied | undefined) => ({
  id: migration.id,
  path: migration.path,
  checksum: migration.checksum,
  actor: context.run.actor,
  commit: context.run.commit,
  runUrl: context.run.runUrl,
  planDigest: row?.planDigest ?? null,
  tool: context.run.tool,
});

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

/** How a half-done migration went on. */
export interface Resumed {
  readonly outcome: Outcome;
  readonly state: string;
  readonly next: string;
  readonly error?: ReportError;
}

/** Goes on after the last finished statement, in the direction in which it stopped. */
export async function resume(context: Context, on: OnTarget, read: ReadMigrations, row: Applied): Promise<Resumed> {
  const { engine, inputs } = context;
  const session = on.target;
  if (row.mark !== undefined)
    throw new ActionError(
      'repair',
      `${row.id} cannot be resumed, since nobody has written down how much of it is in: ${row.mark}.`,
      `Finish it by hand and run \`repair --mark-applied ${row.id}\`, or undo it by hand and run \`repair --mark-pending ${row.id}\`.`,
    );
  const file = fileOf(read, row.id);
  const back = isHalfUndone(row);
  const migration = back ? inverseOf(file) : file;
  if (migration === undefined)
    throw new ActionError(
      'repair',
      `${row.id} is half undone, and its file has no way back any more.`,
      `Restore it, or undo the rest by hand and run \`repair --mark-pending ${row.id}\`.`,
    );
  const dialect = back ? turnedRound(engine.dialect, [row.id]) : engine.dialect;
  if (migration.up.kind !== 'sql')
    throw new ActionError(
      'repair',
      `${row.id} is code, which cannot go on in its middle.`,
      `Look at the database; then finish it by hand and run \`repair --mark-applied ${row.id}\`, or undo it by hand and run \`repair --mark-pending ${row.id}\`.`,
    );
  const parsed = await parseStep(migration, migration.up, dialect, engine.traits);
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
  const request = runRequest(context, on, dialect, {
    planDigest: row.planDigest ?? null,
    files: () => parseAll(read.migrations, dialect, engine.traits),
  });
  const result = await run(
    { ...request, entry: () => entryOf(context, file, row), resumeAt: new Map([[row.id, from]]) },
    [{ ...parsed, mode: { ...parsed.mode, kind: 'statements' } }],
  );
  const outcome = result.outcomes[0];
  if (outcome === undefined) throw defect('A run without outcome.');
  const done = result.error === undefined ? outcome : { ...outcome, error: result.error.message };
  return {
    outcome: (back ? asUndone([done])[0] : undefined) ?? done,
    state: result.state,
    next: result.next,
    ...(result.error === undefined ? {} : { error: failedAt(result.error, result.next) }),
  };
}
