import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HistoryTable } from '../../model/engine.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Applied, Statement } from '../../model/migration.js';
import type { Parsed } from '../parse.js';
import type { RunRequest } from './request.js';

/** A hash of the statements that are in: a resume must not go on in a file whose beginning was changed since. */
export function prefixHash(statements: readonly Statement[], done: number): string {
  const hash = createHash('sha256');
  for (const { sql } of statements.slice(0, done)) hash.update(`${sql}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** What the journal says of the statement that comes next: number, place and kind for people, the hashes for `repair`. */
function inFlight(statements: readonly Statement[], { done, looks, begun }: Position): string | null {
  const next = statements[done];
  if (next === undefined) return null;
  const before = looks === undefined ? '' : `; its objects ${looks}`;
  const yet = begun === true ? '' : `; ${NOT_BEGUN}`;
  return `statement ${done + 1}, line ${next.line}, ${next.kind}${yet}; before it ${prefixHash(statements, done)}${before}`;
}

const NOT_BEGUN = 'not begun';

/** The next statement was never sent: its place in the journal is where the one before it ended. */
export const notBegun = (row: Applied): boolean => row.inFlight?.split('; ').includes(NOT_BEGUN) === true;

/** What the objects of the statement in flight looked like before it, as the journal has it (`Dialect.fingerprint`). */
export const looksIn = (row: Applied): string | undefined => /; its objects (.+)$/.exec(row.inFlight ?? '')?.[1];

/** How far a migration is that is not one transaction. */
export interface Position {
  readonly done: number;
  readonly state: 'running' | 'failed' | 'applied';
  readonly ms: number;
  /** What the objects of the next statement look like before it; only where the dialect can tell. */
  readonly looks?: string | undefined;
  /** The next statement is about to be sent. */
  readonly begun?: boolean;
}

function put(r: RunRequest, table: HistoryTable, parsed: Parsed, position: Position): Promise<void> {
  const { statements } = parsed.split;
  return table.journal(r.entry(parsed), {
    state: position.state,
    statementsDone: position.done,
    statementsAll: statements.length,
    durationMs: position.ms,
    inFlight: position.state === 'applied' ? null : inFlight(statements, position),
  });
}

/** In the open transaction, so that both are in or neither. */
export function journalWithin(r: RunRequest, parsed: Parsed, position: Position): Promise<void> {
  return r.dialect.asSelf(r.session, () => put(r, r.history, parsed, position));
}

/** Ahead of what cannot be in one transaction with its line. The second session holds the lock: without it nothing more is run. */
export async function announce(r: RunRequest, parsed: Parsed, position: Position): Promise<void> {
  r.lock.assertHeld();
  const next = parsed.split.statements[position.done];
  // What a file has set in its session (ANSI_QUOTES) decides how the server prints: `repair` would compare with another print.
  const looks = next === undefined ? undefined : await r.dialect.fingerprint?.(r.observer ?? r.session, next);
  return announceAt(r, parsed, { ...position, looks, begun: true });
}

async function announceAt(r: RunRequest, parsed: Parsed, position: Position): Promise<void> {
  // What a file has made of the one session that there is must not touch the journal.
  if (r.observer === undefined) return journalWithin(r, parsed, position);
  try {
    await put(r, r.journal, parsed, position);
  } catch (error) {
    const cut = error instanceof ServerError && error.data.connectionLost === true;
    if (!cut && r.observer.lost === undefined) throw error;
    throw new ActionError(
      'lock-lost',
      'The session that holds the migration lock was cut off, so another run may start.',
      'Nothing more is run. `status` says what is in.',
      { cause: error },
    );
  }
}

/**
 * Says where a migration stands, by whatever still answers: the second session, the one that migrates, a new one. False
 * where nothing did. `usable`: no statement is still busy in the session that migrates, and no transaction open.
 */
export async function settle(r: RunRequest, parsed: Parsed, position: Position, usable: boolean): Promise<boolean> {
  const ways: (() => Promise<void>)[] = [];
  if (r.observer !== undefined && r.observer.lost === undefined) ways.push(() => put(r, r.journal, parsed, position));
  if (usable) ways.push(() => journalWithin(r, parsed, position));
  ways.push(async () => {
    await using session = await r.reconnect();
    await put(r, r.dialect.history(session, r.historySchema), parsed, position);
  });
  for (const way of ways) {
    try {
      await way();
      return true;
    } catch {
      // The next way may still be open.
    }
  }
  return false;
}

const ATTEMPTS = 5;
const HURRY_MS = 2_000;

async function ask(r: RunRequest, id: string): Promise<Applied | undefined | 'unknown'> {
  await using session = await r.reconnect();
  if (await r.dialect.isAtWork(session, r.pid ?? r.session.id)) return 'unknown';
  const rows = (await r.dialect.history(session, r.historySchema).applied()) ?? [];
  return rows.find((row) => row.id === id);
}

/**
 * The row of a migration whose connection was cut, from a new session: undefined where there is none. It counts only once the
 * old session is gone from the server, because until then its last COMMIT may still land. `unknown` where nobody answers.
 */
export async function rowAfterCut(r: RunRequest, id: string): Promise<Applied | undefined | 'unknown'> {
  // A cancelled run has no time to wait.
  const attempts = r.signal.aborted ? 1 : ATTEMPTS;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await sleep(500 * 2 ** (attempt - 1), undefined, { signal: r.signal }).catch(() => undefined);
    const asked = ask(r, id).catch(() => 'unknown' as const);
    const row = await (r.signal.aborted ? Promise.race([asked, sleep(HURRY_MS, 'unknown' as const)]) : asked);
    if (row !== 'unknown') return row;
  }
  return 'unknown';
}
