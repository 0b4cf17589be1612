import { printable } from '../io/text.js';
import type { Problem } from '../model/migration.js';
import { sameVersion } from './natural.js';
import type { SqlFile } from './sql-files.js';
import { highestVersion, versionAfter } from './version.js';

/** What two files must not have in common, beside their id. */
interface Trait {
  readonly of: (file: SqlFile) => string | undefined;
  readonly message: (file: SqlFile, first: SqlFile) => string;
  readonly hint: (file: SqlFile, files: readonly SqlFile[]) => string;
}

const shown = (file: SqlFile): string => printable(file.path);

function nextFree(files: readonly SqlFile[]): string {
  const highest = highestVersion(files.flatMap((file) => (file.version === undefined ? [] : [file.version])));
  return highest === undefined ? '' : `, with ${versionAfter(highest)} or a later number`;
}

const VERSION: Trait = {
  of: (file) =>
    file.unique && file.version !== undefined ? `${file.source} ${file.home} ${sameVersion(file.version)}` : undefined,
  message: (file, first) => `${shown(file)} has the same version as ${shown(first)}.`,
  hint: (file, files) =>
    `Rename the one that no database has yet${nextFree(files.filter((one) => one.source === file.source && one.home === file.home))}.`,
};

const PURPOSE: Trait = {
  of: (file) => `${file.source} ${file.key.path}`,
  message: (file, first) => `${shown(file)} and ${shown(first)} are the same migration in two files.`,
  hint: () => 'Keep one of the two.',
};

const LETTERS: Trait = {
  of: (file) => file.id.normalize('NFC').toLowerCase(),
  message: (file, first) =>
    file.id.normalize('NFC') === first.id.normalize('NFC')
      ? `${shown(file)} and ${shown(first)} look the same: their names differ only in how accents are encoded (Unicode NFC and NFD).`
      : `${shown(file)} and ${shown(first)} differ only in upper and lower case: on Windows and macOS one overwrites the other.`,
  hint: () => 'Rename the one that no database has yet.',
};

/** Drops files whose id another one has, and names those that collide otherwise. */
export function collisions(
  files: readonly SqlFile[],
  options: { readonly byList: boolean },
): { readonly files: readonly SqlFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const kept = new Map<string, SqlFile>();
  for (const file of files) {
    const first = kept.get(file.id);
    if (first === undefined) {
      kept.set(file.id, file);
      continue;
    }
    problems.push({
      kind: 'duplicate',
      id: file.id,
      path: file.path,
      message: `${shown(file)} and ${shown(first)} have the same id, ${printable(file.id)}: the history could not tell them apart.`,
      hint: 'Rename one of them, or name a folder that holds both in `migrations`: ids are paths within it.',
    });
  }
  // With a list numbers say nothing about the order, and may repeat. One problem for a pair is enough.
  const traits = options.byList ? [PURPOSE, LETTERS] : [PURPOSE, VERSION, LETTERS];
  const told = new Set<string>();
  for (const trait of traits) {
    const seen = new Map<string, SqlFile>();
    for (const file of kept.values()) {
      const value = trait.of(file);
      const first = value === undefined ? undefined : seen.get(value);
      if (value !== undefined && first === undefined) seen.set(value, file);
      if (first === undefined || told.has(file.id)) continue;
      told.add(file.id);
      const message = trait.message(file, first);
      problems.push({ kind: 'duplicate', id: file.id, path: file.path, message, hint: trait.hint(file, files) });
    }
  }
  return { files: [...kept.values()], problems };
}
