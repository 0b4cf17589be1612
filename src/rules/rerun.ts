import type { Rule } from '../model/contracts.js';
import type { Statement } from '../model/migration.js';
import { secondRun, takesAway } from './support/rerun.js';
import { and } from './support/words.js';

/** With this many guards of its own a file says that it is meant to run twice. */
const MEANT = 2;

export const rerun: Rule = {
  id: 'rerun',
  severity: 'info',
  dialects: ['postgresql'],
  when: 'Most statements of a file have IF NOT EXISTS, OR REPLACE and the like, as if it could run twice, and some would fail or do their work again. A warning for a repeatable migration (R__), which does run again.',
  effect: 'A second run, by hand or by another tool after a failure, stops halfway, or adds the same rows again.',
  instead: 'Guard these statements too: IF NOT EXISTS, DROP … IF EXISTS before it, ON CONFLICT DO NOTHING.',
  check(input) {
    const { parsed, migration } = input.migration;
    if (input.index !== 0) return [];
    const before: Statement[] = [];
    const runs = parsed.map((statement) => {
      const run = secondRun(statement, before);
      if (takesAway(statement)) before.push(statement);
      return { statement, run };
    });
    const guarded = runs.filter(({ run }) => run === 'guarded').length;
    const open = runs.filter(({ run }) => run === 'fails' || run === 'repeats');
    const again = migration.repeatable === true;
    if (open.length === 0 || (!again && (guarded < MEANT || open.length > guarded))) return [];
    const shown = open.slice(0, 4).map(({ statement, run }) => `line ${statement.line} (${told(statement, run)})`);
    const more = open.length > shown.length ? [`${open.length - shown.length} more`] : [];
    return [
      {
        ...(again ? { severity: 'warning' as const } : {}),
        message: again
          ? `This file runs again whenever it is changed, but not all of it can: ${and([...shown, ...more])}.`
          : `${guarded} statements of this file can run twice, but not all: ${and([...shown, ...more])}.`,
      },
    ];
  },
};

const told = ({ kind }: Statement, run: string): string =>
  run === 'repeats' ? `${kind} adds its rows again` : `${kind} fails`;
