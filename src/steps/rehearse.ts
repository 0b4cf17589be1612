import type { Catalog } from '../model/catalog.js';
import type { AskedChange, ChangeAsker, Dialect, Observer } from '../model/engine.js';
import { ServerError } from '../model/error.js';
import type { Progress } from '../model/events.js';
import type { Statement } from '../model/migration.js';
import type { RehearsalError, RehearsedMigration, RehearsedStatement } from '../model/plan.js';
import type { Session } from '../model/session.js';
import { raw } from '../sql/query.js';
import { changed } from './changing.js';
import { CUT_OFF_HINT, cutOff, isGone } from './cut-off.js';
import { locateError } from './errors.js';
import { asGiven, makesGiven } from './given.js';
import { HiddenDrops } from './hidden-drops.js';
import { bareName, type Made, madeByAll } from './made.js';
import { takesTransaction } from './mode.js';
import type { Parsed } from './parse.js';
import { type Called, type Reading, readingOf } from './reading.js';
import { Repeats } from './repeated.js';
import { touchesSession } from './replay.js';
import { setUpSession } from './session-setup.js';

export interface Rehearsal {
  readonly session: Session;
  readonly dialect: Dialect;
  readonly observer: Observer;
  /** Where changes of tables can be asked about before they are run. */
  readonly asker?: ChangeAsker;
  readonly sessionSetup: string | undefined;
  /** Everything that is in the database, by its qualified name. */
  readonly names: readonly string[];
  readonly shadow: string;
  readonly progress: Progress;
  /** The schema before the first pending migration. */
  readonly before?: Catalog;
  /** Extensions that were made beforehand. */
  readonly given?: ReadonlySet<string>;
  /** Writes the history row as an apply would, where the files have to do with the history table. */
  readonly record?: (parsed: Parsed) => Promise<void>;
}

const NOTHING = { locks: [], rewrites: [] } as const;
const NOT_ASKED: AskedChange = { locks: [] };

/** Nothing to look at after these; and a query between BEGIN and SET TRANSACTION would make the latter fail. */
const UNSEEN = /^(?:BEGIN|START TRANSACTION|SET|RESET|SHOW|SAVEPOINT|RELEASE|PREPARE|DEALLOCATE|COMMIT|ROLLBACK)$/;

type Described = Pick<RehearsedStatement, 'line' | 'endLine' | 'sql' | 'kind' | 'needs' | 'calls'>;

function describe(r: Going, statement: Statement): Described {
  const needs = r.reading.needsOf(statement, r.defines);
  const calls = r.called.of(statement);
  return {
    line: statement.line,
    endLine: statement.endLine,
    sql: statement.sql,
    kind: statement.kind,
    ...(needs.length === 0 ? {} : { needs: needs.map(({ since, what }) => ({ since, what })) }),
    ...(calls.length === 0 ? {} : { calls }),
  };
}

const notRun = (r: Going, statement: Statement): RehearsedStatement => ({
  ...describe(r, statement),
  locks: [],
  rewrites: [],
  notices: [],
});

/** A rehearsal under way. */
interface Going extends Rehearsal {
  readonly reading: Reading;
  /** Extensions that were made beforehand and that no file has made yet. */
  readonly left: Set<string>;
  /** The session's own settings silence the notices. */
  readonly quiet: boolean;
  readonly hidden: HiddenDrops;
  readonly called: Called;
  readonly repeats: Repeats;
  /** Set once a statement has ended the connection. */
  readonly end: { gone: boolean };
  /** Functions of the database's own, by their names alone. */
  readonly defines: (functionName: string) => boolean;
}

async function runOne(r: Going, statement: Statement): Promise<RehearsedStatement> {
  const given = makesGiven(statement, r.left);
  const asked = (await r.asker?.ask(statement)) ?? NOT_ASKED;
  const ran = await r.session.run(
    asGiven(statement, r.left),
    statement.copyData === undefined ? {} : { copyData: statement.copyData },
  );
  const look = r.session.transaction() !== 'failed' && !UNSEEN.test(statement.kind);
  if (statement.kind === 'ROLLBACK') await r.observer.rolledBack();
  const known = await r.repeats.holds(r.session, statement);
  const seen = look && !known ? await r.observer.after() : NOTHING;
  const removed = look ? await r.hidden.after(r.session, statement, seen.locks) : [];
  if (r.dialect.remarks.setting.test(statement.sql) && r.session.transaction() !== 'failed')
    await r.dialect.remarks.hear(r.session);
  const skipped = given ? undefined : r.reading.skippedBy(statement, ran);
  return {
    ...describe(r, statement),
    ms: ran.ms,
    ...(ran.rowCount === null ? {} : { rows: ran.rowCount }),
    ...changed(seen, asked, skipped),
    ...(skipped === undefined ? {} : { skipped }),
    notices: ran.notices.map((notice) => notice.message),
    ...(removed.length === 0 ? {} : { removed }),
  };
}

function beginTransaction(r: Going): void {
  r.observer.begin();
  r.hidden.begin();
  r.repeats.forget();
}

interface Attempt {
  readonly done: RehearsedStatement[];
  current: Statement | undefined;
}

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
  try {
    await (parsed.mode.kind === 'transaction' ? inTransaction(r, parsed, attempt) : oneByOne(r, parsed, attempt));
  } catch (cause) {
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
    statements,
    outcome: error === undefined ? 'ok' : 'failed',
    ...(error === undefined ? {} : { error }),
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
    const result = await rehearseOne(going, parsed, context);
    if (result.outcome === 'failed') failed.add(parsed.migration.path);
    results.push(result);
  }
  return results;
}
