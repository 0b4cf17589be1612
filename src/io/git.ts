import type { Folder } from '../model/contracts.js';
import { cleanEnvironment, type Ended, ProgramMissing, run } from './exec.js';
import { folderOver } from './folder.js';
import { Blobs } from './git-batch.js';
import { type Leaf, treeDisk } from './tree.js';

/** Why Git cannot be asked, and the exact next step. */
export interface NoGit {
  readonly why: string;
  readonly hint: string;
}

/** A folder as a commit has it. */
export interface GitFolder {
  readonly folder: Folder;
  /** Paths where another repository is mounted: a commit knows nothing of their files. */
  readonly submodules: readonly string[];
}

/** The repository that a folder is part of, asked through the `git` program. */
export interface Git extends AsyncDisposable {
  /** Where the folder is within the repository: '' or `apps/web/`. */
  readonly prefix: string;
  readonly shallow: boolean;
  /** The commit that a ref means; undefined where this checkout does not have it. */
  commit(ref: string): Promise<string | undefined>;
  /** The best common ancestor of two commits, as far as this checkout goes. */
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** The name of the default branch, as the remote told it at the clone; undefined where this checkout does not know. */
  defaultBranch(): Promise<string | undefined>;
  /** The files of a commit below the folder, paths relative to it. */
  folder(commit: string): Promise<GitFolder>;
}

const PATIENCE_MS = 120_000;
/** Where Git's own settings come from: `safe.directory` may be said in any of these. */
const HANDED_ON = /^(?:GIT_CONFIG_\w+|XDG_CONFIG_HOME|SUDO_UID)$/;

/**
 * Only what leads to settings: GIT_DIR and its like are set within hooks, and would point to another repository than the
 * folder's own. Replaced objects would show other contents than the commit has.
 */
function environment(): Record<string, string> {
  const settings = Object.entries(process.env).filter(([name]) => HANDED_ON.test(name));
  return cleanEnvironment({
    ...Object.fromEntries(settings),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
  });
}

function git(directory: string, args: readonly string[]): Promise<Ended> {
  return run('git', args, {
    cwd: directory,
    env: environment(),
    timeoutMs: PATIENCE_MS,
    keep: Number.MAX_SAFE_INTEGER,
  });
}

/**
 * Why this text is no name of a commit that we pass on, in words. Git itself refuses most of it; a leading dash would be an
 * option, and `REF:PATH`, `@{…}` and ranges are no single commit.
 */
export function refusedRef(ref: string): string | undefined {
  if (ref === '') return 'is empty';
  if (ref.length > 1_000) return 'is longer than any ref';
  if (ref.startsWith('-')) return 'begins with a dash, as an option does';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[\x00-\x20\x7f]/.test(ref)) return 'holds blanks or control characters';
  const odd = /\.\.|@\{|[:?*[\\]/.exec(ref)?.[0];
  return odd === undefined ? undefined : `holds \`${odd}\``;
}

function noGit(ended: Ended, directory: string): NoGit {
  if (/dubious ownership|safe\.directory/.test(ended.stderr)) {
    return {
      why: 'Git refuses this checkout because another user owns it',
      hint: `Say that it is trusted, in a step before: git config --global --add safe.directory "${directory}"`,
    };
  }
  if (/not a git repository/i.test(ended.stderr)) {
    return {
      why: 'the working directory is no Git checkout',
      hint: 'Put `actions/checkout` before this step, or run in a clone.',
    };
  }
  const said = ended.timedOut ? 'it did not answer in time' : (ended.stderr.trim().split('\n')[0] ?? '');
  return { why: `Git failed: ${said}`, hint: 'Run `git status` in the working directory and see what it says.' };
}

const LINE = /^(\d{6}) (\w+) ([0-9a-f]+)\t([\s\S]+)$/;

async function folderOf(directory: string, commit: string, blobs: () => Blobs): Promise<GitFolder> {
  const ended = await git(directory, ['ls-tree', '-r', '-z', commit]);
  if (ended.code !== 0) throw new Error(`git ls-tree failed: ${ended.stderr.trim()}`);
  const leaves = new Map<string, Leaf>();
  const submodules: string[] = [];
  for (const record of ended.stdout.split('\0')) {
    const [, mode, type, oid, path] = LINE.exec(record) ?? [];
    if (mode === undefined || oid === undefined || path === undefined) continue;
    const bytes = (): Promise<Uint8Array> => blobs().read(oid);
    if (type === 'commit') submodules.push(path);
    else if (mode === '120000') {
      leaves.set(path, { kind: 'link', target: async () => new TextDecoder().decode(await bytes()) });
    } else leaves.set(path, { kind: 'file', bytes });
  }
  return { folder: folderOver(treeDisk(leaves)), submodules };
}

/** Opens the repository of a folder; where that is not possible, says why. Never through a shell. */
export async function openGit(directory: string): Promise<Git | NoGit> {
  let begun: Ended;
  try {
    begun = await git(directory, ['rev-parse', '--is-shallow-repository', '--show-prefix']);
  } catch (error) {
    if (!(error instanceof ProgramMissing)) throw error;
    return { why: 'the `git` program is not installed', hint: 'Install git in a step before this one.' };
  }
  if (begun.code !== 0) return noGit(begun, directory);
  const [shallow = '', prefix = ''] = begun.stdout.split('\n');
  let blobs: Blobs | undefined;
  return {
    prefix,
    shallow: shallow === 'true',
    async commit(ref) {
      const ended = await git(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
      return ended.code === 0 ? ended.stdout.trim() : undefined;
    },
    async mergeBase(a, b) {
      const ended = await git(directory, ['merge-base', a, b]);
      return ended.code === 0 ? ended.stdout.trim() : undefined;
    },
    async defaultBranch() {
      const ended = await git(directory, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
      const name = ended.stdout.trim().replace(/^origin\//, '');
      return ended.code === 0 && name !== '' ? name : undefined;
    },
    folder(commit) {
      return folderOf(directory, commit, () => {
        blobs ??= new Blobs(directory, environment());
        return blobs;
      });
    },
    async [Symbol.asyncDispose]() {
      await blobs?.[Symbol.asyncDispose]();
    },
  };
}
