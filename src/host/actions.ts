import { endGroup, info, setSecret, startGroup } from '@actions/core';
import type { Host } from '../model/contracts.js';
import type { ProgressEvent } from '../model/events.js';
import { hidden } from './hidden.js';
import { inertTitle } from './inert.js';
import { printed, type Tone } from './lines.js';
import { makeSecrets } from './secrets.js';

export { type Annotated, type Annotation, annotate } from './annotations.js';
export { inputs, readEvent, type SummaryResult, setOutputs, writeSummary } from './runner-files.js';

/** A workflow runner. */
export interface ActionsHost extends Host {
  readonly kind: 'actions';
  /** Replaces every known secret; the runner does so too, but only in the log. */
  hide(text: string): string;
  /** Closes the open group; call it before anything is printed outside the run's phases. */
  end(): void;
}

export interface ActionsHostOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory?: string;
  /** Takes out what gives itself away as a password, known or not. */
  readonly mask?: (text: string) => string;
}

// The log viewer knows the colours of terminals, and reads `##[warning]` as an order to annotate.
const COLOUR: Readonly<Partial<Record<Tone, string>>> = {
  good: '\u001b[32m',
  warning: '\u001b[33m',
  bad: '\u001b[31m',
  faint: '\u001b[90m',
};

/** Prints progress as groups of the runner's log: one per phase, and one per migration. */
export function actionsHost(options: ActionsHostOptions = {}): ActionsHost {
  const env = options.env ?? process.env;
  const secrets = makeSecrets();
  const { mask = (text) => text } = options;
  const hide = (text: string): string => mask(secrets.hide(text));
  let open = false;

  const end = (): void => {
    if (open) endGroup();
    open = false;
  };
  const begin = (title: string): void => {
    end();
    startGroup(inertTitle(hide(title)));
    open = true;
  };
  const print = (event: ProgressEvent): void => {
    const { tone, lines } = printed(hidden(event, hide));
    const colour = COLOUR[tone];
    for (const line of lines) info(colour === undefined ? line : `${colour}${line}\u001b[0m`);
  };

  return {
    kind: 'actions',
    env,
    workingDirectory: options.workingDirectory ?? process.cwd(),
    progress(event) {
      if (event.type === 'phase') begin(event.name);
      else if (event.type === 'migration') begin(`${event.id} (${event.index}/${event.of})`);
      // The line of a finished statement is enough; a slow one is named by its progress.
      else if (event.type !== 'statement') print(event);
      if (event.type === 'migration-done') end();
    },
    secret(value) {
      for (const spelling of secrets.add(value)) setSecret(spelling);
    },
    hide,
    end,
  };
}
