import type { Dialect } from '../model/engine.js';
import { ActionError } from '../model/error.js';
import type { Progress } from '../model/events.js';
import type { Statement } from '../model/migration.js';
import type { Programs } from '../programs/program.js';
import type { Parsed } from './parse.js';

/** How migrations that are code are run here. */
export interface ProgramSettings {
  /** Absolute: the working directory. */
  readonly folder: string;
  /** What their code may read of the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Why code of this checkout must not be run, in words; undefined where it may. */
  readonly refused: string | undefined;
}

/** Without a word for so long, code on the shadow has hung: nobody waits for it but us. */
const QUIET_MS = 5 * 60_000;

/** Refuses code that nobody has looked at. */
export function refuseUntrusted(all: readonly Parsed[], { refused }: ProgramSettings): void {
  const found = all.find(({ program }) => program !== undefined);
  if (found === undefined || refused === undefined) return;
  throw new ActionError(
    'untrusted-code',
    `${found.migration.path} is code, and it is not run: ${refused}.`,
    'Code of a pull request would run with what this run holds. Run the plan on `pull_request` for branches of this repository; for a fork, a maintainer pushes its branch here after a look at it.',
    { place: { path: found.migration.path, line: 1 } },
  );
}

/** What runs the code among these files; undefined where there is none. */
export async function programsFor(
  all: readonly Parsed[],
  settings: ProgramSettings,
  dialect: Dialect,
  progress: Progress,
  quietMs: number | null = QUIET_MS,
): Promise<Programs | undefined> {
  if (all.every(({ program }) => program === undefined)) return undefined;
  refuseUntrusted(all, settings);
  const { Programs } = await import('../programs/program.js');
  const { folder, environment } = settings;
  return new Programs({ folder, dialect, progress, environment, quietMs });
}

const EXTENSION = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?\\?["`']?([\w-]+)/gi;

/** The extensions that code asks for, as far as its text says so: an administrator makes them on the shadow beforehand. */
export async function extensionsInCode(dialect: Dialect, texts: readonly string[]): Promise<readonly Statement[]> {
  const names = new Set(texts.flatMap((text) => [...text.matchAll(EXTENSION)].map(([, name]) => name ?? '')));
  if (dialect.name !== 'postgresql' || names.size === 0) return [];
  const text = [...names].map((name) => `CREATE EXTENSION IF NOT EXISTS "${name}";`).join('\n');
  return (await dialect.split(text)).statements;
}
