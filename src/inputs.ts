import { resolve } from 'node:path';
import { commandTrouble, readArgv } from './inputs-argv.js';
import { configOf, NO_CONFIG } from './inputs-file.js';
import {
  approvalOf,
  backupCommandOf,
  engineOf,
  historySchemaOf,
  labelOf,
  NO_EVENT,
  onFailureOf,
  refuseUnbuilt,
  rulesOf,
  shadowOf,
  sourcesOf,
  uploadOf,
  urlTrouble,
} from './inputs-parts.js';
import { layoutOf, programTablesOf } from './inputs-program.js';
import {
  badInput,
  type Given,
  isInput,
  NAMES,
  Reader,
  type Settings,
  SPECS,
  shown,
  type Trouble,
} from './inputs-values.js';
import { didYouMean } from './io/nearest.js';
import type { Host } from './model/contracts.js';
import { COMMANDS, type InputName } from './model/input-list.js';
import type { Inputs } from './model/inputs.js';

/** Settings as they came in: by names, still text. */
export interface RawInputs {
  readonly settings: Readonly<Record<string, string>>;
  readonly from: 'action' | 'flags';
  /** What follows `create`. */
  readonly name?: string | undefined;
}

/** What stands on a command line. */
export interface Argv {
  readonly command: string;
  /** What follows `create`. */
  readonly name: string | undefined;
  readonly flags: Readonly<Record<string, string>>;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads a command line. What is wrong with its form is thrown together with what is wrong with its values. */
export function parseArgv(argv: readonly string[], env: Env): Argv {
  const { command, name, flags, troubles } = readArgv(argv);
  if (troubles.length === 0) return { command, name, flags };
  const wrong = commandTrouble(command);
  const { settings, troubles: secrets } = withSecrets(toSettings(flags).settings, env);
  const reader = new Reader(settings);
  toInputs(reader, { command: 'plan' }, undefined);
  throw badInput([...(wrong === undefined ? [] : [wrong]), ...troubles, ...secrets, ...reader.troubles]);
}

/** Names that are inputs, with values that are not blank: an unset secret of a workflow arrives as an empty text. */
function toSettings(raw: Readonly<Record<string, string>>): {
  readonly settings: Settings;
  readonly troubles: readonly Trouble[];
} {
  const settings = new Map<InputName, Given>();
  const troubles: Trouble[] = [];
  for (const [name, text] of Object.entries(raw)) {
    if (isInput(name)) {
      if (text.trim() !== '') settings.set(name, { text });
    } else troubles.push({ text: `There is no input ${shown(name)}.${didYouMean(name, NAMES)}` });
  }
  return { settings, troubles };
}

/** `env:NAME` becomes the value of that variable, so that no secret need stand in an argv or a file. */
function withSecrets(
  given: Settings,
  env: Env,
): { readonly settings: Settings; readonly troubles: readonly Trouble[] } {
  const settings = new Map(given);
  const troubles: Trouble[] = [];
  for (const [name, one] of given) {
    if (SPECS.get(name)?.secret !== true) continue;
    const variable = /^env:(.*)$/s.exec(one.text.trim())?.[1];
    const value = variable === undefined ? one.text : env[variable];
    if (variable !== undefined && (value === undefined || value.trim() === '')) {
      const reason = /^\w+$/.test(variable)
        ? `the variable ${variable} of the environment is not set.`
        : 'after `env:` comes the name of a variable.';
      troubles.push({ text: `\`${name}\`: ${reason}`, ...(one.place === undefined ? {} : { place: one.place }) });
      settings.delete(name);
    } else {
      const kept = name.endsWith('-passphrase') ? (value ?? '') : (value ?? '').trim();
      settings.set(name, { ...one, text: kept });
    }
  }
  return { settings, troubles };
}

/** Settings as Inputs; what is wrong with them is in the reader afterwards. */
function toInputs(
  reader: Reader,
  { command, name }: { readonly command: Inputs['command']; readonly name?: string | undefined },
  database: string | undefined,
): Inputs {
  const workingDirectory = resolve(reader.text('working-directory') ?? '.');
  refuseUnbuilt(reader);
  const migrations = sourcesOf(reader, workingDirectory);
  return {
    command,
    name,
    databaseUrl: reader.text('database-url'),
    directUrl: reader.text('direct-url'),
    migrations,
    layout: layoutOf(reader, migrations),
    engine: engineOf(reader),
    since: reader.text('since'),
    shadow: shadowOf(reader),
    shadowSetup: reader.list('shadow-setup'),
    sessionSetup: reader.text('session-setup'),
    programEnvironment: reader.list('program-environment'),
    programUp: reader.text('program-up'),
    programStatus: reader.text('program-status'),
    programTables: programTablesOf(reader),
    include: reader.list('include'),
    exclude: reader.list('exclude'),
    order: reader.list('order'),
    failOn: reader.choice('fail-on', ['error', 'warning', 'never']) ?? 'error',
    rules: rulesOf(reader),
    allowLabel: reader.text('allow-label') ?? '',
    approval: approvalOf(reader),
    backup: reader.choice('backup', ['full', 'affected', 'none', 'command']) ?? 'full',
    backupProof: reader.choice('backup-proof', ['restore', 'list', 'none']) ?? 'restore',
    backupProofAsked: reader.asked('backup-proof'),
    backupDirectory: reader.text('backup-directory'),
    backupPassphrase: reader.text('backup-passphrase'),
    backupCommand: backupCommandOf(reader),
    backupMaxSize: reader.size('backup-max-size'),
    backupTimeoutMs: reader.duration('backup-timeout', { none: true }),
    ...uploadOf(reader),
    backupFile: reader.text('backup-file'),
    backupDatabase: reader.text('backup-database'),
    confirm: reader.text('confirm'),
    onFailure: onFailureOf(reader),
    verify: reader.text('verify'),
    snapshotFile: reader.text('snapshot-file'),
    snapshotPassphrase: reader.text('snapshot-passphrase'),
    connectTimeoutMs: reader.duration('connect-timeout') ?? 10_000,
    lockTimeoutMs: reader.duration('lock-timeout') ?? 5_000,
    statementTimeoutMs: reader.duration('statement-timeout', { none: true }),
    lockRetries: reader.count('lock-retries', 0, 100),
    lockWaitMs: reader.duration('lock-wait', { zero: true }) ?? 600_000,
    historySchema: historySchemaOf(reader),
    postgresBinaries: reader.list('postgres-binaries'),
    mysqlBinaries: reader.list('mysql-binaries'),
    comment: reader.flag('comment'),
    check: reader.choice('check', ['auto', 'true', 'false']) ?? 'auto',
    label: labelOf(reader, database),
    githubToken: reader.text('github-token'),
    workingDirectory,
    config: reader.text('config') ?? '.github/migrate-on-merge.yml',
    configTroubles: [],
    analyzeAfter: reader.flag('analyze-after'),
    health: reader.flag('health'),
    requireReadOnly: reader.flag('require-read-only'),
    dryRun: reader.flag('dry-run'),
    failureIssue: reader.flag('failure-issue'),
    to: reader.text('to'),
    steps: reader.count('steps', 1, 10_000),
    stepsAsked: reader.asked('steps'),
    direction: reader.choice('direction', ['up', 'down']) ?? 'up',
    resume: reader.flag('resume'),
    markApplied: reader.text('mark-applied'),
    markPending: reader.text('mark-pending'),
    reportFile: reader.text('report-file'),
    commentFile: reader.text('comment-file'),
    evidenceFile: reader.text('evidence-file'),
    htmlFile: reader.text('html-file'),
    sarifFile: reader.text('sarif-file'),
  };
}

/** On a command line the target may also come from the environment; it is said, because nobody typed it. */
function fromEnvironment(settings: Settings, env: Env, host: Pick<Host, 'progress'>): string | undefined {
  if (settings.has('database-url') || settings.has('since')) return undefined;
  for (const name of ['MIGRATE_ON_MERGE_DATABASE_URL', 'DATABASE_URL'] as const) {
    const value = env[name]?.trim() ?? '';
    if (value === '') continue;
    // DATABASE_URL belongs to the application, and may be of a database that we know nothing about.
    const why = name === 'DATABASE_URL' ? urlTrouble(value) : undefined;
    const text =
      why === undefined
        ? `The target is taken from ${name} of the environment.`
        : `${name} of the environment is not used: ${why}`;
    host.progress({ type: 'note', text });
    return why === undefined ? value : undefined;
  }
  return undefined;
}

function commandOf(
  reader: Reader,
  raw: RawInputs,
): { readonly command: Inputs['command']; readonly troubles: readonly Trouble[] } {
  const name = raw.settings['command'] ?? '';
  const command = COMMANDS.find((one) => one === name);
  if (raw.from === 'action') return { command: reader.choice('command', COMMANDS) ?? 'auto', troubles: [] };
  const wrong = commandTrouble(name);
  return { command: command ?? 'plan', troubles: wrong === undefined ? [] : [wrong] };
}

/** Untrusted settings become Inputs; every problem is in one error. Secrets are made known to the host before anything else. */
export async function parseInputs(raw: RawInputs, env: Env, host: Pick<Host, 'secret' | 'progress'>): Promise<Inputs> {
  const { settings: given, troubles: unknown } = toSettings(raw.settings);
  // What another run left may lie where the config file would be: here it counts only where it was named.
  const left = raw.settings['command'] === 'comment' && !given.has('config');
  // Who is about to write one begins without: it may be of several databases, or broken.
  const first = raw.settings['command'] === 'init';
  const config = left || first ? NO_CONFIG : await configOf(given);
  const { settings, troubles: secrets } = withSecrets(new Map([...config.values, ...given]), env);
  // Who names a snapshot to plan against does not mean what happens to be in the environment.
  const instead = raw.settings['command'] === 'plan' && settings.has('snapshot-file');
  const wanted = raw.from === 'flags' && secrets.length === 0 && !instead && !first;
  const url = wanted ? fromEnvironment(settings, env, host) : undefined;
  const all: Settings = url === undefined ? settings : new Map([...settings, ['database-url', { text: url }]]);
  for (const [name, { text }] of all) {
    if (SPECS.get(name)?.secret === true || (name === 'shadow' && text.includes('://'))) host.secret(text);
  }
  const reader = new Reader(all);
  const { command, troubles } = commandOf(reader, raw);
  const inputs = toInputs(reader, { command, name: raw.name }, config.database);
  if (raw.from === 'flags' && command === 'apply' && inputs.approval === 'reviewed') reader.wrong('approval', NO_EVENT);
  const wrong = [...troubles, ...unknown, ...config.troubles, ...secrets, ...reader.troubles];
  // Broken settings are among what `doctor` is asked for: of the config file it tells them with all else.
  const told = raw.settings['command'] === 'doctor' ? wrong.filter(({ place }) => place !== undefined) : [];
  const refused = wrong.filter((one) => !told.includes(one));
  if (refused.length > 0) throw badInput(refused);
  return { ...inputs, configTroubles: told.map((one) => badInput([one]).message) };
}
