import type { Report } from '../../model/report.js';
import { answerOf, probeCounts } from '../text/probes.js';
import { oneLine, visible } from '../text/visible.js';
import { count } from '../text/words.js';
import { type Paint, wrap } from './paint.js';

const MOST = 100;
const INERT = { id: visible, words: oneLine };

/** What the rows that are on the target say to the statements. */
export function probeLines(report: Report, paint: Paint): string[] {
  const probes = report.plan?.probes ?? [];
  if (probes.length === 0) return [];
  const tones = { breaks: paint.bad, holds: paint.good, 'not-probed': paint.warn };
  const more = probes.length - MOST;
  return [
    paint.bold(`Rows on the target: ${probeCounts(probes)}`),
    ...probes.slice(0, MOST).flatMap((probe) => {
      const place = `${visible(probe.path)}:${probe.line}`;
      return wrap(`${place} ${oneLine(probe.question)}: ${answerOf(probe, INERT)}`, paint, 2).map(tones[probe.outcome]);
    }),
    ...(more > 0 ? [`  ${count(more, 'more question')}: see --report-file`] : []),
    '',
  ];
}
