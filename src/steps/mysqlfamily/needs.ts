import type { Statement } from '../../model/migration.js';
import { readFacts } from '../../sql/mysql/read.js';
import type { Parsed } from '../parse.js';

/** A right that a statement cannot do without. */
export interface Need {
  /** One of these is enough; the first is the one to ask for. */
  readonly anyOf: readonly string[];
  readonly database: string;
  /** `migrations/002.sql:14`: the first statement that needs it. */
  readonly place: string;
}

const one = (...privileges: readonly string[]): readonly (readonly string[])[] =>
  privileges.map((privilege) => [privilege]);

/** By the command tag. What may well be there by another right (a routine is its maker's own) names both. */
const BY_KIND: Readonly<Record<string, readonly (readonly string[])[]>> = {
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
};

/** The kinds of statements whose text may hold a foreign key. */
const WITH_KEYS: ReadonlySet<string> = new Set(['CREATE TABLE', 'ALTER TABLE']);

/** The database that a statement works in; undefined where it names none and the session's own may have been left by `USE`. */
function databaseOf({ sql }: Statement, current: string | undefined): string | undefined {
  const { tables, object } = readFacts(sql, { ansiQuotes: false, noBackslashEscapes: false });
  return tables[0]?.schema ?? object?.schema ?? current;
}

/** What these statements need on databases, each right once. `foreignKey`: one of these makes a foreign key. */
export function needsOf(
  pending: readonly Pick<Parsed, 'migration' | 'split'>[],
  database: string,
  foreignKey: readonly string[],
): readonly Need[] {
  const needs = new Map<string, Need>();
  for (const { migration, split } of pending) {
    // Each file begins in the session's own database.
    let current: string | undefined = database;
    for (const statement of split.statements) {
      const { kind, sql } = statement;
      if (kind === 'USE') current = undefined;
      const rights = BY_KIND[kind];
      const where = rights === undefined ? undefined : databaseOf(statement, current);
      if (rights === undefined || where === undefined) continue;
      const replaced = /^CREATE\s+OR\s+REPLACE\b/i.test(sql) && kind !== 'CREATE TRIGGER' ? one('DROP') : [];
      const keys = WITH_KEYS.has(kind) && /\bFOREIGN\s+KEY\b/i.test(sql) ? [foreignKey] : [];
      for (const anyOf of [...rights, ...replaced, ...keys]) {
        const key = `${where}\0${anyOf.join()}`;
        if (!needs.has(key)) needs.set(key, { anyOf, database: where, place: `${migration.path}:${statement.line}` });
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
