import { printable } from '../io/text.js';
import { ProgramError } from './program-error.js';

/** How a command ended that is not well. */
export interface CommandEnd {
  readonly command: string;
  readonly code: number;
  /** Its last lines, without secrets. */
  readonly said: readonly string[];
  /** Connections that it has made. */
  readonly connections: number;
  /** Names of the variables that told it where the database is. */
  readonly variables: readonly string[];
  /** Installs the project's packages. */
  readonly install: string;
}

const shown = (command: string): string => {
  const line = printable(command.trim().split('\n')[0] ?? '');
  return line.length <= 80 ? line : `${line.slice(0, 80)}…`;
};

const elsewhere = ({ variables }: CommandEnd): string =>
  `It got the database as ${variables.join(', ')}. If it reads another name: \`program-up: MY_URL=$DATABASE_URL …\`; if it reads a file, let that file read the variable.`;

function hintOf(end: CommandEnd): string {
  if (end.code === 127)
    return `The shell did not find a program that the command names. Install the tool in a step before this one (\`pip install …\`, \`bundle install\`, \`${end.install}\`); what is in \`node_modules/.bin\` is called by \`npx\`.`;
  if (end.code === 126)
    return 'The shell may not run a file that the command names: `chmod +x` it, or call it by its interpreter.';
  if (end.connections === 0) return `It never reached the database that it was given. ${elsewhere(end)}`;
  return 'What it printed is above and in the log.';
}

/** A status that is not 0. */
export function commandFailed(end: CommandEnd): ProgramError {
  const how = end.code > 128 ? `was ended by a signal (status ${end.code})` : `ended with status ${end.code}`;
  const said = end.said.length === 0 ? ' It printed nothing.' : `\n${end.said.join('\n')}`;
  return new ProgramError(
    `\`${shown(end.command)}\` ${how}.${said}`,
    end.code === 127 ? 'command-not-found' : 'command-failed',
    hintOf(end),
    undefined,
  );
}

/** It came to its end well, and nobody knows with what database. */
export const notConnected = (end: CommandEnd): ProgramError =>
  new ProgramError(
    `\`${shown(end.command)}\` ended well, and has not opened any connection to the database that it was given. It may have talked to another one.`,
    'not-connected',
    elsewhere(end),
    undefined,
  );

export const leftOpen = (command: string): ProgramError =>
  new ProgramError(
    `\`${shown(command)}\` ended well, but with a transaction open in which it had changed something: the server rolled it back.`,
    'open-transaction',
    'Let it commit before it ends.',
    undefined,
  );

export const hangs = (command: string, minutes: number): ProgramError =>
  new ProgramError(
    `\`${shown(command)}\` has neither sent a statement nor printed anything for ${minutes} minutes, and was ended.`,
    'code-hangs',
    'It may wait for an answer that nobody types (it has no standard input), or for another of its own connections.',
    undefined,
  );
