import type { Context } from '../context.js';
import { ActionError } from '../model/error.js';
import type { Pending, ReadMigrations } from '../model/migration.js';
import { type Chosen, chooseDown } from '../steps/down/choose.js';
import { makePlanDown, type PlannedDown } from '../steps/down/plan-down.js';
import { filesOf } from '../steps/origin.js';
import type { PlanRequest } from '../steps/plan/plan.js';

/** What the settings ask to undo. */
export function chosenDown({ inputs }: Context, read: ReadMigrations, pending: Pending): Chosen {
  const { to, steps, stepsAsked } = inputs;
  if (to !== undefined && stepsAsked)
    throw new ActionError(
      'conflicting-inputs',
      '`to` and `steps` say the same in two ways.',
      'Give one of them: `--to ID` (that one stays in), or `--steps N`.',
    );
  return chooseDown(pending, (read.parts ?? [read]).flatMap(filesOf), { to, steps });
}

/** The plan of a way back, for `plan`: tried with rows, down and up again. */
export async function planDown(
  context: Context,
  read: ReadMigrations,
  request: PlanRequest,
): Promise<{ readonly planned: PlannedDown; readonly notes: readonly string[] }> {
  const { undo, stays, notes } = chosenDown(context, read, request.pending);
  const planned = await makePlanDown({ ...request, wayBack: true }, undo);
  return { planned, notes: [staysNote(stays), ...notes] };
}

export const staysNote = (stays: string | undefined): string =>
  stays === undefined ? 'After it no migration is in.' : `After it the newest migration that is in is ${stays}.`;
