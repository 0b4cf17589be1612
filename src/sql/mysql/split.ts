import type { SplitText, Statement } from '../../model/migration.js';
import { MOST_STATEMENTS, tooMany } from '../bounds.js';
import { lineCounter } from '../locate.js';
import type { Grammar } from './grammar.js';
import { kindOf } from './kind.js';
import { Reader } from './reader.js';
import type { Lexis } from './scan.js';
import { MysqlTree } from './tree.js';

/** How the session reads the file's text at its beginning, as far as it is known. */
export interface SplitOptions extends Partial<Lexis> {
  /** By which statements with parts are checked (`MysqlTree.complete`). */
  readonly grammar?: Grammar | undefined;
  /** Statements beyond which the text is refused. */
  readonly most?: number;
}

/**
 * Splits a file for MySQL, MariaDB or TiDB as their client would, but by the grammar where the client looks at
 * semicolons only: bodies of routines need no DELIMITER. Whatever cannot be run is a problem with its place, never an
 * exception. Needs no parser but for what rules ask later.
 */
export function splitMysql(text: string, firstLine = 1, options: SplitOptions = {}): SplitText {
  const read = new Reader(text, options).read();
  const most = options.most ?? MOST_STATEMENTS;
  const many = read.pieces.length > most;
  const lineAt = lineCounter(text, firstLine);
  const allowLineAt = lineCounter(text, firstLine);
  const ignoredLineAt = lineCounter(text, firstLine);
  const statements = (many ? [] : read.pieces).map(({ start, end, lexis, allows }): Statement => {
    const sql = text.slice(start, end);
    const line = lineAt(start);
    return {
      sql,
      offset: start,
      line,
      endLine: lineAt(Math.max(start, end - 1)),
      ...kindOf(sql, lexis),
      tree: new MysqlTree(options.grammar, sql, lexis),
      allows: allows.map(({ offset, ...allow }) => ({ ...allow, line: allowLineAt(offset) })),
    };
  });
  return {
    statements,
    problems: [
      ...(many ? [tooMany(read.pieces.length, most, firstLine)] : []),
      ...read.problems.placed(text, firstLine),
    ],
    ignored: read.ignored.map(({ offset, text: written }) => ({ line: ignoredLineAt(offset), text: written })),
    directives: { noTransaction: read.noTransaction },
  };
}
