import { randomBytes } from 'node:crypto';
import { ServerError } from '../../../model/error.js';
import type { Session } from '../../../model/session.js';
import type { Named } from '../../../sql/mysql/facts.js';
import type { Naming } from '../../../sql/mysql/retarget.js';
import { printedTable } from '../../../sql/mysql/retarget.js';
import type { Lexis } from '../../../sql/mysql/scan.js';
import { id, raw, sql } from '../../../sql/query.js';
import { SCRATCH_PREFIX, scratchSuffix } from '../names.js';
import { quoteName } from '../session.js';

/** Where copies stand: a database of their own, or where there is no right to make one, the table's own under unguessable names. */
interface Place {
  readonly database: string;
  readonly own: boolean;
}

/** A table like another one, with its foreign keys and checks, and one row where one can be made. */
export interface Copy {
  readonly naming: Naming;
  /** Its name and that of its database, as they are: letters, digits and `_`. */
  readonly database: string;
  readonly table: string;
  readonly filled: boolean;
  /** `InnoDB` */
  readonly engine: string;
}

const quote = (database: string, name: string): string => `${quoteName(database)}.${quoteName(name)}`;
const DENIED: ReadonlySet<string> = new Set(['1044', '1045', '1142', '1227', '1410', '8121']);

/** Of the session that makes copies: it takes whatever stands in the original, and waits for nobody. */
const PLAIN = [
  "sql_mode = ''",
  'autocommit = 1',
  'foreign_key_checks = 0',
  'unique_checks = 0',
  'lock_wait_timeout = 1',
  'innodb_lock_wait_timeout = 1',
  'sql_quote_show_create = 1',
  // Some of these want a right on some servers; without them one copy or other cannot be made.
  'innodb_strict_mode = 0',
  'check_constraint_checks = 0',
  'sql_require_primary_key = 0',
  'show_gipk_in_create_table_and_information_schema = 1',
];

/** Makes throw-away copies and takes them away again. */
export class Copies {
  private place: Place | undefined;
  private readonly made = new Set<string>();

  private constructor(
    private readonly session: Session,
    private readonly flavour: Lexis['flavour'],
  ) {}

  static async on(session: Session, flavour: Lexis['flavour']): Promise<Copies> {
    for (const setting of PLAIN) await session.query(raw(`SET SESSION ${setting}`)).catch(() => undefined);
    return new Copies(session, flavour);
  }

  private async placeFor(database: string): Promise<Place> {
    if (this.place?.own === true) return this.place;
    const own = SCRATCH_PREFIX + scratchSuffix();
    try {
      if (this.place === undefined) {
        await this.session.query(sql`CREATE DATABASE ${id(own)}`);
        this.place = { database: own, own: true };
        return this.place;
      }
    } catch (error) {
      if (!(error instanceof ServerError && DENIED.has(error.code))) throw error;
    }
    this.place = { database, own: false };
    return this.place;
  }

  /** Undefined where it is no table. */
  async make(
    original: { readonly schema: string; readonly name: string },
    parents: readonly Named[],
  ): Promise<Copy | undefined> {
    await this.clear();
    const [row] = await this.session
      .query(sql`SHOW CREATE TABLE ${id(original.schema, original.name)}`)
      .catch((error) => ignoreAbsent(error) ?? []);
    const text = row?.['Create Table'];
    if (text === null || text === undefined) return undefined;
    const printed = printedTable(text, { ansiQuotes: false, noBackslashEscapes: false, flavour: this.flavour });
    if (printed === undefined) return undefined;
    const { database, own } = await this.placeFor(original.schema);
    const stem = own ? 't' : `mom_${randomBytes(8).toString('hex')}`;
    const constraints = new Map(own ? [] : printed.constraints.map((name, i) => [name, `${stem}_c${i}`]));
    const likenesses = await this.likenesses([...printed.parents, ...parents], original, { database, stem });
    const naming: Naming = {
      table: quote(database, stem),
      parent: (named) => likenesses.get(keyOf(named, original)) ?? quote(named.schema ?? original.schema, named.name),
      renamed: quote(database, `${stem}_renamed`),
      constraint: (name) => constraints.get(name),
    };
    this.made.add(naming.table).add(naming.renamed);
    await this.session.run(printed.about(naming));
    // A default that counts a sequence up would count up the original's.
    const filled = !/\bnext(?:val|\s+value)\b/i.test(text) && (await this.fill(naming.table));
    const engine = /^\) ENGINE=(\w+)/m.exec(text)?.[1] ?? '';
    return { naming, database, table: stem, filled, engine };
  }

  /** Tables that foreign keys refer to, as they are but for their rows. What refers to nothing stays so. */
  private async likenesses(
    parents: readonly Named[],
    original: { readonly schema: string; readonly name: string },
    { database, stem }: { readonly database: string; readonly stem: string },
  ): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>([
      [keyOf({ schema: undefined, name: original.name }, original), quote(database, stem)],
    ]);
    for (const parent of parents) {
      const key = keyOf(parent, original);
      if (found.has(key)) continue;
      const likeness = quote(database, `${stem}_p${found.size}`);
      found.set(key, likeness);
      this.made.add(likeness);
      await this.session
        .query(sql`CREATE TABLE ${raw(likeness)} LIKE ${id(parent.schema ?? original.schema, parent.name)}`)
        .catch(ignoreMissing);
    }
    return found;
  }

  private async fill(table: string): Promise<boolean> {
    const done = await this.session.query(raw(`INSERT INTO ${table} () VALUES ()`)).then(
      () => true,
      (error) => ignoreServer(error) ?? false,
    );
    return done;
  }

  /** Rows can stand in the way where the original's would not. */
  async empty({ naming }: Copy): Promise<void> {
    await this.session.query(raw(`DELETE FROM ${naming.table}`));
  }

  /**
   * By what a table is known to InnoDB; each part of a partitioned one has its own number, and a new one once it is rebuilt. Empty
   * for other engines, and where the right PROCESS is wanting.
   */
  async numbers({ database, table }: Copy): Promise<ReadonlySet<string>> {
    const source = this.flavour === 'mariadb' ? 'INNODB_SYS_TABLES' : 'INNODB_TABLES';
    const name = (suffix: string): string => `${database}/${table}${suffix}`;
    const parts = (suffix: string): string => `${name(suffix).replaceAll('_', '\\_')}#%`;
    const rows = await this.session
      .query(
        sql`SELECT TABLE_ID AS number FROM information_schema.${raw(source)}
        WHERE NAME IN (${name('')}, ${name('_renamed')}) OR NAME LIKE ${parts('')} OR NAME LIKE ${parts('_renamed')}`,
      )
      .catch((error) => ignoreServer(error) ?? []);
    return new Set(rows.map((row) => row['number'] ?? ''));
  }

  /** Takes the copies away; the database stays for the next ones. */
  async clear(session: Session = this.session): Promise<void> {
    if (this.made.size === 0) return;
    // Foreign keys are not heeded here, so that no order matters.
    await session.query(raw(`DROP TABLE IF EXISTS ${[...this.made].join(', ')}`));
    this.made.clear();
  }

  /** Everything, by another session where this one is gone. */
  async clearAll(other?: Session): Promise<void> {
    const session = other ?? this.session;
    await other?.query(raw('SET SESSION foreign_key_checks = 0'));
    if (this.place?.own === true) await session.query(sql`DROP DATABASE IF EXISTS ${id(this.place.database)}`);
    else await this.clear(session);
    this.made.clear();
    this.place = undefined;
  }
}

/** What somebody holds is another matter: each try waits for it. */
function ignoreMissing(error: unknown): undefined {
  if (error instanceof ServerError && error.code === '1205') throw error;
  return ignoreServer(error);
}

/** A table or database that a block or a procedure has dropped meanwhile. */
function ignoreAbsent(error: unknown): undefined {
  if (!(error instanceof ServerError && (error.code === '1146' || error.code === '1049'))) throw error;
}

function ignoreServer(error: unknown): undefined {
  if (!(error instanceof ServerError)) throw error;
}

const keyOf = ({ schema, name }: Named, original: { readonly schema: string }): string =>
  `${schema ?? original.schema}\n${name}`;
