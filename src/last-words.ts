/** A runner kills ten seconds after it has asked: by then all is out, and the process has a second to end. */
const OUT_MS = 8_000;
/** However long the work took, GitHub gets a chance. */
const LEAST_MS = 1_500;

const told = new WeakMap<AbortSignal, number>();

/** Notes when a run was told to end. */
export function noteTold(signal: AbortSignal): void {
  told.set(signal, performance.now());
}

/** What is left of a run that was told to end. */
function left(signal: AbortSignal): number {
  const since = performance.now() - (told.get(signal) ?? performance.now());
  return Math.max(LEAST_MS, OUT_MS - since);
}

/** The work, or undefined where it is not done in the time that a run has which was told to end. */
export async function whileWaitedFor<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  let listener: (() => void) | undefined;
  const over = new Promise<undefined>((done) => {
    listener = () => {
      timer = setTimeout(() => done(undefined), left(signal));
    };
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener, { once: true });
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    if (listener !== undefined) signal.removeEventListener('abort', listener);
  }
}
