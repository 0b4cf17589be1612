import { subFolder } from '../io/folder.js';
import type { FileEntry, Folder } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import { baseName, bySettings, type Candidate, candidateAt, NOT_OURS, namedFolders, PLACES } from './discover.js';

/** All folders of migrations of a repository. */
export interface Survey {
  readonly found: readonly Candidate[];
  /** What nobody but the user can tell: a folder that could be of two tools, settings that are no plain values. */
  readonly unclear: readonly ActionError[];
}

/** Files by which tools find their migrations from the folder of an application. */
const SETTINGS =
  /^(?:package\.json|\.sequelizerc|knexfile\.[cm]?[jt]s|drizzle\.config\.\w+|flyway\.(?:toml|conf)|diesel\.toml)$/;

function homes(entries: readonly FileEntry[]): readonly string[] {
  const found = new Set(['']);
  for (const { kind, path } of entries) {
    if (kind !== 'file' || !SETTINGS.test(baseName(path))) continue;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (!folder.split('/').some((part) => NOT_OURS.test(part))) found.add(folder);
  }
  return [...found].toSorted();
}

/** What only a folder of migrations holds, whatever the folder is called. */
const MARK = /(?:^|\/)(?:meta\/_journal\.json|migration_lock\.toml)$/;

const marked = (entries: readonly FileEntry[]): readonly string[] =>
  entries
    .filter(({ kind, path }) => kind === 'file' && MARK.test(path))
    .map(({ path }) => path.replace(MARK, ''))
    .filter((path) => path !== '' && !path.split('/').some((part) => NOT_OURS.test(part)));

const within = (home: string, path: string): string => (home === '' ? path : path === '.' ? home : `${home}/${path}`);

/** Looks everywhere, where `discover` wants one answer: what settings of tools name, the usual places, and folders of such names. */
export async function survey(folder: Folder): Promise<Survey> {
  const entries = (await folder.list('.')) ?? [];
  const found: Candidate[] = [];
  const unclear: ActionError[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      if (!unclear.some(({ message }) => message === error.message)) unclear.push(error);
    }
  };
  const covered = (path: string): boolean =>
    found.some(({ path: own, paths = [own] }) =>
      paths.some((one) => one === path || one.startsWith(`${path}/`) || path.startsWith(`${one}/`)),
    );
  const homesFound = homes(entries);
  for (const home of homesFound)
    await attempt(async () => {
      for (const { path, paths = [path], ...rest } of await bySettings(
        home === '' ? folder : subFolder(folder, home),
      )) {
        const own = paths.map((one) => within(home, one));
        if (!own.some(covered)) found.push({ ...rest, path: own[0] ?? home, paths: own });
      }
    });
  const places = homesFound.flatMap((home) => PLACES.map((place) => within(home, place)));
  for (const place of [...places, ...marked(entries), ...namedFolders(entries)])
    await attempt(async () => {
      if (covered(place)) return;
      const one = await candidateAt(folder, place);
      if (one !== undefined) found.push(one);
    });
  return { found: found.toSorted((a, b) => (a.path < b.path ? -1 : 1)), unclear };
}
