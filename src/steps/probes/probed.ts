import type { Probe } from '../../model/measured.js';
import type { Finding } from '../../model/plan.js';

/** What a look at the target's rows gave. */
export interface Probed {
  readonly probes: readonly Probe[];
  /** In the words of findings; severities and allowances are the analysis' own business. */
  readonly findings: readonly Finding[];
}
