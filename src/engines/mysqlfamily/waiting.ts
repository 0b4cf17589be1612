import { ActionError } from '../../model/error.js';

/** Waits about `wait` milliseconds, jittered, but not longer than `left`. */
export function backoff(wait: number, left: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(wait * (0.75 + Math.random() / 2), Math.max(50, left))));
}

export function lockedError(who: string, more: string): ActionError {
  return new ActionError(
    'locked',
    `Another run holds the migration lock: ${who}.`,
    `Wait for that run to end. ${more} \`lock-wait\` sets how long to wait.`,
  );
}

export function lostError(cause: unknown): ActionError {
  return new ActionError(
    'lock-lost',
    'The session that holds the migration lock was cut off, so another run may start.',
    'Nothing more is run. Run the same command again: it goes on from what the history says.',
    { cause },
  );
}
