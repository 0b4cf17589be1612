import type { RuleHit, RuleInput } from '../../model/contracts.js';

const CONTROL = ['begin', 'commit', 'rollback'];

export function ownTransaction(input: RuleInput): readonly RuleHit[] {
  if (!CONTROL.includes(input.statement.transaction)) return [];
  const { parsed, transactional } = input.migration;
  const controls = parsed.filter(({ transaction }) => CONTROL.includes(transaction));
  if (controls[0] !== input.statement) return [];
  if (transactional)
    return [
      {
        severity: 'info',
        message:
          'The file brings its own transaction, which is kept. It can be left out: a file that only changes rows is one transaction anyway.',
      },
    ];
  const commits = parsed.find(({ transaction }) => transaction === 'forbidden');
  const marks = controls.map((statement) => `${statement.kind} on line ${statement.line}`).slice(0, 6);
  return [
    {
      message:
        commits === undefined
          ? `The file has its own ${marks.join(', ')}, so it is not one transaction: what was committed stays when a later statement fails.`
          : `The file has its own ${marks.join(', ')}, but ${commits.kind} on line ${commits.line} commits at once on this server, and all that stands before it: a ROLLBACK brings nothing of that back.`,
    },
  ];
}
