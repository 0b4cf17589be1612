import type { Statement } from '../../../model/migration.js';
import type { ServerInfo } from '../../../model/session.js';
import type { MysqlFacts, Named } from '../../../sql/mysql/facts.js';
import { readFacts } from '../../../sql/mysql/read.js';

/** Statements that lock or change tables that are there. */
export const ABOUT_TABLES =
  /^(?:ALTER TABLE|CREATE INDEX|DROP INDEX|OPTIMIZE TABLE|RENAME TABLE|TRUNCATE TABLE|DROP TABLE)$/;

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
    // Where the server keeps names in small letters, any letters name the same table.
    const there = [name, name.toLowerCase()].find((written) => this.isThere(`${database}.${written}`));
    if (there === undefined) return undefined;
    return { schema: database, name, shown: own ? there : `${database}.${there}` };
  }

  private isThere(qualified: string): boolean {
    return this.renamed.has(qualified) || (this.existed(qualified) && !this.dropped.has(qualified));
  }

  private qualified({ schema, name }: Named): string {
    return `${schema ?? this.server.database}.${name}`;
  }

  /** What a statement does to the names, supposing that it works. */
  follow({ verb, tables, actions }: MysqlFacts): void {
    if (verb === 'DROP TABLE')
      for (const table of tables) {
        this.renamed.delete(this.qualified(table));
        this.dropped.add(this.qualified(table));
      }
    actions.forEach(({ kind, table: to }, i) => {
      const from = verb === 'RENAME TABLE' ? tables[i] : tables[0];
      if (kind !== 'rename-table' || to === undefined || from === undefined || this.find(from) === undefined) return;
      // The old name stays: what is put in its place is what others use from then on.
      this.renamed.add(this.qualified(to.schema === undefined ? { ...to, schema: from.schema } : to));
    });
  }
}
