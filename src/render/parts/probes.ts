import type { Probe } from '../../model/measured.js';
import { code, details, prose, table } from '../markdown.js';
import { answerOf, probeCounts } from '../text/probes.js';
import { sharedFolder, shortName } from '../text/visible.js';
import { number } from '../text/words.js';
import { most, type Part } from './part.js';

const INERT = { id: (text: string) => code(text), words: (text: string) => prose(text, 400) };
/** Up to here the table stands open. */
const OPEN = 6;

function row(probe: Probe, folder: number): readonly string[] {
  const place = code(shortName(`${probe.path.slice(folder)}:${probe.line}`, 300));
  const answer = answerOf(probe, INERT);
  return [place, `${prose(probe.question, 300)}<br>${probe.outcome === 'breaks' ? `**Breaks:** ${answer}` : answer}`];
}

/** What the rows that are on the target say to the statements: what breaks, what holds, and what could not be asked. */
export const probesPart: Part = (report, look) => {
  const probes = report.plan?.probes ?? [];
  if (probes.length === 0) return [];
  const heading = `### Rows on the target: ${probeCounts(probes)}`;
  if (look.detail === 'counts') return [heading];
  const rank = { breaks: 0, 'not-probed': 1, holds: 2 };
  const sorted = [...probes].sort((a, b) => rank[a.outcome] - rank[b.outcome]);
  const shown = most(sorted, look, 20, 0);
  const folder = sharedFolder(shown.map(({ path }) => path));
  const rows = table(
    ['Statement', 'Looked for, and what the rows say'],
    shown.map((probe) => row(probe, folder)),
  );
  const left = probes.length - shown.length;
  const more = left > 0 ? [`${number(left)} more not shown here.`] : [];
  const quiet = shown.length > OPEN && !shown.some(({ outcome }) => outcome === 'breaks');
  return [heading, quiet ? details(`${number(shown.length)} questions`, rows) : rows, ...more];
};
