import { dictionary } from '../../model/dictionary.js';
import type { ServerError } from '../../model/error.js';
import { offsetOfCharacter } from '../../sql/locate.js';
import { positionOf } from '../../sql/mysql/place.js';
import type { HintContext } from './hints.js';

/** What is known around a failing statement on a server of the MySQL family. */
export interface MysqlHintContext extends HintContext {
  /** The type of a column in the database, where somebody has looked. */
  readonly typeOf?: (table: string, column: string) => string | undefined;
}

export type MysqlHint = (error: ServerError, context: MysqlHintContext) => string | undefined;

/** What the flavours take and do not take, as far as hints need to know it. */
export interface Flavour {
  readonly title: string;
  /** `IF [NOT] EXISTS` of columns and indexes. */
  readonly ifExists: boolean;
  /** Statements that may say RETURNING. */
  readonly returning: readonly string[];
  /** `->` and `->>`. */
  readonly arrows: boolean;
  /** An index on an expression. */
  readonly functionalIndex: boolean;
  readonly sequences: boolean;
  readonly uuidType: boolean;
  readonly orReplace: boolean;
  readonly triggers: boolean;
  /** A default that is a function call needs parentheses of its own. */
  readonly wrappedDefault: boolean;
  /** `INSERT … AS new ON DUPLICATE KEY UPDATE`. */
  readonly rowAlias: boolean;
  /** The collation to name instead of one that only others have. */
  readonly collation: string;
}

/** What to write instead, or undefined where this server takes the word after all. */
export type Advice =
  | string
  | ((found: RegExpMatchArray, flavour: Flavour, context: MysqlHintContext) => string | undefined);

/** A word that another database understands, and what to write instead; `mild` where this server takes it, as something else. */
export type Word = readonly [pattern: RegExp, advice: Advice, mild?: 'mild'];

/** The words that were found, as a title. */
export const shown = (text: string): string => text.replace(/\s+/g, ' ').toUpperCase();

const MYSQL: Flavour = {
  title: 'MySQL',
  ifExists: false,
  returning: [],
  arrows: true,
  functionalIndex: true,
  sequences: false,
  uuidType: false,
  orReplace: false,
  triggers: true,
  wrappedDefault: true,
  rowAlias: true,
  collation: 'utf8mb4_0900_ai_ci',
};

const FLAVOURS: Readonly<Record<string, Flavour>> = dictionary({
  mysql: MYSQL,
  mariadb: {
    title: 'MariaDB',
    ifExists: true,
    returning: ['INSERT', 'REPLACE', 'DELETE'],
    arrows: false,
    functionalIndex: false,
    sequences: true,
    uuidType: true,
    orReplace: true,
    triggers: true,
    wrappedDefault: false,
    rowAlias: false,
    collation: 'utf8mb4_unicode_520_ci',
  },
  // As TiDB's documentation has it; nobody asked a TiDB server.
  tidb: { ...MYSQL, title: 'TiDB', ifExists: true, sequences: true, triggers: false, rowAlias: false },
});

export const flavourOf = ({ engine }: MysqlHintContext): Flavour => FLAVOURS[engine] ?? MYSQL;

const QUOTED =
  /'(?:[^'\\]|\\[\s\S]|'')*'?|"(?:[^"\\]|\\[\s\S]|"")*"?|`[^`]*`?|--(?=\s)[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** Blanks texts: no letter, or a long text would be one long word to search. */
const BLANK = '·';

/** The statement with its texts, quoted names and comments blanked, character for character, so that only code is searched. */
export function codeOf(sql: string): string {
  return sql.replace(QUOTED, (piece) => {
    const [quote = ''] = piece;
    if (!`'"\``.includes(quote)) return piece.replace(/[^\n]/g, ' ');
    const closed = piece.length > 1 && piece.endsWith(quote);
    return quote + piece.slice(1, closed ? -1 : undefined).replace(/[^\n]/g, BLANK) + (closed ? quote : '');
  });
}

/** A name of the user's within a pattern. */
export const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Where the server stopped reading, as an offset into the statement; undefined where it tells no place. */
export function placeOf(message: string, sql: string): number | undefined {
  const position = positionOf(sql, message);
  return position === undefined ? undefined : offsetOfCharacter(sql, position - 1);
}

/** As far as a statement is searched: rows by the thousand tell nothing more. */
export const NEAR = 3000;

/** `users` of `db.users`, `` `db`.`users` `` and `` `users` ``. */
export function lastName(qualified: string): string {
  const plain = qualified.replaceAll('`', '');
  return plain.slice(plain.lastIndexOf('.') + 1);
}

const NAME = '(`[^`]+`|[\\w$]+)';
const TABLE = new RegExp(
  `^\\s*(?:CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TEMPORARY\\s+)?TABLE(?:\\s+IF\\s+NOT\\s+EXISTS)?|ALTER\\s+(?:IGNORE\\s+)?TABLE(?:\\s+IF\\s+EXISTS)?|(?:INSERT|REPLACE)\\s+(?:IGNORE\\s+)?INTO|UPDATE|DELETE\\s+FROM|(?:CREATE|DROP)\\s[\\s\\S]*?\\sON)\\s+(?:${NAME}\\s*\\.\\s*)?${NAME}`,
  'i',
);

/** The table that a statement is about. */
export function tableOf(sql: string): string | undefined {
  const found = TABLE.exec(sql)?.[2];
  return found === undefined ? undefined : lastName(found);
}
