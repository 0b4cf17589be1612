import { isOwnHistory } from '../engines/mysqlfamily/names.js';
import type { Statement } from '../model/migration.js';
import type { Ran } from '../model/session.js';
import type { AlterKind, MysqlFacts } from '../sql/mysql/facts.js';
import { readFacts } from '../sql/mysql/read.js';
import { hasParts, mysqlTree } from '../sql/mysql/tree.js';
import { MysqlCalledBodies } from './called-mysql.js';
import { mysqlHintFor } from './hints/mysql.js';
import type { Reading } from './reading.js';
import { mysqlSessionBefore } from './session-before/mysql.js';
import { withoutValues } from './values-mysql.js';

const MAKING: ReadonlySet<AlterKind> = new Set(['add-column', 'add-index', 'add-foreign-key', 'add-check']);
const RENAMING: ReadonlySet<AlterKind> = new Set(['change', 'rename-column', 'rename-index', 'rename-table']);

/** By the tolerant reader: a failing statement is one that no grammar would take either. */
const factsOf = ({ sql }: Statement): MysqlFacts => readFacts(sql, { ansiQuotes: false, noBackslashEscapes: false });

function madeBy(statement: Statement): readonly string[] {
  if (!/^(?:CREATE|ALTER TABLE|RENAME TABLE)\b/.test(statement.kind)) return [];
  const { verb, tables, object, actions } = factsOf(statement);
  if (verb.startsWith('CREATE')) return object === undefined ? tables.map(({ name }) => name) : [object.name];
  return actions.flatMap(({ kind, name, to }) =>
    MAKING.has(kind) ? [name] : RENAMING.has(kind) && to !== undefined ? [to] : [],
  );
}

/** There already (database, table, column, key, routine, trigger, event, sequence), or not there. */
const PASSED_OVER: ReadonlySet<string> = new Set(
  '1007 1008 1050 1051 1054 1060 1061 1091 1176 1304 1305 1359 1360 1537 1539 1826 3822 4090 4091 4092 4093'.split(' '),
);

/** IF [NOT] EXISTS leaves a note for each object that it passed over. */
function skippedBy(statement: Statement, { notices }: Ran): string | undefined {
  const notes = notices.filter(({ severity, code }) => severity === 'NOTE' && PASSED_OVER.has(code));
  if (notes.length === 0) return undefined;
  const { verb, ifExists, ifNotExists, tables, actions } = factsOf(statement);
  const optional = actions.filter((action) => action.ifExists || action.ifNotExists).length;
  if (verb === 'ALTER TABLE' && !ifExists)
    return optional === actions.length && notes.length >= optional ? notes[0]?.message : undefined;
  const parts = verb.startsWith('DROP') ? Math.max(1, tables.length) : 1;
  return (ifExists || ifNotExists) && notes.length >= parts ? notes[0]?.message : undefined;
}

/** Programs, and what puts statements together when it runs; functions cannot change tables here, so no query does. */
const OPAQUE = /^(?:CALL|EXECUTE|UNKNOWN|BEGIN NOT ATOMIC|IF|CASE|LOOP|WHILE|REPEAT|FOR)$/;

function hides(statement: Statement): boolean {
  if (OPAQUE.test(statement.kind)) return true;
  return hasParts(statement.kind) && mysqlTree(statement)?.complete === false;
}

const ROWS = /^(?:INSERT|REPLACE)$/;

/** The text of a statement on a server of the MySQL family. */
export const mysqlReading: Reading = {
  madeBy,
  hides,
  skippedBy,
  // What a newer server brought is found by the shadow, which is of the target's own series.
  needsOf: () => [],
  withoutValues,
  hintFor: (error, context) => mysqlHintFor(error, context),
  calledBodies: (before, files) => new MysqlCalledBodies(before, files),
  shapeOf(statement) {
    // Rows that are read from elsewhere lock what they are read from.
    if (!ROWS.test(statement.kind) || /\bselect\b/i.test(statement.sql)) return undefined;
    const [table] = factsOf(statement).tables;
    if (table === undefined) return undefined;
    const name = `${table.schema ?? ''}.${table.name}`;
    return { table: name, key: `${statement.kind} ${name}` };
  },
  sessionBefore: mysqlSessionBefore,
  onlyOwnHistory(statement, historySchema) {
    const { tables, verb } = factsOf(statement);
    // What is granted stands behind ON, and is no table that the statement writes to.
    const [, schema, name] = /\bON\s+(?:TABLE\s+)?(?:(`?)([\w$]+)\1\s*\.\s*)?`?([\w$]+)`?\s+(?:TO|FROM)\b/i
      .exec(statement.sql.replaceAll(/\s+/g, ' '))
      ?.slice(1) ?? [undefined, undefined, undefined];
    const named = /^(?:GRANT|REVOKE)$/.test(verb) && name !== undefined ? [{ schema, name }] : tables;
    return named.length > 0 && named.every((one) => isOwnHistory(one, historySchema));
  },
  // Here only rebuilt tables are looked for, and rows rebuild none, whatever hangs on the table.
  isPlain: () => Promise.resolve(true),
};
