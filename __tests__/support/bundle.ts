// The bundle as a runner or a shell runs it: a process of its own, with nothing installed beside it.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, jest } from '@jest/globals';
import { parse } from 'yaml';
import type { Report } from '../../src/model/report.js';
import { type EventPayload, readOutputs, runnerEnv } from './github/events.js';
import { commandsIn, type RunnerCommand } from './github/runner-log.js';
import type { GitHubServer } from './github-server.js';
import { runnerNode } from './runner-node.js';

const ROOT = join(import.meta.dirname, '../..');

/** The two Nodes that there are: the one the tests run on, and the one that runners give to actions. Looked up when used. */
export const NODES = { here: () => process.execPath, runner: () => runnerNode() } as const;

/** How long a run may take before it counts as hanging. */
const HANGS_MS = 90_000;
// A test makes several runs, and other tests have the machine as well.
jest.setTimeout(240_000);

let copied: string | undefined;
afterAll(() => {
  if (copied !== undefined) rmSync(copied, { recursive: true, force: true });
  copied = undefined;
});

/** A copy outside of the checkout, where no `node_modules` lends it what it lacks, as in a clone that installed nothing. */
export function bundle(): string {
  if (copied === undefined) {
    copied = mkdtempSync(join(tmpdir(), 'bundle-'));
    cpSync(resolve(ROOT, process.env['MIGRATE_ON_MERGE_DIST'] ?? 'dist'), copied, { recursive: true });
  }
  return join(copied, 'index.js');
}

/** A process that has ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: keyof typeof NODES;
  /** Told everything that came out so far, whenever more comes. */
  readonly onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Nothing of the tests' own environment gets in: no proxy, no token, no PG* variable. */
function plainEnv(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: tmpdir(), LANG: 'C.UTF-8', TZ: 'UTC' };
}

/** Runs the bundle with these arguments. */
export function runBundle(argv: readonly string[], options: RunOptions): Promise<Ended> {
  const start = performance.now();
  const child = spawn(NODES[options.node ?? 'here'](), [bundle(), ...argv], {
    cwd: options.cwd,
    env: { ...plainEnv(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
      options.onOutput?.(text.stdout + text.stderr, (signal) => void child.kill(signal));
    });
  }
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`The bundle hangs.\n${text.stdout}\n${text.stderr}`));
    }, HANGS_MS);
    child.on('error', fail).on('close', (status) => {
      clearTimeout(timer);
      done({ status, ...text, ms: performance.now() - start });
    });
  });
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

export const actionFile = (): ActionFile => parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as ActionFile;

/** A step as a workflow has it. */
export interface StepOptions extends EventPayload {
  readonly workspace: string;
  readonly github: GitHubServer;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What `github.token` is. */
  readonly token?: string;
  readonly node?: keyof typeof NODES;
  readonly sha?: string;
  readonly ref?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly onOutput?: RunOptions['onOutput'];
}

/** What a step leaves behind. */
export interface Step extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Undefined where none was written. */
  readonly report: Report | undefined;
  /** What the runner obeys on standard output. */
  readonly commands: readonly RunnerCommand[];
  /** Standard output as the log shows it: the runner takes `add-mask` out before it. */
  readonly log: string;
}

/** Runs the bundle as the action. Inputs that are not given arrive as the runner hands them over: with their default, or empty. */
export async function runStep(options: StepOptions): Promise<Step> {
  const { event, payload, workspace, github } = options;
  const inputs = Object.entries(actionFile().inputs).map(([name, { default: text = '' }]) => [
    name,
    text.replace('${{ github.token }}', options.token ?? 'workflow-token'),
  ]);
  const env = await runnerEnv({
    event,
    payload,
    workspace,
    apiUrl: github.url,
    graphqlUrl: github.graphqlUrl,
    inputs: { ...Object.fromEntries(inputs), ...options.inputs },
    ...(options.sha === undefined ? {} : { sha: options.sha }),
    ...(options.ref === undefined ? {} : { ref: options.ref }),
  });
  const ended = await runBundle([], {
    cwd: workspace,
    env: { ...env, ...options.env },
    ...(options.node === undefined ? {} : { node: options.node }),
    ...(options.onOutput === undefined ? {} : { onOutput: options.onOutput }),
  });
  const read = (name: string): Promise<string> => readFile(env[name] ?? '', 'utf8');
  const outputs = readOutputs(await read('GITHUB_OUTPUT'));
  const report = outputs['report-file'] ?? '';
  return {
    ...ended,
    outputs,
    summary: await read('GITHUB_STEP_SUMMARY'),
    report: report === '' ? undefined : (JSON.parse(await readFile(report, 'utf8')) as Report),
    commands: commandsIn(ended.stdout),
    log: ended.stdout
      .split('\n')
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n'),
  };
}
