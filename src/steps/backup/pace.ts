import type { Progress } from '../../model/events.js';
import type { Session } from '../../model/session.js';
import { duration, size } from '../../render/text/words.js';
import { ticker } from './ticker.js';

/** How far long work is, in bytes. */
export interface Far {
  readonly done: number;
  /** Undefined where nobody knows it. */
  readonly total?: number | undefined;
  /** The total, or what is done of it, is an estimate. */
  readonly about?: boolean;
  /** What else is worth a word. */
  readonly more?: string;
}

/** Earlier than this the rate says little. */
const LEAST_MS = 1_500;
const LEAST_SHARE = 0.01;

/** Time left at the rate so far, in ms; undefined where that would be a guess. */
export function timeLeft(done: number, total: number, elapsedMs: number): number | undefined {
  if (elapsedMs < LEAST_MS || total <= 0 || done / total < LEAST_SHARE) return undefined;
  return Math.max(0, (elapsedMs / done) * (total - done));
}

/** A time that is an estimate: no more digits than are known. */
export function roughly(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (ms < 120_000) return `${Math.max(1, Math.round(ms / 1_000))} s`;
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `1.2 GB of about 4.0 GB (30 %) in 30 s, 40 MB/s, about 70 s left`. */
export function farWords({ done, total, about = false, more }: Far, elapsedMs: number): string {
  const rate = `${size(Math.round((done / Math.max(1, elapsedMs)) * 1000))}/s`;
  const known = total !== undefined && total > 0;
  // An estimate may be too small: then it has nothing to say any more.
  const within = known && done <= total;
  const of = within ? ` of ${about ? 'about ' : ''}${size(total)} (${Math.floor((100 * done) / total)} %)` : '';
  const left = within ? timeLeft(done, total, elapsedMs) : undefined;
  return [
    `${size(done)}${of} in ${duration(elapsedMs)}`,
    rate,
    ...(left === undefined ? [] : [`about ${roughly(left)} left`]),
    ...(more === undefined ? [] : [more]),
  ].join(', ');
}

type Ask = () => Far | undefined | Promise<Far | undefined>;

export interface Pace extends Disposable {
  /** From now on this says how far the work is; nothing: there is nobody to ask. It may fail: then only the time is told. */
  by(ask?: Ask): void;
}

/** Tells now and then how far long work is, with its rate and what is left at that rate. Looking never fails the work. */
export function pace(progress: Progress, doing: string): Pace {
  const start = performance.now();
  let ask: Ask = () => undefined;
  let began = start;
  let asking = false;
  let ended = false;
  const tell = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    const far = await Promise.resolve()
      .then(ask)
      .catch(() => undefined);
    asking = false;
    const now = performance.now();
    const words = far === undefined ? `${duration(now - start)} so far` : farWords(far, now - began);
    if (!ended) progress({ type: 'backup', text: `${doing}: ${words}`, passing: true });
  };
  const ticking = ticker(() => void tell());
  return {
    by(next = () => undefined) {
      ask = next;
      began = performance.now();
    },
    [Symbol.dispose]() {
      ended = true;
      ticking[Symbol.dispose]();
    },
  };
}

/** A session that is made when somebody looks, so never for what is over soon, and closed with the work. */
export function onLook(connect: () => Promise<Session>): AsyncDisposable & { session(): Promise<Session> } {
  let made: Promise<Session> | undefined;
  return {
    session() {
      made ??= connect();
      return made;
    },
    async [Symbol.asyncDispose]() {
      await made?.then((session) => session.close()).catch(() => undefined);
    },
  };
}
