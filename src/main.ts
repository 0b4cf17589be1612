import { commands } from './commands/index.js';
import type { Command } from './context.js';
import { withErrorPage } from './error-page.js';
import { openGate, standingVerdict } from './gate.js';
import { readTrigger } from './github/event.js';
import { changedFiles } from './github/pulls.js';
import type { Trigger } from './github/trigger.js';
import { helpFor } from './help.js';
import { repositoryPrefix } from './host/repository.js';
import { parseArgv, parseInputs, type RawInputs } from './inputs.js';
import { type Interrupts, interrupts } from './interrupt.js';
import { ActionError } from './model/error.js';
import { COMMANDS } from './model/input-list.js';
import type { Inputs } from './model/inputs.js';
import type { CommandName, Report, RunInfo } from './model/report.js';
import { otherRunOf } from './other-run.js';
import { exitStatus } from './outputs.js';
import { type AnyHost, type Audience, publish, publishApplying, type Reach } from './publish.js';
import { askGitHub, pullRequestsOf } from './pull-requests.js';
import { reviewedPlans } from './reviewed-plans.js';
import { masked } from './sql/masked.js';
import { emptyReport } from './steps/report.js';
import { actionErrorOf, causesOf } from './steps/thrown.js';
import { type TerminalLook, terminalFlags } from './terminal-flags.js';
import { VERSION } from './version.js';

type Env = Readonly<Record<string, string | undefined>>;

/** What a run was started with. */
export interface Start {
  readonly argv: readonly string[];
  readonly env: Env;
}

function failed(command: CommandName, label: string, run: RunInfo, error: unknown): Report {
  const { code, message, hint, place } = actionErrorOf(error);
  const column = place?.column === undefined ? {} : { column: place.column };
  return {
    ...emptyReport(command, label, run),
    verdict: 'failed',
    headline: message.split('\n')[0] ?? '',
    error: { code, message, hint, ...(place === undefined ? {} : { path: place.path, line: place.line, ...column }) },
  };
}

function tellCauses(host: AnyHost, error: unknown): void {
  if (host.kind === 'local' && host.verbose) host.progress({ type: 'warning', text: causesOf(error) });
}

/** A runner kills ten seconds after it has asked; what writes needs most of them to roll back and to say what is in. */
const GRACE_MS = 6_000;
const ONLY_READS: readonly CommandName[] = ['plan', 'status', 'verify', 'drift'];

interface Begun extends Start {
  /** Nothing at all stood on the command line, not even what is for the terminal alone. */
  readonly bare: boolean;
}

/** Without arguments within a workflow this is the action; anything else is a command line. */
const isAction = ({ bare, env }: Begun): boolean => bare && env['GITHUB_ACTIONS'] === 'true';

/** What the event says matters on a command line too, where a command is about nothing else. */
const ofWorkflow = ({ argv, env }: Start): boolean => argv[0] === 'comment' && env['GITHUB_ACTIONS'] === 'true';

/** The runner's toolkit takes as long to load as all else together, and a command line never needs it. */
async function hostOf(begin: Begun, look: TerminalLook): Promise<AnyHost> {
  const { env } = begin;
  return isAction(begin)
    ? (await import('./host/actions.js')).actionsHost({ env, mask: masked })
    : (await import('./host/local.js')).localHost({ env, mask: masked, ...look });
}

async function triggerOf(begin: Begun): Promise<Trigger | undefined> {
  if (!isAction(begin) && !ofWorkflow(begin)) return undefined;
  const { readEvent } = await import('./host/actions.js');
  return readTrigger(begin.env, await readEvent(begin.env));
}

async function settingsOf(begin: Begun): Promise<RawInputs> {
  const { argv, env } = begin;
  if (isAction(begin)) return { settings: (await import('./host/actions.js')).inputs(env), from: 'action' };
  const { command, name, flags } = parseArgv(argv, env);
  return { settings: { command, ...flags }, from: 'flags', name };
}

/** What a run whose settings cannot be read was to be. */
function commandMeant({ argv, env }: Start, trigger: Trigger | undefined): CommandName {
  const named = argv[0] ?? env['INPUT_COMMAND'] ?? 'auto';
  const command = COMMANDS.find((one) => one === named) ?? 'auto';
  if (command !== 'auto') return command;
  return trigger === undefined || trigger.command === 'none' ? 'plan' : trigger.command;
}

/** What the settings and the event make of this run, and why; `none` where there is nothing to do. */
function chosen(
  inputs: Inputs,
  trigger: Trigger | undefined,
): { readonly command: CommandName | 'none'; readonly why: string | undefined } {
  if (inputs.command === 'auto') return { command: trigger?.command ?? 'none', why: trigger?.reason };
  // Its files are what nobody merged.
  const given = trigger?.action === 'closed' && trigger.pullRequest?.merged === false;
  if (given && inputs.command === 'apply') return { command: 'none', why: trigger?.reason };
  return { command: inputs.command, why: undefined };
}

/** What is said where there is nothing to do, with the verdict that stands; undefined where there is. */
async function nothingToDo(
  inputs: Inputs,
  trigger: Trigger | undefined,
  command: CommandName | 'none',
  why: string | undefined,
): Promise<Pick<Report, 'verdict' | 'headline'> | undefined> {
  if (command === 'none') return { verdict: 'clean', headline: `Nothing to do: ${why ?? 'no event'}` };
  return standingVerdict(trigger, inputs, command, askGitHub(trigger, inputs.githubToken));
}

/** Code of a pull request runs with whatever the run holds: a token, a database. Nobody has reviewed that of a fork. */
function untrusted(trigger: Trigger | undefined, command: CommandName): string | undefined {
  if (trigger === undefined) return undefined;
  if (trigger.event === 'pull_request_target')
    return 'this run is of `pull_request_target`, which holds the secrets of the repository';
  const { pullRequest } = trigger;
  const merged = pullRequest?.merged === true && command === 'apply';
  return pullRequest?.fork === true && !merged ? 'the pull request comes from a fork' : undefined;
}

async function commandNamed(name: CommandName): Promise<Command> {
  const load = commands.get(name);
  if (load === undefined)
    throw new ActionError(
      'not-built',
      `The command \`${name}\` is not built yet.`,
      `Built are: ${[...commands.keys()].join(', ')}.`,
    );
  return load();
}

interface Run {
  readonly host: AnyHost;
  readonly trigger: Trigger | undefined;
  readonly inputs: Inputs;
  readonly command: CommandName;
  readonly info: RunInfo;
  readonly signals: Interrupts;
}

/** The comment tells of a change's plan and of its apply; what else is asked is in the summary, or two steps would fight over it. */
const COMMENTED: readonly CommandName[] = ['plan', 'apply'];

const nobody = async (): Promise<readonly number[]> => [];

function speaks({ trigger, command }: Run, report: Report): boolean {
  // A merge queue's run is about a branch of the queue: the comment stays what the pull request's own run said.
  if (trigger?.event === 'merge_group' || !COMMENTED.includes(command)) return false;
  // A second run after a merge finds nothing to do, and the comment holds the record of the first.
  return command !== 'apply' || report.verdict !== 'clean' || (report.apply?.outcomes.length ?? 1) > 0;
}

async function execute(run: Run): Promise<{
  readonly report: Report;
  readonly audience: Audience;
  readonly reach: Reach;
  /** What comes once all is said. */
  readonly after: () => Promise<void>;
}> {
  const { host, trigger, inputs, command, signals } = run;
  const github = askGitHub(trigger, inputs.githubToken, signals.signal);
  const prefix = repositoryPrefix(inputs.workingDirectory, host.env);
  const asked = pullRequestsOf(trigger, github, {
    command,
    label: inputs.label,
    allowLabel: inputs.allowLabel,
    prefix,
    progress: host.progress,
  });
  const pull = trigger?.pullRequest ?? undefined;
  const head = pull?.merged === false ? (pull.headSha ?? undefined) : undefined;
  const info: RunInfo = {
    ...run.info,
    ...(head === undefined ? {} : { head }),
    pullRequests: pull === undefined ? [] : [pull.number],
  };
  const gate = openGate({ inputs, trigger, command, github, progress: host.progress, prefix });
  const audience: Audience = { host, inputs, trigger, github, gate, told: signals.signal };
  let posted = '';
  const work = async (): Promise<Report> => {
    const [found, { openContext }] = await Promise.all([commandNamed(command), import('./open-context.js')]);
    const context = await openContext({
      command,
      inputs,
      host,
      run: info,
      signal: signals.signal,
      pullRequest:
        pull === undefined
          ? undefined
          : {
              baseSha: pull.baseSha,
              headSha: pull.headSha,
              queuedFor: trigger?.event === 'merge_group' ? pull.baseRef : null,
            },
      untrusted: untrusted(trigger, command),
      changedFiles:
        github === undefined || pull === undefined
          ? undefined
          : async () => (await changedFiles(await github(), pull.number)).files,
      pullRequests: {
        ...asked,
        reviewed: reviewedPlans({ trigger, github, label: inputs.label, prefix }),
        applying: (plan) => publishApplying(plan, info, audience),
      },
      otherRun: otherRunOf({
        trigger,
        github,
        label: inputs.label,
        hide: host.hide,
        posted(url) {
          posted = url;
        },
      }),
    });
    return found.run(context);
  };
  const grace = ONLY_READS.includes(command) ? 0 : GRACE_MS;
  const report = await signals
    .race(work(), grace)
    .catch((error: unknown) => {
      tellCauses(host, error);
      return failed(command, inputs.label, info, error);
    })
    .then((told) => withErrorPage(told, host.env));
  // A run that broke off may not have asked yet whose it was. GitHub may take its time with that: all else is out by then.
  const known = report.run.pullRequests;
  const numbers = async (): Promise<readonly number[]> => (known.length > 0 ? known : asked.latest());
  const after = async (): Promise<void> => {
    if (command !== 'apply') return;
    const { markStalePlans } = await import('./stale-plans.js');
    await markStalePlans({ report, inputs, trigger, github, progress: host.progress, prefix, told: signals.signal });
  };
  const reach = { numbers: speaks(run, report) ? numbers : nobody, quiet: false, posted: () => posted };
  return { report, audience, reach, after };
}

/** Inputs → context → command → report → texts → outputs, and the exit status. The one place where exceptions end. */
export async function main(started: Start): Promise<number> {
  const startedAt = new Date();
  const clock = performance.now();
  const { argv, look } = terminalFlags(started.argv);
  const begin: Begun = { ...started, argv, bare: started.argv.length === 0 };
  // What most runs never need is loaded by those that do
  const wanted =
    helpFor(argv) ?? (argv[0] === 'completion' ? (await import('./completion.js')).completionFor(argv) : undefined);
  if (wanted !== undefined) {
    process.stdout.write(wanted);
    return 0;
  }
  const host = await hostOf(begin, look);
  const signals = interrupts();
  let trigger: Trigger | undefined;
  const info = (): RunInfo => ({
    tool: VERSION,
    startedAt: startedAt.toISOString(),
    ms: performance.now() - clock,
    actor: trigger?.actor ?? begin.env['USER'] ?? null,
    commit: trigger?.commit ?? null,
    runUrl: trigger?.runUrl ?? null,
    pullRequests: [],
  });
  try {
    trigger = await triggerOf(begin);
    const inputs = await parseInputs(await settingsOf(begin), begin.env, host);
    const { command, why } = chosen(inputs, trigger);
    const idle = await nothingToDo(inputs, trigger, command, why);
    if (command === 'none' || idle !== undefined) {
      host.progress({ type: 'note', text: idle?.headline ?? '' });
      const audience: Audience = { host, inputs, trigger, github: undefined, told: signals.signal };
      const report = { ...emptyReport('plan', inputs.label, info()), ...idle };
      return exitStatus(await publish(report, audience, { numbers: nobody, quiet: true }));
    }
    const risky = trigger?.event === 'pull_request_target';
    if (why !== undefined) host.progress({ type: risky ? 'warning' : 'note', text: `\`${command}\`: ${why}` });
    // A terminal's Ctrl-C ends at once what only reads: a listener would wait for an embedded database's long statement.
    if (host.kind === 'actions' || !ONLY_READS.includes(command)) signals.listen();
    const { report, audience, reach, after } = await execute({ host, trigger, inputs, command, info: info(), signals });
    const timed: Report = { ...report, run: { ...report.run, ms: performance.now() - clock } };
    const published = await publish(timed, audience, reach);
    await after();
    return exitStatus(published);
  } catch (error) {
    tellCauses(host, error);
    const report = withErrorPage(failed(commandMeant(begin, trigger), 'default', info(), error), begin.env);
    const audience: Audience = { host, inputs: undefined, trigger, github: undefined, told: signals.signal };
    return exitStatus(await publish(report, audience, { numbers: nobody, quiet: false }));
  } finally {
    signals.stop();
  }
}
