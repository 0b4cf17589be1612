import type { Context } from '../context.js';
import type { ToolHistory } from '../model/contracts.js';
import type { Dialect, MigrationLock } from '../model/engine.js';
import type { Session } from '../model/session.js';
import type { Programs } from '../programs/program.js';
import type { Parsed } from '../steps/parse.js';
import type { RunRequest } from '../steps/run/request.js';

/** What a run holds open on the target. */
export interface OnTarget {
  readonly target: Session;
  readonly observer: Session | undefined;
  readonly lock: MigrationLock;
}

/** What one run has beside the settings. */
export interface RunMore {
  readonly planDigest: string | null;
  readonly running?: Programs;
  readonly toolHistory?: ToolHistory | undefined;
  readonly files: NonNullable<RunRequest['files']>;
}

/** A run of migrations on the target, by the settings of this context; `dialect` says how the history is read and written. */
export function runRequest(
  { inputs, host, run, signal, open }: Context,
  { target, observer, lock }: OnTarget,
  dialect: Dialect,
  { planDigest, ...more }: RunMore,
): RunRequest {
  const { historySchema } = inputs;
  const history = dialect.history(target, historySchema);
  return {
    session: target,
    observer,
    lock,
    dialect,
    historySchema,
    history,
    journal: observer === undefined ? history : dialect.history(observer, historySchema),
    entry: ({ migration: { id, path, checksum } }: Parsed) => ({
      id,
      path,
      checksum,
      actor: run.actor,
      commit: run.commit,
      runUrl: run.runUrl,
      planDigest,
      tool: run.tool,
    }),
    lockTimeoutMs: inputs.lockTimeoutMs,
    statementTimeoutMs: inputs.statementTimeoutMs,
    lockRetries: inputs.lockRetries,
    sessionSetup: inputs.sessionSetup,
    progress: host.progress,
    signal,
    afterEach: () => Promise.resolve([]),
    reconnect: () => open('apply', false),
    ...more,
  };
}
