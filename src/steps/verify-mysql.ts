import { mysqlSchema } from '../engines/mysqlfamily/facts-schema.js';
import { setMysqlTimeouts } from '../engines/mysqlfamily/timeouts.js';
import { ServerError } from '../model/error.js';
import { id, raw, sql } from '../sql/query.js';
import type { QueryExpectation } from './expectations.js';
import type { SchemaReader } from './verify-reader.js';

/** Other spellings of the server's own names of types. */
const ALIASES: Readonly<Record<string, string>> = {
  integer: 'int',
  bool: 'tinyint(1)',
  boolean: 'tinyint(1)',
  numeric: 'decimal',
  dec: 'decimal',
  'double precision': 'double',
  real: 'double',
  'character varying': 'varchar',
  serial: 'bigint unsigned',
};

function plainType(type: string): string {
  const spaced = type
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([(,]) ?/g, '$1')
    .replace(/ \)/g, ')');
  const [, word = '', rest = ''] = /^([a-z ]+?)((?:\(| unsigned| zerofill).*)?$/.exec(spaced) ?? ['', spaced, ''];
  // A display width says nothing of what the column holds; `tinyint(1)` is how a boolean is known.
  const named = `${ALIASES[word] ?? word}${rest}`;
  return /^tinyint\(1\)$/.test(named) ? named : named.replace(/^((?:tiny|small|medium|big)?int|year)\(\d+\)/, '$1');
}

/** `default: 0` and `default: \"'0'\"` both mean the literal. */
const plainDefault = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .trim()
        .replace(/^'([\s\S]*)'$/, '$1')
        .replace(/^\(([\s\S]*)\)$/, '$1')
        .toLowerCase();

/** Beyond these nobody counts. */
const MOST_ROWS = 1_000;

const most = ({ result }: QueryExpectation): number =>
  result.kind === 'rows' ? result.value.length + 1 : result.kind === 'empty' ? MOST_ROWS : 2;

/** What would write outside of the database, whatever the transaction says. */
const OUTSIDE = /\binto\s+(?:outfile|dumpfile)\b/i;

/**
 * What expectations ask, on servers of the MySQL family. A query is sent as it is: within another one the order of its rows would be lost,
 * and the protocol takes no second statement behind it. What is no query is refused by the transaction.
 */
export const mysqlReader: SchemaReader = {
  sameType: (expected, actual) => plainType(expected) === plainType(actual),
  sameDefault: (expected, actual) => plainDefault(expected) === plainDefault(actual),
  readSchema: (session) => mysqlSchema(session),
  async begin(session, timeoutMs) {
    await setMysqlTimeouts(session, { lockMs: null, statementMs: Math.max(1, timeoutMs) });
    await session.query(raw('START TRANSACTION READ ONLY'));
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
