import type { ToolHistory } from '../../model/contracts.js';
import type { Engine, Environment } from '../../model/engine.js';
import type { Progress } from '../../model/events.js';
import type { Inputs } from '../../model/inputs.js';
import type { Pending } from '../../model/migration.js';
import type { Session } from '../../model/session.js';
import type { SetupFile } from '../../shadow/setup.js';
import type { AllowLabel } from '../analyze.js';
import type { ProgramSettings } from '../programs.js';
import type { TargetFacts } from '../target.js';

/** What goes into a plan. */
export interface PlanRequest {
  readonly engine: Engine;
  readonly pending: Pending;
  readonly target: TargetFacts | undefined;
  /** The target's own schema as SQL, for the case that a replay does not give it; undefined where that cannot be had. */
  readonly dumpSchema: (() => Promise<string>) | undefined;
  /** Opens the target once more, to look at its rows after the rehearsal; undefined where there is none. */
  readonly reopen: (() => Promise<Session>) | undefined;
  readonly setupFiles: readonly SetupFile[];
  readonly inputs: Pick<
    Inputs,
    'shadow' | 'sessionSetup' | 'historySchema' | 'postgresBinaries' | 'mysqlBinaries' | 'rules'
  > & { readonly onFailure?: Inputs['onFailure'] };
  /** Settings from the URL's `options=`. */
  readonly urlSettings: Environment['settings'];
  readonly allowLabel: AllowLabel;
  /** The history of a tool that keeps it by itself; undefined where we write it. */
  readonly toolHistory?: ToolHistory | undefined;
  /** How migrations that are code are run. */
  readonly programs: ProgramSettings;
  /** The way back is walked as well: for whoever decides on the merge, not for an apply, which follows that decision. */
  readonly wayBack?: boolean;
  readonly progress: Progress;
}
