import type { Dialect } from '../../model/engine.js';
import { ServerError } from '../../model/error.js';
import type { ProgramStep, Statement } from '../../model/migration.js';
import type { RehearsalError } from '../../model/plan.js';
import type { Session } from '../../model/session.js';
import type { Programs } from '../../programs/program.js';
import { ProgramError } from '../../programs/program-error.js';
import { raw } from '../../sql/query.js';
import { locateCode, locateError } from '../errors.js';
import { asGiven } from '../given.js';
import type { Parsed } from '../parse.js';
import { asks, statementSent } from '../program-statements.js';
import { touchesSession } from '../replay.js';
import { setUpSession } from '../session-setup.js';

/** What a walk runs files with. */
export interface Runner {
  readonly session: Session;
  readonly dialect: Dialect;
  readonly sessionSetup: string | undefined;
  /** Extensions that only an administrator makes: their DROP is passed over, and their CREATE finds them. */
  readonly given: ReadonlySet<string>;
  readonly running?: Programs;
  readonly further?: () => Promise<Session>;
}

/** How a file ended in one direction, where it did not come to its end. */
export interface Refused {
  readonly error: RehearsalError;
  /** What the server said; undefined where the code itself broke. */
  readonly said: ServerError | undefined;
  /** The statement from which it can go on; undefined where nobody knows what of the file is in. */
  readonly resume: number | undefined;
}

const dropsExtension = ({ kind }: Statement, given: ReadonlySet<string>): boolean =>
  given.size > 0 && kind === 'DROP EXTENSION';

/** A whole file in one message is one transaction, and one round trip. */
const plain = ({ mode, split }: Parsed, given: ReadonlySet<string>): boolean =>
  mode.kind === 'transaction' &&
  !mode.own &&
  given.size === 0 &&
  split.statements.every(({ copyData }) => copyData === undefined);

async function sent(r: Runner, parsed: Parsed, from: number, at: { index: number }): Promise<void> {
  const { session, given } = r;
  const { statements } = parsed.split;
  if (r.dialect.oneMessage && from === 0 && statements.length > 1 && plain(parsed, given)) {
    try {
      await session.run(statements.map(({ sql }) => sql).join(';\n'));
      at.index = statements.length;
      return;
    } catch (error) {
      if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
      // Once more one by one, to name the statement: nothing of the message stayed.
      if (session.transaction() !== 'idle') await session.query(raw('ROLLBACK'));
    }
  }
  const left = new Set(given);
  const wrap = parsed.mode.kind === 'transaction' && !parsed.mode.own;
  if (wrap) await session.query(raw('BEGIN'));
  for (const statement of statements.slice(from)) {
    if (!dropsExtension(statement, given))
      await session.run(
        asGiven(statement, left),
        statement.copyData === undefined ? {} : { copyData: statement.copyData },
      );
    at.index += 1;
  }
  if (wrap) await session.query(raw('COMMIT'));
}

/** Code runs as it is; what it sends takes the place of the file's statements. */
async function sentByCode(r: Runner, parsed: Parsed, step: ProgramStep): Promise<void> {
  const told = parsed.split.statements as Statement[];
  told.length = 0;
  await r.running?.run(step, parsed.migration.id, {
    session: r.session,
    further: r.further,
    async onStatement(one, send) {
      const statement = await statementSent(r.dialect, parsed.source, one);
      if (!asks(statement)) told.push(statement);
      await send();
    },
    settle: () => Promise.resolve(),
  });
}

async function putBack({ session, dialect, sessionSetup }: Runner, touched: boolean): Promise<void> {
  const open = session.transaction() !== 'idle';
  if (open) await session.query(raw('ROLLBACK'));
  if (!open && !touched) return;
  await dialect.reset(session);
  await setUpSession(session, sessionSetup, dialect);
}

/**
 * Runs a file in one direction as an apply would: whole or statement by statement. What the server or the code refuses is the
 * answer; a lost connection is thrown.
 */
export async function runDirection(r: Runner, parsed: Parsed, from = 0): Promise<Refused | undefined> {
  if (parsed.broken !== undefined) return { error: parsed.broken, said: undefined, resume: undefined };
  const at = { index: from };
  try {
    if (parsed.program !== undefined) await sentByCode(r, parsed, parsed.program);
    else await sent(r, parsed, from, at);
    if (r.session.transaction() !== 'idle')
      throw new ServerError('the file ends with its transaction still open', 'open-transaction');
    await putBack(r, touchesSession(parsed));
    return undefined;
  } catch (cause) {
    if (cause instanceof ProgramError) {
      await putBack(r, true);
      return { error: locateCode(parsed.source, cause), said: undefined, resume: undefined };
    }
    if (!(cause instanceof ServerError) || cause.data.connectionLost === true) throw cause;
    const idle = r.session.transaction() === 'idle';
    await putBack(r, true);
    const whole = parsed.mode.kind === 'transaction';
    const code = parsed.program !== undefined;
    const statement = code ? parsed.split.statements.at(-1) : parsed.split.statements[at.index];
    return {
      error: locateError(parsed.source, statement ?? parsed.split.statements.at(-1), cause, undefined),
      said: cause,
      resume: code ? undefined : whole ? 0 : idle ? at.index : undefined,
    };
  }
}
