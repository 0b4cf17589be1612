import { inside, tidy } from '../io/folder.js';
import { decode, printable } from '../io/text.js';
import type { Folder, NamedFolders, Source } from '../model/contracts.js';
import type { Problem } from '../model/migration.js';
import { callsIn, type Settings } from './node-pg-migrate-arguments.js';

/** What the files beside the migrations say about how node-pg-migrate is called. */
export interface PgMigrateSettings {
  /** Of the search path; in the first of them is the table, where no other schema is named for it. */
  readonly schemas: readonly string[];
  readonly tableSchema: string;
  readonly table: string;
  /** Schemas that the tool makes where they are missing. */
  readonly makes: readonly string[];
  readonly decamelize: boolean;
  readonly checkOrder: boolean;
  readonly ignore: RegExp;
  readonly problems: readonly Problem[];
}

type Json = Readonly<Record<string, unknown>>;

const FOLLOWED = [
  'schema',
  'create-schema',
  'migrations-table',
  'migrations-schema',
  'create-migrations-schema',
  'ignore-pattern',
  'decamelize',
  'check-order',
  'use-glob',
] as const;
const CONFIGS = ['default', 'development', 'production', 'local'];

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

async function jsonAt(folder: Folder, path: string): Promise<Json | undefined> {
  const bytes = await folder.read(path).catch(() => undefined);
  const decoded = bytes === undefined ? undefined : decode(bytes);
  if (decoded === undefined || decoded.problem !== undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(decoded.text);
    return isJson(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** A section of settings in JSON, with the names of the command line. */
function ofJson(json: Json): Settings {
  const entries = ['migrations-dir', ...FOLLOWED].flatMap((name) => {
    const value = json[name];
    const list = Array.isArray(value) ? value : [value];
    const texts = list.filter((one) => typeof one === 'string' || typeof one === 'boolean').map(String);
    return value === undefined || texts.length === 0 ? [] : [[name, texts] as const];
  });
  return new Map(entries);
}

const sectionOf = (json: Json | undefined, section: string): Json | undefined => {
  const found = json?.[section];
  return isJson(found) ? found : undefined;
};

/** The settings of one call: what is in JSON counts more than what is on the command line, as for the tool itself. */
async function callAt(folder: Folder, home: string, call: Settings, hasConfig: boolean): Promise<readonly Settings[]> {
  const section = call.get('config-value')?.[0] ?? 'db';
  const file = call.get('config-file')?.[0];
  const json = file === undefined ? undefined : await jsonAt(folder, inside(home, tidy(file) ?? file));
  const named = json === undefined ? new Map() : ofJson(sectionOf(json, section) ?? json);
  const configs = hasConfig
    ? await Promise.all(
        CONFIGS.map(async (name) => sectionOf(await jsonAt(folder, inside(home, `config/${name}.json`)), section)),
      )
    : [];
  const found = configs.flatMap((one) => (one === undefined ? [] : [ofJson(one)]));
  const [standard = new Map(), ...others] = found;
  return (others.length === 0 ? [new Map()] : others).map(
    (other) => new Map([...call, ...standard, ...other, ...named]),
  );
}

/** The calls in the package.json of a folder that are about these migrations. */
async function callsAt(folder: Folder, home: string, sources: readonly Source[]): Promise<readonly Settings[]> {
  const json = await jsonAt(folder, inside(home, 'package.json'));
  if (json === undefined) return [];
  const hasConfig = [json['dependencies'], json['devDependencies']].some((all) => isJson(all) && 'config' in all);
  const scripts = isJson(json['scripts']) ? callsIn(json['scripts']) : [];
  const calls = await Promise.all(
    (scripts.length === 0 ? [new Map()] : scripts).map((call) => callAt(folder, home, call, hasConfig)),
  );
  return calls.flat().filter((call) => {
    const directory = inside(home, call.get('migrations-dir')?.[0] ?? 'migrations');
    return sources.some(({ path }) => tidy(path) === tidy(directory) && call.size > 0);
  });
}

/** The working directory, and every folder from there down to the migrations. */
function homes(sources: readonly Source[]): readonly string[] {
  const found = new Set(['']);
  for (const { path } of sources) {
    const parts = (tidy(path) ?? '').split('/');
    for (let length = 1; length < parts.length; length += 1) found.add(parts.slice(0, length).join('/'));
  }
  return [...found];
}

const problem = (name: string, what: string, hint: string): Problem => ({
  kind: 'unreadable',
  id: name,
  message: `node-pg-migrate's \`${name}\` ${what}.`,
  hint,
});

const ALONE = /^\\?\$|\$\{|%\w+%/;

/** The one value that all calls agree on; two that differ are a problem, since nobody here knows which one counts. */
function agreed(calls: readonly Settings[], problems: Problem[]): Settings {
  const found = new Map<string, readonly string[]>();
  for (const name of FOLLOWED) {
    const given = calls.flatMap((call) => (call.get(name) === undefined ? [] : [call.get(name) ?? []]));
    const values = new Map(given.map((one) => [one.join(' '), one]));
    const [first] = [...values.values()];
    if (first === undefined) continue;
    const shown = [...values.keys()].map((one) => `\`${printable(one)}\``).join(' and ');
    if (values.size > 1)
      problems.push(
        problem(name, `has several values, ${shown}`, 'Let package.json and config/*.json say one for this folder.'),
      );
    else if (first.some((one) => ALONE.test(one)))
      problems.push(problem(name, `is taken from the surroundings of the run (${shown})`, 'Write the value itself.'));
    else found.set(name, first);
  }
  return found;
}

function patternOf(given: string | undefined, problems: Problem[]): RegExp {
  const standard = /^\..*/;
  if (given === undefined || given === '') return standard;
  try {
    return new RegExp(`^${given}$`);
  } catch {
    problems.push(problem('ignore-pattern', `is no pattern: \`${printable(given)}\``, 'Correct it.'));
    return standard;
  }
}

/**
 * Reads what the scripts of package.json give to node-pg-migrate, and config/*.json where the project has the package `config`.
 * Nothing of the project is run; what would have to be run to be known is not followed.
 */
export async function pgMigrateSettings(sources: readonly Source[], folder: Folder): Promise<PgMigrateSettings> {
  const problems: Problem[] = [];
  const calls = (await Promise.all(homes(sources).map((home) => callsAt(folder, home, sources)))).flat();
  const found = agreed(calls, problems);
  const is = (name: (typeof FOLLOWED)[number]): boolean => found.get(name)?.[0] === 'true';
  if (is('use-glob'))
    problems.push(
      problem('use-glob', 'is not followed here', 'Name the folders in `migrations`, and what is none in `exclude`.'),
    );
  const schemas = found.get('schema')?.filter((one) => one !== '') ?? [];
  const all = schemas.length === 0 ? ['public'] : schemas;
  const tableSchema = found.get('migrations-schema')?.[0] ?? all[0] ?? 'public';
  return {
    schemas: all,
    tableSchema,
    table: found.get('migrations-table')?.[0] ?? 'pgmigrations',
    makes: [...(is('create-schema') ? all : []), ...(is('create-migrations-schema') ? [tableSchema] : [])],
    decamelize: is('decamelize'),
    checkOrder: found.get('check-order')?.[0] !== 'false',
    ignore: patternOf(found.get('ignore-pattern')?.[0], problems),
    problems,
  };
}

/** The folder that the scripts of package.json name, where they agree on one; several are of several databases. */
export async function pgMigrateFolders(folder: Folder): Promise<NamedFolders | undefined> {
  const scripts = (await jsonAt(folder, 'package.json'))?.['scripts'];
  const given = isJson(scripts) ? callsIn(scripts).flatMap((call) => call.get('migrations-dir') ?? []) : [];
  const paths = [...new Set(given.flatMap((one) => (ALONE.test(one) || one.includes('*') ? [] : (tidy(one) ?? []))))];
  return paths.length === 1 ? { paths, why: 'the scripts of package.json' } : undefined;
}
