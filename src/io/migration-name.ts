import { ActionError } from '../model/error.js';
import { hasUnseen, printable } from './text.js';

const EXAMPLE = 'Say what it does to what, as in `create add_email_to_users`.';
/** Room for a version and suffixes in 255 bytes, and for a sentence in a server's error of 128 characters. */
const LONGEST = 80;

/** Words that are in every migration's name, or could be: alone they tell nobody what it does. */
const ACTIONS = `add alter change create delete drop edit fix insert make migrate modify new patch remove rename replace run set tweak
  update upgrade`;
const NOTHINGS = `bugfix change changes column columns data database databases db ddl dml field fields file final fixes foo bar baz
  hotfix index indexes indices item migration migrations minor misc more new next some sql schema schemas script stuff table tables
  temp the thing things tmp tweaks unnamed untitled update updates various wip work`;
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `${ACTIONS} ${NOTHINGS} test a all and of to my for in on`.split(/\s+/),
);

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[-_ ]+/)
    .filter((word) => word !== '');

/** Why a name tells nobody what the migration does, in words that follow it; undefined where it does. */
export function saysNothingAbout(name: string): string | undefined {
  const words = wordsOf(name);
  if (words.length === 0) return 'is empty';
  const bare = words.map((word) => word.replace(/^v?\d+$/, '').replace(/\d+$/, '')).filter((word) => word !== '');
  if (bare.length === 0) return 'holds digits only';
  return bare.every((word) => EMPTY_WORDS.has(word)) ? 'tells nobody what the migration does' : undefined;
}

const wrong = (what: string): ActionError => new ActionError('bad-name', `The name of the migration ${what}.`, EXAMPLE);

/** `AddEmail toUsers` → `add_email_to_users`. Throws where a name says nothing, or does not belong into a file's name. */
export function migrationName(given: string | undefined): string {
  if (given === undefined) throw new ActionError('missing-input', '`create` needs a name.', EXAMPLE);
  if (given.trim() === '') throw wrong('is empty');
  if (hasUnseen(given)) throw wrong('holds control characters');
  const shown = `\`${printable(given.length > 60 ? `${given.slice(0, 60)}…` : given)}\``;
  const odd = /[^A-Za-z0-9 _-]/u.exec(given)?.[0];
  if (odd !== undefined)
    throw wrong(
      `${shown} holds \`${printable(odd)}\`; letters from a to z, digits, blanks, \`_\` and \`-\` may be in it`,
    );
  const name = wordsOf(given).join('_');
  const why = saysNothingAbout(name);
  if (why !== undefined) throw wrong(`${shown} ${why}`);
  if (name.length > LONGEST) throw wrong(`has ${name.length} characters; ${LONGEST} are the most`);
  return name;
}
