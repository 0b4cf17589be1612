import { printable } from '../io/text.js';
import type { Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration, Problem, ReadMigrations, Squashed } from '../model/migration.js';
import { createFlyway } from './create-flyway.js';
import { flywayConfig } from './flyway-config.js';
import { type FlywayFile, idOf, sortFlyway } from './flyway-files.js';
import { flywayHistory } from './flyway-history.js';
import { compareVersions, type FlywayVersion } from './flyway-names.js';
import { flywayReader, type ReadScript } from './flyway-script.js';
import { gather } from './gather.js';
import { otherTool } from './marks.js';

/** Files read at the same time: enough to hide the disk, and far from the limit of open files. */
const AT_ONCE = 32;

const typeOf = ({ kind }: FlywayFile['named']): string => (kind === 'baseline' ? 'SQL_BASELINE' : 'SQL');

/** A script and the one that undoes it, as Flyway's table would have them. */
async function migrationOf(
  file: FlywayFile,
  read: ReadScript,
  schema: string | undefined,
): Promise<{ readonly migration?: Migration; readonly problems: readonly Problem[] }> {
  const { named } = file;
  const id = idOf(named);
  const up = await read(file, id);
  const down = file.undo === undefined ? undefined : await read(file.undo, id);
  const problems = [up, down].flatMap((one) => (one?.problem === undefined ? [] : [one.problem]));
  if (up.problem !== undefined) return { problems };
  // A repeatable one is compared as it runs, so that it runs again where the value of a placeholder is another one
  const checksum = named.kind === 'repeatable' ? up.runs : up.stands;
  const migration: Migration = {
    id,
    name: named.description,
    ...(named.kind === 'repeatable' ? { repeatable: true } : { version: named.version.text }),
    path: file.path,
    checksum,
    up: up.step,
    ...(file.undo === undefined || down === undefined || down.problem !== undefined
      ? {}
      : { down: { ...down.step, path: file.undo.path } }),
    row: {
      type: typeOf(named),
      description: named.description,
      script: file.id,
      ...(checksum === up.stands ? {} : { equivalent: up.stands }),
      ...(schema === undefined ? {} : { schema }),
    },
  };
  return { migration, problems };
}

async function readAll(files: readonly FlywayFile[], read: ReadScript, schema: string | undefined) {
  const results: Awaited<ReturnType<typeof migrationOf>>[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE)
    results.push(...(await Promise.all(files.slice(at, at + AT_ONCE).map((file) => migrationOf(file, read, schema)))));
  return {
    migrations: results.flatMap(({ migration }) => (migration === undefined ? [] : [migration])),
    problems: results.flatMap(({ problems }) => problems),
  };
}

/** What each baseline script stands for: all versions up to its own. */
function squashed(
  baselines: readonly Migration[],
  versions: ReadonlyMap<string, FlywayVersion>,
  migrations: readonly Migration[],
): readonly Squashed[] {
  return baselines.flatMap((migration) => {
    const own = versions.get(migration.id);
    if (own === undefined) return [];
    const within = ({ id }: Migration): boolean => {
      const version = versions.get(id);
      return version !== undefined && compareVersions(version, own) <= 0;
    };
    return [{ migration, covers: new Set(migrations.filter(within).map(({ id }) => id)) }];
  });
}

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  if (options.order.length > 0)
    throw new ActionError(
      'conflicting-inputs',
      '`order` is for plain SQL files; Flyway runs its files in the order of their versions.',
      'Leave `order` out, or set `layout: sql`.',
    );
  const { folder } = options;
  const gathered = await gather(sources, options);
  const config = await flywayConfig(sources, folder);
  const sorted = sortFlyway(gathered.files);
  const reader = await flywayReader(sources, folder, config);
  const plain = await readAll([...sorted.versioned, ...sorted.repeatable], reader, config.schema);
  const baselines = await readAll(sorted.baselines, reader, config.schema);
  const versions = new Map<string, FlywayVersion>();
  for (const { named } of [...sorted.versioned, ...sorted.baselines])
    if (named.kind !== 'repeatable') versions.set(idOf(named), named.version);
  return {
    migrations: plain.migrations,
    problems: [...gathered.problems, ...config.problems, ...sorted.problems, ...plain.problems, ...baselines.problems],
    leftOut: [...gathered.leftOut, ...sorted.leftOut].sort((a, b) => (a.path < b.path ? -1 : 1)),
    ordered: plain.migrations.some(({ version }) => version !== undefined),
    together: true,
    squashed: squashed(baselines.migrations, versions, plain.migrations),
  };
}

/** Flyway: versioned, repeatable, undo and baseline scripts by their names; `flyway_schema_history`. */
export const flyway: Layout = {
  name: 'flyway',
  async detect(folder) {
    const mark = await otherTool(folder);
    return mark?.tool === 'flyway' ? printable(mark.why) : undefined;
  },
  read,
  history: flywayHistory,
  create: createFlyway,
};
