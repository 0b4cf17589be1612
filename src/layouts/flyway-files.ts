import { printable } from '../io/text.js';
import type { Problem, ReadMigrations } from '../model/migration.js';
import {
  compareVersions,
  type FlywayName,
  flywayName,
  type Named,
  type Numbered,
  type Repeatable,
} from './flyway-names.js';
import type { Found } from './gather.js';

type LeftOut = ReadMigrations['leftOut'][number];

/** A script that runs forwards, and the one that undoes it. */
export interface FlywayFile extends Named<Numbered | Repeatable> {
  readonly undo?: Found;
}

/** What the files are, by their names, each kind in its order. */
export interface SortedFlyway {
  readonly versioned: readonly FlywayFile[];
  readonly repeatable: readonly FlywayFile[];
  readonly baselines: readonly FlywayFile[];
  readonly problems: readonly Problem[];
  readonly leftOut: readonly LeftOut[];
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The version as Flyway's table has it; where there is none, or a second script of that version, what its name begins with too. */
export function idOf(named: Numbered | Repeatable): string {
  if (named.kind === 'repeatable') return `R__${named.description.replaceAll(' ', '_')}`;
  return `${named.kind === 'baseline' ? 'B' : ''}${named.version.text}`;
}

const callback = (file: Named<Extract<FlywayName, { kind: 'callback' }>>): Problem => ({
  kind: 'not-a-file',
  id: file.path,
  path: file.path,
  message: `${printable(file.path)} is a callback: \`flyway migrate\` runs it (${file.named.event}), and here nothing does.`,
  hint: `Put what the migrations need of it into \`session-setup\` or into a repeatable migration, and \`${printable(file.id)}\` into \`exclude\`.`,
});

const code = (file: Named<Extract<FlywayName, { kind: 'code' }>>): Problem => ({
  kind: 'not-a-file',
  id: file.named.id,
  path: file.path,
  message: `${printable(file.path)} is a migration in ${file.named.language}: only Flyway can run it, and what comes after it may need it.`,
  hint: `Run it with Flyway and put \`${printable(file.id)}\` into \`exclude\`, or write it as SQL.`,
});

/** The first of each key, and a problem for every other one: Flyway refuses them all. */
function once<T extends Found>(
  files: readonly T[],
  keyOf: (file: T) => string,
  said: (file: T) => { readonly id: string; readonly what: string },
): { readonly files: readonly T[]; readonly problems: readonly Problem[] } {
  const first = new Map<string, T>();
  const problems: Problem[] = [];
  for (const file of files) {
    const other = first.get(keyOf(file));
    if (other === undefined) first.set(keyOf(file), file);
    else {
      const { id, what } = said(file);
      problems.push({
        kind: 'duplicate',
        id,
        path: file.path,
        message: `${printable(file.path)} and ${printable(other.path)} have ${what}: Flyway refuses both.`,
        hint: `Rename one of them: git mv ${printable(file.path)} …`,
      });
    }
  }
  return { files: [...first.values()], problems };
}

/** Sorts files into scripts and their undos by names alone, whatever folder they are in. */
export function sortFlyway(all: readonly Found[]): SortedFlyway {
  const leftOut: LeftOut[] = [];
  const problems: Problem[] = [];
  const kinds: Record<Numbered['kind'], Named<Numbered>[]> = { versioned: [], undo: [], baseline: [] };
  const repeatables: Named<Repeatable>[] = [];
  for (const file of all) {
    const named = flywayName(baseName(file.path));
    if (named.kind === 'ignored') continue;
    if (named.kind === 'left-out') {
      if (!file.path.endsWith('.sql.conf')) leftOut.push({ path: file.path, reason: named.reason });
    } else if (named.kind === 'repeatable') repeatables.push({ ...file, named });
    else if (named.kind === 'code') problems.push(code({ ...file, named }));
    else if (named.kind !== 'callback') kinds[named.kind].push({ ...file, named });
    else if (named.migrates) problems.push(callback({ ...file, named }));
    else
      leftOut.push({
        path: file.path,
        reason: `a callback of Flyway (${named.event}) that \`flyway migrate\` does not run either`,
      });
  }
  const byVersion = (kind: Numbered['kind']) => {
    const sorted = kinds[kind].sort((a, b) => compareVersions(a.named.version, b.named.version));
    return once(
      sorted,
      ({ named }) => named.version.key,
      ({ named }) => ({ id: named.version.text, what: `one version, ${named.version.text}` }),
    );
  };
  const versioned = byVersion('versioned');
  const undos = byVersion('undo');
  const baselines = byVersion('baseline');
  const description = ({ named }: Named<Repeatable>): string => named.description;
  const repeatable = once(
    repeatables.sort((a, b) => (description(a) < description(b) ? -1 : description(a) > description(b) ? 1 : 0)),
    description,
    (file) => ({ id: idOf(file.named), what: `one description, "${printable(description(file))}"` }),
  );
  const undoOf = new Map(undos.files.map((file) => [file.named.version.key, file]));
  const withUndo = (file: Named<Numbered>): FlywayFile => {
    const undo = undoOf.get(file.named.version.key);
    undoOf.delete(file.named.version.key);
    return { ...file, ...(undo === undefined ? {} : { undo }) };
  };
  const forwards = versioned.files.map(withUndo);
  for (const { path } of undoOf.values())
    leftOut.push({ path, reason: 'an undo migration, and there is no migration of its version' });
  for (const { path, named } of baselines.files)
    leftOut.push({
      path,
      reason: `a baseline migration: it runs only on a database whose history has no version yet, in place of all up to ${named.version.text}`,
    });
  return {
    versioned: forwards,
    repeatable: repeatable.files,
    baselines: baselines.files,
    problems: [...problems, ...versioned.problems, ...undos.problems, ...baselines.problems, ...repeatable.problems],
    leftOut,
  };
}
