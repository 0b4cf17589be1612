import { checksum, normalise, printable } from '../io/text.js';
import type { Folder, Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration, Problem, ProgramStep, ReadMigrations } from '../model/migration.js';
import { someAtOnce } from './at-once.js';
import { codeMark } from './code-marks.js';
import { codeOnly } from './code-text.js';
import { createNodePgMigrate } from './create-node-pg-migrate.js';
import { gather } from './gather.js';
import { otherTool } from './marks.js';
import { mayGoDown } from './node-pg-migrate-down.js';
import { type PgMigrateFile, pgMigrateFiles } from './node-pg-migrate-files.js';
import { historySettings, nodePgMigrateHistory } from './node-pg-migrate-history.js';
import { type PgMigrateSettings, pgMigrateFolders, pgMigrateSettings } from './node-pg-migrate-settings.js';
import { pgMigrateSql, pgMigrateStep } from './node-pg-migrate-sql.js';
import { textOf } from './text-of.js';

const isScript = (path: string): boolean => /\.(?:[cm]?[jt]s|sql)$/.test(path);

type Steps = Pick<Migration, 'up' | 'down'>;

const problem = ({ id, path }: PgMigrateFile, what: string, hint: string): Problem => ({
  kind: 'unreadable',
  id,
  path,
  message: `${printable(path)} ${what}.`,
  hint,
});

/** A file with its text: what it mentions tells which files before it a migration needs. */
interface Loaded {
  readonly file: PgMigrateFile;
  readonly text: string;
  readonly down: string | undefined;
}

async function load(folder: Folder, file: PgMigrateFile): Promise<Loaded | Problem> {
  const read = await textOf(folder, file);
  if (read.problem !== undefined) return read.problem;
  if (file.down === undefined) return { file, text: read.text, down: undefined };
  const down = await textOf(folder, { id: file.id, path: file.down });
  return down.problem ?? { file, text: read.text, down: down.text };
}

function sqlSteps({ file, text, down }: Loaded): Steps | Problem {
  if (down !== undefined)
    return {
      up: pgMigrateStep(normalise(text)),
      down: { ...pgMigrateStep(normalise(down)), ...(file.down === undefined ? {} : { path: file.down }) },
    };
  const parts = pgMigrateSql(text);
  return 'wrong' in parts ? problem(file, parts.wrong, parts.hint) : parts;
}

function codeSteps({ file: { path }, text: raw }: Loaded, settings: Readonly<Record<string, string>>): Steps {
  const text = normalise(raw);
  const step = (direction: ProgramStep['direction']): ProgramStep => ({
    kind: 'program',
    runner: 'node-pg-migrate',
    file: path,
    direction,
    text,
    settings,
  });
  return { up: step('up'), ...(mayGoDown(codeOnly(text)) ? { down: step('down') } : {}) };
}

/** The shorthands of all files up to this one count for it. */
const NAMES_SHORTHANDS = /\bshorthands\b|\bexport\s*\*/;

function migrations(files: readonly Loaded[], { schemas, decamelize }: PgMigrateSettings) {
  const shorthands: string[] = [];
  return files.map((loaded): Migration | Problem => {
    const { file } = loaded;
    const settings = {
      schemas: JSON.stringify(schemas),
      decamelize: String(decamelize),
      shorthands: JSON.stringify(shorthands),
    };
    const steps = file.code ? codeSteps(loaded, settings) : sqlSteps(loaded);
    if (file.code && NAMES_SHORTHANDS.test(loaded.text)) shorthands.push(file.path);
    if ('kind' in steps) return steps;
    const { id, path, version, name } = file;
    return { id, name, version, path, checksum: checksum(loaded.text + (loaded.down ?? '')), ...steps };
  });
}

function refuse({ order, engine }: ReadOptions): void {
  if (order.length > 0)
    throw new ActionError(
      'conflicting-inputs',
      '`order` is for plain SQL files; node-pg-migrate runs its files in the order of their numbers.',
      'Leave `order` out, or set `layout: sql`.',
    );
  if (engine !== 'postgres')
    throw new ActionError(
      'wrong-layout',
      `node-pg-migrate is for PostgreSQL, and the engine is ${engine}.`,
      'Set `engine: postgres`, or name the layout that is meant.',
    );
}

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  refuse(options);
  const settings = await pgMigrateSettings(sources, options.folder);
  const gathered = await gather(sources, options, isScript);
  const sorted = pgMigrateFiles(gathered.files, settings.ignore);
  const loaded = await someAtOnce(sorted.files, (file) => load(options.folder, file));
  const results = migrations(
    loaded.filter((one) => 'file' in one),
    settings,
  );
  return {
    migrations: results.filter((one) => 'up' in one),
    problems: [
      ...settings.problems,
      ...gathered.problems,
      ...sorted.problems,
      ...loaded.filter((one) => 'kind' in one),
      ...results.filter((one) => 'kind' in one),
    ],
    leftOut: [...gathered.leftOut, ...sorted.leftOut].sort((a, b) => (a.path < b.path ? -1 : 1)),
    ordered: true,
    settings: historySettings(settings),
  };
}

/** node-pg-migrate: code that gathers SQL, and SQL files with marks; a table of names. */
export const nodePgMigrate: Layout = {
  name: 'node-pg-migrate',
  create: createNodePgMigrate,
  async detect(folder) {
    const mark = await otherTool(folder);
    return mark?.tool === 'node-pg-migrate' ? mark.why : codeMark(folder, 'node-pg-migrate');
  },
  read,
  history: nodePgMigrateHistory({}),
  historyOf: nodePgMigrateHistory,
  named: pgMigrateFolders,
};
