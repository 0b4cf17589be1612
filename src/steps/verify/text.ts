const CAST =
  /::(?:"(?:[^"]|"")+"|\w+)(?:\.(?:"(?:[^"]|"")+"|\w+))?(?: varying| precision)?(?:\(\d+(?:,\s*\d+)?\))?(?: with(?:out)? time zone)?(?:\[\])*/g;

/** Definitions that hold expressions, which the server prints from its own tree. A function's body is kept as written. */
const PRINTED = new Set([
  'column',
  'constraint',
  'domain',
  'index',
  'materialized view',
  'policy',
  'rule',
  'statistics',
  'trigger',
  'view',
]);

/**
 * What is left of an expression once casts and brackets are gone. The server prints `x = ANY ((ARRAY['a'::varchar])::text[])`
 * as `ANY (ARRAY[('a'::varchar)::text])` when it is given its own text back: the same condition, in other words. So it
 * is between a database and its copy from a dump, and between one that was once restored and one that was not.
 */
export const plainWords = (kind: string, text: string): string =>
  PRINTED.has(kind) ? text.replace(CAST, '').replace(/[()\s]/g, '') : text;

export const sameWords = (kind: string, one: string, other: string): boolean =>
  one === other || plainWords(kind, one) === plainWords(kind, other);
