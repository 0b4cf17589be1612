import { isCommand } from '../../layouts/program-tables.js';
import type { Catalog } from '../../model/catalog.js';
import type { Shadow } from '../../model/contracts.js';
import { ActionError } from '../../model/error.js';
import { BASELINE } from '../../model/migration.js';
import type { Programs } from '../../programs/program.js';
import type { Granted } from '../../shadow/granted.js';
import { driftOf, notCompared } from '../drift.js';
import type { Parsed } from '../parse.js';
import { replay } from '../replay.js';
import { type Base, fromSchema, type Opened, openBase, withoutGiven } from './open.js';
import type { PlanRequest } from './request.js';

export type { Base } from './open.js';

/**
 * The state before: the applied migrations replayed, or, where the target differs from that and something is to be
 * rehearsed, the target's own schema.
 */
export async function stateBefore(
  shadow: Shadow,
  request: PlanRequest & { readonly running?: Programs },
  replayed: readonly Parsed[],
  wanted: Granted,
  rehearsing: boolean,
): Promise<Base> {
  if (rehearsing && request.pending.todo.some(isCommand)) {
    const { beforeCommand } = await import('./base-command.js');
    return beforeCommand(shadow, request, wanted);
  }
  const { dialect } = request.engine;
  const { historySchema, sessionSetup } = request.inputs;
  const recorded = new Set(request.pending.applied.flatMap((row) => (row.planDigest === BASELINE ? [row.id] : [])));
  const open = (): Promise<Opened> => openBase(shadow, request, request.setupFiles, wanted);
  const run = ({ session, given }: Opened): Promise<readonly string[]> =>
    replay(session, dialect, replayed, {
      sessionSetup,
      given,
      recorded,
      ...(request.running === undefined ? {} : { running: request.running }),
      ...(session.server.embedded ? {} : { further: () => shadow.open() }),
    });
  const snapshot = async ({ session, given }: Opened): Promise<Catalog> =>
    withoutGiven(await dialect.snapshot(session, { historySchema }), given);
  const kind = replayed.length === 0 ? 'empty' : 'replay';
  const opened = await open();
  const target = request.target?.catalog;
  if (target === undefined) {
    const notes = await run(opened);
    return { ...opened, before: await snapshot(opened), drift: [], kind, notes, notCompared: [] };
  }
  const fresh = await snapshot(opened);
  const notes = await run(opened).catch((error: unknown) => {
    if (error instanceof ActionError && error.code === 'replay') return error;
    throw error;
  });
  const failed = notes instanceof ActionError ? notes : undefined;
  const skipped = notes instanceof ActionError ? [] : notes;
  const before = await snapshot(opened);
  // Half a replay says nothing about the target.
  const drift = failed === undefined ? driftOf(fresh, before, target, dialect.name) : [];
  if (failed === undefined && (drift.length === 0 || !rehearsing))
    return {
      ...opened,
      before,
      drift,
      kind,
      notes: [...skipped, ...notCompared(before, target)],
      notCompared: notCompared(before, target, true),
    };
  await opened.session.close();
  const schema = await fromSchema(shadow, request, wanted, drift);
  if (typeof schema !== 'string') {
    const why =
      failed === undefined
        ? 'The target differs from what its applied migrations give (see drift), so the plan ran on the schema of the target itself.'
        : `The applied migrations cannot be replayed, so the plan ran on the schema of the target itself. ${failed.message.split('\n')[0] ?? ''}`;
    return { ...schema, notes: [why], notCompared: [] };
  }
  if (failed !== undefined) throw failed;
  await shadow.renew();
  const again = await open();
  await run(again);
  const why = `The target differs from what its applied migrations give (see drift). The plan ran on the replay nevertheless: ${schema.replace(/\.$/, '')}.`;
  return { ...again, before, drift, kind, notes: [...skipped, why], notCompared: [] };
}
