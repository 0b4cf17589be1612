import type { Rule } from '../model/contracts.js';
import { quoted } from '../sql/pg/tree.js';
import { columnsMade } from './support/columns.js';
import { and } from './support/words.js';

export const timestampWithoutZone: Rule = {
  id: 'timestamp-without-zone',
  severity: 'off',
  dialects: ['postgresql'],
  when: 'A column is made timestamp, without time zone.',
  effect:
    "It keeps what a clock shows, not a moment: now() is turned into the session's time zone and the zone is forgotten, so that two sessions write the same moment as two values.",
  instead: 'Write timestamptz, which is as small and holds a moment.',
  check(input) {
    const made = columnsMade(input).filter(({ type }) => type.replace('[]', '') === 'timestamp');
    if (made.length === 0) return [];
    const names = and(made.map(({ column }) => `${quoted(column)} timestamptz`));
    return [{ message: `timestamp keeps no moment, only what the clock of one session showed: ${names}.` }];
  },
};
