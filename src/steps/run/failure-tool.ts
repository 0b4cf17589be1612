import type { Parsed } from '../parse.js';
import type { RunState } from './migration.js';

/** How much of a command's work stays, as far as we have heard. */
export interface ToolExtent {
  readonly status: 'rolled-back' | 'failed';
  readonly done: number;
  readonly fate: 'out' | 'unknown';
  readonly written: true;
}

/** Nothing of ours tells more of it than what the server has answered. */
export function extentOfTool({ done, alone, committing, current }: RunState, gone: boolean): ToolExtent {
  const unknown = gone && current !== undefined && (alone === true || committing);
  return {
    status: done > 0 || unknown ? 'failed' : 'rolled-back',
    done,
    fate: unknown ? 'unknown' : 'out',
    written: true,
  };
}

/** What state the database is in, and the next step. */
export function wordsOfTool(
  { split, source }: Parsed,
  { done, fate, status }: ToolExtent,
  running: string,
): { readonly state: string; readonly next: string } {
  const command = source.text.trim().split('\n')[0] ?? '';
  const sent = split.statements.length;
  const last = fate === 'unknown' ? ' Whether the last one is in, nobody has heard.' : '';
  return {
    state:
      status === 'rolled-back'
        ? `Nothing of what the command sent stayed: its transaction was rolled back.${running}`
        : `The command had sent ${sent} statement${sent === 1 ? '' : 's'}: ${done === 0 ? 'none' : done === 1 ? 'the first' : `the first ${done}`} of them ${done < 2 ? 'is' : 'are'} in for good, what came after was rolled back.${last}${running}`,
    next: `\`plan\` shows what of it is in and what is still to do: it runs \`${command}\` on a copy of the target's schema as it is now. Settle the cause, then run the same again.`,
  };
}
