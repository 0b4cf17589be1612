import type { Statement } from '../../model/migration.js';
import { checkFacts } from './classify.js';
import type { MysqlFacts } from './facts.js';
import type { Grammar } from './grammar.js';
import { type Lexis, type Significant, significant } from './scan.js';

/** What rules read of a statement; taken apart when the first of them asks, for most statements are asked for little. */
export class MysqlTree {
  private known: MysqlFacts | undefined;
  private words: readonly Significant[] | undefined;

  constructor(
    private readonly grammar: Grammar,
    private readonly sql: string,
    readonly lexis: Lexis,
  ) {}

  get facts(): MysqlFacts {
    this.known ??= checkFacts(this.grammar, this.sql, this.lexis);
    return this.known;
  }

  /** The tokens that count, comments that the server runs among them. */
  get tokens(): readonly Significant[] {
    this.words ??= [...significant(this.sql, 0, this.sql.length, this.lexis)];
    return this.words;
  }
}

/** Undefined for statements of another dialect, and where a text was split without its grammar. */
export const mysqlTree = (statement: Statement | undefined): MysqlTree | undefined =>
  statement?.tree instanceof MysqlTree ? statement.tree : undefined;
