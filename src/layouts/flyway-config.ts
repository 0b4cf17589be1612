import { codeOf, inside, tidy } from '../io/folder.js';
import { printable } from '../io/text.js';
import type { Folder, Source } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import type { Problem } from '../model/migration.js';
import { properties, type Setting, toml } from './flyway-conf.js';
import type { Placeholders } from './flyway-text.js';
import { textOf } from './text-of.js';

/** What the files beside the migrations say. */
export interface FlywayConfig {
  readonly placeholders: Placeholders;
  /** `placeholderReplacement`. */
  readonly replaces: boolean;
  /** `defaultSchema`, or the first of `schemas`. */
  readonly schema: string | undefined;
  readonly problems: readonly Problem[];
}

const FILES = [
  ['flyway.toml', toml],
  ['flyway.conf', properties],
] as const;

/** Followed only where they say what is so without them. In small letters. */
const FIXED: Readonly<Record<string, RegExp>> = dictionary({
  table: /^flyway_schema_history$/,
  sqlmigrationprefix: /^V$/,
  undosqlmigrationprefix: /^U$/,
  repeatablesqlmigrationprefix: /^R$/,
  baselinemigrationprefix: /^B$/,
  sqlmigrationseparator: /^__$/,
  sqlmigrationsuffixes: /^\.sql$/,
  placeholderseparator: /^:$/,
  encoding: /^utf-?8$/i,
  executeintransaction: /^true$/i,
  baselineonmigrate: /^false$/i,
  skipexecutingmigrations: /^false$/i,
  target: /^latest$/i,
  cherrypick: /^$/,
  initsql: /^$/,
  installedby: /^$/,
});
const INSTEAD: Readonly<Record<string, string>> = dictionary({
  baselineonmigrate: 'Run `baseline --to VERSION` once where the database has its tables already, and take it out.',
  initsql: 'Put it into `session-setup`, and take it out.',
});

/** The working directory, and every folder from there down to the migrations. */
function places(sources: readonly Source[]): readonly string[] {
  const found = new Set(['']);
  for (const { path } of sources) {
    const parts = (tidy(path) ?? '').split('/');
    for (let length = 1; length <= parts.length; length += 1) found.add(parts.slice(0, length).join('/'));
  }
  return [...found];
}

const problem = (path: string, { key, line }: Setting, what: string, hint: string): Problem => ({
  kind: 'unreadable',
  id: path,
  path,
  message: `${printable(path)}:${line}: \`${printable(key)}\` ${what}.`,
  hint,
});

/** The settings that are Flyway's own, with the key behind `flyway.`, and what stands for one environment alone. */
function flywayOnly(settings: readonly Setting[]): readonly Setting[] {
  return settings.flatMap((one) => {
    if (one.key.startsWith('flyway.')) return [{ ...one, key: one.key.slice('flyway.'.length) }];
    return /^environments\.[^.]+\.flyway\./.test(one.key)
      ? [{ ...one, wrong: 'is for one environment, and nobody here knows which one this is' }]
      : [];
  });
}

/** Reads `flyway.toml` and `flyway.conf` where they stand; what they say and is not followed is a problem by name. */
export async function flywayConfig(sources: readonly Source[], folder: Folder): Promise<FlywayConfig> {
  const problems: Problem[] = [];
  const values = new Map<string, string>();
  const single = new Map<string, string>();
  const take = (path: string, setting: Setting): void => {
    const { key, value, wrong } = setting;
    const name = key.toLowerCase();
    const placeholder = /^placeholders\.(.+)$/s.exec(name)?.[1];
    const known =
      placeholder !== undefined || Object.hasOwn(FIXED, name) || /^(?:placeholder|defaultschema|schemas)/.test(name);
    if (wrong !== undefined && (known || key.startsWith('environments.'))) {
      problems.push(problem(path, setting, wrong, 'Write the value itself as a text between quotes, under `flyway`.'));
    } else if (FIXED[name]?.test(value) === false) {
      const hint = INSTEAD[name] ?? 'Take it out where it may be as it is by default; else go on with Flyway itself.';
      problems.push(problem(path, setting, `is \`${printable(value)}\` there, which is not followed`, hint));
    } else if (known) {
      const [into, as] = placeholder === undefined ? [single, name] : [values, placeholder];
      const before = into.get(as);
      if (before !== undefined && before !== value)
        problems.push(problem(path, setting, 'has another value elsewhere', 'Leave one of the two.'));
      into.set(as, value);
    }
  };
  for (const place of places(sources)) {
    for (const [name, parse] of FILES) {
      const path = inside(place, name);
      const there = await folder.read(path).then(
        () => true,
        (error: unknown) => !['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? ''),
      );
      if (!there) continue;
      const read = await textOf(folder, { id: path, path });
      if (read.problem === undefined) for (const one of flywayOnly(parse(read.text))) take(path, one);
      else problems.push(read.problem);
    }
  }
  const schema = single.get('defaultschema') ?? single.get('schemas')?.split(',')[0]?.trim();
  values.set('flyway:table', 'flyway_schema_history');
  if (schema !== undefined && schema !== '') values.set('flyway:defaultschema', schema);
  return {
    placeholders: {
      prefix: single.get('placeholderprefix') ?? '${',
      suffix: single.get('placeholdersuffix') ?? '}',
      values,
    },
    replaces: single.get('placeholderreplacement')?.toLowerCase() !== 'false',
    schema: schema === '' ? undefined : schema,
    problems,
  };
}
