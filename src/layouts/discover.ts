import { subFolder, tidy } from '../io/folder.js';
import { printable } from '../io/text.js';
import type { FileEntry, Folder, Layout, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import { layouts } from './index.js';
import { marksIn, otherTool } from './marks.js';
import { fileName } from './names.js';

/** Where teams put their migrations. */
export const PLACES = [
  'migrations',
  'db/migrations',
  'db/migrate',
  'db/changelog',
  'database/migrations',
  'supabase/migrations',
  'prisma/migrations',
  'payload/migrations',
  'drizzle',
  'sql/migrations',
  'sql',
  'schema/migrations',
  'src/migrations',
  'src/db/migrations',
  'src/database/migrations',
  'src/main/resources/db/migration',
  'internal/db/migrations',
  'backend/migrations',
  'server/migrations',
  'migrate',
] as const;

/** Looked for anywhere, when none of the places is there. */
const NAMES = /^(?:migrations?|migrate|db-migrations|sql-migrations)$/i;
/** What is in there is somebody else's, or made for tests. */
export const NOT_OURS =
  /^(?:vendor|third_party|tests?|__tests__|spec|fixtures|testdata|examples?|dist|build|target|\..+)$/i;

/** A folder that holds files which look like migrations. */
export interface Candidate {
  readonly path: string;
  /** The layout that says yes, or the other tool that the folder is of. */
  readonly layout: Layout | undefined;
  readonly why: string;
  /** All folders, where the tool's settings name several. */
  readonly paths?: readonly string[];
}

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The one layout that a folder is of. Two that both say yes are an error: nobody may guess whose history counts. */
export async function candidateAt(folder: Folder, path: string): Promise<Candidate | undefined> {
  const entries = await folder.list(path);
  const kinds = (entries ?? []).filter((e) => e.kind === 'file').map((e) => fileName(baseName(e.path)).kind);
  if (!kinds.some((kind) => kind === 'sql' || kind === 'code')) return undefined;
  const own = subFolder(folder, path);
  const said: { readonly layout: Layout; readonly why: string }[] = [];
  for (const layout of layouts) {
    const why = await layout.detect(own);
    if (why !== undefined) said.push({ layout, why });
  }
  for (const { tool, why } of await marksIn(own)) {
    const layout = layouts.find(({ name }) => name === tool);
    if (layout !== undefined && !said.some((one) => one.layout === layout)) said.push({ layout, why });
  }
  const [first, second] = said;
  if (second !== undefined) throw ambiguous(path, said);
  if (first !== undefined) return { path, ...first };
  const mark = await otherTool(own);
  const code = kinds.filter((kind) => kind === 'code').length;
  if (mark !== undefined) return { path, layout: undefined, why: `${mark.tool}, by ${mark.why}` };
  return kinds.includes('sql') ? undefined : { path, layout: undefined, why: plural(code, 'code file') };
}

const ambiguous = (path: string, said: readonly { readonly layout: Layout; readonly why: string }[]): ActionError => {
  const first = said[0]?.layout.name ?? '';
  return new ActionError(
    'ambiguous-layout',
    `\`${printable(path)}\` could be of ${said.map(({ layout, why }) => `${layout.name} (${why})`).join(' or ')}.`,
    `Name the layout: \`layout: ${first}\`, or \`migrations: ${first}:${path}\`.`,
  );
};

/** What the settings of tools in the working directory name, as far as there is something. */
export async function bySettings(folder: Folder): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const layout of layouts) {
    const named = await layout.named?.(folder);
    if (named === undefined) continue;
    const there = await candidates(folder, named.paths);
    const [path] = named.paths;
    const other =
      there.find((one) => one.layout !== undefined && one.layout !== layout) ?? found.find((one) => one.path === path);
    if (other?.layout !== undefined)
      throw ambiguous(other.path, [
        { layout: other.layout, why: other.why },
        { layout, why: named.why },
      ]);
    if (there.length > 0 && path !== undefined) found.push({ path, paths: named.paths, layout, why: named.why });
  }
  return found;
}

function noLayout({ path, why }: Candidate): ActionError {
  return new ActionError(
    'no-layout',
    `\`${printable(path)}\` holds no plain SQL migrations (${why}), and no layout that is built reads them.`,
    `Built are: ${layouts.map(({ name }) => name).join(', ')}. If these files are plain SQL nevertheless: \`migrations: sql:${path}\`.`,
  );
}

const hint = (found: readonly Candidate[]): string =>
  `Name the one that counts, \`migrations: ${found[0]?.path ?? ''}\`; or several, one per line, in the order in which they are to be applied.`;

function several(found: readonly Candidate[]): ActionError {
  const names = found.map(({ path, layout, why }) => {
    // Plain files say it all by themselves
    const said = layout === undefined || layout.name === 'sql' ? why : `${layout.name}, by ${why}`;
    return `\`${printable(path)}\` (${said})`;
  });
  return new ActionError(
    'ambiguous-migrations',
    `Several folders may hold the migrations: ${names.join(', ')}.`,
    hint(found),
  );
}

/** Folders anywhere that are named for migrations, the outermost of each branch. */
export function namedFolders(entries: readonly FileEntry[]): readonly string[] {
  const found: string[] = [];
  for (const { kind, path } of entries) {
    const parts = path.split('/');
    if (kind !== 'directory' || !NAMES.test(parts.at(-1) ?? '') || parts.some((part) => NOT_OURS.test(part))) continue;
    if (!found.some((outer) => path.startsWith(`${outer}/`))) found.push(path);
  }
  return found;
}

/** Folders with numbered SQL files, for whoever has to name one. */
function numbered(entries: readonly FileEntry[]): readonly string[] {
  const folders = new Map<string, number>();
  for (const { kind, path } of entries) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (kind !== 'file' || !/^v?\d.*\.sql$/i.test(baseName(path))) continue;
    if (!folder.split('/').some((part) => NOT_OURS.test(part))) folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const most = [...folders].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return most.map(
    ([path, count]) => `\`${path === '' ? '.' : printable(path)}\` (${plural(count, 'numbered .sql file')})`,
  );
}

async function candidates(
  folder: Folder,
  places: Iterable<string>,
  before: readonly Candidate[] = [],
): Promise<readonly Candidate[]> {
  const found: Candidate[] = [...before];
  for (const place of places) {
    // `sql/migrations` is within `sql`: the narrower place stands for both.
    const overlaps = (path: string): boolean =>
      path === place || path.startsWith(`${place}/`) || place.startsWith(`${path}/`);
    if (found.some(({ path, paths = [path] }) => paths.some(overlaps))) continue;
    const candidate = await candidateAt(folder, place);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

/** Finds the one folder of migrations. Several, or one of a tool without a layout, are a question for the user. */
export async function discover(folder: Folder, tell: (text: string) => void): Promise<readonly Source[]> {
  let found = await candidates(folder, PLACES, await bySettings(folder));
  let around: readonly FileEntry[] = [];
  if (found.length === 0) {
    around = (await folder.list('.').catch(() => undefined)) ?? [];
    found = await candidates(folder, namedFolders(around));
  }
  const [only, second] = found;
  if (second !== undefined) throw several(found);
  if (only === undefined) {
    const near = numbered(around);
    throw new ActionError(
      'no-migrations',
      `No folder of migrations was found. Looked at ${PLACES.join(', ')}, and for folders of such names anywhere.`,
      `Name it: \`migrations: path/to/folder\`.${near.length === 0 ? '' : ` Candidates: ${near.join(', ')}.`}`,
    );
  }
  const { layout, paths = [only.path] } = only;
  if (layout === undefined) throw noLayout(only);
  const shown = paths.map((path) => `\`${printable(path)}\``).join(', ');
  tell(`Migrations: ${shown}, found by looking (${layout.name}: ${only.why}).`);
  return paths.map((path) => ({ path, layout: layout.name }));
}

/** The one tool whose settings name this folder, where the files in it say nothing. */
async function namedBy(folder: Folder, path: string): Promise<Layout | undefined> {
  const named: Layout[] = [];
  for (const layout of layouts) {
    const said = await layout.named?.(folder).catch(() => undefined);
    if (said?.paths.includes(tidy(path) ?? path) === true) named.push(layout);
  }
  return named.length === 1 ? named[0] : undefined;
}

/**
 * The layout of a source that the user named: by what the settings say, else by the marks in its folder. Undefined where nothing
 * says anything (a single file, nothing there yet).
 */
export async function layoutOf(
  folder: Folder,
  { path, layout }: Source,
  asked: string | undefined,
): Promise<Layout | undefined> {
  const name = layout ?? asked;
  const named = layouts.find((one) => one.name === name);
  if (named !== undefined) return named;
  if (name !== undefined) {
    throw new ActionError(
      'not-built',
      `The layout \`${name}\` is not built yet.`,
      `Built are: ${layouts.map((one) => one.name).join(', ')}.`,
    );
  }
  const candidate = await candidateAt(folder, path);
  if (candidate === undefined) return undefined;
  const by = candidate.layout ?? (await namedBy(folder, path));
  if (by === undefined) throw noLayout(candidate);
  return by;
}
