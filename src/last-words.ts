/** How long GitHub may keep a run that was told to end: a runner kills ten seconds after it asked, and the work had six. */
const LAST_WORDS_MS = 3_000;

/** The work, or undefined where it is not done soon after the run was told to end. */
export async function whileWaitedFor<T>(work: Promise<T>, told: AbortSignal): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  let listener: (() => void) | undefined;
  const over = new Promise<undefined>((done) => {
    listener = () => {
      timer = setTimeout(() => done(undefined), LAST_WORDS_MS);
    };
    if (told.aborted) listener();
    else told.addEventListener('abort', listener, { once: true });
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    if (listener !== undefined) told.removeEventListener('abort', listener);
  }
}
