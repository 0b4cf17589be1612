/** What a terminal shows of a run: no settings of the run itself, so neither an input of the action nor a key of the config file. */
export const TERMINAL_FLAGS = ['quiet', 'verbose', 'json'] as const;
type TerminalFlag = (typeof TERMINAL_FLAGS)[number];

export interface TerminalLook {
  /** Only what goes wrong while it runs, and the report. */
  readonly quiet: boolean;
  /** With the time since the start before each line, each statement as it begins, and the causes of an error. */
  readonly verbose: boolean;
  /** The report as JSON on standard output instead of words. */
  readonly json: boolean;
}

/** Takes these flags out of a command line, wherever they stand. */
export function terminalFlags(argv: readonly string[]): {
  readonly argv: readonly string[];
  readonly look: TerminalLook;
} {
  const has = (flag: TerminalFlag): boolean => argv.includes(`--${flag}`);
  return {
    argv: argv.filter((arg) => !TERMINAL_FLAGS.some((flag) => arg === `--${flag}`)),
    look: { quiet: has('quiet'), verbose: has('verbose'), json: has('json') },
  };
}
