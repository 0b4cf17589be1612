// What the tests of restoring share: a database with what dumps do not hold, and whole commands on it.
import { join } from 'node:path';
import type { Session } from '../../src/model/session.js';
import { binFor, type SharedServer, serverMajors } from '../support/postgres.js';
import { type Done, type Flags, runCommand } from '../support/run.js';
import { AWKWARD, type Folder } from './backup-helpers.js';
import { connect } from './verify-fixtures.js';

export interface Shop {
  readonly name: string;
  /** As the owner, who may make databases. */
  readonly url: string;
  readonly admin: string;
}

export const OWNER = 'restorer';

/** A database of a role that may make others, with traits of its own. */
export async function shop(server: SharedServer, owner = OWNER): Promise<Shop> {
  const url = await server.createDatabase(undefined, owner);
  const name = new URL(url).pathname.slice(1);
  {
    await using root = await connect(server.superuserUrl());
    if (owner === OWNER) await root.run(`ALTER ROLE ${owner} CREATEDB`);
    await root.run(`
      ALTER DATABASE ${name} SET work_mem = '7MB';
      ALTER DATABASE ${name} SET search_path = "$user", public, "Other.Schema";
      ALTER DATABASE ${name} CONNECTION LIMIT 77;
      COMMENT ON DATABASE ${name} IS 'it''s ours';
      REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`);
  }
  await using session = await connect(url);
  await session.run(AWKWARD);
  return { name, url, admin: server.superuserUrl(name) };
}

const BINARIES = { 'postgres-binaries': serverMajors.map(binFor) };

export const command = (name: 'backup' | 'restore' | 'apply', url: string, flags: Flags): Promise<Done> =>
  runCommand(name, { 'database-url': url, ...BINARIES, ...flags });

/** A backup by the command itself, without a proof, which others are about; → its path. */
export async function saved(url: string, folder: Folder, flags: Flags = {}): Promise<string> {
  const { report } = await command('backup', url, {
    'backup-directory': folder.path,
    'backup-proof': 'none',
    ...flags,
  });
  if (report.backup === null) throw new Error(`no backup: ${report.error?.message ?? ''}`);
  return join(folder.path, report.backup.file);
}

export const one = async (session: Session, text: string): Promise<string | null | undefined> =>
  Object.values((await session.run(text)).rows[0] ?? {})[0];
