import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMysqlServers } from '../../src/io/mysql-programs.js';
import { unprivilegedAccount } from '../../src/io/unprivileged.js';
import { installedMysql } from '../support/mysql.js';
import type { StandIn } from './stand-in.js';

/** A `docker` on the PATH that is none, and runs the test server of this key. */
export async function mysqlStandIn(key: string): Promise<StandIn> {
  const folder = mkdtempSync('/tmp/momstandin-');
  chmodSync(folder, 0o711);
  const account = await unprivilegedAccount();
  const [programs] = await findMysqlServers([installedMysql(key).bin]).then((all) =>
    all.filter(({ server }) => server.startsWith(installedMysql(key).bin)),
  );
  const config = { server: programs?.server, install: programs?.install, uid: account?.uid, gid: account?.gid };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  const script = join(process.cwd(), '__tests__', 'shadow', 'mysql-docker-stand-in.mjs');
  writeFileSync(join(folder, 'docker'), `#!/bin/sh\nexec "${process.execPath}" "${script}" "${folder}" "$@"\n`);
  chmodSync(join(folder, 'docker'), 0o755);
  const path = process.env['PATH'];
  process.env['PATH'] = `${folder}:${path}`;
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    folder,
    calls: () => read('calls').trim().split('\n'),
    containers: () => readdirSync(folder).filter((name) => name.startsWith('migrate-on-merge-')),
    read,
    [Symbol.dispose]() {
      process.env['PATH'] = path;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
