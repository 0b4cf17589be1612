import type { Report } from '../../model/report.js';
import { code, runLink } from '../markdown.js';
import { shortName } from '../text/visible.js';

/** Stands above everything that a run of strangers' code has said. */
export function secondHandWords({ secondHand, run }: Report): readonly string[] {
  if (secondHand === undefined) return [];
  const link = runLink('the run of the pull request', run.runUrl) ?? 'the run of the pull request';
  const end = secondHand.conclusion === null ? '' : ` It ended with ${code(shortName(secondHand.conclusion, 40))}.`;
  return [
    `> **Second hand.** All below is as reported by ${link}, which ran code of the pull request itself.${end} What counts is the status of its job, not this comment.`,
  ];
}
