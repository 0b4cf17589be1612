import { ProgramMissing } from '../../io/exec.js';
import { ActionError } from '../../model/error.js';
import type { Progress } from '../../model/events.js';
import type { ReportBackup } from '../../model/report.js';
import { duration } from '../../render/text/words.js';
import { namelessFile } from '../mysqlfamily/private-file.js';
import { runUntil } from './run.js';
import { ticker } from './ticker.js';

export interface CommandRequest {
  readonly command: string;
  readonly database: string;
  readonly label: string;
  readonly cwd: string;
  /** The environment of the step: a team's credentials for its cloud are there. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Ours, and the runner's own: inputs (the URL, the passphrase), the tokens of the job's services, and the files by which a step
 * sets variables and outputs of the workflow.
 */
const KEPT_BACK =
  /^(?:INPUT_.*|ACTIONS_(?:RUNTIME|RESULTS|CACHE)_.*|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|NODE_OPTIONS|MIGRATE_ON_MERGE_DATABASE_URL|BASH_ENV|ENV)$/i;

/** A name that nobody had before, as clouds take it: small letters, digits and single hyphens, a letter first, 60 at most. */
export function backupNameFor(label: string, database: string, at: Date): string {
  const plain = (text: string, most: number): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, most)
      .replace(/^-|-$/g, '');
  const time = at.toISOString().replace(/\D/g, '').slice(0, 14);
  return ['mom', plain(database, 20), plain(label, 20), time].filter((part) => part !== '').join('-');
}

const LONGEST_ID = 300;
const SHOWN_LINES = 200;
const seen = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** The last `id=…`, else the last line with anything in it. */
export function idIn(stdout: string): string | undefined {
  const lines = stdout.split('\n').map(seen);
  const named = lines.findLast((line) => /^id=./.test(line))?.slice('id='.length);
  return (named ?? lines.findLast((line) => line !== ''))?.trim().slice(0, LONGEST_ID);
}

const failed = (message: string, hint: string, cause?: unknown): ActionError =>
  new ActionError('backup-failed', message, hint, cause === undefined ? {} : { cause });

/**
 * Runs the team's own command by the shell, which reads it from a file without a name: what stands in an argv all users of the
 * machine can read. Throws ActionError where it fails, or names no backup.
 */
export async function backupByCommand(request: CommandRequest): Promise<ReportBackup> {
  const { command, database, label, cwd, progress, signal } = request;
  const start = performance.now();
  const name = backupNameFor(label, database, new Date());
  const env = Object.fromEntries(Object.entries(request.env).filter(([key]) => !KEPT_BACK.test(key)));
  const script = await namelessFile(`${command}\n`);
  using _ = ticker((elapsed) =>
    progress({ type: 'backup', text: `the backup command has been running for ${duration(elapsed)}` }),
  );
  let shown = 0;
  const tell = (line: string): void => {
    shown += 1;
    const text = seen(line);
    if (text !== '' && shown <= SHOWN_LINES) progress({ type: 'backup', text });
  };
  try {
    const ended = await runUntil('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '/dev/fd/3'], {
      env: { ...env, BACKUP_NAME: name, BACKUP_DATABASE: database, BACKUP_LABEL: label },
      files: [script.fd],
      cwd,
      signal,
      onLine: tell,
      keep: 64 * 1024,
    });
    if (signal.aborted)
      throw failed(
        'The backup command was cancelled.',
        'Nothing of the database was touched. See whether the provider has made the backup all the same.',
      );
    if (ended.code !== 0) {
      const words = ended.stderr
        .split('\n')
        .map(seen)
        .filter((line) => line !== '');
      throw failed(
        [`The backup command failed (exit ${ended.code}).`, ...words.slice(-8)].join('\n'),
        'Nothing was touched. Settle what the command says, then run this again.',
      );
    }
    const id = idIn(ended.stdout);
    if (id === undefined || id === '')
      throw failed(
        'The backup command ended well and named no backup, so that nobody would find it again.',
        'Let it write the id of the backup as its last line, or as `id=…`; see docs/backups.md.',
      );
    const ms = Math.round(performance.now() - start);
    progress({ type: 'backup', text: `the backup command made ${id} in ${duration(ms)}` });
    return {
      file: '',
      bytes: 0,
      sha256: '',
      tool: 'backup-command',
      encrypted: false,
      ms,
      scope: 'command',
      id,
      proof: {
        method: 'none',
        tables: 0,
        rows: null,
        ok: true,
        note: 'Made by `backup-command`, which ended without an error; what it saved was not looked at.',
      },
    };
  } catch (error) {
    if (error instanceof ProgramMissing)
      throw failed('The backup command cannot be run: there is no bash here.', 'Install bash on this machine.', error);
    if (signal.aborted && !(error instanceof ActionError))
      throw failed('The backup command was cancelled before it ran.', 'Nothing was touched. Run this again.', error);
    throw error;
  } finally {
    await script.close();
  }
}
