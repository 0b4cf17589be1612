import type { Observer, ObserverOptions, Seen } from '../../../model/engine.js';
import type { ConstraintChecked } from '../../../model/measured.js';
import type { Statement } from '../../../model/migration.js';
import type { LockTaken } from '../../../model/plan.js';
import type { Row, Session } from '../../../model/session.js';
import { raw, sql } from '../../../sql/query.js';
import { Checked } from './checked.js';
import { Counters, touchedBy } from './counters.js';
import { mustRead, ofAllRows, readsOf } from './planned.js';
import { Relations } from './relations.js';
import { Sampler } from './sampling.js';
import { Triggers } from './triggers.js';

/** Weaker ones are taken by reading and say nothing. */
const QUIET = 'AccessShareLock';

/** Under weaker ones nothing of a table's own can change. */
const CHANGING = ['ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'AccessExclusiveLock'];
const CHANGING_LIST = raw(CHANGING.map((mode) => `'${mode}'`).join(', '));

/** They cannot change which constraints a table has: half of what migrations run, and the catalog need not be asked. */
const NO_CONSTRAINTS = new Set('INSERT UPDATE DELETE MERGE SELECT COPY COMMENT GRANT REVOKE'.split(' '));

const strong = (locks: readonly LockTaken[]): readonly string[] =>
  locks.flatMap(({ mode, relation }) => (CHANGING.includes(mode) ? [relation] : []));

class PostgresObserver implements Observer {
  readonly untilCommit = true;
  private readonly relations: Relations;
  private readonly counters: Counters;
  private readonly checked: Checked;
  private readonly triggers: Triggers;
  private readonly sampler: Sampler;
  /** Modes that the open transaction has taken, by relation. */
  private readonly modes = new Map<string, Set<string>>();

  constructor(
    private readonly session: Session,
    { historySchema = '', open }: ObserverOptions,
  ) {
    this.relations = new Relations(session, historySchema);
    this.counters = new Counters(session);
    this.checked = new Checked(session);
    this.triggers = new Triggers(session, this.relations);
    this.sampler = new Sampler(session, this.relations, open);
  }

  async start(): Promise<void> {
    this.modes.clear();
    await this.relations.load();
    if (this.relations.last === 0) return;
    await this.again();
    await this.triggers.load();
  }

  begin(): void {
    this.modes.clear();
  }

  existed(relation: string): boolean {
    return this.relations.existed(relation);
  }

  during: Observer['during'] = (statement, run) =>
    this.relations.last === 0 ? run() : this.sampler.during(statement, run);

  async after(statement?: Statement): Promise<Seen> {
    // Nothing that could be locked or read was there.
    if (this.relations.last === 0) return { locks: [], rewrites: [] };
    const open = this.session.transaction() === 'open';
    const facts = !NO_CONSTRAINTS.has(statement?.kind ?? '');
    const rows = open ? await this.held(facts) : await this.everything(facts);
    const seen = await this.certain(this.seen(rows, open), statement);
    const triggers = statement === undefined ? [] : await this.triggers.of(statement, seen);
    const locks = open ? seen.locks : this.sampler.take();
    return { ...seen, locks, ...(triggers.length === 0 ? {} : { triggers }) };
  }

  /** Without tables that were read in full only because there is so little in them here. */
  private async certain(
    { scans: read, validated: all = [], ...seen }: Seen,
    statement: Statement | undefined,
  ): Promise<Seen> {
    const scans = read ?? [];
    const reads = statement === undefined ? 'needed' : readsOf(statement);
    // It makes anew what was valid before.
    const validated = statement?.kind === 'REINDEX' ? [] : all;
    const changed = [...seen.rewrites, ...validated.map(({ table }) => table), ...strong(seen.locks)];
    const sure = new Set(reads === 'needed' ? scans : changed);
    const target = reads === 'chosen' && statement !== undefined ? ofAllRows(statement) : undefined;
    for (const name of scans) if (target !== undefined && `.${name}`.endsWith(`.${target}`)) sure.add(name);
    const asked = statement !== undefined && reads === 'chosen' && this.session.transaction() === 'open';
    if (asked && scans.some((name) => !sure.has(name)))
      for (const name of await mustRead(this.session, statement)) sure.add(name);
    const kept = scans.filter((name) => sure.has(name));
    return {
      ...seen,
      // What is read by a block or a function is not known to be all.
      ...(read === undefined || (reads === 'hidden' && kept.length < scans.length && kept.length === 0)
        ? {}
        : { scans: kept }),
      ...(validated.length === 0 ? {} : { validated }),
    };
  }

  async rolledBack(): Promise<void> {
    if (this.relations.last === 0) return;
    this.modes.clear();
    await this.again();
    // After ROLLBACK TO some locks are still held: those are no news.
    if (this.session.transaction() === 'open') await this.after();
  }

  /** As it stands now, whatever was seen before. */
  private async again(): Promise<void> {
    await this.checked.load(this.relations.last);
    this.counters.forget();
    for (const row of await this.everything(false)) {
      this.relations.rewritten(row['oid'] ?? '', row['file']);
      this.counters.advance(row);
    }
  }

  /** What the open transaction holds, of all that was there: no statement can read, write or change anything else. */
  private held(facts: boolean): Promise<readonly Row[]> {
    const look = sql`
      SELECT l.relation::text AS oid, pg_catalog.string_agg(DISTINCT l.mode, ' ') FILTER (WHERE l.mode <> ${QUIET}) AS modes,
        pg_catalog.pg_relation_filenode(l.relation)::text AS file, ${this.counters.columns('l.relation')},
        CASE WHEN ${facts} AND pg_catalog.bool_or(l.mode IN (${CHANGING_LIST})) THEN ${this.checked.facts('l.relation')} END AS facts
      FROM pg_catalog.pg_locks l
      WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.relation BETWEEN 16384 AND ${this.relations.last}::oid
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
      GROUP BY l.relation HAVING pg_catalog.bool_or(l.mode <> ${QUIET}) OR ${this.counters.scanned('l.relation')}
      ORDER BY l.relation`;
    // To plan it takes several times as long as to run it.
    return this.session.query(look, 'migrate_on_merge_look');
  }

  /** Where no transaction is open the locks are gone already, so every table is looked at. */
  private everything(facts = true): Promise<readonly Row[]> {
    return this.session.query(sql`
      SELECT c.oid::text AS oid, NULL AS modes, pg_catalog.pg_relation_filenode(c.oid)::text AS file, ${this.counters.columns('c.oid')},
        CASE WHEN ${facts} AND c.relkind IN ('r', 'p') THEN ${this.checked.facts('c.oid')} END AS facts
      FROM pg_catalog.pg_class c WHERE c.oid BETWEEN 16384 AND ${this.relations.last}::oid AND c.relkind IN ('r', 'p', 'm', 'i') ORDER BY c.oid`);
  }

  private seen(rows: readonly Row[], open: boolean): Seen {
    const { relations } = this;
    const all = rows.flatMap((row) => {
      const oid = row['oid'] ?? '';
      const name = relations.names.get(oid);
      if (name === undefined) return [];
      return [
        { oid, name, row, counted: this.counters.advance(row), rewritten: relations.rewritten(oid, row['file']) },
      ];
    });
    const byIndex = new Set(
      all.flatMap(({ oid, counted }) => (counted[0] > 0 ? (relations.tables.get(oid) ?? []) : [])),
    );
    const rewritten = new Set(all.flatMap((one) => (one.rewritten ? [one.oid] : [])));
    const read = new Set(
      all.flatMap(({ oid, row, counted: [scans] }) => {
        if (!relations.isTable(oid) || scans <= 0) return [];
        // Each index is built from the new file, which of a TRUNCATE is empty.
        const built = rewritten.has(oid) ? (this.checked.indexes(row) ?? 0) : 0;
        return scans > built || (built > 0 && byIndex.has(oid)) ? [oid] : [];
      }),
    );
    const validated: ConstraintChecked[] = [];
    for (const { oid, name, row } of all) {
      // A partitioned table has no rows of its own: its partitions are read in its place.
      const whole = relations.kinds.get(oid) === 'p' ? read.size > 0 : read.has(oid);
      validated.push(...this.checked.advance(row, { oid, name, read: whole, byIndex: byIndex.has(oid) }));
    }
    const touched = all.flatMap(({ oid, name, counted }) =>
      relations.kinds.get(oid) === 'r' ? touchedBy(name, counted) : [],
    );
    // A foreign key may be checked by way of an index, and yet it is checked for every row.
    const checked = new Set(validated.map(({ table }) => table));
    const scans = all.flatMap(({ oid, name }) =>
      read.has(oid) || (checked.has(name) && relations.kinds.get(oid) !== 'p') ? [name] : [],
    );
    return {
      locks: this.locks(all),
      rewrites: all
        .filter(({ oid }) => rewritten.has(oid) && (open || !rewritten.has(relations.tables.get(oid) ?? '')))
        .map(({ name }) => name),
      ...(this.counters.exact ? { scans } : {}),
      ...(this.counters.exact && validated.length > 0 ? { validated } : {}),
      ...(touched.length === 0 ? {} : { touched }),
    };
  }

  /** Modes that are new in this transaction. An index locked together with its whole table says nothing more. */
  private locks(
    all: readonly { readonly oid: string; readonly name: string; readonly row: Row }[],
  ): readonly LockTaken[] {
    const modesOf = (row: Row): readonly string[] => row['modes']?.split(' ') ?? [];
    const exclusive = new Set(
      all.filter(({ row }) => modesOf(row).includes('AccessExclusiveLock')).map(({ oid }) => oid),
    );
    return all.flatMap(({ oid, name, row }) => {
      const known = this.modes.get(oid) ?? new Set<string>();
      const covered = exclusive.has(this.relations.tables.get(oid) ?? '');
      const fresh = modesOf(row).filter((mode) => !known.has(mode));
      this.modes.set(oid, new Set([...known, ...fresh]));
      return covered ? [] : fresh.map((mode) => ({ mode, relation: name }));
    });
  }
}

/**
 * Reads after each statement what its own transaction holds (`pg_locks`) and has counted (the server's statistics), and the catalog's
 * word on the constraints of what is locked, all in one query. Where no transaction is open, every table of before is looked at.
 */
export const postgresObserver = (session: Session, options: ObserverOptions = {}): Observer =>
  new PostgresObserver(session, options);
