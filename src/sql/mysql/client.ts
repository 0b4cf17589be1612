import { dictionary } from '../../model/dictionary.js';

/** What a command of the `mysql` or `mariadb` client in a migration file means without that client. */
export interface ClientCommand {
  /** `delimiter` and `end` are obeyed, `ignore` is left out, `refuse` stops the file. */
  readonly verdict: 'delimiter' | 'end' | 'ignore' | 'refuse';
  readonly why: string;
  readonly hint: string;
}

const PRINTS = 'prints';
const DISPLAY = 'is about display';
const IGNORED: Readonly<Record<string, string>> = dictionary({
  tee: 'writes what the client prints into a file',
  notee: 'writes what the client prints into a file',
  pager: DISPLAY,
  nopager: DISPLAY,
  prompt: DISPLAY,
  print: PRINTS,
  rehash: 'is about completing names',
  status: PRINTS,
  warnings: DISPLAY,
  nowarning: DISPLAY,
  go: 'sends nothing here',
  ego: 'sends nothing here',
  sandbox: 'guards the client against commands in the dump',
});

const HERE = 'Put the statements of that file here, or make it a migration of its own.';
const REFUSED: Readonly<Record<string, readonly [why: string, hint: string]>> = dictionary({
  source: ['reads another file', HERE],
  system: ['starts a program', 'Programs are not started from SQL files.'],
  edit: ['starts an editor', 'Take the line out of the file.'],
  connect: [
    'connects anew',
    'One run is about one database: give the other one a run of its own, with its own `label`.',
  ],
  use: ['leaves the database', 'Take it out: one run is about one database, and its session is connected already.'],
  resetconnection: ['puts the session back to where it began', 'Set what you need by SET, in this file.'],
  charset: [
    'changes the character set of the client',
    'Files are read as UTF-8. Write `SET NAMES utf8mb4` if the session needs it.',
  ],
  clear: ['throws away what was typed before it', 'Take out the text that is not meant to run.'],
  exit: ['ends the client, so that what follows would not run', 'Take it out, together with what is not meant to run.'],
  query_attributes: ['sends attributes with the next statement', 'Take it out: attributes are not sent.'],
});

const LETTERS: Readonly<Record<string, string>> = dictionary({
  d: 'delimiter',
  g: 'end',
  G: 'end',
  T: 'tee',
  t: 'notee',
  P: 'pager',
  n: 'nopager',
  R: 'prompt',
  p: 'print',
  '#': 'rehash',
  s: 'status',
  W: 'warnings',
  w: 'nowarning',
  '-': 'sandbox',
  '.': 'source',
  '!': 'system',
  e: 'edit',
  r: 'connect',
  u: 'use',
  x: 'resetconnection',
  C: 'charset',
  c: 'clear',
  q: 'exit',
});

/** Commands by name count only as the first word of a line, and `use` by name is SQL. */
const NAMES = new Set([...Object.keys(IGNORED), ...Object.keys(REFUSED), 'quit'].filter((n) => n !== 'use'));

function decide(name: string): ClientCommand {
  if (name === 'delimiter') return { verdict: 'delimiter', why: '', hint: '' };
  if (name === 'end') return { verdict: 'end', why: '', hint: '' };
  const ignored = IGNORED[name];
  if (ignored !== undefined) return { verdict: 'ignore', why: ignored, hint: '' };
  const refused = REFUSED[name === 'quit' ? 'exit' : name];
  if (refused !== undefined) return { verdict: 'refuse', why: refused[0], hint: refused[1] };
  return {
    verdict: 'refuse',
    why: 'is a command of the mysql client, not SQL',
    hint: 'Take it out of the file, or write the backslash inside quotes.',
  };
}

/** Decides about a backslash with the letter after it. */
export function letterCommand(text: string): ClientCommand {
  return decide(LETTERS[text[1] ?? ''] ?? '');
}

/** Decides about the first word of a statement; undefined where it is SQL, or nothing that we know. */
export function namedCommand(word: string, rest: string): ClientCommand | undefined {
  const name = word.toLowerCase();
  if (name === 'delimiter') return decide(name);
  if (/^(mysql|mysqldump|mysqlimport|mariadb|mariadb-dump)$/.test(name) && /^[ \t]+[-\w<]/.test(rest)) {
    return {
      verdict: 'refuse',
      why: `starts ${name}, and is a line for a shell, not SQL`,
      hint: 'Take the line out: the session is connected already, by `database-url`.',
    };
  }
  if (!NAMES.has(name)) return undefined;
  if (name === 'charset' && /^\s+['"]?utf8(mb[34])?['"]?\s*;?\s*$/i.test(rest)) {
    return { verdict: 'ignore', why: 'is what happens anyway', hint: '' };
  }
  return decide(name);
}

/** The delimiter that a line asks for, or why there is none. A quoted one loses its quotes, as in the client. */
export function delimiterOf(rest: string): { readonly delimiter: string } | { readonly why: string } {
  const written = /^[ \t]*(?:'([^']+)'|"([^"]+)"|`([^`]+)`|(\S+))/.exec(rest);
  const delimiter = written?.[1] ?? written?.[2] ?? written?.[3] ?? written?.[4] ?? '';
  if (delimiter === '') return { why: 'names no delimiter' };
  if (delimiter.includes('\\')) return { why: 'names a delimiter with a backslash, which the client refuses' };
  return { delimiter };
}
