import { isInput, NAMES, SPECS, type Trouble } from './inputs-values.js';
import { didYouMean } from './io/nearest.js';
import { COMMANDS, type InputName } from './model/input-list.js';

/** What stands on a command line, as far as it could be read. */
export interface Argv {
  readonly command: string;
  /** What follows `create`. */
  readonly name: string | undefined;
  readonly flags: Readonly<Record<string, string>>;
  readonly troubles: readonly Trouble[];
}

/** A word for a message: only what looks like a flag or a name, for anything else may be a secret. */
function word(text: string): string {
  return /^[\w.-]{1,40}$/.test(text) ? `\`${text}\`` : 'an argument (not shown: it may be a secret)';
}

/** `COMMAND [--input value | --input=value | --switch]…`; a repeated flag of lines adds a line. */
export function readArgv(argv: readonly string[]): Argv {
  const troubles: Trouble[] = [];
  const flags = new Map<InputName, string>();
  const words: string[] = [];
  const rest = [...argv].reverse();
  const trouble = (text: string): void => {
    troubles.push({ text });
  };
  const nextValue = (name: InputName): string | undefined => {
    const next = rest.at(-1);
    if (SPECS.get(name)?.kind === 'boolean') return next === 'true' || next === 'false' ? rest.pop() : 'true';
    if (next !== undefined && !next.startsWith('--')) return rest.pop();
    const odd = next === undefined ? '' : ` If it begins with dashes, write \`--${name}=VALUE\`.`;
    trouble(`\`--${name}\` needs a value.${odd}`);
    return undefined;
  };
  for (let arg = rest.pop(); arg !== undefined; arg = rest.pop()) {
    const [, name, given] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (name === undefined) {
      if (arg.startsWith('-')) trouble(`${word(arg)} is no flag; flags begin with two dashes.`);
      else words.push(arg);
      continue;
    }
    if (!isInput(name)) {
      trouble(`There is no flag ${word(`--${name}`)}.${didYouMean(name, NAMES)}`);
      // What follows is its value, most likely, and no word of ours.
      if (given === undefined && rest.at(-1)?.startsWith('-') === false) rest.pop();
      continue;
    }
    const value = given ?? nextValue(name);
    const before = flags.get(name);
    if (value === undefined) continue;
    const kind = SPECS.get(name)?.kind;
    if (before === undefined) flags.set(name, value);
    else if (kind === 'lines' || kind === 'rules') flags.set(name, `${before}\n${value}`);
    else trouble(`\`--${name}\` is there twice.`);
  }
  const [first, second, ...more] = words;
  const named = flags.get('command');
  flags.delete('command');
  if (first !== undefined && named !== undefined && first !== named) {
    trouble(`Two commands are named, ${word(first)} and ${word(named)}.`);
  }
  const command = first ?? named ?? '';
  const surplus = command === 'create' ? more : words.slice(1);
  for (const one of surplus)
    trouble(
      `${word(one)} is too much: values belong to a flag, as in \`--migrations ${/^[\w.-]+$/.test(one) ? one : 'PATH'}\`.`,
    );
  return { command, name: command === 'create' ? second : undefined, flags: Object.fromEntries(flags), troubles };
}

/** Commands that can be named on a command line. */
export const CLI_COMMANDS: readonly string[] = COMMANDS.filter((command) => command !== 'auto');

/** What is wrong with a command on the command line. */
export function commandTrouble(command: string): Trouble | undefined {
  if (CLI_COMMANDS.includes(command)) return undefined;
  const list = `Commands: ${CLI_COMMANDS.join(', ')}.`;
  if (command === 'completion')
    return { text: 'Name the shell: `completion bash`, `completion zsh` or `completion fish`.' };
  if (command === '') return { text: `No command is named. ${list}` };
  if (command === 'auto')
    return { text: `\`auto\` goes by a workflow's event, and there is none here: name a command. ${list}` };
  return { text: `${word(command)} is no command.${didYouMean(command, CLI_COMMANDS)} ${list}` };
}
