// Runs whole commands within the test's own process: real files, real databases, and a host that keeps what it hears.
import { commands } from '../../src/commands/index.js';
import { parseInputs } from '../../src/inputs.js';
import { ActionError } from '../../src/model/error.js';
import type { ProgressEvent } from '../../src/model/events.js';
import type { CommandName, Report, RunInfo } from '../../src/model/report.js';
import { openContext } from '../../src/open-context.js';
import { emptyReport } from '../../src/steps/report.js';

/** Flags by their names, lists of lines as lists. */
export type Flags = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Done {
  readonly report: Report;
  readonly events: readonly ProgressEvent[];
  /** What the run told nobody to show. */
  readonly secrets: readonly string[];
}

const INFO: RunInfo = {
  tool: '0.0.0-test',
  startedAt: '2026-01-01T00:00:00.000Z',
  ms: 0,
  actor: 'tester',
  commit: null,
  runUrl: null,
  pullRequests: [],
};

function settingsOf(flags: Flags): Record<string, string> {
  const given = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join('\n')] as const],
  );
  return Object.fromEntries(given);
}

/** What a run has beside its settings. */
export interface RunMore {
  /** Why code must not be run. */
  readonly untrusted?: string;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ProgressEvent) => void;
}

/** One command from its settings to its report. A refusal is a report with an error, as users get it. */
export async function runCommand(command: CommandName, flags: Flags, name?: string, more: RunMore = {}): Promise<Done> {
  const events: ProgressEvent[] = [];
  const secrets: string[] = [];
  const workingDirectory = typeof flags['working-directory'] === 'string' ? flags['working-directory'] : '.';
  const host = {
    kind: 'local' as const,
    // What code migrations may be handed
    env: flags['program-environment'] === undefined ? {} : process.env,
    workingDirectory,
    progress: (event: ProgressEvent) => {
      events.push(event);
      more.onEvent?.(event);
    },
    secret: (value: string) => void secrets.push(value),
  };
  const done = (report: Report): Done => ({ report, events, secrets });
  try {
    const settings = { command, ...settingsOf(flags) };
    const inputs = await parseInputs({ settings, from: 'flags', name }, {}, host);
    const found = await commands.get(command)?.();
    if (found === undefined) throw new ActionError('not-built', `The command \`${command}\` is not built yet.`, '');
    const context = await openContext({
      command,
      inputs,
      host,
      run: INFO,
      signal: more.signal ?? new AbortController().signal,
      pullRequest: undefined,
      changedFiles: undefined,
      untrusted: more.untrusted,
      pullRequests: {
        of: () => Promise.resolve({ numbers: [], allowLabel: { name: inputs.allowLabel, present: false } }),
        leftApplying: () => Promise.resolve([]),
        queue: () => Promise.resolve(undefined),
        applying: () => Promise.resolve(),
      },
    });
    return done(await found.run(context));
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const { code, message, hint, place } = error;
    return done({
      ...emptyReport(command, 'default', INFO),
      verdict: 'failed',
      error: { code, message, hint, ...(place === undefined ? {} : { path: place.path, line: place.line }) },
    });
  }
}
