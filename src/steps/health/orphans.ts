import type { HealthCell } from '../../model/health.js';
import type { Session } from '../../model/session.js';
import { id, sql } from '../../sql/query.js';
import { type Answer, first, name, type Question, words } from './question.js';
import type { Reference } from './references.js';

/** As many are counted of one reference; nobody mends more by hand. */
const MOST_ORPHANS = 1_000;
/** No more references than these are asked about. */
const MOST_ASKED = 200;
/** For one reference, and for all of them. */
const ONE_MS = 1_500;
const ALL_MS = 8_000;

/** Rows whose reference leads nowhere. */
async function orphansOf(session: Session, { child, parent }: Reference): Promise<number> {
  const [row] = await session.query(sql`
    SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM ${id(child.schema, child.table)} c
      WHERE c.${id(child.column)} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM ${id(parent.schema, parent.table)} p WHERE p.${id(parent.column)} = c.${id(child.column)})
      LIMIT 1001) q`);
  return Number(row?.['n'] ?? 0);
}

/** The monitoring query that every guide has: rows that belong to nobody. `references` gives those that the server does not vouch for. */
export function orphansQuestion(
  references: (session: Session) => Promise<readonly Reference[]>,
  shown: (schema: string, table: string) => string,
): Question {
  return {
    id: 'orphans',
    title: 'Rows whose reference leads nowhere',
    columns: [name('column'), name('speaks of'), words('by'), words('orphans')],
    advice:
      'Give them a parent or delete them in a migration; then a foreign key (on PostgreSQL NOT VALID first, VALIDATE CONSTRAINT in a later migration) keeps new ones out.',
    apart: true,
    async ask(session, within): Promise<Answer> {
      const end = performance.now() + ALL_MS;
      const all = await within(ONE_MS, () => references(session));
      if ('error' in all) return { rows: [], note: 'Which columns refer to others could not be read.' };
      const rows: (readonly HealthCell[])[] = [];
      const untold: string[] = [];
      for (const one of all.value) {
        const { child, parent, constraint } = one;
        const column = `${shown(child.schema, child.table)}.${child.column}`;
        const left = Math.min(ONE_MS, end - performance.now());
        const found =
          left <= 0 || rows.length + untold.length >= MOST_ASKED
            ? undefined
            : await within(left, () => orphansOf(session, one));
        if (found === undefined || 'error' in found) untold.push(column);
        else if (found.value > 0)
          rows.push([
            column,
            `${shown(parent.schema, parent.table)}.${parent.column}`,
            constraint === undefined ? 'its name; there is no foreign key' : `foreign key ${constraint}`,
            found.value > MOST_ORPHANS ? `more than ${MOST_ORPHANS}` : String(found.value),
          ]);
      }
      return { ...first(rows), look: rows.length > 0, note: noteOf(all.value.length, untold) };
    },
  };
}

function noteOf(all: number, untold: readonly string[]): string {
  const told = `${all - untold.length} of ${all} ${all === 1 ? 'reference was' : 'references were'} followed`;
  if (untold.length === 0) return `${told}.`;
  const shown = untold.slice(0, 5).join(', ');
  return `${told}; not those of ${shown}${untold.length > 5 ? ` and ${untold.length - 5} more` : ''}, which take longer or may not be read.`;
}
