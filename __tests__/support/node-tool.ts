// Programs of npm, run in a project's folder as its team runs them: a process of their own, with the packages that are installed.
import { execFile } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MODULES = join(import.meta.dirname, '../../node_modules');

/** Puts the installed packages where a team has them. */
export function install(folder: string): void {
  const link = join(folder, 'node_modules');
  if (!existsSync(link)) symlinkSync(MODULES, link);
}

export interface Said {
  readonly code: number;
  readonly text: string;
}

/** Runs a script of the project or of a package; TypeScript is read by `tsx`, as teams do it. */
export async function node(
  folder: string,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Said> {
  install(folder);
  const all = ['--import', 'tsx', script, ...args];
  const variables = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', FORCE_COLOR: '0', ...env };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, all, { cwd: folder, env: variables });
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    return { code: typeof code === 'number' ? code : -1, text: stdout + stderr };
  }
}
