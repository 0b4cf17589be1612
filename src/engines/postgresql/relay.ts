import { type Frame, Frames, fieldsOf } from '../../io/pg-frames.js';
import type { ServerError } from '../../model/error.js';
import { toServerError } from './wire.js';

/** Messages that end the answer to one message of the client; what describes a statement has two, of which the second counts. */
const ANSWERED = new Set(['1', '2', '3', 'C', 'I', 's', 'T', 'n']);

/** Follows an answer to its end. */
export class Answer {
  private left: number;

  /** `messages`: so many are answered, and then the server waits; undefined where it says by itself that it is ready. */
  constructor(messages: number | undefined) {
    this.left = messages ?? Number.POSITIVE_INFINITY;
  }

  /** What the server awaits after this message; undefined where more of the answer is to come. */
  after({ type }: Frame): 'ready' | 'copy' | undefined {
    if (type === 'Z') return 'ready';
    if (type === 'G' || type === 'W') return 'copy';
    if (type === 'E' && this.left !== Number.POSITIVE_INFINITY) return 'ready';
    if (ANSWERED.has(type)) this.left -= 1;
    return this.left <= 0 ? 'ready' : undefined;
  }
}

/** The error that a message of the server tells. */
export function errorIn(bytes: Buffer, lost: boolean): ServerError {
  const f = fieldsOf(bytes);
  return toServerError(
    {
      message: f.get('M'),
      code: f.get('C'),
      severity: f.get('V') ?? f.get('S'),
      detail: f.get('D'),
      hint: f.get('H'),
      position: f.get('P'),
      where: f.get('W'),
      constraint: f.get('n'),
      schema: f.get('s'),
      table: f.get('t'),
      column: f.get('c'),
    },
    lost,
  );
}

/** The socket of a driver, as far as it is lent. */
export interface LentStream {
  readonly destroyed: boolean;
  write(bytes: Uint8Array): boolean;
  listeners(event: 'data'): readonly ((...args: never[]) => void)[];
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'data', listener: (...args: never[]) => void): unknown;
  once(event: 'close' | 'error', listener: (error?: Error) => void): unknown;
  off(event: 'data' | 'close' | 'error', listener: (...args: never[]) => void): unknown;
  pause(): unknown;
  resume(): unknown;
}

/**
 * One exchange over a driver's own socket, while the driver is idle. What concerns the driver (that the server is ready, remarks,
 * settings that changed) goes to the driver too, so that it knows afterwards where the session stands.
 */
export function exchangeOver(
  stream: LentStream,
  bytes: Uint8Array,
  messages: number | undefined,
  onAnswer: (message: Buffer) => void | Promise<void>,
): Promise<'ready' | 'copy'> {
  if (stream.destroyed) return Promise.reject(toServerError(new Error('the connection was closed'), true));
  const own = stream.listeners('data') as readonly ((chunk: Buffer) => void)[];
  const answer = new Answer(messages);
  const frames = new Frames();
  return new Promise((resolve, reject) => {
    let last: Buffer | undefined;
    const settle = (): void => {
      stream.off('data', onData);
      stream.off('close', onGone);
      stream.off('error', onGone);
      for (const listener of own) stream.on('data', listener);
    };
    const onGone = (error?: Error): void => {
      settle();
      reject(
        last === undefined ? toServerError(error ?? new Error('the connection was closed'), true) : errorIn(last, true),
      );
    };
    const onData = (chunk: Buffer): void => {
      let full: Promise<void> | undefined;
      try {
        for (const frame of frames.push(chunk)) {
          if (frame.type === 'E') last = frame.bytes;
          if (['Z', 'N', 'S', 'A'].includes(frame.type)) for (const listener of own) listener.call(stream, frame.bytes);
          const wait = onAnswer(frame.bytes);
          if (wait instanceof Promise) full = wait;
          const state = answer.after(frame);
          if (state === undefined) continue;
          settle();
          // A remark that nobody asked for may have come right behind
          const rest = frames.rest();
          if (rest.length > 0) for (const listener of own) listener.call(stream, rest);
          resolve(state);
          return;
        }
      } catch (error) {
        settle();
        reject(error);
        return;
      }
      if (full === undefined) return;
      stream.pause();
      void full.then(() => stream.resume());
    };
    for (const listener of own) stream.off('data', listener);
    stream.on('data', onData);
    stream.once('close', onGone);
    stream.once('error', onGone);
    stream.write(bytes);
  });
}
