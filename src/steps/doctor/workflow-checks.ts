import { didYouMean } from '../../io/nearest.js';
import { printable } from '../../io/text.js';
import { parseYaml } from '../../io/yaml.js';
import { INPUTS } from '../../model/input-list.js';
import type { Check } from '../../model/report.js';
import { check, warn } from '../preflight/facts.js';
import { type Job, listOf, mapOf, text, type Workflow, type WorkflowFile, workflowOf } from './workflow.js';
import { permissionChecks } from './workflow-permissions.js';

const NAMES: readonly string[] = INPUTS.map(({ name }) => name);

function eventChecks({ file, events }: Workflow): readonly Check[] {
  const name = `${printable(file)}: events`;
  const checks: Check[] = [];
  if ('pull_request_target' in events)
    checks.push(
      check(
        `${printable(file)}: forks`,
        false,
        'pull_request',
        "`pull_request_target` runs with the secrets and the token of the repository, and a stranger's migrations would run with them",
        'Use `pull_request`. Forks get their comment by a second workflow that runs nothing of theirs: docs/forks.md.',
      ),
    );
  const pull = mapOf(events['pull_request']);
  if (Array.isArray(pull['types']) && !(pull['types'].includes('labeled') && pull['types'].includes('unlabeled')))
    checks.push(
      warn(
        `${printable(file)}: labels`,
        'types with labeled and unlabeled',
        'the label that allows counts only with the next push',
        'Add `labeled, unlabeled` to `types` of `pull_request`.',
      ),
    );
  else if ('pull_request' in events && pull['types'] === undefined)
    checks.push(
      warn(
        `${printable(file)}: labels`,
        'types with labeled and unlabeled',
        'the usual types, which are without them: the label that allows counts only with the next push',
        'Write `types: [opened, reopened, synchronize, labeled, unlabeled]` below `pull_request`.',
      ),
    );
  if ('paths' in pull || 'paths-ignore' in pull)
    checks.push(
      warn(
        `${printable(file)}: paths`,
        'every pull request',
        'only some pull requests start it: a required check that never starts keeps the others from merging',
        'Leave `paths` out; where nothing is pending a plan takes seconds.',
      ),
    );
  const known = Object.keys(events).map(printable).join(', ');
  return checks.length === 0 ? [check(name, true, 'such as plan and apply need', known)] : checks;
}

function concurrencyCheck({ file, root }: Workflow, { body, name }: Job): Check {
  const title = `${printable(file)}: concurrency of ${printable(name)}`;
  const given = body['concurrency'] ?? root['concurrency'];
  if (given === undefined)
    return warn(
      title,
      'one run at a time',
      'none: runs wait for each other at the database instead',
      'Add `concurrency` with a group and `cancel-in-progress: false`, as the README has it.',
    );
  if (mapOf(given)['cancel-in-progress'] === true)
    return check(
      title,
      false,
      'never cancelled',
      '`cancel-in-progress: true` kills an apply in the middle when the next run starts',
      'Write `cancel-in-progress: false`.',
    );
  return check(title, true, 'one run at a time', 'one run at a time');
}

/** A password that stands in the file. */
const LITERAL = /:\/\/[^/\s:@]*:(?!\$\{\{)[^@\s]+@/;

function stepChecks({ file }: Workflow, { name, steps, ours }: Job): readonly Check[] {
  const checks: Check[] = [];
  const about = `${printable(file)}: ${printable(name)}`;
  for (const at of ours) {
    const inputs = mapOf(steps[at]?.['with']);
    const checkout = steps.slice(0, at).find(({ uses }) => /^actions\/checkout@/.test(text(uses)));
    if (checkout === undefined && text(inputs['command']) !== 'comment')
      checks.push(
        check(
          `${about}: checkout`,
          false,
          'actions/checkout before',
          'there is none, so no migration file is there',
          'Put `actions/checkout` before the step, with `persist-credentials: false`.',
        ),
      );
    const options = mapOf(checkout?.['with']);
    if (checkout !== undefined && options['persist-credentials'] !== false)
      checks.push(
        warn(
          `${about}: checkout`,
          'no token left in the folder',
          'the token stays in the checkout, where migrations that are code could read it',
          'Add `persist-credentials: false` to actions/checkout.',
        ),
      );
    if (text(inputs['since']) !== '' && options['fetch-depth'] === undefined)
      checks.push(
        warn(
          `${about}: history`,
          'as far as `since` goes',
          'a checkout of one commit alone',
          'Add `fetch-depth: 0` to actions/checkout.',
        ),
      );
    for (const [key, value] of Object.entries(inputs)) {
      if (!NAMES.includes(key))
        checks.push(
          check(
            `${about}: inputs`,
            false,
            'inputs that there are',
            `there is no input \`${printable(key).slice(0, 60)}\``,
            `Correct or remove it.${didYouMean(key, NAMES)}`,
          ),
        );
      if (LITERAL.test(text(value)))
        checks.push(
          check(
            `${about}: \`${printable(key).slice(0, 60)}\``,
            false,
            'a secret',
            'a password stands in the file itself (not shown)',
            'Change that password, put the URL into a secret, and write `${{ secrets.NAME }}`.',
          ),
        );
    }
  }
  return checks;
}

function fileChecks({ path, text: source }: WorkflowFile): {
  readonly checks: readonly Check[];
  readonly workflow?: Workflow;
} {
  const { document, errors } = parseYaml(source);
  const name = printable(path);
  if (errors.length > 0)
    return {
      checks: [
        check(
          name,
          false,
          'YAML',
          'no valid YAML, so GitHub does not run it',
          'Look at the Actions tab: GitHub names the line.',
        ),
      ],
    };
  const workflow = workflowOf(path, mapOf(document.toJS()));
  const jobs = workflow.jobs.flatMap((job) => [
    ...permissionChecks(workflow, job),
    concurrencyCheck(workflow, job),
    ...stepChecks(workflow, job),
  ]);
  return { checks: [...eventChecks(workflow), ...jobs], workflow };
}

const CALLED = ['workflow_call', 'workflow_dispatch'];

/** What happens without anybody starting it: a plan for each pull request, an apply for each merge. */
function coverage(workflows: readonly Workflow[]): readonly Check[] {
  const events = workflows.flatMap(({ events: own }) => Object.entries(own));
  const has = (name: string): boolean => events.some(([event]) => event === name);
  if (events.some(([event]) => CALLED.includes(event)) && !has('pull_request') && !has('push')) return [];
  const closed = events.some(
    ([event, value]) => event === 'pull_request' && listOf(mapOf(value)['types']).includes('closed'),
  );
  return [
    ...(has('pull_request') || has('pull_request_target')
      ? []
      : [
          warn(
            'plans',
            'on pull_request',
            'no workflow plans on a pull request',
            'Add `pull_request` to `on`, as the README has it.',
          ),
        ]),
    ...(has('push') || closed
      ? []
      : [
          warn(
            'applies',
            'on push',
            'no workflow applies after a merge',
            'Add `push` with the default branch to `on`, as the README has it.',
          ),
        ]),
  ];
}

/** What the workflows that run this action say, held against what it needs. Pure; nothing of a value is repeated. */
export function workflowChecks(files: readonly WorkflowFile[]): readonly Check[] {
  if (files.length === 0)
    return [
      warn(
        'workflow',
        'one that runs this action',
        'there is none in .github/workflows',
        '`init` writes one for this repository.',
      ),
    ];
  const read = files.map(fileChecks);
  return [
    ...read.flatMap(({ checks }) => checks),
    ...coverage(read.flatMap(({ workflow }) => (workflow === undefined ? [] : [workflow]))),
  ];
}
