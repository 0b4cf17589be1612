// A database of one's own on each shared server of the MySQL family, and sessions on it.
import { randomBytes } from 'node:crypto';
import { mysql } from '../../src/engines/mysql.js';
import { SCRATCH_PREFIX } from '../../src/engines/mysqlfamily/names.js';
import type { Session } from '../../src/model/session.js';
import { raw } from '../../src/sql/query.js';
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

/** Opens sessions and notes which scratch databases they make: others run on the shared servers too. */
export class Watched {
  private readonly made = new Set<string>();

  constructor(private readonly inner: () => Promise<Session>) {}

  readonly open = async (): Promise<Session> => {
    const session = await this.inner();
    const query = session.query.bind(session);
    session.query = (text) => {
      for (const value of text.values)
        if (value !== null && typeof value === 'object' && 'identifier' in value)
          for (const name of value.identifier) if (name.startsWith(SCRATCH_PREFIX)) this.made.add(name);
      return query(text);
    };
    return session;
  };

  /** Which of them were made, and which are still there. */
  async databases(root: Session): Promise<{ readonly made: number; readonly left: readonly string[] }> {
    const rows = await root.query(raw('SHOW DATABASES'));
    const there = rows.map((row) => Object.values(row)[0] ?? '');
    return { made: this.made.size, left: there.filter((name) => this.made.has(name)) };
  }
}
