import { printable } from '../io/text.js';
import type { Change } from '../model/catalog.js';
import type { ReportError } from '../model/report.js';
import type { Adoption } from './adoption.js';
import { argument } from './argument.js';

const MOST = 5;

const NOTHING = 'The database has tables, and no history says which migrations are in it';

/** `added` is what only the target has. */
function difference({ kind, object, name }: Change): string {
  const what = `${object} ${printable(name)}`;
  if (kind === 'changed') return `${what} is another one`;
  return kind === 'added' ? `${what} is only in the database` : `${what} is not in the database`;
}

/** What is proposed where the schema is that after a migration: a person runs it, never we. */
export function proposal({ equal, stopped }: Adoption): ReportError | undefined {
  const [first, ...more] = equal;
  if (first === undefined) return undefined;
  const last = more.at(-1);
  const also =
    last === undefined
      ? ''
      : ` So it is after ${more.length === 1 ? '' : `${more.length} later ones, the last of them `}${printable(last.id)} too: what a schema does not show (rows, or what a later file undoes) nobody can compare. Where that is in the database as well, it is \`baseline --to ${argument(last.id)}\`.`;
  const end = stopped === undefined ? '' : ` It was not looked further: ${printable(stopped)}.`;
  return {
    code: 'no-history',
    message: `${NOTHING}: all would run again. Its schema equals the one after ${printable(first.id)}.${also}${end}`,
    hint: `Run \`baseline --to ${argument(first.id)}\` once: it records the migrations up to there as applied without running them. Then plan again.`,
  };
}

/** What is said where the schema is that of no migration; undefined where there is nothing to say. */
export function nearestWords({ nearest, stopped }: Adoption): string | undefined {
  if (nearest === undefined) return undefined;
  const { migration, differences } = nearest;
  const named = differences.slice(0, MOST).map(difference);
  if (differences.length > MOST) named.push(`and ${differences.length - MOST} more`);
  const end = stopped === undefined ? '' : ` It was not looked further: ${printable(stopped)}.`;
  return `${NOTHING}. Its schema is that of none of them; the nearest is after ${printable(migration.id)}, with ${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}: ${named.join('; ')}.${end} Once these are settled, \`baseline --to ${argument(migration.id)}\` records the migrations up to there as applied without running them.`;
}
