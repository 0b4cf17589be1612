import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ActionError } from './model/error.js';
import type { EvidenceEnvironment, EvidencePullRequest } from './model/evidence.js';
import type { Inputs } from './model/inputs.js';
import type { Report } from './model/report.js';
import type { AskGitHub } from './pull-requests.js';
import { withoutSecretsIn } from './report-texts.js';
import { evidenceOf, isDeed, type Surroundings } from './steps/evidence/evidence.js';

interface About {
  readonly inputs: Inputs | undefined;
  readonly github: AskGitHub;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An action leaves evidence whether or not somebody names a file. */
  readonly always: boolean;
  readonly hide: (text: string) => string;
}

/** Of a release that brings very many pull requests the first ones, which are the newest, are enough to ask about. */
const MOST_PULLS = 30;

/** Evidence on its way: it lies there from the start, and is completed once GitHub has been asked. */
export interface EvidenceFile {
  /** '' where none is kept. */
  readonly path: string;
  complete(): Promise<void>;
}

function surroundings({ env }: About): Surroundings {
  const of = (name: string): string | null => env[name] ?? null;
  return {
    repository: of('GITHUB_REPOSITORY'),
    workflow: of('GITHUB_WORKFLOW_REF'),
    event: of('GITHUB_EVENT_NAME'),
    ref: of('GITHUB_REF'),
    pullRequests: [],
    environments: [],
    unknown: [],
  };
}

const words = (error: unknown): string =>
  error instanceof ActionError
    ? `${error.message} ${error.hint}`
    : error instanceof Error
      ? error.message
      : String(error);

/** Who approved, as GitHub tells it; what it does not tell is said. */
async function asked(report: Report, about: About): Promise<Surroundings> {
  const base = surroundings(about);
  const { github } = about;
  if (github === undefined)
    return { ...base, unknown: ['GitHub was not asked who approved: this was no run of a workflow with a token.'] };
  const { environmentEvidence, pullRequestEvidence } = await import('./github/approvals.js');
  const unknown: string[] = [];
  const pulls: EvidencePullRequest[] = [];
  const numbers = report.run.pullRequests;
  for (const number of numbers.slice(0, MOST_PULLS)) {
    try {
      pulls.push(await pullRequestEvidence(await github(), number));
    } catch (error) {
      unknown.push(words(error));
    }
  }
  if (numbers.length > MOST_PULLS)
    unknown.push(`GitHub was not asked about ${numbers.length - MOST_PULLS} more pull requests.`);
  const run = Number(/\/actions\/runs\/(\d+)/.exec(report.run.runUrl ?? '')?.[1]);
  let environments: readonly EvidenceEnvironment[] = [];
  if (Number.isSafeInteger(run)) {
    try {
      environments = await environmentEvidence(await github(), run);
    } catch (error) {
      unknown.push(words(error));
    }
  }
  return { ...base, pullRequests: pulls, environments, unknown };
}

async function write(path: string, report: Report, around: Surroundings, about: About): Promise<void> {
  const evidence = withoutSecretsIn(evidenceOf(report, around), about.hide);
  const { evidenceText } = await import('./render/evidence.js');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(evidence, null, 2)}\n`, { mode: 0o600 });
  await writeFile(path.replace(/(?:\.json)?$/, '.md'), evidenceText(evidence, report), { mode: 0o600 });
}

/**
 * Writes what is known already, since a run may be killed while GitHub takes its time. Undefined where nothing was done, or nobody wants
 * it. Throws where it cannot be written.
 */
export async function beginEvidence(report: Report, about: About): Promise<EvidenceFile | undefined> {
  const named = about.inputs?.evidenceFile;
  if (!isDeed(report) || (named === undefined && !about.always)) return undefined;
  const path =
    named === undefined
      ? join(await mkdtemp(join(about.env['RUNNER_TEMP'] ?? tmpdir(), 'migrate-on-merge-')), 'evidence.json')
      : resolve(about.inputs?.workingDirectory ?? '.', named);
  const first = { ...surroundings(about), unknown: ['GitHub has not been asked yet who approved.'] };
  await write(path, report, first, about);
  return { path, complete: async () => write(path, report, await asked(report, about), about) };
}
