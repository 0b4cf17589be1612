import type { Rule } from '../model/contracts.js';
import { and } from './support/words.js';

/** Every version that its makers still care for has what came with this one: not worth a note. */
const EVERYBODY_HAS = 14;

export const newerThanTarget: Rule = {
  id: 'newer-than-target',
  severity: 'error',
  dialects: ['postgresql'],
  when: 'A statement uses what came with a newer PostgreSQL than the target is. A note of the version that it needs, where no target is known.',
  effect: 'The target refuses the statement, although a newer shadow took it, and the migration fails after the merge.',
  instead: 'Write it so that the version of the target takes it, or upgrade the target first.',
  check(input) {
    const needs = input.migration.statements[input.index]?.needs ?? [];
    const { major } = input;
    const lacking = needs.filter(({ since }) => since > (major ?? EVERYBODY_HAS));
    const [newest] = lacking;
    if (newest === undefined) return [];
    const what = and(lacking.map((need) => need.what));
    if (major === undefined)
      return [{ severity: 'info', message: `Needs PostgreSQL ${newest.since} or newer, for ${what}.` }];
    const took = input.migration.statements[input.index]?.ms !== undefined;
    return [
      {
        message: `Needs PostgreSQL ${newest.since}, for ${what}: the target is PostgreSQL ${major} and refuses the statement.${took ? ' The shadow is newer, and took it.' : ''}`,
      },
    ];
  },
};
