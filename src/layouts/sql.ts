import { checksum, normalise, printable } from '../io/text.js';
import type { Folder, Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration, Problem, ReadMigrations, SqlStep } from '../model/migration.js';
import { someAtOnce } from './at-once.js';
import { codeMarks } from './code-marks.js';
import { createSql } from './create-sql.js';
import { type Found, gather } from './gather.js';
import { bothWays, otherTool } from './marks.js';
import { fileName } from './names.js';
import { compareNatural } from './natural.js';
import { explicitOrder } from './order.js';
import { collisions } from './sql-collisions.js';
import { type SqlFile, sortFiles } from './sql-files.js';
import { textOf } from './text-of.js';

const stepOf = (text: string): SqlStep => ({ kind: 'sql', sql: normalise(text), line: 1 });

async function migrationOf(
  folder: Folder,
  file: SqlFile,
  byList: boolean,
): Promise<{ readonly migration?: Migration; readonly problems: readonly Problem[]; readonly wrong?: string }> {
  const up = await textOf(folder, file);
  const down = file.down === undefined ? undefined : await textOf(folder, file.down);
  if (up.problem !== undefined) return { problems: [up.problem] };
  const wrong = bothWays(up.text);
  const migration: Migration = {
    id: file.id,
    name: file.rest,
    ...(file.version === undefined || byList ? {} : { version: file.version }),
    path: file.path,
    checksum: checksum(up.text),
    up: stepOf(up.text),
    ...(file.down === undefined || down === undefined || down.problem !== undefined
      ? {}
      : { down: { ...stepOf(down.text), path: file.down.path } }),
  };
  return {
    migration,
    problems: down?.problem === undefined ? [] : [down.problem],
    ...(wrong === undefined ? {} : { wrong }),
  };
}

/** Reads all, some at a time, results in the order of the files. */
async function readAll(folder: Folder, files: readonly SqlFile[], byList: boolean) {
  const results = await someAtOnce(files, (file) => migrationOf(folder, file, byList));
  const wrong = results.filter((result) => result.wrong !== undefined);
  const [first] = wrong;
  if (first?.wrong !== undefined) {
    const more = wrong.length === 1 ? '' : `, and ${wrong.length - 1} more like it,`;
    throw new ActionError(
      'wrong-layout',
      `${printable(first.migration?.path ?? '')}${more} holds both directions, marked for ${first.wrong}: as plain SQL it would undo what it has just done.`,
      `Name the layout (\`layout: ${first.wrong}\`) where it is built; else put the down part into a file of its own, \`x.down.sql\` beside \`x.sql\`.`,
    );
  }
  return results;
}

/** With nothing to run and files that were left out, "nothing is pending" would be a false comfort. */
function nothingLeft(read: ReadMigrations, sources: readonly Source[], options: ReadOptions): ActionError | undefined {
  const [first] = read.leftOut;
  if (read.migrations.length > 0 || read.problems.length > 0 || first === undefined) return undefined;
  const places = sources.map((source) => `\`${printable(source.path)}\``).join(', ');
  return new ActionError(
    'no-migrations',
    `No migration is left in ${places}: ${read.leftOut.length === 1 ? 'the one file' : `all ${read.leftOut.length} files`} were left out, ${printable(first.path)} because: ${first.reason}.`,
    `Look at \`include\`, \`exclude\` and \`engine\` (${options.engine}), or name another folder in \`migrations\`.`,
  );
}

/** Files that were named themselves bring their downs along, which stand beside them. */
async function withDowns(files: readonly Found[], folder: Folder): Promise<readonly Found[]> {
  const listed = new Map<string, readonly Found[]>();
  for (const file of files.filter((one) => one.direct)) {
    const directory = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
    const entries = await folder.list(directory === '' ? '.' : directory).catch(() => undefined);
    const prefix = file.path.slice(0, file.path.length - file.id.length);
    const beside = (entries ?? []).filter(
      ({ kind, path }) => kind === 'file' && !path.slice(prefix.length).includes('/'),
    );
    const name = fileName(file.id);
    const downs = beside
      .map(({ path }): Found => ({ path, id: path.slice(prefix.length), source: file.source, direct: true }))
      .filter(({ id }) => {
        const other = fileName(id);
        return name.kind === 'sql' && other.kind === 'sql' && other.direction === 'down' && other.stem === name.stem;
      });
    if (name.kind === 'sql' && name.direction === 'up') listed.set(file.path, downs);
  }
  const all = [...files, ...[...listed.values()].flat()];
  return [...new Map(all.map((file) => [file.path, file])).values()];
}

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  const gathered = await gather(sources, options);
  const sorted = sortFiles(await withDowns(gathered.files, options.folder), options.engine);
  const natural = sorted.files.toSorted((a, b) => a.source - b.source || compareNatural(a.key, b.key));
  const byList = options.order.length > 0;
  const unique = collisions(natural, { byList });
  const ordered = byList ? explicitOrder(unique.files, options.order) : { files: unique.files, problems: [] };
  const results = await readAll(options.folder, ordered.files, byList);
  const migrations = results.flatMap((result) => (result.migration === undefined ? [] : [result.migration]));
  const result: ReadMigrations = {
    migrations,
    problems: [
      ...gathered.problems,
      ...sorted.problems,
      ...unique.problems,
      ...ordered.problems,
      ...results.flatMap((one) => one.problems),
    ],
    leftOut: [...gathered.leftOut, ...sorted.leftOut].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    ordered: byList || migrations.some((migration) => migration.version !== undefined),
  };
  const nothing = nothingLeft(result, sources, options);
  if (nothing !== undefined) throw nothing;
  return result;
}

/** Plain SQL files in folders, in the natural order of their names. */
export const sql: Layout = {
  name: 'sql',
  async detect(folder) {
    const files = ((await folder.list('.')) ?? []).filter(
      ({ kind, path }) => kind === 'file' && fileName(path.slice(path.lastIndexOf('/') + 1)).kind === 'sql',
    );
    const [first] = files;
    if (first === undefined || (await otherTool(folder)) !== undefined) return undefined;
    // What lies deeper is read by the scripts themselves
    if (files.every(({ path }) => path.includes('/')) && (await codeMarks(folder)).length > 0) return undefined;
    return `${files.length} plain .sql ${files.length === 1 ? 'file' : 'files'}, the first ${printable(first.path)}`;
  },
  read,
  create: createSql,
};
