import { type Relation, tokens } from '../../sql/pg/tree.js';

/** A list as people say it: `a, b and c`. */
export function and(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** A statement with its closing semicolon, which a comment at its end must not swallow. */
export const closed = (sql: string): string => `${sql.slice(0, tokens(sql).at(-1)?.end).replace(/;$/, '')};`;

/** Lines of a suggestion: SQL and comments. */
export const script = (...lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line !== undefined).join('\n');

/** The statement itself with its danger accepted: for what cannot be made harmless, only decided upon. */
export function accepted(rule: string, because: string, sql: string): string {
  return script(`-- migrate-on-merge: allow ${rule} because ${because}`, closed(sql));
}

/** The name that PostgreSQL itself would choose for an index or constraint: at most 63 bytes. */
export function chosenName(table: Relation, columns: readonly string[], suffix: string): string {
  const parts = [table.name, ...columns].join('_');
  return `${parts.slice(0, 62 - suffix.length)}_${suffix}`;
}
