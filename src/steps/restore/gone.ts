import { parsePostgresUrl } from '../../engines/postgresql/url.js';
import { ActionError } from '../../model/error.js';
import { NEIGHBOURS } from './swap.js';

/** PostgreSQL's own number for a database that is not there. */
const NO_DATABASE = '3D000';

/** The database of a URL that is gone, and another one of its server to make it from; undefined for every other error. */
export function gone(
  error: unknown,
  url: string,
): { readonly database: string; readonly neighbour: string } | undefined {
  if (!(error instanceof ActionError)) return undefined;
  if ((error.cause as { readonly code?: string } | undefined)?.code !== NO_DATABASE) return undefined;
  const { database } = parsePostgresUrl(url);
  const neighbour = NEIGHBOURS.find((name) => name !== database);
  return database === undefined || neighbour === undefined ? undefined : { database, neighbour };
}
