import { resolve } from 'node:path';
import { chooseEngine } from './choose-engine.js';
import type { Context, OtherRun, PullRequests } from './context.js';
import { parsePostgresUrl } from './engines/postgresql/url.js';
import { openFolder } from './io/dir.js';
import type { Group } from './layouts/groups.js';
import { isCommand } from './layouts/program-tables.js';
import type { Host } from './model/contracts.js';
import { ActionError } from './model/error.js';
import type { Inputs } from './model/inputs.js';
import type { CommandName, RunInfo } from './model/report.js';
import { setupFile } from './shadow/setup-file.js';
import { binariesFor } from './steps/binaries-for.js';
import type { HistoryOwner } from './steps/origin.js';
import { schemaDumpFor } from './steps/schema-dumps.js';
import type { ChangedFile } from './steps/since.js';
import { openSources } from './steps/sources.js';
import { tellSecrets, tellSecretsOf, tellValues } from './steps/tell-secrets.js';
import { withHistories } from './steps/tool/history.js';

export interface ContextRequest {
  readonly command: CommandName;
  readonly inputs: Inputs;
  readonly host: Host;
  readonly run: RunInfo;
  readonly signal: AbortSignal;
  readonly pullRequests: PullRequests;
  readonly otherRun?: OtherRun | undefined;
  /** What the event says of the pull request; its base counts where `since` was not given. */
  readonly pullRequest:
    | {
        readonly baseSha: string | null;
        readonly headSha: string | null;
        /** The branch that a merge queue's group goes into: its base is but the group before it. */
        readonly queuedFor?: string | null;
      }
    | undefined;
  /** Why code of this checkout must not be run, in words; undefined where it may. */
  readonly untrusted?: string | undefined;
  /** The pull request's list of files, for a shallow checkout. */
  readonly changedFiles: (() => Promise<readonly ChangedFile[]>) | undefined;
}

/** `-c name=value` and `--name=value` of the URL's `options=`. */
function settingsOf(url: string | undefined): Context['urlSettings'] {
  if (url === undefined || !/^postgres/.test(url)) return [];
  const options = parsePostgresUrl(url).options ?? '';
  return [...options.matchAll(/(?:-c\s*|--)([a-z_.]+)=((?:\\.|\S)*)/gi)].map((m) => ({
    name: m[1] ?? '',
    value: (m[2] ?? '').replace(/\\(.)/g, '$1'),
  }));
}

/** What touches files alone asks no server which one it is: the settings and the URL's scheme have said it. */
const NO_TARGET: readonly CommandName[] = ['create', 'comment', 'init'];
const withoutTarget = (inputs: Inputs): Inputs => ({ ...inputs, databaseUrl: undefined, directUrl: undefined });

/** Relative paths begin at the working directory, whatever folder the process was started in. */
function anchored(inputs: Inputs): Inputs {
  const { workingDirectory, databaseUrl, backupDirectory, backupFile, snapshotFile, postgresBinaries, mysqlBinaries } =
    inputs;
  const path = (given: string): string => resolve(workingDirectory, given);
  const embedded = /^pglite:(?!\/\/)(.+)$/s.exec(databaseUrl ?? '')?.[1];
  return {
    ...inputs,
    databaseUrl: embedded === undefined ? databaseUrl : `pglite:${path(embedded)}`,
    backupDirectory: backupDirectory === undefined ? undefined : path(backupDirectory),
    backupFile: backupFile === undefined ? undefined : path(backupFile),
    snapshotFile: snapshotFile === undefined ? undefined : path(snapshotFile),
    postgresBinaries: postgresBinaries.map(path),
    mysqlBinaries: mysqlBinaries.map(path),
  };
}

/**
 * The base of a pull request. The event may be older than the merge commit that is checked out: where that has the head as
 * its second parent, its first is the base as it was merged.
 */
async function baseOf(pull: ContextRequest['pullRequest'], workingDirectory: string): Promise<string | undefined> {
  if (pull === undefined) return undefined;
  const { openGit } = await import('./io/git.js');
  const git = await openGit(workingDirectory);
  if (pull.headSha !== null && !('why' in git)) {
    await using open = git;
    // All that is queued is new to the branch.
    const branch = typeof pull.queuedFor === 'string' ? `refs/remotes/origin/${pull.queuedFor}` : undefined;
    if (branch !== undefined && (await open.commit(branch)) !== undefined) return branch;
    if ((await open.commit('HEAD^2')) === pull.headSha)
      return (await open.commit('HEAD^1')) ?? pull.baseSha ?? undefined;
  }
  return pull.baseSha ?? undefined;
}

async function refuseUnknownRules({ rules }: Inputs): Promise<void> {
  if (rules.size === 0) return;
  const { ruleProblems } = await import('./steps/analyze.js');
  const wrong = ruleProblems(rules);
  if (wrong.length > 0)
    throw new ActionError('bad-input', wrong.join('\n'), 'Correct what is named, then run this again.');
}

const PURPOSES = { plan: 'migrate-on-merge plan', apply: 'migrate-on-merge', lock: 'migrate-on-merge lock' } as const;

/** What is about one folder of one tool alone. */
function onlyGroup(groups: readonly Group[]): Group {
  const [only, second] = groups;
  if (only !== undefined && second === undefined) return only;
  const names = groups.map(({ layout, sources: [first] }) => `--migrations ${layout.name}:${first?.path ?? ''}`);
  throw new ActionError(
    'several-layouts',
    'The migrations are of several tools, and a new one goes to one of them.',
    `Name it: ${names.map((name) => `\`${name}\``).join(' or ')}.`,
  );
}

/** Chooses everything that a command uses, from the inputs. Opens nothing yet, but for asking a server of a family which one it is. */
export async function openContext(request: ContextRequest): Promise<Context> {
  const { host } = request;
  const inputs = anchored(NO_TARGET.includes(request.command) ? withoutTarget(request.inputs) : request.inputs);
  const environment = inputs.programEnvironment.map((name) => [name, host.env[name]] as const);
  tellValues(
    environment.map(([, value]) => value),
    host.secret,
  );
  await refuseUnknownRules(inputs);
  const folder = openFolder(inputs.workingDirectory);
  const { engine: plain, snapshot } = await chooseEngine(request.command, inputs);
  const { databaseUrl } = inputs;
  const dump = schemaDumpFor(plain);
  const sources = openSources({ inputs, folder, engine: plain.name, progress: host.progress });
  // Commands that need no files need no layout; for all others reading the files says what is wrong with them.
  const owners = async (): Promise<readonly HistoryOwner[]> => {
    const groups = await sources.groups().catch(() => []);
    const plainly = groups.map(({ layout: { name, history } }) => ({ layout: name, history }));
    if (groups.every(({ layout }) => layout.historyOf === undefined)) return plainly;
    return (await sources.histories().catch(() => undefined))?.parts ?? plainly;
  };
  const engine = withHistories(plain, async () =>
    (await owners()).some(({ history }) => history !== undefined) ? sources.histories() : undefined,
  );
  return {
    command: request.command,
    owners,
    inputs,
    host,
    engine,
    folder,
    run: request.run,
    signal: request.signal,
    pullRequests: request.pullRequests,
    otherRun: request.otherRun,
    programs: {
      folder: inputs.workingDirectory,
      environment: Object.fromEntries(environment),
      refused: request.untrusted,
    },
    environmentName: inputs.label,
    snapshot,
    urlSettings: settingsOf(databaseUrl),
    async files() {
      const groups = await sources.groups();
      const { layout, sources: found } = onlyGroup(groups);
      return { layout, sources: found, options: sources.options };
    },
    read: async () => tellSecretsOf(await sources.read(), host.secret),
    async since(read) {
      if (read.migrations.some(isCommand))
        return {
          applied: [],
          source: 'none',
          note: 'Without `database-url` nobody can tell what of these migrations is in: the command ran on an empty shadow, from its beginning.',
        };
      const ref = inputs.since ?? (await baseOf(request.pullRequest, inputs.workingDirectory));
      if (ref === undefined)
        return {
          applied: [],
          source: 'none',
          note: 'Neither a target nor `since` was given, so every migration counts as pending.',
        };
      const { appliedSince } = await import('./steps/since.js');
      return appliedSince({
        ref,
        folder,
        groups: await sources.groups(),
        named: await sources.named(),
        options: sources.options,
        workingDirectory: inputs.workingDirectory,
        changedFiles: request.changedFiles,
      });
    },
    async setupFiles() {
      const files = await Promise.all(inputs.shadowSetup.map((name) => setupFile(name, inputs.workingDirectory)));
      tellSecrets(
        files.map(({ text }) => text),
        host.secret,
      );
      return files;
    },
    async open(purpose, readOnly) {
      if (databaseUrl === undefined)
        throw new ActionError('no-url', 'There is no `database-url`.', 'Give the target database.');
      return engine.connect({
        // A pooler may hand every statement to another session; what migrates and what holds the lock needs one of its own.
        url: purpose === 'plan' ? databaseUrl : (inputs.directUrl ?? databaseUrl),
        connectTimeoutMs: inputs.connectTimeoutMs,
        applicationName: PURPOSES[purpose],
        lasting: purpose !== 'plan',
        looking: readOnly,
        readOnly,
        note: (text) => host.progress({ type: 'warning', text }),
      });
    },
    dumpSchema:
      snapshot !== undefined
        ? async () => (await import('./steps/snapshot/against.js')).schemaOf(snapshot)
        : databaseUrl === undefined || dump === undefined
          ? undefined
          : (server) =>
              dump({
                url: inputs.directUrl ?? databaseUrl,
                server,
                binaries: binariesFor(engine.dialect, inputs),
                reach: { engine, connectTimeoutMs: inputs.connectTimeoutMs },
              }),
  };
}
