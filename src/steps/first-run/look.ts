import { printable } from '../../io/text.js';
import { parseYaml } from '../../io/yaml.js';
import { survey } from '../../layouts/survey.js';
import type { FileEntry, Folder, Source } from '../../model/contracts.js';
import type { SourceInput } from '../../model/inputs.js';
import { foundDatabase } from './database.js';
import { textOf } from './files.js';
import { programTools } from './program-tools.js';
import { projectOf } from './project.js';
import type { FoundDatabase, FoundRepository } from './repository.js';

export interface LookRequest {
  readonly folder: Folder;
  /** Folders that the user named: they are one database, and nothing else is looked for. */
  readonly named: readonly SourceInput[];
  /** By Git; undefined where it does not say. */
  readonly branch: string | undefined;
  /** Where the config file would be. */
  readonly config: string;
}

/** Steps that run this action: by its name, or from its own checkout. */
export const OURS = /^\s*-?\s*uses:\s*["']?(?:[\w.-]+\/)?(?:[\w.-]+\/)*migrate-on-merge(?:@|["'\s]|$)/m;

const isWorkflow = ({ kind, path }: FileEntry): boolean =>
  kind === 'file' && /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);

/** Every workflow of the repository, sorted by its path. */
export async function workflowsOf(
  folder: Folder,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const entries = (await folder.list('.github/workflows')) ?? [];
  const texts = entries
    .filter(isWorkflow)
    .map(async ({ path }) => ({ path, text: (await textOf(folder, path)) ?? '' }));
  return Promise.all(texts);
}

/** Names of the `databases:` map; empty where there is none, undefined where there is no file. */
export async function databasesIn(folder: Folder, config: string): Promise<readonly string[] | undefined> {
  const text = await textOf(folder, config);
  if (text === undefined) return undefined;
  const { document, errors } = parseYaml(text);
  if (errors.length > 0) return [];
  const root: unknown = document.toJS();
  const map =
    typeof root === 'object' && root !== null ? (root as Readonly<Record<string, unknown>>)['databases'] : undefined;
  return typeof map === 'object' && map !== null ? Object.keys(map) : [];
}

interface Project {
  readonly home: string;
  readonly sources: FoundDatabase['sources'][number][];
}

/** Folders of one application are of one database: it is the most common, and the file says that it was taken so. */
async function projects(
  folder: Folder,
  entries: readonly FileEntry[],
): Promise<{ readonly list: readonly Project[]; readonly notes: readonly string[] }> {
  const { found, unclear } = await survey(folder);
  const notes = unclear.map(({ message, hint }) => `${message} ${hint}`);
  const byHome = new Map<string, Project>();
  for (const { path, paths = [path], layout, why } of found) {
    if (layout === undefined) {
      notes.push(
        `\`${printable(path)}\` was left out: no layout reads it (${why}). With the tool's own command it can be \`layout: program\`.`,
      );
      continue;
    }
    const home = projectOf(paths[0] ?? path, entries);
    const project = byHome.get(home) ?? { home, sources: [] };
    byHome.set(home, project);
    for (const one of paths) project.sources.push({ path: one, layout: layout.name, why });
  }
  // Plain SQL beside a tool's files, and code after plain files: the tool that makes the tables comes first, most often.
  const rank = (layout: string): number => ['prisma', 'flyway', 'drizzle', 'sql'].indexOf(layout) + 1 || 9;
  for (const { sources } of byHome.values()) sources.sort((a, b) => rank(a.layout) - rank(b.layout));
  return { list: [...byHome.values()], notes };
}

function unique(name: string, taken: Set<string>): string {
  const clean =
    name
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'app';
  let free = clean;
  for (let n = 2; taken.has(free); n++) free = `${clean}-${n}`;
  taken.add(free);
  return free;
}

/** All that a workflow and a config file are made of. Only reads, and only files of the repository. */
export async function lookAt({ folder, named, branch, config }: LookRequest): Promise<FoundRepository> {
  const entries = (await folder.list('.')) ?? [];
  const given: readonly Source[] = named;
  const { list, notes } =
    given.length > 0
      ? { list: [{ home: projectOf(given[0]?.path ?? '', entries), sources: [] }], notes: [] }
      : await projects(folder, entries);
  const taken = new Set<string>();
  const databases: FoundDatabase[] = [];
  for (const { home, sources } of list)
    databases.push(
      await foundDatabase({
        folder,
        entries,
        home,
        sources,
        named: given,
        name: unique(home.split('/').at(-1) ?? '', taken),
      }),
    );
  if (databases.length === 0)
    for (const { home, ...program } of programTools(entries))
      databases.push(
        await foundDatabase({
          folder,
          entries,
          home,
          sources: [],
          named: [],
          name: unique(home.split('/').at(-1) ?? '', taken),
          program,
        }),
      );
  const workflow = (await workflowsOf(folder)).find(({ text }) => OURS.test(text));
  return {
    databases,
    branch: branch ?? 'main',
    branchSure: branch !== undefined,
    configured: await databasesIn(folder, config),
    workflow: workflow?.path,
    notes,
  };
}
