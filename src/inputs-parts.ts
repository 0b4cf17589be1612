import { isAbsolute, relative, sep } from 'node:path';
import { unbuilt } from './inputs-unbuilt.js';
import { type Reader, SPECS, shown } from './inputs-values.js';
import { tidy } from './io/folder.js';
import { didYouMean } from './io/nearest.js';
import { hasUnseen } from './io/text.js';
import type { EngineName } from './model/engine.js';
import { LAYOUTS } from './model/input-list.js';
import type { SourceInput } from './model/inputs.js';
import type { Severity } from './model/plan.js';

/** What a URL's scheme says of the server; several engines may answer under one scheme. */
const SCHEMES: ReadonlyMap<string, readonly EngineName[]> = new Map([
  ['postgres', ['postgres']],
  ['postgresql', ['postgres']],
  ['pglite', ['postgres']],
  ['mysql', ['mysql', 'mariadb', 'tidb']],
  ['mariadb', ['mysql', 'mariadb', 'tidb']],
]);

const FORMS = 'postgres://, postgresql://, mysql://, mariadb:// or pglite:DIR';

/** Why a URL cannot be one of a database, in words that follow the setting; never with the URL, which holds a password. */
export function urlTrouble(url: string): string | undefined {
  if (/^["'`]/.test(url)) return 'it has quotation marks around it; leave them away.';
  if (/^\$|\$\{\{/.test(url))
    return 'it is a variable that was not replaced by its value; write env:NAME to take one of the environment.';
  if (/^jdbc:/i.test(url)) return `it begins with jdbc:; leave that away, the form is ${FORMS}.`;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return `it does not begin with ${FORMS}.`;
  const engines = SCHEMES.get(scheme);
  // What stands before the colon of `user:password@host` is no scheme, and is not repeated.
  if (engines === undefined)
    return `it does not begin with ${FORMS}.${url.includes('://') ? didYouMean(scheme, SCHEMES.keys()) : ''}`;
  const rest = url.slice(scheme.length + 1);
  if (scheme === 'pglite') return rest.trim() === '' ? '`pglite:` needs a folder: pglite:DIR.' : undefined;
  return !rest.startsWith('//') || rest.length === 2
    ? `after \`${scheme}:\` come two slashes and the server.`
    : undefined;
}

function enginesOf(url: string): readonly EngineName[] {
  return SCHEMES.get(url.split(':', 1)[0]?.toLowerCase() ?? '') ?? [];
}

/** Checks the URLs, alone and against each other, and gives the engine. */
export function engineOf(reader: Reader): EngineName | undefined {
  const engine = reader.choice('engine', ['postgres', 'mysql', 'mariadb', 'tidb'] as const);
  const url = reader.text('database-url');
  const direct = reader.text('direct-url');
  for (const [name, value] of [['database-url', url] as const, ['direct-url', direct] as const]) {
    const why = value === undefined ? undefined : urlTrouble(value);
    const engines = value === undefined ? [] : enginesOf(value);
    if (why !== undefined) reader.wrong(name, why);
    if (engine !== undefined && engines.length > 0 && !engines.includes(engine)) {
      reader.wrong('engine', `\`${engine}\` contradicts \`${name}\`, which is a ${engines.join(' or ')} URL.`);
    }
  }
  if (direct !== undefined && url === undefined)
    reader.wrong('direct-url', 'it stands beside `database-url`, which is missing.');
  else if (direct !== undefined && /^pglite:/i.test(`${url} ${direct}`)) {
    reader.wrong('direct-url', 'an embedded database has no pooler in front.');
  }
  return engine ?? (url === undefined ? undefined : enginesOf(url)[0]);
}

/** `path` or `layout:path`. A single letter before the colon is a Windows drive. */
function sourceOf(line: string, workingDirectory: string, wrong: (why: string) => void): SourceInput | undefined {
  const [, prefix, rest] = /^([A-Za-z][\w.-]+):(.*)$/.exec(line) ?? [];
  const layouts: readonly string[] = LAYOUTS;
  if (prefix !== undefined && !layouts.includes(prefix)) {
    wrong(
      `\`${prefix}\` is no layout.${didYouMean(prefix, layouts)} If the path itself holds a colon, write ./ before it.`,
    );
    return undefined;
  }
  const written = (rest ?? line).trim().replaceAll('\\', '/');
  if (written === '') {
    wrong(`${shown(line)} names no folder.`);
    return undefined;
  }
  const absolute = isAbsolute(written) || /^[A-Za-z]:\//.test(written);
  const path = tidy(absolute ? relative(workingDirectory, written).split(sep).join('/') : written);
  if (path === undefined) {
    wrong(`${shown(written)} leads out of the working directory. Name a \`working-directory\` that holds it.`);
    return undefined;
  }
  return { path: path === '' ? '.' : path, ...(prefix === undefined || prefix === 'auto' ? {} : { layout: prefix }) };
}

export function sourcesOf(reader: Reader, workingDirectory: string): readonly SourceInput[] {
  const sources = new Map<string, SourceInput>();
  for (const { text, wrong } of reader.lines('migrations')) {
    const source = sourceOf(text, workingDirectory, wrong);
    if (source === undefined) continue;
    const why = unbuilt('layout', source.layout ?? 'auto', 'auto');
    if (why !== undefined) wrong(`\`${source.layout}\` ${why}`);
    if (sources.has(source.path)) wrong(`${shown(source.path)} is there twice.`);
    sources.set(source.path, source);
  }
  return [...sources.values()];
}

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'off'];

export function rulesOf(reader: Reader): ReadonlyMap<string, Severity | 'off'> {
  const rules = new Map<string, Severity | 'off'>();
  for (const { text, wrong } of reader.lines('rules')) {
    const [, rule, severity] = /^([\w./-]+)\s*:\s*(\S+)$/.exec(text) ?? [];
    if (rule === undefined || severity === undefined)
      wrong(`${shown(text)} is not of the form RULE-ID: ${SEVERITIES.join('|')}.`);
    else if (!SEVERITIES.includes(severity)) {
      wrong(
        `${shown(/^[\w-]+$/.test(severity) ? severity : text)} is none of ${SEVERITIES.join(', ')}.${didYouMean(severity, SEVERITIES)}`,
      );
    } else if (rules.has(rule)) wrong(`\`${rule}\` is there twice.`);
    else rules.set(rule, severity as Severity | 'off');
  }
  return rules;
}

const SHADOWS = ['auto', 'embedded', 'local', 'docker'];

/** A word, an image, or the URL of a scratch server; the last is a secret, and what looks like one is never repeated. */
export function shadowOf(reader: Reader): string {
  const value = reader.text('shadow') ?? 'auto';
  if (SHADOWS.includes(value) || /^docker:[\w./:@-]+$/.test(value)) return value;
  if (/^(?:postgres(?:ql)?|mysql|mariadb):\/\/./i.test(value)) return value;
  const form = `${SHADOWS.join(', ')}, docker:IMAGE, nor the postgres:// or mysql:// URL of a scratch server.`;
  reader.wrong('shadow', `${shown(value)} is none of ${form}${didYouMean(value, SHADOWS)}`);
  return 'auto';
}

export function labelOf(reader: Reader, database: string | undefined): string {
  const label = reader.asked('label') ? (reader.text('label') ?? '') : (database ?? 'default');
  if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]{0,59}$/u.test(label)) return label;
  const whose = reader.asked('label') ? '' : 'the name of the database is the label, and ';
  reader.wrong(
    'label',
    `${whose}${shown(label)} may hold letters, digits, blanks and . _ - only, begins with a letter or digit, and has 60 at most.`,
  );
  return 'default';
}

export function historySchemaOf(reader: Reader): string {
  const schema = reader.text('history-schema') ?? 'migrate_on_merge';
  if (schema.startsWith('pg_') || schema === 'information_schema')
    reader.wrong('history-schema', `${shown(schema)} belongs to the server.`);
  // 63 bytes are what PostgreSQL keeps of a name; a longer one would be cut in silence.
  else if (Buffer.byteLength(schema) > 63 || hasUnseen(schema))
    reader.wrong('history-schema', `${shown(schema)} cannot be the name of a schema.`);
  return schema;
}

/** The command of `backup: command`; each of the two without the other is a slip. */
export function backupCommandOf(reader: Reader): string | undefined {
  const command = reader.text('backup-command');
  const wanted = reader.text('backup') === 'command';
  if (wanted && command === undefined)
    reader.wrong('backup', '`command` needs `backup-command`: the command that makes the backup.');
  if (!wanted && command !== undefined)
    reader.wrong('backup-command', 'it would never run: set `backup: command` too.');
  if (wanted && reader.asked('backup-proof') && reader.text('backup-proof') !== 'none')
    reader.wrong('backup-proof', 'what a command saves elsewhere cannot be proved here: set `none`, or leave it out.');
  return command;
}

/** Refuses what has no function yet; secrets are not repeated. */
export function refuseUnbuilt(reader: Reader): void {
  for (const { name, default: standard, secret, choices } of SPECS.values()) {
    const input = name as Parameters<Reader['text']>[0];
    const value = reader.asked(input) ? reader.text(input) : undefined;
    // A value that is no choice at all has its own message.
    if (value === undefined || choices?.includes(value) === false) continue;
    const why = unbuilt(input, value, standard);
    if (why !== undefined) reader.wrong(input, secret === true || choices === undefined ? why : `\`${value}\` ${why}`);
  }
}

/** What was reviewed stands in the comment: without one nothing can be approved. */
export function approvalOf(reader: Reader): 'none' | 'reviewed' {
  const approval = reader.choice('approval', ['none', 'reviewed']) ?? 'none';
  if (approval === 'reviewed' && !reader.flag('comment'))
    reader.wrong('approval', '`reviewed` goes by the comment of the plan, and `comment: false` posts none.');
  return approval;
}

/** Which pull requests a push has merged only the event says, and GitHub's word on them takes a run's token. */
export const NO_EVENT =
  '`reviewed` asks GitHub for the plans of the pull requests that a push has merged, and no event says here which those are. Apply by the action, or pass `--approval none`: then whoever runs this has decided.';

/** Into the target's place goes only what holds all of it. */
export function onFailureOf(reader: Reader): 'stop' | 'rollback' | 'restore' {
  const chosen = reader.choice('on-failure', ['stop', 'rollback', 'restore'] as const) ?? 'stop';
  const backup = reader.text('backup') ?? 'full';
  if (chosen === 'restore' && ['affected', 'none', 'command'].includes(backup))
    reader.wrong(
      'on-failure',
      `\`restore\` puts the backup into the target's place, which takes \`backup: full\`; it is \`${backup}\`.`,
    );
  return chosen;
}

/** Whoever may read a repository may fetch the artifacts of its runs: only what is encrypted goes there. */
export function uploadOf(reader: Reader): {
  readonly backupUpload: 'none' | 'artifact';
  readonly backupRetentionDays: number | undefined;
} {
  const backupUpload = reader.choice('backup-upload', ['none', 'artifact'] as const) ?? 'none';
  const asked = reader.text('backup-retention-days') !== undefined;
  const backupRetentionDays = asked ? reader.count('backup-retention-days', 1, 400) : undefined;
  if (backupUpload === 'artifact') {
    if (reader.text('backup-passphrase') === undefined)
      reader.wrong(
        'backup-upload',
        'whoever may read the repository may fetch its artifacts, so `artifact` takes `backup-passphrase`, from a secret.',
      );
    if (['none', 'command'].includes(reader.text('backup') ?? ''))
      reader.wrong('backup-upload', `\`backup: ${reader.text('backup')}\` makes no file that could be uploaded.`);
  } else if (asked) reader.wrong('backup-retention-days', 'it is about the artifact, and `backup-upload` is none.');
  return { backupUpload, backupRetentionDays };
}
