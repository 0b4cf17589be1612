import { dictionary } from '../../model/dictionary.js';
import { Cursor } from './cursor.js';
import type { Named } from './facts.js';
import { partitionWork, parts } from './read-alter.js';
import { type Lexis, nameOf, type Significant, significant } from './scan.js';

/** What a statement is to say instead; names come quoted, and with their database where they need one. */
export interface Naming {
  readonly table: string;
  /** Another table, which a foreign key refers to. */
  readonly parent: (named: Named) => string;
  /** The table's new name, where the statement renames it. */
  readonly renamed: string;
  /** A constraint that bears another name there; undefined where it is the same. */
  readonly constraint: (name: string) => string | undefined;
}

/** A statement that can be said of another table than the one that it names. */
export interface Retargetable {
  readonly table: Named;
  /** The tables that its foreign keys refer to. */
  readonly parents: readonly Named[];
  /** What the user asks for, in capitals. */
  readonly algorithm: string | undefined;
  readonly lock: string | undefined;
  /** The same of another table; the user's own ALGORITHM and LOCK give way to these words (`ALGORITHM=COPY`), if any. */
  about(naming: Naming, choice: readonly string[]): string;
}

/** A piece of the text, and what comes in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: (naming: Naming, choice: readonly string[]) => string;
}

const without = ({ start, end }: Significant): Edit => ({ start, end, text: () => '' });

function edited(sql: string, edits: readonly Edit[], naming: Naming, choice: readonly string[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += sql.slice(at, edit.start) + edit.text(naming, choice);
    at = edit.end;
  }
  return text + sql.slice(at);
}

/** Reads a name, and where it stands. */
function nameAt(c: Cursor): { readonly named: Named; readonly start: number; readonly end: number } | undefined {
  const start = c.token?.start;
  const named = c.named();
  const end = c.tokens[c.at - 1]?.end;
  return named === undefined || named.name === '' || start === undefined || end === undefined
    ? undefined
    : { named, start, end };
}

/** What foreign keys refer to, wherever `REFERENCES` stands as a word. */
function references(tokens: readonly Significant[], parents: Named[]): readonly Edit[] {
  return tokens.flatMap((token, i) => {
    if (token.type !== 'word' || token.upper !== 'REFERENCES') return [];
    const found = nameAt(new Cursor(tokens, i + 1));
    if (found === undefined) return [];
    parents.push(found.named);
    const { named, start, end } = found;
    return [{ start, end, text: (naming: Naming) => naming.parent(named) }];
  });
}

/** Names of constraints: behind the word CONSTRAINT, and where a foreign key or a check is dropped or altered. */
function constraints(tokens: readonly Significant[]): readonly Edit[] {
  const word = (i: number): string => (tokens[i]?.type === 'word' ? (tokens[i]?.upper ?? '') : '');
  return tokens.flatMap((token, i) => {
    if (token.type !== 'name' && token.type !== 'word') return [];
    const at = word(i - 1) === 'EXISTS' && word(i - 2) === 'IF' ? i - 3 : i - 1;
    const names = /^(?:CONSTRAINT|CHECK)$/.test(word(at)) || (word(at) === 'KEY' && word(at - 1) === 'FOREIGN');
    const name = nameOf(token);
    return names ? [{ start: token.start, end: token.end, text: (n: Naming) => n.constraint(name) ?? token.text }] : [];
  });
}

/** Parts that bring another table in, or that the servers take no ALGORITHM with, or take it and do not heed it. */
const UNASKED = /^(?:discard|import|truncate|exchange|analyze|check|optimize|repair|convert)$/;

const begins = (part: readonly Significant[], word: RegExp): boolean => word.test(part[0]?.upper ?? '');
const isChoice = (part: readonly Significant[]): boolean =>
  begins(part, /^(?:ALGORITHM|LOCK)$/) && part[0]?.type === 'word' && part.length <= 3;
/** These follow without a comma. */
const isTail = (part: readonly Significant[]): boolean =>
  /^(?:by|remove)$/.test(partitionWork(new Cursor(part)) ?? '') && begins(part, /^(?:PARTITION|REMOVE)$/);

function unasked(part: readonly Significant[]): boolean {
  if (UNASKED.test(partitionWork(new Cursor(part)) ?? '')) return true;
  if (begins(part, /^(?:DISCARD|IMPORT)$/)) return true;
  return part.some((token) => token.type === 'word' && token.upper === 'UNION' && token.depth === 0);
}

const chosen = (all: readonly (readonly Significant[])[], word: string): string | undefined =>
  all.findLast((part) => isChoice(part) && part[0]?.upper === word)?.at(-1)?.upper;

/** The table's new name, behind RENAME. */
function renaming(part: readonly Significant[]): readonly Edit[] {
  const c = new Cursor(part, 1);
  if (!begins(part, /^RENAME$/) || /^(?:COLUMN|INDEX|KEY)$/.test(c.peek())) return [];
  c.skip('TO', 'AS', '=');
  const found = nameAt(c);
  return found === undefined ? [] : [{ start: found.start, end: found.end, text: (naming) => naming.renamed }];
}

/** Of parts and the commas between them, what goes when the user's own choice goes. */
function dropChoice(tokens: readonly Significant[], all: readonly (readonly Significant[])[]): readonly Edit[] {
  const commas = new Set<Significant>();
  const kept = all.filter((part) => !isChoice(part));
  for (const part of all.slice(0, -1)) {
    const comma = tokens[tokens.indexOf(part.at(-1) as Significant) + 1];
    const next = kept[kept.indexOf(part) + 1];
    const stays = kept.includes(part) && next !== undefined && !isTail(next);
    if (comma?.text === ',' && !stays) commas.add(comma);
  }
  return [...commas, ...all.filter(isChoice).flat()].map(without);
}

type Read = Omit<Retargetable, 'about'> & { readonly edits: readonly Edit[] };

function alterTable(tokens: readonly Significant[]): Read | undefined {
  const c = new Cursor(tokens);
  if (!c.seek('ALTER')) return undefined;
  const online: Edit[] = [];
  for (; !c.done && c.peek() !== 'TABLE'; c.at += 1) if (c.token?.upper === 'ONLINE') online.push(without(c.token));
  c.at += 1;
  c.take('IF', 'EXISTS');
  const target = nameAt(c);
  if (target === undefined) return undefined;
  c.wait();
  const end = tokens[c.at - 1]?.end ?? target.end;
  const rest = tokens.slice(c.at);
  const all = parts(rest);
  if (all.some(unasked)) return undefined;
  const [first] = all.filter((part) => !isChoice(part));
  const after = first === undefined || isTail(first) ? ' ' : ', ';
  const parents: Named[] = [];
  const lock = online.length > 0 ? 'NONE' : undefined;
  return {
    table: target.named,
    parents,
    algorithm: chosen(all, 'ALGORITHM'),
    lock: chosen(all, 'LOCK') ?? lock,
    edits: [
      ...online,
      { start: target.start, end: target.end, text: (naming) => naming.table },
      { start: end, end, text: (_, choice) => (choice.length === 0 ? '' : ` ${choice.join(', ')}${after}`) },
      ...dropChoice(rest, all),
      ...references(rest, parents),
      ...all.flatMap(renaming),
      ...constraints(rest),
    ],
  };
}

/** ALGORITHM and LOCK behind an index, apart from the rest. */
function choiceBehind(c: Cursor): {
  readonly said: ReadonlyMap<string, string>;
  readonly gone: readonly Significant[];
} {
  const said = new Map<string, string>();
  const gone: Significant[] = [];
  for (; !c.done; c.at += 1) {
    const { token } = c;
    if (token?.type !== 'word' || token.depth > 0 || !/^(?:ALGORITHM|LOCK)$/.test(token.upper)) continue;
    const words = c.tokens.slice(c.at, c.at + (c.peek(1) === '=' ? 3 : 2));
    said.set(token.upper, words.at(-1)?.upper ?? '');
    gone.push(...words);
    c.at += words.length - 1;
  }
  return { said, gone };
}

function createIndex(tokens: readonly Significant[]): Read | undefined {
  const c = new Cursor(tokens);
  if (!c.seek('INDEX') || !c.seek('ON')) return undefined;
  const target = nameAt(c);
  const end = tokens.at(-1)?.end;
  if (target === undefined || end === undefined) return undefined;
  const { said, gone } = choiceBehind(c);
  return {
    table: target.named,
    parents: [],
    algorithm: said.get('ALGORITHM'),
    lock: said.get('LOCK'),
    edits: [
      { start: target.start, end: target.end, text: (naming) => naming.table },
      ...gone.map(without),
      { start: end, end, text: (_, choice) => choice.map((word) => ` ${word}`).join('') },
    ],
  };
}

/** Said as the ALTER TABLE that it is: MariaDB takes no ALGORITHM in it. */
function dropIndex(tokens: readonly Significant[]): Read | undefined {
  const c = new Cursor(tokens);
  const start = tokens[0]?.start;
  if (!c.seek('INDEX') || start === undefined) return undefined;
  const exists = c.take('IF', 'EXISTS') ? 'IF EXISTS ' : '';
  const index = c.token?.text;
  if (!c.seek('ON') || index === undefined) return undefined;
  const target = nameAt(c);
  const end = tokens.at(-1)?.end;
  if (target === undefined || end === undefined) return undefined;
  const { said } = choiceBehind(c);
  const text: Edit['text'] = ({ table }, choice) =>
    `ALTER TABLE ${table} ${[...choice, `DROP INDEX ${exists}${index}`].join(', ')}`;
  return {
    table: target.named,
    parents: [],
    algorithm: said.get('ALGORITHM'),
    lock: said.get('LOCK'),
    edits: [{ start, end, text }],
  };
}

const READERS: Readonly<Record<string, (tokens: readonly Significant[]) => Read | undefined>> = dictionary({
  'ALTER TABLE': alterTable,
  'CREATE INDEX': createIndex,
  'DROP INDEX': dropIndex,
});

const DEFAULT = (word: string | undefined): string | undefined => (word === 'DEFAULT' ? undefined : word);

/**
 * Takes an ALTER TABLE, CREATE INDEX or DROP INDEX apart where it names tables. Undefined for others, and where it brings in
 * tables in ways that are not followed here (an exchange of partitions, a merge of tables).
 */
export function retargetable(verb: string, sql: string, lexis: Lexis): Retargetable | undefined {
  const tokens = [...significant(sql, 0, sql.length, lexis)];
  while (tokens.at(-1)?.text === ';') tokens.pop();
  const read = READERS[verb]?.(tokens);
  if (read === undefined) return undefined;
  const { edits, algorithm, lock, ...rest } = read;
  return {
    ...rest,
    algorithm: DEFAULT(algorithm),
    lock: DEFAULT(lock),
    about: (naming, choice) => edited(sql, edits, naming, choice),
  };
}

/** A CREATE TABLE as the server itself prints it, ready to be said of a copy. */
export interface Printed {
  readonly parents: readonly Named[];
  /** Names that are taken in this database as long as the table is there. */
  readonly constraints: readonly string[];
  about(naming: Naming): string;
}

export function printedTable(sql: string, lexis: Lexis): Printed | undefined {
  const tokens = [...significant(sql, 0, sql.length, lexis)];
  const c = new Cursor(tokens);
  if (!c.seek('TABLE')) return undefined;
  const target = nameAt(c);
  if (target === undefined) return undefined;
  const parents: Named[] = [];
  const rest = tokens.slice(c.at);
  const names = rest.flatMap((token, i) =>
    token.type === 'name' && rest[i - 1]?.type === 'word' && rest[i - 1]?.upper === 'CONSTRAINT' ? [nameOf(token)] : [],
  );
  const edits: readonly Edit[] = [
    { start: target.start, end: target.end, text: (naming) => naming.table },
    ...references(rest, parents),
    ...constraints(rest),
  ];
  return { parents, constraints: names, about: (naming) => edited(sql, edits, naming, []) };
}
