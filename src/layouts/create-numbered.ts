import type { Created, CreateRequest } from '../model/contracts.js';
import { sqlStub } from './create-stub.js';
import { nextVersion } from './create-version.js';

/** Versions of the files right in the folder, by the tool's own pattern, whose first group is the version. */
const versionsIn = (files: readonly string[], pattern: RegExp): readonly string[] =>
  files.flatMap((file) => pattern.exec(file)?.[1] ?? []);

/** golang-migrate: `migrate create -ext sql`, numbered with `-seq` where the folder is. */
export async function createGolangMigrate(request: CreateRequest): Promise<Created> {
  const version = nextVersion(versionsIn(request.files, /^(\d+)_[^/]*\.(?:up|down)\.[^/]*$/), request.now);
  const stem = `${version}_${request.name}`;
  const empty = 'leave this file empty: `migrate down` then only moves the version.';
  return {
    files: [
      { path: `${stem}.up.sql`, text: sqlStub(request, 'up') },
      { path: `${stem}.down.sql`, text: sqlStub(request, 'down', empty) },
    ],
    notes: [],
  };
}

/** dbmate: `dbmate new`. */
export async function createDbmate(request: CreateRequest): Promise<Created> {
  const version = nextVersion(versionsIn(request.files, /^(\d+)[^/]*\.sql$/i), request.now);
  const empty = 'leave this part empty: `dbmate rollback` then only takes the version out of its table.';
  const text = `-- migrate:up\n${sqlStub(request, 'up')}\n-- migrate:down\n${sqlStub(request, 'down', empty)}`;
  return { files: [{ path: `${version}_${request.name}.sql`, text }], notes: [] };
}

/** goose: `goose create NAME sql`, numbered where the folder is. */
export async function createGoose(request: CreateRequest): Promise<Created> {
  const version = nextVersion(versionsIn(request.files, /^\+?(\d+)_[^/]*\.(?:sql|go)$/), request.now);
  const empty = 'leave this part empty: `goose down` then only takes the version out of its table.';
  // The stub has a semicolon within, and goose cuts at them elsewhere
  const part = (way: 'up' | 'down'): string =>
    `-- +goose StatementBegin\n${sqlStub(request, way, way === 'down' ? empty : undefined)}-- +goose StatementEnd\n`;
  const text = `-- +goose Up\n${part('up')}\n-- +goose Down\n${part('down')}`;
  return { files: [{ path: `${version}_${request.name}.sql`, text }], notes: [] };
}
