import { checksum, normalise, printable } from '../io/text.js';
import type { Folder, Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError, defect } from '../model/error.js';
import type { Migration, Problem, ReadMigrations, SqlStep } from '../model/migration.js';
import { someAtOnce } from './at-once.js';
import { createGolangMigrate } from './create-numbered.js';
import { type Found, gather } from './gather.js';
import { golangMigrateHistory } from './golang-migrate-history.js';
import { otherTool } from './marks.js';
import { textOf } from './text-of.js';

type LeftOut = ReadMigrations['leftOut'][number];

/** The tool takes any suffix, and minds upper and lower case. */
const NAME = /^(\d+)_(.*)\.(up|down)\.(.*)$/;
const SQL = /(?:^|\.)sql$/i;
/** What the table's bigint holds. */
const LARGEST = 2n ** 63n - 1n;

interface Named extends Found {
  /** As the table has it: without leading zeros. */
  readonly number: string;
  readonly version: string;
  readonly title: string;
  readonly way: 'up' | 'down';
}

/** The two files of one version; the tool takes either for the whole. */
interface Pair {
  readonly up?: Named;
  readonly down?: Named;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1);

/** What a file's name says: a migration, what is wrong with it, why it does not count, or nothing at all. */
function judge(
  file: Found,
): { readonly named: Named } | { readonly problem: Problem } | { readonly leftOut: LeftOut } | undefined {
  const { path } = file;
  const [, version = '', title = '', way, suffix = ''] = NAME.exec(baseName(path)) ?? [];
  const isSql = /\.sql$/i.test(path);
  if (way === undefined) {
    const reason = 'not named VERSION_TITLE.up.sql or .down.sql, so golang-migrate passes it over';
    return isSql ? { leftOut: { path, reason } } : undefined;
  }
  if (file.id.includes('/'))
    return { leftOut: { path, reason: 'in a sub-folder, where golang-migrate does not look' } };
  const number = String(BigInt(version));
  const wrong = (what: string, hint: string): { readonly problem: Problem } => ({
    problem: { kind: 'unreadable', id: number, path, message: `${printable(path)} ${what}.`, hint },
  });
  if (!SQL.test(suffix))
    return wrong(
      'does not end in .sql, and golang-migrate would run it: to the tool any suffix is one',
      'Move it out of the folder, or give it a name that does not begin with a version.',
    );
  if (BigInt(version) > LARGEST)
    return wrong(
      `has a version beyond ${LARGEST}, which golang-migrate's table cannot hold`,
      'Give it a smaller version.',
    );
  return { named: { ...file, number, version, title, way: way === 'up' ? 'up' : 'down' } };
}

function pairsOf(named: readonly Named[]): { readonly pairs: readonly Pair[]; readonly problems: readonly Problem[] } {
  const pairs = new Map<string, Pair>();
  const problems: Problem[] = [];
  for (const file of named) {
    const pair = pairs.get(file.number) ?? {};
    const other = pair[file.way];
    if (other === undefined) pairs.set(file.number, { ...pair, [file.way]: file });
    else
      problems.push({
        kind: 'duplicate',
        id: file.number,
        path: file.path,
        message: `${printable(file.path)} and ${printable(other.path)} have one version, ${file.number}: golang-migrate refuses the folder.`,
        hint: `Give one of them a version of its own: git mv ${printable(file.path)} …`,
      });
  }
  const version = ({ up, down }: Pair): bigint => BigInt((up ?? down)?.number ?? 0);
  const sorted = [...pairs.values()].sort((a, b) => (version(a) < version(b) ? -1 : 1));
  return { pairs: sorted, problems };
}

async function migrationOf(folder: Folder, { up, down }: Pair): Promise<Migration | Problem> {
  const named = up ?? down;
  if (named === undefined) throw defect('A pair of no files.');
  const texts: Partial<Record<Named['way'], string>> = {};
  for (const file of [up, down]) {
    if (file === undefined) continue;
    const read = await textOf(folder, { id: file.number, path: file.path });
    if (read.problem !== undefined) return read.problem;
    texts[file.way] = read.text;
  }
  const step = (text: string): SqlStep => ({ kind: 'sql', sql: normalise(text), line: 1 });
  // A version that has a down file alone is empty upwards, and recorded all the same
  const text = texts.up ?? '';
  return {
    id: named.number,
    name: named.title,
    version: named.version,
    path: named.path,
    checksum: checksum(text),
    up: step(text),
    ...(down === undefined || texts.down === undefined || texts.down.trim() === ''
      ? {}
      : { down: { ...step(texts.down), path: down.path } }),
  };
}

/** Files that the user has left out may be in the history all the same. */
const withId = (out: LeftOut): LeftOut => {
  const [, version = '', , way] = NAME.exec(baseName(out.path)) ?? [];
  return way !== 'up' ? out : { ...out, id: String(BigInt(version)) };
};

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  if (options.order.length > 0)
    throw new ActionError(
      'conflicting-inputs',
      '`order` is for plain SQL files; golang-migrate runs its files in the order of their versions.',
      'Leave `order` out, or set `layout: sql`.',
    );
  const gathered = await gather(sources, options);
  const judged = gathered.files.flatMap((file) => judge(file) ?? []);
  const { pairs, problems } = pairsOf(judged.flatMap((one) => ('named' in one ? [one.named] : [])));
  const results = await someAtOnce(pairs, (pair) => migrationOf(options.folder, pair));
  return {
    migrations: results.filter((one) => 'up' in one),
    problems: [
      ...gathered.problems,
      ...judged.flatMap((one) => ('problem' in one ? [one.problem] : [])),
      ...problems,
      ...results.filter((one) => 'kind' in one),
    ],
    leftOut: [
      ...gathered.leftOut.map(withId),
      ...judged.flatMap((one) => ('leftOut' in one ? [one.leftOut] : [])),
    ].sort(byPath),
    ordered: true,
  };
}

/** golang-migrate (`migrate`): a file for each direction; a table of one row, the newest version. */
export const golangMigrate: Layout = {
  name: 'golang-migrate',
  async detect(folder) {
    const mark = await otherTool(folder);
    return mark?.tool === 'golang-migrate' ? mark.why : undefined;
  },
  read,
  history: golangMigrateHistory,
  create: createGolangMigrate,
};
