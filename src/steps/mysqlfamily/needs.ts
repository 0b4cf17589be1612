import { dictionary } from '../../model/dictionary.js';
import type { Statement } from '../../model/migration.js';
import { readFacts } from '../../sql/mysql/read.js';
import { mysqlTree } from '../../sql/mysql/tree.js';
import type { Parsed } from '../parse.js';

/** A right that a statement cannot do without. */
export interface Need {
  /** One of these is enough; the first is the one to ask for. */
  readonly anyOf: readonly string[];
  /** `*` for the whole server. */
  readonly database: string;
  /** Where a right on that table alone would do as well. */
  readonly table?: string;
  /** `migrations/002.sql:14`: the first statement that needs it. */
  readonly place: string;
}

const one = (...privileges: readonly string[]): readonly (readonly string[])[] =>
  privileges.map((privilege) => [privilege]);

/** By the command tag. What may well be there by another right (a routine is its maker's own) names both. */
const BY_KIND: Readonly<Record<string, readonly (readonly string[])[]>> = dictionary({
  'CREATE TABLE': one('CREATE'),
  'CREATE TEMPORARY TABLE': one('CREATE TEMPORARY TABLES'),
  'CREATE SEQUENCE': one('CREATE'),
  'ALTER TABLE': one('ALTER'),
  'RENAME TABLE': one('ALTER', 'CREATE', 'INSERT', 'DROP'),
  'DROP TABLE': one('DROP'),
  'DROP VIEW': one('DROP'),
  'TRUNCATE TABLE': one('DROP'),
  'CREATE INDEX': one('INDEX'),
  'DROP INDEX': one('INDEX'),
  'CREATE VIEW': one('CREATE VIEW'),
  'ALTER VIEW': one('CREATE VIEW'),
  'CREATE TRIGGER': one('TRIGGER'),
  'DROP TRIGGER': one('TRIGGER'),
  'CREATE PROCEDURE': one('CREATE ROUTINE'),
  'CREATE FUNCTION': one('CREATE ROUTINE'),
  'DROP PROCEDURE': [['ALTER ROUTINE', 'CREATE ROUTINE']],
  'DROP FUNCTION': [['ALTER ROUTINE', 'CREATE ROUTINE']],
  'CREATE EVENT': one('EVENT'),
  'ALTER EVENT': one('EVENT'),
  'DROP EVENT': one('EVENT'),
  INSERT: one('INSERT'),
  REPLACE: one('INSERT', 'DELETE'),
  UPDATE: one('UPDATE'),
  DELETE: one('DELETE'),
  'LOCK TABLES': one('LOCK TABLES'),
  'CREATE DATABASE': one('CREATE'),
  'DROP DATABASE': one('DROP'),
});

/** Rights for the whole server, which no grant on a database brings. */
const EVERYWHERE: Readonly<Record<string, readonly string[]>> = dictionary({
  'CREATE USER': ['CREATE USER'],
  'ALTER USER': ['CREATE USER'],
  'DROP USER': ['CREATE USER'],
  'RENAME USER': ['CREATE USER'],
  'CREATE ROLE': ['CREATE ROLE', 'CREATE USER'],
  'DROP ROLE': ['DROP ROLE', 'CREATE USER'],
});

/** Statements that change the definition of the table which they name first. */
const OF_TABLE: ReadonlySet<string> = new Set([
  'ALTER TABLE',
  'DROP TABLE',
  'TRUNCATE TABLE',
  'CREATE INDEX',
  'DROP INDEX',
]);

/** To name somebody else as DEFINER; each server has another word for it. */
const FOR_OTHERS = ['SET_ANY_DEFINER', 'SET_USER_ID', 'SET USER', 'SUPER'] as const;
/** For a setting of the whole server. */
const SETTINGS = ['SYSTEM_VARIABLES_ADMIN', 'SUPER'] as const;

const unquoted = (name: string): string => name.replaceAll(/^[`'"]|[`'"]$/g, '');

/** The account that a statement names as DEFINER: `app@%`. */
function definerOf(statement: Statement): string | undefined {
  if (!/^(?:CREATE|ALTER) (?:VIEW|PROCEDURE|FUNCTION|TRIGGER|EVENT)$/.test(statement.kind)) return undefined;
  const tokens = mysqlTree(statement)?.tokens ?? [];
  const at = tokens.findIndex(({ upper, type }) => type === 'word' && upper === 'DEFINER');
  const [sign, user, mark, host] = tokens.slice(at + 1, at + 5);
  if (at === -1 || sign?.text !== '=' || user === undefined || /^CURRENT_(?:USER|ROLE)$/.test(user.upper))
    return undefined;
  return `${unquoted(user.text)}@${mark?.text === '@' && host !== undefined ? unquoted(host.text) : '%'}`;
}

/** Of the whole server. `self`: in whose name anybody may make things. */
function serverRights(statement: Statement, self: string): readonly (readonly string[])[] {
  const { kind, sql } = statement;
  const definer = definerOf(statement);
  return [
    ...(EVERYWHERE[kind] === undefined ? [] : [EVERYWHERE[kind]]),
    ...(/^\s*SET\s+(?:(?:GLOBAL|PERSIST)\s|@@(?:GLOBAL|PERSIST)\s*\.)/i.test(sql) ? [SETTINGS] : []),
    ...(definer === undefined || definer === self ? [] : [FOR_OTHERS]),
  ];
}

/** Tables of this database whose definition the statements change. Pure. */
export function changedTables(
  pending: readonly Pick<Parsed, 'migration' | 'split'>[],
  database: string,
): readonly string[] {
  const all = pending.flatMap(({ split }) =>
    split.statements.flatMap((statement) =>
      OF_TABLE.has(statement.kind) ||
      statement.kind === 'RENAME TABLE' ||
      /^(?:CREATE|DROP) TRIGGER$/.test(statement.kind)
        ? (mysqlTree(statement)?.facts.tables ?? [])
        : [],
    ),
  );
  return [...new Set(all.filter(({ schema }) => schema === undefined || schema === database).map(({ name }) => name))];
}

/** `id int KEY` is one too, and a unique key of columns that are NOT NULL stands for one: what may be such is not judged. */
const KEY =
  /\bPRIMARY\s+KEY\b|\bUNIQUE\b|\bSERIAL\b|(?<!\b(?:FOREIGN|FULLTEXT|SPATIAL)\s+)\bKEY\b\s*(?:[,)]|AUTO_INCREMENT\b|NOT\b|COMMENT\b)/i;

/** The first table that is made without a primary key, which sql_require_primary_key refuses whatever comes later. */
export function firstWithoutKey(pending: readonly Pick<Parsed, 'migration' | 'split'>[]): string | undefined {
  for (const { migration, split } of pending) {
    const found = split.statements.find((statement) => {
      if (!/^CREATE (?:TEMPORARY )?TABLE$/.test(statement.kind)) return false;
      // Names in quotes and texts say nothing of keys
      const words =
        mysqlTree(statement)?.tokens.map(({ type, upper }) => (type === 'string' || type === 'name' ? '?' : upper)) ??
        [];
      const text = words.join(' ');
      return !KEY.test(text) && !/\bLIKE\b/i.test(text);
    });
    if (found !== undefined) return `${migration.path}:${found.line}`;
  }
  return undefined;
}

/** The kinds of statements whose text may hold a foreign key. */
const WITH_KEYS: ReadonlySet<string> = new Set(['CREATE TABLE', 'ALTER TABLE']);

/** The database that a statement works in; undefined where it names none and the session's own may have been left by `USE`. */
function databaseOf({ kind, sql }: Statement, current: string | undefined): string | undefined {
  const { tables, object } = readFacts(sql, { ansiQuotes: false, noBackslashEscapes: false });
  if (/^(?:CREATE|DROP) DATABASE$/.test(kind)) return object?.name;
  return tables[0]?.schema ?? object?.schema ?? current;
}

/** What these statements need, each right once. `foreignKey`: one of these makes a foreign key. */
export function needsOf(
  pending: readonly Pick<Parsed, 'migration' | 'split'>[],
  database: string,
  foreignKey: readonly string[],
  self = '',
): readonly Need[] {
  const needs = new Map<string, Need>();
  for (const { migration, split } of pending) {
    // Each file begins in the session's own database.
    let current: string | undefined = database;
    for (const statement of split.statements) {
      const { kind, sql } = statement;
      if (kind === 'USE') current = undefined;
      for (const anyOf of serverRights(statement, self)) {
        const key = `*\0${anyOf.join()}`;
        if (!needs.has(key)) needs.set(key, { anyOf, database: '*', place: `${migration.path}:${statement.line}` });
      }
      const rights = BY_KIND[kind];
      const where = rights === undefined ? undefined : databaseOf(statement, current);
      if (rights === undefined || where === undefined) continue;
      const replaced = /^CREATE\s+OR\s+REPLACE\b/i.test(sql) && kind !== 'CREATE TRIGGER' ? one('DROP') : [];
      const keys = WITH_KEYS.has(kind) && /\bFOREIGN\s+KEY\b/i.test(sql) ? [foreignKey] : [];
      const table =
        OF_TABLE.has(kind) || kind === 'CREATE TABLE' ? mysqlTree(statement)?.facts.tables[0]?.name : undefined;
      for (const anyOf of [...rights, ...replaced, ...keys]) {
        // A foreign key asks for its right on the other table
        const own = keys.includes(anyOf) ? undefined : table;
        const key = `${where}\0${own ?? ''}\0${anyOf.join()}`;
        const place = `${migration.path}:${statement.line}`;
        if (!needs.has(key))
          needs.set(key, { anyOf, database: where, place, ...(own === undefined ? {} : { table: own }) });
      }
    }
  }
  return [...needs.values()];
}

/** Kinds of statements that a server with a binary log takes from few. */
const LOGGED: ReadonlySet<string> = new Set(['CREATE FUNCTION', 'CREATE TRIGGER', 'ALTER FUNCTION']);

/** The first statement of those that makes a function or a trigger: `migrations/002.sql:14`. */
export function firstLogged(pending: readonly Pick<Parsed, 'migration' | 'split'>[]): string | undefined {
  for (const { migration, split } of pending) {
    const found = split.statements.find(
      // A loadable function (CREATE FUNCTION … SONAME) is none of these.
      ({ kind, sql }) => LOGGED.has(kind) && !/\bSONAME\b/i.test(sql),
    );
    if (found !== undefined) return `${migration.path}:${found.line}`;
  }
  return undefined;
}
