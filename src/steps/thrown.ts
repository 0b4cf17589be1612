import { ActionError, defect, ServerError } from '../model/error.js';

const CUT =
  'The server, or something on the way to it, closed the connection. Run the same command again once it answers; `status` says what is in.';

/** An error with all that it came of, as stacks: for whoever looks for a defect. */
export function causesOf(error: unknown): string {
  const causes: string[] = [];
  for (
    let one: unknown = error;
    one !== undefined && causes.length < 10;
    one = (one as { readonly cause?: unknown } | null)?.cause
  )
    causes.push(one instanceof Error ? (one.stack ?? one.message) : String(one));
  return causes.join('\ncaused by ');
}

/** A full disk or a missing right that nobody expected there: the machine's fault, not ours. */
function refusedFile(error: unknown): ActionError | undefined {
  const { code = '', syscall = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (!/^(?:ENOSPC|EDQUOT|EROFS|EACCES|EPERM)$/.test(code) || syscall === '' || syscall.startsWith('spawn'))
    return undefined;
  const hint = 'Look at the rights and at the room on the disk of the machine that runs this, then run it again.';
  return new ActionError('not-written', `The system refused a file: ${String(error)}.`, hint, { cause: error });
}

/** Whatever was thrown, with the next step: of the server's own errors as it told them, of anything else that it is a defect. */
export function actionErrorOf(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  if (error instanceof ServerError) {
    const cut = error.data.connectionLost === true ? CUT : undefined;
    const hint =
      error.data.hint ??
      cut ??
      'The server refused a statement of our own; the message says why. Settle that, then run the same command again.';
    return new ActionError('server', error.message, hint, { cause: error });
  }
  return refusedFile(error) ?? defect(error instanceof Error ? error.message : String(error), error);
}
