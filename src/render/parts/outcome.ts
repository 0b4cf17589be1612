import type { Check, Outcome, ReportBackup, ReportError } from '../../model/report.js';
import { code, details, fence, message, prose, table, unbroken } from '../markdown.js';
import { clip, shortLine, shortName } from '../text/visible.js';
import { adviceOf, count, duration, layoutWords, number, size } from '../text/words.js';
import { type Look, most, type Part } from './part.js';

/** Why a run broke, where, and the exact next step. */
export const errorPart: Part = (report, look) => {
  const { error, apply } = report;
  if (error === null) return [];
  const advice = adviceOf(report);
  const longest = look.detail === 'counts' ? 1_000 : 3_000;
  const said = message(error.message, longest);
  const where = error.path === undefined ? '' : ` at ${code(placeOf(error, error.path))}`;
  const hint = apply === null || apply.next === '' ? 'Next' : 'Hint';
  const named = code(shortName(error.code, 80));
  return [
    '### What failed',
    [
      `**Error:** ${error.page === undefined ? named : `[${named}](${error.page})`}${where}`,
      ...('words' in said ? [said.words] : []),
    ].join('<br>'),
    ...('block' in said ? [said.block] : []),
    ...(error.excerpt === undefined ? [] : [fence(clip(error.excerpt, longest), 'text')]),
    ...(advice === '' ? [] : [`**${hint}:** ${prose(advice, longest)}`]),
  ];
};

function placeOf(error: ReportError, path: string): string {
  const spot = [error.line, error.column].filter((part) => part !== undefined);
  return [shortLine(path, 400), ...spot].join(':');
}

export const STATUS = {
  applied: 'applied',
  failed: 'failed',
  'rolled-back': 'rolled back',
  'not-run': 'not run',
} as const satisfies Record<Outcome['status'], string>;

/** `3 applied in 4.1 s`, `2 applied, 1 failed, 1 not run in 0.9 s`. */
export function outcomeCounts(outcomes: readonly Outcome[]): string {
  const kinds = ['applied', 'failed', 'rolled-back', 'not-run'] as const;
  const counted = kinds
    .map((kind) => [outcomes.filter((outcome) => outcome.status === kind).length, STATUS[kind]] as const)
    .filter(([many]) => many > 0)
    .map(([many, words]) => `${number(many)} ${words}`);
  const ms = outcomes.reduce((sum, outcome) => sum + outcome.ms, 0);
  return counted.length === 0 ? 'nothing to run' : `${counted.join(', ')} in ${duration(ms)}`;
}

/** What happened to each migration, the state that the database is in, and what to do next. */
export const applyPart: Part = ({ apply }, look) => {
  if (apply === null) return [];
  const { outcomes } = apply;
  const failures = outcomes.filter((outcome) => outcome.status === 'failed');
  const shown = look.detail === 'counts' ? failures.slice(0, 3) : most(outcomes, look, 150, 0);
  const rows = shown.map((outcome) => [
    `${code(shortName(outcome.path, 300))}${layoutWords(outcome, code)}`,
    outcome.status === 'failed' ? '**failed**' : STATUS[outcome.status],
    outcome.status === 'not-run' ? '' : unbroken(duration(outcome.ms)),
    `${number(outcome.statementsDone)} of ${number(outcome.statementsAll)}`,
    outcome.error === undefined ? '' : prose(outcome.error, 500),
  ]);
  const notes = rows.some((row) => row[4] !== '');
  const head = ['Migration', 'Status', 'Time ', 'Statements done ', ...(notes ? ['Message'] : [])];
  const body = table(
    head,
    rows.map((row) => (notes ? row : row.slice(0, 4))),
  );
  return [
    `### Outcome: ${outcomeCounts(outcomes)}`,
    ...(apply.state === '' ? [] : [`**State of the database:** ${prose(apply.state)}`]),
    ...(apply.next === '' ? [] : [`**Next:** ${prose(apply.next)}`]),
    ...(shown.length === 0 ? [] : [shown.length > 20 ? details(count(shown.length, 'migration'), body) : body]),
  ];
};

/** What a backup's proof is worth, in words. */
export function proofWords(backup: ReportBackup): string {
  const { proof } = backup;
  const held = [count(proof.tables, 'table'), ...(proof.rows === null ? [] : [count(proof.rows, 'row')])].join(', ');
  if (proof.method === 'none') return 'not proved';
  if (!proof.ok) return `its proof failed (${proof.method === 'restore' ? 'restore' : 'reading back'})`;
  const how = proof.method === 'restore' ? 'proved by restoring it' : 'read back as a list, not restored';
  const { sampled, restoreMs } = proof;
  const compared = sampled === undefined ? '' : `, ${number(sampled.rows)} of them compared by checksum`;
  const took = restoreMs === undefined ? '' : `; a restore takes about ${duration(restoreMs)} on this machine`;
  return `${how}: ${held}${compared}${took}`;
}

/** What was saved, where it is not everything. */
export function scopeWords({ scope, tables = [] }: ReportBackup): string | undefined {
  if (scope !== 'affected') return undefined;
  return `the schema of everything, and the rows of ${count(tables.length, 'table')} that the plan touches`;
}

export const backupPart: Part = ({ backup }) => {
  if (backup === null) return [];
  if (backup.id !== undefined) {
    const made = `${code(shortName(backup.id, 300))}: made by ${code(backup.tool)} in ${duration(backup.ms)}; not proved.`;
    return [
      '### Backup',
      [made, ...(backup.proof.note === undefined ? [] : [prose(backup.proof.note, 600)])].join('<br>'),
    ];
  }
  const scope = scopeWords(backup);
  const facts = [
    size(backup.bytes),
    ...(scope === undefined ? [] : [scope]),
    `made by ${code(shortName(backup.tool, 100))} in ${duration(backup.ms)}`,
    backup.encrypted ? 'encrypted' : 'not encrypted',
    proofWords(backup),
    ...(backup.artifact === undefined ? [] : [`kept as the artifact ${code(shortName(backup.artifact, 200))}`]),
  ];
  const lines = [
    `${code(shortName(backup.file, 300))}: ${facts.join('; ')}.`,
    ...(backup.proof.note === undefined ? [] : [prose(backup.proof.note, 600)]),
    `SHA-256 ${code(shortName(backup.sha256, 100))}`,
  ];
  return ['### Backup', lines.join('<br>')];
};

/** A checklist: what is not as expected stands open, with what to do; the rest says what was found. */
function checks(title: string, all: readonly Check[], look: Look, open: number): readonly string[] {
  if (all.length === 0) return [];
  const wrong = all.filter((check) => !check.ok);
  const right = look.detail === 'full' ? all.filter((check) => check.ok && check.warning !== true) : [];
  const warned = most(
    all.filter((check) => check.warning === true),
    look,
    60,
    10,
  );
  const risks = table(
    ['Worth a look', 'Found', 'Next'],
    warned.map((check) => [prose(check.name, 200), prose(check.actual, 300), prose(check.hint ?? '', 400)]),
  );
  const passed = table(
    ['Check', 'Found'],
    right.map((check) => [prose(check.name, 200), prose(check.actual, 300)]),
  );
  if (wrong.length === 0) {
    const heading = `${title}: all ${number(all.length)} as expected`;
    if (warned.length > 0)
      return [
        `### ${heading}, ${number(warned.length)} worth a look`,
        risks,
        ...(right.length === 0 ? [] : [details(`${count(right.length, 'other check')}`, passed)]),
      ];
    if (right.length > open) return [details(heading, passed)];
    return [`### ${heading}`, ...(right.length === 0 ? [] : [passed])];
  }
  const shown = most(wrong, look, 60, 10);
  const rows = shown.map((check) => [
    prose(check.name, 200),
    prose(check.expected, 300),
    prose(check.actual, 300),
    check.hint === undefined ? '' : prose(check.hint, 400),
  ]);
  const more = wrong.length - shown.length;
  return [
    `### ${title}: ${number(wrong.length)} of ${number(all.length)} not as expected`,
    table(['Check', 'Expected', 'Found', 'Next'], rows),
    ...(more > 0 ? [`${count(more, 'more check')} not shown here.`] : []),
    ...(warned.length === 0 ? [] : [risks]),
    ...(right.length === 0 ? [] : [details(`${count(right.length, 'check')} as expected`, passed)]),
  ];
}

/** The proof after the deed is read by people: a short one stands open. */
export const verifyPart: Part = (report, look) => checks('Verification', report.verify?.checks ?? [], look, 10);

export const preflightPart: Part = (report, look) => checks('Preflight', report.preflight, look, 0);
