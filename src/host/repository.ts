import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * What stands before a path of the working directory to make it one from the root of the repository, as GitHub takes
 * paths: '' or `apps/web/`.
 */
export function repositoryPrefix(
  workingDirectory: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const root = rootOf(workingDirectory) ?? env['GITHUB_WORKSPACE'] ?? workingDirectory;
  const within = relative(root, workingDirectory).split(sep);
  return within[0] === '' || within[0] === '..' ? '' : `${within.join('/')}/`;
}

/** The nearest folder with a `.git`, which is a folder, or in a worktree a file. */
function rootOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}
