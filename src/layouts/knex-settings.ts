import { posix } from 'node:path';
import type { Folder, NamedFolders, Source } from '../model/contracts.js';
import { objectsOf, type Value } from './script-values.js';
import { agreed, nearestSettings, noPlainValue, type SettingsFile } from './tool-settings.js';

/** As knex looks for it, in its order, and the kinds that it leaves to Node.js. */
const FILES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `knexfile.${extension}`);

/** What knex itself takes where `loadExtensions` says nothing. */
const EXTENSIONS = ['.co', '.coffee', '.eg', '.iced', '.js', '.cjs', '.litcoffee', '.ls', '.ts'];

/** What the knexfile says about migrations, as far as it is written down plainly. */
export interface KnexSettings {
  readonly extensions: readonly string[];
  readonly folderByFolder: boolean;
  /** For the runner. */
  readonly disableTransactions: boolean;
  /** For the history: `table` and `schema`, where they are others. */
  readonly history: Readonly<Record<string, string>>;
}

/** The values that a key has in each `migrations: {…}` of the file that has it. */
function saidOf({ path, text }: SettingsFile, key: string, instead: string): readonly Exclude<Value, undefined>[] {
  return objectsOf(text, 'migrations').flatMap((object) => {
    if (!object.has(key)) return [];
    const value = object.get(key);
    if (value === undefined) throw noPlainValue(path, key, instead);
    return [value];
  });
}

const PLAINLY = (key: string): string => `Write the value itself there: \`migrations: { ${key}: … }\`.`;

function textOf(file: SettingsFile, key: string): string | undefined {
  const found = saidOf(file, key, PLAINLY(key));
  // Where one environment says it and another does not, they differ as well
  const all: readonly Value[] = objectsOf(file.text, 'migrations').map((object) => object.get(key));
  const one = agreed(file.path, key, found.length === 0 ? [] : all);
  return typeof one === 'string' && one !== '' ? one : undefined;
}

const isYes = (file: SettingsFile, key: string): boolean => {
  const found = saidOf(file, key, PLAINLY(key));
  return agreed(file.path, key, found) === true;
};

function listOf(file: SettingsFile, key: string, instead: string): readonly string[] | undefined {
  const found = saidOf(file, key, instead).map((value) =>
    typeof value === 'string' ? [value] : typeof value === 'boolean' ? [] : value,
  );
  const one = agreed(
    file.path,
    key,
    found.map((list) => list.join('\n')),
  );
  return one === undefined ? undefined : one.split('\n');
}

export async function knexSettings(folder: Folder, sources: readonly Source[]): Promise<KnexSettings> {
  const file = await nearestSettings(folder, sources, FILES);
  if (file === undefined)
    return { extensions: EXTENSIONS, folderByFolder: false, disableTransactions: false, history: {} };
  const [table, schema] = [textOf(file, 'tableName'), textOf(file, 'schemaName')];
  return {
    extensions: listOf(file, 'loadExtensions', PLAINLY('loadExtensions')) ?? EXTENSIONS,
    folderByFolder: isYes(file, 'sortDirsSeparately'),
    disableTransactions: isYes(file, 'disableTransactions'),
    history: { ...(table === undefined ? {} : { table }), ...(schema === undefined ? {} : { schema }) },
  };
}

/** The folders that a knexfile of the working directory names. */
export async function knexFolders(folder: Folder): Promise<NamedFolders | undefined> {
  const file = await nearestSettings(folder, [], FILES);
  if (file === undefined) return undefined;
  const said = listOf(file, 'directory', 'Name the folder in `migrations`.') ?? ['migrations'];
  return { paths: said.map((path) => posix.join('.', path)), why: file.path };
}
