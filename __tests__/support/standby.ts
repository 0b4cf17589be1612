// A real hot standby, as pg_basebackup sets one up.
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestServer } from './postgres.js';
import { demolish, freePort, giveToServer, launch, type Place, runAsServer } from './postgres-process.js';
import { runFolder } from './run-folder.mjs';

export interface Standby extends AsyncDisposable {
  /** A URL of the primary, as it is here. */
  url(ofPrimary: string): string;
}

/** Holds what the primary has by now, and follows it. */
export async function startStandby(primary: TestServer): Promise<Standby> {
  const folder = join(runFolder(), `standby_${randomBytes(5).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  giveToServer(folder);
  writeFileSync(join(folder, 'log'), '', { mode: 0o600 });
  giveToServer(join(folder, 'log'));
  const { major, bin } = primary;
  const place: Place = { major, bin, folder, port: await freePort() };
  const data = join(folder, 'data');
  const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres'];
  await runAsServer(place, 'pg_basebackup', [...from, '-D', data, '-R', '-X', 'stream', '-c', 'fast', '--no-sync']);
  appendFileSync(join(data, 'postgresql.conf'), `unix_socket_directories = '${folder}'\n`);
  await launch(place);
  return {
    url: (ofPrimary) => ofPrimary.replace(`:${primary.port}/`, `:${place.port}/`),
    [Symbol.asyncDispose]: () => demolish(place),
  };
}
