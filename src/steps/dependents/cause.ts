import type { RehearsedMigration } from '../../model/plan.js';
import { type Gone, names } from './gone.js';

/** The statement that took something away. */
export interface Cause {
  readonly migration: number;
  readonly statement: number;
  /** The name that it has now, where it was renamed. */
  readonly renamed?: string;
}

const TAKES = /\b(?:drop|rename|change|replace|type)\b/i;
const NAME = "(?:\"([^\"]+)\"|`([^`]+)`|'([^']*(?:''[^']*)*)'|([\\w$\\u0080-\\uffff]+))";

/** What a statement renames something to. */
function renamedIn(sql: string, { word, kind }: Gone): string | undefined {
  const own = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const quoted = `["\`']?${own}["\`']?`;
  const found =
    new RegExp(
      `\\b(?:rename|change)\\s+(?:column\\s+|value\\s+|table\\s+)?(?:[\\w\`"]+\\.)?${quoted}\\s+(?:to\\s+)?${NAME}`,
      'i',
    ).exec(sql) ??
    (kind === 'column' || kind.startsWith('enum')
      ? null
      : new RegExp(`${quoted}[^;]*?\\brename\\s+(?:to|as)\\s+${NAME}`, 'i').exec(sql));
  return found?.slice(1).find((name) => name !== undefined);
}

/** Whether a statement says that it takes something away. */
function says(sql: string, { kind, word, of }: Gone): boolean {
  // A view's column goes with a view that is made anew without it, whose text need not name it.
  if (kind === 'view column') return TAKES.test(sql) && names(sql, of ?? word);
  return TAKES.test(sql) && names(sql, word) && (kind !== 'column' || of === undefined || names(sql, of));
}

/** The last statement that says so, or was seen to do so; else the last that takes anything by CASCADE, or the last of all. Pure. */
export function causeOf(one: Gone, migrations: readonly RehearsedMigration[]): Cause | undefined {
  let other: Cause | undefined;
  let cascades = false;
  for (let m = migrations.length - 1; m >= 0; m -= 1) {
    const { statements = [] } = migrations[m] ?? {};
    for (let s = statements.length - 1; s >= 0; s -= 1) {
      const { sql = '', removed = [], ms } = statements[s] ?? {};
      if (ms === undefined) continue;
      const place = { migration: m, statement: s };
      if (says(sql, one)) {
        const renamed = renamedIn(sql, one);
        return { ...place, ...(renamed === undefined ? {} : { renamed }) };
      }
      const seen = removed.some(
        ({ table, column }) => (column ?? table.slice(table.lastIndexOf('.') + 1)) === one.word,
      );
      if (seen) return place;
      const cascade = /\bcascade\b/i.test(sql);
      if (other === undefined || (cascade && !cascades)) other = place;
      cascades ||= cascade;
    }
  }
  return other;
}
