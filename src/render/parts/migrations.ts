import type { Report, ReportMigration, ReportStatement } from '../../model/report.js';
import { code, details, htmlCode, prose, table, unbroken } from '../markdown.js';
import { leftOutWords, statementCount } from '../text/left-out.js';
import { algorithmOf, effectsOf, feltWords, lockWords } from '../text/locks.js';
import { rollbackWord, rollbackWords } from '../text/rollback.js';
import { shortLine, shortName } from '../text/visible.js';
import { count, duration, layoutWords, number, once, type SizeOf, sizesOf } from '../text/words.js';
import { impactCell } from './impact.js';
import type { Look, Part } from './part.js';

/** Up to here the tables stand open. */
const OPEN_STATEMENTS = 10;

export function shadowTime(migration: ReportMigration): string {
  if (migration.outcome === 'not-run') return 'not run on the shadow';
  const failed = migration.statements.find((statement) => statement.error !== undefined);
  if (migration.outcome === 'failed') {
    return `failed on the shadow${failed === undefined ? '' : ` at line ${failed.line}`}`;
  }
  return `${duration(migration.ms)} on the shadow`;
}

function effectCell(statement: ReportStatement, sizeOf: SizeOf, all: readonly ReportStatement[]): string {
  const how = algorithmOf(statement);
  const why = how === undefined || how.reason === '' ? '' : `: ${prose(how.reason, 200)}`;
  const told = [
    ...(statement.error === undefined ? [] : [`**Failed:** ${prose(statement.error, 300)}`]),
    ...effectsOf(statement, sizeOf, code, all).map((effect) => effect.text),
    ...impactCell(statement),
    ...(how === undefined ? [] : [`algorithm ${code(shortName(how.text, 80))}${why}`]),
    ...(statement.skipped === undefined ? [] : [`did nothing: ${prose(statement.skipped, 200)}`]),
  ];
  return told.join('<br>');
}

function statementTable({ statements, transactional }: ReportMigration, look: Look, sizeOf: SizeOf): string {
  const firstTime = once(sizeOf);
  // Within one transaction a lock that is held already is not taken again, which is not the same as needing none.
  let seen = false;
  const held = (statement: ReportStatement): boolean => {
    const before =
      seen && transactional && statement.ms !== null && /^(?:ALTER|DROP|TRUNCATE|UPDATE|DELETE)\b/.test(statement.kind);
    seen ||= statement.locks.length > 0;
    return before && statement.locks.length === 0;
  };
  return table(
    ['Line ', 'Statement', 'Time ', 'Effect on existing tables'],
    statements.map((statement) => {
      const again = held(statement);
      return [
        String(statement.line),
        code(shortLine(statement.sql, look.statement)),
        // Two columns would leave too little room for the others.
        [
          unbroken(statement.ms === null ? 'not run' : duration(statement.ms)),
          ...(statement.rows === null ? [] : [unbroken(count(statement.rows, 'row'))]),
        ].join('<br>'),
        effectCell(statement, firstTime, statements) || (again ? 'no further lock' : '–'),
      ];
    }),
  );
}

/** Why it is not one transaction, for within a sentence. */
export function reason(migration: ReportMigration): string {
  return (migration.notAtomic ?? 'not one transaction').replace(/\.$/, '');
}

/** Whether it runs as a whole, what that means for locks, and the way back. */
function facts(migration: ReportMigration): string {
  const locks = migration.statements.some((statement) => statement.locks.some((lock) => lockWords(lock.mode).blocks));
  const whole = migration.transactional
    ? `One transaction: applied as a whole or not at all${locks ? ', with its locks held until it commits' : ''}.`
    : `**Not atomic:** ${prose(reason(migration), 500)}. If it stops half-way, the statements before stay.`;
  const words = rollbackWords(migration, { name: code, words: (text) => prose(text, 400) });
  const back = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const notes = migration.notes.map((note) => `- ${prose(note, 500)}`).join('\n');
  return [`${whole} ${back}`, ...(notes === '' ? [] : [notes])].join('\n\n');
}

function section(migration: ReportMigration, look: Look, sizeOf: SizeOf, open: boolean): string {
  const words = [
    count(statementCount(migration), 'statement'),
    shadowTime(migration),
    ...(migration.transactional ? [] : ['not atomic']),
    ...feltWords(migration.statements, htmlCode),
  ];
  const body = migration.statements.length === 0 ? [] : [statementTable(migration, look, sizeOf)];
  return details(
    `${htmlCode(shortName(migration.path, 300))}${layoutWords(migration, htmlCode)}: ${words.join(', ')}`,
    [facts(migration), ...body, ...leftOutWords(migration).map((words) => prose(words, 400))].join('\n\n'),
    open,
  );
}

function fileTable(migrations: readonly ReportMigration[]): string {
  return table(
    ['Migration', 'Statements ', 'Shadow', 'Strongest lock on existing tables', 'Down'],
    migrations.map((migration) => [
      // Most are, so that the exception is what is said.
      `${code(shortName(migration.path, 300))}${layoutWords(migration, code)}${migration.transactional ? '' : '<br>**not atomic**'}`,
      number(statementCount(migration)),
      unbroken(shadowTime(migration).replace(' on the shadow', '')),
      feltWords(migration.statements, code).join('<br>') || '–',
      migration.rollback === undefined ? (migration.reversible ? 'yes' : 'no') : rollbackWord(migration),
    ]),
  );
}

/** Every pending migration: its statements as they went on the shadow database. */
export const migrationsPart: Part = (report, look) => {
  const all = report.plan?.migrations ?? [];
  if (all.length === 0) return [];
  const statements = all.reduce((sum, migration) => sum + statementCount(migration), 0);
  const heading = '### Migrations';
  if (look.detail === 'counts') return [];
  if (look.detail === 'files') return [heading, fileTable(all)];
  const sizeOf = sizesOf(report.plan);
  const open = statements <= OPEN_STATEMENTS && report.apply === null;
  return [heading, ...all.map((migration) => section(migration, look, sizeOf, open)), ...unknownSizes(report)];
};

/** A lock on a table of unknown size is not known to be harmless. */
function unknownSizes(report: Report): readonly string[] {
  const felt = report.plan?.migrations.some((migration) => feltWords(migration.statements, code).length > 0) ?? false;
  if (!felt || (report.plan?.sizes?.length ?? 0) > 0) return [];
  return [
    report.target === null
      ? 'Sizes of the locked tables are unknown, and with them how long a lock is held: findings are graded as if they were large.'
      : 'Sizes of the locked tables were not read; how long a lock is held depends on them.',
  ];
}
