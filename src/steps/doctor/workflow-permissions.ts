import { printable } from '../../io/text.js';
import type { Check } from '../../model/report.js';
import { check, warn } from '../preflight/facts.js';
import { type Job, type Keys, mapOf, text, type Workflow } from './workflow.js';

interface Permission {
  readonly scope: string;
  readonly access: 'read' | 'write';
  /** What it is for. */
  readonly why: string;
  /** Without it the run goes on. */
  readonly soft?: true;
}

function wantedPermissions(inputs: Keys): readonly Permission[] {
  const command = text(inputs['command']) || 'auto';
  const speaks = ['auto', 'plan', 'apply', 'comment'].includes(command) && text(inputs['comment']) !== 'false';
  return [
    ...(command === 'comment'
      ? []
      : [{ scope: 'contents', access: 'read', why: 'actions/checkout reads the migration files' } as const]),
    ...(speaks ? [{ scope: 'pull-requests', access: 'write', why: 'posts the comment, reads labels' } as const] : []),
    ...(['auto', 'plan', 'apply'].includes(command) && text(inputs['check']) !== 'false'
      ? [
          {
            scope: 'checks',
            access: 'write',
            why: "makes the check run; without it the job's status says the same",
            soft: true,
          } as const,
        ]
      : []),
    ...(command === 'comment'
      ? [{ scope: 'actions', access: 'read', why: "fetches the other run's report" } as const]
      : []),
    ...(text(inputs['failure-issue']) === 'true'
      ? [{ scope: 'issues', access: 'write', why: 'keeps the issue of `failure-issue`' } as const]
      : []),
  ];
}

/** The permissions of a job, held against what its steps of ours do. */
export function permissionChecks({ file, root }: Workflow, { body, name, steps, ours }: Job): readonly Check[] {
  const title = `${printable(file)}: permissions of ${printable(name)}`;
  const given = body['permissions'] ?? root['permissions'];
  const wanted = new Map(
    ours.flatMap((at) => wantedPermissions(mapOf(steps[at]?.['with'])).map((one) => [one.scope, one] as const)),
  );
  const block = [...wanted.values()].map(({ scope, access }) => `${scope}: ${access}`).join(', ');
  if (given === undefined)
    return [
      warn(
        title,
        block,
        'no block: the token gets what the settings of the repository give, too much or too little',
        `Write a \`permissions\` block with ${block}.`,
      ),
    ];
  if (typeof given === 'string')
    return [
      given === 'write-all'
        ? warn(title, block, '`write-all` gives far more than is needed', `Write ${block} instead.`)
        : check(title, false, block, `\`${printable(given)}\` is not enough`, `Write ${block} instead.`),
    ];
  const has = mapOf(given);
  const lacking = [...wanted.values()].filter(({ scope, access }) => {
    const value = text(has[scope]);
    return value !== 'write' && value !== access;
  });
  const hard = lacking.filter(({ soft }) => soft !== true);
  const shown = hard.length > 0 ? hard : lacking;
  const actual = shown.map(({ scope, access, why }) => `no \`${scope}: ${access}\` (${why})`).join('; ');
  const hint = `Add to \`permissions\`: ${shown.map(({ scope, access }) => `\`${scope}: ${access}\``).join(', ')}.`;
  if (hard.length > 0) return [check(title, false, block, actual, hint)];
  return [lacking.length > 0 ? warn(title, block, actual, hint) : check(title, true, block, block)];
}
