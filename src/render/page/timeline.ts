import { blocked } from '../../model/blocks.js';
import { dictionary } from '../../model/dictionary.js';
import type { ReportMigration, ReportPlan } from '../../model/report.js';
import { lockWords } from '../text/locks.js';
import { shortName } from '../text/visible.js';
import { count } from '../text/words.js';
import { lastHeld } from '../text/work.js';
import { type Html, h } from './html.js';

/** From which statement to which a table is locked, and against whom. */
interface Bar {
  readonly relation: string;
  readonly mode: string;
  /** Positions among all statements of the plan. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'all' | 'writes' | 'changes';
  readonly where: string;
}

const MOST_TABLES = 40;
const MOST_STATEMENTS = 400;
const ROW = 26;
const LEFT = 240;
const WIDTH = 960;

function kindOf(mode: string): Bar['kind'] | undefined {
  const of = blocked(mode);
  if (of === undefined || of.reads) return 'all';
  if (of.writes) return 'writes';
  return of.maintenance ? 'changes' : undefined;
}

function barsOf(migration: ReportMigration, first: number): readonly Bar[] {
  const { statements } = migration;
  return statements.flatMap((statement, at) =>
    statement.locks.flatMap(({ mode, relation, statementsHeld = 0 }) => {
      const kind = kindOf(mode);
      if (kind === undefined) return [];
      const to = lastHeld(statements, at, statementsHeld);
      const where = `${shortName(migration.path, 120)} line ${statement.line}`;
      return [{ relation, mode, from: first + at, to: first + to, kind, where }];
    }),
  );
}

const WAITS = dictionary({
  all: 'reads and writes wait',
  writes: 'writes wait',
  changes: 'other schema changes wait',
} as const);

function barWords({ mode, kind, from, to, where }: Bar): string {
  const held = to - from;
  const until =
    held === 0 ? 'while it runs' : `until ${count(held, 'more statement')} ${held === 1 ? 'has' : 'have'} run`;
  return `${lockWords(mode).name}, ${where}: ${WAITS[kind]} ${until}`;
}

/**
 * Which table keeps whom waiting, statement by statement. The steps are statements, not seconds: how long one takes is for the target's
 * rows to say. Undefined where nobody has to wait, or where there is more than a picture holds.
 */
export function timeline({ migrations }: ReportPlan): Html | undefined {
  const all = migrations.reduce((sum, { statements }) => sum + statements.length, 0);
  let first = 0;
  const bars: Bar[] = [];
  for (const migration of migrations) {
    bars.push(...barsOf(migration, first));
    first += migration.statements.length;
  }
  const tables = [...new Set(bars.map(({ relation }) => relation))].sort();
  if (tables.length === 0 || tables.length > MOST_TABLES || all > MOST_STATEMENTS) return undefined;
  const step = (WIDTH - LEFT) / Math.max(all, 1);
  const x = (at: number): string => (LEFT + at * step).toFixed(1);
  const height = tables.length * ROW + 30;
  let start = 0;
  const marks = migrations.map(({ path, statements }, n) => {
    const at = start;
    start += statements.length;
    const name = `${n + 1} ${path.split('/').at(-1)}`;
    const room = Math.floor((statements.length * step) / 7);
    return h`<g><title>${path}</title><line class="rule" x1="${x(at)}" x2="${x(at)}" y1="0" y2="${height - 22}"/><text class="axis" x="${x(at)}" y="${height - 6}">${room < 12 ? n + 1 : shortName(name, room)}</text></g>`;
  });
  const rows = tables.map((table, n) => {
    const own = bars.filter(({ relation }) => relation === table);
    const y = n * ROW + 4;
    return h`<g><text class="name" x="${LEFT - 10}" y="${y + 14}">${shortName(table, 34)}</text>${own.map(
      (bar) =>
        h`<rect class="${bar.kind}" x="${x(bar.from)}" y="${y}" width="${Math.max(3, (bar.to - bar.from + 1) * step - 1).toFixed(1)}" height="${ROW - 8}" rx="3"><title>${barWords(bar)}</title></rect>`,
    )}</g>`;
  });
  const list = tables.map((table) => {
    const own = bars.filter(({ relation }) => relation === table);
    return h`<li><code>${table}</code>: ${own.map((bar, n) => [n === 0 ? '' : '; ', barWords(bar)])}</li>`;
  });
  return h`<figure class="picture"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Locks per table, statement by statement; the list below says the same in words">${marks}${rows}</svg>
<figcaption><span class="key all"></span> reads and writes wait <span class="key writes"></span> writes wait <span class="key changes"></span> only other schema changes wait. Below are the files in their order; each step is one statement, whatever time it takes.</figcaption></figure>
<details><summary>The same in words</summary><ul>${list}</ul></details>`;
}
