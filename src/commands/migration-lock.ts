import type { Context } from '../context.js';
import type { LockOptions, MigrationLock } from '../model/engine.js';
import type { Session } from '../model/session.js';

/** Waits for the migration lock, and says who holds it meanwhile. It is held by `second` where the database takes two sessions. */
export async function migrationLock(
  { engine, inputs, host, signal }: Context,
  target: Session,
  second: Session | undefined,
): Promise<MigrationLock> {
  const options: LockOptions = {
    timeoutMs: inputs.lockWaitMs,
    signal,
    worker: second === undefined ? undefined : target,
    onWait: (holder, waited) =>
      host.progress({
        type: 'waiting',
        text: `the migration lock is held by ${holder}; waiting (${Math.round(waited / 1000)} s)`,
      }),
  };
  return engine.dialect.lock(second ?? target, options);
}
