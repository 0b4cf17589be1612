import type { ErrorCode } from './error-codes.js';
import type { Place } from './place.js';

/**
 * The one error class for broken runs: a stable `code`, `message` (what), `hint` (the exact next step) and, where
 * there is one, the place in a file. Anything that merely disagrees with the user is data, not an ActionError.
 */
export class ActionError extends Error {
  override readonly name = 'ActionError';
  readonly place: Place | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint: string,
    options: { readonly cause?: unknown; readonly place?: Place } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.place = options.place;
  }
}

const OURS =
  'This is a defect of this tool and no fault of yours. `status` says what is in. Please open an issue with: the message above, what `--version` says, the command and its settings without passwords, kind and version of the server and, if you can, the migration that it stopped at.';

/** What cannot happen and has: the one way to the code `internal`, so that each says whose fault it is and what a report of it needs. */
export const defect = (what: string, cause?: unknown): ActionError =>
  new ActionError('internal', `Internal error: ${what}`, OURS, cause === undefined ? {} : { cause });

/** What else a server says of an error. */
export interface Remark {
  readonly code: string;
  readonly message: string;
}

/** What a database server says when it refuses something; `position` is a 1-based character offset into the sent text. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  constructor(
    message: string,
    readonly code: string,
    readonly data: {
      readonly severity?: string;
      readonly detail?: string;
      /** What `detail` is made of, where a server gives each of its remarks a number. */
      readonly remarks?: readonly Remark[];
      readonly hint?: string;
      readonly position?: number;
      readonly where?: string;
      readonly constraint?: string;
      readonly schema?: string;
      readonly table?: string;
      readonly column?: string;
      /** True when the connection is gone, so that nothing is known about the statement's fate. */
      readonly connectionLost?: boolean;
    } = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? {} : { cause });
  }
}
