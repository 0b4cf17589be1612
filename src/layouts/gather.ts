import { codeOf, tidy } from '../io/folder.js';
import { nearest } from '../io/nearest.js';
import { hasUnseen, printable } from '../io/text.js';
import type { FileEntry, Folder, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Problem, ReadMigrations } from '../model/migration.js';

type LeftOut = ReadMigrations['leftOut'][number];

/** A file in one of the sources. */
export interface Found {
  readonly path: string;
  /** Relative to its source; of a file that was named itself, its name. */
  readonly id: string;
  /** Position of its source in the list. */
  readonly source: number;
  /** Named itself, not by its folder. */
  readonly direct: boolean;
}

/** What the sources hold, filtered, in the order of the sources and of the folders' own listing. */
export interface Gathered {
  readonly files: readonly Found[];
  readonly problems: readonly Problem[];
  readonly leftOut: readonly LeftOut[];
}

const isSql = (path: string): boolean => /\.sql$/i.test(path);
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Why a file does not count, by the user's own patterns. */
async function filter(options: Pick<ReadOptions, 'include' | 'exclude'>): Promise<(file: Found) => string | undefined> {
  if (options.include.length + options.exclude.length === 0) return () => undefined;
  const { default: picomatch } = await import('picomatch');
  const matchers = (globs: readonly string[]) =>
    globs.map((glob) => {
      const matches = picomatch(tidy(glob) ?? glob, { dot: true });
      // Without a slash a pattern is about the name, in whatever sub-folder.
      const flat = !glob.includes('/');
      return { glob, matches: ({ id, path }: Found) => (flat ? matches(baseName(id)) : matches(id) || matches(path)) };
    });
  const include = matchers(options.include);
  const exclude = matchers(options.exclude);
  return (file) => {
    const out = exclude.find(({ matches }) => matches(file));
    if (out !== undefined) return `excluded by \`${out.glob}\``;
    const within = include.length === 0 || include.some(({ matches }) => matches(file));
    return within ? undefined : 'no pattern of `include` is about it';
  };
}

/** Bytes that are no UTF-8 arrive like that, and a name with it leads nowhere: neither to a file nor into a folder. */
const noUtf8 = (path: string): boolean => baseName(path).includes('\uFFFD');

/** A folder of such a name may hold migrations, and nobody could tell: what has no ending of its own may be one. */
const mayHideMigrations = (path: string): boolean => noUtf8(path) && !/\.\w{1,10}$/.test(path);

/** Problems of an entry that is no plain file; undefined where there is nothing to say. */
function notAFile(
  entry: FileEntry,
  id: string,
  named: boolean,
  entries: readonly FileEntry[],
  isMigration: (path: string) => boolean,
): Problem | undefined {
  const { path } = entry;
  const shown = printable(path);
  if (entry.kind === 'outside') {
    return {
      kind: 'outside',
      id,
      path,
      message: `${shown} leads out of the working directory, and nothing out there is read.`,
      hint: 'Put the files themselves here, or name a `working-directory` that holds both; paths are relative to it.',
    };
  }
  if (entry.kind === 'directory') {
    const below = `${path}/`;
    if (named || entries.some((other) => other.path.startsWith(below) && isMigration(other.path))) return undefined;
    return {
      kind: 'not-a-file',
      id,
      path,
      message: `${shown} is named like a migration, and is a folder without .sql files.`,
      hint: 'Rename the folder, or exclude it.',
    };
  }
  if (noUtf8(path)) {
    return {
      kind: 'not-a-file',
      id,
      path,
      message: `The name of ${shown} holds bytes that are no UTF-8, and what bears it is not read.`,
      hint: 'Rename it: histories and reports keep names as text.',
    };
  }
  return {
    kind: 'not-a-file',
    id,
    path,
    message: `${shown} is no file: a broken link, a link to a folder above it, a pipe or a device.`,
    hint: 'Put a file there, or remove it.',
  };
}

function unreadable(path: string, error: unknown): Problem {
  return {
    kind: 'unreadable',
    id: path,
    path,
    message: `${printable(path)} cannot be read (${codeOf(error) ?? 'unknown'}).`,
    hint: 'Give the user of this run the right to read it.',
  };
}

async function notThere(folder: Folder, missing: readonly string[], all: readonly string[]): Promise<ActionError> {
  const around = (await folder.list('.').catch(() => undefined)) ?? [];
  const places = around.filter((entry) => entry.kind === 'directory' || isSql(entry.path)).map((entry) => entry.path);
  const [first = ''] = missing;
  const near = nearest(first, places) ?? places.find((path) => baseName(path) === baseName(first));
  return new ActionError(
    'no-migrations',
    `There is nothing at ${missing.map((path) => `\`${printable(path)}\``).join(', ')}.`,
    `${near === undefined ? '' : `Did you mean \`${printable(near)}\`? `}Looked for ${all.map((path) => `\`${printable(path)}\``).join(', ')}; paths in \`migrations\` are relative to the working directory.`,
  );
}

/**
 * Lists the sources. Throws an ActionError where one of them is not there at all. What `isMigration` says yes to is told of where it
 * cannot be used.
 */
export async function gather(
  sources: readonly Source[],
  options: ReadOptions,
  isMigration: (path: string) => boolean = isSql,
): Promise<Gathered> {
  const files: Found[] = [];
  const problems: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const missing: string[] = [];
  const seen = new Map<string, string>();
  const unwanted = await filter(options);

  const take = (entry: FileEntry, file: Found, entries: readonly FileEntry[], source: string): void => {
    const { id, path } = file;
    const named = isMigration(path) || file.direct;
    if (entry.kind === 'directory' && !isMigration(path)) return;
    const reason = unwanted(file);
    if (reason !== undefined) {
      if (entry.kind !== 'directory') leftOut.push({ path, reason });
    } else if (entry.kind !== 'file') {
      const problem = notAFile(entry, id, file.direct, entries, isMigration);
      if (problem !== undefined && (named || mayHideMigrations(path))) problems.push(problem);
      else if (problem !== undefined) leftOut.push({ path, reason: 'no file: a link or a special file' });
    } else if (
      id
        .split('/')
        .slice(0, -1)
        .some((part) => part.startsWith('.'))
    ) {
      if (named) leftOut.push({ path, reason: 'in a hidden folder' });
    } else if (named && (path.includes('\uFFFD') || hasUnseen(path))) {
      problems.push({
        kind: 'encoding',
        id,
        path,
        message: `The name ${printable(path)} holds control characters, or bytes that are not UTF-8.`,
        hint: 'Rename the file; its name is what the history remembers it by.',
      });
    } else if (seen.has(path)) {
      problems.push({
        kind: 'duplicate',
        id,
        message: `${printable(path)} is reached twice, by \`${seen.get(path)}\` and by \`${source}\`.`,
        hint: 'Name in `migrations` each folder and each file once.',
      });
    } else {
      seen.set(path, source);
      files.push(file);
    }
  };

  for (const [source, { path: given }] of sources.entries()) {
    const path = tidy(given) ?? given;
    const entries = await options.folder.list(path === '' ? '.' : path).catch((error: unknown) => {
      if (error instanceof ActionError) throw error;
      problems.push(unreadable(given, error));
      return [];
    });
    if (entries === undefined) missing.push(given);
    for (const entry of entries ?? []) {
      const direct = entry.path === path;
      const id = direct ? baseName(path) : path === '' ? entry.path : entry.path.slice(path.length + 1);
      take(entry, { path: entry.path, id, source, direct }, entries ?? [], given);
    }
  }
  if (missing.length > 0)
    throw await notThere(
      options.folder,
      missing,
      sources.map((source) => source.path),
    );
  return { files, problems, leftOut };
}
