import type { Statement } from '../../model/migration.js';
import { checkFacts } from './classify.js';
import type { MysqlFacts } from './facts.js';
import type { Grammar } from './grammar.js';
import { readFacts } from './read.js';
import { type Lexis, type Significant, significant } from './scan.js';

/** What rules read of a statement; taken apart when the first of them asks, for most statements are asked for little. */
export class MysqlTree {
  private known: MysqlFacts | undefined;
  private checked: boolean | undefined;
  private words: readonly Significant[] | undefined;

  constructor(
    private readonly grammar: Grammar | undefined,
    private readonly sql: string,
    readonly lexis: Lexis,
  ) {}

  /** By the tolerant reader, so never `complete`: that is asked for by itself. */
  get facts(): MysqlFacts {
    this.known ??= readFacts(this.sql, this.lexis);
    return this.known;
  }

  /**
   * Whether a full grammar sees the same in it. Asked only of statements with parts (see `hasParts`): the grammar's first look at a
   * new kind of statement takes up to a second.
   */
  get complete(): boolean {
    this.checked ??= this.grammar !== undefined && checkFacts(this.grammar, this.sql, this.lexis).complete;
    return this.checked;
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

/** Statements with parts, any of which may take something away; of all others the first words, or the tokens, say what they do. */
export const hasParts = (kind: string): boolean =>
  /^(?:ALTER TABLE|DROP TABLE|DROP INDEX|RENAME TABLE|TRUNCATE TABLE)$/.test(kind);

/** Whether a text can hold such a statement, so that its grammar is worth loading. */
export const mayHaveParts = (text: string): boolean => /\b(?:alter|drop|rename|truncate)\b/i.test(text);
