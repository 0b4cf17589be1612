import type { Statement } from '../../model/migration.js';
import { bodyOf } from './body.js';
import { FUNCTIONS, type Need, NODES, SETTINGS, TEXTS } from './newer-list.js';
import { blankComments, skipToken } from './scan.js';
import { at, type Fields, list, names } from './tree.js';

export type { Need };

/** Digits as no server before 16 reads them: `0xff`, `1_000`. Older ones take the rest for a name. */
const LITERAL = /0[xXoObB][0-9A-Fa-f_]+|\d+(?:_\d+)+/y;

function literals(sql: string): readonly Need[] {
  if (!/\d_\d|0[xob]/i.test(sql)) return [];
  for (let i = 0; i < sql.length; ) {
    LITERAL.lastIndex = i;
    const number = /\d/.test(sql[i] ?? '') ? (LITERAL.exec(sql)?.[0] ?? /^[\d.]+/.exec(sql.slice(i))?.[0]) : undefined;
    if (number !== undefined && /[_xob]/i.test(number)) return [{ since: 16, what: `the number ${number}` }];
    i = number === undefined ? skipToken(sql, i) : i + number.length;
  }
  return [];
}

/** A function that came with the server, unless it is called by the name of another schema. */
function call(fields: Fields): readonly Need[] {
  const [name = '', schema] = [...names(fields, 'funcname')].reverse();
  if (schema !== undefined && schema !== 'pg_catalog') return [];
  const args = list(fields, 'args');
  if (fields['funcformat'] === 'COERCE_SQL_SYNTAX') {
    if (name === 'system_user') return [{ since: 16, what: 'SYSTEM_USER' }];
    return name === 'timezone' && args.length === 1 ? [{ since: 17, what: 'AT LOCAL' }] : [];
  }
  if (name === 'set_config') return setting(constant(args[0]));
  if (name === 'random' && args.length === 2) return [{ since: 17, what: 'random(min, max)', calls: 'random' }];
  const since = FUNCTIONS.get(name);
  return since === undefined ? [] : [{ since, what: `the function ${name}()`, calls: name }];
}

function constant(node: unknown): string | undefined {
  const value = (node as { readonly A_Const?: { readonly sval?: { readonly sval?: string } } } | undefined)?.A_Const;
  return value?.sval?.sval;
}

function setting(name: unknown): readonly Need[] {
  const since = typeof name === 'string' ? SETTINGS.get(name.toLowerCase()) : undefined;
  return since === undefined ? [] : [{ since, what: `the setting ${String(name)}` }];
}

function inBody(name: string, fields: Fields): readonly Need[] {
  const found = bodyOf(name, fields);
  // A block that asks for the version knows what it does.
  if (found === undefined || /server_version|\bversion\s*\(/i.test(found.text)) return [];
  const text = blankComments(found.text);
  const syntax = TEXTS.flatMap(([since, what, pattern]) => (pattern.test(text) ? [{ since, what }] : []));
  // The server runs or checks all of it at once, or only when it is called.
  if (name !== 'DoStmt' && found.language !== 'sql') return syntax;
  const words = [...text.matchAll(/\b([a-z_][a-z0-9_]*)\b(\s*\()?/gi)].map((m) => ({
    word: (m[1] ?? '').toLowerCase(),
    called: m[2] !== undefined,
  }));
  return [
    ...syntax,
    ...words.flatMap(({ word, called }): readonly Need[] => {
      const since = called ? FUNCTIONS.get(word) : undefined;
      return since === undefined ? setting(word) : [{ since, what: `the function ${word}()`, calls: word }];
    }),
  ];
}

function walk(value: unknown, visit: (name: string, fields: Fields) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'object' || inner === null) continue;
      if (/^[A-Z]/.test(key)) visit(key, inner as Fields);
      walk(inner, visit);
    }
  }
}

/**
 * What of a statement older servers do not know, the newest first, each once. `defines` says which functions the
 * database has of its own: what came with 18 as `uuidv7()` many had written themselves before.
 */
export function needsOf(
  statement: Pick<Statement, 'sql' | 'tree'>,
  defines: (functionName: string) => boolean = () => false,
): readonly Need[] {
  const needs: Need[] = [...literals(statement.sql)];
  walk(statement.tree, (name, fields) => {
    for (const [since, what, when] of NODES[name] ?? []) if (when(fields)) needs.push({ since, what });
    if (name === 'FuncCall') needs.push(...call(fields));
    if (name === 'VariableSetStmt') needs.push(...setting(fields['name']));
    if (name === 'AlterRoleSetStmt' || name === 'AlterDatabaseSetStmt')
      needs.push(...setting(at(fields, 'setstmt')['name']));
    // A body may name the same a hundred thousand times, which is more than a call takes arguments.
    for (const need of inBody(name, fields)) needs.push(need);
  });
  const own = needs.filter(({ calls }) => calls === undefined || !defines(calls));
  const once = new Map(own.map((need) => [need.what, need]));
  return [...once.values()].sort((a, b) => b.since - a.since);
}
