import type { AskedChange, AskOptions, ChangeAsker } from '../../../model/engine.js';
import type { Statement } from '../../../model/migration.js';
import type { TableChange } from '../../../model/plan.js';
import type { Row, Session } from '../../../model/session.js';
import type { AlterKind, MysqlFacts, Named } from '../../../sql/mysql/facts.js';
import { type Retargetable, retargetable } from '../../../sql/mysql/retarget.js';
import type { Lexis } from '../../../sql/mysql/scan.js';
import { ANSI } from '../../../sql/mysql/sqlmode.js';
import { id, raw, sql } from '../../../sql/query.js';
import { Copies } from './copy.js';
import { documented } from './documented.js';
import { exclusive, locksOf } from './locks.js';
import { askFor } from './question.js';
import { settingsNow } from './settings.js';
import { ABOUT_TABLES, type Existing, Tables } from './tables.js';

const NOTHING: AskedChange = { locks: [] };
/** Whoever is refused again and again costs a second each time. */
const MOST_FAILURES = 5;

interface Tools extends AsyncDisposable {
  readonly copies: Copies;
  readonly session: Session;
}

async function openTools(open: () => Promise<Session>, flavour: Lexis['flavour']): Promise<Tools> {
  const maker = await open();
  try {
    const copies = await Copies.on(maker, flavour);
    const session = await open();
    await session.query(raw('SET SESSION lock_wait_timeout = 1, innodb_lock_wait_timeout = 1'));
    return {
      copies,
      session,
      async [Symbol.asyncDispose]() {
        await session.close();
        try {
          if (maker.lost === undefined) return await copies.clearAll();
          await using other = await open();
          await copies.clearAll(other);
        } finally {
          await maker.close();
        }
      },
    };
  } catch (error) {
    await maker.close();
    throw error;
  }
}

/** An OPTIMIZE of InnoDB is an ALTER TABLE … FORCE, which can be asked about. */
const FORCE: Omit<Retargetable, 'table'> = {
  parents: [],
  algorithm: undefined,
  lock: undefined,
  about: ({ table }, choice) => `ALTER TABLE ${table} ${[...choice, 'FORCE'].join(', ')}`,
};

const INDEX_WORK: ReadonlySet<AlterKind> = new Set(['add-index', 'rename-index', 'alter-index', 'algorithm', 'lock']);

/** A primary key, or a unique one that can stand for it, puts the rows in another order; FULLTEXT may add a column to them. */
function onlyIndexes({ verb, actions }: MysqlFacts, sql: string): boolean {
  if (verb === 'CREATE INDEX') return !/\b(?:UNIQUE|FULLTEXT)\b/i.test(sql);
  const plain = actions.every(({ kind, index = 'plain' }) => INDEX_WORK.has(kind) && index === 'plain');
  return verb === 'ALTER TABLE' && actions.length > 0 && plain;
}

const flavourOf = ({ server }: Session): Lexis['flavour'] =>
  server.engine === 'mariadb' || server.engine === 'tidb' ? server.engine : 'mysql';

function lexisOf(session: Session, settings: Row): Lexis {
  const modes = (settings['sql_mode'] ?? '').toUpperCase().split(',');
  return {
    ansiQuotes: modes.some((mode) => ANSI.test(mode)),
    noBackslashEscapes: modes.includes('NO_BACKSLASH_ESCAPES'),
    flavour: flavourOf(session),
  };
}

function within(database: string, facts: MysqlFacts): MysqlFacts {
  const named = ({ schema, name }: Named): Named => ({ schema: schema ?? database, name });
  return { ...facts, tables: facts.tables.map(named) };
}

async function isTemporary(session: Session, { schema, name }: Existing): Promise<boolean> {
  const rows = await session.query(sql`SHOW CREATE TABLE ${id(schema, name)}`).catch(() => []);
  return rows.some((row) => /^CREATE TEMPORARY\b/.test(row['Create Table'] ?? ''));
}

class Asker implements ChangeAsker {
  private tools: Tools | undefined;
  private failures = 0;
  /** A USE was among the statements. */
  private moved = false;
  trouble: string | undefined;
  private readonly tables: Tables;

  constructor(
    private readonly worker: Session,
    private readonly options: AskOptions,
  ) {
    this.tables = new Tables(worker.server, options.existed);
  }

  async ask(statement: Statement): Promise<AskedChange> {
    this.moved ||= statement.kind === 'USE';
    if (!ABOUT_TABLES.test(statement.kind)) return NOTHING;
    const facts = within(await this.database(), this.tables.facts(statement));
    const existing = await this.existing(facts);
    const [first] = existing;
    this.tables.follow({ ...facts, tables: facts.verb === 'DROP TABLE' ? existing : facts.tables });
    if (first === undefined || facts.verb === 'CREATE TEMPORARY TABLE') return NOTHING;
    if (!this.options.choice) {
      // It blocks nobody, as it documents: of metadata locks there is nothing to tell.
      const change = documented(facts, first.shown);
      return change === undefined ? NOTHING : { change, locks: [] };
    }
    if (/^(?:RENAME|TRUNCATE|DROP) TABLE$/.test(facts.verb))
      return { locks: exclusive(existing.map(({ shown }) => shown)) };
    const changes: TableChange[] = [];
    // Only an OPTIMIZE takes several.
    for (const table of existing) {
      const change = await this.change(statement, facts, table);
      if (change !== undefined) changes.push(change);
    }
    const change = changes.find(({ others }) => others !== 'write') ?? changes[0];
    return change === undefined ? NOTHING : { change, locks: changes.flatMap(locksOf) };
  }

  /** Names without a database are of the one that the session is in. */
  private async database(): Promise<string> {
    const { database } = this.worker.server;
    if (!this.moved) return database;
    const [row] = await this.worker.query(raw('SELECT DATABASE() AS name')).catch(() => []);
    return row?.['name'] ?? database;
  }

  /** The tables of before that a statement names, but for those that a temporary one of the session stands before. */
  private async existing({ tables }: MysqlFacts): Promise<readonly Existing[]> {
    const found: Existing[] = [];
    for (const table of tables) {
      const existing = this.tables.find(table);
      if (existing === undefined) continue;
      if (!this.tables.mayBeTemporary(table) || !(await isTemporary(this.worker, existing))) found.push(existing);
    }
    return found;
  }

  private async change(statement: Statement, facts: MysqlFacts, table: Existing): Promise<TableChange | undefined> {
    if (this.failures >= MOST_FAILURES) return undefined;
    try {
      return await this.measured(statement, facts, table);
    } catch (error) {
      // Whatever it was (no right, a lock, a connection that is gone): the plan goes on without an answer.
      this.failures += 1;
      this.trouble ??= error instanceof Error ? error.message : String(error);
      await this.close().catch(() => undefined);
      return undefined;
    }
  }

  private async measured({ sql }: Statement, facts: MysqlFacts, table: Existing): Promise<TableChange | undefined> {
    const { verb } = facts;
    const settings = await settingsNow(this.worker);
    const change =
      verb === 'OPTIMIZE TABLE' ? { ...FORCE, table } : retargetable(verb, sql, lexisOf(this.worker, settings));
    if (change === undefined) return undefined;
    this.tools ??= await openTools(this.options.open, flavourOf(this.worker));
    const { copies } = this.tools;
    try {
      const engine = verb === 'OPTIMIZE TABLE' ? { engine: 'InnoDB' } : {};
      return await askFor(
        { original: table, change, settings, shown: table.shown, indexes: onlyIndexes(facts, sql), ...engine },
        this.tools,
      );
    } finally {
      await copies.clear();
    }
  }

  private async close(): Promise<void> {
    const { tools } = this;
    this.tools = undefined;
    await tools?.[Symbol.asyncDispose]();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Asks by sessions of its own, opened when the first statement wants it: the state of `worker` is read and never touched. */
export const mysqlChangeAsker = (worker: Session, options: AskOptions): ChangeAsker => new Asker(worker, options);
