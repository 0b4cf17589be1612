import { normalise, printable } from '../io/text.js';
import type { Folder, Source } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import type { Problem, SqlStep } from '../model/migration.js';
import { properties } from './flyway-conf.js';
import type { FlywayConfig } from './flyway-config.js';
import { flywayChecksum, replaced } from './flyway-text.js';
import type { Found } from './gather.js';
import { textOf } from './text-of.js';

/** A script as it runs, and its checksums with and without what stands for its placeholders. */
export type Script =
  | { readonly step: SqlStep; readonly runs: string; readonly stands: string; readonly problem?: undefined }
  | { readonly problem: Problem };

export type ReadScript = (file: Found, id: string) => Promise<Script>;

/** What `V1__x.sql.conf` beside `V1__x.sql` says. */
interface ScriptConfig {
  readonly transactional?: boolean;
  readonly replaces?: boolean;
}

const SESSION =
  'It depends on the session, which is another one on the shadow database: write the value itself, or ask the server for it';
/** Flyway fills these in by itself; what to write instead. In small letters. */
const BUILT_IN: Readonly<Record<string, string>> = dictionary({
  'flyway:defaultschema': `${SESSION} (\`current_schema()\`, \`DATABASE()\`); or set \`defaultSchema\` in flyway.toml.`,
  'flyway:user': `${SESSION} (\`current_user\`).`,
  'flyway:database': `${SESSION} (\`current_database()\`, \`DATABASE()\`).`,
  'flyway:timestamp': 'It is another one in every run: write `CURRENT_TIMESTAMP`.',
  'flyway:workingdirectory': 'It is a path of the machine that Flyway runs on: write the path itself.',
  'flyway:environment': 'Nobody here knows which of Flyway’s environments this is: write its name.',
});

const next = (name: string): string =>
  BUILT_IN[name.toLowerCase()] ??
  (name.toLowerCase().startsWith('flyway:')
    ? 'Flyway has no such placeholder of its own: correct the name.'
    : `Give it a value in flyway.toml of the working directory: \`[flyway.placeholders]\`, then \`${name} = "…"\`. A text that is no placeholder needs \`placeholderReplacement=false\` in a file of the script’s name with \`.conf\` behind it.`);

async function configOf(folder: Folder, path: string): Promise<ScriptConfig | Problem> {
  const read = await textOf(folder, { id: path, path });
  if (read.problem !== undefined) return read.problem;
  let config: ScriptConfig = {};
  for (const { key, value, line } of properties(read.text)) {
    const flag = /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
    if (key === 'encoding' && /^utf-?8$/i.test(value)) continue;
    if (key === 'shouldExecute' && flag === true) continue;
    if (flag === undefined || (key !== 'executeInTransaction' && key !== 'placeholderReplacement'))
      return {
        kind: 'unreadable',
        id: path,
        path,
        message: `${printable(path)}:${line}: \`${printable(key)}=${printable(value)}\` is not followed.`,
        hint: 'Read are `executeInTransaction` and `placeholderReplacement`, each `true` or `false`. Take the line out, or exclude the script and run it with Flyway.',
      };
    config = key === 'executeInTransaction' ? { ...config, transactional: flag } : { ...config, replaces: flag };
  }
  return config;
}

/** The `.conf` files of the sources; a script that was named itself has its own beside it. */
async function configs(sources: readonly Source[], folder: Folder): Promise<(path: string) => Promise<boolean>> {
  const there = new Set<string>();
  const direct = new Set<string>();
  for (const { path } of sources)
    for (const entry of (await folder.list(path === '' ? '.' : path).catch(() => undefined)) ?? []) {
      if (entry.path.endsWith('.conf')) there.add(entry.path);
      if (path.endsWith(entry.path)) direct.add(entry.path);
    }
  return async (path) =>
    there.has(`${path}.conf`) || (direct.has(path) && (await folder.list(`${path}.conf`)) !== undefined);
}

/** Reads scripts with what stands for their placeholders, and with the settings of their own. */
export async function flywayReader(
  sources: readonly Source[],
  folder: Folder,
  { placeholders, replaces }: Pick<FlywayConfig, 'placeholders' | 'replaces'>,
): Promise<ReadScript> {
  const hasConfig = await configs(sources, folder);
  return async ({ path }, id) => {
    const read = await textOf(folder, { id, path });
    if (read.problem !== undefined) return { problem: read.problem };
    const config = (await hasConfig(path)) ? await configOf(folder, `${path}.conf`) : {};
    if ('kind' in config) return { problem: { ...config, id } };
    const values = new Map([...placeholders.values, ['flyway:filename', path.slice(path.lastIndexOf('/') + 1)]]);
    const text = (config.replaces ?? replaces) ? replaced(read.text, { ...placeholders, values }) : { text: read.text };
    if ('missing' in text) {
      const name = text.missing.slice(placeholders.prefix.length, -placeholders.suffix.length);
      const message = `${printable(path)}:${text.line}: the placeholder ${printable(text.missing)} has no value here.`;
      return { problem: { kind: 'unreadable', id, path, message, hint: next(printable(name)) } };
    }
    const { transactional } = config;
    return {
      step: {
        kind: 'sql',
        sql: normalise(text.text),
        line: 1,
        ...(transactional === false ? { transactional } : {}),
      },
      runs: flywayChecksum(text.text),
      stands: flywayChecksum(read.text),
    };
  };
}
