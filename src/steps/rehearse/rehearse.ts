import { ServerError } from '../../model/error.js';
import type { RehearsalError, RehearsedMigration } from '../../model/plan.js';
import { ProgramError } from '../../programs/program-error.js';
import { raw } from '../../sql/query.js';
import { CUT_OFF_HINT, cutOff, isGone } from '../cut-off.js';
import { locateCode, locateError } from '../errors.js';

import { HiddenDrops } from '../hidden-drops.js';
import { bareName, type Made, madeByAll } from '../made.js';
import { takesTransaction } from '../mode.js';
import type { Parsed } from '../parse.js';
import { readingOf } from '../reading.js';
import { Repeats } from '../repeated.js';
import { touchesSession } from '../replay.js';
import { setUpSession } from '../session-setup.js';
import { withHeld } from '../statements-held.js';
import type { ProgramWent } from './program.js';
import { type Attempt, beginTransaction, catchUp, type Going, notRun, type Rehearsal, runOne } from './statement.js';

/** The whole file in one transaction, its own or ours. */
async function inTransaction(r: Going, parsed: Parsed, attempt: Attempt): Promise<void> {
  const { own } = parsed.mode;
  if (!own) await r.session.query(raw('BEGIN'));
  beginTransaction(r);
  const last = own ? parsed.split.statements.at(-1) : undefined;
  for (const statement of parsed.split.statements) {
    if (statement === last) await r.record?.(parsed);
    attempt.current = statement;
    attempt.done.push(await runOne(r, statement));
  }
  attempt.current = undefined;
  if (own) return;
  await catchUp(r);
  await r.record?.(parsed);
  await r.session.query(raw('COMMIT'));
}

/** Statement by statement, as written. */
async function oneByOne(r: Going, parsed: Parsed, attempt: Attempt): Promise<void> {
  for (const statement of parsed.split.statements) {
    attempt.current = statement;
    const free = r.session.transaction() === 'idle';
    const alone = free && takesTransaction(statement);
    if (alone) await r.session.query(raw('BEGIN'));
    if (free) beginTransaction(r);
    attempt.done.push(await runOne(r, statement));
    if (alone) await r.session.query(raw('COMMIT'));
  }
  attempt.current = undefined;
  if (r.session.transaction() !== 'idle') {
    attempt.current = parsed.split.statements.at(-1);
    throw new ServerError('the file ends with its transaction still open', 'open-transaction');
  }
  await r.record?.(parsed);
}

async function leaveClean(r: Going, parsed: Parsed, failed: boolean): Promise<void> {
  // As a run on the target has it; for the next file a session that nothing touched is as good as new.
  if (!failed && r.session.transaction() === 'idle' && !touchesSession(parsed)) return;
  if (r.session.transaction() !== 'idle') await r.session.query(raw('ROLLBACK'));
  if (failed) await r.observer.rolledBack();
  await r.dialect.reset(r.session);
  await setUpSession(r.session, r.sessionSetup, r.dialect);
  if (r.quiet) await r.dialect.remarks.hear(r.session);
}

/** Runs one pending migration on the shadow and tells what it did; a failure is part of the answer. */
async function rehearseOne(
  r: Going,
  parsed: Parsed,
  context: { readonly earlier: readonly Made[]; readonly later: readonly Made[]; readonly failed: ReadonlySet<string> },
): Promise<RehearsedMigration> {
  const base = {
    migration: parsed.migration,
    parsed: parsed.split.statements,
    transactional: parsed.mode.kind === 'transaction',
    ...(parsed.mode.reason === undefined ? {} : { notAtomic: parsed.mode.reason }),
    reversible: parsed.migration.down !== undefined,
    notes: parsed.notes,
  };
  if (parsed.broken !== undefined || r.end.gone) {
    const statements = parsed.split.statements.map((statement) => notRun(r, statement));
    const { broken: failure } = parsed;
    return {
      ...base,
      statements,
      ms: 0,
      ...(failure === undefined ? { outcome: 'not-run' } : { outcome: 'failed', error: failure }),
    };
  }
  const attempt: Attempt = { done: [], current: undefined };
  const start = performance.now();
  let error: RehearsalError | undefined;
  let went: ProgramWent | undefined;
  try {
    if (parsed.program !== undefined) {
      const { inProgram } = await import('./program.js');
      went = await inProgram(r, parsed, parsed.program, attempt);
    } else
      await (parsed.mode.kind === 'transaction' ? inTransaction(r, parsed, attempt) : oneByOne(r, parsed, attempt));
  } catch (cause) {
    if (cause instanceof ProgramError) return programFailed(r, parsed, attempt, cause, performance.now() - start);
    if (!(cause instanceof ServerError)) throw cause;
    r.end.gone = await isGone(r.session, cause);
    // Between two statements nobody but the server is to blame.
    if (r.end.gone && attempt.current === undefined) throw cause;
    const hint = r.reading.hintFor(cause, {
      ...context,
      id: parsed.migration.id,
      path: parsed.migration.path,
      line: attempt.current?.line ?? parsed.source.firstLine,
      names: r.names,
      shadow: r.shadow,
      sql: attempt.current?.sql ?? '',
      engine: r.session.server.engine,
      major: r.session.server.major,
      needs: attempt.current === undefined ? [] : r.reading.needsOf(attempt.current, r.defines),
      notAtomic: parsed.mode.reason,
    });
    error = r.end.gone
      ? locateError(parsed.source, attempt.current, cutOff(cause), CUT_OFF_HINT)
      : locateError(parsed.source, attempt.current, cause, hint);
  }
  const ms = performance.now() - start;
  if (!r.end.gone) await leaveClean(r, parsed, error !== undefined);
  const rest = parsed.split.statements.slice(attempt.done.length);
  if (parsed.program !== undefined) {
    base.parsed = [...parsed.split.statements];
    base.transactional = attempt.framed === true;
  }
  const statements = [
    ...attempt.done,
    ...rest.map((statement, i) =>
      i === 0 && error !== undefined && statement === attempt.current
        ? { ...notRun(r, statement), error }
        : notRun(r, statement),
    ),
  ];
  return {
    ...base,
    ...(went === undefined ? {} : asWent(parsed, went)),
    statements,
    outcome: error === undefined ? 'ok' : 'failed',
    ...(error === undefined ? {} : { error }),
    ms,
  };
}

/** What only the run of code could tell. */
function asWent(parsed: Parsed, { notes, notAtomic }: ProgramWent): Partial<RehearsedMigration> {
  return {
    parsed: [...parsed.split.statements],
    transactional: notAtomic === undefined,
    ...(notAtomic === undefined ? {} : { notAtomic }),
    notes: [
      ...notes,
      ...(parsed.split.statements.length === 0 ? ['the code sent no statement that changes anything'] : []),
    ],
  };
}

/** The code itself did not come to its end. */
async function programFailed(
  r: Going,
  parsed: Parsed,
  { done, framed }: Attempt,
  cause: ProgramError,
  ms: number,
): Promise<RehearsedMigration> {
  await leaveClean(r, parsed, true);
  return {
    migration: parsed.migration,
    parsed: [...parsed.split.statements],
    statements: done,
    transactional: framed === true,
    reversible: parsed.migration.down !== undefined,
    outcome: 'failed',
    error: locateCode(parsed.source, cause),
    notes: [],
    ms,
  };
}

async function begin(r: Rehearsal, all: readonly Parsed[]): Promise<Going> {
  const { remarks } = r.dialect;
  const reading = await readingOf(r.dialect);
  const quiet = await remarks.silenced(r.session);
  if (quiet) await remarks.hear(r.session);
  let functions: ReadonlySet<string> | undefined;
  // Only what came with a newer server asks for these.
  const defines = (name: string): boolean => {
    functions ??= new Set([...r.names.map(bareName), ...madeByAll(all, reading).map((made) => made.name)]);
    return functions.has(name);
  };
  const called = reading.calledBodies(r.before, all);
  return {
    ...r,
    reading,
    left: new Set(r.given),
    quiet,
    hidden: new HiddenDrops(r.before, r.dialect, reading),
    called,
    repeats: new Repeats(reading),
    end: { gone: false },
    defines,
  };
}

/** Runs all pending migrations in order. After a failure the next ones are still tried: one run names every cause. */
export async function rehearse(
  r: Rehearsal,
  replayed: readonly Parsed[],
  pending: readonly Parsed[],
): Promise<readonly RehearsedMigration[]> {
  const results: RehearsedMigration[] = [];
  const failed = new Set<string>();
  const all = [...replayed, ...pending];
  const going = await begin(r, all);
  for (const [i, parsed] of pending.entries()) {
    r.progress({ type: 'migration', id: parsed.migration.id, index: i + 1, of: pending.length });
    const position = replayed.length + i;
    // Only a failing statement asks for these, so they are made when asked for.
    const context = {
      failed,
      get earlier() {
        return madeByAll(all.slice(0, position + 1), going.reading);
      },
      get later() {
        return madeByAll(all.slice(position), going.reading);
      },
    };
    if (!going.end.gone) await going.onLevel?.(i);
    const went = await rehearseOne(going, parsed, context);
    const result = r.observer.untilCommit
      ? { ...went, statements: withHeld(went.statements, went.parsed, went.transactional) }
      : went;
    if (result.outcome === 'failed') failed.add(parsed.migration.path);
    results.push(result);
  }
  return results;
}
