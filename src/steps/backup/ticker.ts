const FIRST_MS = 2_000;
const MOST_MS = 60_000;

/**
 * Calls `tell` after two seconds, then ever less often, at most a minute apart: a log that shows that work goes on,
 * without a line for each second of an hour.
 */
export function ticker(tell: (elapsedMs: number) => void): Disposable {
  const start = performance.now();
  let timer: NodeJS.Timeout;
  const next = (pause: number): void => {
    timer = setTimeout(() => {
      tell(performance.now() - start);
      next(Math.min(MOST_MS, pause * 1.5));
    }, pause);
    timer.unref();
  };
  next(FIRST_MS);
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}
