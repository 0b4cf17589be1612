import type { CheckRun, CheckTaken } from './github/check-run.js';
import type { Trigger } from './github/trigger.js';
import type { Progress } from './model/events.js';
import type { Inputs } from './model/inputs.js';
import type { CommandName, Report, Verdict } from './model/report.js';
import type { AskGitHub } from './pull-requests.js';

/** The check run of this run's commit. Nothing of it ever throws, or changes what the run found. */
export interface Gate {
  /** Whether GitHub has taken it already: then remarks on lines stand there, and need not be printed for the runner. */
  isOpen(): boolean;
  /** Ends it as the report stands. False where GitHub did not take it. */
  close(report: Report): Promise<boolean>;
}

export interface GateRequest {
  readonly inputs: Pick<Inputs, 'check' | 'label'>;
  readonly trigger: Trigger | undefined;
  readonly command: CommandName;
  readonly github: AskGitHub;
  readonly progress: Progress;
  /** From the repository's root to the working directory. */
  readonly prefix: string;
}

/**
 * The commit that a check run would be about: the head of a pull request or of a merge queue's group, or what was pushed. A
 * plan started by hand may have other settings than the pull request's own, and under `pull_request_target` the files are not
 * those of the head: neither speaks for it.
 */
export function checkedCommit(trigger: Trigger | undefined, command: CommandName): string | null {
  if (trigger === undefined) return null;
  const { event, pullRequest, push, commit } = trigger;
  if (command === 'plan')
    return event === 'pull_request' || event === 'merge_group' ? (pullRequest?.headSha ?? null) : null;
  if (command === 'apply') return push !== null || pullRequest?.merged === true ? commit : null;
  return null;
}

const READ_ONLY =
  'No check run was made: runs for pull requests from forks and from Dependabot get a token that can only read. The status of the job says the same.';

/** Begins the check run at once, beside the work; undefined where there is to be none. */
export function openGate({ inputs, trigger, command, github, progress, prefix }: GateRequest): Gate | undefined {
  const headSha = checkedCommit(trigger, command);
  if (headSha === null || github === undefined || inputs.check === 'false') return undefined;
  const about = { label: inputs.label, headSha, detailsUrl: trigger?.runUrl ?? null };
  let open: CheckRun | undefined;
  const attempt = async (): Promise<CheckTaken> => {
    const [{ openCheck }, client] = await Promise.all([import('./github/check-run.js'), github()]);
    const taken = await openCheck(client, about);
    open = taken.run;
    return taken;
  };
  const words = (error: unknown): CheckTaken => ({ reason: error instanceof Error ? error.message : String(error) });
  const first = attempt().catch(words);

  function refused({ reason = '', forbidden }: CheckTaken): false {
    const text =
      forbidden === true && trigger?.readOnlyToken === true
        ? READ_ONLY
        : `${reason} The status of the job says the same.`;
    progress({ type: inputs.check === 'true' ? 'warning' : 'note', text });
    return false;
  }

  return {
    isOpen: () => open !== undefined,
    async close(report) {
      try {
        let taken = await first;
        // A network that failed minutes ago may be there again; a permission is not.
        if (taken.run === undefined && taken.forbidden !== true) taken = await attempt();
        if (taken.run === undefined) return refused(taken);
        const [{ closeCheck }, { renderCheck }, { fromRoot }, client] = await Promise.all([
          import('./github/check-run.js'),
          import('./render/check.js'),
          import('./report-texts.js'),
          github(),
        ]);
        const ended = await closeCheck(client, taken.run, {
          verdict: report.verdict,
          ...renderCheck(fromRoot(report, prefix)),
        });
        return ended.reason === undefined || refused(ended);
      } catch (error) {
        return refused(words(error));
      }
    },
  };
}

/**
 * What an earlier run of this very commit found, where the event is about a label that means nothing here: planned anew it would
 * only cost time, and a run that simply passed would take the place of one that did not. Undefined where a plan has to say.
 */
export async function standingVerdict(
  trigger: Trigger | undefined,
  inputs: Pick<Inputs, 'allowLabel' | 'check' | 'label'>,
  command: CommandName,
  github: AskGitHub,
): Promise<{ readonly verdict: Verdict; readonly headline: string } | undefined> {
  const { action, label } = trigger ?? {};
  const ofLabel = action === 'labeled' || action === 'unlabeled';
  const headSha = checkedCommit(trigger, command);
  if (command !== 'plan' || !ofLabel || typeof label !== 'string' || headSha === null) return undefined;
  const { isSameLabel } = await import('./github/label-events.js');
  if (isSameLabel(label, inputs.allowLabel) || github === undefined || inputs.check === 'false') return undefined;
  const { checkName, standingCheck } = await import('./github/check-run.js');
  try {
    const { verdict } = (await standingCheck(await github(), headSha, inputs.label)) ?? {};
    // What failed may go well now.
    if (verdict === undefined || verdict === 'failed') return undefined;
    const headline = `Nothing to do: the label \`${label}\` decides nothing here. The check \`${checkName(inputs.label)}\` of ${headSha.slice(0, 7)} stands: ${verdict}.`;
    return { verdict, headline };
  } catch {
    return undefined;
  }
}
