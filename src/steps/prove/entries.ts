import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DumpTools } from '../../io/binaries.js';
import { type BackupContent, forReader } from '../backup/content.js';
import { backupError } from '../backup/errors.js';
import { runUntil } from '../backup/run.js';

const LISTS = ['platform', 'main', 'rights', 'refresh'] as const;

/** Lists for `pg_restore --use-list`: which entries of a dump are restored by whom. */
export interface EntryLists extends AsyncDisposable {
  /** What a platform has before there are tables: schemas, extensions, foreign servers. Runs nobody's code. */
  readonly platform: string;
  /** Everything but the other lists. */
  readonly main: string;
  /** Grants and comments. Runs nobody's code. */
  readonly rights: string;
  /** Contents of materialized views, which are read with the rights of their owners. */
  readonly refresh: string;
  /** Kinds of entries that are left out. */
  readonly leftOut: readonly string[];
}

/** An entry's kind follows three numbers; grants and comments name the kind of what they are about after their own. */
const entry = (kinds: string): RegExp =>
  new RegExp(`^\\d+; \\d+ \\d+ (?:(?:COMMENT|ACL|SECURITY LABEL) \\S+ )?(${kinds}) `);

/** Only a superuser may own these, and what they are for is beyond the database: other servers, other sessions. */
const BEYOND = entry('EVENT TRIGGER|SUBSCRIPTION(?: TABLE)?|PUBLICATION(?: TABLES? IN SCHEMA| TABLE)?');
const RIGHTS = /^\d+; \d+ \d+ (?:ACL|DEFAULT ACL|COMMENT|SECURITY LABEL) /;
const PLATFORM = /^\d+; \d+ \d+ (?:SCHEMA|EXTENSION|FOREIGN DATA WRAPPER|SERVER|USER MAPPING) /;
const REFRESH = /^\d+; \d+ \d+ MATERIALIZED VIEW DATA /;

function listOf(line: string): (typeof LISTS)[number] {
  if (RIGHTS.test(line)) return 'rights';
  if (PLATFORM.test(line)) return 'platform';
  return REFRESH.test(line) ? 'refresh' : 'main';
}

interface Reading {
  readonly signal: AbortSignal | undefined;
}

async function readEntries(
  tools: DumpTools,
  content: BackupContent,
  { signal }: Reading,
  onEntry: (line: string) => void,
): Promise<void> {
  const { args, feed, trouble } = forReader(content);
  const ended = await runUntil(tools.pgRestore, ['--list', ...args], {
    signal,
    ...(feed === undefined ? {} : { feed }),
    env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
    keep: 64 * 1024,
    onLine: (line, from) => {
      if (from === 'stdout') onEntry(line);
    },
  });
  const broken = trouble();
  if (ended.code !== 0 || broken !== undefined) {
    const said = broken === undefined ? ended : { ...ended, stderr: `the file cannot be opened: ${broken}` };
    throw backupError('reading the dump back with pg_restore', said, tools.major);
  }
}

/** A list of everything but the contents of materialized views, whose queries may not be ready for tables without rows. */
export async function listWithoutRefresh(
  tools: DumpTools,
  content: BackupContent,
  reading: Reading,
): Promise<{ readonly path: string } & AsyncDisposable> {
  const lines: string[] = [];
  await readEntries(tools, content, reading, (line) => {
    if (!REFRESH.test(line)) lines.push(line);
  });
  const folder = await mkdtemp(join(tmpdir(), 'mom-restore-'));
  const path = join(folder, 'entries');
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

export async function entryLists(tools: DumpTools, content: BackupContent, reading: Reading): Promise<EntryLists> {
  const lines = { platform: [] as string[], main: [] as string[], rights: [] as string[], refresh: [] as string[] };
  const leftOut = new Set<string>();
  await readEntries(tools, content, reading, (line) => {
    const out = BEYOND.exec(line);
    if (out !== null) leftOut.add((out[1] ?? '').toLowerCase());
    else lines[listOf(line)].push(line);
  });
  const folder = await mkdtemp(join(tmpdir(), 'mom-proof-'));
  const files = { platform: '', main: '', rights: '', refresh: '' };
  for (const name of LISTS) {
    files[name] = join(folder, name);
    await writeFile(files[name], `${lines[name].join('\n')}\n`, { mode: 0o600 });
  }
  return {
    ...files,
    leftOut: [...leftOut],
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
