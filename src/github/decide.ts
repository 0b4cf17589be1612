import type { TriggerCommand, TriggerPullRequest, TriggerPush } from './trigger.js';

/** The facts that `command: auto` goes by. */
export interface Facts {
  readonly event: string;
  readonly action: string | null;
  readonly pullRequest: TriggerPullRequest | null;
  readonly push: TriggerPush | null;
  readonly deleted: boolean;
  readonly ref: string | null;
  readonly defaultBranch: string | null;
}

/** What to do, and in words why. */
export interface Decision {
  readonly command: TriggerCommand;
  readonly reason: string;
}

const plan = (reason: string): Decision => ({ command: 'plan', reason });
const apply = (reason: string): Decision => ({ command: 'apply', reason });
const none = (reason: string): Decision => ({ command: 'none', reason });

/** The one place that knows the rule of `command: auto`. */
export function decide(facts: Facts): Decision {
  switch (facts.event) {
    case 'pull_request':
    case 'pull_request_target':
      return ofPullRequest(facts);
    case 'merge_group':
      return facts.action === 'destroyed'
        ? none('The merge queue gave this group up, so there is nothing to plan.')
        : plan('The merge queue asks whether this group may be merged.');
    case 'push':
      return ofPush(facts);
    case 'schedule':
      return { command: 'drift', reason: 'A schedule looks for drift.' };
    case 'workflow_dispatch':
      return plan('A run started by hand plans; name `command: apply` to apply.');
    case 'workflow_run':
      return none('A `workflow_run` does nothing by itself; name `command: comment` to post the report of that run.');
    case '':
      return none('This is no workflow run, so there is no event to go by: name a command.');
    default:
      return none(`The event \`${facts.event}\` stands for no command; name one with \`command\`.`);
  }
}

function ofPullRequest({ event, action, pullRequest, defaultBranch }: Facts): Decision {
  const name = pullRequest === null ? 'The pull request' : `Pull request #${pullRequest.number}`;
  if (action === 'closed') {
    if (pullRequest?.merged !== true) return none(`${name} was closed without being merged.`);
    const into = `${name} was merged into \`${pullRequest.baseRef ?? 'its base'}\``;
    if (defaultBranch === null || pullRequest.baseRef === null)
      return none(`${into}, and the event does not say whether that is the default branch; name \`command: apply\`.`);
    if (pullRequest.baseRef === defaultBranch) return apply(`${into}, the default branch.`);
    return none(
      `${into}, which is not the default branch \`${defaultBranch}\`; to apply there, name \`command: apply\`.`,
    );
  }
  const risk =
    event === 'pull_request_target'
      ? ' `pull_request_target` hands the secrets of this repository to a run about code that strangers may have written: never check out and run the head here; prefer `pull_request`.'
      : '';
  const what = action === 'synchronize' ? 'has new commits' : `was ${action?.replaceAll('_', ' ') ?? 'touched'}`;
  return plan(`${name} ${what}.${risk}`);
}

function ofPush({ ref, deleted, defaultBranch }: Facts): Decision {
  if (ref === null) return none('The push names no branch.');
  if (deleted) return none(`The push deleted \`${ref}\`.`);
  if (!ref.startsWith('refs/heads/')) return none(`The push is to \`${ref}\`, which is no branch.`);
  const branch = ref.slice('refs/heads/'.length);
  if (defaultBranch === null) return none('The event does not say what the default branch is; name `command: apply`.');
  if (branch === defaultBranch) return apply(`The push is to the default branch \`${branch}\`.`);
  return none(
    `The push is to \`${branch}\`, which is not the default branch \`${defaultBranch}\`; to apply there, name \`command: apply\`.`,
  );
}
