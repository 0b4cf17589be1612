import { setTimeout as sleep } from 'node:timers/promises';
import type { Statement } from '../../../model/migration.js';
import type { LockTaken } from '../../../model/plan.js';
import type { Ran, Row, Session } from '../../../model/session.js';
import { id, raw, sql } from '../../../sql/query.js';
import { type Alone, aloneOf } from './alone.js';
import type { Relations } from './relations.js';

/** Longest wait for a statement to come to the gate, and the pause between two looks. */
const LONGEST_MS = 1_500;
const PAUSE_MS = 5;
/** A session that gives up sooner than this must not be kept waiting by us. */
const PATIENCE_MS = 4 * LONGEST_MS;

/** A table of before that a statement is about, and what keeps it waiting there. */
interface Gate extends Alone {
  readonly oid: string;
  readonly schema: string;
  readonly table: string;
}

interface Worker {
  readonly pid: number;
  readonly patient: boolean;
  readonly gates: readonly Gate[];
}

/**
 * Locks of statements that cannot run in a transaction: they are gone when the statement is over. Such a statement is made to wait,
 * for a moment, by a second session that holds a lock which it has to wait for; while it waits, its locks are read. Where there is no
 * second session, or it is not let in, the locks are what the manual names.
 */
export class Sampler {
  private found: readonly LockTaken[] = [];

  constructor(
    private readonly session: Session,
    private readonly relations: Relations,
    private readonly open: (() => Promise<Session>) | undefined,
  ) {}

  /** The locks of the statement just run. */
  take(): readonly LockTaken[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  async during(statement: Statement, run: () => Promise<Ran>): Promise<Ran> {
    this.found = [];
    const alone = statement.transaction === 'forbidden' ? aloneOf(statement) : [];
    if (alone.length === 0 || this.session.transaction() !== 'idle') return run();
    const worker = await this.prepare(alone);
    if (worker.gates.length === 0) return run();
    const documented = worker.gates.map(({ oid, mode }) => ({
      mode,
      relation: this.nameOf(oid),
      documented: true as const,
    }));
    const gated = worker.patient && this.open !== undefined ? await this.close(worker.gates, this.open) : undefined;
    if (gated === undefined) {
      const ran = await run();
      // Of one that passed over everything it is not true.
      this.found = ran.notices.some(({ message }) => message.endsWith(', skipping')) ? [] : documented;
      return ran;
    }
    try {
      const [ran, seen] = await this.watch(worker, gated, run);
      this.found = seen ?? documented;
      return ran;
    } finally {
      for (const gate of gated) await gate.close().catch(() => undefined);
    }
  }

  private nameOf(oid: string): string {
    return this.relations.names.get(oid) ?? '';
  }

  private async prepare(alone: readonly Alone[]): Promise<Worker> {
    const asked = JSON.stringify(alone.map(({ relation }, position) => ({ relation, position })));
    const rows = await this.session.query(sql`
      SELECT pg_catalog.pg_backend_pid()::text AS pid, c.oid::text AS oid, n.nspname AS schema, c.relname AS name, w.position::text AS position,
        (SELECT min(s.setting::bigint) FROM pg_catalog.pg_settings s WHERE s.name IN ('lock_timeout', 'statement_timeout', 'transaction_timeout') AND s.setting <> '0')::text AS patience
      FROM pg_catalog.json_to_recordset(${asked}::json) AS w(relation text, position int)
        JOIN pg_catalog.pg_class r ON r.oid = pg_catalog.to_regclass(w.relation) LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = r.oid
        JOIN pg_catalog.pg_class c ON c.oid = coalesce(x.indrelid, r.oid) JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      ORDER BY w.position`);
    const gates = rows.flatMap((row: Row): readonly Gate[] => {
      const one = alone[Number(row['position'])];
      if (one === undefined || !this.relations.names.has(row['oid'] ?? '')) return [];
      return [{ ...one, oid: row['oid'] ?? '', schema: row['schema'] ?? '', table: row['name'] ?? '' }];
    });
    const patience = rows[0]?.['patience'];
    return {
      pid: Number(rows[0]?.['pid'] ?? 0),
      patient: !patience || Number(patience) >= PATIENCE_MS,
      gates,
    };
  }

  /** One session for each gate, since what waits for a transaction waits for the whole of it. Undefined where one is not let in. */
  private async close(gates: readonly Gate[], open: () => Promise<Session>): Promise<readonly Session[] | undefined> {
    const sessions: Session[] = [];
    try {
      for (const { schema, table, gate } of gates) {
        const session = await open();
        sessions.push(session);
        await session.query(raw("SET lock_timeout = '500ms'"));
        await session.query(raw('BEGIN'));
        await session.query(sql`LOCK TABLE ONLY ${id(schema, table)} IN ${raw(gate)} MODE`);
      }
      return sessions;
    } catch {
      for (const session of sessions) await session.close().catch(() => undefined);
      return undefined;
    }
  }

  /** Opens one gate after the other, each when the statement stands before it. Undefined in place of locks: it never did, and yet ran. */
  private async watch(
    { pid, gates }: Worker,
    sessions: readonly Session[],
    run: () => Promise<Ran>,
  ): Promise<readonly [Ran, readonly LockTaken[] | undefined]> {
    let over = false;
    let waited = 0;
    const running = run().finally(() => {
      over = true;
    });
    // Until it is awaited below, nobody hears of its failure.
    running.catch(() => undefined);
    const seen = new Map<string, LockTaken>();
    let stopped = 0;
    for (const session of sessions) {
      const from = performance.now();
      try {
        let there = false;
        while (!over && !there && performance.now() - from < LONGEST_MS) {
          const rows = await locksOf(session, pid);
          there = rows.some((row) => row['stopped'] === 'true');
          if (there) {
            stopped += 1;
            // What it had locked may have been read before it came to stand here, so it is read once more.
            for (const lock of this.existing(await locksOf(session, pid)))
              seen.set(`${lock.relation} ${lock.mode}`, lock);
          } else await sleep(PAUSE_MS);
        }
      } catch {
        // Nothing is seen then.
      }
      waited += performance.now() - from;
      await session.close().catch(() => undefined);
    }
    const ran = await running;
    // A statement that passed over everything (IF NOT EXISTS) stands before no gate.
    const locks = stopped === 0 && waited >= LONGEST_MS * gates.length ? undefined : [...seen.values()];
    // Time at a gate is none that the statement takes.
    return [stopped === 0 ? ran : { ...ran, ms: Math.max(0.1, ran.ms - waited) }, locks];
  }

  private existing(rows: readonly Row[]): readonly LockTaken[] {
    const known = rows.filter(({ oid }) => this.relations.names.has(oid ?? ''));
    const locked = new Set(known.map(({ oid }) => oid));
    return known.flatMap(({ oid, mode }) => {
      // An index locked together with its table says nothing more.
      const covered = locked.has(this.relations.tables.get(oid ?? '') ?? '');
      return covered ? [] : [{ mode: mode ?? '', relation: this.nameOf(oid ?? ''), sampled: true as const }];
    });
  }
}

/** What a session holds or asks for, and whether it waits for the one that asks. */
const locksOf = (session: Session, pid: number): Promise<readonly Row[]> =>
  session.query(sql`
    SELECT l.relation::text AS oid, l.mode, (pg_catalog.pg_backend_pid() = ANY (pg_catalog.pg_blocking_pids(${pid}::int)))::text AS stopped
    FROM (SELECT) always LEFT JOIN pg_catalog.pg_locks l
      ON l.pid = ${pid}::int AND l.locktype = 'relation' AND l.relation >= 16384 AND l.mode <> 'AccessShareLock'
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
    ORDER BY l.relation, l.mode`);
