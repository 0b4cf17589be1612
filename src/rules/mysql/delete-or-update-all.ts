import type { RuleHit, RuleInput } from '../../model/contracts.js';
import type { Named } from '../../sql/mysql/facts.js';
import { type MysqlTree, mysqlTree } from '../../sql/mysql/tree.js';
import { script } from '../support/words.js';
import { existed, quoted, shown, typed } from './facts.js';
import { accepted, IN_BATCHES } from './words.js';

type Tokens = MysqlTree['tokens'];

const JOINS = new Set(['JOIN', 'STRAIGHT_JOIN']);
/** What may stand in a value that is the same however often it is written. */
const STEADY = /^(?:NULL|TRUE|FALSE|\d+(?:\.\d+)?)$/;

/** The tokens of the condition; undefined where there is none. */
function condition(tokens: Tokens): Tokens | undefined {
  const where = tokens.findIndex(({ depth, upper, type }) => depth === 0 && type === 'word' && upper === 'WHERE');
  if (where === -1) return undefined;
  const end = tokens.findIndex(
    ({ depth, upper, type }, i) =>
      i > where && depth === 0 && type === 'word' && /^(?:ORDER|LIMIT|RETURNING)$/.test(upper),
  );
  return tokens.slice(where + 1, end === -1 ? undefined : end).filter(({ text }) => text !== '(' && text !== ')');
}

/** A condition that says nothing: `TRUE`, `1`, `1 = 1`, `'a' = 'a'`. */
function saysNothing(tokens: Tokens): boolean {
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

export function deleteOrUpdateAll(input: RuleInput): readonly RuleHit[] {
  const tree = mysqlTree(input.statement);
  if (tree === undefined || !/^(?:UPDATE|DELETE)$/.test(tree.facts.verb)) return [];
  const { facts, tokens } = tree;
  const where = condition(tokens);
  const limited = tokens.some(({ depth, upper, type }) => depth === 0 && type === 'word' && upper === 'LIMIT');
  // Joined rows are chosen by what they are joined to, but for a join with everything.
  const joined = tokens.some(({ upper }, i) => JOINS.has(upper) && tokens[i - 1]?.upper !== 'CROSS');
  if (limited || (where === undefined ? joined : !saysNothing(where))) return [];
  const tables = facts.tables.filter((table) => existed(input, table));
  return tables.map((table): RuleHit => {
    const words = `${facts.verb} without ${where === undefined ? 'WHERE' : 'a WHERE that says something'}`;
    if (facts.verb === 'DELETE')
      return {
        severity: 'error',
        message: `${words} removes every row of ${shown(table)}.`,
        suggestion: accepted('delete-or-update-all', '(why no row is needed any more)', input.statement.sql),
      };
    return {
      message: `${words} writes every row of ${shown(table)}, and keeps all of them locked until it has committed; replicas repeat it after that and lag.`,
      suggestion:
        (where === undefined && facts.tables.length === 1 ? inPieces(tokens, table) : undefined) ??
        accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql),
    };
  });
}
