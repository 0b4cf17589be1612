import { resolve } from 'node:path';
import type { Command, Context, OtherRun } from '../context.js';
import { ActionError } from '../model/error.js';
import type { Report } from '../model/report.js';
import { emptyReport } from '../steps/report.js';
import { readLeft, refuseOther } from '../steps/second-hand/read.js';
import { secondHand } from '../steps/second-hand/second-hand.js';

function otherRunOf({ otherRun }: Context): OtherRun {
  if (otherRun !== undefined) return otherRun;
  throw new ActionError(
    'no-run',
    '`comment` posts what the run left that a `workflow_run` is about, and no `workflow_run` started this one.',
    'Make it the job of a workflow of its own with `on: workflow_run`: `docs/forks.md` has it.',
  );
}

function fileOf({ inputs }: Context): string {
  if (inputs.reportFile !== undefined) return resolve(inputs.workingDirectory, inputs.reportFile);
  throw new ActionError(
    'missing-input',
    '`comment` needs the report that the other run left.',
    'Fetch it as an artifact of that run, and name it in `report-file`.',
  );
}

/** Of several pull requests of one commit the report may say which it is about: they are all of whoever made it. */
function numberOf(report: Report, open: readonly number[]): number {
  const [only, second] = open;
  const named = second === undefined ? only : open.find((number) => report.run.pullRequests.includes(number));
  if (named !== undefined) return named;
  throw new ActionError(
    'second-hand',
    `The report was not posted: ${open.map((number) => `#${number}`).join(' and ')} have the same head, and it is about neither.`,
    'Close one of them, or push another commit to it.',
  );
}

/** Posts the report that another run left, which may have run code of strangers. Opens no database and runs nothing. */
export const comment: Command = {
  name: 'comment',
  async run(context) {
    const { inputs, run } = context;
    const other = otherRunOf(context);
    const done = (headline: string, notes: readonly string[] = []): Report => ({
      ...emptyReport('comment', inputs.label, run),
      headline,
      notes,
    });
    if (other.idle !== undefined) return done(`Nothing posted: ${other.idle}`);
    const report = await readLeft(fileOf(context));
    refuseOther(report, { label: inputs.label, headSha: other.headSha });
    const open = await other.pullRequests();
    const short = other.headSha.slice(0, 7);
    if (open.length === 0) return done(`Nothing posted: no open pull request has ${short} as its head any more.`);
    const pullRequest = numberOf(report, open);
    const { headSha, url, conclusion } = other;
    const shown = secondHand(report, { headSha, url, conclusion, pullRequest, failOn: inputs.failOn });
    const { note, refused } = await other.post(shown, pullRequest);
    if (refused !== undefined)
      throw new ActionError('second-hand', refused, 'The job that posts needs `pull-requests: write`.');
    return done(`The plan of ${short} stands in #${pullRequest}.`, note === undefined ? [] : [note]);
  },
};
