import { normalise } from '../io/text.js';
import type { SqlStep } from '../model/migration.js';

/** The parts of one SQL file. */
export interface PgMigrateSql {
  readonly up: SqlStep;
  readonly down?: SqlStep;
}

/** The tool's own pattern: the marker may stand behind blanks and lines of dashes. */
const marker = (way: 'up' | 'down'): RegExp => new RegExp(`^\\s*--[\\s-]*${way}\\s+migration`, 'im');
const saysNothing = (text: string): boolean => text.split('\n').every((line) => /^\s*(?:--.*)?$/.test(line));

/** The tool sends a part as one message within its transaction. */
export function pgMigrateStep(text: string, line = 1): SqlStep {
  return { kind: 'sql', sql: text, line, sentBy: { tool: 'node-pg-migrate', as: 'transaction' } };
}

/** Takes a file apart as the tool does: each part goes up to the other's marker, the first of each counts. */
export function pgMigrateSql(raw: string): PgMigrateSql | { readonly wrong: string; readonly hint: string } {
  const text = normalise(raw);
  const up = text.search(marker('up'));
  const down = text.search(marker('down'));
  if (up === -1 && down !== -1)
    return {
      wrong:
        'has `-- Down Migration` and no `-- Up Migration`: node-pg-migrate runs the whole file then, and undoes at once what it has done',
      hint: 'Put `-- Up Migration` on a line of its own before the statements that go up.',
    };
  const first = Math.min(up, down === -1 ? up : down);
  if (up !== -1 && !saysNothing(text.slice(0, first)))
    return {
      wrong: 'has statements before its first marker, which node-pg-migrate never runs',
      hint: 'Move them below `-- Up Migration`.',
    };
  const part = (from: number, other: number): SqlStep => {
    const sql = text.slice(from, other > from ? other : undefined);
    return pgMigrateStep(sql, text.slice(0, from).split('\n').length);
  };
  if (up === -1) return { up: pgMigrateStep(text) };
  return { up: part(up, down), ...(down === -1 ? {} : { down: part(down, up) }) };
}
