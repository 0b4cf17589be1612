import type { Folder, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import { namedFolders } from './discover.js';

/** Where Alembic, Liquibase and others keep theirs, beside folders that are named for migrations. */
const PLACES = /(?:^|\/)(?:alembic\/versions|db\/changelog|db\/changes)$/;

/** All folders that are named for migrations: those of a command are of one tool, which has one in each of its parts. */
export async function programFolders(folder: Folder): Promise<readonly Source[]> {
  const entries = (await folder.list('.').catch(() => undefined)) ?? [];
  const places = entries.filter(({ kind, path }) => kind === 'directory' && PLACES.test(path)).map(({ path }) => path);
  const found = [...new Set([...namedFolders(entries), ...places])].sort();
  if (found.length > 0) return found.map((path) => ({ path }));
  throw new ActionError(
    'no-migrations',
    'No folder is named for migrations.',
    'Name what the command of `program-up` reads: `migrations: path/to/folder`, or its script.',
  );
}
