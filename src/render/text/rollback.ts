import type { RollbackTried } from '../../model/measured.js';
import type { ReportMigration } from '../../model/report.js';
import { shortName } from './visible.js';

/** How names and other people's words are shown. */
export interface Say {
  readonly name: (text: string) => string;
  readonly words: (text: string) => string;
}

/** So many losses are named. */
const MOST = 5;
const LONGEST = 200;

const SINCE = ' (what was written since)';

/** The name that a loss begins with, where it does, and the words after it. */
function loss(text: string, { name, words }: Say): string {
  const at = /: (?:the column|\d+ of \d+ values) comes? back .*$/.exec(text)?.index;
  if (at !== undefined) return `${name(shortName(text.slice(0, at), LONGEST))}${words(text.slice(at))}`;
  const of = /^(?:all|\d+ of \d+) rows of /.exec(text)?.[0];
  return of === undefined ? name(shortName(text, LONGEST)) : `${of}${name(shortName(text.slice(of.length), LONGEST))}`;
}

/** Whether anything of it was there before. */
export const losesBefore = (loses: readonly string[]): boolean => loses.some((one) => !one.endsWith(SINCE));

function listed(all: readonly string[], print: (text: string) => string): string {
  const more = all.length - MOST;
  return [...all.slice(0, MOST).map(print), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** What was there before and does not come back, then what is only there since. */
function lossesWords(loses: readonly string[], say: Say): string {
  const since = loses.filter((one) => one.endsWith(SINCE)).map((one) => one.slice(0, -SINCE.length));
  const before = loses.filter((one) => !one.endsWith(SINCE));
  return [
    ...(before.length === 0 ? [] : [`; loses ${listed(before, (one) => loss(one, say))}`]),
    ...(since.length === 0
      ? []
      : [`; what was written since goes: ${listed(since, (one) => say.name(shortName(one, LONGEST)))}`]),
  ].join('');
}

/** Of a way back itself: it was walked, and then the migration was run again. */
function againWords({ outcome, differences, error, note }: RollbackTried, lost: string, say: Say): string {
  const noted = note === undefined ? '' : `; ${say.words(note)}`;
  if (outcome === 'fails') {
    const place = error === undefined ? '' : ` at ${say.name(shortName(`${error.path}:${error.line}`, LONGEST))}`;
    return `run again after it, the migration fails${place}: ${say.words(error?.message ?? '')}${lost}${noted}`;
  }
  if (outcome === 'not-tried') return `running it again was not tried${noted.replace('; ', ': ')}${lost}`;
  const many = differences.length === 1 ? 'one difference' : `${differences.length} differences`;
  const same = differences.length === 0 ? 'the schema is as it is now' : `the schema is not as it is now (${many})`;
  return `tried on the shadow: undone and run again, ${same}${lost}${noted}`;
}

/** One short line on the way back: what was tried, and what came of it. */
export function rollbackWords({ reversible, rollback, undoes }: ReportMigration, say: Say): string {
  if (undoes === true)
    return rollback === undefined ? 'the way back' : againWords(rollback, lossesWords(rollback.loses, say), say);
  if (rollback === undefined) return reversible ? 'has a down migration' : 'no down migration';
  const { outcome, loses, differences, error, note } = rollback;
  const lost = lossesWords(loses, say);
  const noted = note === undefined ? '' : `; ${say.words(note)}`;
  if (outcome === 'none') return 'no way back but the backup';
  if (outcome === 'fails') {
    const place = error === undefined ? '' : ` at ${say.name(shortName(`${error.path}:${error.line}`, LONGEST))}`;
    return `rollback fails${place}: ${say.words(error?.message ?? '')}${lost}${noted}`;
  }
  if (outcome === 'not-tried') return `rollback not tried${noted.replace('; ', ': ')}${lost}`;
  if (outcome === 'tested') return `rollback tested: schema equal, up again${lost}${noted}`;
  const many = differences.length === 1 ? 'one difference' : `${differences.length} differences`;
  return `rollback tested: the schema is not as before (${many})${lost}${noted}`;
}

/** In one word, for tables. */
export function rollbackWord({ reversible, rollback }: ReportMigration): string {
  if (rollback === undefined || rollback.outcome === 'not-tried') return reversible ? 'not tried' : 'no';
  return rollback.outcome === 'none' ? 'no' : rollback.outcome;
}
