// A database of one's own on each shared server of the MySQL family, and sessions on it.
import { randomBytes } from 'node:crypto';
import { mysql } from '../../src/engines/mysql.js';
import type { Session } from '../../src/model/session.js';
import { sharedMysql } from '../support/mysql.js';

export interface TestDatabase {
  readonly name: string;
  /** As a user of the database's name, with every right on it and on nothing else. */
  readonly url: string;
  readonly rootUrl: string;
  open(options?: { readonly root?: boolean; readonly readOnly?: boolean; readonly url?: string }): Promise<Session>;
}

export async function freshDatabase(key: string): Promise<TestDatabase> {
  const server = await sharedMysql(key);
  const name = `db_${randomBytes(5).toString('hex')}`;
  const url = await server.createDatabase(name, name);
  const rootUrl = server.rootUrl(name);
  return {
    name,
    url,
    rootUrl,
    open: (options = {}) =>
      mysql.connect({
        url: options.url ?? (options.root === true ? rootUrl : url),
        connectTimeoutMs: 5_000,
        applicationName: 'migrate-on-merge test',
        ...(options.readOnly === undefined ? {} : { readOnly: options.readOnly }),
      }),
  };
}
