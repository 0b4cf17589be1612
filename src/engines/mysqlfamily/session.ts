import { performance } from 'node:perf_hooks';
import { type Remark, ServerError } from '../../model/error.js';
import type { Notice, Query, Ran, Relay, Row, ServerInfo, Session } from '../../model/session.js';
import { positionOf } from '../../sql/mysql/place.js';
import { print } from '../../sql/query.js';
import { INTERRUPTED, relayOf, TIMED_OUT, tookLonger } from './relay.js';
import type { Answer, Wire } from './wire.js';

export const quoteName = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
const STYLE = { placeholder: (): string => '?', quote: quoteName };

/** What a session is made of, besides its wire. */
export interface SessionParts {
  readonly server: ServerInfo;
  readonly id: number;
  /** Stops what this session runs, from another connection. */
  readonly cancel: () => Promise<void>;
  /** Sets again, after a reset, what was set when the session was opened. */
  readonly prepare: () => Promise<void>;
}

/** More of them tell nothing new, and a mass update can give one per row. */
const MOST_NOTICES = 20;
const SHOW_WARNINGS = `SHOW WARNINGS LIMIT ${MOST_NOTICES}`;

/** Statements of which "no row" is an answer. */
const COUNTED = /^(?:INSERT|REPLACE|UPDATE|DELETE|LOAD|WITH|EXECUTE|TRUNCATE)$/;

/** No such statement sets a variable, but where it calls a function or a query. */
const KEEPS_LIMITS = /^(?:ALTER|CREATE|DROP|RENAME)\s/i;
const MAY_SET_LIMITS = /select|timeout|statement_time/i;

/** Rows that a statement touched: the server says 0 of whatever touches none by its nature. */
export const touched = (command: string, affected: number | null): number | null =>
  affected === 0 && !COUNTED.test(command) ? null : affected;

/** The error with the first of what else the server says of it. */
export function withRemarks(error: ServerError, said: readonly Remark[]): ServerError {
  const others = said.filter(({ message }) => message !== error.message);
  const remarks = [...new Map(others.map((one) => [one.message, one])).values()].slice(0, 3);
  if (remarks.length === 0) return error;
  const detail = remarks.map(({ message }) => message).join('\n');
  return new ServerError(error.message, error.code, { ...error.data, detail, remarks }, error);
}

/** The servers tell the place of an error by the text from there on. */
export function placed(text: string, error: unknown): unknown {
  if (!(error instanceof ServerError) || error.data.position !== undefined) return error;
  const position = positionOf(text, error.message);
  return position === undefined
    ? error
    : new ServerError(error.message, error.code, { ...error.data, position }, error);
}

/** A connection to a server of the family. */
export class MysqlSession implements Session {
  readonly home = undefined;
  readonly server: ServerInfo;
  readonly id: number;
  /** Longest run of a statement of the user, kept from here: servers hold only some kinds of statements to such a limit. */
  statementMs: number | null = null;
  /** The statement of ours that last set the limits of waiting; undefined where something may have set them otherwise since. */
  limits: string | undefined;
  private resets = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly wire: Wire,
    private readonly parts: SessionParts,
  ) {
    this.server = parts.server;
    this.id = parts.id;
  }

  get lost(): Error | undefined {
    return this.wire.lost();
  }

  /** One after the other: the warnings asked for must be those of the statement before. */
  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  query(query: Query): Promise<readonly Row[]> {
    const { text, values } = print(query, STYLE);
    return this.inOrder(async () => {
      const answer = await (values.length === 0 ? this.wire.text(text) : this.wire.bound(text, values)).catch((error) =>
        this.explained(error),
      );
      return answer.results.findLast(({ affected }) => affected === null)?.rows ?? [];
    });
  }

  run(text: string): Promise<Ran> {
    if (!KEEPS_LIMITS.test(text) || MAY_SET_LIMITS.test(text)) this.limits = undefined;
    return this.inOrder(async () => {
      const start = performance.now();
      const { results, warnings } = await this.timed(text);
      const ms = performance.now() - start;
      const set = results.findLast(({ affected }) => affected === null);
      const command = commandOf(text);
      const affected = results.at(-1)?.affected ?? null;
      return {
        command,
        rowCount: set?.rows.length ?? touched(command, affected),
        rows: set?.rows ?? [],
        notices: warnings > 0 ? (await this.warnings()).slice(0, MOST_NOTICES) : [],
        ms,
      };
    });
  }

  private async timed(text: string): Promise<Answer> {
    let over = false;
    const limit = this.statementMs;
    const timer =
      limit === null
        ? undefined
        : setTimeout(() => {
            over = true;
            void this.cancel().catch(() => undefined);
          }, limit);
    try {
      return await this.wire.text(text);
    } catch (error) {
      if (over && error instanceof ServerError && INTERRUPTED.has(error.code)) {
        return await this.explained(new ServerError(tookLonger(limit ?? 0), TIMED_OUT, error.data, error));
      }
      return await this.explained(placed(text, error));
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Adds what else the server says of an error: of a foreign key the reason stands only there. The question also brings the
   * session's state, since an error says nothing of it (a deadlock ends the transaction, a lock timeout does not).
   */
  private async explained(error: unknown): Promise<never> {
    if (!(error instanceof ServerError) || this.wire.lost() !== undefined) throw error;
    const said = await this.warnings().catch(() => []);
    throw withRemarks(error, said);
  }

  private async warnings(): Promise<readonly Notice[]> {
    const { results } = await this.wire.text(SHOW_WARNINGS);
    return (results[0]?.rows ?? []).map((row) => ({
      severity: (row['Level'] ?? 'Warning').toUpperCase(),
      code: row['Code'] ?? '',
      message: row['Message'] ?? '',
    }));
  }

  cancel(): Promise<void> {
    return this.parts.cancel();
  }

  transaction(): 'idle' | 'open' | 'failed' {
    return this.wire.inTransaction() ? 'open' : 'idle';
  }

  /** Back to where the session began: settings, roles, temporary tables, locks, the database. */
  reset(): Promise<void> {
    this.limits = undefined;
    this.resets += 1;
    return this.inOrder(async () => {
      await this.wire.reset();
      await this.parts.prepare();
    });
  }

  relay(): Relay {
    return relayOf({
      wire: this.wire,
      inOrder: (work) => this.inOrder(work),
      limitMs: () => this.statementMs,
      resets: () => this.resets,
      cancel: () => this.cancel(),
      beforeRun: () => {
        this.limits = undefined;
      },
      reset: async () => {
        await this.wire.reset();
        await this.parts.prepare();
      },
      // What an error did to the transaction stands only in the next answer
      afterError: async () => {
        await this.warnings();
      },
    });
  }

  close(): Promise<void> {
    return this.wire.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.wire.close();
  }
}

/** The first word of a statement, behind comments that only people read. */
export function commandOf(text: string): string {
  const word = /^(?:\s|--[^\n]*(?:\n|$)|#[^\n]*(?:\n|$)|\/\*(?![!M])[\s\S]*?\*\/|\/\*M?!\d*)*(\w+)/.exec(text)?.[1];
  return (word ?? '').toUpperCase();
}
