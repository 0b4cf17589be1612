import type { Report, ReportMigration } from '../../model/report.js';
import { code, prose } from '../markdown.js';
import { losesBefore, rollbackWords, type Say } from '../text/rollback.js';
import { shortName } from '../text/visible.js';
import { count, number } from '../text/words.js';
import { most, type Part } from './part.js';

const SAY: Say = { name: code, words: (text) => prose(text, 400) };

function restoreFrom({ backup }: Pick<Report, 'backup'>): string {
  return backup === null ? 'a backup' : `the backup ${code(shortName(backup.id ?? backup.file, 200))}`;
}

/** Which migrations there is no going back from, and what to do in its place. */
function oneWay(all: readonly ReportMigration[], without: readonly ReportMigration[], restore: string): string {
  const names = without.slice(0, 5).map((migration) => code(shortName(migration.id, 120)));
  const more = without.length > names.length ? ` and ${number(without.length - names.length)} more` : '';
  const who =
    without.length === all.length
      ? 'No migration has a down migration'
      : `No down migration for ${names.join(', ')}${more}`;
  const instead = [...new Set(without.flatMap(({ noDown }) => noDown ?? []))].map((text) => prose(text, 600));
  return [`${who}: the state before comes back only from ${restore}.`, ...instead].join('\n\n');
}

/** What the walk on the shadow showed of all of them together. */
function together(all: readonly ReportMigration[], restore: string): string {
  const command = code(`migrate-on-merge rollback --steps ${all.length}`);
  const tried = all.filter(({ rollback }) => rollback !== undefined);
  const tested = tried.filter(({ rollback }) => rollback?.outcome === 'tested').length;
  const backup = `Data that is dropped comes back only from ${restore}.`;
  if (tried.length === 0) return `Every migration has a down migration: ${command}. ${backup}`;
  if (tested === all.length)
    return `Every way back was tried on the shadow: down, the schema was as before, and up again: ${command}. ${backup}`;
  return `Every migration has a down migration (${command}); tried on the shadow, ${number(tested)} of ${number(all.length)} went back and up again as they should. ${backup}`;
}

/** What went as it should stands with its migration. */
function needsLook({ rollback }: ReportMigration): boolean {
  const outcome = rollback?.outcome ?? 'none';
  return ['fails', 'differs'].includes(outcome) || (outcome === 'tested' && losesBefore(rollback?.loses ?? []));
}

/** Of a plan that goes back: what does not come back by running the migrations again. */
const lossesPart: Part = (report, look) => {
  const losing = (report.plan?.migrations ?? []).filter(({ rollback }) => (rollback?.loses.length ?? 0) > 0);
  const again =
    'The files stay in the repository: the next `apply` runs them again, unless a pull request takes them out or mends them.';
  const lines = most(losing, look, 20, 0).map((one) => `- ${code(shortName(one.id, 120))}: ${rollbackWords(one, SAY)}`);
  const restore = `What was in it comes back only from ${restoreFrom(report)}.`;
  return [
    '### Afterwards',
    losing.length === 0 ? again : `${again} ${restore}`,
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ];
};

/** How to undo what this plan does. */
export const wayBackPart: Part = (report, look) => {
  const migrations = report.plan?.migrations ?? [];
  // Where a migration fails on the shadow there is nothing to go back from.
  if (migrations.length === 0 || migrations.some((migration) => migration.outcome === 'failed')) return [];
  if (report.plan?.direction === 'down') return lossesPart(report, look);
  const without = migrations.filter((migration) => !migration.reversible);
  const restore = restoreFrom(report);
  const first = without.length === 0 ? together(migrations, restore) : oneWay(migrations, without, restore);
  const tried = migrations.filter(needsLook);
  const shown = most(tried, look, 20, 0).slice(0, 50);
  const lines = shown.map((one) => `- ${code(shortName(one.id, 120))}: ${rollbackWords(one, SAY)}`);
  const more = tried.length - shown.length;
  const left = lines.length > 0 && more > 0 ? [`- ${count(more, 'more migration')} not shown here.`] : [];
  return ['### Way back', first, ...(lines.length === 0 ? [] : [[...lines, ...left].join('\n')])];
};
