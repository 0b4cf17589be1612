import { stat } from 'node:fs/promises';
import { ActionError } from '../../model/error.js';
import { duration, size } from '../../render/text/words.js';

/** How large a backup may become, and how long it may take. */
export interface Limits {
  /** Of the file. */
  readonly bytes?: number | undefined;
  /** For backup and proof together. */
  readonly ms?: number | null | undefined;
}

/** What there is to choose from where a backup is too much. */
const CHOICES =
  '`backup: affected` saves the rows of the tables that the plan touches and no others; `backup: command` leaves it to a snapshot of your provider (docs/backups.md)';

export function tooLarge(what: string, limit: number): ActionError {
  return new ActionError(
    'backup-limit',
    `${what}, and \`backup-max-size\` is ${size(limit)}. Nothing was touched, and no file is left.`,
    `Raise \`backup-max-size\`, or save less: ${CHOICES}.`,
  );
}

export function tooLong(limit: number, at: 'backup' | 'proof'): ActionError {
  const done = at === 'backup' ? 'The backup is not done' : 'The backup is made, and its proof is not done';
  return new ActionError(
    'backup-limit',
    `${done} after ${duration(limit)}, which is \`backup-timeout\`. Nothing was touched.`,
    `Raise \`backup-timeout\`${at === 'proof' ? ', or take a proof that only reads the file (`backup-proof: list`)' : ''}, or save less: ${CHOICES}.`,
  );
}

/** A signal that comes with the caller's, and when something is too much; `error` is why, where it was that. */
export interface Guard extends Disposable {
  readonly signal: AbortSignal;
  readonly error: () => ActionError | undefined;
  /** Ends the work with this reason. */
  stop(error: ActionError): void;
}

function guard(signal: AbortSignal | undefined, end: () => void): Guard {
  const own = new AbortController();
  let error: ActionError | undefined;
  return {
    signal: signal === undefined ? own.signal : AbortSignal.any([signal, own.signal]),
    error: () => error,
    stop(reason) {
      if (signal?.aborted !== true) error ??= reason;
      own.abort();
    },
    [Symbol.dispose]: end,
  };
}

/** Ends the work when its time is over. */
export function timeGuard(
  signal: AbortSignal | undefined,
  ms: number | null | undefined,
  error: () => ActionError,
): Guard {
  let timer: NodeJS.Timeout | undefined;
  const made = guard(signal, () => clearTimeout(timer));
  if (ms !== null && ms !== undefined) timer = setTimeout(() => made.stop(error()), ms);
  return made;
}

const LOOK_MS = 200;

/** Ends the work when a file that is being written has become too large. */
export function sizeGuard(signal: AbortSignal | undefined, path: string, most: number | undefined): Guard {
  let timer: NodeJS.Timeout | undefined;
  const made = guard(signal, () => clearInterval(timer));
  const look = async (): Promise<void> => {
    const bytes = await stat(path).then(
      (info) => info.size,
      () => 0,
    );
    if (most !== undefined && bytes > most)
      made.stop(tooLarge(`The backup has ${size(bytes)} and is not complete`, most));
  };
  if (most !== undefined) timer = setInterval(() => void look(), LOOK_MS);
  return made;
}

/** Rows are said to shrink to a tenth at best; what would be too large even so is not begun. */
const BEST = 10;

/** Refuses what surely becomes too large. `rowBytes`: what the tables have, without their indexes. */
export function refuseTooLarge(rowBytes: number, most: number | undefined): void {
  if (most === undefined || rowBytes / BEST <= most) return;
  throw tooLarge(
    `The rows to save have ${size(rowBytes)} in the database, which compressed would be ${size(rowBytes / BEST)} at the very least`,
    most,
  );
}
