import type { Context } from '../context.js';
import type { Migration } from '../model/migration.js';
import { turnedRound } from '../steps/down/history.js';
import { inversesOf } from '../steps/down/inverse.js';
import { type Parsed, parseAll } from '../steps/parse.js';
import { programsFor } from '../steps/programs.js';
import { type RunResult, run } from '../steps/run/run.js';
import { type OnTarget, runRequest } from './run-request.js';

/** What is walked back, the newest first. */
export interface WayBackOf {
  readonly migrations: readonly Migration[];
  /** Every file of before, in order, for what a failure may be about. */
  readonly files: readonly Migration[];
  readonly planDigest: string | null;
}

/**
 * Runs ways back as an apply runs migrations: one transaction with the history where that can be, else journaled, under the same lock
 * and timeouts. The history keeps them by their own paths and checksums, so that a half undone one is known again. Never throws.
 */
export async function walkBack(
  context: Context,
  on: OnTarget,
  { migrations, files, planDigest }: WayBackOf,
): Promise<RunResult> {
  const { engine, host } = context;
  const dialect = turnedRound(
    engine.dialect,
    migrations.map(({ id }) => id),
  );
  const own = new Map(migrations.map((migration) => [migration.id, migration]));
  const parsed = await parseAll(inversesOf(migrations), dialect, engine.traits);
  await using programs = await programsFor(parsed, context.programs, dialect, host.progress, null);
  const request = runRequest(context, on, dialect, {
    planDigest,
    ...(programs === undefined ? {} : { running: programs }),
    files: () => parseAll(files, dialect, engine.traits),
  });
  const entry = (one: Parsed) => request.entry({ ...one, migration: own.get(one.migration.id) ?? one.migration });
  return await run({ ...request, entry }, parsed);
}
