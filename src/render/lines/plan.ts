import { cutTo } from '../../io/width.js';
import type { Change } from '../../model/catalog.js';
import type { Report, ReportFinding, ReportMigration, ReportStatement } from '../../model/report.js';
import { changeCounts } from '../parts/changes.js';
import { placeOf } from '../parts/findings.js';
import { reason, shadowTime } from '../parts/migrations.js';
import { diffOf } from '../text/diff.js';
import { algorithmOf, effectsOf } from '../text/locks.js';
import { outline } from '../text/outline.js';
import { rollbackWords } from '../text/rollback.js';
import { nowLines } from '../text/target-now.js';
import { clip, oneLine, shortLine, visible } from '../text/visible.js';
import { count, duration, layoutWords, number, rows, type SizeOf, sizesOf } from '../text/words.js';
import { block, type Paint, wrap } from './paint.js';

/** More statements than anybody reads in a terminal are counted. */
const MOST_STATEMENTS = 200;
const MOST_FINDINGS = 100;
const MOST_CHANGES = 200;
/** The finding has it whole. */
const LONGEST_ERROR = 500;
const LONGEST_REASON = 200;

function finding(item: ReportFinding, paint: Paint): string[] {
  const tone = { error: paint.bad, warning: paint.warn, info: paint.dim }[item.severity];
  const place = placeOf(item);
  const acknowledged = item.acknowledged === undefined ? '' : ' (acknowledged)';
  return [
    `  ${tone(item.severity)}${acknowledged} ${paint.bold(visible(item.rule))}${place === undefined ? '' : ` at ${visible(place)}`}`,
    ...(item.message.includes('\n') ? block(clip(item.message, 2_000), 4) : wrap(oneLine(item.message), paint, 4)),
    ...(item.excerpt === undefined ? [] : block(clip(item.excerpt, 2_000), 4)),
    ...(item.suggestion === undefined ? [] : ['    Instead:', ...block(clip(item.suggestion, 2_000), 6)]),
    ...(item.acknowledged === undefined ? [] : wrap(`Acknowledged: ${oneLine(item.acknowledged)}`, paint, 4)),
    '',
  ];
}

export function findingLines(report: Report, paint: Paint): string[] {
  const all = report.plan?.findings ?? [];
  if (all.length === 0) return [];
  const rank = { error: 0, warning: 1, info: 2 };
  const order = (item: ReportFinding): number => (item.acknowledged === undefined ? rank[item.severity] : 3);
  const sorted = [...all].sort((a, b) => order(a) - order(b));
  const more = sorted.length - MOST_FINDINGS;
  return [
    paint.bold(`Findings: ${number(all.length)}`),
    ...sorted.slice(0, MOST_FINDINGS).flatMap((item) => finding(item, paint)),
    ...(more > 0 ? [`  ${count(more, 'more finding')}: see --report-file`, ''] : []),
  ];
}

function statement(item: ReportStatement, paint: Paint, sizeOf: SizeOf, all: readonly ReportStatement[]): string[] {
  const time = item.ms === null ? 'not run' : duration(item.ms);
  const start = `  ${String(item.line).padStart(5)}  ${time.padStart(9)}  `;
  const indent = start.length;
  const counted = item.rows === null ? '' : ` (${rows(item.rows)})`;
  const room = Math.max(24, paint.width - indent - counted.length);
  const how = algorithmOf(item);
  const why = how === undefined || how.reason === '' ? '' : `: ${shortLine(how.reason, LONGEST_REASON)}`;
  const algorithm = how === undefined ? [] : wrap(`algorithm ${visible(how.text)}${why}`, paint, indent);
  const skipped = item.skipped === undefined ? [] : wrap(`did nothing: ${oneLine(item.skipped)}`, paint, indent);
  return [
    `${paint.dim(start)}${cutTo(shortLine(item.sql, room), room)}${counted}`,
    ...effectsOf(item, sizeOf, visible, all).flatMap((effect) =>
      wrap(effect.text, paint, indent).map(effect.blocks ? paint.warn : paint.dim),
    ),
    ...(item.impact === undefined ? [] : wrap(oneLine(item.impact), paint, indent)),
    ...algorithm.map(how?.felt === false ? paint.dim : paint.warn),
    ...skipped.map(paint.warn),
    ...(item.error === undefined
      ? []
      : wrap(`failed: ${shortLine(item.error, LONGEST_ERROR)}`, paint, indent).map(paint.bad)),
  ];
}

function migration(item: ReportMigration, paint: Paint, sizeOf: SizeOf, most: number): string[] {
  const facts = [
    count(item.statements.length, 'statement'),
    shadowTime(item),
    item.transactional ? 'one transaction' : `not atomic: ${oneLine(reason(item))}`,
    rollbackWords(item, { name: visible, words: oneLine }),
  ];
  const shown = item.statements.slice(0, most);
  const more = item.statements.length - shown.length;
  return [
    `${paint.bold(visible(item.path))}${layoutWords(item, String)}`,
    ...wrap(facts.join(', '), paint, 2),
    ...[...item.notes, item.noDown ?? []].flat().flatMap((note) => wrap(`note: ${oneLine(note)}`, paint, 2)),
    ...shown.flatMap((entry) => statement(entry, paint, sizeOf, item.statements)),
    ...(more > 0 ? [`  ${count(more, 'more statement')}: see --report-file`] : []),
    '',
  ];
}

/** The pending migrations as they went on the shadow database. */
export function migrationLines(report: Report, paint: Paint): string[] {
  const sizeOf = sizesOf(report.plan);
  const lines: string[] = [];
  let left = MOST_STATEMENTS;
  const all = report.plan?.migrations ?? [];
  for (const [i, item] of all.entries()) {
    if (left <= 0) return [...lines, `${count(all.length - i, 'more migration')}: see --report-file`, ''];
    lines.push(...migration(item, paint, sizeOf, left));
    left -= Math.max(1, item.statements.length);
  }
  return lines;
}

function diff(title: string, changes: readonly Change[], paint: Paint): string[] {
  if (changes.length === 0) return [];
  const tones = { '+': paint.good, '-': paint.bad, '!': paint.warn, ' ': paint.dim };
  const lines = outline(changes).flatMap(diffOf);
  const more = lines.length - MOST_CHANGES;
  return [
    paint.bold(`${title}: ${changeCounts(changes)}`),
    ...lines.slice(0, MOST_CHANGES).map((line) => `  ${tones[line.sign](`${line.sign} ${line.text}`)}`),
    ...(more > 0 ? [`  ${count(more, 'more line')}: see --report-file`] : []),
    '',
  ];
}

export function changeLines(report: Report, paint: Paint): string[] {
  return [
    ...diff('Schema changes', report.plan?.changes ?? [], paint),
    ...diff('Drift (+ only on the target, - only in the migrations)', report.plan?.drift ?? [], paint),
  ];
}

/** What goes on at the target, where it matters to this plan. */
export function nowOnTarget(report: Report, paint: Paint): string[] {
  const lines = nowLines(report, visible);
  if (lines.length === 0) return [];
  return [paint.bold('Target now'), ...lines.flatMap((line) => wrap(oneLine(line), paint, 2)), ''];
}
