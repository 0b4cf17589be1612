import { dictionary } from '../../model/dictionary.js';
import { Reader, tokens } from './tokens.js';

/** Kinds of objects that a statement can make, drop or change. */
export type Subject =
  | 'table'
  | 'view'
  | 'index'
  | 'procedure'
  | 'function'
  | 'trigger'
  | 'event'
  | 'sequence'
  | 'database';

/** One object that a statement is about. */
export interface Effect {
  readonly action: 'create' | 'drop' | 'change';
  readonly subject: Subject;
  readonly database: string | undefined;
  readonly name: string;
  /** Of an index. */
  readonly table?: { readonly database: string | undefined; readonly name: string };
}

/** What a statement does to the catalog, as far as its text says so. */
export interface Effects {
  readonly effects: readonly Effect[];
  /** It goes with its session. */
  readonly temporary: boolean;
  /** OR REPLACE, or a change that can be made twice: running it again does no harm. */
  readonly repeatable: boolean;
  /** What ALTER TABLE says behind the table's name. */
  readonly rest?: Reader;
}

const NONE: Effects = { effects: [], temporary: false, repeatable: false };

const SUBJECTS: Readonly<Record<string, Subject>> = dictionary({
  TABLE: 'table',
  TABLES: 'table',
  VIEW: 'view',
  INDEX: 'index',
  PROCEDURE: 'procedure',
  FUNCTION: 'function',
  TRIGGER: 'trigger',
  EVENT: 'event',
  SEQUENCE: 'sequence',
  DATABASE: 'database',
  SCHEMA: 'database',
});

/** Statements whose effect is gone with the session or the same the second time. */
const REPEATABLE = new Set(
  'SELECT SHOW SET USE ANALYZE OPTIMIZE REPAIR CHECK FLUSH GRANT TRUNCATE DO EXPLAIN DESCRIBE DESC WITH TABLE VALUES HELP'.split(
    ' ',
  ),
);

/** Skips to the word that says what kind of object it is: `CREATE DEFINER=… SQL SECURITY INVOKER VIEW`. */
function subject(reader: Reader): Subject | undefined {
  for (let i = 0; i < 30 && !reader.done; i += 1) {
    const found = SUBJECTS[reader.peek()];
    reader.skip();
    if (found !== undefined) return found;
  }
  return undefined;
}

function createEffects(reader: Reader): Effects {
  const repeatable = reader.take('OR', 'REPLACE');
  const temporary = reader.take('TEMPORARY');
  const kind = subject(reader);
  if (kind === undefined) return NONE;
  reader.take('IF', 'NOT', 'EXISTS');
  const name = reader.qualified();
  if (name === undefined) return NONE;
  if (kind !== 'index') return { effects: [{ action: 'create', subject: kind, ...name }], temporary, repeatable };
  while (!reader.done && reader.peek() !== 'ON') reader.skip();
  reader.skip();
  const table = reader.qualified();
  if (table === undefined) return NONE;
  return { effects: [{ action: 'create', subject: 'index', ...name, table }], temporary, repeatable };
}

function dropEffects(reader: Reader): Effects {
  const temporary = reader.take('TEMPORARY');
  const kind = subject(reader);
  if (kind === undefined) return NONE;
  const ifExists = reader.take('IF', 'EXISTS');
  const effects: Effect[] = [];
  do {
    const name = reader.qualified();
    if (name === undefined) break;
    if (kind === 'index') {
      const table = reader.take('ON') ? reader.qualified() : undefined;
      if (table !== undefined) effects.push({ action: 'drop', subject: kind, ...name, table });
      break;
    }
    effects.push({ action: 'drop', subject: kind, ...name });
  } while (reader.take(','));
  return { effects, temporary, repeatable: ifExists };
}

function renameEffects(reader: Reader): Effects {
  if (subject(reader) !== 'table') return NONE;
  reader.take('IF', 'EXISTS');
  const effects: Effect[] = [];
  do {
    const from = reader.qualified();
    while (!reader.done && !reader.take('TO') && reader.peek() !== ',') reader.skip();
    const to = reader.qualified();
    if (from === undefined || to === undefined) return NONE;
    effects.push({ action: 'drop', subject: 'table', ...from }, { action: 'create', subject: 'table', ...to });
  } while (reader.take(','));
  // a TO tmp, b TO a, tmp TO b: what is made and dropped under one name tells nothing.
  const names = effects.map(({ name }) => name.toLowerCase());
  return new Set(names).size < names.length ? NONE : { effects, temporary: false, repeatable: false };
}

function alterEffects(reader: Reader): Effects {
  const kind = subject(reader);
  if (kind === undefined) return NONE;
  reader.take('IF', 'EXISTS');
  const name = reader.qualified();
  if (name === undefined) return NONE;
  const effects: readonly Effect[] = [{ action: 'change', subject: kind, ...name }];
  return { effects, temporary: false, repeatable: kind !== 'table', ...(kind === 'table' ? { rest: reader } : {}) };
}

/** Which objects a statement makes, drops or changes. */
export function effectsOf(sql: string): Effects {
  const reader = new Reader(tokens(sql));
  const verb = reader.peek();
  reader.skip();
  if (verb === 'CREATE') return createEffects(reader);
  if (verb === 'DROP') return dropEffects(reader);
  if (verb === 'ALTER') return alterEffects(reader);
  if (verb === 'RENAME') return renameEffects(reader);
  return { ...NONE, repeatable: REPEATABLE.has(verb) };
}
