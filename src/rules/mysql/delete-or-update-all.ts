import type { RuleHit, RuleInput } from '../../model/contracts.js';
import type { MysqlFacts, Named } from '../../sql/mysql/facts.js';
import { readFacts } from '../../sql/mysql/read.js';
import { type Lexis, type Significant, significant } from '../../sql/mysql/scan.js';
import { type MysqlTree, mysqlTree } from '../../sql/mysql/tree.js';
import { script } from '../support/words.js';
import { existed, quoted, shown, typed } from './facts.js';
import { accepted, IN_BATCHES } from './words.js';

type Tokens = MysqlTree['tokens'];

const JOINS = new Set(['JOIN', 'STRAIGHT_JOIN']);
/** What may stand in a value that is the same however often it is written. */
const STEADY = /^(?:NULL|TRUE|FALSE|\d+(?:\.\d+)?)$/;

/** The tokens of the condition; undefined where there is none. */
export function condition(tokens: Tokens): Tokens | undefined {
  const where = tokens.findIndex(({ depth, upper, type }) => depth === 0 && type === 'word' && upper === 'WHERE');
  if (where === -1) return undefined;
  const end = tokens.findIndex(
    ({ depth, upper, type }, i) =>
      i > where && depth === 0 && type === 'word' && /^(?:ORDER|LIMIT|RETURNING)$/.test(upper),
  );
  return tokens.slice(where + 1, end === -1 ? undefined : end).filter(({ text }) => text !== '(' && text !== ')');
}

/** A condition that says nothing: `TRUE`, `1`, `1 = 1`, `'a' = 'a'`. */
export function saysNothing(tokens: Tokens): boolean {
  const words = tokens.map(({ upper }) => upper);
  const [left, sign, right] = words;
  if (words.length === 1) return left === 'TRUE' || /^[1-9]\d*$/.test(left ?? '');
  return (
    words.length === 3 && sign === '=' && left === right && tokens[0]?.type !== 'name' && /^['"\d]/.test(left ?? '')
  );
}

/** A constant for one column: such an update can be cut into pieces. */
function inPieces(tokens: Tokens, table: Named): string | undefined {
  const set = tokens.findIndex(({ upper, depth }) => upper === 'SET' && depth === 0);
  const [column, equals, value, ...more] = tokens.slice(set + 1);
  if (set === -1 || column === undefined || equals?.text !== '=' || value === undefined || more.length > 0)
    return undefined;
  if (value.type !== 'string' && !STEADY.test(value.upper)) return undefined;
  const name = column.type === 'name' ? column.text : quoted(column.text);
  return script(
    IN_BATCHES,
    `UPDATE ${typed(table)} SET ${name} = ${value.text} WHERE NOT (${name} <=> ${value.text}) LIMIT 5000;`,
  );
}

/** A change of all rows. */
interface Everything {
  readonly deletes: boolean;
  readonly tables: readonly Named[];
  readonly where: Tokens | undefined;
}

/** Undefined for every other statement, and where a condition, a join or a LIMIT chooses among the rows. */
function everythingIn({ verb, tables }: Pick<MysqlFacts, 'verb' | 'tables'>, tokens: Tokens): Everything | undefined {
  if (verb === 'TRUNCATE TABLE') return { deletes: true, tables, where: undefined };
  if (verb !== 'UPDATE' && verb !== 'DELETE') return undefined;
  const where = condition(tokens);
  const limited = tokens.some(({ depth, upper, type }) => depth === 0 && type === 'word' && upper === 'LIMIT');
  // Joined rows are chosen by what they are joined to, but for a join with everything.
  const joined = tokens.some(({ upper }, i) => JOINS.has(upper) && tokens[i - 1]?.upper !== 'CROSS');
  if (limited || (where === undefined ? joined : !saysNothing(where))) return undefined;
  return { deletes: verb === 'DELETE', tables, where };
}

const BOUNDARY = /^(?:;|BEGIN|THEN|ELSE|DO|LOOP|REPEAT|DECLARE)$/;

/** The changes of all rows in a body, which is read piece by piece: what stands between two of its own words. */
function inBody(text: string, lexis: Lexis): readonly Everything[] {
  const pieces: Significant[][] = [[]];
  for (const token of significant(text, 0, text.length, lexis)) {
    if (token.depth === 0 && token.type !== 'name' && BOUNDARY.test(token.upper)) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces.flatMap((piece) => {
    const start = piece.findIndex(({ upper, type }) => type === 'word' && /^(?:UPDATE|DELETE|TRUNCATE)$/.test(upper));
    // What stands before it belongs to another statement, but for a handler's or a label's words
    if (start === -1 || piece.slice(0, start).some(({ upper }) => /^(?:CREATE|FOR|ON|GRANT|INSERT|SET)$/.test(upper)))
      return [];
    const own = piece.slice(start);
    const sql = text.slice(own[0]?.start, own.at(-1)?.end);
    return everythingIn(readFacts(sql, lexis), [...significant(sql, 0, sql.length, lexis)]) ?? [];
  });
}

const hit = (input: RuleInput, { deletes, where, tables }: Everything, table: Named, within: string): RuleHit => {
  const verb = deletes ? 'DELETE' : 'UPDATE';
  const words = `${verb} without ${where === undefined ? 'WHERE' : 'a WHERE that says something'}${within}`;
  if (deletes)
    return {
      severity: 'error',
      atLeast: 'error',
      message: `${words} removes every row of ${shown(table)}.`,
      suggestion: accepted('delete-or-update-all', '(why no row is needed any more)', input.statement.sql),
    };
  const tokens = mysqlTree(input.statement)?.tokens ?? [];
  return {
    message: `${words} writes every row of ${shown(table)}, and keeps all of them locked until it has committed; replicas repeat it after that and lag.`,
    suggestion:
      (within === '' && where === undefined && tables.length === 1 ? inPieces(tokens, table) : undefined) ??
      accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql),
  };
};

export function deleteOrUpdateAll(input: RuleInput): readonly RuleHit[] {
  const tree = mysqlTree(input.statement);
  if (tree === undefined) return [];
  const told = (found: Everything, within: string): readonly RuleHit[] =>
    found.tables.filter((table) => existed(input, table)).map((table) => hit(input, found, table, within));
  if (tree.facts.verb === 'UPDATE' || tree.facts.verb === 'DELETE') {
    const found = everythingIn(tree.facts, tree.tokens);
    return found === undefined ? [] : told(found, '');
  }
  const block = tree.facts.verb === 'BEGIN NOT ATOMIC' ? [{ name: 'this block', text: input.statement.sql }] : [];
  const called = input.migration.statements[input.index]?.calls ?? [];
  return [...block, ...called].flatMap(({ name, text }) =>
    inBody(text, tree.lexis).flatMap((found) => told(found, ` in ${name}`)),
  );
}
