import type { Probe } from '../../model/measured.js';
import { count, duration } from './words.js';

/** Longest part of an id that is shown: it is data, and may hold anything. */
const LONGEST_ID = 40;
const MOST_IDS = 10;

/** How a form of text shows ids and words of others so that they stay inert. */
export interface Inert {
  readonly id: (text: string) => string;
  readonly words: (text: string) => string;
}

const shortened = (text: string): string =>
  [...text].length > LONGEST_ID ? `${[...text].slice(0, LONGEST_ID).join('')}…` : text;

function rowsOf({ rows = 0, atLeast }: Probe): string {
  return `${atLeast === true ? 'at least ' : ''}${count(rows, 'row')}`;
}

/** What came of a question: `3 rows would break it: ids 7, 9, 12`. */
export function answerOf(probe: Probe, { id, words }: Inert): string {
  const why = probe.why === undefined ? '' : words(probe.why);
  if (probe.outcome === 'not-probed') return `not probed: ${why}`;
  const time = `${duration(probe.ms)}`;
  if (probe.outcome === 'holds') return `no row breaks it (probed, ${time})`;
  const ids = (probe.ids ?? []).slice(0, MOST_IDS).map((one) => id(shortened(one)));
  const more = ids.length < (probe.rows ?? 0) || probe.atLeast === true ? ', …' : '';
  const which =
    ids.length === 0 ? '' : `: ${probe.ids?.length === 1 && more === '' ? 'id' : 'ids'} ${ids.join(', ')}${more}`;
  return `${rowsOf(probe)} would break it${which} (${why === '' ? '' : `${why}, `}${time})`;
}

/** `2 hold, 1 breaks, 1 could not be asked`. */
export function probeCounts(probes: readonly Probe[]): string {
  const of = (outcome: Probe['outcome']): number => probes.filter((probe) => probe.outcome === outcome).length;
  const parts = [
    [of('breaks'), of('breaks') === 1 ? 'breaks' : 'break'],
    [of('holds'), of('holds') === 1 ? 'holds' : 'hold'],
    [of('not-probed'), 'not probed'],
  ] as const;
  return parts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(', ');
}
