import { printable } from '../../io/text.js';
import { groupsOf } from '../../layouts/groups.js';
import type { FileEntry, Folder, ReadOptions, Source } from '../../model/contracts.js';
import { decide, type EngineHint, hintsIn, speaks } from './engine-hints.js';
import { isSql, textOf } from './files.js';
import { above, packagesOf } from './project.js';
import type { FoundDatabase, Told } from './repository.js';
import { makerOf, missingTables, ofSupabase, type SqlText } from './setup-files.js';

export interface DatabaseRequest {
  readonly folder: Folder;
  readonly entries: readonly FileEntry[];
  readonly name: string;
  readonly home: string;
  readonly sources: FoundDatabase['sources'];
  /** As the user named them, in place of what was found. */
  readonly named: readonly Source[];
  readonly program?: Told<string>;
}

/** Enough to know a dialect and the tables by. */
const MOST_FILES = 300;
const CODE = new Set(['sequelize', 'knex', 'node-pg-migrate', 'payload']);

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const isWithin = (path: string, folder: string): boolean =>
  folder === '' || folder === '.' || path === folder || path.startsWith(`${folder}/`);

/** Files that speak of the server: of the application, of the folders above it, and what is asked of every pull request. */
async function hintsFor(
  { folder, entries, home }: DatabaseRequest,
  sources: FoundDatabase['sources'],
  migrations: readonly SqlText[],
): Promise<readonly EngineHint[]> {
  const places = new Set([...sources.flatMap(({ path }) => above(path)), ...above(home)]);
  const own = (path: string): boolean => {
    const parent = parentOf(path);
    if (places.has(parent)) return true;
    // `config/`, `prisma/`, `meta/`, `supabase/` of the application itself, and the workflows of the repository.
    if (parent === '.github/workflows') return true;
    const inside = home === '' ? parent : parent.startsWith(`${home}/`) ? parent.slice(home.length + 1) : '';
    const known = /^(?:(?:src\/)?(?:config|db|database(?:\/config)?)|prisma|supabase)$/.test(inside);
    return known || sources.some((source) => parent === `${source.path}/meta`);
  };
  const files = entries
    .filter(({ kind, path }) => kind === 'file' && !/\.sql$/i.test(path) && speaks(path) && own(path))
    .slice(0, MOST_FILES);
  const hints: EngineHint[] = [];
  for (const { path } of files) hints.push(...hintsIn(path, (await textOf(folder, path)) ?? '', printable(path)));
  for (const { path, text } of migrations) hints.push(...hintsIn(path, text, `the SQL of ${printable(path)}`));
  return hints;
}

async function sqlTexts(folder: Folder, paths: readonly string[]): Promise<readonly SqlText[]> {
  const texts: SqlText[] = [];
  for (const path of paths.slice(0, MOST_FILES)) {
    const text = await textOf(folder, path);
    if (text !== undefined) texts.push({ path, text });
  }
  return texts;
}

/** What the shadow needs before the first migration. */
async function setupFor(
  { folder, entries, home }: DatabaseRequest,
  sources: FoundDatabase['sources'],
  migrations: readonly SqlText[],
  postgres: boolean,
): Promise<readonly Told<string>[]> {
  const setup: Told<string>[] = [];
  const supabase = postgres ? ofSupabase(migrations) : undefined;
  if (supabase !== undefined)
    setup.push({ value: 'supabase', why: `${printable(supabase.path)} names roles or functions of Supabase` });
  const missing = missingTables(migrations);
  if (missing.size === 0) return setup;
  const places = new Set([
    home,
    ...['db', 'sql', 'database', 'schema'].map((one) => (home === '' ? one : `${home}/${one}`)),
  ]);
  const beside = entries
    .filter(({ kind, path }) => kind === 'file' && isSql(path) && places.has(parentOf(path)))
    .map(({ path }) => path)
    .filter((path) => !sources.some((source) => isWithin(path, source.path)));
  const maker = makerOf(missing, await sqlTexts(folder, beside));
  if (maker !== undefined) {
    const some = maker.tables.slice(0, 3).map(printable).join(', ');
    setup.push({ value: maker.path, why: `makes ${some}, which the migrations use and none of them makes` });
  }
  return setup;
}

/** The layout of each folder that the user named. */
async function namedSources({ folder, named }: DatabaseRequest): Promise<FoundDatabase['sources']> {
  const groups = await groupsOf(folder, named, undefined);
  return groups.flatMap(({ layout, sources }) =>
    sources.map(({ path }) => ({ path, layout: layout.name, why: 'as it was named' })),
  );
}

/** Files whose names give no order, as the layout itself reads them. */
async function unorderedOf(
  folder: Folder,
  sources: FoundDatabase['sources'],
  engine: ReadOptions['engine'],
): Promise<readonly string[]> {
  const plain = sources.filter(({ layout }) => layout === 'sql');
  if (plain.length === 0) return [];
  const unordered: string[] = [];
  for (const { layout, sources: own } of await groupsOf(folder, plain, 'sql')) {
    const read = await layout.read(own, { folder, include: [], exclude: [], order: [], engine });
    if (!read.ordered && read.migrations.length > 1) unordered.push(...read.migrations.map(({ id }) => id));
  }
  return unordered;
}

/** All that the files tell of one database. */
export async function foundDatabase(request: DatabaseRequest): Promise<FoundDatabase> {
  const { folder, entries, home, name, program } = request;
  const sources = request.named.length > 0 ? await namedSources(request) : request.sources;
  const own = entries
    .filter(({ kind, path }) => kind === 'file' && isSql(path) && sources.some((source) => isWithin(path, source.path)))
    .map(({ path }) => path);
  const migrations = await sqlTexts(folder, own);
  const { engine, doubts } = decide(await hintsFor(request, sources, migrations));
  return {
    name,
    home,
    sources,
    engine,
    doubts,
    setup: await setupFor(request, sources, migrations, (engine?.value ?? 'postgres') === 'postgres'),
    unordered: await unorderedOf(folder, sources, engine?.value ?? 'postgres'),
    packages: sources.some(({ layout }) => CODE.has(layout)) ? packagesOf(home, entries) : undefined,
    program,
  };
}
