import { openPglite } from '../../src/engines/pglite.js';
import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Statement } from '../../src/model/migration.js';
import type { Session } from '../../src/model/session.js';
import { serverMajors, sharedPostgres } from '../support/postgres.js';

/** A database of its own on one kind of server. */
export interface Opened extends AsyncDisposable {
  readonly session: Session;
  /** A further session; undefined where the database takes one. */
  readonly open: (() => Promise<Session>) | undefined;
}

async function onServer(major: number): Promise<Opened> {
  const server = await sharedPostgres(major);
  const url = await server.createDatabase();
  const asApp = (): Promise<Session> =>
    postgres.connect({ url, connectTimeoutMs: 10_000, applicationName: 'observed' });
  const session = await asApp();
  return { session, open: asApp, [Symbol.asyncDispose]: () => session.close() };
}

export const SERVERS: readonly (readonly [name: string, open: () => Promise<Opened>])[] = [
  ...serverMajors.map((major) => [`PostgreSQL ${major}`, () => onServer(major)] as const),
  [
    'embedded',
    async () => {
      const session = await openPglite();
      return { session, open: undefined, [Symbol.asyncDispose]: () => session.close() };
    },
  ],
];

export async function statementsOf(sql: string): Promise<readonly Statement[]> {
  return (await postgresql.split(sql)).statements;
}
