import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unprivilegedAccount } from '../../src/io/unprivileged.js';
import { binFor } from '../support/postgres.js';

/** A `docker` on the PATH that is none. */
export interface StandIn extends Disposable {
  readonly folder: string;
  /** Its command lines so far. */
  calls(): readonly string[];
  containers(): readonly string[];
  read(name: string): string;
}

export interface StandInConfig {
  readonly major?: number;
  /** The environment of the image. */
  readonly env?: readonly string[];
  readonly down?: boolean;
  readonly denied?: boolean;
  readonly dies?: boolean;
  readonly refused?: string;
}

export async function standIn(config: StandInConfig = {}): Promise<StandIn> {
  // Its servers run as another user when we are root, and their sockets want a short path.
  const folder = mkdtempSync('/tmp/momstandin-');
  chmodSync(folder, 0o711);
  const account = await unprivilegedAccount();
  const settings = {
    env: ['PATH=/usr/bin'],
    ...config,
    bin: binFor(config.major ?? 17),
    uid: account?.uid,
    gid: account?.gid,
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(settings));
  const script = join(process.cwd(), '__tests__', 'shadow', 'docker-stand-in.mjs');
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
