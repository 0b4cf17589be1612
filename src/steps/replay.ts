import type { Dialect } from '../model/engine.js';
import { ActionError, ServerError } from '../model/error.js';
import type { ProgramStep, Statement } from '../model/migration.js';
import type { ServerInfo, Session } from '../model/session.js';
import type { Programs } from '../programs/program.js';
import { ProgramError } from '../programs/program-error.js';
import { raw } from '../sql/query.js';
import { locateCode, locateError } from './errors.js';
import { asGiven } from './given.js';
import { madeByAll } from './made.js';
import type { Parsed } from './parse.js';
import { asks, statementSent } from './program-statements.js';
import { type Reading, readingOf } from './reading.js';
import { setUpSession } from './session-setup.js';

/** Statements of these kinds leave the session as it was; after others it is put back. */
const HARMLESS =
  /^(?:CREATE (?:TABLE|INDEX|VIEW|MATERIALIZED VIEW|TYPE|DOMAIN|SEQUENCE|TRIGGER|POLICY|FUNCTION|PROCEDURE|SCHEMA|EXTENSION|RULE)|ALTER|DROP|INSERT|UPDATE|DELETE|COMMENT|GRANT|REVOKE|TRUNCATE|COPY)\b/;

/** Unless they make something temporary, or call what changes the session. */
const TOUCHING = /\btemp(?:orary)?\b|\bset_config\b|\badvisory_lock|\bdblink|\blo_/i;

export const touches = ({ kind, sql }: Statement): boolean => !HARMLESS.test(kind) || TOUCHING.test(sql);

export function touchesSession(parsed: Parsed): boolean {
  return parsed.split.statements.some(touches);
}

export interface ReplayOptions {
  readonly sessionSetup: string | undefined;
  /** Extensions that were made beforehand; those that a file makes are taken out. */
  readonly given: Set<string>;
  /** Ids of migrations that were recorded as applied without being run. */
  readonly recorded: ReadonlySet<string>;
  /** What runs code; undefined where no file is code. */
  readonly running?: Programs;
  readonly further?: () => Promise<Session>;
}

/** What the platform provides, and what an extension brings, is known here as well. */
function adviceOn(
  all: readonly Parsed[],
  parsed: Parsed,
  statement: Statement,
  error: ServerError,
  server: ServerInfo,
  reading: Reading,
): string {
  const { id, path } = parsed.migration;
  const at = all.indexOf(parsed);
  const hint = reading.hintFor(error, {
    id,
    path,
    line: statement.line,
    earlier: madeByAll(all.slice(0, at + 1), reading),
    later: madeByAll(all.slice(at), reading),
    failed: new Set(),
    names: [],
    shadow: `${server.engine} ${server.version}`,
    sql: statement.sql,
    engine: server.engine,
    major: server.major,
    needs: reading.needsOf(statement),
    notAtomic: parsed.mode.reason,
  });
  return hint === undefined ? '' : `${hint} `;
}

function refusal(parsed: Parsed, statement: Statement | undefined, error: ServerError, advice: string): ActionError {
  const { message, place, excerpt } = locateError(parsed.source, statement, error, undefined);
  return new ActionError(
    'replay',
    `The state before cannot be replayed: ${message}\n${excerpt}`,
    `${advice}This migration counts as applied, yet it does not run on an empty shadow database. If the platform provides what is missing, put that into \`shadow-setup\`; if the file was changed after it ran, restore it. With \`database-url\`, the schema of the target itself is used instead.`,
    { cause: error, place },
  );
}

/** A replay under way. */
interface Replaying {
  readonly session: Session;
  readonly dialect: Dialect;
  readonly reading: Reading;
  readonly given: Set<string>;
  readonly all: readonly Parsed[];
  readonly running: Programs | undefined;
  readonly further: (() => Promise<Session>) | undefined;
  readonly sessionSetup: string | undefined;
}

async function statementByStatement({ session, given, all, reading }: Replaying, parsed: Parsed): Promise<void> {
  const wrap = parsed.mode.kind === 'transaction' && !parsed.mode.own;
  if (wrap) await session.query(raw('BEGIN'));
  for (const statement of parsed.split.statements) {
    try {
      await session.run(
        asGiven(statement, given),
        statement.copyData === undefined ? {} : { copyData: statement.copyData },
      );
    } catch (error) {
      if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
      // Whoever hears of it goes on with this session.
      if (session.transaction() !== 'idle') await session.query(raw('ROLLBACK'));
      throw refusal(parsed, statement, error, adviceOn(all, parsed, statement, error, session.server, reading));
    }
  }
  if (wrap) await session.query(raw('COMMIT'));
}

const plain = (parsed: Parsed): boolean =>
  parsed.mode.kind === 'transaction' &&
  !parsed.mode.own &&
  parsed.split.statements.every((s) => s.copyData === undefined && s.kind !== 'CREATE EXTENSION');

/** A table, a schema, an object, a column, a function of that name is there already. */
const EXISTS = new Set(['42P07', '42P06', '42710', '42701', '42723']);

/** A squashed file that was recorded beside what it replaces makes the same once more. */
function makesAgain(parsed: Parsed, error: unknown, options: ReplayOptions): boolean {
  const cause = error instanceof ActionError ? error.cause : undefined;
  const atomic = parsed.mode.kind === 'transaction';
  return atomic && options.recorded.has(parsed.migration.id) && cause instanceof ServerError && EXISTS.has(cause.code);
}

/** Code runs as it is; what it sends is noted, for what later files take from it. */
async function replayProgram(r: Replaying, parsed: Parsed, step: ProgramStep): Promise<void> {
  const sent = parsed.split.statements as Statement[];
  sent.length = 0;
  const { running, further, session } = r;
  try {
    await running?.run(step, parsed.migration.id, {
      session,
      further,
      async onStatement(one, send) {
        const statement = await statementSent(r.dialect, parsed.source, one);
        await send();
        if (!asks(statement)) sent.push(statement);
      },
      ...(step.command === undefined
        ? {}
        : {
            async renew(renewed: Session) {
              await r.dialect.reset(renewed);
              await setUpSession(renewed, r.sessionSetup, r.dialect);
            },
          }),
      settle: () => Promise.resolve(),
    });
  } catch (error) {
    if (error instanceof ServerError && error.data.connectionLost !== true)
      throw refusal(parsed, sent.at(-1), error, '');
    if (!(error instanceof ProgramError)) throw error;
    const { message, place, excerpt, hint } = locateCode(parsed.source, error);
    throw new ActionError('replay', `The state before cannot be replayed: ${message}\n${excerpt}`, hint ?? '', {
      cause: error,
      place,
    });
  }
}

async function replayOne(r: Replaying, parsed: Parsed): Promise<void> {
  if (parsed.program !== undefined) return replayProgram(r, parsed, parsed.program);
  const { session, dialect } = r;
  if (!dialect.oneMessage || !plain(parsed)) return statementByStatement(r, parsed);
  try {
    await session.run(parsed.split.statements.map(({ sql }) => sql).join(';\n'));
  } catch (error) {
    if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
    // The same again one by one, to name the statement: the message was one implicit transaction, so nothing of it stayed.
    if (session.transaction() !== 'idle') await session.query(raw('ROLLBACK'));
    await statementByStatement(r, parsed);
  }
}

/**
 * Runs migrations that count as applied, as fast as the server takes them: a whole file in one message where its
 * statements allow that. Throws ActionError `replay` with the place; gives back what was passed over, in words.
 */
export async function replay(
  session: Session,
  dialect: Dialect,
  migrations: readonly Parsed[],
  options: ReplayOptions,
): Promise<readonly string[]> {
  const notes: string[] = [];
  const reading = await readingOf(dialect);
  const replaying: Replaying = {
    session,
    dialect,
    reading,
    given: options.given,
    all: migrations,
    running: options.running,
    further: options.further,
    sessionSetup: options.sessionSetup,
  };
  for (const parsed of migrations) {
    if (parsed.broken !== undefined) {
      throw new ActionError(
        'replay',
        `The state before cannot be replayed: ${parsed.broken.message}\n${parsed.broken.excerpt}`,
        parsed.broken.hint ?? 'Correct the file.',
        { place: parsed.broken.place },
      );
    }
    if (parsed.split.statements.length === 0 && parsed.program === undefined) continue;
    try {
      await replayOne(replaying, parsed);
    } catch (error) {
      if (!makesAgain(parsed, error, options)) throw error;
      notes.push(
        `${parsed.migration.path} was recorded without being run, and makes what is there already; it was passed over.`,
      );
    }
    if (session.transaction() !== 'idle') await session.query(raw('ROLLBACK'));
    if (touchesSession(parsed)) {
      await dialect.reset(session);
      await setUpSession(session, options.sessionSetup, dialect);
    }
  }
  return notes;
}
