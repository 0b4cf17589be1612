import type { Change } from '../../model/catalog.js';
import { details, fence } from '../markdown.js';
import { diffOf } from '../text/diff.js';
import { outline } from '../text/outline.js';
import { count, number } from '../text/words.js';
import type { Look, Part } from './part.js';

/** Longer differences are folded. */
const OPEN_LINES = 20;
const FILES_LINES = 80;

/** `2 added, 1 changed, 1 removed`. */
export function changeCounts(changes: readonly Change[]): string {
  const kinds = ['added', 'changed', 'removed'] as const;
  return kinds
    .map((kind) => [changes.filter((change) => change.kind === kind).length, kind] as const)
    .filter(([many]) => many > 0)
    .map(([many, kind]) => `${number(many)} ${kind}`)
    .join(', ');
}

function diffBlocks(changes: readonly Change[], look: Look): readonly string[] {
  if (look.detail === 'counts') return [];
  const lines = outline(changes)
    .flatMap(diffOf)
    .map((line) => `${line.sign} ${line.text}`);
  const shown = look.detail === 'files' ? lines.slice(0, FILES_LINES) : lines;
  const block = fence(shown.join('\n'), 'diff');
  const more =
    lines.length > shown.length ? [`${count(lines.length - shown.length, 'more line')} not shown here.`] : [];
  return lines.length > OPEN_LINES ? [details(count(lines.length, 'line'), block), ...more] : [block, ...more];
}

/** What the migrations do to the schema. */
export const changesPart: Part = (report, look) => {
  const changes = report.plan?.changes ?? [];
  if (changes.length === 0) return [];
  return [`### Schema changes: ${changeCounts(changes)}`, ...diffBlocks(changes, look)];
};

/** Where the target is not what its migrations give. */
export const driftPart: Part = (report, look) => {
  const drift = report.plan?.drift ?? [];
  if (drift.length === 0) return [];
  return [
    `### Drift: ${count(drift.length, 'difference')}`,
    'The target is not what its applied migrations give: `+` is only on the target, `-` only in the migrations, `!` differs.',
    ...diffBlocks(drift, look),
  ];
};
