import { Cursor } from './cursor.js';
import type { AlterAction, MysqlFacts, Named } from './facts.js';
import { kindOf } from './kind.js';
import { alterActions } from './read-alter.js';
import { deletion, update } from './read-rows.js';
import { type Lexis, significant } from './scan.js';

const DATA = new Set(['INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'SELECT', 'LOAD DATA', 'LOAD XML']);

/** What one kind of statement says beside its verb. */
type Found = Partial<Omit<MysqlFacts, 'verb' | 'complete' | 'dataOnly'>>;

const none = (named: Named | undefined): readonly Named[] => (named === undefined ? [] : [named]);

const ifExists = (c: Cursor): boolean => c.take('IF', 'EXISTS');
const ifNotExists = (c: Cursor): boolean => c.take('IF', 'NOT', 'EXISTS');

/** `ALGORITHM=` and `LOCK=` behind CREATE and DROP INDEX. */
function choice(c: Cursor, word: string): string | undefined {
  const after = new Cursor(c.tokens, c.at);
  if (!after.seek(word)) return undefined;
  after.take('=');
  return after.name().toUpperCase() || undefined;
}

function alterTable(c: Cursor, sql: string): Found {
  c.seek('TABLE', 'TABLES');
  const exists = ifExists(c);
  const table = c.named();
  c.wait();
  const actions = alterActions(sql, c.tokens.slice(c.at));
  const said = (kind: AlterAction['kind']) => actions.findLast((action) => action.kind === kind)?.name;
  return { tables: none(table), ifExists: exists, actions, algorithm: said('algorithm'), lock: said('lock') };
}

function createIndex(c: Cursor): Found {
  c.seek('INDEX');
  const missing = ifNotExists(c);
  const object = c.named();
  c.seek('ON');
  const table = c.named();
  return {
    object,
    tables: none(table),
    ifNotExists: missing,
    algorithm: choice(c, 'ALGORITHM'),
    lock: choice(c, 'LOCK'),
  };
}

function dropIndex(c: Cursor): Found {
  c.seek('INDEX');
  const exists = ifExists(c);
  const object = c.named();
  c.seek('ON');
  const tables = none(c.named());
  return { object, tables, ifExists: exists, algorithm: choice(c, 'ALGORITHM'), lock: choice(c, 'LOCK') };
}

function renameTable(c: Cursor, sql: string): Found {
  c.seek('TABLE', 'TABLES');
  const exists = ifExists(c);
  const actions: AlterAction[] = [];
  const tables: Named[] = [];
  do {
    const start = c.token?.start ?? 0;
    const from = c.named();
    c.wait();
    c.take('TO');
    const to = c.named();
    if (from === undefined || to === undefined) break;
    tables.push(from);
    actions.push({
      kind: 'rename-table',
      name: from.name,
      to: to.name,
      table: to,
      ifExists: exists,
      ifNotExists: false,
      text: sql.slice(start, c.tokens[c.at - 1]?.end),
    });
  } while (c.take(','));
  return { tables, actions, ifExists: exists };
}

function createTrigger(c: Cursor): Found {
  c.seek('TRIGGER');
  const missing = ifNotExists(c);
  const object = c.named();
  c.seek('ON');
  return { object, tables: none(c.named()), ifNotExists: missing };
}

/** CREATE and ALTER of anything that is no table, and DROP of one or several. */
function other(c: Cursor, verb: string): Found {
  c.seek(...(verb.split(' ').slice(1, 2)[0] === 'DATABASE' ? ['DATABASE', 'SCHEMA'] : verb.split(' ').slice(1)));
  const missing = ifNotExists(c);
  const exists = ifExists(c);
  return { object: c.named(), ifExists: exists, ifNotExists: missing };
}

function into(c: Cursor): Found {
  c.at += 1;
  c.skip('LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY', 'IGNORE', 'INTO');
  return { tables: none(c.named()) };
}

function found(c: Cursor, sql: string, verb: string): Found {
  switch (verb) {
    case 'ALTER TABLE':
      return alterTable(c, sql);
    case 'CREATE TABLE':
    case 'CREATE TEMPORARY TABLE':
    case 'DROP TABLE':
    case 'DROP TEMPORARY TABLE': {
      c.seek('TABLE', 'TABLES');
      const missing = ifNotExists(c);
      const exists = ifExists(c);
      const tables = verb.startsWith('DROP') ? c.list() : none(c.named());
      return { tables, ifNotExists: missing, ifExists: exists, temporary: verb.includes('TEMPORARY') };
    }
    case 'CREATE INDEX':
      return createIndex(c);
    case 'DROP INDEX':
      return dropIndex(c);
    case 'CREATE TRIGGER':
      return createTrigger(c);
    case 'RENAME TABLE':
      return renameTable(c, sql);
    case 'TRUNCATE TABLE':
      c.at += 1;
      c.take('TABLE');
      return { tables: none(c.named()) };
    case 'INSERT':
    case 'REPLACE':
      return into(c);
    case 'UPDATE':
      return update(c);
    case 'DELETE':
      return deletion(c);
    case 'LOAD DATA':
    case 'LOAD XML':
      return { tables: c.seek('TABLE') ? none(c.named()) : [] };
    case 'ANALYZE TABLE':
    case 'OPTIMIZE TABLE':
    case 'CHECK TABLE':
    case 'REPAIR TABLE':
    case 'LOCK TABLES':
      return { tables: c.seek('TABLE', 'TABLES') ? c.list() : [] };
    default:
      return /^(?:CREATE|ALTER|DROP) /.test(verb) ? other(c, verb) : {};
  }
}

/** Statements whose rows may be many: their beginning tells all there is to tell. */
const LONG = /^(?:INSERT|REPLACE)$/;

/**
 * The facts by a tolerant reader of tokens, for any statement of any server of the family: it never fails, and never says
 * that it saw everything.
 */
export function readFacts(sql: string, lexis: Lexis): MysqlFacts {
  const { kind: verb } = kindOf(sql, lexis);
  const tokens = [];
  for (const token of significant(sql, 0, sql.length, lexis)) {
    if (tokens.length === 0 && token.text === '(') continue;
    tokens.push(token);
    if (tokens.length === 400 && LONG.test(verb)) break;
  }
  const c = new Cursor(tokens);
  // What stands before the statement itself: `WITH …`, `SET STATEMENT … FOR`.
  if (c.peek() === 'WITH' || c.peek() === 'SET') {
    if (c.seek(verb.split(' ')[0] ?? '')) c.at -= 1;
  }
  const orReplace = c.peek(1) === 'OR' && c.peek(2) === 'REPLACE';
  return {
    tables: [],
    object: undefined,
    actions: [],
    ifExists: false,
    ifNotExists: false,
    temporary: false,
    withoutWhere: false,
    algorithm: undefined,
    lock: undefined,
    ...found(c, sql, verb),
    orReplace,
    verb,
    dataOnly: DATA.has(verb) && !tokens.some((t) => t.upper === 'OUTFILE' || t.upper === 'DUMPFILE'),
    complete: false,
  };
}
