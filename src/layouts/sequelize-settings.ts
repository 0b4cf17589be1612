import { posix } from 'node:path';
import { inside } from '../io/folder.js';
import { printable } from '../io/text.js';
import type { Folder, NamedFolders, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import { type Value, valuesOf } from './script-values.js';
import { agreed, nearestSettings, noPlainValue, type SettingsFile, settingsText } from './tool-settings.js';

const RC = '.sequelizerc';
/** Where sequelize-cli looks when `.sequelizerc` names no other, the first that is there. */
const CONFIGS = ['config/config.js', 'config/config.json'];
const TABLE = 'migrationStorageTableName';
const SCHEMA = 'migrationStorageTableSchema';
const STORAGE = 'migrationStorage';

/** What a key of `.sequelizerc` says; yargs takes both spellings. */
function said({ path, text }: SettingsFile, dashed: string, camel: string, instead: string): string | undefined {
  const found = valuesOf(text, [dashed, camel]);
  const wrong = found.find((value) => typeof value !== 'string');
  if (found.length > 0 && (wrong !== undefined || found.includes(undefined))) throw noPlainValue(path, dashed, instead);
  return agreed(
    path,
    dashed,
    found.filter((value): value is string => typeof value === 'string'),
  );
}

/** As the working directory has it: a path of `.sequelizerc` begins where that stands. */
const below = (file: SettingsFile, path: string): string => posix.join(file.folder === '' ? '.' : file.folder, path);

const migrationsOf = (file: SettingsFile): string =>
  below(file, said(file, 'migrations-path', 'migrationsPath', 'Name the folder in `migrations`.') ?? 'migrations');

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each environment of a config.json says, or the file itself where it has none. */
function environments(path: string, text: string): readonly Readonly<Record<string, unknown>>[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new ActionError(
      'tool-settings',
      `${printable(path)} is no JSON.`,
      'Mend it; sequelize-cli cannot read it either.',
    );
  }
  if (!isMap(parsed)) return [];
  const all = Object.values(parsed).filter(isMap);
  return all.length === 0 || 'dialect' in parsed ? [parsed] : all;
}

/** The one value of a setting; in a script as far as it is written down as it is. */
function setting(path: string, text: string, key: string): string | undefined {
  const values: readonly Value[] = path.endsWith('.json')
    ? environments(path, text).map((one) => {
        const value = one[key];
        return typeof value === 'string' ? value : undefined;
      })
    : valuesOf(text, [key]);
  if (!path.endsWith('.json') && values.some((value) => typeof value !== 'string'))
    throw noPlainValue(path, key, `Write the name itself there: \`${key}: 'the_name'\`.`);
  const one = agreed(path, key, values);
  return typeof one === 'string' && one !== '' ? one : undefined;
}

async function configOf(
  folder: Folder,
  rc: SettingsFile | undefined,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  const named =
    rc === undefined
      ? undefined
      : said(rc, 'config', 'config', "Write the path itself there: `config: path.resolve('config', 'config.json')`.");
  const base = rc?.folder ?? '';
  const paths = named === undefined ? CONFIGS.map((name) => inside(base, name)) : [posix.join(base, named)];
  for (const path of paths) {
    const text = await settingsText(folder, path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/** What sequelize-cli is told about its files and its table. */
export interface SequelizeSettings {
  /** There is a `.sequelizerc`, so sequelize-cli runs the files, and not a program of the team's own that calls umzug. */
  readonly cli: boolean;
  readonly history: Readonly<Record<string, string>>;
}

/** Reads `.sequelizerc` and the config that it names, without running them. */
export async function sequelizeSettings(folder: Folder, sources: readonly Source[]): Promise<SequelizeSettings> {
  const rc = await nearestSettings(folder, sources, [RC]);
  const config = await configOf(folder, rc);
  if (config === undefined) return { cli: rc !== undefined, history: {} };
  const of = (key: string): string | undefined => setting(config.path, config.text, key);
  const storage = of(STORAGE) ?? 'sequelize';
  if (storage !== 'sequelize')
    throw new ActionError(
      'tool-settings',
      `${printable(config.path)} keeps the history of Sequelize elsewhere than in the database (\`${STORAGE}\` is \`${printable(storage)}\`), where nobody but that machine knows it.`,
      `Set \`${STORAGE}\` to \`sequelize\`, and fill its table once: \`baseline --to FILE\`.`,
    );
  const [table, schema] = [of(TABLE), of(SCHEMA)];
  return {
    cli: true,
    history: { ...(table === undefined ? {} : { table }), ...(schema === undefined ? {} : { schema }) },
  };
}

/** The folder that a `.sequelizerc` of the working directory names. */
export async function sequelizeFolder(folder: Folder): Promise<NamedFolders | undefined> {
  const rc = await nearestSettings(folder, [], [RC]);
  return rc === undefined ? undefined : { paths: [migrationsOf(rc)], why: RC };
}
