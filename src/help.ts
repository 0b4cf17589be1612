import { didYouMean } from './io/nearest.js';
import { ERROR_CODES, errorAbout } from './model/error-codes.js';
import { COMMANDS, INPUTS, type InputName, type InputSpec } from './model/input-list.js';
import { VERSION } from './version.js';

type Command = Exclude<(typeof COMMANDS)[number], 'auto'>;

/** Settings that belong together, so that a command's help shows what concerns it. */
const FILES: readonly InputName[] = ['migrations', 'layout', 'include', 'exclude', 'order'];
const TARGET: readonly InputName[] = ['database-url', 'direct-url', 'engine', 'connect-timeout', 'history-schema'];
const SHADOW: readonly InputName[] = ['shadow', 'shadow-setup', 'session-setup', 'postgres-binaries', 'mysql-binaries'];
const JUDGE: readonly InputName[] = ['fail-on', 'rules', 'allow-label'];
const LOCKS: readonly InputName[] = ['lock-timeout', 'statement-timeout', 'lock-retries', 'lock-wait'];
const BACKUP = INPUTS.map(({ name }) => name).filter((name) => name.startsWith('backup') && name !== 'backup-file');
const ALWAYS: readonly InputName[] = [
  'config',
  'database',
  'label',
  'working-directory',
  'report-file',
  'evidence-file',
  'comment-file',
  'html-file',
  'sarif-file',
];

interface About {
  readonly does: string;
  readonly example: string;
  readonly inputs: readonly InputName[];
}

const TO_TARGET = '--migrations db/migrations --database-url env:DATABASE_URL';

const ABOUT: Readonly<Record<Command, About>> = {
  plan: {
    does: 'Runs the pending migrations on a shadow database and reports; never writes to the target.',
    example: `plan ${TO_TARGET}`,
    inputs: [
      ...FILES,
      ...TARGET,
      'since',
      ...SHADOW,
      ...JUDGE,
      'require-read-only',
      'snapshot-file',
      'snapshot-passphrase',
    ],
  },
  apply: {
    does: 'Plans again, checks the approval, backs up, applies, verifies.',
    example: `apply ${TO_TARGET}`,
    inputs: [
      ...FILES,
      ...TARGET,
      ...SHADOW,
      ...JUDGE,
      'approval',
      ...BACKUP,
      ...LOCKS,
      'on-failure',
      'verify',
      'analyze-after',
      'dry-run',
    ],
  },
  status: {
    does: 'Shows which migrations are applied, pending, edited, missing, out of order, half done.',
    example: `status ${TO_TARGET}`,
    inputs: [...FILES, ...TARGET, 'health'],
  },
  verify: {
    does: 'Runs the checks, and compares the live schema with the one that the migrations give.',
    example: `verify --verify db/expectations.yml ${TO_TARGET}`,
    inputs: ['verify', ...FILES, ...TARGET, ...SHADOW],
  },
  drift: {
    does: "Makes `verify`'s comparison alone, for schedules.",
    example: `drift ${TO_TARGET}`,
    inputs: [...FILES, ...TARGET, ...SHADOW],
  },
  backup: {
    does: 'Makes a proved backup.',
    example: 'backup --backup-directory backups --database-url env:DATABASE_URL',
    inputs: [...TARGET, ...BACKUP, 'postgres-binaries', 'mysql-binaries'],
  },
  restore: {
    does: 'Restores a backup beside the target, or with its name as confirmation into its place. Refuses one of another database.',
    example: 'restore --backup-file backups/app.dump --confirm app --database-url env:DATABASE_URL',
    inputs: [
      'backup-file',
      'backup-passphrase',
      'confirm',
      'backup-database',
      ...TARGET,
      'lock-wait',
      'postgres-binaries',
      'mysql-binaries',
      'dry-run',
    ],
  },
  rollback: {
    does: 'Runs down migrations.',
    example: `rollback --steps 1 ${TO_TARGET}`,
    inputs: ['to', 'steps', ...FILES, ...TARGET, ...LOCKS, 'dry-run'],
  },
  baseline: {
    does: 'Records migrations up to an id as applied without running them.',
    example: `baseline --to 012_users.sql ${TO_TARGET}`,
    inputs: ['to', ...FILES, ...TARGET, 'lock-wait', 'dry-run'],
  },
  comment: {
    does: 'Posts the report that another run left.',
    example: 'comment --report-file report.json --github-token env:GITHUB_TOKEN',
    inputs: ['github-token', 'fail-on'],
  },
  snapshot: {
    does: "Writes the target's schema, sizes, statistics and history to a file for plans without credentials.",
    example: `snapshot --snapshot-file production.snapshot ${TO_TARGET}`,
    inputs: ['snapshot-file', 'snapshot-passphrase', ...FILES, ...TARGET, 'postgres-binaries', 'mysql-binaries'],
  },
  create: {
    does: 'Makes a new migration: its name follows the command.',
    example: 'create add_users --migrations db/migrations',
    inputs: [...FILES, 'engine', 'dry-run'],
  },
  init: {
    does: 'Looks at this repository and writes a workflow and a config file for it, shown as a diff. Never writes over a file.',
    example: 'init --dry-run',
    inputs: ['migrations', 'dry-run'],
  },
  doctor: {
    does: 'Goes through all that a plan and an apply need, from the machine to the workflow, and says of each what to mend. Only reads.',
    example: 'doctor --database-url env:DATABASE_URL',
    inputs: [...FILES, ...TARGET, ...SHADOW, 'backup', 'require-read-only', 'github-token'],
  },
  repair: {
    does: 'Settles a half-done migration.',
    example: `repair --resume ${TO_TARGET}`,
    inputs: ['resume', 'mark-applied', 'mark-pending', ...FILES, ...TARGET, ...LOCKS, 'dry-run'],
  },
};

const isCommand = (name: string | undefined): name is Command => name !== undefined && Object.hasOwn(ABOUT, name);
const WIDTH = 100;

function wrap(text: string, indent: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > WIDTH - indent) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

function row(left: string, width: number, text: string): string {
  return `  ${left.padEnd(width)}${wrap(text, width + 2)}`;
}

function inputRow(spec: InputSpec): string {
  const standard = spec.defaultText ?? spec.default;
  const choices = spec.kind === 'choice' && spec.choices !== undefined ? ` One of ${spec.choices.join(', ')}.` : '';
  return row(`--${spec.name}`, 24, `${spec.description}${choices}${standard === undefined ? '' : ` [${standard}]`}`);
}

function rows(wanted: (name: InputName) => boolean): string {
  return INPUTS.filter(({ name }) => name !== 'command' && wanted(name))
    .map(inputRow)
    .join('\n');
}

const SECRETS = 'Secrets may be given as env:NAME, to take them from a variable of the environment.';

function overview(): string {
  const commands = COMMANDS.filter(isCommand).map((name) => row(name, 10, ABOUT[name].does));
  return [
    VERSION,
    '',
    'Usage: migrate-on-merge COMMAND [--input value …]',
    '',
    'Commands:',
    ...commands,
    '',
    'On a terminal:',
    row('--quiet', 24, 'Only what goes wrong, and the report.'),
    row('--verbose', 24, 'The time before each line, statements as they begin, and the causes of an error.'),
    row('--json', 24, 'The report as JSON on standard output.'),
    row('completion SHELL', 24, 'A script for bash, zsh or fish.'),
    '',
    wrap(`Inputs, each also an action input and a key of the config file. ${SECRETS}`, 0),
    rows(() => true),
    '',
    '`migrate-on-merge COMMAND --help` shows an example; `migrate-on-merge help CODE` says what an error is.',
    'Exit status: 0 clean or warned, 1 blocked, 2 failed or bad input.',
    '',
  ].join('\n');
}

function helpOn(name: Command): string {
  const { does, example, inputs } = ABOUT[name];
  return [
    `migrate-on-merge ${name}`,
    '',
    does,
    '',
    'Example:',
    `  migrate-on-merge ${example}`,
    '',
    `Inputs. ${SECRETS}`,
    rows((input) => inputs.includes(input)),
    '',
    'For every command:',
    rows((input) => ALWAYS.includes(input)),
    '',
  ].join('\n');
}

/** What an error's code stands for. */
function errorHelp(code: string): readonly string[] {
  const found = errorAbout(code);
  if (found === undefined) return [];
  const [, title, why, next] = found;
  return [[`Error ${code}: ${title}`, '', wrap(why, 0), '', wrap(`Next: ${next}`, 0), ''].join('\n')];
}

/** The text that these arguments ask for (`--help`, `-h`, `help`, `--version`, `-V`); undefined when they ask for none. */
export function helpFor(argv: readonly string[]): string | undefined {
  if (argv.includes('--version') || argv.includes('-V')) return `${VERSION}\n`;
  if (!argv.includes('--help') && !argv.includes('-h') && argv[0] !== 'help') return undefined;
  const name = argv.find((arg, at) => isCommand(arg) && !/^--(?!help$)/.test(argv[at - 1] ?? ''));
  // Some codes are called as the command that they come of.
  const code = argv.find((arg) => errorAbout(arg) !== undefined) ?? '';
  const told = errorHelp(code);
  if (isCommand(name)) return [helpOn(name), ...told].join('\n');
  const [, asked] = argv[0] === 'help' ? argv : [];
  const unknown =
    asked === undefined || asked.startsWith('-')
      ? ''
      : `There is no command and no error of the name \`${asked}\`.${didYouMean(asked, [...COMMANDS, ...ERROR_CODES])}\n\n`;
  return told[0] ?? unknown + overview();
}
