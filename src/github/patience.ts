import type { Octokit } from '@octokit/core';

/** How long GitHub is waited for. */
export interface Patience {
  /** All waits of a client between attempts together. */
  readonly totalWaitMs: number;
  /** Longest time for one answer. */
  readonly answerMs: number;
  /** Attempts after the first. */
  readonly retries: number;
  /** How long a second lasts; tests make it shorter. */
  readonly secondMs: number;
  /** Once it is aborted the run is about to be killed: answers get `hurriedMs`, and nothing is tried again. */
  readonly hurry?: AbortSignal | undefined;
  /** Longest time for one answer then. */
  readonly hurriedMs: number;
  /** Told in words what is waited for. */
  readonly onWait: (text: string) => void;
}

export const PATIENCE: Patience = {
  totalWaitMs: 60_000,
  answerMs: 30_000,
  retries: 3,
  secondMs: 1_000,
  hurriedMs: 2_000,
  onWait: () => undefined,
};

/** Settings and a plug-in, which put a bound on what the retry and throttling plug-ins would wait. */
export function patienceSettings(patience: Patience) {
  let left = patience.totalWaitMs;
  const take = (seconds: number, why: string): boolean => {
    const wait = seconds * patience.secondMs;
    if (wait > left || patience.hurry?.aborted === true) return false;
    left -= wait;
    patience.onWait(`GitHub ${why}; asking again in ${seconds} s`);
    return true;
  };
  const patient = answerTime(patience);
  const onLimit = (kind: string) => (seconds: number, _options: object, _octokit: object, retryCount: number) =>
    retryCount < patience.retries && take(seconds, `has a ${kind} rate limit`);

  return {
    retry: {
      retries: patience.retries,
      retryAfterBaseValue: patience.secondMs,
      // Rate limits are the other plug-in's business, which knows how long to wait.
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
    },
    throttle: {
      // Limits are kept per client: nothing is shared by two of them.
      id: `migrate-on-merge-${clients++}`,
      retryAfterBaseValue: patience.secondMs,
      onRateLimit: onLimit('primary'),
      onSecondaryRateLimit: onLimit('secondary'),
      // A run makes a handful of requests one after the other; the pace for bulk writers would only delay it.
      write: UNPACED,
      notifications: UNPACED,
    },
    /** Stands next to the wire, so that the other plug-ins see what it makes of an answer. */
    plugin: (octokit: Octokit) => {
      octokit.hook.before('request', (options) => {
        options.request = { ...options.request, signal: patient() };
      });
      octokit.hook.after('request', (response, options) => {
        // A connection cut amid the answer leaves a text that is no JSON, which would pass for an empty page.
        if (typeof response.data === 'string' && /json/.test(response.headers['content-type'] ?? '')) {
          throw Object.assign(new Error('The answer was cut off.'), {
            name: 'HttpError',
            status: 500,
            request: options,
          });
        }
      });
      octokit.hook.error('request', (error, options) => {
        const { status } = error as { status?: unknown };
        const attempt = Number(options.request?.['retryCount'] ?? 0) + 1;
        const allowed = Number(options.request?.['retries'] ?? patience.retries);
        if (typeof status === 'number' && status >= 500 && attempt <= allowed) {
          const why = 'response' in error ? `answered ${status}` : 'could not be reached';
          if (!take(attempt ** 2, why)) options.request = { ...options.request, retries: 0 };
        }
        // The edge answers so without saying which limit it means.
        if (status === 429 && !/secondary rate/i.test(error.message)) error.message += ' (secondary rate limit)';
        throw error;
      });
      return {};
    },
  };
}

let clients = 0;

/** Gives each request the end of its time, which comes nearer for those under way when the run is told to end. */
function answerTime({ answerMs, hurriedMs, hurry }: Patience): () => AbortSignal {
  if (hurry === undefined) return () => AbortSignal.timeout(answerMs);
  const soon = new AbortController();
  const shorten = (): void => {
    const over = new DOMException('The run was told to end.', 'TimeoutError');
    setTimeout(() => soon.abort(over), hurriedMs).unref();
  };
  hurry.addEventListener('abort', shorten, { once: true });
  return () =>
    hurry.aborted
      ? AbortSignal.timeout(Math.min(answerMs, hurriedMs))
      : AbortSignal.any([AbortSignal.timeout(answerMs), soon.signal]);
}

/** Stands in for a Bottleneck group without a pace. */
const UNPACED = {
  key: () => ({
    schedule: async (_options: object, task: (...args: readonly unknown[]) => unknown, ...args: readonly unknown[]) =>
      task(...args),
  }),
} as never;
