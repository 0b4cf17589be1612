import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { findServers, type ServerPrograms } from '../io/binaries.js';
import { run } from '../io/exec.js';
import { startPrivateServer } from '../io/postgres-server.js';
import { isRoot, unprivilegedAccount } from '../io/unprivileged.js';
import type { Shadow, ShadowProvider, ShadowRequest } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import { type Provided, serving } from './families.js';
import { mysqlLocal } from './mysql-local.js';
import { ADMIN, namesOf } from './names.js';
import { shadowOn } from './own-server.js';

/** The target's own major, else the next one above it; without a target the newest. */
function fitting(servers: readonly ServerPrograms[], major: number | undefined): readonly ServerPrograms[] {
  const usable = servers.filter((server) => server.major >= (major ?? 10));
  return major === undefined ? usable : usable.toSorted((a, b) => a.major - b.major);
}

/** Where this server's extensions lie; undefined when it does not tell. */
async function extensionFolder(bin: string): Promise<string | undefined> {
  const ended = await run(join(bin, 'pg_config'), ['--sharedir'], { timeoutMs: 10_000 }).catch(() => undefined);
  const share = ended?.code === 0 ? ended.stdout.trim() : '';
  return share === '' ? undefined : join(share, 'extension');
}

async function missingExtensions(bin: string, wanted: readonly string[]): Promise<readonly string[]> {
  const folder = wanted.length === 0 ? undefined : await extensionFolder(bin);
  if (folder === undefined) return [];
  const there = await Promise.all(
    wanted.map((name) =>
      access(join(folder, `${name}.control`)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return wanted.filter((_, i) => there[i] === false);
}

/** As root it has to run as somebody else, who may not reach every folder. */
async function runs(bin: string): Promise<string | undefined> {
  if (!isRoot()) return undefined;
  const account = await unprivilegedAccount();
  if (account === undefined) return 'this runs as root, which PostgreSQL refuses, and there is no other account';
  const { uid, gid, name } = account;
  const ended = await run(join(bin, 'postgres'), ['--version'], { uid, gid, cwd: '/', timeoutMs: 10_000 }).catch(
    () => undefined,
  );
  return ended?.code === 0
    ? undefined
    : `as root it would run as the account \`${name}\`, who cannot start ${bin}/postgres`;
}

/** Asking programs for their versions takes a while, and `unfit` and `start` hear the same. */
const choices = new WeakMap<ShadowRequest, Promise<ServerPrograms | string>>();

function choose(request: ShadowRequest): Promise<ServerPrograms | string> {
  const known = choices.get(request) ?? look(request);
  choices.set(request, known);
  return known;
}

/** The best server that serves, or why none does. */
async function look(request: ShadowRequest): Promise<ServerPrograms | string> {
  if (process.platform === 'win32') return 'servers are started on Linux and macOS only';
  const servers = await findServers(request.binaries);
  if (servers.length === 0) return 'no PostgreSQL server is installed here';
  const found = fitting(servers, request.major);
  if (found.length === 0) {
    const majors = [...new Set(servers.map((server) => server.major))].join(', ');
    return `the installed PostgreSQL (${majors}) is older than the target's ${request.major}`;
  }
  let why = '';
  for (const server of found) {
    const missing = await missingExtensions(server.bin, request.extensions);
    const refused =
      missing.length > 0
        ? `the installed PostgreSQL ${server.major} has no extension ${missing.join(', ')}`
        : await runs(server.bin);
    if (refused === undefined) return server;
    why ||= refused;
  }
  return why;
}

async function start(request: ShadowRequest): Promise<Shadow> {
  const chosen = await choose(request);
  if (typeof chosen === 'string') {
    throw new ActionError(
      'no-shadow',
      `An installed server cannot serve as shadow: ${chosen}.`,
      'Set `shadow: embedded` or `shadow: docker`, or name its folder by `postgres-binaries`.',
    );
  }
  const server = await startPrivateServer({ ...chosen, superuser: ADMIN });
  try {
    const access = {
      adminUrl: (database: string) => server.url(ADMIN, database),
      roleUrl: (role: string, database: string) => server.url(role, database),
      stop: () => server.stop(),
    };
    return await shadowOn('local', access, namesOf(request));
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const postgresLocal: Provided = {
  async unfit(request) {
    const chosen = await choose(request);
    return typeof chosen === 'string' ? chosen : undefined;
  },
  start,
};

/** A private server of what is installed here. */
export const local: ShadowProvider = serving('local', { postgresql: postgresLocal, mysql: mysqlLocal });
