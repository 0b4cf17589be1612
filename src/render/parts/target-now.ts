import { code, prose } from '../markdown.js';
import { nowLines } from '../text/target-now.js';
import { shortName } from '../text/visible.js';
import type { Part } from './part.js';

/** What goes on at the target, where it matters to this plan. */
export const targetNowPart: Part = (report, look) => {
  if (look.detail === 'counts') return [];
  const lines = nowLines(report, (name) => code(shortName(name, 80)));
  const unknown = new Set(report.plan?.now?.unknown ?? []);
  if (lines.length === 0) return [];
  return ['### Target now', lines.map((line) => `- ${unknown.has(line) ? prose(line, 400) : line}`).join('\n')];
};
