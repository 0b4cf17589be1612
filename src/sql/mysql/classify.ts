import { dictionary } from '../../model/dictionary.js';
import type { MysqlFacts, Named } from './facts.js';
import { type Grammar, grammar } from './grammar.js';
import { kindOf } from './kind.js';
import { type Outline, outlineOf } from './outline.js';
import { plain } from './plain.js';
import { readFacts } from './read.js';
import { relax } from './relax.js';
import { type Lexis, significant } from './scan.js';

/** On long statements the grammar would spend seconds, and on long rows of data to say nothing new. */
const LONGEST = 64 * 1024;
const LONGEST_ROWS = 4 * 1024;
/** Each bracket within a bracket costs the grammar more than the one before. */
const DEEPEST = 60;

/** The grammar's names of the statements whose tables and parts are compared; of others only that the grammar took them. */
const RULES: Readonly<Record<string, RegExp>> = dictionary({
  'ALTER TABLE': /^alterTable$/,
  'CREATE TABLE': /^createTable$/,
  'CREATE TEMPORARY TABLE': /^createTable$/,
  'DROP TABLE': /^dropTable$/,
  'DROP TEMPORARY TABLE': /^dropTable$/,
  'CREATE INDEX': /^createIndex$/,
  'DROP INDEX': /^dropIndex$/,
  'CREATE TRIGGER': /^createTrigger$/,
  'RENAME TABLE': /^renameTable$/,
  'TRUNCATE TABLE': /^truncateTable$/,
  INSERT: /^insertStatement$/,
  REPLACE: /^replaceStatement$/,
  UPDATE: /^(?:single|multiple)UpdateStatement$/,
  DELETE: /^(?:single|multiple)DeleteStatement$/,
});

const written = ({ schema, name }: Named): string =>
  `${schema === undefined ? '' : `${schema}.`}${name}`.replace(/\s/g, '');

const ROWS = /^(?:UPDATE|DELETE)$/;

/** Whether the grammar sees in the statement what we see. */
function agrees(facts: MysqlFacts, seen: Outline): boolean {
  const rule = RULES[facts.verb];
  if (rule === undefined) return facts.verb !== 'UNKNOWN';
  if (!rule.test(seen.rule)) return false;
  if (ROWS.test(facts.verb) && seen.where === facts.withoutWhere) return false;
  if (seen.tables !== undefined && seen.tables.join('\n') !== facts.tables.map(written).join('\n')) return false;
  if (facts.verb !== 'ALTER TABLE') return true;
  return seen.actions.join() === facts.actions.map((action) => action.kind).join();
}

/**
 * The facts of a statement. They are read by a tolerant reader and checked against a full grammar; `complete` only where
 * both saw the same, so that nothing is called harmless because a parser missed half of it.
 */
export function checkFacts(taken: Grammar, sql: string, lexis: Lexis): MysqlFacts {
  const facts = readFacts(sql, lexis);
  if (partless(sql, facts, lexis)) return { ...facts, complete: true };
  const longest = /^(?:INSERT|REPLACE)$/.test(facts.verb) ? LONGEST_ROWS : LONGEST;
  if (sql.length > longest || facts.actions.some((action) => action.kind === 'other')) return facts;
  if (deep(sql, lexis)) return facts;
  const text = plain(sql, lexis);
  const tree = taken.parse(text) ?? relaxed(taken, text, lexis);
  return tree !== undefined && agrees(facts, outlineOf(tree)) ? { ...facts, complete: true } : facts;
}

/** A statement whose verb says it all: it commits nothing, and names no table that it would change. */
function partless(sql: string, { verb }: MysqlFacts, lexis: Lexis): boolean {
  return RULES[verb] === undefined && !verb.startsWith('LOAD') && kindOf(sql, lexis).transaction !== 'forbidden';
}

function deep(sql: string, lexis: Lexis): boolean {
  for (const { depth } of significant(sql, 0, sql.length, lexis)) if (depth > DEEPEST) return true;
  return false;
}

function relaxed(taken: Grammar, text: string, lexis: Lexis) {
  const other = relax(text, { ...lexis, ansiQuotes: false, noBackslashEscapes: true });
  return other === text ? undefined : taken.parse(other);
}

/** The facts of a statement, by the grammar that is loaded at first use. */
export async function factsOf(sql: string, lexis: Partial<Lexis> = {}): Promise<MysqlFacts> {
  return checkFacts(await grammar(), sql, { ansiQuotes: false, noBackslashEscapes: false, ...lexis });
}
