// Git repositories with real commits, and checkouts of them as `actions/checkout` makes them.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from '@jest/globals';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(name: string): string {
  const path = mkdtempSync(join(tmpdir(), `${name}-`));
  folders.push(path);
  return path;
}

/** A folder that goes with the test file. */
export const scratch = (): string => folder('scratch');

/** Text by path; null takes a file away. */
export type Files = Readonly<Record<string, string | null>>;

export function put(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const full = join(root, path);
    if (text === null) rmSync(full);
    else {
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
    }
  }
}

const NOBODY = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', PATH: process.env['PATH'] ?? '' };
const WHO = { GIT_AUTHOR_NAME: 'Mona', GIT_AUTHOR_EMAIL: 'mona@example.org' };
const AND = { GIT_COMMITTER_NAME: 'Mona', GIT_COMMITTER_EMAIL: 'mona@example.org' };

async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd, env: { ...NOBODY, ...WHO, ...AND } });
  return stdout.trim();
}

/** A repository with a branch `main`. */
export class Repository {
  private constructor(readonly root: string) {}

  static async create(files: Files): Promise<Repository> {
    const repository = new Repository(folder('origin'));
    await git(repository.root, 'init', '--quiet', '--initial-branch=main');
    await repository.commit(files);
    return repository;
  }

  async commit(files: Files, branch?: string): Promise<string> {
    if (branch !== undefined) await this.git('checkout', '--quiet', branch);
    put(this.root, files);
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--allow-empty', '--message', Object.keys(files).join(' ') || 'nothing');
    return this.git('rev-parse', 'HEAD');
  }

  async branch(name: string, from = 'main'): Promise<void> {
    await this.git('checkout', '--quiet', '-b', name, from);
  }

  /** Merges a branch into another; → the merge commit. */
  async merge(branch: string, into = 'main'): Promise<string> {
    await this.git('checkout', '--quiet', into);
    await this.git('merge', '--quiet', '--no-ff', '--message', `Merge ${branch}`, branch);
    return this.git('rev-parse', 'HEAD');
  }

  /** What GitHub keeps as `refs/pull/N/merge`; → its commit. No branch moves. */
  async mergeRef(branch: string, number: number, base = 'main'): Promise<string> {
    await this.git('checkout', '--quiet', '--detach', base);
    await this.git('merge', '--quiet', '--no-ff', '--message', `Merge ${branch} into ${base}`, branch);
    const commit = await this.git('rev-parse', 'HEAD');
    await this.git('update-ref', `refs/pull/${number}/merge`, commit);
    return commit;
  }

  sha(ref: string): Promise<string> {
    return this.git('rev-parse', ref);
  }

  git(...args: readonly string[]): Promise<string> {
    return git(this.root, ...args);
  }

  /** A checkout of one ref as `actions/checkout` leaves it: detached, of depth 1 unless all history was asked for. */
  async checkout(ref: string, depth: 1 | 0 = 0): Promise<string> {
    const workspace = folder('workspace');
    await git(workspace, 'init', '--quiet');
    await git(workspace, 'remote', 'add', 'origin', `file://${this.root}`);
    if (depth === 0) await git(workspace, 'fetch', '--quiet', 'origin', '+refs/heads/*:refs/remotes/origin/*');
    await git(workspace, 'fetch', '--quiet', '--no-tags', ...(depth === 1 ? ['--depth=1'] : []), 'origin', ref);
    await git(workspace, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    return workspace;
  }
}
