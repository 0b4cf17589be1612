import type { Created, CreateRequest } from '../model/contracts.js';
import { joined, splitPath } from './create-names.js';
import { sqlStub } from './create-stub.js';
import { nextVersion } from './create-version.js';
import { compareVersions, flywayName, type Numbered } from './flyway-names.js';

interface Script extends Pick<Numbered, 'kind' | 'version'> {
  readonly directory: string;
  /** The version as it stands in the name: `1_1` or `1.1`. */
  readonly spelled: string;
}

function scripts(files: readonly string[]): readonly Script[] {
  return files.flatMap((file) => {
    const { directory, base } = splitPath(file);
    const named = flywayName(base);
    if (named.kind !== 'versioned' && named.kind !== 'undo' && named.kind !== 'baseline') return [];
    return [{ kind: named.kind, version: named.version, directory, spelled: base.slice(1, base.indexOf('__')) }];
  });
}

/** Flyway: the version after the highest, in the folder that has it; with an undo script where there are such. */
export async function createFlyway(request: CreateRequest): Promise<Created> {
  const all = scripts(request.files);
  const forwards = all.filter(({ kind }) => kind !== 'undo').toSorted((a, b) => compareVersions(a.version, b.version));
  const newest = forwards.at(-1);
  const home = (forwards.findLast(({ kind }) => kind === 'versioned') ?? newest)?.directory ?? '';
  // Flyway's order, not that of the spelling, says which is the highest
  const version = nextVersion(newest === undefined ? [] : [newest.spelled], request.now, () => '1');
  const undo = all.findLast(({ kind }) => kind === 'undo');
  const base = `${version}__${request.name}.sql`;
  const empty = 'remove this file: `flyway undo` then refuses.';
  return {
    files: [
      { path: joined(home, `V${base}`), text: sqlStub(request, 'up') },
      ...(undo === undefined
        ? []
        : [{ path: joined(undo.directory, `U${base}`), text: sqlStub(request, 'down', empty) }]),
    ],
    notes: [],
  };
}
