import type { Created, CreateRequest } from '../model/contracts.js';
import { sqlStub } from './create-stub.js';
import { nextVersion, timeVersion } from './create-version.js';

/** Names of the folders that hold a file of that name. */
const foldersWith = (files: readonly string[], main: string): readonly string[] =>
  files.flatMap((file) => {
    const [folder = '', name, more] = file.split('/');
    return name === main && more === undefined ? [folder] : [];
  });

/** `2025-01-10-090000`, as `diesel migration generate` does. */
const dashed = (now: Date): string => timeVersion(now).replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3-');

/** Diesel: `diesel migration generate`. */
export async function createDiesel(request: CreateRequest): Promise<Created> {
  const versions = foldersWith(request.files, 'up.sql').map((folder) => folder.split('_', 1)[0] ?? '');
  // Its own first migration is numbered so, and no pattern for others
  const own = versions.filter((version) => !/^[0-]+$/.test(version));
  const folder = `${nextVersion(own, request.now, dashed)}_${request.name}`;
  const empty = 'remove this file: Diesel then refuses to revert the migration.';
  return {
    files: [
      { path: `${folder}/up.sql`, text: sqlStub(request, 'up') },
      { path: `${folder}/down.sql`, text: sqlStub(request, 'down', empty) },
    ],
    notes: [],
  };
}

/** Prisma: `prisma migrate dev --create-only`, whose names begin with a time, whatever else is there. */
export async function createPrisma(request: CreateRequest): Promise<Created> {
  const timed = foldersWith(request.files, 'migration.sql').flatMap((folder) => /^\d{14}/.exec(folder)?.[0] ?? []);
  const folder = `${nextVersion(timed, request.now)}_${request.name}`;
  const downs = foldersWith(request.files, 'down.sql').length > 0;
  const empty = 'remove this file; Prisma itself never runs it.';
  return {
    files: [
      { path: `${folder}/migration.sql`, text: sqlStub(request, 'up') },
      ...(downs ? [{ path: `${folder}/down.sql`, text: sqlStub(request, 'down', empty) }] : []),
    ],
    notes: [
      `For Prisma schema.prisma is the truth: change it too, or let \`prisma migrate dev --create-only --name ${request.name}\` write the SQL from it.`,
    ],
  };
}
