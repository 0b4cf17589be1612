// The guides' databases: the platform and the tables that were there before, then the migrations as the owner.
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pglite } from '../../src/engines/pglite.js';
import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Session } from '../../src/model/session.js';
import type { SharedServer } from '../support/postgres.js';

export const connect = (url: string): Promise<Session> =>
  (url.startsWith('pglite:') ? pglite : postgres).connect({
    url,
    connectTimeoutMs: 10_000,
    applicationName: 'migrate-on-merge tests',
  });

/** Runs a file as a migration runs: statement by statement, for what refuses to be in a block. */
export async function runFile(session: Session, path: string): Promise<void> {
  const { statements } = await postgresql.split(await readFile(path, 'utf8'));
  for (const statement of statements) await session.run(statement.sql);
}

export const folderOf = (name: string): string => `migrations-fixtures/guides/${name}`;

export async function migrationsOf(name: string): Promise<readonly string[]> {
  const files = await readdir(`${folderOf(name)}/migrations`);
  return files.filter((file) => file.endsWith('.sql') && !file.endsWith('.down.sql')).sort();
}

/** What the guide's own setup makes. It makes roles, which belong to the whole server: so take a server of your own. */
export async function setUp(admin: Session, name: string): Promise<void> {
  if (name === 'moeen') await admin.run(await readFile('migrations-fixtures/platforms/supabase.sql', 'utf8'));
  await admin.run(await readFile(`${folderOf(name)}/base-tables.sql`, 'utf8'));
}

/** A database with the guide's schema before its migrations, and the URLs of its owner and of a superuser. */
export async function guideDatabase(server: SharedServer, name: string): Promise<{ url: string; admin: string }> {
  const url = await server.createDatabase();
  const admin = server.superuserUrl(decodeURIComponent(new URL(url).pathname.slice(1)));
  await using session = await connect(admin);
  await setUp(session, name);
  return { url, admin };
}

/** Once the session has noticed that its server is gone; the test's own time-out is the limit. */
export async function lost(session: Session): Promise<void> {
  while (session.lost === undefined) await sleep(10);
}
