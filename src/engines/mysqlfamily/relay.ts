import { ServerError } from '../../model/error.js';
import type { Relay } from '../../model/session.js';
import { COMMAND, errorNumber, errorPacket, isError, okPacket, STATUS } from './packets.js';
import type { Wire } from './wire.js';

/** Interrupted; and what it is called when time was up. */
export const INTERRUPTED: ReadonlySet<string> = new Set(['1317', '1028']);
export const TIMED_OUT = '3024';
export const tookLonger = (ms: number): string => `the statement took longer than the statement timeout of ${ms} ms`;

/** What a session is to those that it is lent to. */
export interface Lender {
  readonly wire: Wire;
  /** One after the other, among the statements of our own. */
  inOrder<T>(work: () => Promise<T>): Promise<T>;
  /** Longest run of a statement. */
  limitMs(): number | null;
  /** How often our own side has reset it. */
  resets(): number;
  cancel(): Promise<void>;
  /** Called before what may change settings of the session. */
  beforeRun(): void;
  /** Back to where the session began. */
  reset(): Promise<void>;
  /** Brings where the session stands, which an error does not say. */
  afterError(): Promise<void>;
}

type OnAnswer = Parameters<Relay['exchange']>[1];

/** Stops a statement that takes too long, and gives the server's error for that the name that it has elsewhere. */
async function timed(lender: Lender, payload: Uint8Array, onAnswer: OnAnswer): Promise<void> {
  const limit = lender.limitMs();
  if (limit === null) return lender.wire.lend(payload, onAnswer);
  let over: Promise<void> | undefined;
  const timer = setTimeout(() => {
    over = lender.cancel().catch(() => undefined);
  }, limit);
  try {
    await lender.wire.lend(payload, (answer) => {
      const ours = over !== undefined && isError(answer) && INTERRUPTED.has(String(errorNumber(answer)));
      return onAnswer(ours ? errorPacket(Number(TIMED_OUT), 'HY000', tookLonger(limit)) : answer);
    });
  } finally {
    clearTimeout(timer);
    // The order to stop must not reach the statement after this one
    await over;
  }
}

/** mysql2 has to forget its own prepared statements too, so it does the reset. */
async function reset(lender: Lender, onAnswer: OnAnswer): Promise<void> {
  try {
    await lender.reset();
  } catch (error) {
    if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
    await onAnswer(errorPacket(Number(error.code), 'HY000', error.message));
    return;
  }
  await onAnswer(okPacket(STATUS.autocommit));
}

/** The relay of a session of the family: packets without their heads, one whole command at a time. */
export function relayOf(lender: Lender): Relay {
  const exchange = async (payload: Uint8Array, onAnswer: OnAnswer): Promise<'ready'> => {
    const [command] = payload;
    if (command === COMMAND.resetConnection) {
      await reset(lender, onAnswer);
      return 'ready';
    }
    const runs = command === COMMAND.query || command === COMMAND.execute;
    if (runs) lender.beforeRun();
    let failed = false;
    const hear: OnAnswer = (answer) => {
      failed ||= isError(answer);
      return onAnswer(answer);
    };
    await (runs ? timed(lender, payload, hear) : lender.wire.lend(payload, hear));
    if (failed)
      await lender.afterError().catch((error: unknown) => {
        if (lender.wire.lost() !== undefined) throw error;
      });
    return 'ready';
  };
  return {
    parameters: lender.wire.greeting(),
    resets: () => lender.resets(),
    exchange: (payload, onAnswer) => lender.inOrder(() => exchange(payload, onAnswer)),
  };
}
