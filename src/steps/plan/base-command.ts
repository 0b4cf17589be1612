import type { Shadow } from '../../model/contracts.js';
import { ActionError } from '../../model/error.js';
import type { Granted } from '../../shadow/granted.js';
import { driftOf } from '../drift.js';
import { type Base, fromSchema, openBase } from './open.js';
import type { PlanRequest } from './request.js';

/**
 * The state before, for a tool that alone knows what is in: the target's own schema with the rows that the tool goes by. That is no drift:
 * nothing was replayed. An empty database where there is no target, or nothing in it yet.
 */
export async function beforeCommand(shadow: Shadow, request: PlanRequest, wanted: Granted): Promise<Base> {
  const { target, engine } = request;
  const { dialect } = engine;
  const opened = await openBase(shadow, request, request.setupFiles, wanted);
  const before = await dialect.snapshot(opened.session, { historySchema: request.inputs.historySchema });
  const rows = target?.toolRows ?? [];
  const empty = rows.length === 0 && driftOf(before, before, target?.catalog ?? before, dialect.name).length === 0;
  if (target?.catalog === undefined || empty)
    return { ...opened, before, drift: [], kind: 'empty', notes: [], notCompared: [] };
  await opened.session.close();
  const schema = await fromSchema(shadow, request, wanted, [], rows);
  if (typeof schema === 'string')
    throw new ActionError(
      'no-schema',
      `The command needs a copy of the target's schema to run on, since only the tool knows what is in, and there is none: ${schema}`,
      "Install the server's own dump program (`pg_dump`, `mysqldump`) of the target's major version in a step before, or name its folder in `postgres-binaries` or `mysql-binaries`.",
    );
  const tables = rows.filter((one) => one.rows.length > 0).map(({ table }) => table.join('.'));
  const filled = tables.length === 0 ? 'with no rows' : `with the rows of ${tables.join(', ')} and no others`;
  return {
    ...schema,
    drift: [],
    notes: [`The command ran on a copy of the target's schema, ${filled}.`],
    notCompared: [],
  };
}
