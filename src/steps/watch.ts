import { randomInt } from 'node:crypto';
import type { Dialect, StatementProgress } from '../model/engine.js';
import type { Progress } from '../model/events.js';
import type { Session } from '../model/session.js';
import { roughly, timeLeft } from './backup/pace.js';

/** Looks from a second session at a statement that takes its time; quick statements cost nothing. */
export interface Watch {
  /** Who stood in the way when it was last looked at. */
  readonly blockers: () => readonly string[];
  stop(): Promise<void>;
}

const FIRST_LOOK_MS = 400;
const LOOK_EVERY_MS = 1_000;
const REPORT_EVERY_MS = 5_000;

export function watch(
  observer: Session | undefined,
  dialect: Dialect,
  pid: number,
  what: string,
  progress: Progress,
): Watch {
  let last: readonly string[] = [];
  let looking: Promise<void> = Promise.resolve();
  let stopped = observer === undefined;
  const farther = phases();
  const start = Date.now();
  let reported = start;
  const look = async (): Promise<void> => {
    if (stopped || observer === undefined || observer.lost !== undefined) return;
    try {
      const now = await dialect.blockers(observer, pid);
      if (now.length > 0) last = now;
      const ms = Date.now() - start;
      if (ms > REPORT_EVERY_MS && Date.now() - reported >= REPORT_EVERY_MS) {
        reported = Date.now();
        const text = [
          farther(await dialect.progress(observer, pid), ms),
          now.length > 0 ? `waiting for ${now.join('; ')}` : undefined,
        ]
          .filter((part) => part !== undefined)
          .join(', ');
        progress({ type: 'statement-progress', text: `${what}: ${text === '' ? 'still running' : text}`, ms });
      }
    } catch {
      // Looking must never harm what is looked at: a monitor without rights only tells less.
      stopped = true;
    }
    schedule(LOOK_EVERY_MS);
  };
  let timer: NodeJS.Timeout | undefined;
  const schedule = (ms: number): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look();
    }, ms);
    timer.unref();
  };
  schedule(FIRST_LOOK_MS);
  return {
    blockers: () => last,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** `building index: 42 %, about 3 min left`: from how fast this very phase has come on since it was first seen. */
export function phases(): (far: StatementProgress | undefined, ms: number) => string | undefined {
  let first: { readonly phase: string; readonly share: number; readonly ms: number } | undefined;
  return (far, ms) => {
    if (far === undefined) return undefined;
    const { phase, share } = far;
    if (share === undefined) return phase;
    if (first?.phase !== phase || share < first.share) first = { phase, share, ms };
    const left = timeLeft(share - first.share, 1 - first.share, ms - first.ms);
    return `${phase}: ${Math.floor(share * 100)} %${left === undefined ? '' : `, about ${roughly(left)} left`}`;
  };
}

/** Growing, jittered wait before attempt number `attempt` (from 2), in milliseconds: 1 s, 2 s, 4 s, … at most 30 s, ± 25 %. */
export function backoff(attempt: number): number {
  const base = Math.min(30_000, 1_000 * 2 ** (attempt - 2));
  return Math.round(base * (0.75 + randomInt(0, 501) / 1_000));
}
