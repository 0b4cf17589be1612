// Does what the report says, word for word, as somebody would who reads nothing else, until there is nothing left to do.
import type { CommandName, Report } from '../../src/model/report.js';
import type { Flags } from '../support/run.js';
import type { Ended, Place } from './place.js';
import type { Project } from './project.js';

/** What a run that nothing stopped leaves behind, and what stands in between. */
export interface Wanted {
  readonly state: string;
  readonly history: string;
  /** After each statement of each migration; the first is before any. */
  readonly steps: readonly (readonly string[])[];
}

export interface Step {
  readonly command: string;
  readonly said: string;
}

/** Why it does not hold, in one line; undefined where it does. */
export interface Followed {
  readonly steps: readonly Step[];
  readonly wrong?: string;
}

const MOST = 8;

interface Next {
  readonly command: CommandName;
  readonly flags: Flags;
}
const APPLY: Next = { command: 'apply', flags: {} };
const RESUME: Next = { command: 'repair', flags: { resume: 'true' } };

/** The migration that is half done, as the words name it. */
function half(project: Project, text: string): number {
  const named = /`repair --mark-applied ([^`\s]+)`/.exec(text)?.[1];
  return named === undefined ? -1 : project.ids.indexOf(named.replaceAll(/['"]/g, ''));
}

/** Looks at the database as one would by hand, does the rest of the statements and says so. */
async function byHand(place: Place, project: Project, wanted: Wanted, text: string): Promise<Next | string> {
  const index = half(project, text);
  if (index === -1) return `no migration is named that could be finished by hand: ${text}`;
  const now = await place.state();
  const states = wanted.steps[index] ?? [];
  const at = states.lastIndexOf(now);
  if (at === -1) return `by hand: the database is in none of the states of ${project.ids[index]}:\n${now}`;
  const id = project.ids[index] ?? '';
  if (at === 0) return { command: 'repair', flags: { 'mark-pending': id } };
  await place.own(...(project.migrations[index]?.statements.slice(at) ?? []));
  return { command: 'repair', flags: { 'mark-applied': id } };
}

async function nextOf(place: Place, project: Project, wanted: Wanted, text: string): Promise<Next | string> {
  const [, drop] = /Run `(DROP INDEX CONCURRENTLY [^`]+)`/.exec(text) ?? [];
  if (drop !== undefined) await place.own(drop);
  // Whoever has looked at the history and found nothing half done goes on as said
  if (/`repair --resume`/.test(text)) return RESUME;
  if (/by hand/.test(text)) return byHand(place, project, wanted, text);
  if (/`verify` runs/.test(text)) return { command: 'verify', flags: {} };
  if (/`status`/.test(text)) return ofStatus(place, project, wanted);
  if (/run (?:the same|this)(?: command)? again|goes on with the next/i.test(text)) return APPLY;
  return `no next step: ${text}`;
}

/** What `status` says to somebody who knows nothing: the run was killed. */
async function ofStatus(place: Place, project: Project, wanted: Wanted): Promise<Next | string> {
  const { report, output } = await place.run('status');
  if (report === null || report.error !== null) return `status: ${report?.error?.message ?? output}`;
  const [problem] = report.history.problems;
  return problem === undefined ? APPLY : nextOf(place, project, wanted, problem.hint);
}

const saidBy = (report: Report | null): string =>
  report === null
    ? 'killed'
    : [
        report.headline,
        report.error?.code,
        report.error?.message,
        report.apply?.state,
        report.apply?.next,
        report.error?.hint,
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' | ');

const isDone = (report: Report): boolean =>
  report.error === null && (report.verdict === 'clean' || report.verdict === 'warned');

/** From the end of the run that was stopped to the end of all work. */
export async function follow(place: Place, project: Project, wanted: Wanted, first: Ended): Promise<Followed> {
  const steps: Step[] = [{ command: 'apply', said: saidBy(first.report) }];
  let last = first;
  let command = 'apply';
  for (let n = 0; n < MOST; n += 1) {
    const { report } = last;
    if (report !== null && ['internal', undefined].includes(report.error === null ? '' : report.error.code))
      return { steps, wrong: `a defect by its own words: ${report.error?.message}` };
    const done = report !== null && isDone(report);
    if (done && command === 'apply' && /Nothing was pending/.test(`${report.headline} ${report.apply?.state}`))
      return { steps, ...(await compared(place, wanted)) };
    const next: Next | string = done
      ? APPLY
      : report === null
        ? await ofStatus(place, project, wanted)
        : await nextOf(place, project, wanted, report.apply?.next || report.error?.hint || '');
    if (typeof next === 'string') return { steps, wrong: next };
    command = next.command;
    last = await place.run(next.command, next.flags);
    steps.push({ command: `${next.command} ${JSON.stringify(next.flags)}`, said: saidBy(last.report) });
  }
  return { steps, wrong: `after ${MOST} commands there is still something to do` };
}

async function compared(place: Place, wanted: Wanted): Promise<{ readonly wrong?: string }> {
  const [state, history] = [await place.state(), await place.history()];
  if (state !== wanted.state) return { wrong: `schema or rows differ:\n${differing(wanted.state, state)}` };
  if (history !== wanted.history) return { wrong: `the history differs:\n${differing(wanted.history, history)}` };
  return {};
}

function differing(wanted: string, found: string): string {
  const [a, b] = [wanted.split('\n'), found.split('\n')];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}
