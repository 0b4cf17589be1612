import type { Statement } from '../../model/migration.js';
import type { Session } from '../../model/session.js';
import { readFacts } from '../../sql/mysql/read.js';
import { type Token, tokens } from './tokens.js';

/** They read as the optimizer chooses to. What changes a table is told by its algorithm. */
const CHOSEN = /^(?:INSERT|REPLACE|UPDATE|DELETE|SELECT|WITH|CREATE TABLE)$/;
/** What cannot be the second name of a table. */
const NO_ALIAS = new Set(
  `CROSS FOR FORCE FROM GROUP HAVING IGNORE INNER JOIN LEFT LIMIT LOCK NATURAL ON ORDER PARTITION PROCEDURE RIGHT SELECT SET
   STRAIGHT_JOIN UNION USE USING VALUES WHERE WINDOW`.split(/\s+/),
);

/** Tables of before by the names that the statement gives them: `orders`, and `o` for `FROM orders AS o`. */
function namesIn(all: readonly Token[], existed: (table: string) => boolean): ReadonlyMap<string, string> {
  const named = all.filter(({ type }) => type !== 'string');
  const found = new Map<string, string>();
  for (const [at, { type, text: table }] of named.entries()) {
    if (type === 'sign' || !existed(table)) continue;
    found.set(table.toLowerCase(), table);
    const as = named[at + 1]?.text.toUpperCase() === 'AS' ? 1 : 0;
    const alias = named[at + 1 + as];
    if (alias !== undefined && alias.type !== 'sign' && !NO_ALIAS.has(alias.text.toUpperCase()))
      found.set(alias.text.toLowerCase(), table);
  }
  return found;
}

/**
 * Tables of before that a query has to read in full, since no index would serve: the server is asked to explain the statement. Which
 * index it takes on a shadow with few rows says nothing, but that it sees none that it could take does. Where it does not answer, where
 * a LIMIT may stop it, or where a join leaves the choice which table is read in full, nothing is said.
 */
export async function scansOf(
  session: Session,
  statement: Statement,
  existed: (table: string) => boolean,
): Promise<readonly string[] | undefined> {
  const { kind, sql } = statement;
  if (!CHOSEN.test(kind)) return undefined;
  const all = tokens(sql);
  const says = (word: string): boolean => all.some(({ type, text }) => type === 'word' && text.toUpperCase() === word);
  const queries = says('SELECT') || says('TABLE');
  if (says('LIMIT') || (/^(?:INSERT|REPLACE|CREATE)/.test(kind) && !queries)) return undefined;
  const names = namesIn(all, existed);
  if (names.size === 0) return undefined;
  const facts = readFacts(sql, { ansiQuotes: false, noBackslashEscapes: false });
  const [only] = facts.tables;
  if (facts.withoutWhere && facts.tables.length === 1 && only !== undefined && !queries) {
    const table = names.get(only.name.toLowerCase());
    if (table !== undefined) return [table];
  }
  const query = kind === 'CREATE TABLE' ? sql.slice(sql.search(/\bselect\b/i)) : sql;
  try {
    const { rows } = await session.run(`EXPLAIN FORMAT=TRADITIONAL ${query}`);
    const read = rows.flatMap((row) => {
      const whole = /^(?:ALL|index)$/.test(row['type'] ?? '') && row['possible_keys'] === null;
      // The table that the rows go to stands first, and nothing of it is read.
      const into = /^(?:INSERT|REPLACE)$/i.test(row['select_type'] ?? '');
      const table = whole && !into ? names.get((row['table'] ?? '').toLowerCase()) : undefined;
      return table === undefined ? [] : [table];
    });
    return [...new Set(read)].sort();
  } catch {
    return undefined;
  }
}
