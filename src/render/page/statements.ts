import type { Report, ReportMigration, ReportStatement } from '../../model/report.js';
import { reason } from '../parts/migrations.js';
import { algorithmOf, effectsOf } from '../text/locks.js';
import { rollbackWords, type Say } from '../text/rollback.js';
import { count, duration, number, once, type SizeOf, sizesOf } from '../text/words.js';
import { code, codeText, type Html, h, prose, trusted } from './html.js';
import { highlighted } from './sql.js';

/** Links to a statement keep while the plan is the same: the file's place in it, and the statement's place in the file. */
export const statementId = (file: number, statement: number): string => `m${file + 1}-s${statement + 1}`;
export const migrationId = (file: number): string => `m${file + 1}`;

const SAY: Say = { name: codeText, words: (text) => prose(text).text };

function facts(statement: ReportStatement, all: readonly ReportStatement[], sizeOf: SizeOf): readonly Html[] {
  const algorithm = algorithmOf(statement);
  return [
    ...(statement.error === undefined
      ? []
      : [h`<li class="bad"><strong>Fails:</strong> ${prose(statement.error)}</li>`]),
    ...(statement.skipped === undefined ? [] : [h`<li>Did nothing: ${prose(statement.skipped)}</li>`]),
    ...(statement.impact === undefined ? [] : [h`<li><strong>${prose(statement.impact)}</strong></li>`]),
    ...(algorithm === undefined
      ? []
      : [h`<li>${code(algorithm.text)}${algorithm.reason === '' ? '' : h`: ${prose(algorithm.reason)}`}</li>`]),
    ...effectsOf(statement, sizeOf, codeText, all).map(
      ({ text, blocks }) => h`<li${blocks ? trusted(' class="felt"') : ''}>${trusted(text)}</li>`,
    ),
  ];
}

function statementHtml(statement: ReportStatement, all: readonly ReportStatement[], id: string, sizeOf: SizeOf): Html {
  const ran = statement.ms === null ? 'not run' : `${duration(statement.ms)} on the shadow`;
  const told = facts(statement, all, sizeOf);
  return h`<article class="statement find" id="${id}" tabindex="-1"><header><a href="#${id}" aria-label="Link to the statement on line ${statement.line}">line ${statement.line}</a> <span>${statement.kind}</span> <span class="quiet">${ran}${statement.rows === null ? '' : `, ${count(statement.rows, 'row')}`}</span></header><pre tabindex="0"><code>${highlighted(statement.sql)}</code></pre>${told.length === 0 ? h`<p class="quiet">No lock on what was there before.</p>` : h`<ul>${told}</ul>`}</article>`;
}

function migrationHtml(migration: ReportMigration, file: number, sizeOf: SizeOf): Html {
  const whole = migration.transactional
    ? h`One transaction: applied as a whole or not at all.`
    : h`<strong>Not atomic:</strong> ${prose(reason(migration))}. If it stops half-way, the statements before stay.`;
  const firstTime = once(sizeOf);
  return h`<section class="migration" id="${migrationId(file)}" aria-labelledby="${migrationId(file)}-title"><h3 id="${migrationId(file)}-title"><a href="#${migrationId(file)}">${file + 1}</a> <code>${migration.path}</code></h3><p>${count(migration.statements.length, 'statement')}, ${duration(migration.ms)} on the shadow. ${whole} Way back: ${trusted(rollbackWords(migration, SAY))}.</p>${migration.notes.map((note) => h`<p class="quiet">${prose(note)}</p>`)}${migration.statements.map((statement, at) => statementHtml(statement, migration.statements, statementId(file, at), firstTime))}</section>`;
}

export function statements({ plan }: Report): Html | undefined {
  const all = plan?.migrations ?? [];
  if (all.length === 0) return undefined;
  const sizeOf = sizesOf(plan);
  return h`${all.map((migration, file) => migrationHtml(migration, file, sizeOf))}`;
}

/** Where a finding's statement is on the page. */
export function linksOf({
  plan,
}: Report): (migration: string | undefined, statement: number | null) => string | undefined {
  const files = new Map((plan?.migrations ?? []).map(({ id }, file) => [id, file]));
  return (migration, statement) => {
    const file = files.get(migration ?? '');
    if (file === undefined) return undefined;
    return statement === null ? migrationId(file) : statementId(file, statement);
  };
}

/** The files in their order, for whoever wants to jump there. */
export const fileList = ({ plan }: Report): Html =>
  h`<ol>${(plan?.migrations ?? []).map(({ path, statements: all }, file) => h`<li><a href="#${migrationId(file)}"><code>${path}</code></a> <span class="quiet">${number(all.length)}</span></li>`)}</ol>`;
