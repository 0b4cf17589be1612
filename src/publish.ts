import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { EvidenceFile } from './evidence.js';
import type { Gate } from './gate.js';
import type { CommentRequest } from './github/comment.js';
import type { Standing } from './github/marker.js';
import type { Trigger } from './github/trigger.js';
import type { ActionsHost } from './host/actions.js';
import type { LocalHost } from './host/local.js';
import { repositoryPrefix } from './host/repository.js';
import { whileWaitedFor } from './last-words.js';
import type { OutputName } from './model/input-list.js';
import type { Inputs } from './model/inputs.js';
import type { Report, RunInfo } from './model/report.js';
import { outputsOf } from './outputs.js';
import type { AskGitHub } from './pull-requests.js';
import { contentOf, fromRoot, rulesOf, withoutSecrets } from './report-texts.js';
import { recordFor } from './reviewed-plans.js';
import { backupFiles } from './steps/backup/files.js';

export type AnyHost = ActionsHost | LocalHost;

export interface Audience {
  readonly host: AnyHost;
  /** Undefined when the inputs themselves were bad. */
  readonly inputs: Inputs | undefined;
  readonly trigger: Trigger | undefined;
  readonly github: AskGitHub;
  /** Undefined where the run makes no check run. */
  readonly gate?: Gate | undefined;
  /** Aborted once the run is told to end: what is killed soon after must have said the most important things first. */
  readonly told: AbortSignal;
}

/** How far a report goes. */
export interface Reach {
  /** Pull requests that get the comment; GitHub may have to be asked. */
  readonly numbers: () => Promise<readonly number[]>;
  /** Outputs and the report alone: there was nothing to do. */
  readonly quiet: boolean;
  /** Where the command itself has posted, or ''. */
  readonly posted?: () => string;
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A text that cannot be made or sent is said and nothing more: it never changes what the run found. */
async function attempt<T>(host: AnyHost, what: string, work: () => Promise<T> | T): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    host.progress({ type: 'warning', text: `${what}: ${words(error)}` });
    return undefined;
  }
}

/** The comment in as many characters as there are; GitHub's own limit leaves some for the hidden lines. */
async function commentFor(report: Report): Promise<(limit?: number) => string> {
  const { comment, COMMENT_LIMIT } = await import('./render/comment.js');
  return (limit = COMMENT_LIMIT) => comment.render(report, { limit: Math.min(limit, COMMENT_LIMIT) });
}

/** A comment to be. */
interface Words {
  readonly numbers: readonly number[];
  readonly body: () => Promise<(room: number) => string>;
  readonly record: () => Promise<CommentRequest['record']>;
  readonly content?: () => string | undefined;
  readonly standing?: Standing;
}

/** Gives where the comment stands; of several the first, which is that of the run's own pull request. */
async function post(audience: Audience, { numbers, body, record, content, standing }: Words): Promise<string> {
  const { github, host, inputs, trigger } = audience;
  let url = '';
  if (github === undefined || inputs?.comment !== true) return url;
  const { postComment } = await import('./github/comment.js');
  for (const pullRequest of numbers) {
    await attempt(host, 'The comment was not posted', async () => {
      const done = await postComment(await github(), {
        pullRequest,
        label: inputs.label,
        body: await body(),
        record: await record(),
        content: content?.(),
        standing,
        readOnlyToken: trigger?.readOnlyToken ?? false,
        headSha: trigger?.pullRequest?.merged === false ? trigger.pullRequest.headSha : null,
      });
      if (url === '') url = done.url ?? '';
      if (done.reason === undefined) return;
      host.progress({ type: done.action === 'superseded' ? 'note' : 'warning', text: done.reason });
    });
  }
  return url;
}

/** The pull requests of a merge show that their migrations are being applied. Never throws. */
export async function publishApplying(plan: Report, run: RunInfo, audience: Audience): Promise<void> {
  await post(audience, {
    numbers: plan.run.pullRequests,
    standing: 'applying',
    record: async () => ({ kept: true }),
    async body() {
      const { renderApplying, COMMENT_LIMIT } = await import('./render/comment.js');
      const shown = withoutSecrets(plan, audience.host.hide);
      return (room) => renderApplying(shown, run, { limit: Math.min(room, COMMENT_LIMIT) });
    },
  });
}

/** The last word on the pull requests of the run. Gives where it stands, or ''. */
async function postReport(report: Report, audience: Audience, numbers: Reach['numbers']): Promise<string> {
  const posting = async (): Promise<string> =>
    post(audience, {
      numbers: (await attempt(audience.host, 'The comment was not posted', numbers)) ?? [],
      body: () => commentFor(report),
      record: () => recordFor(report, audience.trigger),
      content: () => contentOf(report),
      standing: 'ended',
    });
  const url = await whileWaitedFor(posting(), audience.told);
  if (url === undefined) {
    const text = 'The comment was not posted: the run was told to end, and GitHub did not answer soon.';
    audience.host.progress({ type: 'warning', text });
  }
  return url ?? '';
}

async function write(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode: 0o600 });
  return path;
}

/** The files that the inputs name; without a name the action leaves the report under the runner's temp. Gives the report's path. */
async function writeFiles(report: Report, audience: Audience): Promise<string> {
  const { host, inputs } = audience;
  const named = (path: string): string => resolve(inputs?.workingDirectory ?? '.', path);
  const { commentFile, htmlFile, sarifFile } = inputs ?? {};
  // There it names what another run left, which stays as it is.
  const reportFile = report.command === 'comment' ? undefined : inputs?.reportFile;
  if (commentFile !== undefined)
    await attempt(host, 'The comment could not be written', async () =>
      write(named(commentFile), (await commentFor(report))()),
    );
  if (htmlFile !== undefined)
    await attempt(host, 'The HTML report could not be written', async () => {
      const { html } = await import('./render/html.js');
      return write(named(htmlFile), html.render(report));
    });
  if (sarifFile !== undefined)
    await attempt(host, 'SARIF could not be written', async () => {
      const { sarif } = await import('./render/sarif.js');
      const prefix = repositoryPrefix(inputs?.workingDirectory ?? process.cwd(), host.env);
      return write(
        named(sarifFile),
        sarif.render(fromRoot(report, prefix), { rules: await rulesOf(report, host.env) }),
      );
    });
  if (reportFile === undefined && host.kind === 'local') return '';
  const written = await attempt(host, 'The report could not be written', async () => {
    const file =
      reportFile === undefined
        ? join(await mkdtemp(join(host.env['RUNNER_TEMP'] ?? tmpdir(), 'migrate-on-merge-')), 'report.json')
        : named(reportFile);
    // The execution log as JSON lines, beside the report.
    const { logLines } = await import('./render/log-lines.js');
    if (report.log.length > 0) await write(file.replace(/(?:\.json)?$/, '.log.jsonl'), logLines.render(report));
    const { json } = await import('./render/json.js');
    return write(file, json.render(report));
  });
  return written ?? '';
}

/** Remarks for the runner to print: those on lines are left out where they stand in the check run, or each would be shown twice. */
async function remark(host: ActionsHost, report: Report, audience: Audience, which: 'all' | 'on lines'): Promise<void> {
  await attempt(host, 'The annotations could not be made', async () => {
    const [{ annotate }, { annotations }] = await Promise.all([
      import('./host/actions.js'),
      import('./render/annotations.js'),
    ]);
    const prefix = repositoryPrefix(audience.inputs?.workingDirectory ?? process.cwd(), host.env);
    const all = annotations(fromRoot(report, prefix));
    const elsewhere = audience.gate?.isOpen() === true;
    annotate(
      all.filter(({ path }) => (which === 'all' ? path === null || !elsewhere : path !== null)),
      host.hide,
    );
  });
}

/** The last word on the check run. What it did not take is printed for the runner after all. */
async function endGate(report: Report, audience: Audience): Promise<void> {
  const { gate, host } = audience;
  if (gate === undefined) return;
  const held = gate.isOpen();
  const taken = await whileWaitedFor(gate.close(report), audience.told);
  if (taken === undefined) {
    const text = 'The check run was not ended: the run was told to end, and GitHub did not answer soon.';
    host.progress({ type: 'warning', text });
  }
  if (taken !== true && held && host.kind === 'actions') await remark(host, report, audience, 'on lines');
}

/** What is kept of a deployment: written at once, and completed while all else is sent. */
async function keepEvidence(report: Report, audience: Audience): Promise<EvidenceFile | undefined> {
  const { host, inputs, github, told } = audience;
  const failed = 'The evidence could not be written';
  const { beginEvidence } = await import('./evidence.js');
  const about = { inputs, github, env: host.env, always: host.kind === 'actions', hide: host.hide };
  const begun = await attempt(host, failed, () => beginEvidence(report, about));
  if (begun === undefined) return undefined;
  const complete = (): Promise<void> => attempt(host, failed, () => begun.complete());
  return { path: begun.path, complete: async () => void (await whileWaitedFor(complete(), told)) };
}

/** The issue of a failed apply, where one is wanted. */
async function keepIssue(report: Report, { host, inputs, github, told }: Audience): Promise<void> {
  if (inputs?.failureIssue !== true) return;
  const { keptIssue } = await import('./failure-issue.js');
  const said = await keptIssue({ report, inputs, github }, told);
  if (said !== undefined) host.progress(said);
}

async function tellRunner(
  host: ActionsHost,
  report: Report,
  audience: Audience,
  { quiet, ...written }: { readonly quiet: boolean; readonly reportFile: string; readonly evidenceFile: string },
): Promise<void> {
  const { setOutputs, writeSummary } = await import('./host/actions.js');
  if (!quiet) {
    await attempt(host, 'The summary could not be written', async () => {
      const { summary } = await import('./render/summary.js');
      const { written, reason } = await writeSummary(summary.render(report), host.env);
      if (!written && reason !== undefined) host.progress({ type: 'warning', text: reason });
    });
    await remark(host, report, audience, 'all');
  }
  const good = report.verdict === 'clean' || report.verdict === 'warned';
  if (!quiet) host.progress({ type: good ? 'note' : 'warning', text: `${report.verdict}: ${report.headline}` });
  const backupFile = backupFiles.get(report.backup?.file ?? '') ?? '';
  const files = { ...written, backupFile, commentUrl: '' };
  await attempt(host, 'The outputs could not be set', () => setOutputs(outputsOf(report, files)));
}

async function tellTerminal(host: LocalHost, report: Report): Promise<void> {
  if (host.json) {
    const { json } = await import('./render/json.js');
    process.stdout.write(json.render(report));
    return;
  }
  const { terminal } = await import('./render/terminal.js');
  const text = terminal.render(report, { colour: host.colour, width: process.stdout.columns ?? 100 });
  process.stdout.write(`${text}\n`);
}

/**
 * Renders the report in every form that is asked for, by renderers loaded only then, and sends the texts where they belong:
 * first what needs nobody, then what GitHub may take its time with, since a run may be killed meanwhile. Never throws.
 */
export async function publish(unsafe: Report, audience: Audience, { numbers, quiet, posted }: Reach): Promise<Report> {
  const { host } = audience;
  const report = withoutSecrets(unsafe, host.hide);
  const reportFile = await writeFiles(report, audience);
  const evidence = await keepEvidence(report, audience);
  const evidenceFile = evidence?.path ?? '';
  host.end();
  if (host.kind === 'actions') await tellRunner(host, report, audience, { quiet, reportFile, evidenceFile });
  else await attempt(host, 'The report could not be shown', () => tellTerminal(host, report));
  // Side by side, so that neither keeps the other waiting where a run may be killed.
  const [own] = await Promise.all([
    postReport(report, audience, numbers),
    endGate(report, audience),
    keepIssue(report, audience),
    evidence?.complete(),
  ]);
  const url = own === '' ? (posted?.() ?? '') : own;
  // Of two lines for one output the runner takes the last.
  if (host.kind === 'actions' && url !== '')
    await attempt(host, 'The outputs could not be set', async () => {
      const { setOutputs } = await import('./host/actions.js');
      setOutputs({ 'comment-url': url } satisfies Partial<Record<OutputName, string>>);
    });
  return report;
}
