import { dictionary } from '../../model/dictionary.js';

/** What a psql command in a migration file means without psql. */
export interface ClientCommand {
  readonly verdict: 'ignore' | 'refuse';
  readonly why: string;
  readonly hint: string;
}

const IGNORED: Readonly<Record<string, string>> = dictionary({
  restrict: 'guards psql against commands in the dump',
  unrestrict: 'guards psql against commands in the dump',
  echo: 'prints',
  qecho: 'prints',
  warn: 'prints',
  timing: 'is about display',
  pset: 'is about display',
  x: 'is about display',
  t: 'is about display',
  a: 'is about display',
  encoding: 'is about display; files are read as UTF-8',
  conninfo: 'prints',
});

const REFUSED: Readonly<Record<string, readonly [why: string, hint: string]>> = dictionary({
  i: ['reads another file', 'Put the statements of that file here, or make it a migration of its own.'],
  ir: ['reads another file', 'Put the statements of that file here, or make it a migration of its own.'],
  include: ['reads another file', 'Put the statements of that file here, or make it a migration of its own.'],
  include_relative: ['reads another file', 'Put the statements of that file here, or make it a migration of its own.'],
  copy: ['reads a file of the client', 'Write COPY … FROM stdin with the rows below it, closed by a line `\\.`.'],
  c: [
    'connects to another database',
    'One run is about one database: give the other one a run of its own, with its own `label`.',
  ],
  connect: [
    'connects to another database',
    'One run is about one database: give the other one a run of its own, with its own `label`.',
  ],
  gexec: ['runs the result of a query as SQL', 'Write a DO block with EXECUTE format(…).'],
  if: ['chooses statements by a variable', 'Write a DO block, or two migrations.'],
  '!': ['starts a program', 'Programs are not started from SQL files.'],
});

/** Decides about one psql command, by its name. `\set ON_ERROR_STOP` and the like are what we do anyway. */
export function clientCommand(text: string): ClientCommand {
  const name = /^\\([A-Za-z_]+|!|\?|.)/.exec(text)?.[1] ?? '';
  const ignored = Object.hasOwn(IGNORED, name) ? IGNORED[name] : undefined;
  if (ignored !== undefined) return { verdict: 'ignore', why: ignored, hint: '' };
  if (name === 'set' && /^\\set\s+(ON_ERROR_STOP|ECHO|QUIET|VERBOSITY|FETCH_COUNT|SHOW_CONTEXT)\b/i.test(text)) {
    return { verdict: 'ignore', why: 'is what happens anyway', hint: '' };
  }
  const refused = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
  if (refused !== undefined) return { verdict: 'refuse', why: refused[0], hint: refused[1] };
  if (name === 'set' || name === 'gset' || name === 'prompt') {
    return {
      verdict: 'refuse',
      why: 'sets a psql variable',
      hint: 'Write the value itself; psql variables are not expanded.',
    };
  }
  return {
    verdict: 'refuse',
    why: 'is a command of psql, not SQL',
    hint: 'Take it out of the file. Only commands without effect on the database are left out silently.',
  };
}
