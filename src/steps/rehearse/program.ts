import { ServerError } from '../../model/error.js';
import type { ProgramStep, Statement } from '../../model/migration.js';
import type { RehearsedStatement } from '../../model/plan.js';
import type { Ran, Session } from '../../model/session.js';
import type { SentFrom } from '../../programs/program.js';
import { raw } from '../../sql/query.js';
import type { Source } from '../errors.js';
import { takesTransaction } from '../mode.js';
import type { Parsed } from '../parse.js';
import { asks, setsByTool, statementSent } from '../program-statements.js';
import { setUpSession } from '../session-setup.js';
import { type Attempt, beginTransaction, type Going, notRun, runOne } from './statement.js';

/** How the code went, beside its statements. */
export interface ProgramWent {
  readonly notes: readonly string[];
  /** Why it is not one transaction with its history row; undefined where it is. */
  readonly notAtomic: string | undefined;
}

/** Lines of code are short, and a server may say much. */
const LONGEST = 200;

interface Entry {
  readonly statement: Statement;
  readonly done: RehearsedStatement | undefined;
  readonly error: ServerError | undefined;
}

const harmless = (ran: RehearsedStatement): boolean =>
  ran.locks.length + ran.rewrites.length === 0 && ran.removed === undefined && ran.calls === undefined;

/** What is gathered while code runs. */
class Recording {
  readonly entries: Entry[] = [];
  private readonly reads: Statement[] = [];
  /** Transactions that the code made and that were committed. */
  private blocks = 0;
  private outside: Statement | undefined;
  private inside = false;

  constructor(private readonly source: Source) {}

  add(entry: Entry, sent: SentFrom): void {
    const { statement, done } = entry;
    if (setsByTool(statement, this.source)) return;
    if (asks(statement) && done !== undefined && harmless(done)) {
      if (sent.site === undefined) return;
      this.reads.push(statement);
      return;
    }
    this.entries.push(entry);
  }

  ran(statement: Statement, free: boolean): void {
    if (statement.transaction === 'commit') this.blocks += 1;
    if (free && statement.transaction !== 'begin' && !asks(statement) && !/^(?:SET|RESET)\b/.test(statement.kind))
      this.outside ??= statement;
  }

  settled(within: boolean): void {
    this.inside = within;
  }

  /** Nothing was sent outside of the one transaction that the code was in when it failed. */
  get failedWithin(): boolean {
    return this.outside === undefined && this.blocks === 0;
  }

  notAtomic(tool: string): string | undefined {
    if (this.outside !== undefined)
      return `the code on line ${this.outside.line} sends ${this.outside.kind} outside of a transaction`;
    if (this.blocks > 1) return `the code makes ${this.blocks} transactions of its own`;
    if (this.inside || this.entries.length === 0) return undefined;
    return `the code makes its own transaction, and ${tool} writes the history after it`;
  }

  notes(environment: readonly string[]): readonly string[] {
    // What asks and acts in one call is the tool, which looks before it makes something
    const acting = new Set(this.entries.map(({ statement }) => statement.offset));
    const reads = this.reads.filter(({ offset }) => !acting.has(offset));
    const times = reads.length === 1 ? 'once' : `${reads.length} times`;
    return [
      ...(reads.length === 0
        ? []
        : [
            `the code asks the database ${times} (first on line ${reads[0]?.line}): what it does next may depend on the answer, and the target may answer otherwise`,
          ]),
      ...this.entries.flatMap(({ statement: { kind, line }, error }) =>
        error === undefined
          ? []
          : [`line ${line}: ${kind} was refused (${error.message.slice(0, LONGEST)}), and the code went on`],
      ),
      ...(environment.length === 0
        ? []
        : [
            `the code reads from the environment: ${environment.join(', ')}. It got none of them here unless \`program-environment\` names them`,
          ]),
    ];
  }
}

/** An error that the code caught is no failure of the migration. */
function caught(r: Going, { statement, error }: Entry): RehearsedStatement {
  const notice = `refused (${error?.message ?? ''}), and the code went on`;
  return { ...notRun(r, statement), notices: [notice] };
}

/** Only what begins first, ends last and holds all of it says nothing that the word "one transaction" does not say. */
function withoutFrame(entries: readonly Entry[], framed: boolean): readonly Entry[] {
  return framed
    ? entries.filter(({ statement }) => !['begin', 'commit', 'rollback'].includes(statement.transaction))
    : entries;
}

/** Fills in what the code has sent, up to the statement that stopped it. */
function publish(r: Going, parsed: Parsed, attempt: Attempt, entries: readonly Entry[], error: unknown): void {
  const stopped = error instanceof ServerError ? entries.findLastIndex((entry) => entry.error === error) : -1;
  const kept = stopped === -1 ? entries : entries.slice(0, stopped);
  for (const entry of kept) attempt.done.push(entry.done ?? caught(r, entry));
  attempt.current = stopped === -1 ? undefined : entries[stopped]?.statement;
  const all = [...kept, ...(stopped === -1 ? [] : [entries[stopped] as Entry])];
  (parsed.split.statements as Statement[]).splice(
    0,
    Number.POSITIVE_INFINITY,
    ...all.map(({ statement }) => statement),
  );
}

/** Runs code: each statement is looked at as it comes, and the code has no answer before. */
export async function inProgram(r: Going, parsed: Parsed, step: ProgramStep, attempt: Attempt): Promise<ProgramWent> {
  const { running: programs } = r;
  if (programs === undefined) throw new Error('code without anything that runs it');
  const recording = new Recording(parsed.source);
  const live = parsed.split.statements as Statement[];
  live.length = 0;

  async function onStatement(sent: SentFrom, send: () => Promise<Ran>, session: Session): Promise<void> {
    const statement = await statementSent(r.dialect, parsed.source, sent, live.at(-1)?.line);
    live.push(statement);
    const free = session.transaction() === 'idle';
    const first = session === r.session;
    const alone = first && free && takesTransaction(statement) && !asks(statement);
    try {
      if (alone) await session.query(raw('BEGIN'));
      if (first && free) beginTransaction(r);
      const done = first ? await runOne(r, statement, send) : await unwatched(r, statement, send);
      if (alone) await session.query(raw('COMMIT'));
      recording.add({ statement, done, error: undefined }, sent);
      recording.ran(statement, free);
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      if (alone && session.transaction() !== 'idle') await session.query(raw('ROLLBACK'));
      recording.add({ statement, done: undefined, error }, sent);
      throw error;
    }
  }

  let failure: unknown;
  let went: ProgramWent = { notes: [], notAtomic: undefined };
  try {
    const { environment } = await programs.run(step, parsed.migration.origin?.id ?? parsed.migration.id, {
      session: r.session,
      further: r.further,
      onStatement,
      ...(step.command === undefined ? {} : { renew: (session: Session) => putBack(r, session) }),
      async settle(session) {
        recording.settled(session.transaction() === 'open');
        await r.record?.(parsed);
      },
    });
    went = { notes: recording.notes(environment), notAtomic: recording.notAtomic(step.runner) };
  } catch (error) {
    failure = error;
  }
  // Of a command they say where one of its migrations ends
  const framed =
    step.command === undefined && (failure === undefined ? went.notAtomic === undefined : recording.failedWithin);
  attempt.framed = framed;
  publish(r, parsed, attempt, withoutFrame(recording.entries, framed), failure);
  if (failure !== undefined) throw failure;
  return went;
}

/** For the next connection of a command. */
async function putBack(r: Going, session: Session): Promise<void> {
  await r.dialect.reset(session);
  await setUpSession(session, r.sessionSetup, r.dialect);
  if (r.quiet) await r.dialect.remarks.hear(session);
}

/** On another connection of the code: what it locks is seen by nobody here. */
async function unwatched(r: Going, statement: Statement, send: () => Promise<Ran>): Promise<RehearsedStatement> {
  const ran = await send();
  return {
    ...notRun(r, statement),
    ms: ran.ms,
    ...(ran.rowCount === null ? {} : { rows: ran.rowCount }),
    notices: [
      ...ran.notices.map(({ message }) => message),
      ...(asks(statement) ? [] : ['sent on a second connection of the code: its locks were not looked at']),
    ],
  };
}
