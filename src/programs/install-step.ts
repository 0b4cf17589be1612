import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Which step of a workflow installs what a project asks for, by the lock file that it has. */
const STEPS: readonly (readonly [file: string, command: string])[] = [
  ['pnpm-lock.yaml', 'pnpm install --frozen-lockfile'],
  ['yarn.lock', 'yarn install --immutable'],
  ['bun.lock', 'bun install --frozen-lockfile'],
  ['bun.lockb', 'bun install --frozen-lockfile'],
  ['package-lock.json', 'npm ci'],
  ['npm-shrinkwrap.json', 'npm ci'],
];

/** Looked for in the folder and above it, as package managers do in a monorepo; up to where the repository begins. */
export function installStep(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const found = STEPS.find(([file]) => existsSync(join(at, file)));
    if (found !== undefined) return found[1];
    if (existsSync(join(at, '.git')) || dirname(at) === at) return 'npm ci';
  }
}
