import { cutTo } from '../io/width.js';
import type { Host } from '../model/contracts.js';
import type { ProgressEvent } from '../model/events.js';
import { hidden } from './hidden.js';
import { inertTitle } from './inert.js';
import { printed, type Tone } from './lines.js';
import { makeSecrets } from './secrets.js';

/** What a terminal has to offer; `process.stderr` is one. */
export interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A terminal. */
export interface LocalHost extends Host {
  readonly kind: 'local';
  readonly colour: boolean;
  /** The report goes out as JSON. */
  readonly json: boolean;
  /** The causes of an error are told. */
  readonly verbose: boolean;
  hide(text: string): string;
  /** Takes away a passing line, and closes what is folded. */
  end(): void;
}

export interface LocalHostOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory?: string;
  /** Takes out what gives itself away as a password, known or not. */
  readonly mask?: (text: string) => string;
  /** Standard error, so that a report on standard output can be piped. */
  readonly terminal?: Terminal;
  /** Only warnings, and checks that fail. */
  readonly quiet?: boolean;
  /** Every line with the seconds since the start, and statements as they begin. */
  readonly verbose?: boolean;
  readonly json?: boolean;
}

const COLOUR: Readonly<Record<Tone, string>> = {
  plain: '',
  heading: '\u001b[1m',
  faint: '\u001b[2m',
  good: '\u001b[32m',
  warning: '\u001b[33m',
  bad: '\u001b[31m',
};

/** `NO_COLOR` wins over `FORCE_COLOR`, which wins over what the terminal says of itself. */
export function wantsColour(terminal: Terminal, env: Readonly<Record<string, string | undefined>>): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return terminal.isTTY === true && env['TERM'] !== 'dumb';
}

/** What is said even to those who want to hear nothing. */
const loud = (event: ProgressEvent): boolean =>
  event.type === 'warning' || event.type === 'lock-timeout' || (event.type === 'check' && !event.ok);

/** Prints progress for people; in a terminal, lines of passing interest are overwritten by the next. */
export function localHost(options: LocalHostOptions = {}): LocalHost {
  const env = options.env ?? process.env;
  const terminal = options.terminal ?? process.stderr;
  const colour = wantsColour(terminal, env);
  const overwrites = terminal.isTTY === true && env['TERM'] !== 'dumb';
  const secrets = makeSecrets();
  const { mask = (text) => text, quiet = false, verbose = false, json = false } = options;
  const start = performance.now();
  const since = (): string => (verbose ? `[${((performance.now() - start) / 1000).toFixed(2).padStart(8)} s] ` : '');
  const hide = (text: string): string => mask(secrets.hide(text));
  // A step of a workflow that calls the command line has the same foldable log as one that uses the action.
  const folds = env['GITHUB_ACTIONS'] === 'true' && !quiet && !json;
  let passing = false;
  let open = false;

  const clear = (): void => {
    if (passing) terminal.write('\r\u001b[2K');
    passing = false;
  };
  const end = (): void => {
    clear();
    if (open) terminal.write('::endgroup::\n');
    open = false;
  };
  const fold = (title: string): void => {
    end();
    terminal.write(`::group::${inertTitle(hide(title))}\n`);
    open = true;
  };

  return {
    kind: 'local',
    env,
    colour,
    json,
    verbose,
    workingDirectory: options.workingDirectory ?? process.cwd(),
    progress(event) {
      if (folds && event.type === 'phase') return fold(event.name);
      if (folds && event.type === 'migration') return fold(`${event.id} (${event.index}/${event.of})`);
      clear();
      // In a log the line of a finished statement is enough; a slow one is named by its progress.
      if (event.type === 'statement' && !overwrites && !verbose) return;
      if (quiet && !loud(event)) return;
      const { tone, lines, passing: brief = false } = printed(hidden(event, hide));
      const paint = (line: string): string =>
        colour && COLOUR[tone] !== '' ? `${COLOUR[tone]}${line}\u001b[0m` : line;
      passing = brief && overwrites && !verbose;
      if (passing) terminal.write(paint(cutTo(lines[0] ?? '', Math.max(10, (terminal.columns ?? 80) - 1))));
      else terminal.write(lines.map((line) => `${paint(`${since()}${line}`)}\n`).join(''));
      if (folds && event.type === 'migration-done') end();
    },
    secret(value) {
      secrets.add(value);
    },
    hide,
    end,
  };
}
