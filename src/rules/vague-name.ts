import type { Rule } from '../model/contracts.js';

/** Words that say that something is done, not what. */
const EMPTY = new Set(
  `a again all and another apply better big bug bugs change changed changes commit copy correct do draft edit edits extra final fix fixed fixes foo bar
   hotfix improve improvement improvements latest migrate migration migrations minor misc miscellaneous modification modifications modify more my new
   next old other patch pending quick refactor small some stuff temp test tests the thing things tmp todo tweak tweaks untitled update updated updates
   v version wip work`.split(/\s+/),
);

/** These alone may be the name of a first file; beside one of the others they say nothing. */
const WIDE = new Set('database databases db schema schemas script scripts sql table tables'.split(' '));

/** Numbers say nothing either, whatever stands before them: `migration1`, `v2`, `0003`. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

/** The name alone, without folders, version, ending and the words that layouts put around it. */
function nameOf(path: string): string {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  // Prisma and Diesel put the name on the folder.
  const own = /^(?:migration|up)\.sql$/.test(file) ? (parts.at(-2) ?? '') : file;
  return own.replace(/(?:\.up)?\.\w+$/, '').replace(/^[VURB]?[\d._-]*(?:__)?/, '');
}

export const vagueName: Rule = {
  id: 'vague-name',
  severity: 'info',
  dialects: ['postgresql', 'mysql'],
  when: 'The name of a migration has no word that says what it changes: migration1, fix_stuff, update_schema.',
  effect: 'Whoever looks for a change later, or decides what to roll back, has to open every file.',
  instead: 'Name the object and what happens to it: add_users_email_index, create_orders_table.',
  check({ index, migration }) {
    if (index !== 0) return [];
    const name = nameOf(migration.migration.path);
    const words = wordsOf(name);
    // A number alone is a choice of the tool, and nobody's name: then there is no word at all.
    const vague = words.some((word) => EMPTY.has(word)) && words.every((word) => EMPTY.has(word) || WIDE.has(word));
    if (!vague) return [];
    return [{ message: `The name "${name}" says that something changes, not what.` }];
  },
};
