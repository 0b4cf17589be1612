import { type Files, Repository } from './checkout.js';
import type { EventOptions } from './github/events.js';
import type { GitHubServer } from './github-server.js';

/** A pull request of a repository, in Git as on the server. */
export interface PullRequest {
  readonly repository: Repository;
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  /** The commit of `refs/pull/N/merge`, which a run checks out. */
  readonly mergeRef: string;
  /** For the event's payload. */
  readonly facts: EventOptions;
}

export const NUMBER = 12;
export const REF = `refs/pull/${NUMBER}/merge`;

export const USERS = 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  email text NOT NULL\n);\n';
export const ORDERS =
  'CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  user_id bigint NOT NULL REFERENCES users (id)\n);\n';
export const DROP = '-- Nobody needs it.\nALTER TABLE users DROP COLUMN email;\n';

/** A repository whose main has `001_users.sql`, and a branch of it with more. */
export async function pullRequest(added: Files, base: Files = {}): Promise<PullRequest> {
  const repository = await Repository.create({ 'db/migrations/001_users.sql': USERS, ...base });
  await repository.branch('add-orders');
  return { repository, number: NUMBER, ...(await pushed(repository, added)) };
}

/** More commits on the branch. */
export async function pushed(
  repository: Repository,
  added: Files,
): Promise<Omit<PullRequest, 'repository' | 'number'>> {
  const headSha = await repository.commit(added, 'add-orders');
  const baseSha = await repository.sha('main');
  const mergeRef = await repository.mergeRef('add-orders', NUMBER);
  return { headSha, baseSha, mergeRef, facts: { number: NUMBER, headSha, baseSha } };
}

/** As `refs/heads/main` is now, GitHub knows which commits touched which migration. */
export async function touched(github: GitHubServer, repository: Repository): Promise<void> {
  const files = await repository.git('ls-tree', '-r', '--name-only', 'main', 'db/migrations');
  for (const path of files.split('\n')) {
    const commits = (await repository.git('log', '--format=%H', 'main', '--', path)).split('\n');
    github.touched.set(path, commits);
    for (const commit of commits) if (!github.commits.has(commit)) github.commits.set(commit, []);
  }
}

/** GitHub knows of it too. */
export function announce(github: GitHubServer, pull: PullRequest, files: readonly string[] = []): void {
  github.addPull({
    number: pull.number,
    headSha: pull.headSha,
    headRef: 'add-orders',
    files: files.map((filename) => ({ filename, status: 'added' })),
  });
}
