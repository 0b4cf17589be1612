import { dictionary } from '../../model/dictionary.js';
import { setRole } from './kind-set.js';
import type { Kind } from './kinds.js';
import { type Lexis, type Significant, significant } from './scan.js';

export type { Kind } from './kinds.js';

export const UNKNOWN: Kind = { kind: 'UNKNOWN', transaction: 'forbidden' };

/** Words that name what CREATE, ALTER or DROP is about, and how the tag calls it. */
const OBJECTS: Readonly<Record<string, string>> = dictionary({
  TABLE: 'TABLE',
  TABLES: 'TABLE',
  INDEX: 'INDEX',
  VIEW: 'VIEW',
  TRIGGER: 'TRIGGER',
  PROCEDURE: 'PROCEDURE',
  FUNCTION: 'FUNCTION',
  EVENT: 'EVENT',
  DATABASE: 'DATABASE',
  SCHEMA: 'DATABASE',
  USER: 'USER',
  ROLE: 'ROLE',
  SERVER: 'SERVER',
  SEQUENCE: 'SEQUENCE',
  TABLESPACE: 'TABLESPACE',
  LOGFILE: 'LOGFILE GROUP',
  RESOURCE: 'RESOURCE GROUP',
  REFERENCE: 'SPATIAL REFERENCE SYSTEM',
  PACKAGE: 'PACKAGE',
  LIBRARY: 'LIBRARY',
  INSTANCE: 'INSTANCE',
  PREPARE: 'PREPARE',
  PLACEMENT: 'PLACEMENT POLICY',
  BINDING: 'BINDING',
  RANGE: 'RANGE',
});

/**
 * Statements that neither commit what is open nor change what a rollback would not undo. Everything that is in none of
 * these lists commits on some server of the family, or is not known to us: `forbidden`.
 */
const INSIDE: Readonly<Record<string, string>> = dictionary({
  SELECT: 'SELECT',
  INSERT: 'INSERT',
  REPLACE: 'REPLACE',
  UPDATE: 'UPDATE',
  DELETE: 'DELETE',
  VALUES: 'SELECT',
  DO: 'DO',
  HANDLER: 'HANDLER',
  SHOW: 'SHOW',
  DESCRIBE: 'DESCRIBE',
  DESC: 'DESCRIBE',
  EXPLAIN: 'EXPLAIN',
  HELP: 'HELP',
  SIGNAL: 'SIGNAL',
  RESIGNAL: 'RESIGNAL',
  GET: 'GET DIAGNOSTICS',
  SAVEPOINT: 'SAVEPOINT',
  PREPARE: 'PREPARE',
  DEALLOCATE: 'DEALLOCATE PREPARE',
  USE: 'USE',
});

/** Known statements that stand outside of transactions; the number says how many words their tag has. */
const FORBIDDEN: Readonly<Record<string, number>> = dictionary({
  CALL: 1,
  EXECUTE: 1,
  GRANT: 1,
  REVOKE: 1,
  FLUSH: 1,
  RESET: 1,
  KILL: 1,
  SHUTDOWN: 1,
  RESTART: 1,
  BINLOG: 1,
  CLONE: 1,
  XA: 2,
  CHANGE: 2,
  CACHE: 2,
  CHECK: 2,
  REPAIR: 2,
  OPTIMIZE: 2,
  ANALYZE: 2,
  INSTALL: 2,
  UNINSTALL: 2,
  IMPORT: 2,
  PURGE: 2,
  STOP: 2,
  BACKUP: 2,
  ADMIN: 1,
  SPLIT: 2,
  FLASHBACK: 2,
  RECOVER: 2,
  BATCH: 1,
  IF: 1,
  CASE: 1,
  LOOP: 1,
  WHILE: 1,
  REPEAT: 1,
  FOR: 1,
});

const DML = new Set(['SELECT', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'VALUES', 'TABLE']);

/** After `WITH`, the verb that all of it is for. */
function withKind(tokens: Iterable<Significant>): Kind {
  for (const token of tokens) {
    if (token.depth === 0 && token.type === 'word' && DML.has(token.upper)) {
      return { kind: INSIDE[token.upper] ?? 'SELECT', transaction: 'inside' };
    }
  }
  return UNKNOWN;
}

/** What CREATE, ALTER or DROP is about: the first word that names a kind of object, past modifiers and a definer's name. */
function ddl(verb: string, head: readonly Significant[], flavour: Lexis['flavour']): Kind {
  const at = head.findIndex((token, i) => {
    const before = head[i - 1]?.text;
    return i > 0 && token.type === 'word' && OBJECTS[token.upper] !== undefined && before !== '=' && before !== '@';
  });
  const object = OBJECTS[head[at]?.upper ?? ''];
  if (object === undefined) return UNKNOWN;
  const temporary = object === 'TABLE' && head.slice(1, at).some((token) => token.upper === 'TEMPORARY');
  const spatial = object === 'INDEX' && verb === 'CREATE' ? 'CREATE INDEX' : `${verb} ${object}`;
  if (!temporary || verb === 'ALTER') return { kind: spatial, transaction: 'forbidden' };
  // A temporary table commits nothing; TiDB does not promise so.
  return { kind: `${verb} TEMPORARY TABLE`, transaction: flavour === 'tidb' ? 'forbidden' : 'inside' };
}

function control(words: readonly string[]): Kind | undefined {
  const [verb, second] = words;
  switch (verb) {
    case 'START':
      if (second === 'TRANSACTION') return { kind: 'START TRANSACTION', transaction: 'begin' };
      return { kind: `START ${second ?? ''}`.trimEnd(), transaction: 'forbidden' };
    case 'BEGIN':
      if (second === 'NOT') return { kind: 'BEGIN NOT ATOMIC', transaction: 'forbidden' };
      return /^(WORK|PESSIMISTIC|OPTIMISTIC)?$/.test(second ?? '') ? { kind: 'BEGIN', transaction: 'begin' } : UNKNOWN;
    case 'COMMIT':
      return { kind: 'COMMIT', transaction: 'commit' };
    case 'ROLLBACK': {
      const to = second === 'TO' || (second === 'WORK' && words[2] === 'TO');
      return { kind: 'ROLLBACK', transaction: to ? 'inside' : 'rollback' };
    }
    case 'RELEASE':
      return second === 'SAVEPOINT' ? { kind: 'RELEASE SAVEPOINT', transaction: 'inside' } : UNKNOWN;
    case 'LOCK':
      return { kind: second === 'INSTANCE' ? 'LOCK INSTANCE' : 'LOCK TABLES', transaction: 'forbidden' };
    case 'UNLOCK':
      return { kind: second === 'INSTANCE' ? 'UNLOCK INSTANCE' : 'UNLOCK TABLES', transaction: 'forbidden' };
    default:
      return undefined;
  }
}

/** Verbs that need a second look. */
function special(words: readonly string[]): Kind | undefined {
  const [verb, second] = words;
  switch (verb) {
    case 'TRUNCATE':
      return { kind: 'TRUNCATE TABLE', transaction: 'forbidden' };
    case 'RENAME':
      return { kind: second === 'USER' ? 'RENAME USER' : 'RENAME TABLE', transaction: 'forbidden' };
    case 'TABLE':
      return { kind: 'SELECT', transaction: 'inside' };
    case 'CHECKSUM':
      return { kind: 'CHECKSUM TABLE', transaction: 'inside' };
    case 'LOAD':
      if (second === 'DATA' || second === 'XML') return { kind: `LOAD ${second}`, transaction: 'inside' };
      return { kind: `LOAD ${second ?? ''}`.trimEnd(), transaction: 'forbidden' };
    case 'ANALYZE':
      // MariaDB's ANALYZE in front of a query runs it, as EXPLAIN ANALYZE does elsewhere.
      if (/^(FORMAT|SELECT|UPDATE|DELETE|INSERT|REPLACE|WITH)$/.test(second ?? '')) {
        return { kind: 'ANALYZE', transaction: 'inside' };
      }
      return { kind: 'ANALYZE TABLE', transaction: 'forbidden' };
    default:
      return undefined;
  }
}

/** Words that may stand between a verb and its object. */
const NOISE = new Set(['NO_WRITE_TO_BINLOG', 'LOCAL']);

function forbidden(words: readonly string[]): Kind | undefined {
  const count = FORBIDDEN[words[0] ?? ''];
  if (count === undefined) return undefined;
  const kind = words
    .filter((word) => !NOISE.has(word))
    .slice(0, count)
    .join(' ');
  return { kind, transaction: 'forbidden' };
}

/** The command tag of a statement by its first words; `UNKNOWN` and `forbidden` where they say nothing to us. */
export function kindOf(sql: string, lexis: Lexis): Kind {
  const head: Significant[] = [];
  for (const token of significant(sql, 0, sql.length, lexis)) {
    if (head.length === 0 && token.text === '(') continue;
    head.push(token);
    if (head.length === 40) break;
  }
  const verb = head[0]?.type === 'word' ? head[0].upper : '';
  if (verb === 'SET') return setRole(sql, lexis, (rest) => kindOf(rest, lexis));
  if (verb === 'WITH') return withKind(significant(sql, 0, sql.length, lexis));
  const words = head.map((token) => token.upper);
  if (verb === 'CREATE' || verb === 'ALTER' || verb === 'DROP') {
    if (verb === 'DROP' && words[1] === 'PREPARE') return { kind: 'DEALLOCATE PREPARE', transaction: 'inside' };
    return ddl(verb, head, lexis.flavour);
  }
  const inside = INSIDE[verb];
  if (inside !== undefined) return { kind: inside, transaction: 'inside' };
  return control(words) ?? special(words) ?? forbidden(words) ?? UNKNOWN;
}
