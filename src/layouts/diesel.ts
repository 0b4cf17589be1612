import { checksum, normalise, printable } from '../io/text.js';
import type { Folder, Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration, Problem, ReadMigrations, SqlStep } from '../model/migration.js';
import { createDiesel } from './create-folder.js';
import { dieselHistory, LONGEST_VERSION } from './diesel-history.js';
import { type FolderOf, foldersOf } from './folders-of.js';
import { gather } from './gather.js';
import { otherTool } from './marks.js';
import { saysNothing } from './sections.js';
import { textOf } from './text-of.js';
import { readToml } from './toml.js';

const SETTINGS = 'metadata.toml';
const KEY = 'run_in_transaction';

/** A folder that is a migration: what stands before its first `_` is the version, without its dashes. */
interface Named extends FolderOf {
  readonly version: string;
  /** As it stands in the name. */
  readonly spelled: string;
  readonly up: string;
  readonly down: string | undefined;
}

const problem = (id: string, path: string, what: string, hint: string): Problem => ({
  kind: 'unreadable',
  id,
  path,
  message: `${printable(path)} ${what}.`,
  hint,
});

function named(folder: FolderOf): Named | Problem {
  const { path, name } = folder;
  const spelled = name.split('_', 1)[0] ?? '';
  const version = spelled.replaceAll('-', '');
  const up = folder.files.get('up.sql');
  if (up === undefined)
    return problem(
      name,
      path,
      'holds no up.sql, and Diesel then runs none of the migrations',
      'Put the migration into its up.sql, or move the folder out of the migrations.',
    );
  if (version === '' || version.length > LONGEST_VERSION)
    return problem(
      name,
      path,
      version === ''
        ? 'has no version before the first `_` of its name'
        : `has a version of ${version.length} characters, and Diesel's table holds ${LONGEST_VERSION}`,
      'Name it as `diesel migration generate` does: 2025-01-10-090000_create_users.',
    );
  return { ...folder, version, spelled, up, down: folder.files.get('down.sql') };
}

/** Whether Diesel opens a transaction: a file without the key says no, as one with `false` does; no file says yes. */
async function inTransaction(folder: Folder, { path, version }: Named): Promise<boolean | Problem> {
  const file = `${path}/${SETTINGS}`;
  // One that cannot be read Diesel takes for none
  const bytes = await folder.read(file).catch(() => undefined);
  if (bytes === undefined) return true;
  const { values, wrongLine } = readToml(new TextDecoder().decode(bytes));
  const said = values?.get(KEY) ?? false;
  if (wrongLine === undefined && typeof said === 'boolean') return said;
  return problem(
    version,
    file,
    wrongLine === undefined ? `has a \`${KEY}\` that is neither true nor false` : `is no TOML on line ${wrongLine}`,
    `Diesel then runs the file in a transaction, without a word. Write \`${KEY} = false\` or \`${KEY} = true\`, or remove the file.`,
  );
}

async function migrationOf(folder: Folder, one: Named): Promise<Migration | Problem> {
  const { version, name, spelled } = one;
  const read = await textOf(folder, { id: version, path: one.up });
  if (read.problem !== undefined) return read.problem;
  if (read.text === '')
    return problem(version, one.up, 'is empty, and Diesel refuses it', 'Write what it does, or remove the folder.');
  const down = one.down === undefined ? undefined : await textOf(folder, { id: version, path: one.down });
  if (down?.problem !== undefined) return down.problem;
  const transaction = await inTransaction(folder, one);
  if (typeof transaction === 'object') return transaction;
  const step = (text: string): SqlStep => ({
    kind: 'sql',
    sql: normalise(text),
    line: 1,
    sentBy: { tool: 'diesel', as: transaction ? 'transaction' : 'script' },
    ...(transaction ? {} : { transactional: false }),
  });
  return {
    id: version,
    name: name.slice(spelled.length).replace(/^_/, ''),
    version: spelled,
    path: one.up,
    checksum: checksum(read.text),
    up: step(read.text),
    ...(one.down === undefined || down === undefined || saysNothing(normalise(down.text))
      ? {}
      : { down: { ...step(down.text), path: one.down } }),
  };
}

function duplicates(folders: readonly Named[]): readonly Problem[] {
  const first = new Map<string, Named>();
  return folders.flatMap((one) => {
    const other = first.get(one.version);
    if (other === undefined) {
      first.set(one.version, one);
      return [];
    }
    return [
      {
        kind: 'duplicate' as const,
        id: one.version,
        path: one.up,
        message: `${printable(one.path)} and ${printable(other.path)} have one version, ${printable(one.version)}: Diesel runs only one of them, and nobody can tell which.`,
        hint: 'Give the folder that no database has yet a version of its own.',
      },
    ];
  });
}

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  if (options.order.length > 0)
    throw new ActionError(
      'conflicting-inputs',
      '`order` is for plain SQL files; Diesel runs its folders in the order of their versions.',
      'Leave `order` out, or set `layout: sql`.',
    );
  const gathered = await gather(sources, options);
  const sorted = foldersOf(gathered, { main: 'up.sql', tool: 'Diesel', others: ['down.sql', SETTINGS] });
  const judged = sorted.folders.map(named);
  const folders = judged.filter((one) => 'version' in one);
  folders.sort((a, b) => (a.version < b.version ? -1 : a.version > b.version ? 1 : a.path < b.path ? -1 : 1));
  const twice = duplicates(folders);
  const again = new Set(twice.map(({ path }) => path));
  const results: (Migration | Problem)[] = [];
  for (const one of folders) if (!again.has(one.up)) results.push(await migrationOf(options.folder, one));
  return {
    migrations: results.filter((one) => 'up' in one),
    problems: [
      ...gathered.problems,
      ...judged.filter((one) => 'kind' in one),
      ...twice,
      ...results.filter((one) => 'kind' in one),
    ],
    leftOut: sorted.leftOut,
    ordered: true,
  };
}

/** Diesel: a folder for each migration with up.sql and down.sql; a table of versions. */
export const diesel: Layout = {
  name: 'diesel',
  async detect(folder) {
    const mark = await otherTool(folder);
    return mark?.tool === 'diesel' ? mark.why : undefined;
  },
  read,
  history: dieselHistory,
  create: createDiesel,
};
