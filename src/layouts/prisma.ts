import { createHash } from 'node:crypto';
import { decode, normalise, printable } from '../io/text.js';
import type { Folder, Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration, Problem, ReadMigrations, SqlStep } from '../model/migration.js';
import { createPrisma } from './create-folder.js';
import { type FolderOf, foldersOf } from './folders-of.js';
import { gather } from './gather.js';
import { otherTool } from './marks.js';
import { prismaHistory } from './prisma-history.js';
import { saysNothing } from './sections.js';
import { textOf } from './text-of.js';
import { readToml } from './toml.js';

const MAIN = 'migration.sql';
/** Prisma's documentation has people make one with `migrate diff`; it never runs it. */
const DOWN = 'down.sql';
const LOCK = 'migration_lock.toml';
/** The longest name that its table holds, in characters. */
const LONGEST_NAME = 255;
const PROVIDERS: Readonly<Record<'postgres' | 'mysql', readonly string[]>> = {
  postgres: ['postgresql', 'postgres'],
  mysql: ['mysql'],
};

const join = (folder: string, name: string): string => (folder === '' || folder === '.' ? name : `${folder}/${name}`);
const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
/** Old versions wrote each byte without its leading zero. */
const unpadded = (hex: string): string => hex.replace(/0(.)|(..)/g, '$1$2');

/** Checksums that Prisma takes for this file's: with the line ends of other systems, and as old versions wrote them. */
function alike(bytes: Uint8Array, own: string): readonly string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const all = [own, sha256(text.replaceAll('\r\n', '\n')), sha256(text.replaceAll('\n', '\r\n'))];
  return [...new Set([...all, ...all.map(unpadded)])].filter((one) => one !== own);
}

/** Of `resolve --rolled-back` guides say more than it does: it changes a row, and only that of a migration that has failed. */
const NO_DOWN =
  'Prisma has no down migrations, and its `migrate resolve --rolled-back` takes a failed one alone and undoes nothing. Restore the backup, or undo it with a new migration; or put what undoes it into `down.sql` beside `migration.sql` before it is merged.';

/** What the folder says it is for; Prisma refuses any other server. */
async function refuseOtherProvider({ path: source }: Source, { folder, engine }: ReadOptions): Promise<void> {
  const path = join(source, LOCK);
  const bytes = await folder.read(path).catch(() => undefined);
  if (bytes === undefined) return;
  const decoded = decode(bytes);
  const toml = readToml(decoded.problem === undefined ? decoded.text : '?');
  const provider = toml.values?.get('provider');
  if (typeof provider !== 'string')
    throw new ActionError(
      'wrong-layout',
      `${printable(path)} ${toml.wrongLine === undefined ? 'names no `provider`' : `is no TOML on line ${toml.wrongLine}`}, and Prisma refuses it.`,
      `Write \`provider = "${PROVIDERS[engine === 'postgres' ? 'postgres' : 'mysql'][0]}"\`, as \`prisma migrate dev\` does.`,
    );
  if (PROVIDERS[engine === 'postgres' ? 'postgres' : 'mysql'].includes(provider)) return;
  throw new ActionError(
    'wrong-engine',
    `${printable(path)} is for ${printable(provider)}, and the engine is ${engine}.`,
    'Name the database that these migrations are for in `database-url`, or its kind in `engine`.',
  );
}

const problem = ({ name, path }: FolderOf, what: string, hint: string): Problem => ({
  kind: 'unreadable',
  id: name,
  path,
  message: `${printable(path)} ${what}.`,
  hint,
});

/** Prisma's program writes what it fears at the top of a file: a list in a comment. */
const WARNINGS = /^\s*\/\*\s*Warnings:\s*\n([\s\S]*?)\*\//;

const MOST_WARNINGS = 20;

function warningsIn(text: string): readonly string[] {
  const list = WARNINGS.exec(text)?.[1] ?? '';
  const found = list
    .split(/^[ \t]*- /m)
    .slice(1)
    .map((one) => printable(one.replace(/\s+/g, ' ').trim()));
  const more = found.length - MOST_WARNINGS;
  return [
    ...found.slice(0, MOST_WARNINGS).map((one) => `Prisma's own warning: ${one}`),
    ...(more > 0 ? [`and ${more} more warnings of Prisma at the top of the file`] : []),
  ];
}

async function migrationOf(folder: Folder, one: FolderOf): Promise<Migration | Problem> {
  const { name, files } = one;
  const path = files.get(MAIN);
  if (path === undefined)
    return problem(
      one,
      `holds no ${MAIN}, and Prisma then runs none of the migrations (P3015)`,
      `Restore it (\`git log -- ${printable(one.path)}\` shows its versions), or move the folder out of the migrations.`,
    );
  if (name.length > LONGEST_NAME)
    return problem(
      one,
      `has a name of ${name.length} characters, and Prisma's table holds ${LONGEST_NAME}`,
      'Shorten it.',
    );
  const read = await textOf(folder, { id: name, path });
  if (read.problem !== undefined) return read.problem;
  const beside = files.get(DOWN);
  const down = beside === undefined ? undefined : await textOf(folder, { id: name, path: beside });
  if (down?.problem !== undefined) return down.problem;
  const bytes = await folder.read(path);
  const checksum = sha256(bytes);
  const version = /^\d+/.exec(name)?.[0];
  const remarks = warningsIn(normalise(read.text));
  const step = (text: string): SqlStep => ({
    kind: 'sql',
    sql: normalise(text),
    line: 1,
    sentBy: { tool: 'prisma', as: 'script' },
  });
  return {
    id: name,
    name: name.slice(version?.length ?? 0).replace(/^_/, ''),
    ...(version === undefined ? {} : { version }),
    path,
    checksum,
    alike: alike(bytes, checksum),
    ...(remarks.length === 0 ? {} : { remarks }),
    up: step(read.text),
    ...(beside === undefined || down === undefined || saysNothing(normalise(down.text))
      ? { noDown: NO_DOWN }
      : { down: { ...step(down.text), path: beside } }),
  };
}

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  if (options.order.length > 0)
    throw new ActionError(
      'conflicting-inputs',
      '`order` is for plain SQL files; Prisma runs its folders in the order of their names.',
      'Leave `order` out, or set `layout: sql`.',
    );
  const gathered = await gather(sources, options);
  for (const source of sources) await refuseOtherProvider(source, options);
  const { folders, leftOut } = foldersOf(gathered, { main: MAIN, others: [DOWN], tool: 'Prisma' });
  // As its program of today sorts them; where all names begin with a time, older ones give the same order
  const { compare } = new Intl.Collator('en');
  const sorted = folders.toSorted((a, b) => compare(a.name, b.name));
  const results = await Promise.all(sorted.map((one) => migrationOf(options.folder, one)));
  return {
    migrations: results.filter((one) => 'up' in one),
    problems: [...gathered.problems, ...results.filter((one) => 'kind' in one)],
    leftOut,
    ordered: true,
  };
}

/** Prisma Migrate: a folder for each migration with one script; a table of attempts, with checksums. */
export const prisma: Layout = {
  name: 'prisma',
  async detect(folder) {
    const mark = await otherTool(folder);
    return mark?.tool === 'prisma' ? mark.why : undefined;
  },
  read,
  history: prismaHistory,
  create: createPrisma,
};
