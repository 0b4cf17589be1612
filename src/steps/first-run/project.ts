import type { FileEntry } from '../../model/contracts.js';
import type { Packages } from './repository.js';

const MANIFEST =
  /^(?:package\.json|go\.mod|Cargo\.toml|pyproject\.toml|requirements\.txt|pom\.xml|build\.gradle(?:\.kts)?|Gemfile|composer\.json|mix\.exs|flyway\.toml|flyway\.conf|diesel\.toml|\.sequelizerc)$/;
/** What teams call the folders between an application and its migrations. */
const INNER =
  /^(?:migrations?|migrate|db|database|sql|prisma|drizzle|src|schema|supabase|payload|internal|resources|main|changelog)$/i;

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const filesIn = (entries: readonly FileEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ kind, path }) => (kind === 'file' ? [path] : [])));

/** The folders above one, itself first, the root last. */
export function above(path: string): readonly string[] {
  const all: string[] = [];
  for (let at = path; at !== ''; at = parentOf(at)) all.push(at);
  return [...all, ''];
}

/** The folder of the application that a folder of migrations is of: the nearest with a manifest, else what stands before its usual place. */
export function projectOf(path: string, entries: readonly FileEntry[]): string {
  const manifests = new Set(
    [...filesIn(entries)].filter((file) => MANIFEST.test(file.slice(file.lastIndexOf('/') + 1))).map(parentOf),
  );
  const withManifest = above(path).find((folder) => manifests.has(folder));
  let bare = path;
  while (bare !== '' && INNER.test(bare.slice(bare.lastIndexOf('/') + 1))) bare = parentOf(bare);
  // A manifest at the root alone is that of the whole monorepo.
  return withManifest === undefined || withManifest === '' ? bare : withManifest;
}

const LOCKFILES: readonly (readonly [string, Packages['manager']])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

/** How the packages of an application are installed: by the nearest lockfile, else by its package.json. */
export function packagesOf(home: string, entries: readonly FileEntry[]): Packages | undefined {
  const files = filesIn(entries);
  const inside = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
  for (const folder of above(home))
    for (const [name, manager] of LOCKFILES)
      if (files.has(inside(folder, name))) return { manager, folder, locked: true };
  const folder = above(home).find((one) => files.has(inside(one, 'package.json')));
  return folder === undefined ? undefined : { manager: 'npm', folder, locked: false };
}
