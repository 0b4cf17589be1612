import { createHash } from 'node:crypto';
import { decode, normalise, printable } from '../io/text.js';
import type { Layout, ReadOptions, Source } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { ActionError } from '../model/error.js';
import type { Migration, Problem, ReadMigrations } from '../model/migration.js';
import { createDrizzle } from './create-drizzle.js';
import { drizzleHistory } from './drizzle-history.js';
import { gather } from './gather.js';
import { otherTool } from './marks.js';
import { textOf } from './text-of.js';

/** One entry of the journal: `when` (milliseconds) is all that the migrator goes by, `tag` is the file. */
interface Entry {
  readonly tag: string;
  readonly when: number;
}

interface Journal {
  readonly dialect: string;
  readonly entries: readonly Entry[];
}

const JOURNAL = 'meta/_journal.json';
const DIALECTS: Readonly<Record<string, RegExp>> = dictionary({
  postgres: /^(?:postgresql|pg)$/,
  mysql: /^(?:mysql|singlestore)$/,
});

const join = (folder: string, name: string): string => (folder === '' || folder === '.' ? name : `${folder}/${name}`);

function broken(path: string, why: string): ActionError {
  return new ActionError(
    'wrong-layout',
    `${printable(path)} ${why}.`,
    'Restore it as drizzle-kit wrote it (`git log --follow` shows its versions), or make it anew with `drizzle-kit generate`.',
  );
}

function isEntry(value: unknown): value is Entry {
  const { tag, when } = (value ?? {}) as Partial<Entry>;
  return typeof tag === 'string' && typeof when === 'number' && Number.isSafeInteger(when);
}

async function journalOf({ path: source }: Source, options: ReadOptions): Promise<Journal> {
  const path = join(source, JOURNAL);
  const bytes = await options.folder.read(path).catch(() => undefined);
  // Says it where the folder itself is not there
  if (bytes === undefined) await gather([{ path: source }], options);
  if (bytes === undefined)
    throw new ActionError(
      'wrong-layout',
      `There is no ${printable(path)}: it says which files there are, and in which order.`,
      'Name the folder that drizzle-kit writes to (its `out`), or set `layout: sql` for plain files.',
    );
  const decoded = decode(bytes);
  let parsed: unknown;
  try {
    parsed = JSON.parse(decoded.problem === undefined ? decoded.text : '');
  } catch {
    throw broken(path, 'is no JSON');
  }
  const { dialect, entries } = (parsed ?? {}) as { readonly dialect?: unknown; readonly entries?: unknown };
  if (!Array.isArray(entries) || !entries.every(isEntry))
    throw broken(path, 'has no list of entries with `tag` and `when`');
  return { dialect: typeof dialect === 'string' ? dialect : '', entries };
}

/** Its migrator cuts at the marks whether or not a semicolon stands before them; to PostgreSQL's parser a mark is a comment. */
const cut = (sql: string, { engine }: Pick<ReadOptions, 'engine'>): string =>
  engine === 'postgres' ? sql.replace(/(?<![;\s])(\s*\n[ \t]*)(?=--> statement-breakpoint)/g, '$1;') : sql;

async function migrationOf(options: ReadOptions, source: string, { tag, when }: Entry): Promise<Migration | Problem> {
  const { folder } = options;
  const path = join(source, `${tag}.sql`);
  const read = await textOf(folder, { id: tag, path });
  if (read.problem !== undefined) return { ...read.problem, hint: `${read.problem.hint} ${JOURNAL} names it.` };
  return {
    id: tag,
    name: tag.replace(/^\d+_/, ''),
    version: String(when),
    path,
    // As the migrator hashes it: the file as it stands, its byte order mark and line ends and all
    checksum: createHash('sha256')
      .update(await folder.read(path))
      .digest('hex'),
    up: { kind: 'sql', sql: cut(normalise(read.text), options), line: 1 },
    noDown: 'drizzle has no down migrations. Restore the backup, or undo it with a new migration.',
  };
}

/** The migrator goes by the newest `when` alone: what is not later than the one before it would never run. */
function backwards(entries: readonly Entry[], source: string): readonly Problem[] {
  return entries.flatMap((entry, at) => {
    const before = entries[at - 1];
    if (before === undefined || entry.when > before.when) return [];
    return [
      {
        kind: 'out-of-order' as const,
        id: entry.tag,
        path: join(source, `${entry.tag}.sql`),
        message: `${printable(entry.tag)} has a \`when\` that is not later than that of ${printable(before.tag)}: drizzle passes it over in silence wherever ${printable(before.tag)} is in.`,
        hint: `Give it a later \`when\` in ${JOURNAL}, as \`drizzle-kit generate\` after a merge does.`,
      },
    ];
  });
}

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  const [source, second] = sources;
  if (
    source === undefined ||
    second !== undefined ||
    options.order.length + options.include.length + options.exclude.length > 0
  )
    throw new ActionError(
      'conflicting-inputs',
      'Of drizzle one folder is read, whole and in the order of its journal.',
      'Name one folder in `migrations`, and leave `order`, `include` and `exclude` out.',
    );
  const { folder, engine } = options;
  const journal = await journalOf(source, options);
  const family = engine === 'postgres' ? 'postgres' : 'mysql';
  if (journal.dialect !== '' && DIALECTS[family]?.test(journal.dialect) !== true)
    throw new ActionError(
      'wrong-engine',
      `${printable(join(source.path, JOURNAL))} is for ${printable(journal.dialect)}, and the engine is ${engine}.`,
      'Name the database that these migrations are for in `database-url`, or its kind in `engine`.',
    );
  const results = await Promise.all(journal.entries.map((entry) => migrationOf(options, source.path, entry)));
  const named = new Set(journal.entries.map(({ tag }) => join(source.path, `${tag}.sql`)));
  const entries = (await folder.list(source.path)) ?? [];
  const strangers = entries.filter(({ kind, path }) => kind === 'file' && path.endsWith('.sql') && !named.has(path));
  return {
    migrations: results.filter((one) => 'up' in one),
    problems: [...results.filter((one) => 'kind' in one), ...backwards(journal.entries, source.path)],
    leftOut: strangers.map(({ path }) => ({ path, reason: `${JOURNAL} does not name it, so drizzle passes it over` })),
    ordered: true,
  };
}

/** drizzle-kit's folder: a journal with the order, a file for each entry. */
export const drizzle: Layout = {
  name: 'drizzle',
  async detect(folder) {
    const mark = await otherTool(folder);
    return mark?.tool === 'drizzle' ? mark.why : undefined;
  },
  read,
  history: drizzleHistory,
  create: createDrizzle,
};
