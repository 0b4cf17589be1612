import { checksum, normalise, printable } from '../io/text.js';
import type { Folder, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration, Problem, ProgramStep, ReadMigrations } from '../model/migration.js';
import { someAtOnce } from './at-once.js';
import { type Found, gather } from './gather.js';
import { exportsDown } from './script-text.js';
import { textOf } from './text-of.js';

/** What differs between tools whose migrations are scripts that Node.js runs, one a file. */
export interface CodeTool {
  readonly tool: string;
  /** Whether the tool takes a file of this name; else why not, in words, or undefined where nobody would expect it to. */
  takes(name: string): true | string | undefined;
  /** By name through all folders, or folder by folder. */
  readonly folderByFolder: boolean;
  readonly settings?: ProgramStep['settings'];
  /** Why a file that the tool would take cannot be run here. */
  foreign?(path: string): Problem | undefined;
}

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `20250110-create_users.ts`: what the order goes by, and what is for people. */
const NAME = /^(\d[\d.:T-]*\d|\d)(?:[._-]+)?(.*?)\.[a-z]+$/;

/** The name without what says how the file is written. */
export const stemOf = (id: string): string => id.replace(/\.(?:[cm]?[jt]s)$/, '');

const isScript = (path: string): boolean => /\.[cm]?[jt]s$/.test(path) && !/\.d\.[cm]?ts$/.test(path);

async function migrationOf(
  folder: Folder,
  { path }: Found,
  { tool, settings }: CodeTool,
): Promise<Migration | Problem> {
  const id = baseName(path);
  const read = await textOf(folder, { id, path });
  if (read.problem !== undefined) return read.problem;
  const text = normalise(read.text);
  const [, version, rest = stemOf(id)] = NAME.exec(id) ?? [];
  const step = (direction: 'up' | 'down'): ProgramStep => ({
    kind: 'program',
    runner: tool,
    file: path,
    direction,
    text,
    ...(settings === undefined ? {} : { settings }),
  });
  return {
    id,
    name: rest,
    ...(version === undefined ? {} : { version }),
    path,
    checksum: checksum(read.text),
    up: step('up'),
    ...(exportsDown(text) ? { down: step('down') } : {}),
  };
}

function duplicates(files: readonly Found[], tool: string): readonly Problem[] {
  const first = new Map<string, Found>();
  return files.flatMap((file) => {
    const id = baseName(file.path);
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file);
      return [];
    }
    return [
      {
        kind: 'duplicate' as const,
        id,
        path: file.path,
        message: `${printable(file.path)} and ${printable(other.path)} have one name: ${tool} remembers names alone, and would take the one for the other.`,
        hint: `Give one of them a name of its own: git mv ${printable(file.path)} …`,
      },
    ];
  });
}

/** Reads names and texts; no code of the project runs here. */
export async function readCode(
  sources: readonly Source[],
  options: ReadOptions,
  tool: CodeTool,
): Promise<ReadMigrations> {
  if (options.order.length > 0)
    throw new ActionError(
      'conflicting-inputs',
      `\`order\` is for plain SQL files; ${tool.tool} runs its files in the order of their names.`,
      'Leave `order` out, or set `layout: sql`.',
    );
  const gathered = await gather(sources, options, isScript);
  const leftOut = [...gathered.leftOut];
  const problems: Problem[] = [...gathered.problems];
  const taken: Found[] = [];
  for (const file of gathered.files) {
    const takes = tool.takes(baseName(file.path));
    const flat = !file.id.includes('/');
    const foreign = flat ? tool.foreign?.(file.path) : undefined;
    if (foreign !== undefined) problems.push(foreign);
    if (takes === true && flat) taken.push(file);
    else if (takes === true)
      leftOut.push({ path: file.path, reason: `in a sub-folder, where ${tool.tool} does not look` });
    else if (takes !== undefined) leftOut.push({ path: file.path, reason: takes });
  }
  taken.sort((a, b) => {
    if (tool.folderByFolder && a.source !== b.source) return a.source - b.source;
    const [one, other] = [baseName(a.path), baseName(b.path)];
    return one < other ? -1 : one > other ? 1 : a.source - b.source;
  });
  const twice = duplicates(taken, tool.tool);
  const again = new Set(twice.map(({ path }) => path));
  const results = await someAtOnce(
    taken.filter(({ path }) => !again.has(path)),
    (file) => migrationOf(options.folder, file, tool),
  );
  return {
    migrations: results.filter((one) => 'up' in one),
    problems: [...problems, ...twice, ...results.filter((one) => 'kind' in one)],
    leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
    ordered: true,
    ...(tool.folderByFolder ? {} : { together: true }),
  };
}
