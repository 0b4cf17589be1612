// Prisma's own schema engine, the program behind `prisma migrate deploy`, as WebAssembly: what it applies and what it calls applied.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = join(import.meta.dirname, 'prisma-engine-run.mjs');

interface Diagnosis {
  readonly editedMigrationNames: readonly string[];
  readonly failedMigrationNames: readonly string[];
  readonly hasMigrationsTable: boolean;
  /** How the folder and the table stand to each other; null where they agree. */
  readonly history: {
    readonly diagnostic: string;
    readonly unappliedMigrationNames?: readonly string[];
    readonly unpersistedMigrationNames?: readonly string[];
  } | null;
}

const run = promisify(execFile);

const FILTERS = { externalTables: [], externalEnums: [] };

/** `folder` as Prisma's program reads it from the disk. */
function listOf(folder: string): object {
  const lock = 'migration_lock.toml';
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
  return {
    baseDir: folder,
    lockfile: { path: lock, content: readFileSync(join(folder, lock), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.toSorted().map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** One call of the engine; its module is of a kind that the tests' own runner cannot load. */
async function call<T>(url: string, method: string, input: object): Promise<T> {
  const { stdout } = await run(process.execPath, [SCRIPT, url, method, JSON.stringify(input)]);
  const { answer, error } = JSON.parse(stdout) as { readonly answer: T; readonly error?: string };
  if (error !== undefined) throw new Error(error);
  return answer;
}

/** `prisma migrate deploy`. */
export const deploy = async (url: string, folder: string): Promise<readonly string[]> =>
  (
    await call<{ readonly appliedMigrationNames: readonly string[] }>(url, 'applyMigrations', {
      migrationsList: listOf(folder),
      filters: FILTERS,
    })
  ).appliedMigrationNames;

/** What `prisma migrate status` goes by. */
export const diagnose = (url: string, folder: string): Promise<Diagnosis> =>
  call(url, 'diagnoseMigrationHistory', {
    migrationsList: listOf(folder),
    optInToShadowDatabase: false,
    filters: FILTERS,
  });

/** `prisma migrate resolve`. */
export const resolve = (url: string, name: string, as: 'applied' | 'rolled-back', folder: string): Promise<unknown> =>
  as === 'applied'
    ? call(url, 'markMigrationApplied', { migrationName: name, migrationsList: listOf(folder) })
    : call(url, 'markMigrationRolledBack', { migrationName: name });
