import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { printable } from '../../io/text.js';
import type { Folder } from '../../model/contracts.js';
import type { Inputs } from '../../model/inputs.js';
import type { ReadMigrations } from '../../model/migration.js';
import type { Check } from '../../model/report.js';
import { textOf } from '../first-run/files.js';
import { above } from '../first-run/project.js';
import { questionsIn } from '../first-run/words.js';
import { check, few, problemChecks, warn } from '../preflight/facts.js';

/** What still waits in a file that `init` has written. */
export function openQuestions(path: string, text: string): readonly Check[] {
  const open = questionsIn(text);
  const first = open[0];
  if (first === undefined) return [];
  const lines = few(open.map(({ line }) => String(line)));
  return [
    warn(
      `${printable(path)}: CHECK`,
      'none left',
      `${open.length} left, at line ${lines}`,
      `Settle them and take each comment out. The first: ${first.text}`,
    ),
  ];
}

/** The config file: there, in order, and settled. */
export async function configChecks(
  folder: Folder,
  { config, configTroubles }: Pick<Inputs, 'config' | 'configTroubles'>,
): Promise<readonly Check[]> {
  const name = 'config file';
  const path = printable(config);
  const text = await textOf(folder, config);
  if (text === undefined) return [check(name, true, 'none is needed', `none at ${path}; \`init\` writes one`)];
  if (configTroubles.length === 0) return [check(name, true, 'in order', path), ...openQuestions(config, text)];
  return configTroubles.map((trouble) =>
    check(name, false, 'in order', trouble, 'Correct what is named; docs/inputs.md has every key with its values.'),
  );
}

/** The files as their layout reads them. */
export function migrationChecks(
  read: ReadMigrations,
  layouts: readonly string[],
  folders: readonly string[],
): readonly Check[] {
  const count = read.migrations.length;
  const where = `${count} ${count === 1 ? 'migration' : 'migrations'} of ${layouts.join(', ')} in ${few(folders.map(printable))}`;
  const left = read.leftOut.length;
  return [
    count === 0
      ? warn('migrations', 'at least one', where, '`create NAME` makes the first one.')
      : check('migrations', true, 'at least one', where),
    ...(left === 0
      ? []
      : [
          warn(
            'files left out',
            'none',
            `${left}: ${few(
              read.leftOut.map(({ path, reason }) => `${printable(path)} (${reason})`),
              3,
            )}`,
            'Nothing to do where that is meant; else rename them, or look at `include` and `exclude`.',
          ),
        ]),
    ...(read.problems.length === 0 ? [] : problemChecks(read.problems)),
  ];
}

/** Packages that migrations which are code will ask for. */
export async function packagesCheck(
  root: string,
  folders: readonly string[],
  read: ReadMigrations,
): Promise<readonly Check[]> {
  if (!read.migrations.some(({ up }) => up.kind === 'program' && !('command' in up))) return [];
  const name = 'packages of the project';
  for (const folder of folders.flatMap(above)) {
    const there = await stat(join(root, folder, 'node_modules')).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (there) return [check(name, true, 'installed', 'installed')];
  }
  return [
    warn(
      name,
      'installed',
      'no node_modules at the migrations or above them, and they are code',
      'Install them: `npm ci`, and in the workflow in a step before this action.',
    ),
  ];
}
