import type { Session } from '../../model/session.js';

/** Thrown where the time of the walk is over; what was found until then counts. */
export class OutOfTime extends Error {}

/** The time that a walk has. */
export class Deadline implements Disposable {
  private readonly end: number;
  private readonly timer: NodeJS.Timeout;

  constructor(
    readonly ms: number,
    session: () => Session,
  ) {
    this.end = performance.now() + ms;
    // A statement that goes on for longer is stopped where the server can be asked to, and so is the next one of the file.
    const stop = (): void => {
      if (performance.now() > this.end)
        session()
          .cancel()
          .catch(() => undefined);
    };
    this.timer = setInterval(stop, Math.min(ms, 1_000));
    this.timer.unref();
  }

  check(): void {
    if (performance.now() > this.end) throw new OutOfTime(`the ${Math.round(this.ms / 1000)} seconds for it were over`);
  }

  [Symbol.dispose](): void {
    clearInterval(this.timer);
  }
}
