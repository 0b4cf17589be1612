import type { Session } from '../../model/session.js';
import type { PlanRequest } from '../plan/request.js';
import type { OnShadow } from '../plan/shadow.js';
import type { Probed } from './probed.js';

/** Questions to the target's rows, after the rehearsal; undefined where there is no target to ask. */
export async function probedOn(
  { engine, target, reopen, inputs, progress }: PlanRequest,
  { migrations, before, after }: Pick<OnShadow, 'migrations' | 'before' | 'after'>,
): Promise<Probed | undefined> {
  if (target === undefined || migrations.length === 0) return undefined;
  const { probeTarget } = await import('./probe.js');
  const material = { migrations, before: before ?? undefined, after: after ?? undefined, setup: inputs.sessionSetup };
  const open = async (): Promise<Session | undefined> => {
    if (reopen !== undefined) progress({ type: 'phase', name: 'Probes' });
    return reopen?.();
  };
  return probeTarget(material, engine.dialect, target.server, open);
}
