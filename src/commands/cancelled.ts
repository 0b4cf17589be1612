import type { Context } from '../context.js';
import { ActionError } from '../model/error.js';
import type { Report } from '../model/report.js';
import { emptyReport } from '../steps/report.js';

/** What has not ended by then is left: a runner kills ten seconds after it has asked, and the report is to be out before. */
const LEAVE_MS = 4_500;

/** Who told the run to end; undefined where nobody did. */
export function cancelledBy({ aborted, reason }: AbortSignal): ActionError | undefined {
  return aborted && reason instanceof ActionError ? reason : undefined;
}

/**
 * Work that writes nothing before `begun`. Where the run is told to end before that, the report says that nothing was touched, and does
 * not wait for what cannot be stopped: whatever comes back later finds the signal before its first statement.
 */
export async function orNothing(
  { command, inputs, run, signal }: Pick<Context, 'command' | 'inputs' | 'run' | 'signal'>,
  begun: () => boolean,
  work: () => Promise<Report>,
): Promise<Report> {
  let timer: NodeJS.Timeout | undefined;
  let listener: (() => void) | undefined;
  const left = new Promise<never>((_, reject) => {
    listener = () => {
      timer = setTimeout(() => begun() || reject(signal.reason), LEAVE_MS);
    };
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener, { once: true });
  });
  const working = work();
  working.catch(() => undefined);
  try {
    return await Promise.race([working, left]);
  } catch (error) {
    const cancelled = cancelledBy(signal);
    if (cancelled === undefined || begun()) throw error;
    const { code, message, hint } = cancelled;
    return {
      ...emptyReport(command, inputs.label, run),
      verdict: 'failed',
      headline: `Nothing was touched: ${message}`,
      apply: { outcomes: [], state: 'Nothing was touched.', next: hint },
      error: { code, message, hint },
    };
  } finally {
    clearTimeout(timer);
    if (listener !== undefined) signal.removeEventListener('abort', listener);
  }
}
