import { literal, portableType, rewriteCode } from '../../engines/mysqlfamily/catalog/printed.js';
import { mysqlSchema } from '../../engines/mysqlfamily/facts-schema.js';
import { setMysqlTimeouts } from '../../engines/mysqlfamily/timeouts.js';
import { dictionary } from '../../model/dictionary.js';
import { ServerError } from '../../model/error.js';
import { id, raw, sql } from '../../sql/query.js';
import type { QueryExpectation } from './expectations.js';
import type { SchemaReader } from './reader.js';

/** Other spellings of the server's own names of types. */
const ALIASES: Readonly<Record<string, string>> = dictionary({
  integer: 'int',
  bool: 'tinyint(1)',
  boolean: 'tinyint(1)',
  numeric: 'decimal',
  dec: 'decimal',
  'double precision': 'double',
  real: 'double',
  'character varying': 'varchar',
  serial: 'bigint unsigned',
});

/** Letter case and spaces make no difference, but within the labels of an enumeration they do. */
function plainType(type: string): string {
  const spaced = rewriteCode(type.trim(), (code) =>
    code
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/ ?([(,]) ?/g, '$1')
      .replace(/ \)/g, ')'),
  );
  const [, word = '', rest = ''] = /^([a-z ]+?)((?:\(| unsigned| zerofill).*)?$/.exec(spaced) ?? ['', spaced, ''];
  return portableType(`${ALIASES[word] ?? word}${rest}`);
}

/** `0` and `'0'` both mean the literal; of expressions only the text outside of quotes is read without letter case. */
function sameDefault(expected: string | null, actual: string | null): boolean {
  if (expected === null || actual === null) return expected === actual;
  const wanted = expected.trim();
  if (/^'[\s\S]*'$/.test(actual)) return wanted === actual || wanted === literal(actual);
  const plain = (text: string): string =>
    rewriteCode(text, (code) => code.toLowerCase()).replace(/^\(([\s\S]*)\)$/, '$1');
  return plain(wanted) === plain(actual);
}

/** Beyond these nobody counts. */
const MOST_ROWS = 1_000;

const most = ({ result }: QueryExpectation): number =>
  result.kind === 'rows' ? result.value.length + 1 : result.kind === 'empty' ? MOST_ROWS : 2;

/** What would write outside of the database, whatever the transaction says. */
const OUTSIDE = /\binto\s+(?:outfile|dumpfile)\b/i;

/**
 * What expectations ask, on servers of the MySQL family. A query is sent as it is: within another one the order of its rows would be lost,
 * and the protocol takes no second statement behind it. A query that writes is refused by the transaction.
 */
export const mysqlReader: SchemaReader = {
  sameType: (expected, actual) => plainType(expected) === plainType(actual),
  sameDefault,
  readSchema: mysqlSchema,
  async begin(session, timeoutMs) {
    await setMysqlTimeouts(session, { lockMs: null, statementMs: Math.max(1, timeoutMs) });
    try {
      await session.query(raw('START TRANSACTION READ ONLY'));
    } catch (error) {
      // TiDB knows no such thing. What a query changes is rolled back, and what commits by itself is no query.
      if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
      await session.query(raw('START TRANSACTION'));
    }
  },
  async end(session) {
    await session.query(raw('ROLLBACK'));
    await session.query(raw('SET SESSION sql_select_limit = DEFAULT'));
    await setMysqlTimeouts(session, { lockMs: null, statementMs: null });
  },
  async ask(session, query) {
    const text = query.sql.trim().replace(/;\s*$/, '');
    if (!/^[\s(]*(?:select|with|values|table)\b/i.test(text) || OUTSIDE.test(text))
      throw new ServerError('this is no query that only reads', 'not-a-query');
    await session.query(raw(`SET SESSION sql_select_limit = ${most(query)}`));
    const { rows } = await session.run(text);
    return query.result.kind === 'empty' ? [{ v: String(rows.length) }] : rows;
  },
  async count(session, { schema, name }) {
    const [row] = await session.query(sql`SELECT COUNT(*) AS n FROM ${id(schema, name)}`);
    return row?.['n'] ?? '0';
  },
  rewrite: (error) =>
    /^error not-a-query/.test(error) ? 'Only a single SELECT, VALUES or WITH is run here.' : undefined,
};
