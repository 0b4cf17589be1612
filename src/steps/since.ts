import { systemError, tidy } from '../io/folder.js';
import { type Git, openGit, refusedRef } from '../io/git.js';
import { printable } from '../io/text.js';
import type { Group } from '../layouts/groups.js';
import type { Folder, ReadOptions } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Applied, Migration } from '../model/migration.js';

/** One file of a pull request, as GitHub lists it: paths from the root of the repository. */
export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  readonly previousPath?: string;
}

export interface SinceRequest {
  readonly ref: string;
  readonly folder: Folder;
  /** In the order of the plan. */
  readonly groups: readonly Group[];
  /** A row of one of them, by the name that the plan has for it. */
  readonly named: (source: number, row: Applied) => Applied;
  readonly options: ReadOptions;
  readonly workingDirectory: string;
  /** For a checkout that does not hold the base. */
  readonly changedFiles: (() => Promise<readonly ChangedFile[]>) | undefined;
}

/** The migrations that count as applied where there is no history to read. */
export interface SinceResult {
  readonly applied: readonly Applied[];
  readonly source: 'since';
  /** What was looked at, in words. */
  readonly note: string;
}

/** GitHub lists no more: of a longer list nobody knows what is missing. */
const MOST_FILES = 3_000;
const NEXT =
  'check out with `fetch-depth: 0`, give `github-token` so that the list of changed files can be asked for, or give `database-url`';

const row = ({ id, path, checksum }: Migration): Applied => ({
  id,
  path,
  checksum,
  appliedAt: null,
  state: 'applied',
  statementsDone: 0,
  statementsAll: 0,
});

const count = (rows: readonly Applied[]): string => `${rows.length} ${rows.length === 1 ? 'migration' : 'migrations'}`;

function noBase(why: string, hint: string): ActionError {
  return new ActionError('no-base', `What counts as applied cannot be found: ${why}.`, hint);
}

/** A layout reads the past by the same rules as the present; what was not there yet is no error. */
async function readGroup(group: Group, options: ReadOptions, folder: Folder): Promise<readonly Applied[]> {
  const there = await Promise.all(
    group.sources.map(async (source) => ((await folder.list(source.path)) === undefined ? [] : [source])),
  );
  const sources = there.flat();
  if (sources.length === 0) return [];
  try {
    // The order of then does not matter, and the list of today may name files of today.
    const read = await group.layout.read(sources, { ...options, folder, order: [] });
    // A clone without its blobs: what cannot be read must not count as new.
    const lost = read.problems.find((problem) => problem.kind === 'unreadable');
    if (lost !== undefined)
      throw noBase(`in the base, ${lost.message}`, 'Check out without `filter`, or give `database-url`.');
    return read.migrations.map(row);
  } catch (error) {
    if (error instanceof ActionError && error.code === 'no-migrations') return [];
    throw error;
  }
}

async function readFrom({ groups, named, options }: SinceRequest, folder: Folder): Promise<readonly Applied[]> {
  const rows: Applied[] = [];
  for (const [source, group] of groups.entries())
    rows.push(...(await readGroup(group, options, folder)).map((one) => named(source, one)));
  return rows;
}

/** A path that was tidied stands in a mounted repository, or holds one. */
function mounted(groups: readonly Group[], submodules: readonly string[]): string | undefined {
  const paths = groups.flatMap(({ sources }) => sources.map(({ path }) => tidy(path) ?? path));
  return submodules.find((mount) =>
    paths.some((path) => path === mount || path.startsWith(`${mount}/`) || mount.startsWith(`${path}/`)),
  );
}

async function fromCommit(request: SinceRequest, git: Git, commit: string): Promise<SinceResult> {
  const head = await git.commit('HEAD');
  const fork = head === undefined ? undefined : await git.mergeBase(commit, head);
  const base = fork ?? commit;
  const { folder, submodules } = await git.folder(base);
  const mount = mounted(request.groups, submodules);
  if (mount !== undefined) {
    throw noBase(
      `${printable(mount)} is a submodule, of whose files a commit of this repository knows nothing`,
      'Give `database-url`.',
    );
  }
  const applied = await readFrom(request, folder);
  const which = fork === undefined || fork === commit ? '' : ', where this branch left it';
  return {
    applied,
    source: 'since',
    note: `No history was read: the ${count(applied)} that \`${request.ref}\` holds (commit ${base.slice(0, 7)}${which}) count as applied.`,
  };
}

/**
 * The folder as it was before a pull request, as far as its list of files tells: without what it adds, with what it
 * removes. Contents that it changed are unknown, and stand for themselves as a text that no file has.
 */
function folderBefore(folder: Folder, files: readonly ChangedFile[], prefix: string): Folder {
  const relative = (path: string | undefined): string | undefined =>
    path?.startsWith(prefix) === true ? path.slice(prefix.length) : undefined;
  const added = new Set<string>();
  const unknown = new Set<string>();
  const gone = new Map<string, string | undefined>();
  for (const { path, status, previousPath } of files) {
    const now = relative(path);
    const then = relative(previousPath);
    if (status === 'renamed') {
      // GitHub calls it a rename, so the old file is taken to have had the content of the new one.
      if (then !== undefined) gone.set(then, now);
      if (now !== undefined) added.add(now);
    } else if (now === undefined) continue;
    else if (status === 'added') added.add(now);
    else if (status === 'removed') gone.set(now, undefined);
    else unknown.add(now);
  }
  const bytes = (path: string): Uint8Array => new TextEncoder().encode(`-- the content of ${path} before is unknown\n`);
  return {
    async list(given) {
      const path = tidy(given) ?? given;
      const back = [...gone.keys()].filter((one) => path === '' || one === path || one.startsWith(`${path}/`));
      const now = await folder.list(given);
      if (now === undefined && back.length === 0) return undefined;
      if (now?.length === 1 && now[0]?.path === path && added.has(path)) return undefined;
      const kept = (now ?? []).filter((entry) => !added.has(entry.path) || gone.has(entry.path));
      const there = new Set(kept.map((entry) => entry.path));
      const restored = back.filter((one) => !there.has(one)).map((one) => ({ path: one, kind: 'file' as const }));
      return [...kept, ...restored].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    },
    async read(path) {
      if (gone.has(path)) {
        const now = gone.get(path);
        return now === undefined ? bytes(path) : folder.read(now).catch(() => bytes(path));
      }
      if (unknown.has(path)) return bytes(path);
      if (added.has(path)) throw systemError('ENOENT', path);
      return folder.read(path);
    },
  };
}

async function fromList(request: SinceRequest, why: string, prefix: string): Promise<SinceResult> {
  const files = (await request.changedFiles?.()) ?? [];
  if (files.length >= MOST_FILES) {
    throw noBase(
      `${why}, and GitHub lists only the first ${MOST_FILES} files of this pull request`,
      `Check out with \`fetch-depth: 0\`, or give \`database-url\`.`,
    );
  }
  const applied = await readFrom(request, folderBefore(request.folder, files, prefix));
  return {
    applied,
    source: 'since',
    note: `No history was read, and ${why}: by the pull request's list of changed files, the ${count(applied)} that it does not add count as applied.`,
  };
}

/** The commit that a ref means here; a branch that only the remote has counts too, as checkouts of a pull request have it. */
async function commitOf(git: Git, ref: string): Promise<string | undefined> {
  for (const name of [ref, `refs/remotes/origin/${ref}`]) {
    const commit = await git.commit(name);
    if (commit !== undefined) return commit;
  }
  return undefined;
}

/** Which migrations a Git ref holds: they count as applied where there is no history to read. */
export async function appliedSince(request: SinceRequest): Promise<SinceResult> {
  const { ref } = request;
  const refused = refusedRef(ref);
  if (refused !== undefined) {
    throw new ActionError(
      'bad-input',
      `\`since\` is not the name of a commit: it ${refused}.`,
      'Give a branch, a tag or a commit, as in `since: origin/main`.',
    );
  }
  const opened = await openGit(request.workingDirectory);
  const missing = 'why' in opened ? opened : undefined;
  await using git = 'why' in opened ? undefined : opened;
  const commit = git === undefined ? undefined : await commitOf(git, ref);
  if (git !== undefined && commit !== undefined) return await fromCommit(request, git, commit);
  const shallow = git?.shallow === true ? 'this shallow checkout' : 'this checkout';
  const why = missing?.why ?? `${shallow} does not hold \`${printable(ref)}\``;
  if (request.changedFiles !== undefined) return await fromList(request, why, git?.prefix ?? '');
  throw noBase(
    why,
    missing === undefined ? `${NEXT.charAt(0).toUpperCase()}${NEXT.slice(1)}.` : `${missing.hint} Or ${NEXT}.`,
  );
}
