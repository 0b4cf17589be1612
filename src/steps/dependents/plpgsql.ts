import type { Parser } from '../../sql/pg/parser.js';
import { type Fields, list, names, text, tokens } from '../../sql/pg/tree.js';

/** What a function is, as far as its statements are read by it. */
export interface PlpgsqlFunction {
  readonly name: string;
  readonly definition: string;
  /** The table of a trigger's row, as SQL; undefined where there is none, or several. */
  readonly row: string | undefined;
}

const TYPED = /^(?:new|old)$/;
const PREPARED = /^\s*(?:select|insert|update|delete|with|merge|values|table|\()/i;
const NAME = String.raw`(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)`;
const CHAIN = new RegExp(String.raw`${NAME}(?:\s*\.\s*(?:${NAME}|\*))*`, 'uy');

/** A variable: what stands for it where nobody gives it a value; `fields` where it may be followed by a dot. */
interface Variable {
  readonly text: string;
  readonly fields: 'none' | 'typed' | 'unknown';
}

const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Every node of that name, wherever. */
function found(tree: unknown, name: string): readonly Fields[] {
  return entries(tree).flatMap(([key, value]) => [
    ...(key === name && typeof value === 'object' && value !== null ? [value as Fields] : []),
    ...found(value, name),
  ]);
}

const typeOf = (fields: Fields): string => text(found(fields['datatype'], 'PLpgSQL_type')[0] ?? {}, 'typname');

function variableOf(fields: Fields, row: string | undefined): Variable {
  const type = typeOf(fields);
  const name = text(fields, 'refname').toLowerCase();
  if (TYPED.test(name))
    return row === undefined ? { text: 'NULL', fields: 'unknown' } : { text: `(NULL::${row})`, fields: 'typed' };
  const rowtype = /^(.+)%rowtype$/i.exec(type)?.[1];
  if (rowtype !== undefined) return { text: `(NULL::${rowtype})`, fields: 'typed' };
  if (type === '' || /^record$/i.test(type)) return { text: 'NULL', fields: 'unknown' };
  return { text: /%type$/i.test(type) ? 'NULL' : `(NULL::${type})`, fields: 'none' };
}

function variables(tree: unknown, row: string | undefined): ReadonlyMap<string, Variable> {
  const all = [...found(tree, 'PLpgSQL_var'), ...found(tree, 'PLpgSQL_rec')];
  return new Map(all.map((fields) => [text(fields, 'refname').toLowerCase(), variableOf(fields, row)]));
}

/** The text with its variables filled in, as the server would have it when the function runs; undefined where it cannot be read. */
function filled(sql: string, known: ReadonlyMap<string, Variable>, own: string, parser: Parser): string | undefined {
  let tree: unknown;
  try {
    tree = parser.parse(sql);
  } catch {
    return undefined;
  }
  const bytes = Buffer.from(sql);
  let out = sql;
  const refs = found(tree, 'ColumnRef').map((ref) => ({
    parts: names(ref, 'fields'),
    star: list(ref, 'fields').length,
    at: Number(ref['location'] ?? 0),
  }));
  for (const { parts, star, at } of [...refs].sort((a, b) => b.at - a.at)) {
    const owned = parts[0] === own && known.has(parts[1] ?? '');
    const [first = '', ...rest] = owned ? parts.slice(1) : parts;
    const variable = known.get(first.toLowerCase());
    const single = rest.length === 0 && star === parts.length;
    if (variable === undefined || (variable.fields === 'none' && !single)) continue;
    const from = bytes.subarray(0, at).toString().length;
    CHAIN.lastIndex = from;
    const chain = CHAIN.exec(sql)?.[0];
    if (chain === undefined) continue;
    const after =
      variable.fields === 'typed' && !single ? chain.slice(chain.indexOf('.', owned ? chain.indexOf('.') + 1 : 0)) : '';
    out = `${out.slice(0, from)}${variable.text}${after}${out.slice(from + chain.length)}`;
  }
  return out;
}

/** A statement of the body to be read again: as it stands there, and filled in where that could be done. */
export interface BodyPiece {
  readonly written: string;
  readonly sql: string | undefined;
}

/** Statements by which the server reads an expression of the body. */
function asked(query: string, mode: number): readonly string[] {
  if (mode === 0) return PREPARED.test(query) ? [query] : [];
  if (mode === 2) return [`SELECT ${query}`];
  if (mode < 3) return [];
  const sign = tokens(query).find(({ word }) => word === '=' || word === ':');
  if (sign === undefined) return [];
  const target = query.slice(0, sign.start).trim();
  const value = query.slice(sign.start).replace(/^:?=/, '');
  return [`SELECT ${value}`, ...(target.includes('.') && !target.includes('[') ? [`SELECT ${target}`] : [])];
}

/** What a body asks of the database, statement by statement; undefined where it cannot be read. Pure. */
export function piecesOf(one: PlpgsqlFunction, parser: Parser): readonly BodyPiece[] | undefined {
  const tree = parser.parsePlpgsql(one.definition);
  if (tree === undefined) return undefined;
  const known = variables(tree, one.row);
  const written = found(tree, 'PLpgSQL_expr').flatMap((expression) =>
    asked(text(expression, 'query'), Number(expression['parseMode'] ?? 0)),
  );
  const into = found(tree, 'PLpgSQL_row').flatMap((row) =>
    list(row, 'fields')
      .map((field) => text(field as Fields, 'name'))
      .filter((name) => /^(?:new|old)\./i.test(name)),
  );
  const declared = found(tree, 'PLpgSQL_type').flatMap((type): readonly string[] => {
    const [, table, column] = /^(.+)\.([^.]+)%type$/i.exec(text(type, 'typname')) ?? [];
    return table === undefined ? [] : [`SELECT ${column ?? ''} FROM ${table}`];
  });
  const all = [...written, ...into.map((name) => `SELECT ${name}`), ...declared];
  return [...new Set(all)].map((sql) => ({ written: sql, sql: filled(sql, known, one.name, parser) }));
}
