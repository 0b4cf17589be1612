import type { Statement } from '../../../model/migration.js';
import type { ServerInfo } from '../../../model/session.js';
import type { MysqlFacts, Named } from '../../../sql/mysql/facts.js';
import { readFacts } from '../../../sql/mysql/read.js';

/** Statements that lock or change tables that are there. */
export const ABOUT_TABLES =
  /^(?:ALTER TABLE|CREATE INDEX|DROP INDEX|OPTIMIZE TABLE|RENAME TABLE|TRUNCATE TABLE|DROP TABLE|CREATE TEMPORARY TABLE)$/;

export interface Existing {
  readonly schema: string;
  readonly name: string;
  /** Without the database where it is the session's own: as the catalog names it. */
  readonly shown: string;
}

/** Follows which tables were there before, by the names that they have now. */
export class Tables {
  private readonly renamed = new Set<string>();
  private readonly dropped = new Set<string>();
  private readonly temporary = new Set<string>();

  constructor(
    private readonly server: ServerInfo,
    private readonly existed: (relation: string) => boolean,
  ) {}

  /** The facts that do not hang on the session's sql_mode: names are names in either quotes. */
  facts({ sql }: Statement): MysqlFacts {
    return readFacts(sql, { ansiQuotes: false, noBackslashEscapes: false });
  }

  find({ schema, name }: Named): Existing | undefined {
    const database = schema ?? this.server.database;
    const own = database === this.server.database;
    const key = this.key({ schema, name });
    const before = this.existed(own ? name : `${database}.${name}`) && !this.dropped.has(key);
    if (!before && !this.renamed.has(key)) return undefined;
    const shown = this.folded(name);
    return { schema: database, name, shown: own ? shown : `${this.folded(database)}.${shown}` };
  }

  /** A temporary table of this name was made at some time: whether it stands before the other one now, the session can tell. */
  mayBeTemporary(table: Named): boolean {
    return this.temporary.has(this.key(table));
  }

  /** Some servers keep all names in small letters. */
  private folded(name: string): string {
    return this.server.settings?.['lower_case_table_names'] === '1' ? name.toLowerCase() : name;
  }

  private key({ schema, name }: Named): string {
    return `${this.folded(schema ?? this.server.database)}\n${this.folded(name)}`;
  }

  /** What a statement does to the names, supposing that it works. */
  follow({ verb, tables, actions }: MysqlFacts): void {
    if (verb === 'CREATE TEMPORARY TABLE') for (const table of tables) this.temporary.add(this.key(table));
    if (verb === 'DROP TABLE')
      for (const table of tables) {
        this.renamed.delete(this.key(table));
        this.dropped.add(this.key(table));
      }
    actions.forEach(({ kind, table: to }, i) => {
      const from = verb === 'RENAME TABLE' ? tables[i] : tables[0];
      if (kind !== 'rename-table' || to === undefined || from === undefined || this.find(from) === undefined) return;
      // The old name stays: what is put in its place is what others use from then on.
      this.renamed.add(this.key(to.schema === undefined ? { ...to, schema: from.schema } : to));
    });
  }
}
